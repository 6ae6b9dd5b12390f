"""Pretty-printing of data: broken into lines where it would not fit.

What fits is shown in one line, as PrettyPrinter.format makes it. For the rest _layouts() has a function for each kind of object, found by
the __repr__ of its class, which returns the text for a _Place.
"""

import sys
from functools import cache, cmp_to_key

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    PrettyPrinter(indent, width, depth, stream, **options).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    return PrettyPrinter(indent, width, depth, **options).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, **kwargs, sort_dicts=sort_dicts)


def _describe(object):
    return PrettyPrinter()._one_line(object, {}, None, 0)


def saferepr(object):
    """A repr in which what contains itself is named by its id."""
    return _describe(object)[0]


def isreadable(object):
    return _describe(object)[1]


def isrecursive(object):
    return _describe(object)[2]


def _compare(a, b):
    """An order for everything: its own where there is one, else by type and id."""
    try:
        return -1 if a < b else 1
    except TypeError:
        return -1 if (str(type(a)), id(a)) < (str(type(b)), id(b)) else 1


_any_order = cmp_to_key(_compare)


def _by_key(item):
    return _any_order(item[0])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class _Place:
    """Where a text goes: its column, how much follows its last line, and the objects it is in, by id."""

    __slots__ = ('column', 'tail', 'within', 'level')

    def __init__(self, column=0, tail=0, within={}, level=0):
        self.column, self.tail, self.within, self.level = column, tail, within, level

    def moved(self, right, more=0):
        """To the right, with more behind it."""
        return _Place(self.column + right, self.tail + more, self.within, self.level)

    def inside(self, object):
        return _Place(self.column, self.tail, {**self.within, id(object): 1}, self.level + 1)

    def each(self, items):
        """The items with their places: a comma follows all but the last."""
        items = list(items)
        behind_comma = _Place(self.column, 1, self.within, self.level)
        for item in items[:-1]:
            yield item, behind_comma
        for item in items[-1:]:
            yield item, self

    def stack(self, texts):
        """One below the other."""
        return (',\n' + ' ' * self.column).join(texts)


