# The % operator: every conversion, flag, width, precision, mapping and error.
for n in (0, 7, -7, 255, 10**20):
    print("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%i|%u" % ((n,) * 13))
for x in (0.0, -0.0, 3.14159, -1e10, 1e-7, 1e300, float("inf"), float("-inf"), float("nan")):
    print("%f|%.2f|%8.3f|%-10.1e|%e|%g|%G|%+.3g|%#.3g|%010.2f" % ((x,) * 10))
for s in ("", "abc", "héé", [1], None, ("t",)):
    print("%s|%r|%a|%5s|%-5s|%.2s|%5.1s|" % ((s,) * 7))
print("%c%c%c" % ("a", 98, "é"), "%5c|%-3c|" % ("x", "y"), "%%" % (), "100%%|%s" % 5)
print("%(a)s %(b)05d %(a)r %%" % {"a": "x", "b": 3, "c": 9}, "%(k)s" % {"k": (1, 2)}, "%s" % {"a": 1})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%s" % (1,), "%s %s" % (1, (2,)), "%s" % [1, 2], "plain" % (), "%d" % 3.99, "%d" % True, "%x" % 255, "%s" % b"b")
print("%.0f %.0f %.0f %.0f" % (0.5, 1.5, 2.5, 3.5), "%.3d" % 7, "%+.2d" % 3, "%#X" % 255, "%.10g" % 0.1, "%.17g" % 0.1, "%ld" % 3)
class F:
    def __float__(self): return 2.5
    def __str__(self): return "F!"
    def __repr__(self): return "<F>"
    def __index__(self): return 11
print("%s %r %f %x" % (F(), F(), F(), F()))
print(b"%d %s %b %r %a %5.1f %c" % (3, b"x", b"y", "é", "é", 1.25, 65))
bad = [("%d", "x"), ("%d %d", (1,)), ("%d", (1, 2)), ("%(a)s", (1,)), ("%(a)s", {}), ("%q", 1), ("%", 1), ("%5", 1), ("%c", "ab"), ("%c", 1114112),
       ("%x", 1.5), ("%f", "x"), ("%*d", ("a", 1)), ("no", 1), ("%(a", {"a": 1}), ("%s %s", 5), ("%i", None), ("%c", -1), ("%d", F), ("%(a)s %s", {"a": 1}), ("%e", [])]
for f, a in bad:
    try:
        print(f % a)
    except Exception as e:
        print(repr(f), type(e).__name__, e)
for f, a in [(b"%s", "x"), (b"%d", b"x"), (b"%c", 256)]:
    try:
        print(f % a)
    except Exception as e:
        print(repr(f), type(e).__name__, e)
