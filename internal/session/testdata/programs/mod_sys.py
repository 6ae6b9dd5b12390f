# sys: streams, version, exit from deep inside, recursion limit, sizes of ints.
import sys

print(sys.argv, sys.version_info[:2], sys.version_info >= (3, 6), sys.version_info.major, sys.maxsize, sys.byteorder)
print(sys.platform in ("linux", "darwin"), sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon)
print(sys.stdout.write("written\n"), sys.stdout.flush(), file=sys.stdout)
print("to stderr", file=sys.stderr)
sys.stderr.write("also to stderr\n")
print(sys.stdin.read() == "", sys.stdin.readline() == "")
print("sep", "end", sep="-", end="!\n", flush=True)
print("sys" in sys.modules, sys.modules["sys"] is sys, sys.modules[__name__].__name__, type(sys.path).__name__)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t, v, type(tb).__name__, tb.tb_lineno, tb.tb_next)
    print(sys.exception() is v)
print(sys.exc_info(), sys.exception())
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return str(e)
print(depth(0))
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
def count(n):
    try:
        return count(n + 1)
    except RecursionError:
        return n
print(100 < count(0) < 200)
sys.setrecursionlimit(old)
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.nothing, lambda: sys.exit(1, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(sys.intern("abc") == "abc", sys.getsizeof(1) > 0, sys.hash_info.modulus == 2**61 - 1)
for code in (None, 0, 3, "text", (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
def deep():
    try:
        sys.exit("leaving with a text")
    finally:
        print("finally")
deep()
