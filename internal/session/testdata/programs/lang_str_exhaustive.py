# Every str method with ordinary, odd and wrong arguments.
import itertools
texts = ["", "a", "abc", "ABC def", "  pad\t\n", "ß", "ǅ", "İi", "1½²", "a.b.c", "éÉ", "x" * 5, "Hello, World", "\u2028a\nb\r\nc", "12345", "_id", "١٢", "tab\tby\ttab", "Ω≈ç", "\U0001f600x"]
args0 = "capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper lower lstrip rstrip strip split rsplit splitlines swapcase title upper expandtabs __len__ __hash__ encode".split()
for m in args0:
    out = []
    for t in texts:
        if m == "__hash__": continue
        out.append(getattr(t, m)())
    print(m, ascii(out))
def tryall(m, argsets, ts=("", "a", "abcabc", "Hello, World", " x ", "a,b,,c", "éaé")):
    for a in argsets:
        out = []
        for t in ts:
            try: out.append(getattr(t, m)(*a))
            except Exception as e: out.append(f"{type(e).__name__}: {e}")
        print(m, a, ascii(out) if len(set(map(str, out))) > 1 else ascii(out[0]))
tryall("center", [(0,), (9,), (10, "*"), (4, "é"), (3, ""), (3, "ab"), ("x",), (), (5, 5), (-1,)])
tryall("ljust", [(9,), (9, "-")]); tryall("rjust", [(9,), (9, "-")]); tryall("zfill", [(0,), (8,), ("x",), ()])
tryall("count", [("a",), ("",), ("a", 1), ("a", 1, -1), ("", 2, 5), (5,), (), ("l", None, None), ("a", "b")])
for m in ("find", "rfind", "index", "rindex"): tryall(m, [("a",), ("",), ("c", 3), ("zz",), ("a", -2), ("l", 0, 3), ("", 99), (None,), ("a", 1.5)])
for m in ("startswith", "endswith"): tryall(m, [("a",), ("",), (("a", "c"),), ((),), ("b", 1), ("c", 0, 3), (5,), ((5,),), (["a"],), ("a", None, 1)])
tryall("replace", [("a", "X"), ("", "-"), ("a", "", 1), ("zz", "q"), ("a", "b", -1), ("a", "b", 0), ("a",), (1, 2), ("a", "b", "c"), ("", "é", 2)])
tryall("split", [(None,), (",",), ("a",), (None, 1), (",", 1), (",", 0), ("",), (5,), (",", -1), (" ", 1), ("bc",)])
tryall("rsplit", [(",", 1), (None, 1), ("a", 2), ("",)])
tryall("partition", [(",",), ("",), (5,), ("bc",)]); tryall("rpartition", [(",",), ("c",), ("",)])
tryall("strip", [("a",), ("",), (None,), ("aHd",), (5,), ("é",)]); tryall("lstrip", [("ab",)]); tryall("rstrip", [("dc",)])
tryall("removeprefix", [("a",), ("",), ("abc",), (5,)]); tryall("removesuffix", [("c",), ("",), ("World",), ()])
tryall("join", [(["x", "y"],), ("xyz",), ([],), ([1],), (["a", 2],), (5,), ({"k": 1},)], ("", "-", "ab"))
tryall("expandtabs", [(4,), (0,), (-1,), (1,), ("x",)], ("a\tb", "\t", "abc\tde\tf\n\tg", "é\tx"))
tryall("splitlines", [(True,), (False,), (0,)], ("a\nb", "a\r\nb\rc\x0bd\x0ce\x1cf\x85g\u2028h", "\n", "x\n\n"))
tryall("translate", [({97: "A", 98: None, 99: 120},), ("z" * 200,), ({},), (str.maketrans("abc", "xyz", "H"),), (5,), ({97: 1.5},), ({97: 0x110000},), ([],)], ("abcH", "", "é"))
for a in (("abc", "xyz"), ("ab", "x"), ({"a": 1, 98: "q"},), ({"ab": 1},), ({1.5: 2},), ("a", "b", "c"), (5,), ("a", 5), ({"a": "b"}, "x")):
    try: print(a, str.maketrans(*a))
    except Exception as e: print(a, type(e).__name__, e)
tryall("encode", [("utf-8",), ("ascii", "ignore"), ("ascii", "replace"), ("latin-1",), ("utf-16-le",), ("nope",), (5,), ("utf-8", "nope"), ("ascii", "nope")], ("a", "é", "€"))
for i in ("[0]", "[-1]", "[::2]", "[::-1]", "[1:3]", "[10:]", "[-100:100]", "[5]", "['a']", "[1:'a']", "[::0]", "* 2", "* -1", "+ 'z'", "+ 5", "* 'a'", "% 5", "% ()", "in 'abc'", "< 'abc'", "== 5", "< 5", "[None:2]", "[True]", "[1.0]"):
    out = []
    for t in ("", "abc", "aéß😀"):
        try: out.append(eval("t " + i))
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    print(i, ascii(out))
print(str(), str(5), str(b"ab", "ascii"), str(b"ab"), str(object=5), str(b"\xe9", "latin-1"), str(bytearray(b"x"), encoding="utf-8"), str(memoryview(b"y"), "utf-8"))
for a in ((b"\xff", "utf-8"), (5, "utf-8"), ("a", "utf-8"), (b"a", 5), (b"a", "utf-8", 5), (b"a", "utf-8", "strict", 1)):
    try: print(str(*a))
    except Exception as e: print(type(e).__name__, e)
print([c for c in "aé😀"], list(reversed("aé😀")), max("aé😀"), sorted("bca"), "é" "\u0301" == "é\u0301", len("e\u0301"), "a" < "B", "Z" < "a", "" < "a", "abc" < "abd", "é" > "z", "\ud800" < "\ue000", ascii("\ud800\U0001f600\x7f\xa0\u200b"), repr("\xa0\u200b\xad\u0378\ue000"), repr("it's"), repr('a"b'), repr("a'b\"c"), repr("\\\n\r\t\0\x1b"))
