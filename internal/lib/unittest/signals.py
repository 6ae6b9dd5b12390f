"""Ctrl-C while tests run: the first one ends the run after the current test."""

import contextlib
import functools

__unittest = True

_results = None  # made when there is one, with weak references
_interrupt_handler = None


class _InterruptHandler:
    def __init__(self, default):
        import signal
        self.called = False
        self.original_handler = default
        if isinstance(default, int):
            kinds = {signal.SIG_DFL: signal.default_int_handler, signal.SIG_IGN: lambda signum, frame: None}
            if default not in kinds:
                raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a '
                                'callable object')
            default = kinds[default]
        self.default_handler = default

    def __call__(self, signum, frame):
        import signal
        if self.called or signal.getsignal(signal.SIGINT) is not self:
            # The second time, or somebody else's handler called this one.
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results or ()):
            result.stop()


def registerResult(result):
    global _results
    if _results is None:
        from weakref import WeakKeyDictionary
        _results = WeakKeyDictionary()
    _results[result] = 1


def removeResult(result):
    return bool(_results and _results.pop(result, None))


def installHandler():
    """Have Ctrl-C stop the registered results."""
    import signal
    global _interrupt_handler
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Undo installHandler; as a decorator, while the function runs."""
    import signal
    if method is not None:
        @functools.wraps(method)
        def without_handler(*args, **kwargs):
            with contextlib.ExitStack() as end:
                end.callback(signal.signal, signal.SIGINT, signal.getsignal(signal.SIGINT))
                removeHandler()
                return method(*args, **kwargs)
        return without_handler
    if _interrupt_handler is not None:
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
