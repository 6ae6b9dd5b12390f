# urllib.parse: splitting, joining, quoting, queries, errors.
import base64, hmac, hashlib, secrets, uuid
from urllib.parse import *
import urllib.parse, urllib.error
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
u=uuid.UUID("12345678-1234-5678-1234-567812345678")
for s in r'''urlparse("http://user:pass@Example.com:8080/p/a;x?q=1&r=2#frag"), urlsplit("//host/p"), urlparse("mailto:a@b.c"), urlsplit("HTTP://x"), urlsplit("path?x#y", allow_fragments=False), urlsplit("a:b"), urlsplit("http://[::1]:80/")
(lambda r: (r.username, r.password, r.hostname, r.port, r.geturl(), r.netloc, r.params, r[1], r._replace(scheme="https").geturl()))(urlparse("http://user:pass@Example.com:8080/p/a;x?q=1&r=2#frag"))
urlsplit("http://x:y").port
urlsplit("http://x:99999").port
urlsplit("http://[::1").port
urlsplit("http://[1.2.3.4]/")
urlsplit("http://x").port, urlsplit("http://x:").port, urlsplit("http://[fe80::1%25en0]:80").hostname, urlsplit("").hostname, urlsplit(b"http://h:1/p"), urlsplit(b"http://H:1/p").hostname, urlparse(b"http://h/p").decode(), urlparse("http://h/p").encode()
urlsplit(3)
urljoin("http://a/b/c/d;p?q", "g"), [urljoin("http://a/b/c/d;p?q", x) for x in ("g:h","./g","g/","/g","//g","?y","g?y","#s","g#s","g?y#s",";x","g;x","", ".","./","..","../","../g","../..","../../g","../../../g","/./g","/../g","g.","..g","./../g","./g/.","g/./h","g/../h","http:g")]
urljoin("", "x"), urljoin("x", ""), urljoin("a/b", "c"), urljoin(b"http://a/b", b"c"), urljoin("mailto:x", "y"), urljoin("http://a", "b/../../c")
urljoin("a", b"b")
urldefrag("http://a/b#c"), urldefrag("http://a/b"), urldefrag("http://a/b#c").geturl(), urldefrag(b"a#b"), urldefrag("x#").url
urlunparse(("http","h","/p","x","q","f")), urlunsplit(("http","h","p","","")), urlunsplit(("","","//x","","")), urlunsplit(("file","","/p","","")), urlunsplit((b"http",b"h",b"",b"",b"")), urlunsplit(("mailto","","x","",""))
quote("a b/c?d=\u20ac~"), quote("a/b", safe=""), quote(b"\xff /"), quote_plus("a b+c"), quote_plus("a b", safe=" "), quote(""), quote_plus(b"a b"), quote_from_bytes(b"a\x00"), quote("\u00e9", encoding="latin-1")
quote(b"x", encoding="utf-8")
quote(3)
quote_from_bytes("x")
unquote("a%20b%E2%82%AC%zz%"), unquote("%ff"), unquote("\u20ac%e2%82%ac"), unquote_plus("a+b%2B"), unquote_to_bytes("a%ff%zz%2"), unquote(b"a%20b"), unquote("%E9", "latin-1"), unquote("abc"), unquote("%41%"), unquote("100%"), unquote_to_bytes("")
unquote(3)
parse_qs("a=1&b=2&a=3&c="), parse_qs("a=1&c=", keep_blank_values=True), parse_qsl("a=1&b=%20x+y&c"), parse_qsl("a=1;b=2", separator=";"), parse_qs(b"a=1"), parse_qs(""), parse_qsl("a=%E2%82%AC"), parse_qsl("a&b=1", keep_blank_values=True)
parse_qs("a", strict_parsing=True)
parse_qs("a=1&b=2", max_num_fields=1)
parse_qs("a", separator="")
urlencode({"a": 1, "b": "x y", "c": "\u20ac"}), urlencode([("a", 1), ("a", 2)]), urlencode({"a": [1, 2]}), urlencode({"a": [1, 2], "b": "xy"}, doseq=True), urlencode({"a": "b c"}, quote_via=quote), urlencode({"a": "/"}, safe="/"), urlencode({b"k": b"v\xff"}), urlencode([]), urlencode({"a": None})
urlencode("abc")
urlencode(3)
SplitResult.__mro__[1].__name__, SplitResult._fields, isinstance(urlsplit("x"), tuple), urlsplit("http://a") == ("http","a","","","")
str(urllib.error.URLError("why")), str(urllib.error.HTTPError("u", 404, "Not Found", {}, None)), urllib.error.HTTPError("u", 404, "m", {}, None).code, repr(urllib.error.URLError("x"))'''.split('\n'):
    t(s)
