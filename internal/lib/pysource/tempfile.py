# Files and directories that are there for a while.

import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
from random import Random as _Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self.rng = _Random(int.from_bytes(_os.urandom(16)))

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
        candidates = [v for v in map(_os.getenv, ('TMPDIR', 'TEMP', 'TMP')) if v]
        candidates += ['/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]
        for d in candidates:
            d = _os.path.abspath(d)
            if _os.path.isdir(d) and _os.access(d, _os.W_OK | _os.X_OK):
                tempdir = d
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found in %s" % candidates)
    return _os.fsdecode(tempdir)


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
        self.file, self.name = file, name
        self.delete, self._delete_on_close = delete, delete_on_close
        self._closed = False

    def __repr__(self):
        return f"<{self.__class__.__name__} file={self.file!r}>"

    def __getattr__(self, name):
        file = self.__dict__['file']
        value = getattr(file, name)
        if hasattr(value, '__call__'):
            method = value

            def value(*args, **kwargs):
                return method(*args, **kwargs)
            value.__name__ = name
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        self._remove(self.delete)
        return result

    def close(self):
        if not self._closed:
            self._closed = True
            try:
                self.file.close()
            finally:
                self._remove(self.delete and self._delete_on_close)

    def _remove(self, wanted):
        if wanted and not self.__dict__.get('_removed'):
            self._removed = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    name = None

    def opener(*args):
        nonlocal name
        fd, name = mkstemp(suffix, prefix, dir)
        return fd

    where = _parameters(prefix, suffix, dir)[2]
    file = _io.open(where, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    def opener(*args):
        fd, name = mkstemp(suffix, prefix, dir)
        _os.unlink(name)
        return fd

    where = _parameters(prefix, suffix, dir)[2]
    file = _io.open(where, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = raw.fileno()
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that is in memory until it grows or its descriptor is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix,
                                   'encoding': encoding, 'newline': newline, 'dir': dir, 'errors': errors}

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        pos = old.tell()
        if hasattr(new, 'buffer'):
            old.flush()
            new.buffer.write(old.buffer.getvalue())
            new.flush()
        else:
            new.write(old.getvalue())
        new.seek(pos, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        pass

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs['mode']

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def newlines(self):
        return self._file.newlines

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def readable(self):
        return self._file.readable()

    def seekable(self):
        return self._file.seekable()

    def writable(self):
        return self._file.writable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()


class TemporaryDirectory:
    """A directory that is removed, with all in it, when its context ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._alive = True

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._alive or _os.path.exists(self.name):
            self._alive = False
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors,
                           onexc=lambda function, path, exc: _unlock(function, path, exc, self._ignore_cleanup_errors))

    __class_getitem__ = classmethod(type(list[int]))


def _unlock(function, path, exc, ignore):
    # What cannot be removed is made writable and tried again.
    if isinstance(exc, FileNotFoundError):
        return
    if isinstance(exc, PermissionError):
        try:
            _os.chmod(_os.path.dirname(path), 0o700)
            _os.chmod(path, 0o700)
            (_os.rmdir if _os.path.isdir(path) and not _os.path.islink(path) else _os.unlink)(path)
            return
        except OSError:
            pass
    if not ignore:
        raise exc
