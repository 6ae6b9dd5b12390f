"""Waiting for several descriptors at once."""

from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])
SelectorKey.__doc__ = "What is watched: the object, its descriptor, the events, and the data kept with it."


def _descriptor(fileobj):
    """Return the descriptor of an object that has one."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class _Watched(Mapping):
    """What a selector watches, by file object."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __iter__(self):
        return iter(self._selector._keys)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def get(self, fileobj, default=None):
        return self._selector._keys.get(self._selector._lookup(fileobj), default)


class BaseSelector:
    """What all selectors can do."""

    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    def unregister(self, fileobj):
        raise NotImplementedError

    def select(self, timeout=None):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        # As long as nothing better is known: out and in again.
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def close(self):
        pass

    def get_map(self):
        raise NotImplementedError

    def get_key(self, fileobj):
        watched = self.get_map()
        if watched is None:
            raise RuntimeError("Selector is closed")
        try:
            return watched[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class DefaultSelector(BaseSelector):
    """A selector on the best that the operating system offers."""

    def __init__(self):
        self._keys = {}
        self._map = _Watched(self)
        self._poller = _Poller()

    def _lookup(self, fileobj):
        try:
            return _descriptor(fileobj)
        except ValueError:
            # It may be closed by now; what was registered knows its descriptor.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._poller.set(key.fd, events)
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        try:
            self._poller.set(key.fd, 0)
        except OSError:
            pass  # the descriptor is closed already
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            self._poller.set(key.fd, events)
        key = key._replace(events=events, data=data)
        self._keys[key.fd] = key
        return key

    def select(self, timeout=None):
        return [(self._keys[fd], events & self._keys[fd].events)
                for fd, events in self._poller.wait(timeout) if fd in self._keys]

    def close(self):
        self._poller.close()
        self._keys.clear()
        self._map = None

    def get_map(self):
        return self._map


SelectSelector = PollSelector = EpollSelector = DefaultSelector
