from collections import *
def t(s, **k):
    try: print(s, '->', repr(eval(s, globals(), k)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
d=deque([1,2,3],maxlen=3)
for s in ["deque(5)","deque([],-1)","deque([],'a')","deque([]).pop()","deque([]).popleft()","d.remove(9)","d.index(9)","d.insert(0,1)","d[7]","d['a']","d[0:1]","d+[1]","d*'a'","deque(maxlen=3, iterable='abcd')","deque(1,2,3)","deque(foo=1)","d.rotate('a')","d.__class__","d+d","d*2","d==deque([1,2,3])","d<deque([1,3])","d.append()","d.append(1,2)","d.__delitem__(9)","d.__setitem__(9,1)","d.index(1,1)","d.maxlen",
"Counter('abca')","list(Counter(a=2).elements())","Counter(5)","Counter([[]])","Counter('a')<{}","Counter('a')+{}","Counter.fromkeys('a')","Counter({'a':'x','b':1})","-Counter(a=-1)","Counter('aab')==Counter('aba')","Counter().most_common(2)","Counter('aab').most_common(1.5)","Counter('abc').most_common(-1)","Counter('aab').total()","Counter(a=1)|Counter(b=2)","Counter","Counter(a=1)['zz']","Counter('ab').__reduce__()",
"defaultdict(5)","defaultdict(list,a=1)","defaultdict()['a']","defaultdict(list)|{1:2}","{1:2}|defaultdict(list)","vars(defaultdict())","defaultdict(int).default_factory","defaultdict(None,5)","defaultdict(list).copy()",
"OrderedDict(a=1)","OrderedDict()","OrderedDict(a=1,b=2).move_to_end('z')","OrderedDict().popitem()","OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1)","OrderedDict(a=1,b=2)==dict(b=2,a=1)","OrderedDict(a=1).pop('z')","OrderedDict(5)","OrderedDict(a=1)|{'b':2}","OrderedDict({},{})",
"namedtuple('P','x y')(1)","namedtuple('P','x y')(1,2,3)","namedtuple('P','x y')(1,x=2)","namedtuple('P','x y')(1,2,z=2)","namedtuple('P','x y')()","namedtuple('P','x x')","namedtuple('P','_x')","namedtuple('P','class')","namedtuple('P','1a')","namedtuple('class','a')","namedtuple('P',5)","namedtuple('P','x y',defaults=[1,2,3])","namedtuple('P','x _y x class',rename=True)._fields","namedtuple('P','x y',defaults=[1])(5)","namedtuple('P','x y')._make([1])","namedtuple('P','x y')(1,2)._replace(z=1)","namedtuple('P','x y')(1,2)._asdict()","namedtuple('P','x y').__doc__","namedtuple('P','x y').x.__doc__","namedtuple('P','x y')","namedtuple('P','x y',defaults=[1])._field_defaults","namedtuple('P','x y')(1,2).__match_args__","setattr(namedtuple('P','x y')(1,2),'x',5)","setattr(namedtuple('P','x y')(1,2),'z',5)","namedtuple('P','x y').__mro__","namedtuple('P',['a',5])","namedtuple(5,'a')","namedtuple('P','x y')(1,2).__getnewargs__()","namedtuple('P','x y z')(1)",
"ChainMap({'a':1},{'b':2})","ChainMap()['x']","ChainMap({'a':1}).pop('z')","ChainMap({'a':1}).popitem()","ChainMap().popitem()","len(ChainMap({'a':1},{'a':2,'b':3}))","list(ChainMap({'a':1},{'a':2,'b':3}))","ChainMap({'a':1}).new_child()","ChainMap({'a':1},{'b':1}).parents","ChainMap({'a':1}).__delitem__('z')",
"ChainMap({'a':1})=={'a':1}",]:
    t(s)
for x in ("for i in d: d.append(1)",):
    try: exec(x)
    except Exception as e: print(x,repr(e))
# Storage: long runs at both ends, rotation, wrapping, deletion.
d = deque()
for i in range(1000):
    (d.append if i % 3 else d.appendleft)(i)
    if i % 5 == 0: d.popleft()
    if i % 7 == 0: d.rotate(i % 11 - 5)
    if i % 13 == 0: del d[len(d) // 2]
    if i % 17 == 0: d.insert(i % 9, -i)
print(len(d), sum(d), list(d)[:12], list(reversed(d))[:5])
d.reverse(); d.rotate(250); d.rotate(-7); print(d[0], d[-1], d.count(3), 5 in d)
od = OrderedDict((i, i) for i in range(300))
for i in range(200): od.popitem(last=False)
od.move_to_end(250, last=False); od.move_to_end(251)
print(list(od)[:3], list(od)[-2:], len(od))
class LRU(OrderedDict):
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
l = LRU(a=1, b=2); l['a']; print(l, list(l))
class DD(defaultdict):
    def __missing__(self, k): return 'none ' + k
print(DD()['x'], DD())
dd = defaultdict(lambda: defaultdict(int)); dd['a']['b'] += 1; print({k: dict(v) for k, v in dd.items()})
c = Counter('mississippi'); c.update('miss'); c.subtract({'s': 2}); c['zz'] -= 1
print(c, c.most_common(2), sorted(c.elements()), +c, -c)
c += Counter('pp'); c -= Counter('i'); c &= Counter('mmmmsssspppp'); c |= Counter('q'); print(c)
print(Counter('ab') <= Counter('aab'), Counter('ab') < Counter('ab'), Counter(a=0) == Counter(), isinstance(c, dict))
class P(namedtuple('P', 'x y')):
    def __new__(cls, x, y=5): return super().__new__(cls, x, y)
    def norm(self): return self.x + self.y
p = P(1); print(p, p.norm(), p == (1, 5), hash(p) == hash((1, 5)), p._replace(x=9), [*p], P._make([3, 4]), p[0], p.y)
match p:
    case P(a, b): print('matched', a, b)
class Q(deque):
    def append(self, x): super().append(x * 2)
q = Q([1]); q.append(4); print(q, q.copy(), type(q.copy()).__name__)
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
