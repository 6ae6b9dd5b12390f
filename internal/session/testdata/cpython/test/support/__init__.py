"""What CPython's tests ask of test.support, as far as those of asyncio go."""

import contextlib
import gc
import sys
import unittest

LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
MS_WINDOWS = is_android = is_apple = is_emscripten = is_wasi = False
has_fork_support = has_subprocess_support = True
verbose = 0


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _as_it_is(*args, **kwargs):
    """A decorator that changes nothing, with or without arguments."""
    if len(args) == 1 and callable(args[0]) and not kwargs:
        return args[0]
    return lambda test: test


requires_subprocess = requires_working_socket = requires_mac_ver = requires_fork = lambda *args, **kwargs: _as_it_is
refcount_test = unittest.skip("objects have no reference counts here")
cpython_only = unittest.skip("about CPython itself")
bigmemtest = lambda *args, **kwargs: unittest.skip("takes much memory")
no_tracing = requires_gil_enabled = _as_it_is


def check_sanitizer(**kinds):
    return False


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("there is no multiprocessing here")


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


@contextlib.contextmanager
def captured_output(name):
    import io
    old = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, old)


captured_stdout = lambda: captured_output("stdout")
captured_stderr = lambda: captured_output("stderr")


@contextlib.contextmanager
def swap_attr(obj, name, value):
    missing = object()
    old = getattr(obj, name, missing)
    setattr(obj, name, value)
    try:
        yield None if old is missing else old
    finally:
        if old is missing:
            delattr(obj, name)
        else:
            setattr(obj, name, old)


class _Always:
    """Compares with everything in one way."""

    def __init__(self, **answers):
        self._answers = answers

    __eq__ = lambda self, other: self._answers["eq"]
    __ne__ = lambda self, other: not self._answers["eq"]
    __lt__ = lambda self, other: self._answers["lt"]
    __le__ = lambda self, other: self._answers["lt"] or self._answers["eq"] or other is self
    __gt__ = lambda self, other: self._answers["gt"]
    __ge__ = lambda self, other: self._answers["gt"] or other is self
    __hash__ = object.__hash__


ALWAYS_EQ = _Always(eq=True, lt=False, gt=False)
NEVER_EQ = _Always(eq=False, lt=False, gt=False)
LARGEST = _Always(eq=False, lt=False, gt=True)
SMALLEST = _Always(eq=False, lt=True, gt=False)


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.01, max_delay=1.0, error=True):
    import time
    end = time.monotonic() + timeout
    delay = init_delay
    while True:
        yield
        if time.monotonic() >= end:
            break
        time.sleep(delay)
        delay = min(2 * delay, max_delay)
    if error:
        raise AssertionError(err_msg or f"timeout of {timeout} seconds")


busy_retry = sleeping_retry
