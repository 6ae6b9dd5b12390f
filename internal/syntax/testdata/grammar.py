f"a}}{x}"
f"a{{{x}"
f"{x}a}}"
f"{x}a}}b"
f"{x}{{b"
f"""
{{
  {x}
}}
"""
f'{x:{{y}}}' if 0 else f'{x:a{y}b}' f"{x=}" f"{x = !r:>{w}}" f"{ x = :3}"
f'x' f"{'a' 'b'}" 'x' f'{a["b"]}' f"\{x}"
f"{x:%Y-%m-%d}" rf"\d{x}\{y}" fr'{x:\d}'
f"{lambda_: x}" f"{(lambda: 1)}" f"{x!r}" f"{x:{y:{z}}}" f"{ {1:2}[1] }" f"{x,}" f"{*a, b}" f"{yield}"
f"""{
x  # comment
=}"""
f"{x:}" f"{x!s:}" f'{x
}'
u"a" "b" u"c"
"\ud800" "\x80\377"
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b, c as d,): pass
with (yield): pass
with (a for a in b): pass
with (a := b): pass
with (a).b: pass
with (a) as b, (c) as d: pass
with a as (b, c): pass
with a as [b, *c], d as e.f, g as h[i]: pass
with (open(x)) as f: pass
with (a, b)[0]: pass
match = 1; match.x; match[1]; match(1); match -1; match * 2; match, x; match: int = 3
case = 1
type = 2; type(x); type.x; print(type)
match (x):
  case [a, *_, b] | {"x": -1, **r} | A.b(c, d=1) | "a" "b" | 1+2j | -3-4j | None | (a) | (a, b) | (a,) | () | [] if x: pass
  case a, b: pass
  case *a, : pass
  case _: pass
match x, *y:
  case (1 | 2) as z: pass
  case str() | None: pass
match -x:
  case A(): pass
match [a, b]:
  case {}: pass
  case {**r}: pass
  case {None: 1, A.b: 2, 'x' 'y': z, -1: q}: pass
@a.b
@c[d]
@(x := y)
async def f[T: int = 3, *Ts = *x, **P = [int]](a, b: int = 1, /, c=2, *args: *Ts, d, e=3, **kw: int) -> int:
  async with a as b, c: pass
  async for x, *y in z: pass
  else: pass
  return [x async for x in y if a if b for c, in d], *z
  await x ** 2
  yield
  x = yield 1, 2
  x += yield from y
  del a, (b, c), [d], e.f, g[h], (i)
  del (a, b)
  del (a), b
  nonlocal q
class A[T](B, metaclass=C, **kw): x: int; (y): int = 3; z.w: int; q[1]: int = yield_
type X[T] = int
type type = type
lambda *, a, b=1: 0
lambda a, /, b=1, *c, d, **e: (yield)
try: pass
except* (A, B) as c: pass
else: pass
finally: pass
x = a if b else c if d else e
x = not a < b <= c is not d not in e or f and g
x = a ** -b ** c
x = -a ** b
x = a[1:2, ::3, *b, :], a[b := 1], a[*b], a[()], a[1,]
f(a, *b, c=1, *e, f=2, **d)
f(a for a in b)
f(a := 1)
f((yield))
x = (a), (a, b), [(c)], {(d)}, {(e): (f)}
(a) = (b) = 1
(a.b).c = 1
[a, (b, *c)] = d
a = *b, c
for a, in b: pass
for (a, b), c in d, e: break
else: continue
for x in *a, b: pass
while (x := 1): pass
assert a, b
raise a from b
from . import x
from ... import x
from .... a.b import (c as d, e,)
from a import *
import a.b.c as d, e
global q1, q2
if a: pass; x = 1;
elif b: pass
else: pass
print(*a, sep='')
x = 0xff_ff, 0o17, 0b1_0, 1_000.5e-1_0, 1j, .5, 5., 0_0, 1e400, 123456789012345678901234567890, 1E5J
x = "a\
b" 'c' """d
e"""
b"a" rb'\x' B"\x41\101"
if x:
    pass
# c
  # d
    y
	
z = 1; \
  w = 2
(
  a
  +
  b
)
a = (yield)
async def g(): return (await x)(y)
x = [a for a in b for c in d if e], {a for a in b}, {a: b for a, b in c}, (a for a in b)
x = a @ b // c % d << e >> f & g ^ h | ~i
x @= a; x //= a; x **= a; x >>= a; x <<= a; x &= a; x ^= a; x |= a; x %= a
é = 1; ñandú(é)
print(x
      .y)
{**a, 'b': c, **d}
{*a, b}
...
