"""Records and what decides whether they pass."""

import logging
import sys
import threading
import time
from logging._levels import getLevelName

__name__ = 'logging'

_startTime = time.time_ns()


def _is_internal(frame):
    """Whether a frame is the library's."""
    return frame.f_code.co_filename.startswith('<library ')


def _program_frames(frame):
    """The frames of the program from this one outwards."""
    while frame is not None:
        if not _is_internal(frame):
            yield frame
        frame = frame.f_back


def _format_stack(frame):
    """The program's frames that led to this one, as a traceback shows them."""
    import linecache
    entries = []
    for frame in _program_frames(frame):
        code = frame.f_code
        entry = f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}\n'
        line = linecache.getline(code.co_filename, frame.f_lineno).strip()
        if line:
            entry += f'    {line}\n'
        entries.insert(0, entry)
    return ''.join(entries)


def _place(pathname):
    """(file name, module) of the path to a source file."""
    try:
        filename = pathname.rpartition('/')[2]
        return filename, filename.rpartition('.')[0] or filename
    except (TypeError, ValueError, AttributeError):
        return pathname, 'Unknown module'


def _getpid():
    try:
        import os
        return os.getpid()
    except (ImportError, AttributeError):
        return None


def _process_name():
    # Whoever uses processes has this module loaded.
    multiprocessing = sys.modules.get('multiprocessing')
    try:
        return multiprocessing.current_process().name if multiprocessing else 'MainProcess'
    except Exception:
        return 'MainProcess'


def _task_name():
    asyncio = sys.modules.get('asyncio')
    try:
        return asyncio.current_task().get_name() if asyncio else None
    except Exception:
        return None


# What tells who logged, and the variable of the module logging that tells whether to ask.
_WHO = (
    ('thread', 'logThreads', threading.get_ident),
    ('threadName', 'logThreads', lambda: threading.current_thread().name),
    ('processName', 'logMultiprocessing', _process_name),
    ('process', 'logProcesses', _getpid),
    ('taskName', 'logAsyncioTasks', _task_name),
)


class LogRecord:
    """One event that was logged."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        self.name, self.msg, self.args = name, msg, args
        if args and len(args) == 1 and args[0] and _is_mapping(args[0]):
            # It gives its items to %(name)s.
            self.args = args[0]
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname = pathname
        self.filename, self.module = _place(pathname)
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now / 1e9
        # The fraction of a second, unless created was rounded up to the next one.
        self.msecs = 0.0 if self.created >= now // 1_000_000_000 + 1 else now // 1_000_000 % 1000 + 0.0
        self.relativeCreated = (now - _startTime) / 1e6
        for attribute, wanted, ask in _WHO:
            setattr(self, attribute, ask() if getattr(logging, wanted) else None)

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments."""
        text = str(self.msg)
        return text % self.args if self.args else text


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    from collections.abc import Mapping
    return isinstance(value, Mapping)


class Filter:
    """Lets pass what was logged to a logger or to those below it."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        return not self.name or f'{record.name}.'.startswith(f'{self.name}.')


class Filterer:
    """Something that filters can be added to."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record, or what a filter has made of it; false if it is not to be handled."""
        for decides in self.filters:
            verdict = getattr(decides, 'filter', decides)(record)
            if not verdict:
                return False
            record = _passed(verdict, record)
        return record


def _passed(verdict, record):
    """The record that goes on when a filter gave this verdict; None if none does."""
    if isinstance(verdict, LogRecord):
        return verdict
    return record if verdict else None
