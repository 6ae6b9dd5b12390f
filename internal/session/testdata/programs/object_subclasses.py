def tr(f, *a, **k):
    try:
        r = f(*a, **k)
        print('ok', r)
    except BaseException as e:
        print(type(e).__name__, '|', e)
class L(list):
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(5); print(l, len(l), l == [1,2,10], type(l), isinstance(l, list), l.__len__(), list.__len__(l)); l.z = 3; print(l.z, l[1], l + [1], sorted(l), 2 in l, [x for x in l])
class L2(list):
    def __init__(self, *a, k=0): super().__init__(a); self.k = k
print(L2(1, 2, k=5), L2(1,2,k=5).k)
class I(int):
    def __add__(self, o): return I(int.__add__(self, o) * 10)
    def dbl(self): return self * 2
i = I(5); print(i, repr(i), i + 1, type(i + 1), i * 2, type(i * 2), i.dbl(), i == 5, hash(i), {5: 'x'}[i], i < 6, I().__add__(1))
class S(str):
    def up(self): return self.upper()
s = S('ab'); print(s, repr(s), s.up(), s + 'c', len(s), s == 'ab', {'ab': 1}[s], type(s.up()), s[0]); s.q = 1; print(s.q)
class S2(str):
    def __new__(cls, v, extra): o = super().__new__(cls, v); o.extra = extra; return o
s = S2('x', 7); print(s, s.extra, type(s))
class D(dict):
    def __missing__(self, k): return 'missing %s' % k if False else ('missing', k)
d = D(a=1); print(d['a'], d['zz'], d.get('zz'), d, len(d)); d['q'] = 5; print(d, 'q' in d, list(d), d.items())
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = T(1, 2); print(t, t.first, t == (1, 2), hash(t) == hash((1,2)), len(t), type(t)); x, y = t; print(x, y)
class St(set): pass
st = St([1]); st.add(2); print(st, len(st))
class E1(Exception):
    def __init__(self, code): self.code = code
e = E1(4); print(e.code, e.args, repr(e), str(e))
class E2(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return 'E2:' + str(self.b)
e = E2(1, 2); print(e.args, repr(e), str(e), e.__dict__)
class E3(ValueError, KeyError): pass
e = E3('q'); print(e, repr(e), E3.__mro__)
tr(lambda: type('Q', (OSError, ImportError), {}))
try: raise E3('zz')
except KeyError as k: print('caught', k)
print(repr(Exception()), repr(Exception(1)), repr(Exception(1, 'a')), str(Exception()), str(Exception(1, 2)), str(KeyError('a')), str(KeyError(1,2)))
e = OSError(2, 'No such file', 'f.txt'); print(type(e), e, repr(e), e.errno, e.strerror, e.filename, e.args, e.filename2)
print(repr(OSError('x')), OSError('x').errno, OSError(), type(OSError(13, 'x')), type(OSError(104,'x')), OSError(1,'a','b',None,'c'), repr(OSError(1,'a','b',None,'c')))
class MyOS(OSError):
    def __init__(self, a): self.a = a; super().__init__(5, 'io')
print(MyOS(1), MyOS(1).errno, MyOS(1).args)
e = StopIteration(5); print(e.value, e.args); e.value = 6; print(e.value, StopIteration().value)
print(SystemExit(3).code, SystemExit().code, SystemExit(1,2).code)
e = ImportError('m', name='n', path='p'); print(e.name, e.path, e.msg, e, repr(e)); tr(lambda: ImportError('x', foo=1))
e = AttributeError('m', name='n', obj=3); print(e.name, e.obj); print(AttributeError().name); tr(lambda: ValueError(x=1)); tr(lambda: NameError('a', obj=3))
e = SyntaxError('msg', ('f.py', 1, 2, 'text', 1, 3)); print(e, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.msg, e.print_file_and_line)
print(SyntaxError('a'), SyntaxError(), SyntaxError('a', ('/x/y.py', None, 1, 't'))); tr(lambda: SyntaxError('a', (1,2))); tr(lambda: SyntaxError('a', (1,2,3,4,5)))
e = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'bad'); print(e, e.encoding, e.object, e.start, e.end, e.reason)
print(UnicodeEncodeError('ascii', 'a\u1234b', 1, 2, 'ord'), UnicodeEncodeError('ascii', 'a\u1234b', 0, 2, 'ord'), UnicodeDecodeError('utf-8', b'abc', 0, 2, 'r'), UnicodeTranslateError('abc', 0, 1, 'r')); tr(lambda: UnicodeDecodeError('a')); tr(lambda: UnicodeDecodeError('a','b',1,2,'c'))
e = ValueError('x'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__); tr(lambda: e.add_note(3))
def q1(): e.args = 3
def q2(): e.__cause__ = 3
def q3(): e.__traceback__ = 3
def q4(): e.__context__ = 3
def q5(): del e.args
for q in (q1,q2,q3,q4,q5): tr(q)
e.args = [1, 2]; print(e.args, e); e.foo = 1; print(e.__dict__, e.__suppress_context__); e.__cause__ = KeyError(1); print(e.__suppress_context__, repr(e.__cause__))
g = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3), KeyError(4)])]); print(g, repr(g), g.message, g.exceptions); print(g.split(ValueError)); print(g.subgroup(KeyError), g.subgroup(OSError), g.subgroup(lambda e: isinstance(e, TypeError)))
tr(lambda: ExceptionGroup('a', [])); tr(lambda: ExceptionGroup('a', 3)); tr(lambda: ExceptionGroup('a', [1])); tr(lambda: ExceptionGroup(1, [ValueError()])); tr(lambda: ExceptionGroup('a')); tr(lambda: ExceptionGroup('a', [KeyboardInterrupt()])); print(type(BaseExceptionGroup('a', [ValueError()])), type(BaseExceptionGroup('a', [KeyboardInterrupt()]))); tr(lambda: g.split(3)); tr(lambda: g.split(int))
class EG(ExceptionGroup):
    def derive(self, excs): return EG('d', excs)
