"""Threads and what they use to wait for each other."""

import _thread
import sys as _sys
from collections import deque as _deque, namedtuple as _namedtuple
from itertools import count as _count
from time import monotonic as _now
from _thread import RLock, TIMEOUT_MAX, _local as local, get_ident, get_native_id, stack_size

__all__ = [
    'Thread', 'Timer', 'local', 'current_thread', 'main_thread', 'enumerate', 'active_count',
    'Lock', 'RLock', 'Condition', 'Event', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'BrokenBarrierError',
    'ThreadError', 'TIMEOUT_MAX', 'stack_size', 'get_ident', 'get_native_id',
    'excepthook', 'ExceptHookArgs', 'gettrace', 'settrace', 'getprofile', 'setprofile',
]

Lock = _thread.lock
ThreadError = _thread.error


def _place(obj):
    """How the reprs of most classes here begin."""
    cls = type(obj)
    return f'{cls.__module__}.{cls.__qualname__} at {id(obj):#x}'


class _Deadline:
    """The rest of a timeout; None is for ever."""

    def __init__(self, timeout):
        self._end = None if timeout is None else _now() + timeout

    def left(self):
        return None if self._end is None else self._end - _now()


class Condition:
    """A line of threads that wait, under a lock, to be notified."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        # A lock that can be held several times says itself how it is let go of for a while.
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _is_owned(self):
        free = self._lock.acquire(False)
        if free:
            self._lock.release()
        return not free

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _check_owned(self, what):
        if not self._is_owned():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    def wait(self, timeout=None):
        """Wait until notified, or until the timeout is over: then return False."""
        self._check_owned('wait')
        bell = Lock()
        bell.acquire()
        self._waiters.append(bell)
        state = self._release_save()
        rung = False
        try:
            if timeout is None:
                rung = bell.acquire()
            else:
                rung = bell.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return rung
        finally:
            self._acquire_restore(state)
            if not rung and bell in self._waiters:
                self._waiters.remove(bell)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate holds and return its last value."""
        deadline = _Deadline(timeout)
        while not (value := predicate()):
            left = deadline.left()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return value

    def notify(self, n=1):
        """Wake up to n of those who wait."""
        self._check_owned('notify')
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        """Wake all who wait."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


def _own_condition():
    """The condition of an object that shows nobody its lock."""
    return Condition(Lock())


class Semaphore:
    """A counter that bounds how many threads go on at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value, self._cond = value, _own_condition()

    def __repr__(self):
        return f'<{_place(self)}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Take one from the counter and report whether that was possible."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            free = self._value > 0 or blocking and self._cond.wait_for(lambda: self._value > 0, timeout)
            self._value -= free
            return free

    __enter__ = acquire

    def __exit__(self, t, v, tb):
        self.release()

    def release(self, n=1):
        """Add n to the counter."""
        self._give_back(n)

    def _give_back(self, n, highest=_sys.maxsize):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            value = self._value + n
            if value > highest:
                raise ValueError('Semaphore released too many times')
            self._value = value
            self._cond.notify(n)


