"""call, ANY and sentinel."""

__name__ = 'unittest.mock'


class _SentinelObject:
    """A unique named object."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    __reduce__ = __repr__


class _Sentinel:
    """sentinel.name is always the same object."""

    def __getattr__(self, name):
        if name == '__bases__':
            # Only classes have it, and help() would take this for one.
            raise AttributeError
        made = _SentinelObject(name)
        # Later look-ups find it without coming here.
        return vars(self).setdefault(name, made)

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _shown(name, args, kwargs):
    """A call as it is written in a program."""
    return f'{name}({", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])})'


def _joined(path, rest):
    """The path to an attribute or a result of what path leads to."""
    return path + rest if rest.startswith('()') else f'{path}.{rest}'


_PARTS = (str, tuple, dict)


def _parts_of(value, name=''):
    """The name, arguments and keyword arguments that a shorter tuple stands for."""
    if len(value) == 3:
        return value
    if len(value) == 2 and not isinstance(value[0], str):
        return name, *value
    found = {str: name, tuple: (), dict: {}}
    for i, part in enumerate(value if len(value) < 3 else ()):
        # What is neither a name nor positional arguments is taken for keyword arguments.
        kind = next((k for k in _PARTS[i:2] if isinstance(part, k)), dict)
        found[kind] = part
    return tuple(found.values())


class _Call(tuple):
    """The arguments of a call: (args, kwargs) with two, else (name, args, kwargs)."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        return tuple.__new__(cls, _parts_of(value, name)[1 if two else 0:])

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            if len(other) > 3:
                return False
        except TypeError:
            return NotImplemented
        ours, theirs = (getattr(c, '_mock_parent', None) for c in (self, other))
        if ours and theirs and ours != theirs:
            return False
        name, *wanted = _parts_of(tuple.__getitem__(self, slice(None)))
        other_name, *found = _parts_of(tuple(other))
        # What was found is asked first whether it is equal: it may be ANY.
        return (not name or name == other_name) and found == wanted

    __ne__ = object.__ne__

    def __getattribute__(self, attr):
        # A tuple's own methods are names of calls as well.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    args = property(lambda self: self[-2])
    kwargs = property(lambda self: self[-1])

    def __repr__(self):
        if self._mock_from_kall:
            *name, args, kwargs = self
            name = name[0] if name else ''
            return _shown(_joined('call', name) if name else 'call', args, kwargs)
        name = self._mock_name or 'call'
        return _joined('call', name) if name.startswith('()') else name

    def call_list(self):
        """All the calls that led to this one."""
        chain = _CallList()
        step = self
        while step is not None:
            if step._mock_from_kall:
                chain.insert(0, step)
            step = step._mock_parent
        return chain


call = _Call(from_kall=False)


class _CallList(list):
    """A list that contains its parts."""

    def __contains__(self, value):
        if isinstance(value, list):
            starts = range(len(self) - len(value) + 1)
            return any(self[start:start + len(value)] == value for start in starts)
        return super().__contains__(value)

    def __repr__(self):
        from pprint import pformat
        return pformat([*self])
