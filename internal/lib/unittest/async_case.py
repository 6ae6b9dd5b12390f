"""IsolatedAsyncioTestCase: tests that are coroutines, each on a loop of its own."""

import asyncio
import contextlib
import contextvars
import inspect

from unittest.case import TestCase, _check_returned

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """Runs setUp, the test and what follows in one context, coroutines among them on one loop."""

    # What makes the loop, if not the policy.
    loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioTestContext = contextvars.copy_context()
        # Has the loop while the test runs.
        self._asyncioRunner = None

    async def asyncSetUp(self):
        """Called after setUp."""

    async def asyncTearDown(self):
        """Called before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Have the coroutine function called and awaited after tearDown."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        enter, leave = (getattr(cls, name, None) for name in ('__aenter__', '__aexit__'))
        if enter is None or leave is None:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous "
                            'context manager protocol')
        value = await enter(cm)

        async def left():
            await leave(cm, None, None, None)

        self.addAsyncCleanup(left)
        return value

    def run(self, result=None):
        with contextlib.ExitStack() as end:
            self._setupAsyncioRunner()
            end.callback(self._tearDownAsyncioRunner)
            return super().run(result)

    def debug(self):
        self._setupAsyncioRunner()
        super().debug()
        # After an error the loop stays, for what cleanups may need it for.
        self._tearDownAsyncioRunner()

    def _setupAsyncioRunner(self):
        assert self._asyncioRunner is None, 'asyncio runner is already initialized'
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        self._asyncioRunner.close()

    # The parts of a test, in its context.

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        """Call a function or, on the loop, a coroutine function."""
        runner, context = self._asyncioRunner, self._asyncioTestContext
        assert runner is not None, 'asyncio runner is not initialized'
        if inspect.iscoroutinefunction(func):
            return runner.run(func(*args, **kwargs), context=context)
        return context.run(func, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        assert inspect.iscoroutinefunction(func), f'{func!r} is not an async function'
        return self._callMaybeAsync(func, *args, **kwargs)

    def _callSetUp(self):
        # Makes the loop, which setUp may then find.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        # The method run is one further away here.
        _check_returned(method, self._callMaybeAsync(method), stacklevel=6)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    _callCleanup = _callMaybeAsync

    def __del__(self):
        if self._asyncioRunner is not None:
            self._tearDownAsyncioRunner()
