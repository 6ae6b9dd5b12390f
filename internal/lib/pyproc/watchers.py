"""Child watchers: deprecated since 3.12, and without effect on how loops learn of
the end of their children, which they are told by the operating system."""

import warnings

import _subprocess
from asyncio import events, unix_events


class AbstractChildWatcher:
    """What tells of the end of children."""

    def __init_subclass__(cls):
        if cls.__module__ not in (__name__, unix_events.__name__):
            _warn("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        _subprocess.watch(events.get_running_loop(), pid, lambda code: callback(pid, code, *args))

    def remove_child_handler(self, pid):
        return True

    def attach_loop(self, loop):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class PidfdChildWatcher(AbstractChildWatcher):
    pass


class ThreadedChildWatcher(AbstractChildWatcher):
    pass


class BaseChildWatcher(AbstractChildWatcher):
    """A watcher that belongs to a loop."""

    def __init__(self):
        self._loop = None

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        self._loop = loop

    def close(self):
        self.attach_loop(None)


class SafeChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _warn("SafeChildWatcher")


class FastChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _warn("FastChildWatcher")


class MultiLoopChildWatcher(AbstractChildWatcher):
    def __init__(self):
        _warn("MultiLoopChildWatcher")

    def is_active(self):
        return False


def _warn(name):
    warnings.warn(f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.",
                  DeprecationWarning, stacklevel=3)


def _policy_get(self):
    """Return the watcher that set_child_watcher() was given."""
    _warn("get_child_watcher")
    if getattr(self, "_watcher", None) is None:
        self._watcher = PidfdChildWatcher()
    return self._watcher


def _policy_set(self, watcher):
    """Keep a watcher, for get_child_watcher()."""
    if watcher is not None and not isinstance(watcher, AbstractChildWatcher):
        raise TypeError(f"watcher must be an instance of AbstractChildWatcher or None, not {type(watcher).__name__!r}")
    _warn("set_child_watcher")
    self._watcher = watcher


unix_events._UnixDefaultEventLoopPolicy.get_child_watcher = _policy_get
unix_events._UnixDefaultEventLoopPolicy.set_child_watcher = _policy_set


def get_child_watcher():
    """Return the watcher of the policy."""
    return events.get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Give the policy a watcher."""
    return events.get_event_loop_policy().set_child_watcher(watcher)


# Programs find them where CPython has them.
for _name in ("AbstractChildWatcher", "PidfdChildWatcher", "ThreadedChildWatcher", "BaseChildWatcher", "SafeChildWatcher",
              "FastChildWatcher", "MultiLoopChildWatcher"):
    setattr(unix_events, _name, globals()[_name])
    globals()[_name].__module__ = unix_events.__name__
