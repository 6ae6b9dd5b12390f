# Paths as objects. A pure path is text taken apart; a Path asks the system too.

import functools
import io
import os
import posixpath
import sys
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK
from collections.abc import Sequence

GenericAlias = type(list[int])

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    __module__ = 'pathlib._abc'



class _Windows:
    # The rules of paths on Windows, as far as pure paths need them.
    sep, altsep, curdir, pardir, name = '\\', '/', '.', '..', 'nt'
    reserved = {'CON', 'PRN', 'AUX', 'NUL'} | {f'{dev}{n}' for dev in ('COM', 'LPT') for n in '123456789'}

    @staticmethod
    def splitroot(p):
        if p[:2] == '\\\\':
            i = p.find('\\', 2)
            if i < 0:
                return p, '', ''
            j = p.find('\\', i + 1)
            return (p, '', '') if j < 0 else (p[:j], '\\', p[j + 1:])
        if p[1:2] == ':':
            return (p[:2], '\\', p[3:]) if p[2:3] == '\\' else (p[:2], '', p[2:])
        return ('', '\\', p[1:]) if p[:1] == '\\' else ('', '', p)

    @staticmethod
    def normcase(s):
        return s.replace('/', '\\').lower()

    @classmethod
    def join(cls, a, *rest):
        drive, root, path = cls.splitroot(a.replace('/', '\\'))
        for b in rest:
            d, r, p = cls.splitroot(b.replace('/', '\\'))
            if r:
                drive, root, path = d or drive, r, p
            elif d and d.lower() != drive.lower():
                drive, root, path = d, r, p
            else:
                path = path + '\\' + p if path and not path.endswith('\\') else path + p
                drive = d or drive
        if path and not root and drive and drive[-1:] not in ':\\':
            root = '\\'
        return drive + root + path

    @staticmethod
    def splitext(name):
        return posixpath.splitext(name)

    @staticmethod
    def splitdrive(p):
        drive, root, rest = _Windows.splitroot(p)
        return drive, root + rest


