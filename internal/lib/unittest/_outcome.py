"""How the parts of a test end."""


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """Ends a test method from within a subtest."""


class _Outcome:
    """What has come of a test so far, told to its result."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    def executing(self, test, subTest=False):
        return _Part(self, test, subTest)


class _Part:
    """A context around one part of a test: takes every error but KeyboardInterrupt."""

    def __init__(self, outcome, test, is_subtest):
        self.outcome, self.test, self.is_subtest = outcome, test, is_subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, value, tb):
        outcome = self.outcome
        try:
            if kind is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(self.test.test_case, self.test, None)
                return False
            if issubclass(kind, KeyboardInterrupt):
                return False
            self._failed(kind, value, tb)
            return True
        finally:
            outcome.success = outcome.success and self.before

    def _failed(self, kind, value, tb):
        outcome = self.outcome
        if issubclass(kind, SkipTest):
            outcome.success = False
            from unittest.case import _add_skip
            _add_skip(outcome.result, self.test, str(value))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = kind, value, tb
        else:
            outcome.success = False
            self._tell(kind, value, tb)

    def _tell(self, kind, value, tb):
        result = self.outcome.result
        if self.is_subtest:
            result.addSubTest(self.test.test_case, self.test, (kind, value, tb))
        elif result is not None:
            if issubclass(kind, self.test.failureException):
                result.addFailure(self.test, (kind, value, tb))
            else:
                result.addError(self.test, (kind, value, tb))
