"""Queues between threads."""

import heapq
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
        self.mutex = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (threading.Condition(self.mutex) for _ in range(3))
        self.maxsize, self.unfinished_tasks, self.is_shutdown = maxsize, 0, False
        self._init(maxsize)

    def task_done(self):
        """Tell that the work on an item taken out is done."""
        with self.mutex:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self._finish(1)

    def _finish(self, count):
        self.unfinished_tasks = max(self.unfinished_tasks - count, 0)
        if not self.unfinished_tasks:
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

    def _wait(self, change, ready, closed, block, timeout, failure):
        """Wait until ready() holds, as put() and get() do; raise ShutDown where closed() does."""
        def over():
            return closed() or ready()

        if not closed():
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if not over() and not (block and change.wait_for(over, timeout)):
                raise failure
        if closed():
            raise ShutDown

    def put(self, item, block=True, timeout=None):
        """Put an item in, waiting for room if block is true."""
        with self.mutex:
            bounded = self.maxsize > 0
            self._wait(self.not_full, lambda: not self._is_full(), lambda: self.is_shutdown,
                       block, timeout if bounded else None, Full)
            self.unfinished_tasks += 1
            self._put(item)
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if block is true."""
        with self.mutex:
            self._wait(self.not_empty, self._qsize, lambda: self.is_shutdown and not self._qsize(),
                       block, timeout, Empty)
            self.not_full.notify()
            return self._get()

    # Those who have no time to wait.

    def get_nowait(self):
        """Take an item out or raise Empty."""
        return self.get(block=False)

    def put_nowait(self, item):
        """Put an item in or raise Full."""
        return self.put(item, block=False)

    def shutdown(self, immediate=False):
        """Have put() raise ShutDown, and get() too, at once or when the queue is empty."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                dropped = 0
                while self._qsize():
                    self._get()
                    dropped += 1
                self._finish(dropped)
                # Whoever waits in join() is to look again even if work is under way.
                self.all_tasks_done.notify_all()
            for waiting in self.not_empty, self.not_full:
                waiting.notify_all()

    def __class_getitem__(cls, item):
        return _generic(cls, item)

    # How items are kept. These are called with the mutex held.

    def _init(self, maxsize):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _qsize(self):
        return len(self.queue)


def _init_list(self, maxsize):
    self.queue = []


class PriorityQueue(Queue):
    """The least item first."""

    _init = _init_list

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    _init = _init_list

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

