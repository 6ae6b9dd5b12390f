# unicodedata: names, properties, numbers, normal forms, errors.
import binascii, hashlib, unicodedata, zlib
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
data=bytes(range(256))*5
for s in r'''unicodedata.name("a"), unicodedata.name("\u20ac"), unicodedata.name("\uac00"), unicodedata.name("\u4e00"), unicodedata.name("\U0001F600"), unicodedata.name("\n", None)
unicodedata.name("\n")
unicodedata.name("ab")
unicodedata.name(3)
unicodedata.lookup("EURO SIGN"), unicodedata.lookup("latin small letter a"), unicodedata.lookup("HANGUL SYLLABLE GAG"), unicodedata.lookup("CJK UNIFIED IDEOGRAPH-4E00")
unicodedata.lookup("FOO")
unicodedata.lookup(3)
[unicodedata.category(c) for c in "aA1 _-(+$^\n\u0301\u2028\u00bd\u2160\u01c5\u02b0\u4e00\ud800\ue000\uffff"]
[unicodedata.bidirectional(c) for c in "a1 +\u05d0\u0627\u0661\n\u202a\u0301"]
[unicodedata.combining(c) for c in "a\u0301\u0327\u3099"], [unicodedata.east_asian_width(c) for c in "a\u4e00\uff21\uff71\u00e9\u0301\U0001F600\u00b1"], [unicodedata.mirrored(c) for c in "a()[<"]
unicodedata.decimal("5"), unicodedata.decimal("\u0665"), unicodedata.digit("\u00b2"), unicodedata.digit("\u2460"), unicodedata.numeric("\u00bd"), unicodedata.numeric("\u2167"), unicodedata.numeric("\u4e94"), unicodedata.numeric("7"), unicodedata.decimal("x", -1), unicodedata.numeric("x", None)
unicodedata.decimal("x")
unicodedata.digit("x")
unicodedata.numeric("x")
[unicodedata.normalize(f, "\u00e9\ufb01\u1e9b\u0323e\u0301") for f in ("NFC","NFD","NFKC","NFKD")], unicodedata.is_normalized("NFC", "\u00e9"), unicodedata.is_normalized("NFD", "\u00e9")
unicodedata.normalize("X", "a")
unicodedata.normalize("NFC", 3)
unicodedata.category("ab")
unicodedata.unidata_version'''.split('\n'):
    t(s)
