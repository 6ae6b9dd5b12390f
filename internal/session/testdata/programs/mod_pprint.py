# pprint: containers that do not fit in a line, nesting, sorting, recursion, options.
import pprint
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import pformat, pp

data = {'name': 'x' * 30, 'values': list(range(30)), 'nested': {'a': [1, 2, {'deep': ('t',) * 12}], 'b': {3, 1, 2}},
        3: None, 'text': 'some words ' * 12}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2)
pprint.pprint(data, compact=True)
pprint.pprint(data, depth=2)
pp({'b': 1, 'a': 2}, width=5)
pprint.pprint({'b': 1, 'a': 2})
print(pformat([]), pformat(()), pformat((1,)), pformat({}), pformat(set()), pformat(frozenset({2, 1})), pformat('a' * 100))
print(pformat(['word ' * 20], width=30))
print(pformat('line one\nline two ' * 4, width=30))
print(pformat(b'bytes ' * 20, width=30), pformat(bytearray(b'bytes ' * 10), width=30))
print(pformat({frozenset('ab'[:1]), 3} if False else {1, 2, 3}, width=3), pformat(1234567, underscore_numbers=True))
loop = [1]
loop.append(loop)
print(pformat(loop).split(' with id')[0], pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1]))
print(pprint.saferepr({2: 1, 1: 2}))
long = {f'key{i}': i for i in range(12)}
for value in (OrderedDict(long), defaultdict(int, long), Counter(long), deque(long), deque(long, 12), ChainMap(long, {'z': 1}), long.keys()):
    print(pformat(value, width=40))


@dataclass
class Point:
    first: int
    second: list
    third: str = 'default value of the third field'


print(pformat(Point(1, list(range(25)))), pformat(Point(1, [])))


class Mine(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


Mine(width=20).pprint([10, 20, [30, 40], {'a': 50}])
for bad in (lambda: pformat(1, indent=-1), lambda: pformat(1, depth=0), lambda: pformat(1, width=0)):
    try:
        bad()
    except ValueError as e:
        print(e)
