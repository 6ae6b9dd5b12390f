"""Levels and their names."""

import threading

__name__ = 'logging'

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_nameToLevel = {name: globals()[name] for name in (
    'CRITICAL', 'FATAL', 'ERROR', 'WARN', 'WARNING', 'INFO', 'DEBUG', 'NOTSET')}
_levelToName = {level: name for name, level in _nameToLevel.items() if name not in ('FATAL', 'WARN')}

# Held while what all of logging shares is changed.
_lock = threading.RLock()


def getLevelNamesMapping():
    return {**_nameToLevel}


def getLevelName(level):
    """The name of a level, or the level of a name."""
    for known in _levelToName, _nameToLevel:
        if known.get(level) is not None:
            return known[level]
    return f'Level {level}'


def addLevelName(level, levelName):
    """Have messages of the level show this name."""
    with _lock:
        _nameToLevel[levelName], _levelToName[level] = level, levelName


def _checkLevel(level):
    """A level given by number or name, as number."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f'Level not an integer or a valid string: {level!r}')
    try:
        return _nameToLevel[level]
    except KeyError:
        raise ValueError(f'Unknown level: {level!r}') from None
