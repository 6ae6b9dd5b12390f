# Lines of source files, remembered.

import os
import _source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    return ''.join(getlines(filename, module_globals)[lineno - 1:lineno]) if lineno > 0 else ''


def getlines(filename, module_globals=None):
    known = cache.get(filename, ())
    if len(known) > 1:
        return known[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _is_current(size, mtime, lines, fullname):
    """Whether a file is as it was when it was read; what has no time is not from a file."""
    if mtime is None:
        return True
    try:
        now = os.stat(fullname)
    except (OSError, ValueError):
        return False
    return (now.st_size, now.st_mtime) == (size, mtime)


def checkcache(filename=None):
    entries = [*cache.items()] if filename is None else [(filename, cache.get(filename, ()))]
    for name, entry in entries:
        if len(entry) > 1 and not _is_current(*entry):
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename:
        return []
    try:
        now = os.stat(filename)
        with open(filename, encoding='utf-8') as file:
            text = file.read()
    except (OSError, ValueError, SyntaxError):
        # Inputs at the prompt and the like are no files.
        return _source.lines(filename) or []
    lines = [line + '\n' for line in (text.removesuffix('\n')).split('\n')]
    cache[filename] = now.st_size, now.st_mtime, lines, filename
    return lines


def lazycache(filename, module_globals):
    return False
