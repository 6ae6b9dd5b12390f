"""Pretty-printing of data: broken into lines where it would not fit."""

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """A repr in which what contains itself is named by its id."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Text(list):
    """A stream that keeps what is written."""

    write = list.append


class _safe_key:
    """Sorts what has no order of its own by type and id."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


_BUILTIN_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        out = _Text()
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text, whether eval would read it, whether object contains itself); to be overridden."""
        return self._safe_repr(object, context, maxlevels, level)

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = _printer(type(object).__repr__)
            if printer is None and self._is_plain_dataclass(object):
                printer = PrettyPrinter._pprint_dataclass
            if printer is not None:
                context[key] = 1
                printer(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _is_plain_dataclass(self, object):
        """An instance of a dataclass with the generated repr."""
        fields = getattr(object, '__dataclass_fields__', None)
        return (fields is not None and not isinstance(object, type) and object.__dataclass_params__.repr
                and hasattr(object.__repr__, '__wrapped__') and '__create_fn__' in object.__repr__.__wrapped__.__qualname__)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    # Several items, a line for each.

    def _format_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        separator = ',\n' + ' ' * indent
        delimiter = ''
        width = max_width = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for i, item in enumerate(items):
            if i == last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                w = len(text) + 2
                if width < w:
                    width = max_width
                    if delimiter:
                        delimiter = separator
                if width >= w:
                    width -= w
                    write(delimiter)
                    delimiter = ', '
                    write(text)
                    continue
            write(delimiter)
            delimiter = separator
            self._format(item, stream, indent, allowance if i == last else 1, context, level)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            write(text)
            write(': ')
            self._format(value, stream, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                write(',\n' + ' ' * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        last = len(items) - 1
        for i, (name, value) in enumerate(items):
            write(name)
            write('=')
            if id(value) in context:
                write('...')
            else:
                self._format(value, stream, indent + len(name) + 1, allowance if i == last else 1, context, level)
            if i != last:
                write(',\n' + ' ' * indent)

    # One method for each kind of object, found by its __repr__.

    _dispatch = {}

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else list(object.items())
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    _dispatch[dict.__repr__] = _pprint_dict

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    _dispatch[list.__repr__] = _pprint_list

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[tuple.__repr__] = _pprint_tuple

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if type(object) is set:
            start, end = '{', '}'
        else:
            start, end = type(object).__name__ + '({', '})'
            indent += len(type(object).__name__) + 1
        stream.write(start)
        self._format_items(sorted(object, key=_safe_key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[set.__repr__] = _pprint_set
    _dispatch[frozenset.__repr__] = _pprint_set

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            text = repr(line)
            room = width - allowance if i == len(lines) - 1 else width
            if len(text) <= room:
                chunks.append(text)
                continue
            chunks.extend(self._words(line, width, room))
        if len(chunks) == 1:
            stream.write(text)
            return
        if level == 1:
            stream.write('(')
        stream.write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            stream.write(')')

    def _words(self, line, width, last_width):
        """The reprs of the parts of a line too long, broken after words."""
        parts = ['']
        for c in line:
            if parts[-1][-1:].isspace() and not c.isspace():
                parts.append('')
            parts[-1] += c
        current = ''
        for i, part in enumerate(parts):
            room = last_width if i == len(parts) - 1 else width
            if current and len(repr(current + part)) > room:
                yield repr(current)
                current = part
            else:
                current += part
        if current:
            yield repr(current)

    _dispatch[str.__repr__] = _pprint_str

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        write = stream.write
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        delimiter = ''
        for text in _bytes_chunks(object, self._width - indent, allowance):
            write(delimiter)
            write(text)
            delimiter = delimiter or '\n' + ' ' * indent
        if parens:
            write(')')

    _dispatch[bytes.__repr__] = _pprint_bytes

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    _dispatch[bytearray.__repr__] = _pprint_bytearray

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        stream.write(name + '(')
        self._format_namespace_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _BUILTIN_SCALARS:
            return repr(object), True, False
        shape = getattr(kind, '__repr__', None)
        if issubclass(kind, int) and shape is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        if issubclass(kind, dict) and shape is dict.__repr__:
            return self._safe_container(object, '{}', context, maxlevels, level)
        if issubclass(kind, list) and shape is list.__repr__ or issubclass(kind, tuple) and shape is tuple.__repr__:
            return self._safe_container(object, '[]' if issubclass(kind, list) else '()', context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _safe_container(self, object, brackets, context, maxlevels, level):
        start, end = brackets
        if not object:
            return brackets, True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f'{start}...{end}', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        level += 1
        parts = []

        def part(x):
            nonlocal readable, recursive
            text, r, rec = self.format(x, context, maxlevels, level)
            readable = readable and r
            recursive = recursive or rec
            return text

        if start == '{':
            items = object.items()
            for k, v in sorted(items, key=_safe_tuple) if self._sort_dicts else items:
                k = part(k)
                parts.append(f'{k}: {part(v)}')
        else:
            parts.extend(map(part, object))
        del context[key]
        if start == '(' and len(parts) == 1:
            end = ',)'
        return start + ', '.join(parts) + end, readable, recursive


def _bytes_chunks(object, width, allowance):
    """The reprs of pieces of bytes, cut at multiples of four."""
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        if i == last:
            width -= allowance
        if current and len(repr(current + part)) > width:
            yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


def _printer(shape):
    """The method for objects with this __repr__, None if there is none."""
    dispatch = PrettyPrinter._dispatch
    if shape not in dispatch and 'collections' in sys.modules and not dispatch.get('collections'):
        _add_collections(dispatch)
    return dispatch.get(shape)


def _add_collections(dispatch):
    """Printers for the classes of collections and types."""
    dispatch['collections'] = True
    from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
    from types import MappingProxyType, SimpleNamespace

    def ordered(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(')')

    def proxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def namespace(self, object, stream, indent, allowance, context, level):
        name = 'namespace' if type(object) is SimpleNamespace else object.__class__.__name__
        indent += len(name) + 1
        stream.write(name + '(')
        self._format_namespace_items(list(object.__dict__.items()), stream, indent, allowance, context, level)
        stream.write(')')

    def default(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(f'{name}({factory},\n{" " * indent}')
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write('})')

    def chain(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, stream, indent, allowance + 1, context, level)
                stream.write(')')
            else:
                self._format(m, stream, indent, 1, context, level)
                stream.write(',\n' + ' ' * indent)

    def double(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._format_items(object, stream, indent, 2, context, level)
            length = self._repr(object.maxlen, context, level)
            stream.write(f'],\n{" " * indent}maxlen={length})')

    def user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    for cls, method in ((OrderedDict, ordered), (MappingProxyType, proxy), (SimpleNamespace, namespace),
                        (defaultdict, default), (Counter, counter), (ChainMap, chain), (deque, double),
                        (UserDict, user), (UserList, user), (UserString, user)):
        dispatch[cls.__repr__] = method
