# Files and directories that are there for a while.

import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import weakref as _weakref
from random import Random as _Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """An endless iterator over names that nobody can guess."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    @_functools.cached_property
    def rng(self):
        return _Random(int.from_bytes(_os.urandom(16)))

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_names = _RandomNameSequence()


def _get_candidate_names():
    return _names


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _usable_directory()
    return _os.fsdecode(tempdir)


def _usable_directory():
    wished = filter(None, map(_os.environ.get, ('TMPDIR', 'TEMP', 'TMP')))
    places = [_os.path.abspath(place) for place in (*wished, '/tmp', '/var/tmp', '/usr/tmp')] + [_os.getcwd()]
    for place in places:
        if _os.path.isdir(place) and _os.access(place, _os.W_OK | _os.X_OK):
            return place
    raise FileNotFoundError(2, f"No usable temporary directory found in {places}")


def gettempdirb():
    return _os.fsencode(gettempdir())


def _parameters(prefix, suffix, dir):
    # What is missing, in the type of what is given.
    kinds = {bytes if isinstance(a, bytes) or isinstance(a, _os.PathLike) and isinstance(_os.fspath(a), bytes) else str
             for a in (prefix, suffix, dir) if a is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = gettempprefixb() if kind is bytes else template
    if dir is None:
        dir = gettempdirb() if kind is bytes else gettempdir()
    return prefix, suffix, dir, kind


def _attempt(make, prefix, suffix, dir, kind, what):
    for _ in range(TMP_MAX):
        name = next(_names)
        name = _os.fsencode(name) if kind is bytes else name
        path = _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, f"No usable temporary {what} name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    prefix, suffix, dir, kind = _parameters(prefix, suffix, dir)
    flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
    return _attempt(lambda p: _os.open(p, flags, 0o600), prefix, suffix, dir, kind, "file")


def mkdtemp(suffix=None, prefix=None, dir=None):
    prefix, suffix, dir, kind = _parameters(prefix, suffix, dir)
    return _attempt(lambda p: _os.mkdir(p, 0o700), prefix, suffix, dir, kind, "directory")[1]


def mktemp(suffix="", prefix=template, dir=None):
    if dir is None:
        dir = gettempdir()
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, prefix + next(_names) + suffix)
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self._delete = file, name, delete
        self._delete_on_close = delete_on_close
        # Also one that is forgotten is removed, at the end of the program at the latest.
        self._forgotten = _weakref.finalize(self, _remove_if_there, name) if delete else None

    def __getattr__(self, name):
        # What the file has is kept here; numbers may change.
        file = self.__dict__['file']
        found = getattr(file, name)
        if callable(found):
            found = self._bound(found)
        if not isinstance(found, int):
            self.__dict__[name] = found
        return found

    def _bound(self, method):
        # Whoever holds a method of the file holds this object too, which removes the file.
        @_functools.wraps(method)
        def call(*args, **kwargs):
            return method(*args, **kwargs)
        call.owner = self
        return call

    def __iter__(self):
        yield from self.file

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        answer = self.file.__exit__(exc, value, tb)
        self._remove(self._delete)
        return answer

    def close(self):
        try:
            self.file.close()
        finally:
            self._remove(self._delete and self._delete_on_close)

    def _remove(self, wanted):
        if wanted and self._forgotten:
            self._forgotten()


def _remove_if_there(name):
    try:
        _os.unlink(name)
    except FileNotFoundError:
        pass


def _open_new(after, mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    """Open a new file; after is told of its name, and returns what the file calls itself."""
    prefix, suffix, dir, _ = _parameters(prefix, suffix, dir)
    names = []

    def opener(*args):
        fd, name = mkstemp(suffix, prefix, dir)
        names.append(name)
        return fd

    file = _io.open(dir, mode, buffering, encoding, errors, newline, opener=opener)
    raw = file
    for layer in ('buffer', 'raw'):
        raw = getattr(raw, layer, raw)
    raw.name = after(*names, raw)
    return file


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    file = _open_new(lambda name, raw: name, mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    return _TemporaryFileWrapper(file, file.name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    def after(name, raw):
        _os.unlink(name)
        return raw.fileno()
    return _open_new(after, mode, buffering, encoding, newline, suffix, prefix, dir, errors)


def _pass_on(names):
    """Methods that the file underneath has."""
    def made(name):
        def method(self, *args):
            return getattr(self._file, name)(*args)
        method.__name__ = name
        method.__qualname__ = f'SpooledTemporaryFile.{name}'
        return method
    return map(made, names.split())


def _file_property(name, missing=None):
    def get(self):
        if missing is None:
            return getattr(self._file, name)
        return getattr(self._file, name, None) or missing(self)
    return property(get)


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that is in memory until it grows or its descriptor is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._max_size = max_size
        self._TemporaryFileArgs = {
            'mode': mode, 'buffering': buffering, 'encoding': encoding, 'newline': newline, 'errors': errors,
            'suffix': suffix, 'prefix': prefix, 'dir': dir,
        }
        self._file = _io.BytesIO()
        if 'b' not in mode:
            self._file = _io.TextIOWrapper(self._file, encoding, errors, newline)

    __class_getitem__ = classmethod(type(list[int]))

    def rollover(self):
        """Go on in a file on the disk."""
        if self._rolled:
            return
        memory, self._rolled = self._file, True
        self._file = disk = TemporaryFile(**self._TemporaryFileArgs)
        where = memory.tell()
        if text := isinstance(memory, _io.TextIOWrapper):
            memory.flush()
        (disk.buffer if text else disk).write((memory.buffer if text else memory).getvalue())
        disk.flush()
        disk.seek(where)

    def _check(self):
        if 0 < self._max_size < self._file.tell():
            self.rollover()

    read, readline, readlines, seek, tell, flush, isatty, readable, writable, seekable, close = _pass_on(
        'read readline readlines seek tell flush isatty readable writable seekable close')

    def fileno(self):
        # Only a file on the disk has one.
        self.rollover()
        return self._file.fileno()

    def write(self, s):
        done = self._file.write(s)
        self._check()
        return done

    def writelines(self, iterable):
        done = self._file.writelines(iterable)
        self._check()
        return done

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(*([] if size is None else [size]))

    closed, encoding, errors, newlines = map(_file_property, ('closed', 'encoding', 'errors', 'newlines'))
    mode = _file_property('mode', lambda self: self._TemporaryFileArgs['mode'])
    name = _file_property('name', lambda self: None)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        if self.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def __del__(self):
        # The file that is closed with it closes itself.
        pass


class TemporaryDirectory:
    """A directory that is removed, with all in it, when its context ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete, self._ignore_cleanup_errors = delete, ignore_cleanup_errors
        self._forgotten = _weakref.finalize(self, _remove_forgotten, self.name, ignore_cleanup_errors, repr(self))
        if not delete:
            self._forgotten.detach()

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._forgotten.detach() or _os.path.exists(self.name):
            _remove_directory(self.name, self._ignore_cleanup_errors)


def _remove_forgotten(name, ignore_errors, shown):
    import warnings
    _remove_directory(name, ignore_errors)
    warnings.warn(f"Implicitly cleaning up {shown}", ResourceWarning, stacklevel=2)


def _remove_directory(name, ignore_errors):
    def failed(function, path, error):
        # What cannot be removed is made writable and tried again.
        if isinstance(error, PermissionError):
            try:
                for locked in (_os.path.dirname(path), path):
                    _os.chmod(locked, 0o700)
                is_dir = _os.path.isdir(path) and not _os.path.islink(path)
                (_shutil.rmtree if is_dir else _os.unlink)(path)
                return
            except OSError:
                pass
        if not ignore_errors and not isinstance(error, FileNotFoundError):
            raise error

    _shutil.rmtree(name, onexc=failed)
