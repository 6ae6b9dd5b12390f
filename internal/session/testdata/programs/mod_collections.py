# collections: deque, Counter, defaultdict, namedtuple, OrderedDict, ChainMap, abc.
import collections
from collections import deque, Counter, defaultdict, namedtuple, OrderedDict, ChainMap, abc

d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], d.pop(), d.popleft(), list(reversed(d)), 3 in d)
d.extend([7, 8]); d.extendleft([9]); d.rotate(1)
print(d, d.index(7), d.count(7), bool(deque()), deque("ab") == deque(["a", "b"]), deque() + deque([1]), deque([1]) * 2)
d.rotate(-2); d.remove(7); d[0] = "x"; d.insert(1, "i"); d.reverse()
print(d, d.copy() == d, repr(deque([deque()], 2)), deque([1, 2]) < deque([1, 3]))
d.clear(); print(d, deque(range(5)))
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], "z" in c, sum(c.values()), c.total(), sorted(c.elements())[:6])
c.update("aaa"); c.subtract({"b": 5}); c["q"] += 1
print(c, +c, -c, Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1, b=1), Counter(a=3) | Counter(b=1), Counter() == Counter(a=0))
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    dd[k].append(v)
print(dd, dict(dd), dd.get("zz"), "zz" in dd, dd["zz"], len(dd), dd.default_factory, defaultdict(int, x=1), defaultdict(None))
nest = defaultdict(lambda: defaultdict(int)); nest["a"]["b"] += 1
print(nest["a"]["b"], dict(nest["a"]))
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p[1], p == (1, 0), p._replace(y=5), p._asdict(), P._fields, P._make([3, 4]), P._field_defaults, *p, len(p), isinstance(p, tuple), hash(p) == hash((1, 0)))
x, y = p
print(x, y, P(y=2, x=1), sorted([P(2), P(1, 5), P(1, 2)]), namedtuple("Q", ["a", "b"])(1, 2), namedtuple("R", "a def a", rename=True)._fields, P.__doc__)
class Sub(P):
    __slots__ = ()
    def norm(self): return self.x + self.y
print(Sub(1, 2), Sub(1, 2).norm())
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); print(o, o.popitem(last=False), list(o), o == {"c": 3, "a": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 9
print(m["a"], m["b"], m, len(m), sorted(m), m.new_child({"a": 0})["a"], m.parents["a"])
print(isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance(iter([]), abc.Iterator), isinstance(3, abc.Hashable), isinstance([], abc.Hashable), issubclass(deque, abc.MutableSequence), isinstance("", abc.Iterable), isinstance(len, abc.Callable))
class It:
    def __iter__(self): return iter(())
    def __len__(self): return 0
    def __contains__(self, x): return False
print(isinstance(It(), abc.Iterable), isinstance(It(), abc.Sized), isinstance(It(), abc.Collection), isinstance(It(), abc.Sequence))
for bad in (lambda: deque().pop(), lambda: deque([1])[3], lambda: deque(5), lambda: deque([], -1), lambda: P(), lambda: P(1, 2, 3), lambda: setattr(p, "x", 2), lambda: defaultdict(3), lambda: defaultdict()["k"],
            lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "1a"), lambda: namedtuple("T", "class"), lambda: deque([1]).remove(2), lambda: deque().popleft(), lambda: p._replace(q=1), lambda: m["nope"], lambda: o.popitem() and o.popitem() and o.popitem(), lambda: collections.nothing, lambda: deque([1], 1).insert(0, 2), lambda: Counter(3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(dq := deque([1, 2]))
next(it); dq.append(3)
try:
    next(it)
except RuntimeError as e:
    print(e)
