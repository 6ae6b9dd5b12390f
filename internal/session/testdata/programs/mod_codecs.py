# codecs: lookup, incremental and stream codecs, errors.
import codecs, io
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
def inc(enc, *parts, errors="strict"):
    d=codecs.getincrementaldecoder(enc)(errors)
    return [d.decode(p) for p in parts]+[d.decode(b"", True)]
def ince(enc, *parts):
    d=codecs.getincrementalencoder(enc)()
    return [d.encode(p) for p in parts]
for s in r'''codecs.encode("h\xe9", "utf-8"), codecs.decode(b"h\xc3\xa9"), codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode(b"hello", "base64"), codecs.decode(b"aGVsbG8=\n", "base64"), codecs.encode("\xe9", "ascii", "ignore")
codecs.encode("\xe9", "ascii")
codecs.lookup("utf8").name, codecs.lookup("UTF-8").name, codecs.lookup("latin-1").name, codecs.lookup("ascii").name, codecs.lookup("utf-16").name, codecs.lookup("cp1252").name
codecs.lookup("foo")
codecs.lookup(3)
codecs.getencoder("utf-8")("\u20ac"), codecs.getdecoder("utf-8")(b"abc")
inc("utf-8", b"a\xe2", b"\x82", b"\xacb"), inc("utf-8", b"\xf0\x9f\x98", b"\x80"), inc("utf-16", b"\xff\xfea", b"\0b\0"), inc("utf-16-le", b"a", b"\0\x3d\xd8", b"\0\xde"), inc("latin-1", b"\xe9"), inc("utf-8-sig", b"\xef\xbb", b"\xbfx"), inc("utf-8", b"\xffa", errors="replace"), inc("utf-32", "ab".encode("utf-32")[:6], "ab".encode("utf-32")[6:])
inc("utf-8", b"\xe2\x82")
inc("utf-8", b"\xff")
ince("utf-16", "a", "b"), ince("utf-8", "\u20ac"), ince("utf-8-sig", "a", "b")
list(codecs.iterdecode([b"\xe2\x82", b"\xac"], "utf-8")), list(codecs.iterencode(["a", "\u20ac"], "utf-8"))
codecs.getreader("utf-8")(io.BytesIO(b"a\xc3\xa9\nb")).read(), codecs.getreader("utf-8")(io.BytesIO(b"a\nb\n")).readlines(), list(codecs.getreader("utf-8")(io.BytesIO(b"a\nb"))), codecs.getreader("utf-8")(io.BytesIO(b"a\nb")).readline()
(lambda f: (codecs.getwriter("utf-8")(f).write("\u20ac"), f.getvalue()))(io.BytesIO())
codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF32_BE, codecs.BOM
isinstance(codecs.lookup("utf-8"), tuple), len(codecs.lookup("utf-8")), codecs.register(lambda n: None)'''.split('\n'):
    t(s)
