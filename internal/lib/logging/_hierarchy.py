"""Which logger stands above and below which."""

from logging._levels import _checkLevel, _lock

__name__ = 'logging'


class PlaceHolder:
    """Stands in the hierarchy where no logger has been asked for yet."""

    def __init__(self, alogger):
        # A dict, for the order. These loggers are below this place, with no other in between.
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


def _names_above(name):
    """a.b and a for a.b.c."""
    while (dot := name.rfind('.')) >= 0:
        name = name[:dot]
        yield name


class Manager:
    """The hierarchy of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.loggerDict = {}
        self.loggerClass = self.logRecordFactory = None
        self.disable = 0
        self.emittedNoHandlerWarning = False

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        with _lock:
            logger = self.loggerDict.get(name)
            if logger is None or isinstance(logger, PlaceHolder):
                logger = self._enter(name, logger.loggerMap if logger else ())
        return logger

    def _enter(self, name, below):
        """A new logger, put between the nearest one above and those below its place."""
        import logging
        logger = self.loggerDict[name] = (self.loggerClass or logging.getLoggerClass())(name)
        logger.manager = self
        logger.parent = self._above(logger)
        for child in below:
            if child.parent is logger.parent:
                child.parent = logger
        return logger

    def _above(self, logger):
        for name in _names_above(logger.name):
            found = self.loggerDict.get(name)
            if found is None:
                self.loggerDict[name] = PlaceHolder(logger)
            elif isinstance(found, PlaceHolder):
                found.append(logger)
            else:
                return found
        return self.root

    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _clear_cache(self):
        """Have all loggers find out anew what is enabled."""
        with _lock:
            for logger in (self.root, *self.loggerDict.values()):
                if not isinstance(logger, PlaceHolder):
                    logger._cache.clear()


def _check_logger_class(klass):
    import logging
    if not issubclass(klass, logging.Logger):
        raise TypeError(f'logger not derived from logging.Logger: {klass.__name__}')
