# Every method of bytes and bytearray, and memoryview.
vals = [b"", b"abc", b"ABC def", b"  pad\t\n", b"a.b.c", b"\xff\x00\x80", b"12345", b"a\nb\r\nc\rd", b"tab\tx"]
for m in "capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower strip lstrip rstrip split rsplit splitlines swapcase title upper expandtabs hex".split():
    print(m, [getattr(v, m)() for v in vals], [getattr(bytearray(v), m)() for v in vals[:3]])
def tryall(m, argsets, ts=(b"", b"abcabc", b"a,b,,c", bytearray(b"x,y"))):
    for a in argsets:
        out = []
        for t in ts:
            try: out.append(getattr(t, m)(*a))
            except Exception as e: out.append(f"{type(e).__name__}: {e}")
        print(m, a, out)
tryall("center", [(9,), (9, b"*"), (9, "x"), (9, b"ab"), (9, 5)]); tryall("ljust", [(8, b"-")]); tryall("rjust", [(8,)]); tryall("zfill", [(8,)], (b"-5", b"+x", b"abc"))
tryall("count", [(b"a",), (97,), (b"",), ("a",), (256,), (b"b", 2), (-1,)])
for m in ("find", "rindex", "index"): tryall(m, [(b"b",), (98,), (b"zz",), ("a",), (300,), (b"", 2)])
for m in ("startswith", "endswith"): tryall(m, [(b"a",), ((b"a", b"c"),), ("a",), (("a",),), (97,)])
tryall("replace", [(b"a", b"XY"), (b"", b"-"), (b"a", b"", 1), ("a", b"b"), (b"a", "b")])
tryall("split", [(b",",), (None, 1), (",",), (b"",), (b",", 1)]); tryall("rsplit", [(b",", 1)]); tryall("partition", [(b",",), (b"",), (",",)]); tryall("rpartition", [(b",",)])
tryall("strip", [(b"ac",), ("a",), (None,), (5,)]); tryall("removeprefix", [(b"a",), ("a",)]); tryall("removesuffix", [(b"c",)])
tryall("join", [([b"x", b"y"],), ([bytearray(b"q")],), (["x"],), ([1],), (5,), (b"ab",)], (b"-", bytearray(b"+")))
tryall("translate", [(bytes(range(256)).upper(),), (None, b"b"), (bytes(256), b"a"), (b"x",), ("x" * 256,), (None,)])
tryall("decode", [(), ("ascii",), ("utf-8", "replace"), ("latin-1",), ("nope",), (5,)], (b"abc", b"\xff\xe9", bytearray(b"q\xc3\xa9")))
tryall("hex", [("-",), (":", 2), (":", -2), ("ab",), (5,), (b":",), ("é",)], (b"abcde", b""))
print(bytes.maketrans(b"abc", b"xyz")[97:100], bytes.fromhex("de ad BE ef"), bytearray.fromhex(" 00ff "), bytes.fromhex(""))
for a in ("zz", "a", "ab c", "é0", 5): 
    try: print(bytes.fromhex(a))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2, 255]), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes("é", "utf-8"), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(range(3)), lambda: bytes(bytearray(b"q")), lambda: bytes(memoryview(b"mv")), lambda: bytes({1: 2}), lambda: bytearray(2 ** 70), lambda: bytes(b"x", "ascii"), lambda: bytearray("ab", "ascii", "strict"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"abc"[1], lambda: b"abc"[-1:], lambda: b"abc"[5], lambda: b"abc"["x"], lambda: b"abc"[::-1], lambda: b"a" + bytearray(b"b"), lambda: bytearray(b"a") + b"b", lambda: b"a" + "b", lambda: b"ab" * 2, lambda: b"a" * 1.5, lambda: b"a" in b"ba", lambda: 97 in b"a", lambda: "a" in b"a", lambda: 300 in b"a", lambda: b"a" == bytearray(b"a"), lambda: b"a" == "a", lambda: b"a" < b"b", lambda: b"a" < "b", lambda: hash(b"a") == hash(b"a"), lambda: hash(bytearray()), lambda: b"%s %d %r %a %x %c" % (b"s", 5, "r", "é", 255, 65), lambda: b"%s" % "s", lambda: b"%b" % 5, lambda: b"%(k)s" % {b"k": b"v"}, lambda: bytearray(b"%d") % 3, lambda: b"%c" % 256, lambda: b"%c" % b"ab", lambda: list(b"ab"), lambda: b"".join([]), lambda: repr(bytearray(b"\x00'\"")), lambda: repr(b"\x00\xff'\n\\"), lambda: str(b"x"), lambda: iter(b"x").__length_hint__(), lambda: b"abc".__getitem__(slice(1)), lambda: int.from_bytes(b"\x01\x00", "big"), lambda: (258).to_bytes(2, "little"), lambda: (-1).to_bytes(2, signed=True), lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: int.from_bytes(b"\xff", signed=True), lambda: int.from_bytes([1, 2]), lambda: (5).to_bytes(), lambda: int.from_bytes("x"), lambda: (1).to_bytes(2, "middle"), lambda: (0).to_bytes(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b"abcdef"); b[0] = 65; b[1:3] = b"XYZ"; print(b); b[::2] = b"123" + b"4"; print(b); del b[0]; del b[1:3]; print(b); b.append(33); b.extend([34, 35]); b.extend(b"zz"); b.insert(0, 48); print(b, b.pop(), b.pop(0), b); b.remove(34); b.reverse(); print(b); b += b"!!"; b *= 2; print(b, len(b)); b.clear(); print(b, b.copy() is b)
for f in (lambda: b.append(256), lambda: b.append("a"), lambda: b.pop(), lambda: b.remove(5), lambda: b.extend("abc"), lambda: b.extend([300]), lambda: b.extend(5), lambda: b.insert(0, -1), lambda: b.__setitem__(0, 1), lambda: b.__setitem__(slice(0, 0), 5), lambda: b.__setitem__(slice(None), "a"), lambda: bytearray(b"abc").__setitem__(slice(None, None, 2), b"1"), lambda: b.index(b"q"), lambda: bytearray(b"abc").__delitem__(9)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
src = bytearray(b"0123456789"); m = memoryview(src)
print(m, len(m), m[0], m[1:4].tobytes(), m[::2].tolist(), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.obj is src, bytes(m[-2:]), m == src, m[2:] == b"23456789", list(m[:3]), 48 in m, m.hex(), m.tobytes()[:2]) if False else print(len(m), m[0], m[1:4].tobytes(), m[::2].tolist(), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.obj is src, bytes(m[-2:]), m == src, m[2:] == b"23456789", list(m[:3]), 48 in m, m.hex())
m[0] = 65; m[1:3] = b"BC"; print(src); m2 = m.cast("H"); print(m2.format, m2.shape, m2.itemsize, m2[0]); m2[0] = 0x4142; print(src); print(m.cast("B").tolist()[:3], m.toreadonly().readonly)
for f in (lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m[99], lambda: m["a"], lambda: memoryview("a"), lambda: memoryview(5), lambda: m.cast("zz"), lambda: memoryview(b"x").__setitem__(0, 1), lambda: hash(m), lambda: hash(memoryview(b"x")) == hash(b"x"), lambda: m.__delitem__(0), lambda: m + b"x", lambda: m.toreadonly().__setitem__(0, 1), lambda: memoryview(b"abc").cast("H")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m2.release(); m.release(); src.append(1); print(src)
try: m[0]
except ValueError as e: print(e)
with memoryview(b"ctx") as mv: print(mv.tolist())
print(src)
