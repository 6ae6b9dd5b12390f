# collections.abc: what each interface asks for and gives, and what is taken for one.
import collections.abc as C, typing
from collections.abc import *
import inspect
def att(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__+': '+str(e)
for n in C.__all__:
    c=getattr(C,n)
    print(n, [b.__name__ for b in c.__mro__], sorted(c.__abstractmethods__), c.__module__, c.__qualname__, c.__slots__, hasattr(c,'__class_getitem__'))
    print(att(c).replace(' at 0x','')[:90])
    for m in sorted(c.__abstractmethods__): print('  ', m, inspect.signature(getattr(c,m)), getattr(c,m).__qualname__)
for o in [1,'a',[],(),{}, {}.keys(), {}.items(), {}.values(), set(), iter([]), (i for i in ()), len, range(3), memoryview(b''), b'', bytearray()]:
    print(type(o).__name__, [n for n in C.__all__ if n!='ByteString' and isinstance(o, getattr(C,n))])
print(Callable[[int],str], Callable[...,int], Callable[[],None].__args__, att(lambda: Callable[int]), att(lambda: Callable[int,str]), att(lambda: Callable[3,str,4]))
T=typing.TypeVar('T'); P=typing.ParamSpec('P')
print(Callable[[T],int], Callable[[T],int].__parameters__, Callable[[T],int][str], Callable[P,T], att(lambda:Callable[P,T][[int,str],bool]), att(lambda:Callable[P,T][...,bool]),Callable[[int],str]==Callable[[int],str], Callable[[int],str].__reduce__())
class S(Set):
    def __init__(s,it): s.d=list(dict.fromkeys(it))
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def __repr__(s): return f'S({s.d})'
class MS(S,MutableSet):
    def add(s,v):
        if v not in s.d: s.d.append(v)
    def discard(s,v):
        if v in s.d: s.d.remove(v)
a,b=S('abc'),S('bcd')
import operator as o
for f in (o.and_,o.or_,o.sub,o.xor,o.lt,o.le,o.gt,o.ge,o.eq,o.ne):
    for x,y in ((a,b),(a,'cd'),('cd',a),(a,{'b'}),({'b'},a),(a,3),(3,a),(a,a)):
        r=att(f,x,y); print(f.__name__,x,y, sorted(r) if isinstance(r,(set,frozenset)) else r)
m=MS('abc')
print(att(m.remove,'z'), m.pop(), m, att(MS('').pop), att(m.__ior__,'xy'), att(m.__iand__,'xb'), att(m.__ixor__,'bz'),att(m.__isub__,'z'),att(m.__isub__,m), m.__ixor__(m), m.isdisjoint('a'), m._hash()==hash(frozenset()))
m=MS('abc'); m^=m; print(m); m|='ab'; m-=m; print(m); m|='ab'; m.clear(); print(m)
class M(MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m=M(); m.update({'a':1},b=2); m.update([('c',3)]); 
class K:
    def keys(s): return 'xy'
    def __getitem__(s,k): return k*2
m.update(K()); m.update(m)
print(m.d, att(m.update,3), att(m.update,[1]), att(m.update,1,2), att(m.update,'ab'), m.pop('a'), att(m.pop,'a'), m.pop('a',None), att(m.pop), m.popitem(), m.setdefault('b',9), m.setdefault('n'), m.get('q'), m.get('q',1), 'b' in m, m=={'b':2}, M()==M(), att(reversed,m))
print(repr(m.keys()).split(' at')[0], m.keys()&{'b'}, sorted(m.keys()|['z']), ('b',2) in m.items(), att(m.items().__contains__,3), ('q',1) in m.items(), 2 in m.values(), 77 in m.values(), list(m.values()), list(m.items()), len(m.keys()), m.keys()=={'b'}, type(m.keys()-{'b'}), len(m.items()-{('b',2)}))
m.clear(); print(m.d, att(m.popitem))
class Q(MutableSequence):
    def __init__(s,it=()): s.l=list(it)
    def __getitem__(s,i): return s.l[i]
    def __setitem__(s,i,v): s.l[i]=v
    def __delitem__(s,i): del s.l[i]
    def __len__(s): return len(s.l)
    def insert(s,i,v): s.l.insert(i,v)
q=Q('abcabc')
print(list(q), list(reversed(q)), q.index('b'), q.index('b',2), att(q.index,'b',2,4), q.index('b',-3), q.index('b',-3,-1), att(q.index,'b',-3,-2), att(q.index,'z'), q.count('a'), 'z' in q, q.index('c',0,100), att(q.index,'a',1,1), att(q.index,'a',0,0), att(q.index,'c',-100,-1))
q.extend(q); print(q.l); q.reverse(); print(q.l); q.remove('c'); print(q.pop(), q.pop(0), q.l); q+= 'xy'; q.append(1); print(q.l); q.clear(); print(q.l, att(q.pop), att(q.remove,1)); q=Q('abc'); q.reverse(); print(q.l)
nan=float('nan'); print(Q([nan]).count(nan), Q([nan]).index(nan), nan in Q([nan]))
class G(Generator):
    def __init__(s,mode): s.mode=mode
    def send(s,v): return v
    def throw(s,typ,val=None,tb=None):
        if s.mode=='ignore': return 1
        if s.mode=='stop': raise StopIteration(42)
        if s.mode=='other': raise KeyError(1)
        super().throw(typ,val,tb)
for mode in ('ignore','stop','other','exit'):
    g=G(mode); print(mode, next(g), att(g.close), att(g.throw, ValueError), att(g.throw, ValueError, ValueError('x')), att(g.throw,ValueError('y')))
class CO(Coroutine):
    def __init__(s,mode): s.mode=mode
    def __await__(s): yield
    send=G.send; throw=G.throw
CO.throw=lambda s,*a: G.throw.__wrapped__(s,*a) if hasattr(G.throw,'__wrapped__') else (1 if s.mode=='ignore' else Coroutine.throw(s,*a))
for mode in ('ignore','x'): print(att(CO(mode).close))
class AG(AsyncGenerator):
    async def asend(s,v): return 1
    async def athrow(s,*a): return await super().athrow(*a)
def drive(c):
    try: c.send(None)
    except StopIteration as e: return e.value
    except Exception as e: return repr(e)
print(drive(AG().aclose()), drive(AG().__anext__()), AG().__aiter__().__class__.__name__)
class AG2(AG):
    async def athrow(s,*a): pass
print(drive(AG2().aclose()))
class H:
    __hash__=None
print(isinstance(H(),Hashable), issubclass(H,Hashable))
class H2(Hashable):
    @classmethod
    def __subclasshook__(cls,c): return super().__subclasshook__(c)
    def __hash__(self): return super().__hash__()
print(issubclass(int,H2), hash(H2()))
class I(Iterable):
    def __iter__(s): return super().__iter__()
print(list(I()), type(I().__iter__()))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    isinstance(b'',ByteString); issubclass(bytes,ByteString)
    class BS(ByteString): pass
    print([str(x.message) for x in w])
