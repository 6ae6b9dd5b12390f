# Text beyond ASCII: lengths, escapes, case, identifiers, encoding, repr.
s = "aé€𝄞"
print(s, len(s), repr(s), ascii(s), s[::-1], s[3], ord(s[3]), chr(0x1d11e) == s[3], list(s))
print("\x41\u00e9\U0001F600\N{BULLET}\101\0end".encode(), "\a\b\f\v\t\\\'\"".encode(), r"\n\x", "a\
b")
print(repr("\x00\x1f\x7f\x80\xa0\xad\u200b\u2028\ud800\ue000\U000e0001'"), repr("it's"), repr('a"b'), repr("both'\""), repr("\t\n\r\\"))
print("straße".upper(), "ΑΣ".lower(), "İ".lower().encode(), "ß".casefold(), "ǆ".title(), "éa".capitalize(), "ŉ".upper(), "ﬁ".upper(), "HeLLo".swapcase())
print("é".isalpha(), "٣".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "ª".islower(), "Ⅷ".isupper(), " \u00a0\u2003".isspace(), "é1_".isidentifier(), "𝄞".isprintable(), "\u200b".isprintable())
print(int("٣٤"), float("１.５"), int("１２"), "١".isalnum())
naïve = 1; Ωmega = 2; 名前 = "n"
print(naïve + Ωmega, 名前, "ﬁ" in dir() or True)
print("e\u0301" == "é", len("e\u0301"), "👨‍👩‍👧"[0], len("👨‍👩‍👧"), "ñ" < "z", sorted("zéaÉ"), max("aé€"))
for enc in ("utf-8", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-32-be", "utf-8-sig", "cp1252"):
    try:
        print(enc, "é€".encode(enc))
    except UnicodeEncodeError as e:
        print(enc, e, e.start, e.end, e.reason)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
    print(errors, "é€x".encode("ascii", errors))
for b, enc in ((b"\xff", "utf-8"), (b"\xc3", "utf-8"), (b"ab\xe2\x82", "utf-8"), (b"\xe9", "ascii"), (b"\xed\xa0\x80", "utf-8"), (b"\xc0\x80", "utf-8"), (b"\xf5", "utf-8"), (b"a\x80b", "utf-8")):
    try:
        print(b.decode(enc))
    except UnicodeDecodeError as e:
        print(e, "|", b.decode(enc, "replace"), b.decode(enc, "ignore"), b.decode(enc, "backslashreplace"))
print(b"\xc3\xa9".decode(), str(b"\xe9", "latin-1"), bytes("é", "utf8"), "é".encode("UTF8"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
for bad in (lambda: "x".encode("nope"), lambda: "\ud800".encode(), lambda: "é".encode("ascii", "nope"), lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: str(b"x", "utf-8", 5), lambda: int("²")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("aéb".center(9, "·"), "é".ljust(3, "-"), f"{'é':>4}|{'€':*^5}|", "é,è".split(","), "é".join("ab"), "%-4s|" % "é")
print("a\u2028b\x0bc\x85d\r\ne".splitlines(), "a\x1cb".split(), "\u3000x\u3000".strip(), "xéx".strip("xé"), "dép".partition("é"), "é".zfill(3), "éé".count("é"), "aéa".find("é"), "aéa".translate({233: "E", ord("a"): None}))
