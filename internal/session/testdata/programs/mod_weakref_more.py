# weakref: sharing of references, proxies' operators, weak sets and mappings, finalizers.
import copy
import gc
import types
import weakref


class C:
    def __init__(self, name=""): self.name = name
    def __repr__(self): return f"C({self.name})"
    def __call__(self, x): return x * 2
    def m(self): return self.name


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


c = C("c")
r = weakref.ref(c)
print(weakref.ref(c) is r, weakref.ref(c, None) is r, weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r], weakref.getweakrefcount(C("new")))
called = []
r2 = weakref.ref(c, called.append)
print(r2 is r, r2 == r, hash(r) == hash(r2), weakref.getweakrefcount(c), r2.__callback__ is not None, r.__callback__)
class MyRef(weakref.ref):
    def __init__(self, ob, callback=None, value=42):
        super().__init__(ob, callback)
        self.value = value
mine = MyRef(c, value=24)
print(mine.value, mine() is c, type(mine).__name__, mine == r)
print(attempt(weakref.ref), attempt(weakref.ref, 1), attempt(weakref.ref, c, None, 3), attempt(weakref.ref, c, callback=None), attempt(weakref.ref, [].__len__))
for o in [C, len, [].append, c.m, set(), frozenset(), weakref, lambda: 0, "a", [], {}, None, list[int], ValueError(), property(), types.SimpleNamespace(), str.join]:
    print(type(o).__name__, type(attempt(weakref.ref, o)).__name__, end="; ")
print()

# Proxies.
class Number:
    def __init__(self, n): self.n = n
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): self.n += o; return self
    def __matmul__(self, o): return ("matmul", o)
    def __divmod__(self, o): return ("divmod", o)
    def __neg__(self): return "neg"
    def __int__(self): return self.n
    def __len__(self): return 3
    def __getitem__(self, k): return k
    def __contains__(self, x): return x == 1
    def __iter__(self): return iter("xyz")
    def __reversed__(self): return iter("zyx")
    def __bool__(self): return False
    def __lt__(self, o): return ("lt", o)
    def __str__(self): return "text"
    def __bytes__(self): return b"bytes"
n = Number(5)
p = weakref.proxy(n)
print(p + 1, 1 + p, p @ 2, divmod(p, 3), -p, int(p), len(p), p["k"], 1 in p, 2 in p, list(p), list(reversed(p)), bool(p), p < 1, str(p), bytes(p), p.n, isinstance(p, Number))
p.n = 7
p += 1
print(n.n, type(p).__name__)
p = weakref.proxy(n)
print(weakref.proxy(n) is p, weakref.getweakrefs(n) == [] or weakref.getweakrefs(n)[0] is p)
q = weakref.proxy(c)
print(type(q).__name__, q(4), q.m(), attempt(len, q), attempt(iter, q), attempt(next, q), attempt(lambda: q + 1), attempt(hash, q), attempt(lambda: q.zz), attempt(reversed, q), attempt(lambda: -q))

# Sets.
names = [C(str(i)) for i in range(5)]
s = weakref.WeakSet(names[:3])
t = weakref.WeakSet(names[1:])
for op in "union intersection difference symmetric_difference __or__ __and__ __sub__ __xor__".split():
    print(op, sorted(x.name for x in getattr(s, op)(t)))
for op in "issubset issuperset isdisjoint __le__ __lt__ __ge__ __gt__ __eq__ __ne__".split():
    print(op, getattr(s, op)(t), getattr(s, op)(s), end="; ")
print()
for op in "update intersection_update difference_update symmetric_difference_update __ior__ __iand__ __isub__ __ixor__".split():
    copied = s.copy()
    result = getattr(copied, op)(t)
    print(op, sorted(x.name for x in copied), result is copied)
print(names[0] in s, 3 in s, len(s), attempt(s.remove, names[4]).partition(" at ")[0][:20], s.discard(names[4]), attempt(s.add, 3), attempt(weakref.WeakSet().pop), weakref.WeakSet.__or__.__qualname__)
def filled(add):
    add(C("temp"))
    gc.collect()
gone = weakref.WeakSet()
filled(gone.add)
gc.collect()
print(len(gone), list(gone))

# Mappings.
d = weakref.WeakValueDictionary(a=names[0], b=names[1])
def put(c): d["t"] = c
filled(put)
print(sorted(d), [v.name for v in d.values()], d["a"], d.get("zz"), d.get("zz", 1), attempt(lambda: d["zz"]), "a" in d, len(d), d.pop("b"), attempt(d.pop, "b"), d.pop("b", 0), d.setdefault("a", names[2]), d.setdefault("new", names[2]))
print(len(d.valuerefs()), [r() for r in d.itervaluerefs()], sorted((d | {"x": names[3]}).items()), sorted(({"x": names[3]} | d).items()), attempt(lambda: d | 3))
gc.collect()
print(sorted(d), type(copy.copy(d)).__name__, sorted(copy.deepcopy(d).items()) == sorted(d.items()))
k = weakref.WeakKeyDictionary({names[0]: 1})
k[names[1]] = 2
def put(c): k[c] = 3
filled(put)
gc.collect()
print(sorted(k.items(), key=str), k[names[0]], names[2] in k, 3 in k, attempt(lambda: k[names[2]]).split(" at ")[0][:9], k.get(names[2], "no"), k.pop(names[1]), len(k), len(k.keyrefs()), k.setdefault(names[3], 9), k.popitem())
print(sorted((k | {names[4]: 5}).values()), list(copy.deepcopy(k).items()) == list(k.items()))

# Methods.
w = weakref.WeakMethod(names[0].m, lambda r: print("method died"))
print(w()(), w == weakref.WeakMethod(names[0].m), w != weakref.WeakMethod(names[1].m), w == 3, attempt(weakref.WeakMethod, len))

# Finalizers.
owner = C("owner")
def finalized(c): weakref.finalize(c, print, "collected")
f = weakref.finalize(owner, lambda *a, **kw: print("finalized", a, kw) or "result", 1, k=2)
print(f.alive, f.atexit, f.peek()[0] is owner, f.peek()[2:])
f.atexit = False
print(f.atexit, f(), f(), f.alive, f.peek(), f.detach(), f.atexit)
filled(finalized)
gc.collect()
kept = C("kept")
for word in "first", "second", "third":
    weakref.finalize(kept, print, "at exit", word)
weakref.finalize(kept, lambda: 1 / 0)
