# UserDict, UserList, UserString, and the abstract classes of collections.abc.
from collections import UserDict, UserList, UserString, abc
import abc as abc_module
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    else: r = repr(r)
    print(r)
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __missing__(self, k): return 'missing ' + k
d = D({'a': 1}, b=2); d['c'] = 3; d.update(e=5); print(d, d['zz'], 'a' in d, len(d), sorted(d), d.get('q', 7), d.pop('a'), d | {'x': 1}, {'y': 1} | d, d.copy(), type(d.copy()), d == {'b': 4, 'c': 6, 'e': 10}, d.setdefault('n', 1), d.data, D.fromkeys('xy', 1))
t(UserDict().__getitem__, 'k'); t(UserDict().popitem); t(UserDict, 1, 2)
class L(UserList):
    def append(self, x): super().append(x + 1)
l = L([1, 2]); l.append(5); l.extend([7]); l += [8]; print(l, l[0], l[1:], type(l[1:]), l + [1], [0] + l, l * 2, len(l), 6 in l, l.index(6), l == [1, 2, 6, 7, 8], sorted(l, reverse=True), l.pop(), l.copy(), l < [9]); l.sort(reverse=True); l.reverse(); l.insert(0, 0); l.remove(0); del l[0]; print(l, l.count(2), l.data)
s = UserString('héllo'); print(s, repr(s), s.upper(), type(s.upper()), s + 'x', 'y' + s, s * 2, s[1], s[1:3], len(s), 'l' in s, s == 'héllo', s.find('l'), s.split('l'), s.replace('l', 'L'), s.startswith('h'), s.center(9, '*'), s.isalpha(), s.encode(), hash(s) == hash('héllo'), s < 'z', UserString('%s-%d') % ('a', 1), s.strip('ho'), s.zfill(7), int(UserString('12')), UserString('{}').format(3), s.join(['a', 'b']), s.count('l'))
class Seq(abc.Sequence):
    def __init__(self, *x): self.x = x
    def __getitem__(self, i): return self.x[i]
    def __len__(self): return len(self.x)
q = Seq(1, 2, 3, 2); print(list(q), 2 in q, list(reversed(q)), q.index(2), q.index(2, 2), q.count(2), isinstance(q, abc.Reversible), isinstance(q, abc.Collection)); t(q.index, 9)
class MS(abc.MutableSequence, Seq):
    def __init__(self, *x): self.x = list(x)
    def __setitem__(self, i, v): self.x[i] = v
    def __delitem__(self, i): del self.x[i]
    def insert(self, i, v): self.x.insert(i, v)
m = MS(1, 2); m.append(3); m.extend([4, 5]); m += [6]; m.reverse(); print(m.x, m.pop(), m.pop(0)); m.remove(3); print(m.x); m.clear(); print(m.x); t(m.pop)
class M(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'M{self.d}'
m = M(); m.update(a=1, b=2); m.update([('c', 3)]); print(m, m.keys(), m.values(), m.items(), 'a' in m, m.get('z'), m.pop('a'), m.pop('q', 0), m.popitem(), m == {'c': 3}, m.setdefault('k', 9), ('k', 9) in m.items(), 9 in m.values(), m.keys() & {'k'}, list(m.items())); t(m.pop, 'q'); m.clear(); t(m.popitem)
class St(abc.MutableSet):
    def __init__(self, it=()): self.s = set(it)
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(sorted(self.s))
    def __len__(self): return len(self.s)
    def add(self, x): self.s.add(x)
    def discard(self, x): self.s.discard(x)
    def __repr__(self): return f'St{sorted(self.s)}'
a, b = St([1, 2, 3]), St([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, a == St([3, 2, 1]), a.isdisjoint(b), a < St(range(9)), {1, 2} & a, a | {9}, a - [1]); a |= {7}; a -= {1}; a ^= {7, 8}; a.remove(2); t(a.remove, 99); print(a, a.pop(), a._hash() == St(a)._hash())
for c in (abc.Sequence, abc.Mapping, abc.Set, abc.Iterator, abc.Awaitable, abc.Callable): t(c)
print([isinstance(x, abc.Hashable) for x in (1, [], (), {}, len)], [isinstance(x, abc.Callable) for x in (len, 1, int)], issubclass(int, abc.Hashable), abc.Sequence[int], abc.Callable[[int, str], bool], abc.Callable[..., int], abc.Mapping[str, int].__args__)
class P(abc_module.ABC):
    @abc_module.abstractmethod
    def m(self): ...
    @property
    @abc_module.abstractmethod
    def p(self): ...
class Q(P):
    def m(self): return 1
t(P); t(Q); print(sorted(P.__abstractmethods__), sorted(Q.__abstractmethods__))
@P.register
class R: pass
print(issubclass(R, P), isinstance(R(), P), isinstance(1, P)); t(P.register, 5); t(issubclass, 5, P); t(P.register)
class H(abc_module.ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, 'magic') or NotImplemented
class W: magic = 1
print(isinstance(W(), H), isinstance(3, H)); W2 = type('W2', (), {}); print(isinstance(W2(), H)); H.register(W2); print(isinstance(W2(), H))
