# Syntax errors as compile() reports them: class, text, line, columns.
SOURCES = """
x = = 1
1 = x
f() = 1
x + 1 = 2
None = 1
"a" = 1
(a, 1) = 2
[x for x in y] = 1
lambda: 1 = 2
x++
print "hello"
print hello
exec "x"
def f(:
def f(a, a): pass
def f(a=1, b): pass
def f(*): pass
def f(**k, a): pass
def f(a, /, /): pass
def f(*, **k): pass
f(a=1, 2)
f(**k, *a)
f(a=1, a=2)
f(1=2)
f(x for x in y, 1)
return 1
yield 1
await x
async with a: pass
break
continue
if x:
if x
    if x: pass
while True print(1)
for x in: pass
for 1 in x: pass
else: pass
try: pass
try: pass; finally: pass
class A(: pass
class A
import
from x import
from x import *, y
import a.b as c.d
x = (1, 2
x = [1, 2
x = {1: 2
x = (1, 2]
x = 1)
x = }
'abc
"abc
f'{x'
f'{}'
f'{x!z}'
f'{a b}'
f'{x:{y}'
f'}'
b'é'
0777
0x
0b12
1__0
1_
1.e
12abc
1.2.3
$
x ? y
a ! b
`x`
x := 1
(x := 1) = 2
del f()
del 1
del (x + 1)
global x; x = 1; global x
nonlocal x
def f(): global x; nonlocal x
def f(x): global x
def f(): x = 1; global x
*a = 1
*a, *b = c
a, b += 1
(a) : int = 1; (a, b): int
x: int = 
lambda x: yield
assert
assert (1, "x") = 2
raise from x
with a as 1: pass
with: pass
async def f(): yield from x
async def f(): return 1; yield
async x
not
a not b
a is is b
x if y
x if y else
[x for]
[for x in y]
{1: 2, 3}
{**a for a in b}
[*a for a in b]
a..b
@
@x
pass pass
import a b
from . import (a, b
if x = 1: pass
while x = 1: pass
f(x.y=1)
def 1(): pass
class 1: pass
def f() -> : pass
True = 1
True()  = 1
__debug__ = 1
def True(): pass
x.None
a, b for a in c
(yield) = 1
match x: case 1: pass
type X = 
except: pass
elif x: pass
finally: pass
é€ = 1
x\u00a0= 1
""".strip("\n").split("\n")

def report(src):
    try:
        compile(src, "t.py", "exec")
        print(repr(src), "-> fine")
    except SyntaxError as e:
        print(repr(src), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in SOURCES:
    report(s.replace("\\u00a0", "\u00a0"))
for s in ("if x:\npass", "if x:\n    a\n  b", "  x = 1", "if x:\n\ta\n        b", "def f():\n", "x = 1\n y = 2", "while x:\n  a\n b\n", "class A:\n\n\nx = 1", "'''abc\nd", "(\n1,\n", "x = 1 \\", "x = 1 \\ y", "a = [\n1 2\n]",
          "try:\n  x\nexcept:\n  y\nexcept A:\n  z", "try:\n x\ny", "try:\n x\nexcept* A:\n  y\nexcept B:\n  z", "for x in y:\n  def f():\n    break", "match x:\n  case a: pass\n  case b: pass", "match x:\n  case a | 1: pass", "if 1:\n  x\nelse y", "def f():\n  'doc'\n x", "f(\n a b)", "x = {\n'a': 1\n'b': 2}", "async def f():\n  [await x for x in y]\ndef g():\n  await z", "\tif x:\n\t  y", "a\x00b", "x = '\\N{nope}'", "x = '\\x1'", "x = b'\\x1'", "'\\u12'", "from __future__ import nope", "x = 1\nfrom __future__ import annotations", "class A:\n  return 1", "lambda: (yield)", "def f(a, *, b, b): pass", "def f():\n  x: int\n  global x"):
    report(s)
