"""Messages of a program, by level and origin."""

import atexit
import itertools
import sys
from logging._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, _checkLevel, _levelToName,
                             _lock, _nameToLevel, addLevelName, getLevelName, getLevelNamesMapping)

raiseExceptions = logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True

from logging._records import Filter, Filterer, LogRecord, _format_stack, _passed, _program_frames, _startTime
from logging._formats import (BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle,
                              StringTemplateStyle, _defaultFormatter, _style, _STYLES)
from logging._handlers import (FileHandler, Handler, NullHandler, StreamHandler, _defaultLastResort, _handlerList,
                               _handlers, _Held, _StderrHandler, getHandlerByName, getHandlerNames, shutdown)
from logging._hierarchy import Manager, PlaceHolder, _check_logger_class

__all__ = ['BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'FileHandler', 'Filter',
           'Formatter', 'Handler', 'INFO', 'LogRecord', 'Logger', 'LoggerAdapter', 'NOTSET', 'NullHandler',
           'StreamHandler', 'WARN', 'WARNING', 'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug',
           'disable', 'error', 'exception', 'fatal', 'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log',
           'makeLogRecord', 'setLoggerClass', 'shutdown', 'warn', 'warning', 'getLogRecordFactory',
           'setLogRecordFactory', 'lastResort', 'raiseExceptions', 'getLevelNamesMapping', 'getHandlerByName',
           'getHandlerNames']

lastResort = _defaultLastResort
_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Have records made by another function."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with the given attributes."""
    record = _logRecordFactory(None, None, '', 0, '', (), None, None)
    vars(record).update(dict)
    return record


# One way to make what logs at a level: methods of loggers and adapters, functions of the module.

_LEVEL_NAMES = {'debug': DEBUG, 'info': INFO, 'warning': WARNING, 'error': ERROR, 'critical': CRITICAL}


def _at_levels(make, owner=''):
    """(name, function) for each level; make gives the function for a level."""
    for name, level in _LEVEL_NAMES.items():
        function = make(level)
        function.__name__, function.__qualname__ = name, owner + name
        yield name, function


def _logs(*, level):
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)
    return method


def _passes_on(*, level):
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)
    return method


def _deprecated(kind):
    import warnings
    warnings.warn(f"The 'warn' {kind} is deprecated, use 'warning' instead", DeprecationWarning, 3)


def _as_exc_info(given):
    """What exc_info stands for: an exception, such a triple, or true for the one that is being handled."""
    if isinstance(given, BaseException):
        return type(given), given, given.__traceback__
    if given and not isinstance(given, tuple):
        return sys.exc_info()
    return given


