# Operators over mixed types: results, precedence, chaining, short circuit, in-place, texts of refusal.
print(1 + 2 * 3 ** 2 ** 0 - -4 // 3 % 5, -2 ** 2, (-2) ** 2, 2 ** -1, not 1 == 2, not (1 == 2) and 3 or 4, 1 < 2 < 3 != 4, 1 < 3 > 2, 5 & 6 | 1 ^ 3, ~5, 1 << 3 + 1, 7 // -2, -7 // 2, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), divmod(7.5, -2))
print(True + True, True * 3.0, 1 == 1.0 == True, 0.1 + 0.2, 1 / 3, 1e16 + 1, 2 ** 100, 10 ** -2, 0 ** 0, 0.0 ** 0, 4 ** 0.5, (-8) ** (1 / 3), 5 % 3.5, 1 // 0.3, 3 * "ab", [0] * 3, (1,) * -1, "a" + "b", [1] + [2], b"a" + b"b", b"x" * 2, "b" in "abc", 3 in [1, 2], "k" not in {"k": 1}, 2 in range(5), b"a" in b"ba", 98 in b"ab", "" in "")
def f(x, r): print(x, end=" "); return r
print(f("a", 0) and f("b", 1), f("c", 1) or f("d", 2), f("e", 1) < f("f", 0) < f("g", 2), f("h", 1) if f("i", 0) else f("j", 3))
print([] or "x", [] and "x", 0 or None, "" or 0 or [], 1 and 2 and 3, None is None, [] is not [], () == (), [1, [2]] == [1, [2]], {1: 2} == {1: 2.0}, "a" < "b", [1, 2] < [1, 3], (1,) < (1, 0), {1} < {1, 2}, {1} <= {1}, "1" == 1, None == 0, 1 != "1", (n := float("nan")) in [n], n == n)
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"
    def __add__(self, o): return V(self.n + o) if isinstance(o, int) else NotImplemented
    def __radd__(self, o): return V(f"r{o}{self.n}")
    def __iadd__(self, o): self.n += o; return self
    def __mul__(self, o): return NotImplemented
    def __neg__(self): return V(-self.n)
    def __invert__(self): return "inv"
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b): return ("rpow", b)
    def __matmul__(self, o): return "mat"
    def __divmod__(self, o): return ("dm", o)
    def __lshift__(self, o): return "<<"
    def __rrshift__(self, o): return "r>>"
    def __and__(self, o): return "&"
    def __abs__(self): return 99
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return []
    def __contains__(self, x): return "yes"
    def __bool__(self): return False
v = V(1)
print(v + 2, 3 + v, "s" + v, -v, ~v, v ** 2, pow(v, 2, 5), 2 ** v, v @ 1, divmod(v, 3), v << 1, 1 >> v, v & 1, abs(v), v == 5, v != 5, v < 1, v > V(2), 1 in v, not v)
w = v; v += 5; print(v, w is v)
x = [1]; y = x; x += (2,); x *= 2; print(y, x is y)
t = (1,); u = t; t += (2,); print(t, u)
s = {1, 2}; q = s; s |= {3}; s &= {2, 3}; s ^= {9}; s -= {2}; print(q)
d = {"a": 1}; d |= {"b": 2}; print(d, d | {"a": 0}, {"z": 1} | d)
i = 7; i //= 2; i **= 3; i <<= 1; i |= 1; i ^= 2; i %= 50; i -= 1; i /= 4; print(i)
class Sub(V):
    def __radd__(self, o): return "sub first"
print(V(1) + Sub(2))
for op in ("1 + 'a'", "'a' + 1", "[] + ()", "1 - []", "'a' * 'b'", "'a' * 1.5", "1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1.0 // 0", "1.0 % 0", "0 ** -1", "0.0 ** -1", "divmod(1, 0)", "1 << -1", "1.5 & 1", "~1.5", "-'a'", "+[]", "not_defined", "1 < 'a'", "None < None", "[] < ()", "1 in 5", "1 in 'abc'", "{} < {}", "1 @ 2", "v * 2", "2 * v", "v - 1", "v >= 1", "'%d' % 'x'", "b'a' + 'a'", "'a' + b'a'", "len + 1", "None + 1", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2.0, 1, 3)", "1j < 2j", "1 if", "{1} + {2}", "{1: 2} + {}", "range(3) + range(2)", "[1] * [2]", "1 << 20000", "2.0 ** 10000", "int('1') + None", "object() + 1 if 0 else 1 - object", "3 @ v", "{} | []", "{1} | [2]"):
    try:
        print(op, "->", eval(op))
    except Exception as e:
        print(op, "->", type(e).__name__, e)
def aug(code):
    try:
        ns = {"a": 1, "t": ([],), "s": "x", "n": None, "l": [1]}
        exec(code, ns); print(code, "->", ns["a"], ns["t"], ns["l"])
    except Exception as e:
        print(code, "->", type(e).__name__, e, ns["t"], ns["l"])
for c in ("a += 'x'", "t[0] += [1]", "s -= 1", "n += 1", "l += 5", "l += 'ab'", "l *= 'a'", "zz += 1", "l[5] += 1", "a @= 1", "a >>= 1.0", "a //= 0", "a |= []"):
    aug(c)
