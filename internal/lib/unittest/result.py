"""TestResult: what has become of the tests that ran."""

import functools
import io
import sys
import traceback

from unittest import util

__unittest = True

STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


def failfast(method):
    """Stop the run after this kind of outcome if the result says so."""
    @functools.wraps(method)
    def stopping(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return stopping


class TestResult:
    """Holds the outcomes; TestCase.run and suites report to it."""

    # How far the suites have come.
    _previousTestClass = None
    _testRunEntered = _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        for outcomes in ('failures', 'errors', 'skipped', 'expectedFailures', 'unexpectedSuccesses',
                         'collectedDurations'):
            setattr(self, outcomes, [])
        self.failfast = self.buffer = self.tb_locals = self.shouldStop = False
        # While buffer is set output is kept back, and shown if the test does not go well.
        self._mirrorOutput = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr

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

    def stop(self):
        """Have the run end after the current test."""
        self.shouldStop = True

    def wasSuccessful(self):
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', ()))

    def printErrors(self):
        """Called by the runner after the run."""

    def __repr__(self):
        return (f'<{util.strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')

    # Output while a test runs.

    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, text in self._output():
                stream.write(text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for kept in self._stdout_buffer, self._stderr_buffer:
            kept.seek(0)
            kept.truncate()

    def _output(self):
        """What has been kept back, with the stream that it was for."""
        for stream, kept, title in ((self._original_stdout, self._stdout_buffer, STDOUT_LINE),
                                    (self._original_stderr, self._stderr_buffer, STDERR_LINE)):
            text = kept.getvalue()
            if text:
                yield stream, title % (text if text.endswith('\n') else text + '\n')

    # Outcomes.

    def _add(self, outcomes, test, err, reporter=None):
        outcomes.append((test, self._exc_info_to_string(err, reporter or test)))

    @failfast
    def addError(self, test, err):
        self._add(self.errors, test, err)
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self._add(self.failures, test, err)
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it went well."""
        if err is not None:
            if getattr(self, 'failfast', False):
                self.stop()
            failed = issubclass(err[0], test.failureException)
            self._add(self.failures if failed else self.errors, subtest, err, test)
            self._mirrorOutput = True

    def addSuccess(self, test):
        """Called for a test that went well."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self._add(self.expectedFailures, test, err)

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        if hasattr(self, 'collectedDurations'):
            # The test is not kept alive by its time.
            self.collectedDurations.append((str(test), elapsed))

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._clean_tracebacks(value, tb, test)
        report = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        text = ''.join(report.format())
        return text + ''.join(output for _, output in self._output()) if self.buffer else text

    # Frames of modules with a global __unittest are none of the test's.

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in (tb.tb_frame.f_globals or ())

    def _clean_tracebacks(self, value, tb, test):
        """The traceback without such frames before the test's, and for failures without those after it; in the
        exceptions that led to this one too."""
        seen, waiting = {id(value)}, [(value, tb)]
        result = None
        while waiting:
            error, levels = waiting.pop()
            while levels is not None and self._is_relevant_tb_level(levels):
                levels = levels.tb_next
            if test.failureException is not None and isinstance(error, test.failureException):
                self._remove_unittest_tb_frames(levels)
            if error is value:
                result = levels
            elif error.__traceback__ is not levels:
                error.__traceback__ = levels
            for other in (error.__cause__, error.__context__) if error is not None else ():
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    waiting.append((other, other.__traceback__))
        return result

    def _remove_unittest_tb_frames(self, tb):
        """Cut off what comes after the test's own frames."""
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None and tb is not None:
            last.tb_next = None
