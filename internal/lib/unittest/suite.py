"""TestSuite: tests together, with the fixtures of their classes and modules."""

import contextlib
import sys

from unittest import case, util

__unittest = True


class BaseTestSuite:
    """A suite without fixtures of classes and modules."""

    # Whether tests that have run are let go of, so that what they hold is freed.
    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum((test.countTestCases() for test in self if test), self._removed_tests)

    def __eq__(self, other):
        return [*self] == [*other] if isinstance(other, self.__class__) else NotImplemented

    def __repr__(self):
        return f'<{util.strclass(self.__class__)} tests={[*self]}>'

    # Running.

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        self._run_each(result, lambda test: test(result))
        return result

    def debug(self):
        """Run the tests without collecting errors."""
        for test in self:
            test.debug()

    def _run_each(self, result, run):
        for n, test in enumerate(self):
            if result.shouldStop:
                break
            if run(test) is not _LEFT_OUT and self._cleanup:
                self._removeTestAtIndex(n)

    def _removeTestAtIndex(self, index):
        try:
            test, self._tests[index] = self._tests[index], None
        except TypeError:
            return  # a subclass that keeps its tests elsewhere
        self._removed_tests += getattr(test, 'countTestCases', int)()


_LEFT_OUT = object()


class TestSuite(BaseTestSuite):
    """A suite that runs setUpModule, setUpClass and what undoes them where the class or module changes."""

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True

        def run(test):
            if _is_test(test) and not _prepare(test, result):
                return _LEFT_OUT
            test.debug() if debug else test(result)

        self._run_each(result, run)
        if outermost:
            _leave_class(None, result)
            _leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)


def _is_test(obj):
    """Whether obj is one test; suites can be iterated."""
    try:
        iter(obj)
    except TypeError:
        return True
    return False


# The last class is that of the test before; what it and its module have set up stays as long as it does.

def _prepare(test, result):
    """Tear down and set up what the test needs; whether it can run."""
    cls = test.__class__
    _leave_class(cls, result)
    _enter_module(cls.__module__, result)
    _enter_class(cls, result)
    result._previousTestClass = cls
    return not (getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))


def _last_class(result):
    return getattr(result, '_previousTestClass', None)


def _enter_class(cls, result):
    if cls == _last_class(result) or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
        return
    # It may be a class that is not written in Python.
    with contextlib.suppress(TypeError):
        cls._classSetupFailed = False
    if not _set_up(cls, 'Class', util.strclass(cls), _class_cleanup_errors(cls), result):
        with contextlib.suppress(TypeError):
            cls._classSetupFailed = True


def _leave_class(following, result):
    cls = _last_class(result)
    unused = cls in (None, following) or getattr(result, '_moduleSetUpFailed', False)
    if not unused and not getattr(cls, '_classSetupFailed', False) and not getattr(cls, '__unittest_skip__', False):
        _tear_down(cls, 'Class', util.strclass(cls), _class_cleanup_errors(cls), result)


def _enter_module(name, result):
    last = getattr(_last_class(result), '__module__', None)
    if name == last:
        return
    _leave_module(result)
    result._moduleSetUpFailed = False
    if name in sys.modules:
        result._moduleSetUpFailed = not _set_up(sys.modules[name], 'Module', name, _module_cleanup_errors, result)


def _leave_module(result):
    name = getattr(_last_class(result), '__module__', None)
    if name in sys.modules and not result._moduleSetUpFailed:
        _tear_down(sys.modules[name], 'Module', name, _module_cleanup_errors, result)


def _class_cleanup_errors(cls):
    clean_up = getattr(cls, 'doClassCleanups', None)
    if clean_up is None:
        return None

    def errors():
        clean_up()
        return [error for _, error, _ in cls.tearDown_exceptions]
    return errors


def _module_cleanup_errors():
    try:
        case.doModuleCleanups()
    except Exception as error:
        return [error]
    return []


def _set_up(owner, kind, name, cleanup_errors, result):
    """Set up a class or module, and clean up again if that failed; whether it did not."""
    function = getattr(owner, f'setUp{kind}', None)
    if function is None:
        return True
    with _captured(result):
        well = _attempt(function, f'setUp{kind} ({name})', result)
        if not well and cleanup_errors is not None:
            _report(cleanup_errors(), f'setUp{kind} ({name})', result)
    return well


def _tear_down(owner, kind, name, cleanup_errors, result):
    """Tear down a class or module and clean up."""
    function = getattr(owner, f'tearDown{kind}', None)
    if function is None and cleanup_errors is None:
        return
    with _captured(result):
        if function is not None:
            _attempt(function, f'tearDown{kind} ({name})', result)
        if cleanup_errors is not None:
            _report(cleanup_errors(), f'tearDown{kind} ({name})', result)


@contextlib.contextmanager
def _captured(result):
    """The output belongs to the result, if it wants it."""
    getattr(result, '_setupStdout', object)()
    try:
        yield
    finally:
        getattr(result, '_restoreStdout', object)()


def _attempt(function, what, result):
    """Call a fixture; whether all went well."""
    try:
        function()
    except Exception as error:
        if isinstance(result, _DebugResult):
            raise
        _report([error], what, result)
        return False
    return True


def _report(errors, what, result):
    """Tell of errors that belong to no test."""
    for error in errors:
        if isinstance(result, _DebugResult):
            raise error
        holder = _ErrorHolder(what)
        if isinstance(error, case.SkipTest) and getattr(result, 'addSkip', None) is not None:
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands for a test in the result where a fixture has failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        """There is nothing to be run."""


class _DebugResult:
    """Stands for a result while errors are to pass through."""

    _previousTestClass = None
    _moduleSetUpFailed = shouldStop = False