# What is shown in one line with its parts; the brackets are also what stands for an empty one.
_CONTAINERS = {dict.__repr__: (dict, '{}'), list.__repr__: (list, '[]'), tuple.__repr__: (tuple, '()')}


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent, self._width, self._depth = int(indent), int(width), depth
        for wrong, message in ((self._indent < 0, 'indent must be >= 0'),
                               (depth is not None and depth <= 0, 'depth must be > 0'),
                               (self._width == 0, 'width must be != 0')):
            if wrong:
                raise ValueError(message)
        self._stream = sys.stdout if stream is None else stream
        self._items_text = self._filled if compact else self._listed
        self._sort_dicts = sort_dicts
        self._number = '{:_d}'.format if underscore_numbers else repr

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._text(object, _Place())

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        return self.format(object, {}, 0, 0)[1:] == (True, False)

    def format(self, object, context, maxlevels, level):
        """(text, whether eval would read it, whether object contains itself); to be overridden."""
        return self._one_line(object, context, maxlevels, level)

    def _one_line(self, object, context, maxlevels, level):
        cls = type(object)
        shape = cls.__repr__
        if shape is int.__repr__ and issubclass(cls, int):
            return self._number(object), True, False
        base, brackets = _CONTAINERS.get(shape, (None, ''))
        if base is None or not issubclass(cls, base):
            text = repr(object)
            return text, text != '' and text[0] != '<', False
        if not object:
            return brackets, True, False
        if base is tuple and len(object) == 1:
            brackets = '(', ',)'
        if maxlevels and level >= maxlevels:
            return '...'.join(brackets), False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        parts = [x for item in self._sorted_items(object) for x in item] if base is dict else object
        texts, readable, recursive = zip(*[self.format(x, context, maxlevels, level + 1) for x in parts])
        del context[id(object)]
        if base is dict:
            texts = map(': '.join, zip(texts[::2], texts[1::2]))
        return ', '.join(texts).join(brackets), all(readable), any(recursive)

    def _sorted_items(self, mapping):
        return sorted(mapping.items(), key=_by_key) if self._sort_dicts else list(mapping.items())

    # In several lines.

    def _line(self, object, place):
        return self.format(object, dict(place.within), self._depth, place.level)[0]

    def _text(self, object, place):
        if id(object) in place.within:
            return _recursion(object)
        line = self._line(object, place)
        if place.column + len(line) + place.tail > self._width and (layout := _layout_of(object)):
            return layout(self, object, place.inside(object))
        return line

    def _listed(self, items, place):
        """Each on a line of its own."""
        place = place.moved(self._indent)
        return self._pad() + place.stack([self._text(item, at) for item, at in place.each(items)])

    def _filled(self, items, place):
        """As many on a line as it has room for."""
        place = place.moved(self._indent)
        room = self._width - place.column + 1
        lines, used = [], room
        for item, at in place.each(items):
            text = self._line(item, at)
            size = len(text) + 2
            # Room is also needed for what follows the last item; a comma has been counted.
            end = room - at.tail if at is place else room
            if lines and used + size <= end:
                lines[-1] += ', ' + text
                used += size
            elif size <= end:
                lines.append(text)
                used = size
            else:
                lines.append(self._text(item, at))
                used = room
        return self._pad() + place.stack(lines)

    def _pairs(self, items, place):
        """A line for each key and value."""
        place = place.moved(self._indent)
        texts = []
        for (key, value), at in place.each(items):
            name = self._line(key, at) + ': '
            texts.append(name + self._text(value, at.moved(len(name))))
        return self._pad() + place.stack(texts)

    def _fields(self, items, place):
        """A line for each name=value."""
        texts = []
        for (name, value), at in place.each(items):
            name += '='
            texts.append(name + ('...' if id(value) in at.within else self._text(value, at.moved(len(name)))))
        return place.stack(texts)

    def _pad(self):
        return ' ' * (self._indent - 1)


# Layouts: functions of a printer, an object that does not fit in a line, and the place inside it.

def _layout_of(object):
    cls = type(object)
    if layout := _layouts().get(cls.__repr__):
        return layout
    if hasattr(cls, '__dataclass_fields__') and cls.__dataclass_params__.repr:
        generated = getattr(cls.__repr__, '__wrapped__', None)
        if '__create_fn__' in getattr(generated, '__qualname__', ''):
            return _dataclass
    return None


@cache
def _layouts():
    from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
    from types import MappingProxyType, SimpleNamespace
    layouts = {dict: _dict, list: _list, tuple: _tuple, set: _set, frozenset: _set, str: _str, bytes: _bytes, bytearray: _bytearray,
               OrderedDict: _ordered, defaultdict: _default, Counter: _counter, ChainMap: _chain, deque: _deque,
               UserDict: _user, UserList: _user, UserString: _user, MappingProxyType: _proxy, SimpleNamespace: _namespace}
    return {cls.__repr__: layout for cls, layout in layouts.items()}


def _unless_empty(layout):
    """Some show their repr when they are empty, however long it is."""
    return lambda printer, object, place: layout(printer, object, place) if len(object) else repr(object)


def _call(name, place, *, more=1):
    """What a name and '(' make of a place, and the text."""
    return name + '(', place.moved(len(name) + 1, more)


def _dict(printer, object, place):
    return '{' + (printer._pairs(printer._sorted_items(object), place.moved(0, 1)) if object else printer._pad()) + '}'


def _list(printer, object, place):
    return '[' + printer._items_text(object, place.moved(0, 1)) + ']'


def _tuple(printer, object, place):
    end = ')' if len(object) != 1 else ',)'
    return '(' + printer._items_text(object, place.moved(0, len(end))) + end


