# struct: formats, packing and unpacking, errors.
import heapq, bisect, struct, random
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, e)
def run(f, *a, **k):
    l=list(a[0]); r=f(l, *a[1:], **k); return l, r
class K:
    def __init__(self, v): self.v=v
    def __lt__(self, o): print('lt', self.v, o.v); return self.v<o.v
    def __repr__(self): return 'K%d'%self.v
rng=random.Random(3)
big=[rng.randrange(1000) for _ in range(60)]
for s in r'''struct.pack("<ihb", 1, 2, 3), struct.pack(">ihb", 1, 2, 3), struct.pack("!H", 258), struct.pack("bi", 1, 2), struct.pack("=bi", 1, 2), struct.pack("ib", 1, 2), struct.pack("bq", 1, 2), struct.pack("3s", b"ab"), struct.pack("5p", b"abc"), struct.pack("c", b"x"), struct.pack("??", 1, ""), struct.pack("2x3h", 1, 2, 3), struct.pack("0s", b""), struct.pack("h0i", 1)
struct.unpack("<ihb", b"\1\0\0\0\2\0\3"), struct.unpack(">H", b"\1\2"), struct.unpack("3s2p", b"abc\1x"), struct.unpack("<bBhHiIqQ", b"\xff"*30), struct.unpack("?c", b"\2x"), struct.unpack("4xh", b"\0\0\0\0\1\0"), struct.unpack("<2h", bytearray(b"\1\0\2\0")), struct.unpack("<h", memoryview(b"\1\0"))
struct.pack("<fde", 1.5, -2.25, 0.1), struct.unpack("<fde", struct.pack("<fde", 1.5, -2.25, 0.1)), struct.pack("<3e", 65504, 1e-8, 6e-8), struct.unpack("<4e", b"\0\x7c\1\x7c\1\0\0\x80")
struct.calcsize("bi"), struct.calcsize("<bi"), struct.calcsize("10s2h"), struct.calcsize(""), struct.calcsize("P"), struct.calcsize("nN"), struct.calcsize(b"<i"), struct.calcsize("i i")
struct.pack("<b", 128)
struct.pack("<B", -1)
struct.pack("<h", 1<<15)
struct.pack("<i", 1<<31)
struct.pack("i", 1<<31)
struct.pack("<I", -1)
struct.pack("<q", 1<<63)
struct.pack("<Q", -1)
struct.pack("q", 1<<63)
struct.pack("Q", -1)
struct.pack("Q", 1<<64)
struct.pack("l", 1<<63)
struct.pack("L", -1)
struct.pack("n", 1<<63)
struct.pack("N", -1)
struct.pack("P", 1<<65)
struct.pack("b", 1000)
struct.pack("<h", 1.5)
struct.pack("<h", "x")
struct.pack("<f", "x")
struct.pack("<f", 1e39)
struct.pack("<e", 1e6)
struct.pack("s", "x")
struct.pack("p", 3)
struct.pack("c", b"xx")
struct.pack("c", "x")
struct.pack("ii", 1)
struct.pack("i", 1, 2)
struct.pack("z", 1)
struct.pack("<n", 1)
struct.pack("3", 1)
struct.pack(3)
struct.pack()
struct.unpack("i", b"123")
struct.unpack("i", "123")
struct.unpack_from("<h", b"\1\0\2\0", 2), struct.unpack_from("<h", b"\1\0\2\0", -2), struct.unpack_from("<h", b"\1\0\2\0", offset=1)
struct.unpack_from("<i", b"\1\0\2\0", 2)
struct.unpack_from("<i", b"\1\0\2\0", -5)
struct.unpack_from("<i", b"\1\0\2\0", -2)
(lambda b: (struct.pack_into("<h", b, 1, 5), b))(bytearray(4))
struct.pack_into("<i", bytearray(2), 0, 1)
struct.pack_into("<h", b"ab", 0, 1)
struct.iter_unpack("", b"")
struct.Struct("<h").pack()
struct.Struct(3)
struct.Struct("<h").foo
struct.error, struct.error.__mro__, struct.Struct
struct.pack("<h", True), struct.pack("<d", 3)'''.split('\n'):
    t(s)
