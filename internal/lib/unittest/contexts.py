"""The contexts of assertRaises, assertWarns and assertLogs."""

import sys
from unittest.util import safe_repr

__unittest = True


class _Expectation:
    """What the contexts of assertRaises and assertWarns share: being used with a callable or as a context."""

    _base = None  # what may be expected
    _what = ''

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case, self.expected = test_case, expected
        self.expected_regex = expected_regex
        if expected_regex is not None:
            import re
            self.expected_regex = re.compile(expected_regex)
        self.obj_name = self.msg = None

    def _matches(self, value):
        return self.expected_regex is None or self.expected_regex.search(str(value)) is not None

    def _mismatch(self, value):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{value}"')

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(k, type) and issubclass(k, self._base) for k in kinds):
            raise TypeError(f'{name}() arg 1 must be {self._what}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', None) or str(function)
        with self:
            function(*args, **kwargs)

    def _raiseFailure(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def _missing(self, how):
        """Fail because nothing of the expected kind came."""
        name = getattr(self.expected, '__name__', None) or str(self.expected)
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._raiseFailure(f'{name} not {how}{by}')


class _AssertRaisesContext(_Expectation):
    _base = BaseException
    _what = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self._missing('raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if not self._matches(value):
            self._mismatch(value)
        return True

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _AssertWarnsContext(_Expectation):
    _base = Warning
    _what = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        # A warning is shown once for each place it comes from: forget the places.
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self.warnings_manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        given = [shown for shown in self.warnings if isinstance(shown.message, self.expected)]
        if not given:
            self._missing('triggered')
        for shown in given:
            if self._matches(shown.message):
                self.warning, self.filename, self.lineno = shown.message, shown.filename, shown.lineno
                return
        self._mismatch(given[0].message)


class _LoggingWatcher:
    """What assertLogs gives: the records and their texts."""

    def __init__(self):
        self.records = []
        self.output = []

    def __iter__(self):
        return iter((self.records, self.output))

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.records, self.output)[i]

    def __repr__(self):
        return f'_LoggingWatcher(records={self.records!r}, output={self.output!r})'


class _AssertLogsContext:
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        import logging
        watcher = _LoggingWatcher()

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        self.watcher = watcher
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        self.before = logger.handlers, logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if not self.no_logs:
            return watcher

    def __exit__(self, kind, value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._fail(f'Unexpected logs found: {self.watcher.output!r}')
        if not self.no_logs and not self.watcher.records:
            level = logging.getLevelName(self.level)
            self._fail(f'no logs of level {level} or higher triggered on {self.logger.name}')

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))