@_unless_empty
def _set(printer, object, place):
    start, end = '{', '}'
    if type(object) is not set:
        name, place = _call(type(object).__name__, place)
        start, end = name + start, end + ')'
    return start + printer._items_text(sorted(object, key=_any_order), place.moved(0, 1)) + end


def _packed(parts, width, last_width):
    """The reprs of parts, which are put together as far as the width allows."""
    packs = parts[:1]
    for i, part in enumerate(parts[1:], 2):
        if len(repr(packs[-1] + part)) <= (last_width if i == len(parts) else width):
            packs[-1] += part
        else:
            packs.append(part)
    return map(repr, packs)


def _words(line):
    """The words of a line, each with the space behind it."""
    starts = [i for i in range(1, len(line)) if line[i - 1].isspace() and not line[i].isspace()]
    return [line[i:j] for i, j in zip([0, *starts], [*starts, None])]


def _outermost(place):
    """Text that is not in anything gets parentheses around its lines."""
    return place.level == 1


def _str(printer, object, place):
    brackets = '()' if _outermost(place) else ('', '')
    if _outermost(place):
        place = place.moved(1, 1)
    width = printer._width - place.column
    *lines, last = object.splitlines(True) or ['']
    texts = [text for line in lines for text in _packed(_words(line), width, width)]
    texts += _packed(_words(last), width, width - place.tail)
    return texts[0] if len(texts) == 1 else ('\n' + ' ' * place.column).join(texts).join(brackets)


def _bytes(printer, object, place):
    if len(object) <= 4:
        return repr(object)
    brackets = '()' if _outermost(place) else ('', '')
    if _outermost(place):
        place = place.moved(1, 1)
    width = printer._width - place.column
    quads = [object[i:i + 4] for i in range(0, len(object), 4)]
    # What follows is taken into account only if the last of four bytes are not complete, as in CPython.
    texts = _packed(quads, width, width - place.tail if len(object) % 4 else width)
    return ('\n' + ' ' * place.column).join(texts).join(brackets)


def _bytearray(printer, object, place):
    start, place = _call('bytearray', place)
    place.level += 1
    return start + _bytes(printer, bytes(object), place) + ')'


def _dataclass(printer, object, place):
    shown = [field.name for field in object.__dataclass_fields__.values() if field.repr]
    start, place = _call(type(object).__name__, place, more=0)
    return start + printer._fields([(name, getattr(object, name)) for name in shown], place) + ')'


def _namespace(printer, object, place):
    from types import SimpleNamespace
    cls = type(object)
    start, place = _call('namespace' if cls is SimpleNamespace else cls.__name__, place, more=0)
    return start + printer._fields(object.__dict__.items(), place) + ')'


@_unless_empty
def _ordered(printer, object, place):
    start, place = _call(type(object).__name__, place)
    return start + printer._text(list(object.items()), place) + ')'


def _proxy(printer, object, place):
    start, place = _call('mappingproxy', place)
    return start + printer._text(object.copy(), place) + ')'


@_unless_empty
def _default(printer, object, place):
    start, inner = _call(type(object).__name__, place)
    return start + inner.stack([printer._line(object.default_factory, place), _dict(printer, object, inner)]) + ')'


@_unless_empty
def _counter(printer, object, place):
    start, place = _call(type(object).__name__, place)
    return start + '{' + printer._pairs(object.most_common(), place.moved(0, 1)) + '})'


def _chain(printer, object, place):
    if not object.maps:
        return repr(object)
    start, place = _call(type(object).__name__, place)
    return start + place.stack([printer._text(m, at) for m, at in place.each(object.maps)]) + ')'


@_unless_empty
def _deque(printer, object, place):
    start, place = _call(type(object).__name__, place)
    if object.maxlen is None:
        return start + _list(printer, object, place) + ')'
    # A bracket and a comma follow the items.
    items = _list(printer, object, _Place(place.column, 1, place.within, place.level))
    return start + place.stack([items, f'maxlen={printer._line(object.maxlen, place)}']) + ')'


def _user(printer, object, place):
    place.level -= 1
    return printer._text(object.data, place)