class _PathParents(Sequence):
    __slots__ = ('_path', '_drv', '_root', '_tail')

    def __init__(self, path):
        self._path = path
        self._drv, self._root, self._tail = path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-idx - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __module__ = 'pathlib._local'
    """A path as text, with operations that do not look at the file system."""

    __slots__ = ('_raw_paths', '_drv', '_root', '_tail_cached', '_str', '_hash', '_str_normcase_cached')
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    paths.append(arg.as_posix())
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(path).__name__!r}")
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    @classmethod
    def _parse_path(cls, path):
        parser = cls.parser
        if not path:
            return '', '', []
        if parser.altsep:
            path = path.replace(parser.altsep, parser.sep)
        drv, root, rest = parser.splitroot(path)
        if not root and drv.startswith(parser.sep) and not drv.endswith(parser.sep):
            root = parser.sep if drv.count(parser.sep) >= 3 else root
        return drv, root, [x for x in rest.split(parser.sep) if x and x != '.']

    def _parse(self):
        paths = self._raw_paths
        if len(paths) == 0:
            path = ''
        elif len(paths) == 1:
            path = paths[0]
        else:
            path = self.parser.join(*paths)
        self._drv, self._root, self._tail_cached = self._parse_path(path)

    def _from_parsed_parts(self, drv, root, tail):
        text = self._format(drv, root, tail)
        path = self.with_segments(text)
        path._str = text or '.'
        path._drv, path._root, path._tail_cached = drv, root, tail
        return path

    @classmethod
    def _format(cls, drv, root, tail):
        if drv or root:
            return drv + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ['.'] + tail
        return cls.parser.sep.join(tail)

    @property
    def drive(self):
        try:
            return self._drv
        except AttributeError:
            self._parse()
            return self._drv

    @property
    def root(self):
        try:
            return self._root
        except AttributeError:
            self._parse()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._parse()
            return self._tail_cached

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        if self.drive or self.root:
            return (self.drive + self.root,) + tuple(self._tail)
        return tuple(self._tail)

    @property
    def parent(self):
        """The path that is left once the last component is dropped."""
        if not self._tail:
            return self
        return self._from_parsed_parts(self.drive, self.root, self._tail[:-1])

    @property
    def parents(self):
        """All the enclosing paths, starting with the nearest."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part of the path, or an empty string when there is none."""
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last part of the path without its trailing extension."""
        name = self.name
        i = name.rfind('.')
        return name[:i] if 0 < i < len(name) - 1 else name

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format(self.drive, self.root, self._tail) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self.parser.sep, '/')

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        """Writes this path in URI form."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            prefix, path = 'file:///' + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = 'file:', self.as_posix()
        else:
            prefix, path = 'file://', str(self)
        keep = b"/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~"
        return prefix + ''.join(chr(c) if c in keep else f'%{c:02X}' for c in os.fsencode(path))

    @property
    def _str_normcase(self):
        try:
            return self._str_normcase_cached
        except AttributeError:
            self._str_normcase_cached = str(self) if self.parser is posixpath else str(self).lower()
            return self._str_normcase_cached

    @property
    def _parts_normcase(self):
        return self._str_normcase.split(self.parser.sep)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._str_normcase)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._str_normcase == other._str_normcase and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase < other._parts_normcase

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase <= other._parts_normcase

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase > other._parts_normcase

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase >= other._parts_normcase

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)

    def joinpath(self, *pathsegments):
        """Combine this path with one or several arguments."""
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        """Makes a copy of this path that ends in a different file name."""
        p = self.parser
        if not name or p.sep in name or (p.altsep and p.altsep in name) or name == '.':
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parsed_parts(self.drive, self.root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """Makes a copy of this path with another stem and the same suffix."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        if _deprecated:
            import warnings
            warnings._deprecated("pathlib.PurePath.relative_to(*args)",
                                 "support for supplying more than one positional argument to "
                                 "pathlib.PurePath.relative_to() is deprecated and scheduled for removal in Python 3.14",
                                 remove=(3, 14))
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parsed_parts('', '', ['..'] * step + self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        if _deprecated:
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        if self.parser is not posixpath:
            return bool(self.drive and self.root)
        return any(path[:1] == '/' for path in self._raw_paths)

    def is_reserved(self):
        if self.parser is posixpath or not self._tail or self.drive.startswith('\\\\'):
            return False
        return self.name.partition('.')[0].partition(':')[0].rstrip(' ').upper() in _Windows.reserved

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        fold = _folding(self, case_sensitive)
        return _match_parts([fold(p) for p in self.parts], [fold(p) for p in pattern.parts])

    def match(self, path_pattern, *, case_sensitive=None):
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        if not path_pattern.parts:
            raise ValueError("empty pattern")
        fold = _folding(self, case_sensitive)
        path = [fold(p) for p in self.parts]
        pattern = ['*' if p == '**' else fold(p) for p in path_pattern.parts]
        if len(path) < len(pattern) or len(path) > len(pattern) and path_pattern.anchor:
            return False
        return all(_match_name(n, p) for n, p in zip(reversed(path), reversed(pattern)))


def _folding(path, case_sensitive):
    if case_sensitive is None:
        case_sensitive = path.parser is posixpath
    return str if case_sensitive else str.lower


def _match_name(name, pattern):
    import fnmatch
    return fnmatch.fnmatchcase(name, pattern)


def _match_parts(names, patterns):
    # ** stands for any number of names.
    if not patterns:
        return not names
    if patterns[0] == '**':
        return any(_match_parts(names[i:], patterns[1:]) for i in range(len(names) + 1))
    return bool(names) and _match_name(names[0], patterns[0]) and _match_parts(names[1:], patterns[1:])


class PurePosixPath(PurePath):
    __module__ = 'pathlib._local'
    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    __module__ = 'pathlib._local'
    parser = _Windows
    __slots__ = ()


os.PathLike.register(PurePath)


class Path(PurePath):
    __module__ = 'pathlib._local'
    """A path that can also look at and change the real file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            msg = ("support for supplying keyword arguments to pathlib.PurePath "
                   "is deprecated and scheduled for removal in Python {remove}")
            warnings._deprecated("pathlib.PurePath(**kwargs)", msg, remove=(3, 14))
        super().__init__(*args)

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except that symbolic links are not followed."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Tells if something is present at this location."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Tells if a directory is found at this location."""
        return self._is(S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return self._is(S_ISREG, follow_symlinks)

    def _is(self, kind, follow_symlinks=True):
        try:
            return kind(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except OSError as e:
            if e.errno not in (ENOENT, ENOTDIR, EBADF, ELOOP):
                raise
            return False
        except ValueError:
            return False

    def is_mount(self):
        """Whether this path is a mount point."""
        return os.path.ismount(self)

    def is_symlink(self):
        """Tells if this location holds a symlink."""
        return os.path.islink(self)

    def is_junction(self):
        """Tells if this location holds a junction point."""
        return False

    def is_block_device(self):
        """Tells if a block device is found at this location."""
        return self._is(S_ISBLK)

    def is_char_device(self):
        """Tells if a character device is found at this location."""
        return self._is(S_ISCHR)

    def is_fifo(self):
        """Tells if a named pipe is found at this location."""
        return self._is(S_ISFIFO)

    def is_socket(self):
        """Tells if a socket is found at this location."""
        return self._is(S_ISSOCK)

    def samefile(self, other_path):
        """Whether this and another path are the same file."""
        other = other_path.stat() if hasattr(other_path, 'stat') else self.with_segments(other_path).stat()
        return os.path.samestat(self.stat(), other)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the content of the file."""
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the content of the file as text."""
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes to the file and return their number."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text to the file and return the number of characters."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Yield paths of what is in the directory, in any order."""
        names = os.listdir(self)
        return (self._from_parsed_parts(self.drive, self.root, self._tail + [name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what matches a pattern that is relative to this path."""
        sys.audit("pathlib.Path.glob", self, pattern)
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(pattern)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = pattern._tail.copy()
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        dirs_only = text[-1:] == '/'
        if case_sensitive is None:
            fold, known = str, True
        else:
            fold, known = (str if case_sensitive else str.lower), False
        base = str(self) if self._tail or self.anchor else ''
        paths = _select(base, [fold(p) for p in parts], dirs_only, fold, known, recurse_symlinks)
        return (self.with_segments(path) for path in paths)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what matches a pattern in this directory or below it."""
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
        else:
            text = str(pattern)
        if text.startswith('/'):
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob('**/' + text if text else '**', case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Visits this directory and everything below it, in the manner of os.walk()."""
        for root, dirs, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    @classmethod
    def cwd(cls):
        """The current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's home directory."""
        return cls("~").expanduser()

    def absolute(self):
        """An absolute version of this path, without following links."""
        if self.is_absolute():
            return self
        cwd = os.getcwd()
        if not self._tail:
            return self.with_segments(cwd)
        return self.with_segments(cwd, self)

    def resolve(self, strict=False):
        """The path without links and dots."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        """The path that a symbolic link points to."""
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        """The path with ~ replaced by a home directory."""
        if not self.drive and not self.root and self._tail and self._tail[0][:1] == '~':
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def owner(self, *, follow_symlinks=True):
        """The name of the file's owner."""
        uid = self.stat(follow_symlinks=follow_symlinks).st_uid
        return _name_of(uid, '/etc/passwd', 'uid')

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        gid = self.stat(follow_symlinks=follow_symlinks).st_gid
        return _name_of(gid, '/etc/group', 'gid')

    def touch(self, mode=0o666, exist_ok=True):
        """Create the file if it does not exist, else set its time to now."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), of a symbolic link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename the path, and return the new one."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename the path, overwriting another file, and return the new one."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link to a target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link to a target."""
        os.link(target, self)

    @classmethod
    def from_uri(cls, uri):
        """Builds a path out of a URI that uses the file scheme."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        raw = bytearray()
        data = os.fsencode(path)
        i = 0
        while i < len(data):
            if data[i] == 0x25 and len(data) > i + 2:
                try:
                    raw.append(int(data[i + 1:i + 3], 16))
                    i += 3
                    continue
                except ValueError:
                    pass
            raw.append(data[i])
            i += 1
        path = cls(os.fsdecode(bytes(raw)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path


def _name_of(number, file, what):
    with open(file) as f:
        for line in f:
            fields = line.split(':')
            if len(fields) > 2 and fields[2].strip() == str(number):
                return fields[0]
    raise KeyError(f"get{'pw' if what == 'uid' else 'gr'}{what}(): {what} not found: {number}")


def _select(base, patterns, dirs_only, fold, known, follow):
    # base is the text of a directory, "" for the current one.
    pattern, rest = patterns[0], patterns[1:]
    if pattern == '**':
        while rest and rest[0] == '**':
            rest = rest[1:]
        if rest:
            seen = set() if '**' in rest else None
            for d in _directories(base, follow):
                for path in _select(d, rest, dirs_only, fold, known, follow):
                    if seen is None or path not in seen:
                        if seen is not None:
                            seen.add(path)
                        yield path
        else:
            yield from _everything(base, dirs_only, follow)
        return
    if pattern == '..' or known and not any(c in pattern for c in '*?['):
        path = _joined(base, pattern)
        if rest:
            if os.path.isdir(path):
                yield from _select(path, rest, dirs_only, fold, known, follow)
        elif os.path.isdir(path) if dirs_only else os.path.lexists(path):
            yield path
        return
    for entry in _scan(base):
        if _match_name(fold(entry.name), pattern):
            path = _joined(base, entry.name)
            if rest or dirs_only:
                try:
                    if not entry.is_dir():
                        continue
                except OSError:
                    continue
            if rest:
                yield from _select(path, rest, dirs_only, fold, known, follow)
            else:
                yield path


def _joined(base, name):
    return name if not base else base + name if base.endswith('/') else f'{base}/{name}'


def _scan(base):
    try:
        with os.scandir(base or '.') as entries:
            return list(entries)
    except OSError:
        return []


def _directories(base, follow):
    # The directory itself and all below it.
    stack = [base]
    while stack:
        d = stack.pop()
        yield d
        for entry in _scan(d):
            try:
                if entry.is_dir(follow_symlinks=follow):
                    stack.append(_joined(d, entry.name))
            except OSError:
                pass


def _everything(base, dirs_only, follow):
    stack = [base]
    yield base
    while stack:
        d = stack.pop()
        for entry in _scan(d):
            path = _joined(d, entry.name)
            try:
                is_dir = entry.is_dir(follow_symlinks=follow)
            except OSError:
                is_dir = False
            if is_dir:
                stack.append(path)
                yield path
            elif not dirs_only:
                yield path


class PosixPath(Path, PurePosixPath):
    __module__ = 'pathlib._local'
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __module__ = 'pathlib._local'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
