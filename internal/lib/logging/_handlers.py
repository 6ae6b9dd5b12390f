"""The handlers of logging itself."""

import logging
import sys
import threading
import weakref
from logging._formats import _defaultFormatter
from logging._levels import NOTSET, WARNING, _checkLevel, _lock, getLevelName
from logging._records import Filterer, _format_stack, _passed

__name__ = 'logging'

_handlers = weakref.WeakValueDictionary()
_handlerList = []  # weak references, in the order of their making, for shutdown


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


def _forget(ref):
    if ref in _handlerList:
        _handlerList.remove(ref)


class _Held:
    """Has a handler for the time of a with statement; programs may override how."""

    def __init__(self, handler):
        self.handler = handler

    def __enter__(self):
        self.handler.acquire()

    def __exit__(self, *exc_info):
        self.handler.release()


class Handler(Filterer):
    """Sends records somewhere; emit is to be overridden."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = self.formatter = None
        self._closed = False
        self.level = _checkLevel(level)
        with _lock:
            _handlerList.append(weakref.ref(self, _forget))
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def handle(self, record):
        """Emit the record, if the filters let it pass."""
        verdict = self.filter(record)
        passed = _passed(verdict, record)
        if passed is not None:
            with _Held(self):
                self.emit(passed)
        return verdict

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handleError(self, record):
        """Tell of an error in emit; the program is not disturbed."""
        out = sys.stderr
        if not (logging.raiseExceptions and out):
            return
        import traceback
        try:
            told = ''.join(traceback.format_exception(sys.exception()))
            if not told.startswith('Traceback'):
                # Its frames are all the library's, which are not shown.
                told = 'Traceback (most recent call last):\n' + told
            out.write(f'--- Logging error ---\n{told}Call stack:\n{_format_stack(sys._getframe(1))}')
            out.write(_description(record))
        except OSError:
            pass

    def flush(self):
        pass

    def close(self):
        with _lock:
            self._closed = True
            _handlers.pop(self._name, None)

    def _shown(self):
        """What the repr tells beside the level."""
        return ''

    def __repr__(self):
        return f'<{self.__class__.__name__} {self._shown()}({getLevelName(self.level)})>'


def _description(record):
    try:
        return f'Message: {record.msg!r}\nArguments: {record.args}\n'
    except RecursionError:
        raise
    except Exception:
        return ('Unable to print the message and arguments - possible formatting error.\n'
                'Use the traceback above to help find the error.\n')


class StreamHandler(Handler):
    """Writes to a stream, standard error if none is given."""

    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self):
        with _Held(self):
            if hasattr(self.stream, 'flush') and self.stream:
                self.stream.flush()

    def setStream(self, stream):
        """Write to another stream; returns the old one if it is another."""
        before = self.stream
        if before is stream:
            return None
        with _Held(self):
            self.flush()
            self.stream = stream
        return before

    def _shown(self):
        name = str(getattr(self.stream, 'name', ''))
        return f'{name} ' if name else ''

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        import os
        # open may be gone when the last messages are written.
        self._builtin_open = open
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        # What was written before it was closed is not written over.
        if self.stream is None and not (self._closed and self.mode == 'w'):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def _drop_stream(self):
        """Close the file; the next record opens it again."""
        stream, self.stream = self.stream, None
        if hasattr(stream, 'close'):
            stream.close()

    def close(self):
        with _Held(self):
            try:
                if self.stream:
                    try:
                        self.flush()
                    finally:
                        self._drop_stream()
            finally:
                Handler.close(self)

    def _shown(self):
        return f'{self.baseFilename} '


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


_defaultLastResort = _StderrHandler(WARNING)


def _finish(handler):
    try:
        handler.acquire()
        if getattr(handler, 'flushOnClose', True):
            handler.flush()
        handler.close()
    except (OSError, ValueError):
        pass  # the stream may be closed already
    finally:
        handler.release()


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers."""
    for handler in [ref() for ref in handlerList][::-1]:
        try:
            if handler:
                _finish(handler)
        except Exception:
            if logging.raiseExceptions:
                raise
