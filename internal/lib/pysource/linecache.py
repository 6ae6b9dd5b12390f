# Lines of source files, remembered.

import os
import _source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    for name in [filename] if filename is not None else list(cache):
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            st = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if entry[0] != st.st_size or entry[1] != st.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename:
        return []
    try:
        st = os.stat(filename)
        with open(filename, encoding='utf-8') as f:
            lines = f.readlines()
    except (OSError, ValueError, UnicodeDecodeError, SyntaxError):
        # Inputs at the prompt and the like are no files.
        return _source.lines(filename) or []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = st.st_size, st.st_mtime, lines, filename
    return lines


def lazycache(filename, module_globals):
    return False
