"""select() and poll()."""

import errno as _errno
import os as _os

_READABLE, _WRITABLE = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR


def _descriptor(file):
    """Return the descriptor of a file, or of what has one."""
    if isinstance(file, int):
        fd = file
    else:
        try:
            fileno = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until files can be read or written, or have urgent news; return them in three lists."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be a float or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    asked = [[(file, _descriptor(file)) for file in files] for files in (rlist, wlist, xlist)]
    wanted = {}
    for files, flag in zip(asked, (POLLIN, POLLOUT, POLLPRI)):
        for _, fd in files:
            wanted[fd] = wanted.get(fd, 0) | flag
    came = dict(_wait(wanted.items(), timeout))
    if any(flags & POLLNVAL for flags in came.values()):
        raise OSError(_errno.EBADF, _os.strerror(_errno.EBADF))
    return tuple([file for file, fd in files if came.get(fd, 0) & flags]
                 for files, flags in zip(asked, (_READABLE, _WRITABLE, POLLPRI)))


class _Poll:
    """Files that are watched for events."""

    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Watch a file, also one that is watched already."""
        self._wanted[_descriptor(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Watch a file for other events."""
        fd = _descriptor(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(_errno.ENOENT, _os.strerror(_errno.ENOENT))
        self._wanted[fd] = eventmask

    def unregister(self, fd, /):
        """Watch a file no more."""
        del self._wanted[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Wait that many milliseconds; return pairs of descriptor and events."""
        if timeout is not None and timeout < 0:
            timeout = None
        return _wait(self._wanted.items(), None if timeout is None else timeout / 1000)


_Poll.__name__ = _Poll.__qualname__ = "poll"


def poll():
    """Return an object that watches files."""
    return _Poll()
