# SimpleNamespace: attributes, dict, equality, replace, subclasses; reprs of subclasses of containers.
import copy
from types import SimpleNamespace
n = SimpleNamespace({'b': 2}, a=1)
print(n, n.__dict__, vars(n), n == SimpleNamespace(b=2, a=1), n != 3, sorted(vars(n)))
n.__dict__['c'] = 3
print(n.c, n); del n.a
print(n, hasattr(n, 'a'), copy.replace(n, b=5), copy.copy(n) == n, copy.deepcopy(n) is n)
class Own(SimpleNamespace):
    x = 1
    def size(self): return len(self.__dict__)
o = Own(y=2); print(o, o.x, o.size(), vars(o)); o.o = o; print(o)
for bad in (lambda: SimpleNamespace(1), lambda: SimpleNamespace({1: 2}), lambda: SimpleNamespace({}, {}), lambda: n.nothing, lambda: hash(n)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class L(list): pass
class T(tuple): pass
class D(dict): pass
class S(set): pass
class F(frozenset): pass
class B(bytearray): pass
class By(bytes): pass
class St(str): pass
class I(int): pass
for c in L, T, D, S, F, B, By, St, I:
    base = c.__mro__[1]
    for v in c(), c([(1, 2)] if base not in (int, str) else 7) if base not in (bytes, bytearray) else c(b'x'):
        print(repr(v), base.__repr__(v), str(v), f'{v}', [v])
