"""How the parts of a test end."""

import contextlib

__unittest = True


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """Ends a test method from within a subtest."""


# The outcomes that results of older programs have no method for: what is warned of, and how the test counts instead.
_OLDER = {
    'addSkip': ('skips not reported', 'addSuccess'),
    'addExpectedFailure': ('reporting as passes', 'addSuccess'),
    'addUnexpectedSuccess': ('reporting as failure', 'addFailure'),
    'addDuration': (None, None),
}


def _tell(result, method, test, *details):
    """Tell a result of an outcome."""
    if hasattr(result, method):
        getattr(result, method)(test, *details)
        return
    from warnings import warn
    consequence, instead = _OLDER[method]
    warn(f'TestResult has no {method} method' + (f', {consequence}' if consequence else ''), RuntimeWarning, 2)
    if instead == 'addFailure':
        try:
            raise test.failureException from None
        except test.failureException as error:
            result.addFailure(test, (type(error), error, error.__traceback__))
    elif instead is not None:
        getattr(result, instead)(test)


class _Outcome:
    """What has come of a test so far, told to its result."""

    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        # Whether all parts went well; whether the present one is to fail, and how it did.
        self.success, self.expecting_failure, self.expectedFailure = True, False, None

    @contextlib.contextmanager
    def executing(self, test, subTest=False):
        """One part of a test: takes every error but KeyboardInterrupt."""
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            _tell(self.result, 'addSkip', test, str(reason))
        except _ShouldStop:
            pass
        except BaseException as error:
            self._failed(test, subTest, (type(error), error, error.__traceback__))
        else:
            if subTest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and before

    def _failed(self, test, is_subtest, exc_info):
        if self.expecting_failure:
            self.expectedFailure = exc_info
            return
        self.success = False
        if is_subtest:
            self.result.addSubTest(test.test_case, test, exc_info)
        elif self.result is not None:
            failed = issubclass(exc_info[0], test.failureException)
            (self.result.addFailure if failed else self.result.addError)(test, exc_info)
