# PEP 701 f-strings: nested quotes, nested specs, =, comments, multi-line fields, lambdas, escapes.
x, y, name, w, p = 3.14159, 255, "world", 10, 3
print(f"{name!r:>{w}}|{name!s:^{w}}|{name!a:<{w}}|{x:{w}.{p}f}|{x:{'0'}>{w}.{p - 1}}|{y:#x}|{y:#_b}|{y:,}|{-y:+09,d}")
print(f"{x=}", f"{x = }", f"{x=:.2f}", f"{x = !s}", f"{y+1=}", f"{ y + 1 = :>8}", f"{name=!r:>10}", f"{'a' + "b"=}")
print(f"{"nested " + f"{"deeper " + f'{name}'}"}", f'{'single'}', f"{'\n'.join(['a', 'b'])!r}", f"{"\t"!r}")
print(f"{{}} {{{x:.1f}}} }}{{", f"{ {'a': 1}['a'] }", f"{ {1, 2} }", f"{[i for i in range(3)]}", f"{(lambda v: v * 2)(4)}", f"{x if x > 3 else y}", f"{(z := 5)} {z}", f"{y:{"x"}}")
print(f"""{
    x  # the number
    :.2f
} and {
    name
}""", f"{x
+ 1:.1f}")
print(f"\N{BULLET}\x41\u00e9\101 {name}\
 joined", rf"\d{name}\n", fr'{name}\t', F"{name}" "plain" f"{y}", f"" f"{x}" == "3.14159", "a" f"{1}" 'b' f"{2}")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
o = F()
print(f"{o}", f"{o:abc}", f"{o!s}", f"{o!r:>6}", f"{o:{'x'}y{w}}", f"{o:%H:%M}", f"{o:{{}}}" if False else "", f"{o!s:*^9}", f"{o=}", f"{o=!s}", f"{o=:spec}")
import datetime
print(f"{datetime.date(2024, 5, 17):%d.%m.%Y}", f"{datetime.timedelta(1, 5)}", f"{3:{''}}", f"{True:d} {True} {None}", f"{1e10:.3e} {1e-5} {0.1 + 0.2:.17g} {10**20:,} {1234.5:_.2f}", f"{0x1F:08b} {97:c} {0.256:.1%} {float('nan'):5} {float('inf'):>6}")
for bad in ("f'{}'", "f'{x'", "f'{x!}'", "f'{x!z}'", "f'{x:{y:{z:{w}}}}'", "f'{a b}'", "f'}'", "f'{x:d}'", "f'{name:d}'", "f'{name:.2f}'", "f'{y:.2}'", "f'{y:s}'", "f'{x:x}'", "f'{[1]:>5}'", "f'{None:d}'", "f'{undefined}'", "f'{*x}'", "f'{x!r!s}'", "f'{lambda: 1}'", "f'{yield}'", "f'{x:{}}'", "f'{3:zz}'", "f'{3:,_}'", "f'{3:=^+#010,.2f}'", "f'{\"a\":=5}'", "f'{1j:010}'", "f'{x:99999999999999999999}'", "f'{y:,x}'", "f'{1:c}{-1:c}'", "f'{1114112:c}'", "f'{y:1000.5d}'"):
    try: print(bad, "->", eval(bad))
    except Exception as e: print(bad, "->", type(e).__name__, e)
def gen():
    r = f"{yield 1} {yield 2}"
    print(r)
g = gen(); next(g); g.send("a")
try: g.send("b")
except StopIteration: pass
print(f"{'a':{'>'}{5}}", f"{x!r:{w}.{p}}", f"{f'{f'{f'{1}'}'}'}", f"{'{'}{'}'}", f"{'''triple'''}", f"{d['k'] if (d := {'k': 'v'}) else ''}", f'{"\\"}', f"{chr(10)!r}")
