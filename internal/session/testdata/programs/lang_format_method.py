# str.format and format(): fields, conversions, nesting, specs, __format__, errors.
print("{} {} {}".format(1, "a", None), "{0}{1}{0}".format("x", "y"), "{a} {b!r:>6} {a!s:^5}|".format(a=1, b="z"), "{{}} {{{}}}".format(5))
class P:
    x = [10, {"k": "v"}]
    def __format__(self, spec): return f"P<{spec}>"
    def __str__(self): return "strP"
    def __repr__(self): return "reprP"
p = P()
print("{0.x[0]} {0.x[1][k]} {p.x}".format(p, p=p), "{:abc} {!s} {!r:>8} {!a}".format(p, p, p, p), format(p), format(p, "z"), f"{p:{'q'}{3}}")
print("{:{}} {:{w}.{p}f}|{:{fill}{al}6}|".format(1, 4, 3.14159, "x", w=8, p=2, fill="*", al="^"))
for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "-", "x", "#x", "X", "o", "#o", "b", "#b", "c", "n", ",", "_", "e", ".2f", "%", "g", "*^9", "#010x", "+,d", "_b", "_x", "+08,"):
    print(repr(spec), end=" ")
    for v in (42, -1234567):
        try:
            print(repr(format(v, spec)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
for spec in ("", ".0f", ".2f", "10.3f", "<10.1f", "+.1f", "e", ".3e", "g", ".2g", "G", "%", ".1%", ",", ",.2f", "_.1f", "010.2f", "^+12.3e", "n", "=+10", "#.0f", "z.1f", ".10", "F", "d", "s"):
    print(repr(spec), end=" ")
    for v in (3.14159, -1234567.891, 1e22, 0.00001, float("inf"), -0.04):
        try:
            print(repr(format(v, spec)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" "); break
    print()
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "=10", "d", ",", "+", "010", "\u2603>6"):
    try:
        print(repr(spec), repr(format("abc", spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
print(format(True), format(True, "d"), format(True, "5"), format(None), format([1]), format(2+3j, ".1f"), format(b"x"), format(10**30, ",d"))
for bad in (lambda: "{} {}".format(1), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1), lambda: "{a}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{0.y}".format(1),
            lambda: "{0[1]}".format([1]), lambda: "{0[k]}".format({}), lambda: "{!z}".format(1), lambda: "{:d}".format("x"), lambda: "{:5}".format([]), lambda: "{:.2d}".format(3), lambda: "{0[a]}".format([1]),
            lambda: "{:{}}".format(1), lambda: format(1, "ll"), lambda: format(None, "5"), lambda: "{0!}".format(1), lambda: "{0[}".format(1), lambda: format(1, 2), lambda: format("x", "q"), lambda: "{:c}".format(-1), lambda: "{:,x}".format(3), lambda: format(1.5, "x"), lambda: "{a.}".format(a=1), lambda: "{!r".format(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("{x} {y}".format_map({"x": 1, "y": 2}), "{0}".format(*[7]), "{k}".format(**{"k": 8}), "%s".format(), "{:>{w}}".format("r", w=3))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{known} {unknown}".format_map(D(known=1)))
