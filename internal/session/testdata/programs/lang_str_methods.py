# str: methods, indexing, escapes, comparisons.
s = "Hello, Wörld"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.casefold(), "straße".upper(), "ß".casefold(), "hELLO wORLD".capitalize())
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[10:2:-3], s[100:], s[-100:3], len(s), s * 2, "ab" * 0, "ab" * -1, 2 * "x")
print(s.find("l"), s.rfind("l"), s.find("z"), s.index("o"), s.count("l"), s.find("l", 4), s.find("", 5), s.count(""), "aaa".count("aa"), "abc".find("c", -1), s.find("l", 3, 3))
print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "a\nb\r\nc\n".splitlines(), "a\nb".splitlines(True), " x y ".split(" "), "a b c".rsplit(None, 1), " a b ".split(None, 1))
print("-".join(["a", "b"]), "".join("abc"), ",".join(str(i) for i in range(3)), "x".join([]), "k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print("  x ".strip() + "|", "xxabxx".strip("x"), "abcab".lstrip("ab"), "abcab".rstrip("ba"), "test.py".removesuffix(".py"), "test.py".removeprefix("te"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("x", "y"))
print("7".zfill(3), "-7".zfill(4), "ab".center(5, "*"), "ab".ljust(4) + "|", "ab".rjust(4, "."), "abc".center(6) + "|", "a\tb\tc".expandtabs(4), "01\t012".expandtabs())
print("abc".startswith("a"), "abc".startswith(("x", "ab")), "abc".endswith("c", 0, 2), "abc".startswith("b", 1), "abc".startswith(""), "".startswith("", 1))
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "  ".isspace(), "".isspace(), "Ab Cd".istitle(), "AB1".isupper(), "1".isupper(), "a_1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "é".isascii(), "\n".isprintable())
print("abc".translate({97: "x", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "12", "c")), str.maketrans({"a": 1}), "é".encode(), "é".encode("latin-1"), "é€".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"))
print(repr("it's"), repr('a"b'), repr("it's \"q\""), repr("\n\t\\\x00\x7f\u200b\U0001F600é\xad"), ascii("é\U0001F600"), "\x41\101\u0041", r"\n", "a" "b", 'tab\there', repr("\ud800"), "line\
continued", """tri
ple""")
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "Z" < "a", "é" > "z", "10" < "9", "a" == 'a', "ab" in "cabd", "" in "abc", "a" not in "b", max("hello"), min("hello"), sorted("bca"), list(reversed("abc")), ord("é"), chr(8364), list(enumerate("ab", 1)))
for bad in (lambda: "a" + 1, lambda: 1 + "a", lambda: "abc"[5], lambda: "a" < 1, lambda: "a".index("z"), lambda: "a".split(""), lambda: "".join([1]), lambda: "a".join(5), lambda: "a" in 5, lambda: 5 in "a", lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".center(5, "ab"), lambda: "a".nope, lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: "abc".replace("a"), lambda: "a" - "b", lambda: -"a", lambda: "a" % 5, lambda: "abc".startswith(1), lambda: str(b"a", "nope"), lambda: "a".encode("nope"), lambda: int("a"), lambda: "abc".__setitem__, lambda: hash([]), lambda: "a" * "b", lambda: "a".upper(1), lambda: "a".zfill("x")):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
t = "x"
try:
    t[0] = "y"
except TypeError as e:
    print(e)
print(str(), str(1.0), str(b"a"), str(b"a", "ascii"), str([1, "a"]), str(None), "abc".__len__(), "abc".__contains__("a"), "b".__add__("c"), "abc".__getitem__(1), "%s" % "x", str.upper("x"), list(map(str.strip, [" a ", "b "])))
