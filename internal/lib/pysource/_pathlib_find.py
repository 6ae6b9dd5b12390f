# Finding paths by a pattern: its parts are stages, each of which turns what the one before found into what it finds there.

import os
import re

from _pathlib_pure import matcher

_wild = re.compile('[*?[]').search


def find(base, names, dirs_only, case_sensitive, follow_symlinks):
    """Texts of paths below base, which is the text of a directory or "", that the names of a pattern stand for."""
    exact = case_sensitive is not False
    names = list(names)
    # What stages hand on: a text, and whether it is known that something is there.
    found = iter([(base, False)])
    while names:
        name = names.pop(0)
        if name == '..' or case_sensitive is None and not _wild(name):
            found = _named(found, name)
        elif name == '**':
            while names and names[0] == '**':
                names.pop(0)
            rest = []
            # Where links are followed, the names after it say how the rest of a path must look: one walk finds all. Where
            # they are not, what follows may still go through a link.
            while follow_symlinks and names and names[0] != '..':
                rest.append(names.pop(0))
            test = matcher('/'.join(['**', *rest]), '/', exact) if rest else None
            found = _deep(found, test, dirs_only or bool(names), follow_symlinks)
        else:
            test = matcher(name, '/', exact) if name != '*' else None
            found = _children(found, test, dirs_only or bool(names))
    exists = os.path.isdir if dirs_only else os.path.lexists
    return (text for text, known in found if known or exists(text or '.'))


def join(directory, name):
    return directory + name if directory[-1:] in ('', '/') else f'{directory}/{name}'


def _named(found, name):
    for directory, _ in found:
        yield join(directory, name), False


def _children(found, test, dirs_only):
    for directory, _ in found:
        for entry in _entries(directory):
            if (test is None or test(entry.name)) and (not dirs_only or _is_dir(entry, True)):
                yield join(directory, entry.name), True


def _deep(found, test, dirs_only, follow_symlinks):
    for top, known in found:
        # A directory is below itself; a file is not.
        if (test is None or test('')) and (known or os.path.isdir(top or '.')):
            yield top, True
        start = len(join(top, ''))
        todo = [top]
        while todo:
            directory = todo.pop()
            for entry in _entries(directory):
                is_dir = _is_dir(entry, follow_symlinks)
                if dirs_only and not is_dir:
                    continue
                path = join(directory, entry.name)
                if test is None or test(path[start:]):
                    yield path, True
                if is_dir:
                    todo.append(path)


def _entries(directory):
    # All at once: a search that goes deep must not hold a descriptor for each level.
    try:
        with os.scandir(directory or '.') as entries:
            return list(entries)
    except OSError:
        return []


def _is_dir(entry, follow_symlinks):
    try:
        return entry.is_dir(follow_symlinks=follow_symlinks)
    except OSError:
        return False
