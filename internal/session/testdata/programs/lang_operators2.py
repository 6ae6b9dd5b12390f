# Chained comparisons, and/or, walrus, conditional expressions, precedence, augmented targets.
def v(x): print(f"<{x}>", end=""); return x
print(v(1) < v(2) < v(3), v(3) < v(2) < v(1), v(1) == v(1) != v(2), 1 < 2 > 0 == 0, v(0) and v(1), v(0) or v(2), v(1) and v("") or v("x"), not v(0) or v(1))
print(v(1) if v(0) else v(2), (lambda: (z := 3) * z)(), -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1, not 1 == 2, 1 - 2 - 3, 7 // 2 * 2, -7 // 2, ~5 & 3 | 8 ^ 2 << 1, 1 << 2 + 1, 5 & 3 == 3, True + True, 3 if 0 else 4 if 0 else 5)
print((x := 5) + x, [y := 1, y ** 2], [w for i in range(5) if (w := i * 2) > 3], w)
while (n := len(str(x))) < 3: x *= 10
print(x, n, None is None, [] is [], () == (), 1 in [1] in [[1]], "a" not in "b", 0 == False == 0.0, [] or {} or 0 or "last", 1 and "" and 2, (1, 2) < (1, 2, 3) < (2,))
class T:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print(f"get {k}", end=" "); return self.d.get(k, 0)
    def __setitem__(self, k, val): print(f"set {k}={val}", end=" "); self.d[k] = val
    def __getattr__(self, n): print(f"getattr {n}", end=" "); return 10
t = T(); t[v("key")] += v(5); t[0] -= 1; t["a"] = t["b"] = 7; t.attr += 1; print(vars(t)["attr"], t.d)
a = [0, 1, 2]; i = 0; i, a[i] = 1, 9; a[0], a[1] = a[1], a[0]; a[v(1)] **= 2; print(a); a[:] = []; a += "xy"; a *= 2; print(a); b = a; b = b + []; print(b is a)
s = {1}; s |= {2}; s &= {2, 3}; s ^= {5}; s -= {2}; n = 7; n //= 2; n **= 3; n %= 10; n <<= 4; n >>= 1; n |= 1; n &= 0xFD; n ^= 0xF; f = 7; f /= 2; print(s, n, f, 7 @ T() if False else "")
print(1 .real, 1.0.real, 0xF, 0b11, 0o17, 1_000, 1e3, 1j, .5, 5., "a" "b" 'c', b"a" b"b", r"\d" "\n", u"u", ..., ...is Ellipsis, NotImplemented, __debug__)
for c in ("1 = x", "x + 1 = 2", "f() = 1", "None = 1", "(a, 1) = 2", "x += y += 1", "a := 1", "(a.b := 1)", "del f()", "del 1", "x = *a", "*a", "f(**k, *a)", "f(a=1, 2)", "f(a=1, a=2)", "lambda x, x: 0", "def f(a=1, b): pass", "return 1", "break", "continue", "yield 1", "nonlocal x", "def f():\n x = 1\n global x", "def f():\n nonlocal q", "'abc", "(1, 2", "x = = 1", "if x = 1: pass", "print 'x'", "for x in y", "class: pass", "import a.b as", "from x import", "1__0", "0777", "1a", "'\\x1'", "f'{'", "f'{}'", "f'{a!z}'", "else: pass", "try: pass", "a b", "x = (1 2)", "{1: 2, 3}", "async x", "def f():\nx", "  x = 1", "raise x from", "with x as 1: pass", "@\ndef f(): pass", "a = yield = 1", "True = 1", "__debug__ = 1", "not = 5", "x = 5 if 1", "'a' = 1", "[x for x in y for]", "(x for x in y, 1)", "f(x for x in y, 1)", "assert", "elif x: pass", "while 1", "x ? y", "$", "a!b", "\\ x", "”", "x = 1 +", "def f(*): pass", "def f(*, **k): pass", "def f(a, /, b, /): pass", "def f(**k, a): pass", "match x:\n case 1: pass\n case a: pass\n case b: pass", "import *", "from x import *, y", "global x; x: int = 1", "a, b += 1", "(a, b): int = 1", "x: int: 5", "lambda: (yield)", "[i := 0 for i in y]", "class C:\n [j := 0 for i in y]"):
    try: compile(c, "<s>", "exec"); print("ok", repr(c))
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
