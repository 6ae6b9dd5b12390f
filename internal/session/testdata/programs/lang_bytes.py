# bytes and bytearray.
b = b"hello\x00\xff'"
print(b, b[0], b[-1], b[1:3], list(b[:3]), len(b), b"a" + b"b", b"ab" * 2, bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes())
print(b"a,b,c".split(b","), b" x ".strip(), b"abc".find(b"c"), b"abc".find(99), b"abc".replace(b"b", b"xx"), b",".join([b"a", b"b"]), b"Abc".upper(), b"abc".startswith(b"ab"), b"a" in b"abc", 97 in b"abc", b"abc".count(b"b"), b"abc".hex(), b"\x01\x02".hex(":"), bytes.fromhex("01 ff"), b"abc"[::-1], b"abc".title(), b"12".isdigit(), b"7".zfill(3), b"a\nb".splitlines(), b"k=v".partition(b"="))
print(b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xff".decode("ascii", "backslashreplace"), b"a" < b"b", b"a" == "a", hash(b"a") == hash(b"a"), b"%d-%s" % (5, b"x"), b"\t\n\r\\", b'"', b"'", b"'\"")
a = bytearray(b"abc")
a[0] = 90; a.append(33); a.extend(b"xy"); a += b"!"; a[1:2] = b"--"; del a[-1]
print(a, a.pop(), len(a), a.find(b"-"), bytes(a), a == bytes(a), a.decode(), bytearray(2), a[::2], a.upper(), a.copy() is a)
a.insert(0, 1); a.remove(1); a.reverse(); print(a); a.clear(); print(a, bool(a))
m = memoryview(b"hello")
print(m[1], m[1:3].tobytes(), len(m), bytes(m), m.tolist()[:2])
for bad in (lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a"[5], lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: bytearray(b"a").append(300), lambda: b"a".join(["b"]), lambda: b"\xff".decode("ascii"), lambda: b"\xe2\x82".decode(), lambda: bytes.fromhex("0g"), lambda: b"a".split("b"), lambda: b"a".index(b"z"), lambda: b"a" < "a", lambda: bytes([1.5]), lambda: hash(bytearray()), lambda: b"ab".find("a"), lambda: "a" in b"a", lambda: bytearray().pop(), lambda: b"a".nope, lambda: bytes(["a"])):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
x = b"const"
try:
    x[0] = 1
except TypeError as e:
    print(e)
for c in b"ab":
    print(c, end=" ")
print([chr(c) for c in b"ok"], max(b"abc"), sum(b"ab"), sorted(b"cab"), b"a" or b"b", not b"", bytes(reversed(b"abc")), b"ab" b"cd", rb"\n", int(b"12"), float(b"1.5"), repr(b"\x80\x7e\x7f"), str(b"x"), ascii(b"\xe9"))
