# Paths as text, by the rules of Windows: the part of the module that looks at no file system.

import os
import posixpath
from posixpath import commonprefix

curdir, pardir, extsep = '.', '..', '.'
sep, altsep, pathsep = '\\', '/', ';'
defpath, devnull = r'.;C:\bin', 'nul'
supports_unicode_filenames = True

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "normpath", "isreserved", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "supports_unicode_filenames"]

_devices = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'}
_devices |= {port + digit for port in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3'}


def _in_text(function):
    # Lets a function that is written for str work on bytes too.
    def for_both(path):
        path = os.fspath(path)
        if not isinstance(path, bytes):
            return function(path)
        result = function(os.fsdecode(path))
        return tuple(map(os.fsencode, result)) if isinstance(result, tuple) else os.fsencode(result)
    for_both.__name__ = for_both.__qualname__ = function.__name__
    return for_both


@_in_text
def normcase(s):
    return s.replace('/', '\\').lower()


def isabs(s):
    # The start of a share, or a drive with its root: a root alone depends on the current drive.
    start = os.fsdecode(os.fspath(s)[:3]).replace('/', '\\')
    return start[:2] == '\\\\' or start[1:] == ':\\'


def _drive_end(flat):
    # flat has backslashes only.
    if flat.startswith('\\\\'):
        # \\server\share, \\?\UNC\server\share, \\.\device
        start = 8 if flat[:8].upper() == '\\\\?\\UNC\\' else 2
        server = flat.find('\\', start)
        share = flat.find('\\', server + 1) if server >= 0 else -1
        return share if share >= 0 else len(flat)
    return 2 if flat[1:2] == ':' and flat[0] != '\\' else 0


@_in_text
def splitroot(p):
    flat = p.replace('/', '\\')
    drive = _drive_end(flat)
    root = drive + flat.startswith('\\', drive)
    return p[:drive], p[drive:root], p[root:]


def splitdrive(p):
    drive, root, rest = splitroot(p)
    return drive, root + rest


@_in_text
def split(p):
    drive, root, rest = splitroot(p)
    start = max(rest.rfind('\\'), rest.rfind('/')) + 1
    return drive + root + rest[:start].rstrip('\\/'), rest[start:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


@_in_text
def splitext(p):
    start = max(p.rfind('\\'), p.rfind('/')) + 1
    stem, ext = posixpath.splitext(p[start:])
    return p[:start] + stem, ext


def join(path, *paths):
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(join(os.fsdecode(path), *map(os.fsdecode, paths)))
    drive, root, tail = splitroot(path)
    for added in paths:
        next_drive, next_root, next_tail = splitroot(added)
        elsewhere = next_drive.lower() not in ('', drive.lower())
        if next_root or elsewhere:
            # A rooted path without a drive stays on the drive it is joined to.
            drive, root, tail = next_drive or drive, next_root, next_tail
            continue
        drive = next_drive or drive
        tail += ('\\' if tail and tail[-1] not in '\\/' else '') + next_tail
    unc = drive and drive[-1] not in ':\\/'
    return drive + (root or ('\\' if tail and unc else '')) + tail


@_in_text
def normpath(path):
    drive, root, rest = splitroot(path.replace('/', '\\'))
    names = []
    for name in rest.split('\\'):
        if name == '..' and names and names[-1] != '..':
            names.pop()
        elif name not in ('', '.') and not (name == '..' and root):
            names.append(name)
    return (drive + root + '\\'.join(names)) or '.'


def isreserved(path):
    """Whether Windows keeps a name of this path for itself."""
    names = os.fsdecode(splitroot(path)[2]).replace('/', '\\').split('\\')
    return any(map(_reserved_name, reversed(names)))


def _reserved_name(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if any(c in '"*:<>?|/\\' or c < ' ' for c in name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _devices
