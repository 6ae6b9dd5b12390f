# Pure paths: text that is taken apart when something asks for its parts.

import functools
import ntpath
import operator
import os
import posixpath
import re
from collections.abc import Sequence

GenericAlias = type(list[int])


class UnsupportedOperation(NotImplementedError):
    """Something that this kind of path cannot do."""
    __module__ = 'pathlib._abc'


class _PathParents(Sequence):
    __slots__ = ('_path',)
    __module__ = 'pathlib._local'

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._pieces[2])

    def __getitem__(self, idx):
        count = len(self)
        if isinstance(idx, slice):
            return tuple(map(self.__getitem__, range(count)[idx]))
        if not -count <= idx < count:
            raise IndexError(idx)
        return self._path._above(1 + idx % count)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


def _ordering(compare):
    # Paths of different systems have no order, and those of one are ordered name by name.
    def method(self, other):
        if not isinstance(other, PurePath) or other.parser is not self.parser:
            return NotImplemented
        sep = self.parser.sep
        return compare(self._folded.split(sep), other._folded.split(sep))
    method.__name__ = f'__{compare.__name__}__'
    method.__qualname__ = f'PurePath.{method.__name__}'
    return method


def _joining(name, order):
    def method(self, key):
        try:
            return self.with_segments(*order(self, key))
        except TypeError:
            return NotImplemented
    method.__name__ = name
    method.__qualname__ = f'PurePath.{name}'
    return method


