# json: loads, decoders, hooks, mistakes with their places.
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
for s in r'''json.loads('[1, 2.5, "x", null, true, false, {"a": [], "b": {}}, -0, 1e5, -1.5E-3, NaN, Infinity, -Infinity]')
json.loads(' \n\t\r {"a" : 1 , "b":[ ] } \n')
json.loads('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u20ac\\ud83d\\ude00\\ud800"')
json.loads('')
json.loads(' ')
json.loads('[')
json.loads('[1')
json.loads('[1,')
json.loads('[1,]')
json.loads('[1 2]')
json.loads('{')
json.loads('{"a"')
json.loads('{"a":')
json.loads('{"a":1')
json.loads('{"a":1,')
json.loads('{"a":1,}')
json.loads('{"a" 1}')
json.loads('{a:1}')
json.loads("{'a':1}")
json.loads('{"a":1 "b":2}')
json.loads('{"a":1, b}')
json.loads('{1:2}')
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"a\tb"', strict=False)
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads('"\\u12g4"')
json.loads('"\\')
json.loads('"abc\\')
json.loads('nul')
json.loads('tru')
json.loads('1 2')
json.loads('[1]\n\nx')
json.loads('{"a":\n 1,\n "\u20ac": x}')
json.loads('01'), 
json.loads('-')
json.loads('1.')
json.loads('.5')
json.loads('1e')
json.loads('+1')
json.loads('\ufeff1')
json.loads(b'\xef\xbb\xbf[1]'), json.loads(b'[1]'), json.loads(bytearray(b'"\xc3\xa9"')), json.loads('[1]'.encode('utf-16')), json.loads('[1]'.encode('utf-32')), json.loads('[1]'.encode('utf-16-le'))
json.loads(3)
json.loads(None)
json.loads(memoryview(b'1'))
json.loads('{"a":{"b":1}}', object_hook=lambda d: sorted(d.items()))
json.loads('{"a":1,"a":2}'), json.loads('{"a":1,"a":2}', object_pairs_hook=lambda p: p)
json.loads('{"a":1}', object_pairs_hook=collections.OrderedDict)
json.loads('[1, 1.5, NaN]', parse_int=str, parse_float=lambda s: 'f'+s, parse_constant=lambda s: s.lower())
json.loads('{"a":1}', cls=Dec)
json.loads('[1]', foo=2)
json.JSONDecoder().decode(' [1] '), json.JSONDecoder().raw_decode('[1] x'), json.JSONDecoder().raw_decode(' 1', 1)
json.JSONDecoder().raw_decode(' 1')
json.JSONDecoder().decode('[1] x')
json.JSONDecodeError.__mro__, json.JSONDecodeError("m", "a\nb", 2).args, json.JSONDecodeError("m","abc",1).doc
json.decoder.JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder is json.JSONEncoder
json.loads('[' * 100 + ']' * 100) == eval('[' * 90 + ']' * 90)
json.loads('1' * 5000)
json.loads('[' * 100000)
json.loads('"' + 'x' * 1000 + '"') == 'x' * 1000
json.loads('{"\u00e9": "\u20ac"}'), json.loads('123456789012345678901234567890'), json.loads('1.7976931348623157e309'), json.loads('9223372036854775807'), json.loads('-9223372036854775808')
json.loads(json.dumps({"k": [1, 2.5, None, "\u20ac\n"]}))
json.detect_encoding(b'[1]')'''.split('\n'):
    t(s)
