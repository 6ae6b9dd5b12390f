# print, repr of containers, nested quotes, sep/end/file/flush, sys.stdout.write.
import sys
print(); print(1, "a", None, sep="-", end="!\n"); print("no newline", end=""); print(); print(*[1, 2], sep=""); print("a", "b", sep="\n"); print("x", sep="y"); print(sep="a", end="\n"); print("flush", flush=True); print("out", file=sys.stdout); print("err", file=sys.stderr); print(None, True, ..., NotImplemented, 1e5, 1j, b"x", range(3), print, len, type, int, sep=" | ")
print(["a", 'b"', "it's", "\n", "é", "\x00"], ("x",), {"k": ["v"]}, {1.0: None}, [[], {}, ()], [1, [2, [3]]], {"a"}, frozenset({1}), [b"b"], slice(1, 2), [int, len], Exception("e"), [Exception("e")], {"n": Ellipsis})
n = sys.stdout.write("written\n"); print(n)
class P:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class R:
    def __repr__(self): return "only repr"
print(P(), [P()], (P(),), {"p": P()}, f"{P()}{P()!r}", str(P()), repr(P()), R(), str(R()), [R()])
for bad in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: print(1, nope=2), lambda: sys.stdout.write(5), lambda: print(1, sep=None, end=None), lambda: print("a", "b", sep=None)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W(); print(1, "two", file=w); print("x", end="", file=w); print(file=w); print(w.parts)
old = sys.stdout; sys.stdout = w; print("captured"); sys.stdout = old; print(w.parts[-2:])
import io
s = io.StringIO(); print("a", 1, file=s); s.write("b"); print(repr(s.getvalue())); s.seek(0); print(s.read(1), list(s))
import contextlib
with contextlib.redirect_stdout(io.StringIO()) as buf: print("hidden")
print(repr(buf.getvalue())); print("é€😀", "\t|", "a\rb"); sys.stderr.write("to stderr\n"); print(len(repr("\U0001F600")), ascii("😀"))
print(*(f"{i:>3}" for i in range(5))); print(*{"a": 1, "b": 2}); print(*"abc", sep=", "); print("%s" % "x", "y" "z"); print(print("inner"))
