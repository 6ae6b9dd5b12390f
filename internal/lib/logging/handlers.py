"""Handlers for files that rotate, for memory and for queues; those for the network are in _network.py."""

import io
import itertools
import logging
import os
import queue
import re
import threading
import time
from logging import _Held
from logging._network import (DEFAULT_HTTP_LOGGING_PORT, DEFAULT_SOAP_LOGGING_PORT, DEFAULT_TCP_LOGGING_PORT,
                              DEFAULT_UDP_LOGGING_PORT, SYSLOG_TCP_PORT, SYSLOG_UDP_PORT, DatagramHandler, HTTPHandler,
                              SocketHandler, SysLogHandler)

_DAY = _MIDNIGHT = 24 * 60 * 60


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside for a new one."""

    namer = rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that was put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _start_anew(self):
        if not self.delay:
            self.stream = self._open()

    def _special(self):
        """Whether the file is a device or the like, which cannot be put aside."""
        return os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename)


def _make_room(path):
    if os.path.exists(path):
        os.remove(path)


class RotatingFileHandler(BaseRotatingHandler):
    """A new file when the old one would become too big."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        # Without appending, each start would lose what the files of the last one hold.
        super().__init__(filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        try:
            written = self.stream.tell()
        except io.UnsupportedOperation:
            return False
        # An empty file stays, however long the first message is.
        full = written and written + len(f'{self.format(record)}\n') >= self.maxBytes
        return bool(full) and not self._special()

    def doRollover(self):
        if self.stream:
            self._drop_stream()
        if self.backupCount > 0:
            aside = [self.rotation_filename(f'{self.baseFilename}.{n + 1}') for n in range(self.backupCount)]
            for older, newer in itertools.pairwise(reversed(aside)):
                if os.path.exists(newer):
                    _make_room(older)
                    os.rename(newer, older)
            _make_room(aside[0])
            self.rotate(self.baseFilename, aside[0])
        self._start_anew()


# The unit of each kind of interval in seconds, and how its beginning is written in the names of files.
_INTERVALS = {
    'S': (1, '%Y-%m-%d_%H-%M-%S'),
    'M': (60, '%Y-%m-%d_%H-%M'),
    'H': (60 * 60, '%Y-%m-%d_%H'),
    'D': (_DAY, '%Y-%m-%d'),
    'MIDNIGHT': (_DAY, '%Y-%m-%d'),
    **{f'W{day}': (7 * _DAY, '%Y-%m-%d') for day in range(7)},
}


def _seconds_of_day(hour, minute, second):
    return (hour * 60 + minute) * 60 + second


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A new file when time has passed."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        super().__init__(filename, 'a', encoding, delay, errors)
        self.when = when.upper()
        self.backupCount, self.utc, self.atTime = backupCount, utc, atTime
        unit, self.suffix = self._unit()
        self.extMatch = re.compile(r'(?<!\d)' + re.sub('%[mdHMS]', r'\\d{2}', self.suffix.replace('%Y', r'\d{4}'))
                                   + r'(?!\d)', re.ASCII)
        self.interval = unit * interval
        # The time that counts is that of the last message.
        old = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename).st_mtime if old else time.time()))

    def _unit(self):
        if self.when.startswith('W'):
            if len(self.when) != 2:
                raise ValueError(f'You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}')
            if self.when not in _INTERVALS:
                raise ValueError(f'Invalid day specified for weekly rollover: {self.when}')
            self.dayOfWeek = int(self.when[1])
        elif self.when not in _INTERVALS:
            raise ValueError(f'Invalid rollover interval specified: {self.when}')
        return _INTERVALS[self.when]

    def _clock(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def computeRollover(self, currentTime):
        """When the file that is begun now will be put aside."""
        weekly = self.when.startswith('W')
        if not weekly and self.when != 'MIDNIGHT':
            return currentTime + self.interval
        now = self._clock(currentTime)
        turn = _DAY
        if self.atTime is not None:
            turn = _seconds_of_day(self.atTime.hour, self.atTime.minute, self.atTime.second)
        wait = turn - _seconds_of_day(now.tm_hour, now.tm_min, now.tm_sec)
        day = now.tm_wday
        if wait <= 0:
            wait += _DAY
            day += 1
        if weekly:
            wait += (self.dayOfWeek - day) % 7 * _DAY + self.interval - 7 * _DAY
        else:
            wait += self.interval - _DAY
        return self._same_hour(currentTime, currentTime + wait)

    def _same_hour(self, start, end):
        """end, corrected where the clocks are changed between start and end."""
        if self.utc:
            return end
        summer = self._clock(start).tm_isdst
        if summer == self._clock(end).tm_isdst:
            return end
        if summer:
            return end + 3600
        earlier = end - 3600
        # The hour may be one that is left out.
        return earlier if self._clock(earlier).tm_isdst else end

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if self._special():
            # There is no need to look again before the next time.
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The files put aside that are more than backupCount, oldest first."""
        directory, base = os.path.split(self.baseFilename)
        aside = sorted(os.path.join(directory, name) for name in os.listdir(directory) if self._is_aside(base, name))
        return aside[:max(len(aside) - self.backupCount, 0)]

    def _is_aside(self, base, name):
        if self.namer is None:
            return name.startswith(base + '.') and bool(self.extMatch.fullmatch(name, len(base) + 1))
        found = self.extMatch.search(name)
        while found:
            if os.path.basename(self.namer(f'{self.baseFilename}.{found[0]}')) == name:
                return True
            found = self.extMatch.search(name, found.start() + 1)
        return False

    def doRollover(self):
        now = int(time.time())
        begun = self.rolloverAt - self.interval
        moment = self._clock(begun)
        if not self.utc:
            # The name tells the hour of the clock that goes now.
            shift = self._clock(now).tm_isdst - moment.tm_isdst
            if shift:
                moment = self._clock(begun + shift * 3600)
        dest = self.rotation_filename(f'{self.baseFilename}.{time.strftime(self.suffix, moment)}')
        if os.path.exists(dest):
            # Another handler of this file was first.
            return
        if self.stream:
            self._drop_stream()
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            for name in self.getFilesToDelete():
                os.remove(name)
        self._start_anew()
        self.rolloverAt = self.computeRollover(now)


class WatchedFileHandler(logging.FileHandler):
    """A file that others may move away."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)
        self.dev, self.ino = (-1, -1) if self.stream is None else self._identity()

    def _identity(self):
        try:
            found = os.stat(self.baseFilename)
        except FileNotFoundError:
            return -1, -1
        return found.st_dev, found.st_ino

    def reopenIfNeeded(self):
        """Open the file again if it is another than that of the last message."""
        if self.stream is None:
            return
        found = self._identity()
        if found == (-1, -1) or found != (self.dev, self.ino):
            self._drop_stream()
            self.stream = self._open()
            self.dev, self.ino = self._identity()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(logging.Handler):
    """Keeps records until there are many."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        return self.capacity <= len(self.buffer)

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with _Held(self):
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler when there are many, or a bad one."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.flushOnClose = flushLevel, flushOnClose
        self.target = target

    def shouldFlush(self, record):
        return super().shouldFlush(record) or self.flushLevel <= record.levelno

    def setTarget(self, target):
        with _Held(self):
            self.target = target

    def flush(self):
        with _Held(self):
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.setTarget(None)
            # Without a target nothing is flushed.
            super().close()


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue, self.listener = queue, None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A record that needs nothing of this thread any more."""
        from copy import copy
        text = self.format(record)
        record = copy(record)
        vars(record).update(dict.fromkeys(('args', 'exc_info', 'exc_text', 'stack_info')), message=text, msg=text)
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that gives the records of a queue to handlers."""

    # What ends the thread when it is taken out of the queue.
    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers = queue, handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def stop(self):
        """End the thread when the records before are handled."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def dequeue(self, block):
        return self.queue.get(block)

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if record.levelno >= handler.level or not self.respect_handler_level:
                handler.handle(record)

    def _monitor(self):
        done = getattr(self.queue, 'task_done', lambda: None)
        try:
            while (record := self.dequeue(True)) is not self._sentinel:
                self.handle(record)
                done()
            done()
        except queue.Empty:
            pass
