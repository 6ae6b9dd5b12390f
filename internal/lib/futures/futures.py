"""Futures that threads wait for, and executors that bring them about."""

import sys
import threading
from collections import deque, namedtuple
from time import monotonic

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ProcessPoolExecutor', 'ThreadPoolExecutor')

# When wait() returns.
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'

# The states of a future. Of a cancelled one that was notified those who wait know.
PENDING, RUNNING, FINISHED = 'PENDING', 'RUNNING', 'FINISHED'
CANCELLED, CANCELLED_AND_NOTIFIED = 'CANCELLED', 'CANCELLED_AND_NOTIFIED'
_OVER = {CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED}
# How an executor goes on with one.
_BEGUN = {PENDING: RUNNING, CANCELLED: CANCELLED_AND_NOTIFIED}


class Error(Exception):
    """The base of this module's exceptions."""
    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    """The future was cancelled."""
    __module__ = 'concurrent.futures._base'


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future's state does not allow the operation."""
    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    """The executor cannot be used any more."""
    __module__ = 'concurrent.futures._base'


class BrokenThreadPool(BrokenExecutor):
    """A thread of the pool could not be initialized."""
    __module__ = 'concurrent.futures.thread'


def _log(text, exc=None):
    logging = sys.modules.get('logging')
    if logging is not None:
        logging.getLogger('concurrent.futures').critical(text, exc_info=exc)
        return
    # Nobody can have configured it: this is its last resort.
    sys.stderr.write(text + '\n')
    if exc is not None:
        import traceback
        traceback.print_exception(exc)


def _state_test(name, doc, states):
    def ask(self):
        with self._condition:
            return self._state in states
    ask.__name__, ask.__qualname__, ask.__doc__ = name, f'Future.{name}', doc
    return ask


class Future:
    """The outcome of a call that an executor makes."""

    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._condition, self._state = threading.Condition(), PENDING
        self._result = self._exception = None
        self._watchers, self._done_callbacks = [], []

    def __repr__(self):
        with self._condition:
            text = f'{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}'
            if self._state == FINISHED:
                if self._exception:
                    text += f' raised {type(self._exception).__name__}'
                else:
                    text += f' returned {type(self._result).__name__}'
            return f'<{text}>'

    def cancel(self):
        """Cancel the call unless it runs already, and return whether it is cancelled."""
        with self._condition:
            before = self._state
            if before == PENDING:
                self._state = CANCELLED
                self._condition.notify_all()
        if before == PENDING:
            self._call_back()
        return before not in (RUNNING, FINISHED)

    running = _state_test('running', "Return whether the call is being made.", {RUNNING})
    cancelled = _state_test('cancelled', "Return whether the call was cancelled.", {CANCELLED, CANCELLED_AND_NOTIFIED})
    done = _state_test('done', "Return whether the call was cancelled or has ended.", _OVER)

    def add_done_callback(self, fn):
        """Have fn called with the future when it is done; now if it is."""
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as exc:
            _log(f'exception calling callback for {self!r}', exc)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def _await(self, timeout):
        """Wait, with the condition held, until the call is over."""
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """Return the call's result or raise its exception, waiting for it."""
        try:
            with self._condition:
                self._await(timeout)
                if self._exception is None:
                    return self._result
            raise self._exception
        finally:
            self = None  # the traceback of the exception must not keep the future

    def exception(self, timeout=None):
        """Return the call's exception or None, waiting for it."""
        with self._condition:
            self._await(timeout)
            return self._exception

    # For executors.

    def set_running_or_notify_cancel(self):
        """Begin the call unless it was cancelled, and return whether it is to be made."""
        with self._condition:
            if self._state not in _BEGUN:
                _log(f'Future {id(self)} in unexpected state: {self._state}')
                raise RuntimeError('Future in unexpected state')
            self._state = _BEGUN[self._state]
            if self._state == RUNNING:
                return True
            self._tell()
            return False

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception = result, exception
            self._state = FINISHED
            self._tell()
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        """End the call with a result."""
        self._finish(result, None)

    def set_exception(self, exception):
        """End the call with an exception."""
        self._finish(None, exception)

    def _tell(self):
        for watcher in self._watchers:
            watcher.note(self)

    def __class_getitem__(cls, item):
        return _generic(cls, item)


