import types, copy, weakref, gc, atexit, warnings, linecache, keyword, copyreg, sys
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    else: r = repr(r)
    print(r)
ns = types.SimpleNamespace(a=1, b='x'); print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x')); ns.c = ns; print(ns); del ns.c; t(lambda: types.SimpleNamespace(1, 2)); print(types.SimpleNamespace({'x': 1}, y=2)); t(types.SimpleNamespace, 5)
class NS(types.SimpleNamespace): pass
print(NS(z=1), vars(NS(z=1)))
m = types.MappingProxyType({'a': 1}); print(m, m['a'], len(m), list(m), m | {'b': 2}, m.get('q'), m.copy()); t(lambda: m.__setitem__('a', 2)); t(types.MappingProxyType, 5)
print(types.FunctionType, types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType, types.MethodType, types.BuiltinFunctionType, types.ModuleType, types.TracebackType, types.FrameType, types.CodeType, types.CellType, types.NoneType, types.EllipsisType, types.UnionType, types.GenericAlias, types.MappingProxyType, types.SimpleNamespace, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType, types.ClassMethodDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType, types.LambdaType is types.FunctionType)
print(types.new_class('K', (), {}, lambda ns: ns.update(x=1)).x, types.new_class('L', (int,)).__mro__[1:], types.resolve_bases((list[int],)), types.prepare_class('Q', (int,)), types.get_original_bases(int), types.GenericAlias(list, (int,)), types.GenericAlias(dict, (str, int)).__args__)
mod = types.ModuleType('mm', 'doc'); mod.x = 1; print(mod, mod.__doc__, mod.x, mod.__name__)
@types.coroutine
def gen(): yield 1; return 2
async def use(): return await gen()
c = use(); print(c.send(None)); t(c.send, None); t(types.coroutine, 5)
class C:
    @types.DynamicClassAttribute
    def v(self): return 5
print(C().v); t(lambda: C.v); f = types.MethodType(lambda self: self, 3); print(f())
a = [1, [2, 3], {'k': (4, [5])}]; b = copy.copy(a); d = copy.deepcopy(a); a[1].append(9); print(b, d, b[1] is a[1], d[1] is a[1])
class P:
    def __init__(s, x): s.x = x; s.y = [x]
p = P([1]); q = copy.copy(p); r = copy.deepcopy(p); p.x.append(2); print(q.x, r.x, q.y is p.y, r.y, type(r))
class S:
    __slots__ = ('a', '__dict__')
s = S(); s.a = [1]; s.b = 2; u = copy.deepcopy(s); print(u.a, u.a is s.a, u.b)
class D(dict): pass
x = D(a=[1]); x.z = 1; y = copy.deepcopy(x); print(y, y.z, type(y), y['a'] is x['a'])
class L2(list): pass
l = L2([[1]]); l.q = 1; print(copy.copy(l), copy.deepcopy(l)[0] is l[0], copy.copy(l).q)
rec = [1]; rec.append(rec); rr = copy.deepcopy(rec); print(rr, rr[1] is rr); tup = (1, [2]); print(copy.deepcopy(tup), copy.copy(tup) is tup, copy.deepcopy((1, 2)) == (1, 2), copy.deepcopy({1, 2}), copy.deepcopy(frozenset({1})), copy.copy({1: 2}), copy.deepcopy(bytearray(b'x')), copy.copy(P) is P, copy.deepcopy(len) is len, copy.copy(None))
class Cp:
    def __copy__(s): return 'copied'
    def __deepcopy__(s, memo): return 'deep'
print(copy.copy(Cp()), copy.deepcopy(Cp()), copy.deepcopy([Cp()])); t(copy.copy, (i for i in ())); t(copy.deepcopy, sys); t(copy.replace, 5); print(copy.replace(types.SimpleNamespace(a=1), a=2), copy.Error is copy.error)
class E(Exception): pass
e = E('a', 1); e.note = 'n'; e2 = copy.copy(e); print(repr(e2), e2.note, copy.deepcopy(ValueError('v')).args)
from collections import deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap, UserDict
for o in (deque([1, [2]], 5), Counter('aab'), defaultdict(list, {'a': [1]}), OrderedDict(a=1), namedtuple('NT', 'x y')(1, [2]), UserDict(a=1), range(3), slice(1, 2), 3.5, 'x', b'y', int, C): t(copy.copy, o); t(copy.deepcopy, o)
class O: pass
o = O(); r = weakref.ref(o); print(r() is o, r.__callback__, repr(r).startswith('<weakref at 0x'), r == weakref.ref(o), hash(r) == hash(o)); log = []; r2 = weakref.ref(o, lambda w: log.append('dead'))
wv = weakref.WeakValueDictionary(k=o); wk = weakref.WeakKeyDictionary(); wk[o] = 1; ws = weakref.WeakSet([o]); pr = weakref.proxy(o); o.attr = 5; print(wv['k'] is o, len(wv), list(wv.items()) == [('k', o)], wk[o], len(wk), o in ws, len(ws), pr.attr, 'zz' in wv); pr.attr = 6; print(o.attr)
fin = weakref.finalize(o, print, 'finalized', 1); print(fin.alive, fin.peek()[1:3] == (print, ('finalized', 1)))
del o; gc.collect(); gc.collect(); print(r() is None, log, len(wv), len(wk), len(ws), fin.alive); t(lambda: pr.attr); t(weakref.ref, 5); t(weakref.ref, [])
class M:
    def m(self): return 'called'
mm = M(); wm = weakref.WeakMethod(mm.m); print(wm()(), wm == weakref.WeakMethod(mm.m)); fin2 = weakref.finalize(mm, print, 'x'); print(fin2() , fin2.alive, fin2()); weakref.finalize(mm, print, 'at exit')
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.get_threshold(), gc.garbage); t(gc.collect, 5)
atexit.register(print, 'bye', 1, sep='-'); atexit.register(lambda: print('first')); f = atexit.register(print, 'never'); atexit.unregister(print) if 0 else None; t(atexit.register, 5); t(atexit.register)
@atexit.register
def last(): print('decorated')
print(keyword.iskeyword('for'), keyword.issoftkeyword('match'), len(keyword.kwlist), linecache.getline(__file__, 1), repr(linecache.getline('nope', 1)))
