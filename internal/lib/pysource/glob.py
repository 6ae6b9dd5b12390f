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
    search = _Search(pathname, root_dir, recursive, include_hidden)
    found = search.paths(pathname, False)
    if not pathname or recursive and pathname[:2] in _DEEP:
        # The directory where the search begins is no result.
        found = (path for path in found if path)
    return found


_DEEP = {'**', b'**'}


class _Search:
    """What all the parts of a pattern are looked for with."""

    def __init__(self, pattern, root, recursive, hidden):
        self.root = pattern[:0] if root is None else os.fspath(root)
        self.recursive, self.hidden = recursive, hidden

    def paths(self, pattern, dirs_only):
        """The paths that a pattern stands for: the directories of its first part, and in each the names of its last."""
        above, last = os.path.split(pattern)
        if not has_magic(pattern):
            exists = os.path.lexists if last else os.path.isdir
            if exists(os.path.join(self.root, pattern if last else above)):
                yield pattern
            return
        if above == pattern or not has_magic(above):
            directories = [above]
        else:
            directories = self.paths(above, True)
        for directory in directories:
            inside = os.path.join(self.root, directory) if directory else self.root
            for name in self.names(inside, last, dirs_only):
                yield os.path.join(directory, name) if directory else name

    def names(self, directory, pattern, dirs_only):
        """What one part of a pattern stands for in a directory, as paths from there."""
        if self.recursive and pattern in _DEEP:
            return self.all_below(directory, dirs_only)
        if not has_magic(pattern):
            exists = os.path.lexists if pattern else os.path.isdir
            return [pattern] if exists(os.path.join(directory, pattern)) else []
        hidden = self.hidden or _starts_with_dot(pattern)
        return fnmatch.filter(_visible(directory, dirs_only, hidden), pattern)

    def all_below(self, directory, dirs_only):
        if not directory or os.path.isdir(directory):
            yield directory[:0]
        todo = [(directory[:0], iter(_visible(directory, dirs_only, self.hidden)))]
        while todo:
            above, names = todo[-1]
            name = next(names, None)
            if name is None:
                todo.pop()
                continue
            path = os.path.join(above, name)
            yield path
            todo.append((path, iter(_visible(os.path.join(directory, path), dirs_only, self.hidden))))


def _starts_with_dot(name):
    return name[:1] in ('.', b'.')


def _visible(directory, dirs_only, hidden):
    """The names in a directory; none of what is no directory."""
    def wanted(entry):
        with contextlib.suppress(OSError):
            return (hidden or not _starts_with_dot(entry.name)) and (not dirs_only or entry.is_dir())

    here = directory or (b'.' if isinstance(directory, bytes) else '.')
    with contextlib.suppress(OSError), os.scandir(here) as entries:
        return [entry.name for entry in entries if wanted(entry)]
    return []


def has_magic(s):
    return any(c in s for c in ((b'*', b'?', b'[') if isinstance(s, bytes) else '*?['))


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
