"""TextTestRunner: runs tests and tells of them in text."""

import contextlib
import sys
import time
import warnings as _warnings

from unittest.case import _SubTest
from unittest.result import TestResult
from unittest.signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in vars(type(self)) or attr in ('stream', '__getstate__'):
            # Not there yet, while this object is copied.
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        for text in filter(None, (arg, '\n')):
            self.write(text)


class TextTestResult(TestResult):
    """Writes a letter or, with verbosity, a line for each test, and the errors at the end."""

    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.durations = stream, descriptions, durations
        self.dots, self.showAll = verbosity == 1, verbosity > 1
        # Whether the last line is no test's that waits for its outcome.
        self._newline = True

    def getDescription(self, test):
        doc = test.shortDescription() if self.descriptions else None
        return f'{test}\n{doc}' if doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write(f'{self.getDescription(test)} ... ')
            self._newline = False

    def _write(self, text):
        self.stream.write(text)
        self.stream.flush()

    def _show(self, test, status, letter):
        """Tell of an outcome: behind the test's line, or on one of its own for a subtest or a second outcome."""
        if not self.showAll:
            if self.dots:
                self._write(letter)
            return
        subtest = isinstance(test, _SubTest)
        if subtest and not self._newline:
            self.stream.writeln()
        if subtest or self._newline:
            self.stream.write(f'{"  " if subtest else ""}{self.getDescription(test)} ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._show(subtest, *(('FAIL', 'F') if issubclass(err[0], subtest.failureException) else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.showAll or self.dots:
            self._write('\n')
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = getattr(self, 'unexpectedSuccesses', ())
        if unexpected:
            lines = [self.separator1, *(f'UNEXPECTED SUCCESS: {self.getDescription(test)}' for test in unexpected)]
            self._write('\n'.join(lines) + '\n')

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self._write(f'{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{err}\n')


class TextTestRunner:
    """Runs a test or suite and prints what comes of it."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings, self.durations = warnings, durations
        self.resultclass = resultclass or self.resultclass

    def _makeResult(self):
        arguments = self.stream, self.descriptions, self.verbosity
        try:
            return self.resultclass(*arguments, durations=self.durations)
        except TypeError:
            # A class made for a runner that knew no durations.
            return self.resultclass(*arguments)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        for option in ('failfast', 'buffer', 'tb_locals'):
            setattr(result, option, getattr(self, option))
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            began = time.perf_counter()
            with contextlib.ExitStack() as run:
                getattr(result, 'startTestRun', object)()
                run.callback(getattr(result, 'stopTestRun', object))
                test(result)
            elapsed = time.perf_counter() - began
        result.printErrors()
        if self.durations is not None:
            self._printDurations(result)
        self._rule(result)
        self.stream.writeln(f'Ran {result.testsRun} test{"s" * (result.testsRun != 1)} in {elapsed:.3f}s')
        self.stream.writeln()
        self.stream.writeln(self._verdict(result))
        self.stream.flush()
        return result

    def _rule(self, result):
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)

    def _verdict(self, result):
        """How the run went, with the numbers of what was not plain success."""
        counted = [('skipped', 'skipped'), ('expected failures', 'expectedFailures'),
                   ('unexpected successes', 'unexpectedSuccesses')]
        if not result.wasSuccessful():
            verdict = 'FAILED'
            counted = [('failures', 'failures'), ('errors', 'errors'), *counted]
        else:
            verdict = 'OK' if result.testsRun or getattr(result, 'skipped', ()) else 'NO TESTS RAN'
        numbers = ((label, len(getattr(result, outcomes, ()))) for label, outcomes in counted)
        told = ', '.join(f'{label}={n}' for label, n in numbers if n)
        return f'{verdict} ({told})' if told else verdict

    def _printDurations(self, result):
        slowest = sorted(result.collectedDurations, key=lambda entry: -entry[1])[:self.durations or None]
        if not slowest:
            return
        shown = [(test, elapsed) for test, elapsed in slowest if self.verbosity >= 2 or elapsed >= 0.001]
        self.stream.writeln('Slowest test durations')
        self._rule(result)
        for test, elapsed in shown:
            self.stream.writeln(f'{f"{elapsed:.3f}s":<10} {test}')
        hidden = len(shown) < len(slowest)
        self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)' if hidden else '')
