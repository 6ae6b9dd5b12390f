# Copying, moving and removing files and directory trees.

import collections
import fnmatch
import os
import stat
import sys

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "ExecError", "ReadError", "RegistryError", "ignore_patterns", "chown", "which",
           "get_terminal_size", "SameFileError"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """Signals that copying or moving failed."""


class SameFileError(Error):
    """Signals that a file would be copied or moved onto itself."""


class SpecialFileError(OSError):
    """Signals that a special file, such as a named pipe, cannot be handled this way."""


class ExecError(OSError):
    """Signals that running a command failed."""


class ReadError(OSError):
    """Signals that the contents of an archive are unreadable."""


class RegistryError(Exception):
    """Signals trouble with the lists of known archive packers and unpackers."""


def copyfileobj(fsrc, fdst, length=0):
    for chunk in iter(lambda: fsrc.read(length or COPY_BUFSIZE), None):
        if not chunk:
            break
        fdst.write(chunk)


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def _is_fifo(path):
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except OSError:
        return False


def _path_text(path):
    return path.path if isinstance(path, os.DirEntry) else path


def _copies_link(src, follow_symlinks):
    return not follow_symlinks and os.path.islink(src)


def copyfile(src, dst, *, follow_symlinks=True):
    sys.audit("shutil.copyfile", src, dst)
    if _samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for path in filter(_is_fifo, (src, dst)):
        raise SpecialFileError(f"`{_path_text(path)}` is a named pipe")
    if _copies_link(src, follow_symlinks):
        os.symlink(os.readlink(src), dst)
    else:
        _copy_content(src, dst)
    return dst


def _copy_content(src, dst):
    with open(src, 'rb') as source:
        try:
            target = open(dst, 'wb')
        except IsADirectoryError as error:
            # That is what the system says of "name/" where no such directory is.
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f'Directory does not exist: {dst}') from error
        with target:
            copyfileobj(source, target)


def copymode(src, dst, *, follow_symlinks=True):
    # The mode of links themselves cannot be changed here.
    if not (_copies_link(src, follow_symlinks) and os.path.islink(dst)):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    follow = not (_copies_link(src, follow_symlinks) and os.path.islink(dst))
    have = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(have.st_atime_ns, have.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(have.st_mode))


def _copy_with(copy_facts, src, dst, follow_symlinks):
    # Into a directory under the same name, else to the path itself.
    target = os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst
    copyfile(src, target, follow_symlinks=follow_symlinks)
    copy_facts(src, target, follow_symlinks=follow_symlinks)
    return target


def copy(src, dst, *, follow_symlinks=True):
    return _copy_with(copymode, src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    return _copy_with(copystat, src, dst, follow_symlinks)


def ignore_patterns(*patterns):
    def _ignore_patterns(path, names):
        return set().union(*(fnmatch.filter(names, pattern) for pattern in patterns))
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as found:
        entries = {entry.name: entry for entry in found}
    left_out = ignore(os.fspath(src), list(entries)) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)

    def copy_entry(entry, source, target):
        if entry.is_symlink():
            linked = os.readlink(source)
            if symlinks:
                os.symlink(linked, target)
                copystat(entry, target, follow_symlinks=False)
                return
            if ignore_dangling_symlinks and not os.path.exists(linked):
                return
        if entry.is_dir():
            copytree(entry if entry.is_symlink() else source, target, symlinks, ignore, copy_function,
                     ignore_dangling_symlinks, dirs_exist_ok)
        else:
            # Our own functions need not ask the system again what the entry knows.
            copy_function(entry if copy_function in (copy, copy2) else source, target)

    # All that can be copied is, then all that went wrong is told.
    failures = []
    for name, entry in entries.items():
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            copy_entry(entry, source, target)
        except Error as error:
            failures += error.args[0]
        except OSError as error:
            failures.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        failures.append((src, dst, str(error)))
    if failures:
        raise Error(failures)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    sys.audit("shutil.rmtree", path, dir_fd)
    if onerror is not None:
        import warnings
        warnings.warn("onerror argument is deprecated, use onexc instead", DeprecationWarning, stacklevel=2)
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")

    def failed(function, path, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, path, error)
        elif onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        else:
            raise error

    step = os.lstat
    try:
        if stat.S_ISLNK(os.lstat(path).st_mode):
            # A link to nothing is an error of its own.
            step = os.open
            os.close(os.open(path, os.O_RDONLY))
            step = os.path.islink
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as error:
        failed(step, path, error)
    else:
        _remove_tree(path, failed)


rmtree.avoids_symlink_attacks = False


def _remove_tree(path, failed):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except FileNotFoundError:
        return
    except OSError as error:
        failed(os.scandir, path, error)
        entries = []
    for entry in entries:
        below = os.path.join(path, entry.name)
        if _is_own_dir(entry):
            _remove_tree(below, failed)
        else:
            _remove(os.unlink, below, failed)
    _remove(os.rmdir, path, failed)


def _is_own_dir(entry):
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _remove(function, path, failed):
    # Somebody else may have been faster.
    try:
        function(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        failed(function, path, error)


def move(src, dst, copy_function=copy2):
    sys.audit("shutil.move", src, dst)
    target = dst
    if os.path.isdir(dst):
        if not os.path.islink(src) and _samefile(src, dst):
            # On a file system that ignores case this is another name for the same.
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.path.sep)))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        _move_by_copy(src, dst, target, copy_function)
    return target


def _move_by_copy(src, dst, target, copy_function):
    # To another file system.
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
    elif os.path.isdir(src):
        outer, inner = (os.path.join(os.path.abspath(path), '') for path in (src, dst))
        if inner.startswith(outer):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
        copytree(src, target, symlinks=True, copy_function=copy_function)
        rmtree(src)
        return
    else:
        copy_function(src, target)
    os.unlink(src)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    sys.audit("shutil.chown", path, user, group)
    if user is None is group:
        raise ValueError("user and/or group must be set")
    os.chown(path, _number_of('user', user), _number_of('group', group), dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def _number_of(what, name):
    if name is None:
        return -1
    if not isinstance(name, str):
        return name
    import grp
    import pwd
    try:
        return pwd.getpwnam(name).pw_uid if what == 'user' else grp.getgrnam(name).gr_gid
    except KeyError:
        raise LookupError(f"no such {what}: {name!r}") from None


_ntuple_diskusage = collections.namedtuple('usage', 'total used free')


def get_terminal_size(fallback=(80, 24)):
    wanted = [_number_in_environment(name) for name in ('COLUMNS', 'LINES')]
    if min(wanted) <= 0:
        try:
            asked = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            # There is no such stream, it is closed, or it is no terminal.
            asked = fallback
        wanted = [n if n > 0 else size or other for n, size, other in zip(wanted, asked, fallback)]
    return os.terminal_size(wanted)


def _number_in_environment(name):
    try:
        return int(os.environ.get(name, 0))
    except ValueError:
        return 0


def _default_path():
    # What the system says, if it does.
    try:
        return os.confstr("CS_PATH")
    except (AttributeError, ValueError):
        return os.defpath


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    def runs(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if runs(cmd) else None
    if path is None:
        path = os.environ["PATH"] if "PATH" in os.environ else _default_path()
    convert = os.fsencode if isinstance(cmd, bytes) else os.fsdecode
    if not path:
        return None
    places = dict.fromkeys(convert(path).split(convert(os.pathsep)))
    return next(filter(runs, (os.path.join(place, cmd) for place in places)), None)
