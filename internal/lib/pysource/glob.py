# File names that match shell patterns.

import contextlib
import fnmatch
import os
import re
import sys

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    sys.audit("glob.glob", pathname, recursive)
    root_dir = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    it = _iglob(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The pattern ** matches the root itself, as an empty name.
        first = next(it, None)
        if first:
            import itertools
            it = itertools.chain((first,), it)
    return it


def _iglob(pathname, root, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if _lexists(root, pathname):
                yield pathname
        elif _isdir(root, dirname):
            yield pathname
        return
    deep = recursive and _is_recursive(basename)
    if not dirname:
        yield from _deep(root, basename, dironly, hidden) if deep else _names(root, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root, recursive, True, hidden)
    else:
        dirs = [dirname]
    for d in dirs:
        below = os.path.join(root, d)
        if not has_magic(basename):
            names = _exact(below, basename)
        elif deep:
            names = _deep(below, basename, dironly, hidden)
        else:
            names = _names(below, basename, dironly, hidden)
        for name in names:
            yield os.path.join(d, name)


def _names(dirname, pattern, dironly, hidden):
    names = _listdir(dirname, dironly)
    if not (hidden or _ishidden(pattern)):
        names = [n for n in names if not _ishidden(n)]
    return fnmatch.filter(names, pattern)


def _exact(dirname, basename):
    if basename:
        return [basename] if _lexists(dirname, basename) else []
    return [basename] if _isdir(dirname, basename) else []


def _deep(dirname, pattern, dironly, hidden):
    if not dirname or _isdir(dirname, pattern[:0]):
        yield pattern[:0]
    yield from _below(dirname, dironly, hidden)


def _below(dirname, dironly, hidden):
    for name in _listdir(dirname, dironly):
        if hidden or not _ishidden(name):
            yield name
            path = os.path.join(dirname, name) if dirname else name
            for below in _below(path, dironly, hidden):
                yield os.path.join(name, below)


def _listdir(dirname, dironly):
    if not dirname:
        dirname = b'.' if isinstance(dirname, bytes) else '.'
    names = []
    try:
        with os.scandir(dirname) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    if not dironly or entry.is_dir():
                        names.append(entry.name)
    except OSError:
        pass
    return names


def _lexists(root, path):
    return os.path.lexists(os.path.join(root, path))


def _isdir(root, path):
    return os.path.isdir(os.path.join(root, path))


def has_magic(s):
    magic = b'*?[' if isinstance(s, bytes) else '*?['
    return any(s[i:i + 1] in magic for i in range(len(s)))


def _ishidden(path):
    return path[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def escape(pathname):
    if isinstance(pathname, bytes):
        return os.fsencode(escape(os.fsdecode(pathname)))
    return ''.join(f'[{c}]' if c in '*?[' else c for c in pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Writes a pattern for whole paths as a regular expression."""
    seps = ''.join(seps or (os.path.sep, os.path.altsep or ''))
    a_sep, no_sep = (re.escape(seps) if len(seps) == 1 else f'[{re.escape(seps)}]'), f'[^{re.escape(seps)}]'
    name = f'{no_sep}+' if include_hidden else f'[^{re.escape(seps)}.]{no_sep}*'
    above = f'(?:.+{a_sep})?' if include_hidden else f'(?:{name}{a_sep})*'
    below = '.*' if include_hidden else f'{above}(?:{name})?'
    out = []
    segments = re.split(a_sep, pat)
    for i, segment in enumerate(segments):
        last = i == len(segments) - 1
        if recursive and segment == '**':
            # Several in a row are one.
            if last or segments[i + 1] != '**':
                out.append(below if last else above)
            continue
        if segment == '*':
            out.append(name)
        elif segment:
            if segment[0] in '*?' and not include_hidden:
                out.append(r'(?!\.)')
            out.append(f'{no_sep}*'.join(fnmatch._between_stars(segment, no_sep)))
        if not last:
            out.append(a_sep)
    return f"(?s:{''.join(out)})\\Z"
