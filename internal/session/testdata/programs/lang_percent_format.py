# Formatting with %.
print("%s %r %a|%5s|%-5s|%.2s|%5.1s|%%" % ("a", "é", "é", "b", "c", "defg", "xyz"), "%d" % 5, "%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1}, "%(k)s %(n)05d" % {"k": "v", "n": 42}, "%s %s" % ("x", (1, 2)))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c|%i|%u" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 65, "z", 7.9, 3), "%d" % True, "%x" % -255, "%d" % 10 ** 30, "%5.3d|" % 7, "%-+8d|" % 5)
print("%f %.2f %10.3f|%-10.1f|%e %.1E %g %G %g %010.2f %+.1f %#.0f %.0f" % (3.14159, 2.675, 1.5, 1.5, 12345.678, 0.00012, 1e10, 1e-10, 100000.0, -1.5, 2.0, 3.0, 0.5), "%s %r" % (1e16, 0.1), "%f %e" % (float("inf"), float("nan")), "%.3g|%.10g" % (1234.5, 1 / 3))
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%r" % "it's", "%s" % None, "%s" % b"x", "%%d" % ())
class P:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __index__(self): return 9
print("%s %r %d %f %x" % (P(), P(), P(), P(), P()))
for f in (lambda: "%d" % "x", lambda: "%s", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%(k)s" % {}, lambda: "%(k)s" % 5, lambda: "%z" % 1, lambda: "%", lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "%s %(a)s" % {"a": 1}, lambda: "%*d" % ("a", 1), lambda: "abc" % 5, lambda: "abc" % [5], lambda: "abc" % {}, lambda: "%d" % None, lambda: "%(a" % {"a": 1}, lambda: "%d" % float("nan"), lambda: "%d" % 1j, lambda: "%.0s|" % "x", lambda: "%ld" % 5, lambda: b"%s" % "a", lambda: b"%d %a" % (1, "x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