class BoundedSemaphore(Semaphore):
    """A semaphore that may not be released more often than acquired."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = self._value

    def __repr__(self):
        return f'<{_place(self)}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        """Add n to the counter, which must not exceed its first value."""
        self._give_back(n, self._initial_value)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._flag, self._cond = False, _own_condition()

    def __repr__(self):
        return f"<{_place(self)}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Return whether the flag is set."""
        return self._flag

    def isSet(self):
        _deprecated('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def _turn(self, flag):
        with self._cond:
            self._flag = flag
            if flag:
                self._cond.notify_all()

    def set(self):
        """Set the flag and wake all who wait."""
        self._turn(True)

    def clear(self):
        """Clear the flag."""
        self._turn(False)

    def wait(self, timeout=None):
        """Wait for the flag and return whether it is set."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """A point where a number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if not parties > 0:
            raise ValueError('parties must be > 0')
        self._parties, self._action, self._timeout = parties, action, timeout
        self._state, self._count = _FILLING, 0
        self._cond = _own_condition()

    def __repr__(self):
        if self.broken:
            return f'<{_place(self)}: broken>'
        return f'<{_place(self)}: waiters={self.n_waiting}/{self.parties}>'

    parties = property(lambda self: self._parties, doc='How many threads have to come.')
    broken = property(lambda self: self._state == _BROKEN, doc='Whether the barrier is broken.')

    @property
    def n_waiting(self):
        """How many threads have come and wait."""
        return self._count if self._state == _FILLING else 0

    def wait(self, timeout=None):
        """Wait until all have come; return a number that is different for each."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state in (_FILLING, _BROKEN))
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._await_others(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = _DRAINING
        self._cond.notify_all()

    def _await_others(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def abort(self):
        """Break the barrier for good."""
        with self._cond:
            self._break()

    def reset(self):
        """Send those who wait away with BrokenBarrierError and start again."""
        with self._cond:
            self._state = _RESETTING if self._count > 0 else _FILLING
            self._cond.notify_all()


_active = {}  # by identifier; a thread is in it from its start to its end
_starting = {}  # those that were started and have not run yet
_names = _count(1).__next__
_dummies = _count(1).__next__
_hooks = {'trace': None, 'profile': None}


def _deprecated(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _fact(attribute, doc, change=None):
    """A property of a thread that has been initialized."""
    def ask(thread):
        thread._check()
        return getattr(thread, attribute)
    return property(ask, change, doc=doc)


class Thread:
    """A function that runs beside others."""

    _initialized = False
    _ident = _native_id = _invoke_excepthook = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = self._default_name() if name is None else str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._handle, self._started = _thread._ThreadHandle(), Event()
        self._initialized = True

    def _default_name(self):
        name = f'Thread-{_names()}'
        if hasattr(self._target, '__name__'):
            name += f' ({self._target.__name__})'
        return name

    def _check(self, error=AssertionError, text='Thread.__init__() not called'):
        if not self._initialized:
            raise error(text)

    def __repr__(self):
        self._check(text='Thread.__init__() was not called')
        words = ['initial' if not self._started.is_set() else 'started' if self.is_alive() else 'stopped']
        if self._daemonic:
            words.append('daemon')
        if self._ident is not None:
            words.append(str(self._ident))
        return f"<{type(self).__name__}({self._name}, {' '.join(words)})>"

    def start(self):
        """Start the thread, which runs run()."""
        self._check(RuntimeError, 'thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _starting[self] = self
        try:
            _thread.start_joinable_thread(self._main, handle=self._handle, daemon=self._daemonic)
        except BaseException:
            del _starting[self]
            raise
        self._started.wait()

    def _begin(self, ident=None):
        """Have this object stand for a thread that runs, the calling one if nothing else is said."""
        self._ident, self._native_id = ident or get_ident(), get_native_id()
        _active[self._ident] = self
        _starting.pop(self, None)
        self._started.set()

    def _main(self):
        self._begin()
        try:
            self.run()
        except BaseException as exc:
            _report(self, exc)
        finally:
            _active.pop(self._ident, None)

    def run(self):
        """What the thread does: call the target."""
        target, args, kwargs = self._target, self._args, self._kwargs
        try:
            if target is not None:
                target(*args, **kwargs)
        finally:
            # The arguments may refer to the thread.
            for name in ('_target', '_args', '_kwargs'):
                delattr(self, name)

    def join(self, timeout=None):
        """Wait until the thread has ended, for the timeout at most."""
        self._check(RuntimeError)
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._handle.join(timeout)

    def is_alive(self):
        """Return whether the thread has started and not ended."""
        self._check()
        return self._started.is_set() and not self._handle.is_done()

    def _rename(self, name):
        self._check()
        self._name = str(name)

    def _set_daemon(self, daemonic):
        self._check(RuntimeError)
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    name = _fact('_name', 'A string for people.', _rename)
    ident = _fact('_ident', 'The number that the thread has since it started, or None.')
    native_id = _fact('_native_id', 'A number that no other thread of the system has, or None.')
    daemon = _fact('_daemonic', 'Whether the program ends without waiting for the thread.', _set_daemon)

    def isDaemon(self):
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


class ExceptHookArgs(_namedtuple('_ExceptHookArgs', 'exc_type exc_value exc_traceback thread')):
    """What excepthook is called with; it is made of one sequence."""

    __slots__ = ()

    def __new__(cls, args):
        return super().__new__(cls, *args)


def excepthook(args, /):
    """Show what a thread raised and did not handle."""
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    import traceback
    text = ''.join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback))
    if _sys.stderr is not None:
        _sys.stderr.write(f'Exception in thread {name}:\n{text}')
        _sys.stderr.flush()


__excepthook__ = excepthook


def _report(thread, exc):
    try:
        excepthook(ExceptHookArgs((type(exc), exc, exc.__traceback__, thread)))
    except Exception as failure:
        if _sys.stderr is not None:
            _sys.stderr.write('Exception in threading.excepthook:\n')
        _sys.excepthook(type(failure), failure, failure.__traceback__)


class Timer(Thread):
    """A thread that calls a function after a number of seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.finished = interval, Event()
        self.function, self.args, self.kwargs = function, [] if args is None else args, {} if kwargs is None else kwargs

    def cancel(self):
        """Keep the timer from calling its function."""
        self.finished.set()

    def run(self):
        cancelled = self.finished.wait(self.interval)
        if not cancelled:
            self.function(*self.args, **self.kwargs)
            self.cancel()


class _MainThread(Thread):
    """The thread of the program itself."""

    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._begin(_thread._main_ident)

    def is_alive(self):
        return True

    def join(self, timeout=None):
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        Event().wait(timeout)  # it ends with the program


class _DummyThread(Thread):
    """A thread that was not started by this module."""

    def __init__(self):
        super().__init__(name=f'Dummy-{_dummies()}', daemon=True)
        self._begin()

    def is_alive(self):
        assert self._started.is_set()
        return True

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    """Return the Thread object of the caller."""
    return _active.get(get_ident()) or _DummyThread()


def main_thread():
    """Return the thread of the program itself."""
    return _main_thread


def enumerate():
    """Return the list of the threads that are alive."""
    return list(_active.values()) + list(_starting)


def active_count():
    """Return the number of threads that are alive."""
    return len(_active) + len(_starting)


def currentThread():
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def activeCount():
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()


def settrace(func):
    """Set what gettrace() returns; threads are not traced."""
    _hooks['trace'] = func


def gettrace():
    """Return what settrace() was given."""
    return _hooks['trace']


def setprofile(func):
    """Set what getprofile() returns; threads are not profiled."""
    _hooks['profile'] = func


def getprofile():
    """Return what setprofile() was given."""
    return _hooks['profile']


_atexit = []


def _register_atexit(func, *args, **kwargs):
    """Have func called at the end of the program, before its threads are joined."""
    _atexit.append((func, args, kwargs))


def _shutdown():
    """Wait for the threads that the program has to wait for."""
    while _atexit:
        func, args, kwargs = _atexit.pop()
        func(*args, **kwargs)
    while True:
        left = [t for t in enumerate() if not t.daemon and t is not current_thread()]
        if not left:
            return
        left[0].join()


_main_thread = _MainThread()
