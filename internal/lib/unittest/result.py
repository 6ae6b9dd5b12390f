"""TestResult: what has become of the tests that ran."""

import sys
from functools import wraps

from unittest import util


def failfast(method):
    """Stop the run after this kind of outcome if the result says so."""
    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return inner


STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


class TestResult:
    """Holds the outcomes; TestCase.run and suites report to it."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by the runner after the run."""

    def startTestRun(self):
        """Called once before any test."""

    def stopTestRun(self):
        """Called once after all tests."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    # Output while a test runs, kept back if buffer is set.

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            import io
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for template, buffer, stream in self._buffered():
                output = buffer.getvalue()
                if output:
                    if not output.endswith('\n'):
                        output += '\n'
                    stream.write(template % output)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for _, buffer, _ in self._buffered():
            buffer.seek(0)
            buffer.truncate()

    def _buffered(self):
        return ((STDOUT_LINE, self._stdout_buffer, self._original_stdout),
                (STDERR_LINE, self._stderr_buffer, self._original_stderr))

    # Outcomes.

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it went well."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        outcomes = self.failures if issubclass(err[0], test.failureException) else self.errors
        outcomes.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        # The test is not kept alive by its time.
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return (len(self.failures) == len(self.errors) == 0
                and (not hasattr(self, 'unexpectedSuccesses') or len(self.unexpectedSuccesses) == 0))

    def stop(self):
        """Have the run end after the current test."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        import traceback
        kind, value, tb = err
        if self.tb_locals:
            report = traceback.TracebackException(kind, value, tb, capture_locals=True, compact=True)
            lines = list(report.format())
        else:
            lines = traceback.format_exception(kind, value, tb)
        if self.buffer:
            for template, buffer, _ in self._buffered():
                output = buffer.getvalue()
                if output:
                    if not output.endswith('\n'):
                        output += '\n'
                    lines.append(template % output)
        return ''.join(lines)

    def __repr__(self):
        return (f'<{util.strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