class Logger(Filterer):
    """Takes the messages of one part of a program."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate = None, True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    # The hierarchy.

    def _upwards(self, propagated=False):
        """This logger and those above; if propagated only as far as records go."""
        logger = self
        while logger:
            yield logger
            logger = None if propagated and not logger.propagate else logger.parent

    def getChild(self, suffix):
        path = suffix if self is self.root else f'{self.name}.{suffix}'
        return self.manager.getLogger(path)

    def getChildren(self):
        """The loggers one name below."""
        dots = -1 if self is self.manager.root else self.name.count('.')
        with _lock:
            return {logger for logger in self.manager.loggerDict.values() if isinstance(logger, Logger)
                    and logger.parent is self and logger.name.count('.') == dots + 1}

    # Levels.

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def getEffectiveLevel(self):
        """The level here, or that of the nearest logger above that has one."""
        return next((logger.level for logger in self._upwards() if logger.level), NOTSET)

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        if level in self._cache:
            return self._cache[level]
        with _lock:
            enabled = self._cache[level] = level > self.manager.disable and level >= self.getEffectiveLevel()
        return enabled

    # Logging.

    def log(self, level, msg, *args, **kwargs):
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError('level must be an integer')

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _deprecated('method')
        self.warning(msg, *args, **kwargs)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        path, line, function, stack = self.findCaller(stack_info, stacklevel)
        self.handle(self.makeRecord(self.name, level, path, line, msg, args, _as_exc_info(exc_info), function, extra,
                                    stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        """(file, line, function, stack) of the code that logs."""
        frame = None
        for frame in itertools.islice(_program_frames(sys._getframe(1)), max(stacklevel, 1)):
            pass
        if frame is None:
            return '(unknown file)', 0, '(unknown function)', None
        stack = None
        if stack_info:
            stack = ('Stack (most recent call last):\n' + _format_stack(frame)).removesuffix('\n')
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in vars(record) or key in ('message', 'asctime'):
                raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
            vars(record)[key] = value
        return record

    def handle(self, record):
        passed = None if self.disabled else _passed(self.filter(record), record)
        if passed is not None:
            self.callHandlers(passed)

    # Handlers.

    def addHandler(self, hdlr):
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        return any(logger.handlers for logger in self._upwards(propagated=True))

    def callHandlers(self, record):
        """Give a record to the handlers here and above."""
        none = True
        for logger in self._upwards(propagated=True):
            for handler in logger.handlers:
                none = False
                if handler.level <= record.levelno:
                    handler.handle(record)
        if not none:
            return
        if lastResort:
            if lastResort.level <= record.levelno:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            print(f'No handlers could be found for logger "{self.name}"', file=sys.stderr)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

    def __reduce__(self):
        if getLogger(self.name) is self:
            return getLogger, (self.name,)
        import pickle
        raise pickle.PicklingError('logger cannot be pickled')


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__('root', level)

    def __reduce__(self):
        return getLogger, ()


class LoggerAdapter:
    """Adds something to the messages of a logger."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        """The message and keyword arguments that the logger is given; to be overridden."""
        given = kwargs.get('extra') if self.merge_extra else None
        kwargs['extra'] = self.extra if given is None else {**self.extra, **given}
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _deprecated('method')
        self.warning(msg, *args, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    name = property(lambda self: self.logger.name)
    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, 'manager', value))

    __repr__ = Logger.__repr__

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


for _owner, _make in (Logger, _logs), (LoggerAdapter, _passes_on):
    for _name, _function in _at_levels(lambda level: _make(level=level), _owner.__name__ + '.'):
        setattr(_owner, _name, _function)

_loggerClass = Logger
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def setLoggerClass(klass):
    """Have new loggers be of another class."""
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


def getLogger(name=None):
    """The logger with a name, the root without one."""
    if name in (None, '', root.name):
        return root
    return Logger.manager.getLogger(name)


def disable(level=CRITICAL):
    """Log nothing of this level or below."""
    root.manager.disable = level
    root.manager._clear_cache()


def basicConfig(**kwargs):
    """Give the root logger a handler with a formatter, unless it has one."""
    with _lock:
        if kwargs.pop('force', False):
            for handler in [*root.handlers]:
                root.removeHandler(handler)
                handler.close()
        if not root.handlers:
            _configure_root(kwargs)


def _configure_root(options):
    encoding, errors = options.pop('encoding', None), options.pop('errors', 'backslashreplace')
    handlers = options.pop('handlers', None)
    places = [f"'{place}'" for place in ('stream', 'filename') if place in options]
    if handlers is None:
        if len(places) == 2:
            raise ValueError(f'{" and ".join(places)} should not be specified together')
        handlers = [_basic_handler(options, encoding, errors)]
    elif places:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    datefmt, style = options.pop('datefmt', None), options.pop('style', '%')
    _, basic = _style(style)
    formatter = Formatter(options.pop('format', basic), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = options.pop('level', None)
    if level is not None:
        root.setLevel(level)
    if options:
        raise ValueError(f'Unrecognised argument(s): {", ".join(options)}')


def _basic_handler(options, encoding, errors):
    filename, mode = options.pop('filename', None), options.pop('filemode', 'a')
    if filename:
        return FileHandler(filename, mode, encoding=encoding, errors=None if 'b' in mode else errors)
    return StreamHandler(options.pop('stream', None))


# Functions that log to the root, which they configure if nobody has.

def _speaks(level):
    name = next(name for name, known in _LEVEL_NAMES.items() if known == level)

    def function(msg, *args, **kwargs):
        getattr(_configured_root(), name)(msg, *args, **kwargs)
    return function


def _configured_root():
    if not root.handlers:
        basicConfig()
    return root


globals().update(_at_levels(_speaks))


def log(level, msg, *args, **kwargs):
    _configured_root().log(level, msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    _deprecated('function')
    warning(msg, *args, **kwargs)


# warnings.showwarning while warnings are logged.
_warnings_showwarning = None


def captureWarnings(capture):
    """Have warnings logged, or no longer."""
    global _warnings_showwarning
    import warnings
    if bool(capture) == (_warnings_showwarning is not None):
        return
    if capture:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    else:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    import warnings
    if file is None:
        logger = getLogger('py.warnings')
        if not logger.handlers:
            logger.addHandler(NullHandler())
        logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))
    elif _warnings_showwarning is not None:
        _warnings_showwarning(message, category, filename, lineno, file, line)


def currentframe():
    return sys._getframe(1)


atexit.register(shutdown)
