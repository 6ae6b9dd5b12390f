# Paths that ask the system. What needs no system is in _pathlib_pure, looking for patterns in _pathlib_find.

import io
import os
import stat as modes
import sys
from errno import EBADF, ELOOP, ENOENT, ENOTDIR

from _pathlib_find import find, join
from _pathlib_pure import PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]

# Errors that say that nothing is there.
_absent = {ENOENT, ENOTDIR, EBADF, ELOOP}


def _kind(what, test):
    def method(self):
        return self._has_mode(test)
    method.__name__ = f'is_{what}'
    method.__qualname__ = f'Path.is_{what}'
    method.__doc__ = f"Tells if a {what.replace('_', ' ')} is found at this location."
    return method


class Path(PurePath):
    """A path that can also look at and change the real file system."""

    __module__ = 'pathlib._local'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated("pathlib.PurePath(**kwargs)",
                                 "support for supplying keyword arguments to pathlib.PurePath is deprecated and "
                                 "scheduled for removal in Python {remove}", remove=(3, 14))
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """The current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's home directory."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """Builds a path out of a URI that uses the file scheme."""
        from urllib.parse import unquote_to_bytes
        scheme, colon, text = uri.partition(':')
        if scheme + colon != 'file:':
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        for host in ('//localhost/', '///'):
            if text.startswith(host):
                text = text[len(host) - 1:]
                break
        if text.startswith('///') or text[:1] == '/' and text[2:3] in (':', '|', ''):
            # A share, or a drive of Windows.
            text = text[1:]
        if text[1:2] == '|':
            text = f'{text[0]}:{text[2:]}'
        path = cls(os.fsdecode(unquote_to_bytes(text)))
        if path.is_absolute():
            return path
        raise ValueError(f"URI is not absolute: {uri!r}")

    # What is there. All of it goes through stat(), which a subclass may replace.

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except that symbolic links are not followed."""
        return self.stat(follow_symlinks=False)

    def _has_mode(self, test, follow_symlinks=True):
        try:
            mode = self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as error:
            if error.errno in _absent:
                return False
            raise
        except ValueError:
            # Not a text that the system takes for a path.
            return False
        return test(mode)

    def exists(self, *, follow_symlinks=True):
        """Tells if something is present at this location."""
        return self._has_mode(lambda mode: True, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        """Tells if a directory is found at this location."""
        return self._has_mode(modes.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return self._has_mode(modes.S_ISREG, follow_symlinks)

    def is_symlink(self):
        """Tells if this location holds a symlink."""
        return self._has_mode(modes.S_ISLNK, False)

    is_block_device = _kind('block_device', modes.S_ISBLK)
    is_char_device = _kind('char_device', modes.S_ISCHR)
    is_fifo = _kind('fifo', modes.S_ISFIFO)
    is_socket = _kind('socket', modes.S_ISSOCK)

    def is_mount(self):
        """Whether this path is a mount point."""
        return os.path.ismount(self)

    def is_junction(self):
        """Tells if this location holds a junction point."""
        return os.path.isjunction(self)

    def samefile(self, other_path):
        """Whether this and another path are the same file."""
        if not hasattr(other_path, 'stat'):
            other_path = self.with_segments(other_path)
        return os.path.samestat(self.stat(), other_path.stat())

    def owner(self, *, follow_symlinks=True):
        """The name of the file's owner."""
        import pwd
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        import grp
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # The content.

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the content of the file."""
        with self.open('rb', 0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the content of the file as text."""
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Write bytes to the file and return their number."""
        content = memoryview(data)  # before the file is emptied: it may be no bytes at all
        with self.open('wb') as file:
            return file.write(content)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text to the file and return the number of characters."""
        if isinstance(data, str):
            with self.open('w', -1, encoding, errors, newline) as file:
                return file.write(data)
        raise TypeError(f'data must be str, not {type(data).__name__}')

    # What is below.

    def _directory(self):
        # The text that others continue: "" for the current directory, whose name results do not show.
        text = str(self)
        return '' if text == '.' else text

    def iterdir(self):
        """Yield paths of what is in the directory, in any order."""
        directory = self._directory()
        return map(self._made, [join(directory, name) for name in os.listdir(self)])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what matches a pattern that is relative to this path."""
        sys.audit("pathlib.Path.glob", self, pattern)
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern.parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        dirs_only = pattern._joined().endswith('/')
        return map(self._made, find(self._directory(), pattern.parts, dirs_only, case_sensitive, recurse_symlinks))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what matches a pattern in this directory or below it."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        return self.glob(self.with_segments('**', pattern), case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Visits this directory and everything below it, in the manner of os.walk()."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        start = len(os.path.join(str(self), '')) - len(self._directory() and os.path.join(self._directory(), ''))
        visits = os.walk(str(self), top_down, on_error, follow_symlinks or os._walk_symlinks_as_files)
        return ((self._made(text[start:]), dirs, files) for text, dirs, files in visits)

    # Other paths.

    def absolute(self):
        """An absolute version of this path, without following links."""
        if self.is_absolute():
            return self
        here = os.getcwd()
        return self._made(join(here, '/'.join(self.parts)) if self.parts else here)

    def resolve(self, strict=False):
        """The path without links and dots."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        """The path that a symbolic link points to."""
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        """The path with ~ replaced by a home directory."""
        if not self.parts or not self.parts[0].startswith('~'):
            return self
        user, *names = self.parts
        home = os.path.expanduser(user)
        if home.startswith('~'):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *names)

    # Changes.

    def touch(self, mode=0o666, exist_ok=True):
        """Create the file if it does not exist, else set its time to now."""
        if exist_ok and self._time_set():
            return
        os.close(os.open(self, os.O_WRONLY | os.O_CREAT | (0 if exist_ok else os.O_EXCL), mode))

    def _time_set(self):
        try:
            os.utime(self)
        except OSError:
            return False
        return True

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a directory."""
        try:
            os.mkdir(self, mode)
            return
        except FileNotFoundError:
            above = self.parent
            if not parents or above == self:
                raise
        except OSError:
            # Which error it is for a directory that exists depends on the system.
            if exist_ok and self.is_dir():
                return
            raise
        above.mkdir(parents=True, exist_ok=True)
        self.mkdir(mode, exist_ok=exist_ok)

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), of a symbolic link itself."""
        self.chmod(mode, follow_symlinks=False)

    # Moving and removing.

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        allowed = (FileNotFoundError,) if missing_ok else ()
        try:
            os.unlink(self)
        except allowed:
            pass

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def _moved(self, move, target):
        move(self, target)
        return self.with_segments(target)

    def rename(self, target):
        """Rename the path, and return the new one."""
        return self._moved(os.rename, target)

    def replace(self, target):
        """Rename the path, overwriting another file, and return the new one."""
        return self._moved(os.replace, target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link to a target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link to a target."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of this system."""
    __module__ = 'pathlib._local'
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path that only Windows has."""
    __module__ = 'pathlib._local'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
