# str.format, format_map, __format__, Formatter fields.
print("{} {}".format(1, "a"), "{1} {0} {1}".format("x", "y"), "{a} {b!r:>5}".format(a=1, b="z"), "{0[1]} {0[k]}".format({1: "one", "k": "v"}), "{0.real} {0.imag}".format(3 + 4j), "{x[0][a].real}".format(x=[{"a": 5}]), "{{}} {:{}}|{:{w}.{p}f}".format(5, 3, 3.14159, w=8, p=2))
print("{:>6}|{:<6}|{:^6}|{:*^7}|{:06.2f}|{:+}|{:,}|{:_}|{:%}|{:x}|{:#b}|{:e}|{:c}".format("a", "b", "c", "d", 3.14159, 5, 1234567, 1234567, 0.256, 255, 5, 12345.678, 97), "{!s} {!r} {!a}".format("é", "é", "é"), "{:}".format(None), "{0:}{0!r:}".format("x"), "{:5}|{:5}|".format(1, "s"), "{:=+8}|{:=8}".format(5, -5))
print("{k}".format_map({"k": 1}), "{:{fill}{align}{width}}".format("x", fill="*", align="^", width=5), "{:>{}}".format("a", 4), "{0:{1}}{0:{1}}".format(7, 3), "{[0]}{[1]}".format("ab", "cd"), "{.__class__.__name__}".format(5))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b}".format_map(D(a=1)))
class F:
    x = "attr"
    def __format__(self, s): return f"F({s})"
    def __getitem__(self, i): return f"item {i!r}"
print("{0:spec} {0} {0.x} {0[a b]} {0[3]} {0[-1]}".format(F()), format(F(), "q"), f"{F():{1}{2}}")
for f in (lambda: "{}".format(), lambda: "{1}".format(0), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{} {0}".format(1), lambda: "{0} {}".format(1), lambda: "{!x}".format(1), lambda: "{:d}".format("a"), lambda: "{:s}".format(1), lambda: "{.nope}".format(1), lambda: "{[k]}".format({}), lambda: "{[0]}".format(5), lambda: "{0".format(1), lambda: "{a.}".format(a=1), lambda: "{a[}".format(a=1), lambda: "{a[]}".format(a=1), lambda: "{:>>5}".format(1), lambda: "{:5 }".format(1), lambda: "{!}".format(1), lambda: "{!r5}".format(1), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{:99999999999999999999}".format(1), lambda: format(1, 5), lambda: format(object(), "x"), lambda: "{:.2}".format(5), lambda: "{:,d}{:,.3f}".format(1000, 1000.5), lambda: "{:c}".format(-1), lambda: "{:+s}".format("a"), lambda: "{:#s}".format("a"), lambda: "{:05}".format("a"), lambda: "{:010.3}|".format("abcd"), lambda: "{:,s}".format("a"), lambda: "{:_d} {:_x}".format(12345678, 0xabcdef12), lambda: "{:,x}".format(5), lambda: "{:z.1f}".format(-0.01), lambda: "{:n}".format(1234), lambda: "{:.1%}".format(0.1234), lambda: "{:>10}|{:<10}|".format(True, None), lambda: "{:d}".format(True), lambda: "{:5}|".format(True), lambda: "{:G} {:g} {:g}".format(1e-10, 123456789, 1e5), lambda: "{:.3}".format(1234.5), lambda: "{:.3}".format(0.00001234), lambda: "{:#.3g}".format(1), lambda: "{:08.3f}".format(-3.14159), lambda: "{:x<8}{:^+9.2f}|".format(1.5, 2.5), lambda: "{:e}".format(10 ** 20), lambda: "{:.0e}".format(15)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
