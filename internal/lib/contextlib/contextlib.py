"""Helpers for writing and combining context managers."""

import abc
import os
import sys
from collections.abc import _tells
from functools import wraps

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]

_GenericAlias = type(list[int])


class AbstractContextManager(abc.ABC):
    """What classes of context managers may derive from."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)
    __subclasshook__ = _tells('__enter__', '__exit__')

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class AbstractAsyncContextManager(abc.ABC):
    """What classes of asynchronous context managers may derive from."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)
    __subclasshook__ = _tells('__aenter__', '__aexit__')

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


# Managers before functions, and managers made of generators.

class ContextDecorator:
    """Lets a context manager stand before a function, as a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager stand before a coroutine function, as a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        # A generator runs once: each call of a decorated function has one of its own.
        return self.__class__(self.func, self.args, self.kwds)

    def _forget_call(self):
        # The arguments need not live as long as the block.
        del self.func, self.args, self.kwds


def _answer(error, value, traceback, end):
    """What the exit of a manager returns when its generator raises an error as value is thrown into it; None if the
    error is to go on."""
    if isinstance(error, end):
        return error is not value
    # An exception that comes out as it went in is raised by the with statement itself; generators wrap some.
    wrapped = isinstance(error, RuntimeError) and isinstance(value, (StopIteration, StopAsyncIteration))
    if error is value or wrapped and error.__cause__ is value:
        value.__traceback__ = traceback
        return False
    return None


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """A context manager made of a generator."""

    def __enter__(self):
        self._forget_call()
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is not None and value is None:
            value = typ()
        try:
            next(self.gen) if typ is None else self.gen.throw(value)
        except BaseException as error:
            answer = _answer(error, value, traceback, StopIteration)
            if answer is None:
                raise
            return answer and typ is not None
        try:
            raise RuntimeError("generator didn't stop" if typ is None else "generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager made of an asynchronous generator."""

    async def __aenter__(self):
        self._forget_call()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is not None and value is None:
            value = typ()
        try:
            await (anext(self.gen) if typ is None else self.gen.athrow(value))
        except BaseException as error:
            answer = _answer(error, value, traceback, StopAsyncIteration)
            if answer is None:
                raise
            return answer and typ is not None
        try:
            raise RuntimeError("generator didn't stop" if typ is None else "generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator function."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """Make an asynchronous context manager of an async generator function."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


# Small managers.

class closing(AbstractContextManager):
    """Closes a thing when the block is left."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes a thing that is closed asynchronously when the block is left."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: stands where a manager is wanted."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):
    """Ends the block, without more ado, at these exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        # Of a group, those that match are taken out.
        _, others = excinst.split(self._exceptions)
        if others is not None:
            raise others
        return True


class chdir(AbstractContextManager):
    """A working directory for a while."""

    def __init__(self, path):
        self.path, self._before = path, []

    def __enter__(self):
        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        os.chdir(self._before.pop())


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target, self._before = new_target, []

    def __enter__(self):
        self._before.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._before.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed elsewhere for a while."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what is written to standard error elsewhere for a while."""

    _stream = "stderr"


# Stacks of exits.

class _Unwinding:
    """What becomes of an exception as the exits of a stack are called, the innermost first."""

    def __init__(self, error):
        self.error, self.was_given = error, error is not None
        self.suppressed = self.is_new = False
        # What is being handled outside: the innermost context of exceptions that exits raise.
        self.outside = sys.exception()

    def details(self):
        error = self.error
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)

    def returned(self, result):
        if result:
            self.suppressed, self.is_new, self.error = True, False, None

    def raised(self, error):
        # As if the managers were nested: its context is what the exit was told of.
        at = error
        while not any(at.__context__ is end for end in (None, self.error, self.outside)):
            at = at.__context__
        if at.__context__ is not None and at.__context__ is self.outside:
            at.__context__ = self.error
        self.is_new, self.error = True, error

    def finish(self):
        if self.is_new:
            context = self.error.__context__
            try:
                raise self.error
            finally:
                self.error.__context__ = context
        return self.was_given and self.suppressed


def _methods_of(cm, enter, leave, protocol):
    """The methods of a manager's class, which the with statement calls."""
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {protocol} protocol") from None


class _BaseExitStack:
    def __init__(self):
        # (whether it is called without awaiting it, what is called with the details of the exception)
        self._exit_callbacks = []

    def pop_all(self):
        """Moves all pending exits to a fresh stack."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def enter_context(self, cm):
        """Enters a manager, to be left with the stack; the result is that of its __enter__."""
        enter, leave = _methods_of(cm, '__enter__', '__exit__', 'context manager')
        result = enter(cm)
        self._exit_callbacks.append((True, _Method(leave, cm)))
        return result

    def push(self, exit):
        """Adds a manager to be left, or a function that takes what __exit__ does."""
        return self._push(exit, '__exit__', True)

    def callback(self, callback, /, *args, **kwds):
        """Has a function called with these arguments."""
        def call(*details):
            callback(*args, **kwds)
        return self._push_callback(callback, call, True)

    def _push(self, exit, method, is_sync):
        leave = getattr(type(exit), method, None)
        self._exit_callbacks.append((is_sync, exit if leave is None else _Method(leave, exit)))
        return exit

    def _push_callback(self, callback, call, is_sync):
        call.__wrapped__ = callback
        self._exit_callbacks.append((is_sync, call))
        return callback


_Method = type(_BaseExitStack().pop_all)


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Leaves any number of managers together, the last entered first."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                unwinding.returned(leave(*unwinding.details()))
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.finish()

    def close(self):
        """Leaves all of them now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """Leaves any number of managers together, asynchronous ones too."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous manager, to be left with the stack."""
        enter, leave = _methods_of(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self._exit_callbacks.append((False, _Method(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Adds an asynchronous manager to be left, or a coroutine function that takes what __aexit__ does."""
        return self._push(exit, '__aexit__', False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Has a coroutine function called with these arguments, and awaits it."""
        async def call(*details):
            await callback(*args, **kwds)
        return self._push_callback(callback, call, False)

    async def aclose(self):
        """Leaves all of them now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                result = leave(*unwinding.details())
                unwinding.returned(result if is_sync else await result)
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.finish()
