# json: dumps, dump, encoders, errors.
import json, collections
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)), getattr(e,'pos',''), getattr(e,'lineno',''), getattr(e,'colno',''))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
class Enc2(json.JSONEncoder):
    def encode(self, o): return "<" + super().encode(o) + ">"
    def iterencode(self, o, _one_shot=False):
        yield "("
        yield from super().iterencode(o, _one_shot)
        yield ")"
class Dec(json.JSONDecoder):
    def __init__(self, **kw):
        kw.setdefault('object_hook', lambda d: ('obj', d)); super().__init__(**kw)
    def decode(self, s): return ['dec', super().decode(s)]
class D(dict):
    def items(self): return [('x', 1)]
class L(list): pass
class F(float):
    def __repr__(self): return 'F!'
class I(int):
    def __repr__(self): return 'I!'
    def __str__(self): return 'I!'
class S(str): pass
class W:
    def __init__(self): self.parts=[]
    def write(self, s): self.parts.append(s)
def dump(o, **kw):
    w=W(); json.dump(o, w, **kw); return w.parts
nt=collections.namedtuple('P','x y')
circ=[]; circ.append(circ); circ2={}; circ2['a']=[circ2]
for s in r'''json.dumps([1, 2.5, "x", None, True, False, {"a": [], "b": {}}])
json.dumps({"a": 1, 2: "b", None: 3, True: 4, 1.5: 5})
json.dumps("\"\\/\b\f\n\r\t\x00\x1f\x7f\x80\u20ac\U0001f600\ud800")
json.dumps("\x7f\x80\u20ac\U0001f600\u2028", ensure_ascii=False)
json.dumps([1,[2,[3]],{"a":[4]}], indent=2)
json.dumps({"a":{"b":[]},"c":[1,2]}, indent="\t")
json.dumps([1,2], indent=0)
json.dumps([1,{"a":2}], separators=(",",":"))
json.dumps([1,{"a":2}], indent=1, separators=(";","="))
json.dumps({"b":1,"a":2,"c":0}, sort_keys=True)
json.dumps({1:1,"a":2}, sort_keys=True)
json.dumps({(1,2):3})
json.dumps({(1,2):3, "a":1}, skipkeys=True)
json.dumps({b"x":3})
json.dumps(object())
json.dumps({1,2})
json.dumps(b"x")
json.dumps(1j, cls=Enc)
json.dumps([object()], cls=Enc)
json.dumps([1,"a"], cls=Enc2)
json.dumps(1j, default=str)
json.dumps([1j], default=lambda o: {"c": str(o)})
json.dumps(1j, default=lambda o: o)
json.dumps(circ)
json.dumps(circ2)
json.dumps(circ, check_circular=False)
json.dumps([float("nan"), float("inf"), -float("inf")])
json.dumps(float("nan"), allow_nan=False)
json.dumps([1e100, 0.1, -0.0, 1e16, 123456789012345678901234567890])
json.dumps(nt(1,2)), json.dumps((1,(2,))), json.dumps(D(a=1)), json.dumps(L([1])), json.dumps(S("x")), json.dumps(F(1.5)), json.dumps(I(3)), json.dumps({I(3): 1, F(2.5): 2})
json.dumps(collections.OrderedDict(b=1,a=2)), json.dumps(collections.defaultdict(list, a=[1])), json.dumps(collections.Counter("aab"))
json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2), json.dumps("x", indent=2)
json.dumps([1], indent=None), json.dumps([1], indent=True), json.dumps([1], indent=-1)
dump([1,"a",{"b":[2,None]},[]])
dump({"a":[1,2],"b":"c"}, indent=1)
dump("x"), dump(3), dump([])
json.dumps()
json.dumps(1, 2)
json.dumps(1, foo=3)
json.JSONEncoder().encode({"a":1}), list(json.JSONEncoder().iterencode([1,{"a":"b"}])), json.JSONEncoder(indent=2).encode([1]), json.JSONEncoder(separators=(',',':')).item_separator
json.JSONEncoder().default(3)
type(json.dumps).__name__, json.loads.__name__, json.dumps.__module__'''.split('\n'):
    t(s)
