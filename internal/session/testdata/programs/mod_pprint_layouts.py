# Every kind of object that pprint lays out, too wide for its line.
import pprint
import re
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace


@dataclass
class Point:
    x: object
    y: object
    hidden: int = field(default=3, repr=False)


class Named(set):
    pass


class Shy(frozenset):
    def __repr__(self):
        return frozenset.__repr__(self)


words = {f'key{i}': 'value ' * i for i in range(1, 5)}
values = [
    words, list(words), tuple(words.items()), ('x' * 30,), Named(range(12)), Shy(range(3)), frozenset(range(20)), OrderedDict(words), defaultdict(list, words),
    Counter('abracadabra and more of it'), ChainMap(words, {}), ChainMap(), deque(words, maxlen=9), deque(range(20)), UserDict(words),
    UserList(words), UserString('some words in a row that are long'), MappingProxyType(words), SimpleNamespace(**words), Point(words, [1] * 20),
    'it\'s a "text" with\n several lines and words that are not short at all', b'bytes\x00\xff' * 5, b'1234' * 8, bytearray(range(30)), 10 ** 40,
    {1: ('a b ' * 9, b'xyz' * 9)}, {'b': 1, 2: 'a', (1,): 3, 'a': {}, None: []}, {'': (), 'e': {}, 'l': [], 's': set()},
]
for value in values:
    for options in {'width': 30}, {'width': 24, 'indent': 3}, {'width': 36, 'compact': True, 'sort_dicts': False}, {'width': 12, 'depth': 1}, {'width': 1}:
        print(options)
        pprint.pprint(value, **options)

loop = [1, 2]
loop.append(loop)
point = Point(1, 'y' * 80)
point.x = point
space = SimpleNamespace(y='y' * 80)
space.own = space
for value in loop, {'l': loop}, point, space:
    print(re.sub('id=[0-9]+', 'id', pprint.pformat(value, width=20)), pprint.isrecursive(value), pprint.isreadable(value))


class Loud(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper() + f'@{level}', False, len(context) > 1
        return super().format(object, context, maxlevels, level)


loud = Loud(width=30, depth=3)
loud.pprint({'ab': ['cd'] * 9, 'x': ('y', ['z', ['u']])})
print(loud.isreadable(['x']), loud.isrecursive([['x']]), pprint.saferepr([{'k': (1,)}, 1_000_000]))
for options in {'indent': -1}, {'depth': 0}, {'width': 0}, {'indent': 'x'}:
    try:
        pprint.pformat(1, **options)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(pprint.pformat([10 ** 9, True, 1.5], underscore_numbers=True))