_WORDS = {PENDING: 'pending', RUNNING: 'running', FINISHED: 'finished',
          CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled'}


class _Watcher:
    """Collects futures in the order in which they are done."""

    def __init__(self, futures, stop=lambda future: False):
        self.lock = threading.Condition(threading.Lock())
        self.done = deque()
        self.stopped = False
        self._stop = stop
        self.futures = futures
        for f in futures:
            with f._condition:
                if f._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                    self.note(f)
                else:
                    f._watchers.append(self)

    def note(self, future):
        with self.lock:
            self.done.append(future)
            self.stopped = self.stopped or self._stop(future)
            self.lock.notify_all()

    def close(self):
        for f in self.futures:
            with f._condition:
                if self in f._watchers:
                    f._watchers.remove(self)


_STOPS = {
    FIRST_COMPLETED: lambda future: True,
    FIRST_EXCEPTION: lambda future: future._state == FINISHED and future._exception is not None,
    ALL_COMPLETED: lambda future: False,
}

DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return those that are done and those that are not."""
    fs = set(fs)
    if all(f._state in (CANCELLED_AND_NOTIFIED, FINISHED) for f in fs):
        return DoneAndNotDoneFutures(fs, set())
    if return_when not in _STOPS:
        raise ValueError('Invalid return condition: %r' % return_when)
    watcher = _Watcher(fs, _STOPS[return_when])
    with watcher.lock:
        watcher.lock.wait_for(lambda: watcher.stopped or len(watcher.done) == len(fs), timeout)
    watcher.close()
    done = set(watcher.done)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Iterate over futures as they are done."""
    end = None if timeout is None else monotonic() + timeout
    fs = set(fs)
    watcher = _Watcher(fs)
    try:
        for left in range(len(fs), 0, -1):
            rest = None
            if end is not None:
                rest = end - monotonic()
            with watcher.lock:
                if not watcher.lock.wait_for(lambda: watcher.done, None if rest is None else max(rest, 0)):
                    raise TimeoutError('%d (of %d) futures unfinished' % (left, len(fs)))
                future = watcher.done.popleft()
            yield future
    finally:
        watcher.close()


class Executor:
    """Makes calls elsewhere; a base for executors."""

    __module__ = 'concurrent.futures._base'

    def submit(self, fn, /, *args, **kwargs):
        """Have fn called and return the future of its outcome."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like map(), with the calls made at the same time."""
        end = None if timeout is None else monotonic() + timeout
        futures = deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    if end is None:
                        yield futures.popleft().result()
                    else:
                        yield futures.popleft().result(end - monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls, and wait for those that were taken."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pools = set()  # whose threads the program's end waits for
_pool_numbers = iter(range(sys.maxsize))
_ending = False


class ThreadPoolExecutor(Executor):
    """Makes calls on threads of its own."""

    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, _cpus() + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if not (initializer is None or callable(initializer)):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{next(_pool_numbers)}'
        self._initializer, self._initargs = initializer, initargs
        self._change = threading.Condition(threading.Lock())
        self._calls = deque()
        self._threads = set()
        self._idle = 0
        self._shutdown = False
        self._broken = False

    def submit(self, fn, /, *args, **kwargs):
        with self._change:
            self._check_open()
            future = Future()
            self._calls.append((future, fn, args, kwargs))
            more = self._idle < len(self._calls) and len(self._threads) < self._max_workers
            self._change.notify()
        if more:
            self._start()
        return future

    submit.__doc__ = Executor.submit.__doc__

    def _check_open(self):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown or _ending:
            over = '' if self._shutdown else 'interpreter '
            raise RuntimeError(f'cannot schedule new futures after {over}shutdown')

    def _start(self):
        name = f'{self._thread_name_prefix}_{len(self._threads)}'
        thread = threading.Thread(name=name, target=self._work)
        self._threads.add(thread)
        _pools.add(self)
        thread.start()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as exc:
                _log('Exception in initializer:', exc)
                self._break('A thread initializer failed, the thread pool is not usable anymore')
                return
        while True:
            with self._change:
                self._idle += 1
                self._change.wait_for(lambda: self._calls or self._shutdown)
                self._idle -= 1
                if not self._calls:
                    return
                future, fn, args, kwargs = self._calls.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)
            del future, fn, args, kwargs

    def _break(self, text):
        with self._change:
            self._broken = text
            calls, self._calls = self._calls, deque()
        for future, *_ in calls:
            future.set_exception(BrokenThreadPool(text))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._change:
            self._shutdown = True
            dropped = ()
            if cancel_futures:
                dropped, self._calls = self._calls, deque()
            self._change.notify_all()
        for future, *_ in dropped:
            future.cancel()
        if wait:
            for thread in list(self._threads):
                thread.join()
            _pools.discard(self)

    shutdown.__doc__ = Executor.shutdown.__doc__


class ProcessPoolExecutor(Executor):
    """Not available: asyncrepl has no processes that run Python."""

    __module__ = 'concurrent.futures.process'

    def __init__(self, *args, **kwargs):
        raise NotImplementedError('asyncrepl has no process pool: its interpreter runs in one process; '
                                  'use ThreadPoolExecutor')


def _end():
    global _ending
    _ending = True
    for pool in list(_pools):
        pool.shutdown(wait=True)


threading._register_atexit(_end)