print(repr(EG('m', [ValueError(1), KeyError(2)]).split(KeyError)))
try:
    try: raise ExceptionGroup('eg', [ValueError(1), KeyError(2), TypeError(3)])
    except* ValueError as v: print('v', repr(v))
    except* KeyError as k: print('k', repr(k))
except BaseException as e: print(repr(e), e.exceptions)
try:
    try: raise ValueError(5)
    except* ValueError as v: print(repr(v))
except BaseException as e: print('?', repr(e))
try:
    try: raise ExceptionGroup('eg', [ValueError(1), KeyError(2)])
    except* ValueError as v: raise OSError('new')
except BaseException as e: print(repr(e), e.exceptions)
try:
    try: raise KeyError(5)
    except* ValueError as v: print(repr(v))
except BaseException as e: print('!', repr(e))
class P:
    def __init__(self): self.v = 1
    def who(self): return 'P'
class Q(P):
    def who(self): return 'Q' + super().who() + super(Q, self).who()
    @classmethod
    def mk(cls): return super().__new__(cls)
    def __repr__(self): return 'rep ' + object.__repr__(self)[:10]
q = Q(); print(q.who(), type(Q.mk()), q); print(super(Q, q), super(Q), super(Q, Q))
tr(lambda: super(Q, 5)); tr(lambda: super(5, 5)); tr(lambda: super()); tr(lambda: super(Q, q).zip); tr(lambda: super(P, Q).who)
print([].__len__, list.__len__, list.append, [].append, int.__add__, (1).__add__(2), int.__add__(1, 2), (1).__add__('x'), list.__init__, str.__eq__, 'a'.__eq__('a'), object.__repr__, dict.fromkeys, str.maketrans if False else '', int.__new__ is int.__new__)if False else None
tr(lambda: list.append()); tr(lambda: list.append(1, 2)); tr(lambda: [].append()); tr(lambda: [].append(1, 2)); tr(lambda: [].append(x=1)); tr(lambda: list.__len__()); tr(lambda: list.__len__(1)); tr(lambda: [].__len__(1)); tr(lambda: (1).__add__()); tr(lambda: [].insert(1)); tr(lambda: [].pop(1, 2)); tr(lambda: [].clear(1)); tr(lambda: [].__len__(x=1)); tr(lambda: [].sort(1)); tr(lambda: [].sort(foo=1)); tr(lambda: 'a'.split(1,2,3)); tr(lambda: 'a'.split(foo=1)); tr(lambda: int.__new__()); tr(lambda: int.__new__(3)); tr(lambda: int.__new__(str)); tr(lambda: object.__new__(int)); tr(lambda: object.__new__(list)); tr(lambda: list.__new__(int)); tr(lambda: tuple(1,2)); tr(lambda: list(1, 2)); tr(lambda: list(x=1)); tr(lambda: len()); tr(lambda: len(1, 2)); tr(lambda: isinstance(1)); tr(lambda: repr(obj=1)); tr(lambda: {}.get()); tr(lambda: dict.fromkeys()); tr(lambda: [].index()); tr(lambda: 'a'.join()); tr(lambda: 'a'.encode(1)); tr(lambda: getattr(1)); tr(lambda: bool(1,2)); tr(lambda: property(1,2,3,4,5)); tr(lambda: BaseException.__new__(OSError)); tr(lambda: type.__call__(int)); tr(lambda: int.mro()); tr(lambda: type.mro(bool))
