"""TestCase, skipping, subtests, fixtures of classes and modules."""

import contextlib
import functools
import time

from unittest._outcome import SkipTest, _Outcome, _ShouldStop, _tell
from unittest.assertions import DIFF_OMITTED, TestCase as Assertions
from unittest.util import strclass

# Frames of such modules are left out of the tracebacks in results.
__unittest = True

_subtest_msg_sentinel = object()


def _id(obj):
    return obj


def skip(reason):
    """Skip the decorated test, always."""
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, type(_id)):
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """Mark a test that is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# What has been set up is undone by cleanups: functions with their arguments, called last in, first out.

def _cleanups_of(stack, call=lambda function, /, *args, **kwargs: function(*args, **kwargs)):
    """Calls to be made one after the other, each taken from the stack when it is asked for."""
    while stack:
        function, args, kwargs = stack.pop()
        yield functools.partial(call, function, *args, **kwargs)


def _errors_of(calls):
    """The errors of the calls that fail."""
    errors = []
    for call in calls:
        try:
            call()
        except Exception as error:
            errors.append(error)
    return errors


def _enter(cm, add_cleanup):
    """Enter a context and register its exit."""
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    value = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have the function called after tearDownModule, also if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call what addModuleCleanup has registered, the last first."""
    for error in _errors_of(_cleanups_of(_module_cleanups)):
        raise error


# The assertions for two objects of the same type.
_EQUALITIES = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
               frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


class TestCase(Assertions):
    """One test: the method that methodName names, with setUp before and tearDown after it."""

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        # A class has its own, not those of its base.
        cls._classSetupFailed, cls._class_cleanups = False, []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        # A test without a test method may still be a place for assertions.
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._testMethodDoc = 'No test' if method is None else method.__doc__
        self._outcome = self._subtest = None
        self._cleanups = []
        self._type_equality_funcs = {**_EQUALITIES}

    # Fixtures.

    def setUp(self):
        """Called before the test method."""

    def tearDown(self):
        """Called after the test method, unless setUp has failed."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class, unless setUpClass has failed."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Have the function called after tearDown, also if setUp fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have the function called after tearDownClass, also if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Call what addClassCleanup has registered; errors are left in tearDown_exceptions."""
        errors = _errors_of(_cleanups_of(cls._class_cleanups))
        cls.tearDown_exceptions = [(type(error), error, error.__traceback__) for error in errors]

    # What the test is.

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __str__(self):
        return f'{self._testMethodName} ({TestCase.id(self)})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    def shortDescription(self):
        """The first line of the test method's docstring, or None."""
        return self._testMethodDoc.strip().partition('\n')[0].strip() if self._testMethodDoc else None

    def __eq__(self, other):
        if type(other) is type(self):
            return other._testMethodName == self._testMethodName
        return NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    # Running.

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    @contextlib.contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """A context; a failure inside it does not end the test. Inner ones see the parameters of the outer ones."""
        outcome, outer = self._outcome, self._subtest
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        inherited = outer.params if outer else {}
        self._subtest = _SubTest(self, msg, {**params, **inherited, **params})
        try:
            with outcome.executing(self._subtest, subTest=True):
                yield
            stop = outcome.expectedFailure if outcome.success else outcome.result is not None and outcome.result.failfast
            if stop:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        alone = result is None
        if alone:
            result = self.defaultTestResult()
            getattr(result, 'startTestRun', object)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            skipped = self._skip_reason(method)
            if skipped is None:
                self._run_method(method, result)
            else:
                _tell(result, 'addSkip', self, skipped)
        finally:
            result.stopTest(self)
            if alone:
                getattr(result, 'stopTestRun', object)()
        return result

    def _skip_reason(self, method):
        """Why a decorator says that the test is skipped; None if none does."""
        marked = [item for item in (self.__class__, method) if getattr(item, '__unittest_skip__', False)]
        if not marked:
            return None
        reasons = (getattr(item, '__unittest_skip_why__', '') for item in (self.__class__, method))
        return next(filter(None, reasons), '')

    def _run_method(self, method, result):
        """The test with its fixtures, its outcome told to the result."""
        expecting = any(getattr(item, '__unittest_expecting_failure__', False) for item in (self, method))
        outcome = self._outcome = _Outcome(result)
        began = time.perf_counter()
        try:
            with outcome.executing(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.executing(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.executing(self):
                    self._callTearDown()
            self.doCleanups()
            _tell(result, 'addDuration', self, time.perf_counter() - began)
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                _tell(result, 'addExpectedFailure', self, outcome.expectedFailure)
            else:
                _tell(result, 'addUnexpectedSuccess', self)
        finally:
            # The error holds frames that hold the test.
            self._outcome = outcome.expectedFailure = None

    # How the parts are called; IsolatedAsyncioTestCase has ways of its own.

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        _check_returned(method, method())

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        """Call what addCleanup has registered, the last first; tells whether all went well."""
        outcome = self._outcome or _Outcome()
        for call in _cleanups_of(self._cleanups, self._callCleanup):
            with outcome.executing(self):
                call()
        return outcome.success

    def debug(self):
        """Run the test without collecting errors."""
        method = getattr(self, self._testMethodName)
        skipped = self._skip_reason(method)
        if skipped is not None:
            raise SkipTest(skipped)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        for call in _cleanups_of(self._cleanups, self._callCleanup):
            call()


def _check_returned(method, value, stacklevel=5):
    if value is not None:
        from warnings import warn
        warn(f'It is deprecated to return a value that is not None from a test case ({method})', DeprecationWarning,
             stacklevel=stacklevel)


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._description = testFunc, description
        self._setUpFunc, self._tearDownFunc = setUp, tearDown

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        doc = self._testFunc.__doc__ or ''
        return doc.partition('\n')[0].strip() or None if self._description is None else self._description


class _SubTest(TestCase):
    """What the result is given for a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self.params, self._message = test_case, params, message
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def shortDescription(self):
        return self.test_case.shortDescription()

    def _subDescription(self):
        given = [] if self._message is _subtest_msg_sentinel else [f'[{self._message}]']
        if self.params:
            given.append('(' + ', '.join(f'{name}={value!r}' for name, value in self.params.items()) + ')')
        return ' '.join(given) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
