"""Queues between threads."""

import threading
from collections import deque

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """Raised by get() when there is no item."""
    __module__ = '_queue'


class Full(Exception):
    """Raised by put() when there is no room."""


class ShutDown(Exception):
    """Raised by put() and get() of a queue that was shut down."""


class Queue:
    """First in, first out; subclasses override the methods at the end."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Tell that the work on an item taken out is done."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks = left
            if left == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until the work on all items is done."""
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def qsize(self):
        """Return the number of items."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Return whether there are no items."""
        return not self.qsize()

    def full(self):
        """Return whether there is no room."""
        with self.mutex:
            return self._is_full()

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def _wait(self, change, ready, block, timeout, failure):
        """Wait for ready() to hold, as put() and get() do."""
        if ready():
            return
        if not block:
            raise failure
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not change.wait_for(ready, timeout):
            raise failure

    def put(self, item, block=True, timeout=None):
        """Put an item in, waiting for room if block is true."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self.is_shutdown or not self._is_full(), block, timeout, Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if block is true."""
        with self.not_empty:
            self._wait(self.not_empty, lambda: self.is_shutdown or self._qsize(), block, timeout, Empty)
            if not self._qsize():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """Put an item in or raise Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out or raise Empty."""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Have put() raise ShutDown, and get() too, at once or when the queue is empty."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # How items are kept. These are called with the mutex held.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def __class_getitem__(cls, item):
        return _generic(cls, item)


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without bound and without account of the work."""

    __module__ = '_queue'

    def __init__(self):
        self._items = deque()
        self._some = threading.Condition(threading.Lock())

    def put(self, item, block=True, timeout=None):
        """Put an item in; this never waits."""
        with self._some:
            self._items.append(item)
            self._some.notify()

    def put_nowait(self, item):
        """Put an item in."""
        self.put(item)

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if block is true."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        with self._some:
            if not self._items and not (block and self._some.wait_for(lambda: self._items, timeout)):
                raise Empty
            return self._items.popleft()

    def get_nowait(self):
        """Take an item out or raise Empty."""
        return self.get(block=False)

    def empty(self):
        """Return whether there are no items."""
        return not self._items

    def qsize(self):
        """Return the number of items."""
        return len(self._items)

    def __class_getitem__(cls, item):
        return _generic(cls, item)