class PurePath:
    """A path as text, with operations that do not look at the file system."""

    # What was given, (drive, root, names), the normal text, and that in one case where case does not count.
    __slots__ = ('_given', '_taken', '_text', '_same')
    __module__ = 'pathlib._local'
    parser = os.path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        self._given = [text for arg in args for text in self._texts_of(arg)]
        self._taken = self._text = self._same = None

    def _texts_of(self, arg):
        if isinstance(arg, PurePath):
            if arg.parser is ntpath and self.parser is posixpath:
                return [text.replace('\\', '/') for text in arg._given]
            return arg._given
        if not isinstance(arg, str):
            if hasattr(type(arg), '__fspath__'):
                arg = os.fspath(arg)
            if not isinstance(arg, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(arg).__name__!r}")
        return [arg]

    def with_segments(self, *pathsegments):
        """Makes a path of the same kind; what methods return is made by this."""
        return type(self)(*pathsegments)

    __class_getitem__ = classmethod(GenericAlias)

    def __reduce__(self):
        return type(self), tuple(self._given)

    # The parts.

    @property
    def _pieces(self):
        if self._taken is None:
            self._taken = self._take_apart()
        return self._taken

    def _joined(self):
        if len(self._given) > 1:
            return self.parser.join(*self._given)
        return ''.join(self._given)

    def _take_apart(self):
        parser, text = self.parser, self._joined()
        if parser.altsep:
            text = text.replace(parser.altsep, parser.sep)
        drive, root, rest = parser.splitroot(text)
        # A share is a directory: it has a root even where none is written.
        if not root and re.fullmatch(r'\\\\[^\\]*[^\\?.][^\\]*\\[^\\]+|\\\\[?.]\\[^\\]*\\[^\\]*\\[^\\]+', drive):
            root = parser.sep
        return drive, root, [name for name in rest.split(parser.sep) if name not in ('', '.')]

    def _made(self, text):
        # A path whose text is known to be normal.
        path = self.with_segments(text)
        path._text = text or '.'
        return path

    def _put_together(self, drive, root, names):
        sep = self.parser.sep
        if not drive and not root and names and self.parser.splitdrive(names[0])[0]:
            # Else the name would be read as a drive.
            names = ['.', *names]
        return drive + root + sep.join(names)

    def _above(self, levels):
        drive, root, names = self._pieces
        return self._made(self._put_together(drive, root, names[:-levels]))

    @property
    def drive(self):
        """The letter or share at the start, on Windows."""
        return self._pieces[0]

    @property
    def root(self):
        """The separator at the start of an absolute path."""
        return self._pieces[1]

    @property
    def anchor(self):
        """Drive and root together."""
        return ''.join(self._pieces[:2])

    @property
    def parts(self):
        """The anchor, where there is one, and the names."""
        return (*filter(None, [self.anchor]), *self._pieces[2])

    @property
    def parent(self):
        """The path that is left once the last component is dropped."""
        return self._above(1) if self._pieces[2] else self

    @property
    def parents(self):
        """All the enclosing paths, starting with the nearest."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part of the path, or an empty string when there is none."""
        return ''.join(self._pieces[2][-1:])

    def _stem_and_suffix(self):
        name = self.name
        stem, dot, ending = name.rpartition('.')
        return (stem, dot + ending) if stem and ending else (name, '')

    @property
    def suffix(self):
        """The ending of the name, with its dot."""
        return self._stem_and_suffix()[1]

    @property
    def suffixes(self):
        """All the endings of the name, each with its dot."""
        name = self.name.lstrip('.')
        return re.findall(r'\.[^.]*', name) if not name.endswith('.') else []

    @property
    def stem(self):
        """The last part of the path without its trailing extension."""
        return self._stem_and_suffix()[0]

    # As text.

    def __str__(self):
        if self._text is None:
            self._text = self._put_together(*self._pieces) or '.'
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_posix(self):
        """The text with slashes between the names."""
        return str(self).replace(self.parser.sep, '/')

    def as_uri(self):
        """Writes this path in URI form."""
        from urllib.parse import quote_from_bytes
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        text = self.as_posix() if drive else str(self)
        start = 'file://'
        if drive[1:] == ':':
            # The colon of a drive is not quoted.
            start, text = f'file:///{drive}', text[2:]
        elif drive:
            start = 'file:'
        return start + quote_from_bytes(os.fsencode(text))

    # Comparing.

    @property
    def _folded(self):
        if self._same is None:
            self._same = str(self) if self.parser is posixpath else str(self).lower()
        return self._same

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._folded == other._folded

    def __hash__(self):
        return hash(self._folded)

    __lt__, __le__, __gt__, __ge__ = map(_ordering, (operator.lt, operator.le, operator.gt, operator.ge))

    # Other paths made of this one.

    def joinpath(self, *pathsegments):
        """Combine this path with one or several arguments."""
        return self.with_segments(self, *pathsegments)

    __truediv__ = _joining('__truediv__', lambda path, key: (path, key))
    __rtruediv__ = _joining('__rtruediv__', lambda path, key: (key, path))

    def with_name(self, name):
        """Makes a copy of this path that ends in a different file name."""
        if name in ('', '.') or any(sep and sep in name for sep in (self.parser.sep, self.parser.altsep)):
            raise ValueError(f"Invalid name {name!r}")
        drive, root, names = self._pieces
        if not names:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self._put_together(drive, root, [*names[:-1], name]))

    def with_stem(self, stem):
        """Makes a copy of this path with another stem and the same suffix."""
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Makes a copy of this path with another suffix, or without one."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (suffix == '.' or not suffix.startswith('.')):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def _reference(self, other, more, method):
        if more:
            import warnings
            count = "one positional argument" if method == 'relative_to' else "one argument"
            warnings.warn(f"support for supplying more than {count} to pathlib.PurePath.{method}() is deprecated and "
                          "scheduled for removal in Python 3.14", DeprecationWarning, stacklevel=3)
        return other if isinstance(other, PurePath) and not more else self.with_segments(other, *more)

    def _chain(self):
        return [self, *self.parents]

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The way from another path to this one."""
        other = self._reference(other, _deprecated, 'relative_to')
        here = self._chain()
        ups = 0
        for base in other._chain():
            if base in here:
                names = self._pieces[2][len(base._pieces[2]):]
                return self._made(self._put_together('', '', ['..'] * ups + names))
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if base.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            ups += 1
        raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")

    def is_relative_to(self, other, /, *_deprecated):
        """Whether this path is another one or below it."""
        return self._reference(other, _deprecated, 'is_relative_to') in self._chain()

    def is_absolute(self):
        """Whether the path says where it starts."""
        if self.parser is posixpath:
            return any(map(posixpath.isabs, self._given))
        return self.parser.isabs(str(self))

    def is_reserved(self):
        """Whether Windows keeps the name for itself."""
        import warnings
        warnings.warn("pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use "
                      "os.path.isreserved() to detect reserved paths on Windows.", DeprecationWarning, stacklevel=2)
        return self.parser is ntpath and ntpath.isreserved(self)

    # Patterns.

    def _pattern(self, pattern, case_sensitive):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return pattern, self.parser is posixpath if case_sensitive is None else case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether a pattern stands for the whole path."""
        pattern, exact = self._pattern(pattern, case_sensitive)
        path, pattern_text = ('' if str(p) == '.' else str(p) for p in (self, pattern))
        return matcher(pattern_text, pattern.parser.sep, exact)(path) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether a pattern stands for the end of the path, or for all of it if the pattern is absolute."""
        pattern, exact = self._pattern(path_pattern, case_sensitive)
        wanted, names = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        extra = len(names) - len(wanted)
        if extra < 0 or extra and pattern.anchor:
            return False
        sep = pattern.parser.sep
        return all(matcher(want, sep, exact, False)(name) for want, name in zip(wanted, names[extra:]))


@functools.lru_cache(maxsize=512)
def matcher(pattern, sep, exact, recursive=True):
    # A function that tells whether a text is as the pattern says.
    import glob
    regex = glob.translate(pattern, recursive=recursive, include_hidden=True, seps=sep)
    return re.compile(regex, 0 if exact else re.IGNORECASE).match


# Registered, not inherited: an abstract base class would make each new path slower.
os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A pure path by the rules of POSIX."""
    __module__ = 'pathlib._local'
    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A pure path by the rules of Windows."""
    __module__ = 'pathlib._local'
    __slots__ = ()
    parser = ntpath
