# What the module os adds to the system calls of posix.

import abc
import posix
import stat as st
import sys
from _collections_abc import Mapping, MutableMapping
from posix import *
from posix import _exit
import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

GenericAlias = type(list[int])
name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_dir_fd = {chown}
supports_effective_ids = set()
supports_fd = {stat, listdir, scandir, chdir, chmod, chown, truncate, utime}
supports_follow_symlinks = {stat, utime, chown}
supports_bytes_environ = True

sys.modules['os.path'] = path


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """The environment as a mapping; the process has each change at once."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self._data = data
        self.encodekey, self.encodevalue = encodekey, encodevalue
        self.decodekey, self.decodevalue = decodekey, decodevalue

    def _missing(self, key):
        raise KeyError(key) from None

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return map(self.decodekey, list(self._data))

    def __getitem__(self, key):
        raw = self._data.get(self.encodekey(key))
        return self._missing(key) if raw is None else self.decodevalue(raw)

    def __setitem__(self, key, value):
        pair = self.encodekey(key), self.encodevalue(value)
        putenv(*pair)
        self._data.update([pair])

    def __delitem__(self, key):
        raw = self.encodekey(key)
        unsetenv(raw)
        if self._data.pop(raw, None) is None:
            self._missing(key)

    def setdefault(self, key, value):
        found = self.get(key)
        if found is None:
            self[key] = value
            found = self[key]
        return found

    def copy(self):
        return {key: self[key] for key in self}

    def __repr__(self):
        shown = (f'{key!r}: {value!r}' for key, value in self.copy().items())
        return f"environ({{{', '.join(shown)}}})"

    def __ior__(self, other):
        self.update(other)
        return self

    # Together with another mapping it makes a plain dict; what stands right counts.

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented


def _only(kind, convert):
    """A converter that takes values of one kind."""
    def converted(value):
        if not isinstance(value, kind):
            raise TypeError(f"{kind.__name__} expected, not {type(value).__name__}")
        return convert(value)
    return converted


environ = _Environ(posix.environ, _only(str, fsencode), fsdecode, _only(str, fsencode), fsdecode)
environb = _Environ(posix.environ, _only(bytes, bytes), bytes, _only(bytes, bytes), bytes)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def get_exec_path(env=None):
    env = environ if env is None else env
    found = env.get('PATH')
    return (defpath if found is None else found).split(pathsep)


class PathLike(abc.ABC):
    """Base for classes whose objects can stand in for file paths."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Converts this object to the str or bytes path it stands for."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any(k.__dict__.get('__fspath__') is not None for k in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def _parent_and_name(name):
    """Split off the last name, also of a path that ends in a separator."""
    head, tail = path.split(name)
    return (head, tail) if tail else path.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    above, last = _parent_and_name(name)
    if above and last and not path.exists(above):
        # Someone else may be making it at the same time.
        with _ignored(FileExistsError):
            makedirs(above, exist_ok=exist_ok)
        if fsdecode(last) == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        # Which error it is for a directory that exists depends on the system.
        if exist_ok and path.isdir(name):
            return
        raise


class _ignored:
    """A context that lets no errors of a class out."""

    def __init__(self, error):
        self._error = error

    def __enter__(self):
        return self

    def __exit__(self, cls, error, traceback):
        return isinstance(error, self._error)


def removedirs(name):
    rmdir(name)
    _remove_empty_above(name)


def _remove_empty_above(name):
    # Up to the first that still has something in it.
    above, last = _parent_and_name(name)
    with _ignored(OSError):
        while above and last:
            rmdir(above)
            above, last = path.split(above)


def renames(old, new):
    above, last = path.split(new)
    if above and last and not path.exists(above):
        makedirs(above)
    rename(old, new)
    above, last = path.split(old)
    if above and last:
        with _ignored(OSError):
            removedirs(above)


def walk(top, topdown=True, onerror=None, followlinks=False):
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    # What is still to be done: a directory to list, or a result to give out.
    todo = [fspath(top)]
    while todo:
        item = todo.pop()
        if isinstance(item, tuple):
            yield item
            continue
        try:
            dirs, others, below = _sorted_out(item, followlinks)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        result = item, dirs, others
        if topdown:
            # Whoever asked may have changed the list; nobody has when it comes last.
            yield result
            below = [path.join(item, name) for name in dirs]
            if not followlinks:
                below = [name for name in below if not path.islink(name)]
        else:
            todo.append(result)
        todo.extend(reversed(below))


# For followlinks: links to directories are files, and named as such.
_walk_symlinks_as_files = object()


def _sorted_out(directory, followlinks):
    # The names of directories, other names, and which directories are to be walked.
    links_are_files = followlinks is _walk_symlinks_as_files
    dirs, others, below = [], [], []
    with scandir(directory) as entries:
        for entry in entries:
            try:
                is_dir = entry.is_dir(follow_symlinks=not links_are_files)
            except OSError:
                is_dir = False
            (dirs if is_dir else others).append(entry.name)
            if is_dir and (followlinks or not _is_link(entry)):
                below.append(entry.path)
    return dirs, others, below


def _is_link(entry):
    try:
        return entry.is_symlink()
    except OSError:
        return False


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def popen(cmd, mode="r", buffering=-1):
    ends = {"r": "stdout", "w": "stdin"}
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ends:
        raise ValueError(f"invalid mode {mode!r}")
    import subprocess
    end = ends[mode]
    child = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **{end: subprocess.PIPE})
    return _wrap_close(getattr(child, end), child)


class _wrap_close:
    """A pipe to a child, whose closing waits for the child's end and returns its status."""

    def __init__(self, stream, proc):
        self._proc, self._stream = proc, stream

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        yield from self._stream

    def close(self):
        self._stream.close()
        # As wait() gives it: the exit code is in the upper byte.
        return self._proc.wait() << 8 or None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def process_cpu_count():
    return cpu_count()


__all__ = [n for n in dir() if not n.startswith('_') and n not in ('abc', 'sys', 'st', 'posix', 'Mapping', 'MutableMapping',
                                                                  'GenericAlias')]
