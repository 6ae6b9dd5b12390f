# base64: all alphabets, both ways, errors.
import base64, hmac, hashlib, secrets, uuid
from urllib.parse import *
import urllib.parse, urllib.error
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
u=uuid.UUID("12345678-1234-5678-1234-567812345678")
for s in r'''base64.b64encode(b"hello?>"), base64.b64encode(b"\xfb\xff", b"-_"), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64decode("-_8="), base64.standard_b64encode(b"x"), base64.standard_b64decode(b"eA==")
base64.b64decode("aGVsbG8"), 
base64.b64decode("a!GVsbG8=", validate=True)
base64.b64decode(3)
base64.b64encode("x")
base64.b64decode("\u20ac")
base64.b32encode(b"hello"), base64.b32encode(b"hi"), base64.b32decode("NBSWY3DP"), base64.b32decode(b"NBUQ===="), base64.b32decode("nbuq====", casefold=True), base64.b32hexencode(b"hello"), base64.b32hexdecode("D1IMOR3F"), base64.b32decode("M1023456", map01=b"L")
base64.b32decode("NBUQ")
base64.b32decode("nbuq====")
base64.b16encode(b"\xab\xcd"), base64.b16decode("ABCD"), base64.b16decode("abcd", True)
base64.b16decode("abcd")
base64.b85encode(b"hello world"), base64.b85decode(b"Xk~0{Zy<MXa%^M"), base64.a85encode(b"hello world\0\0\0\0    x"), base64.a85encode(b"    ", foldspaces=True), base64.a85encode(b"hello", adobe=True), base64.a85encode(b"hello"*5, wrapcol=10), base64.a85decode(b"<~BOu!rDZ~>", adobe=True), base64.a85decode("BOu!rD]j7BEbo7"), base64.b85encode(b"abc", pad=True), base64.z85encode(b"hello"), base64.z85decode(b"xK#0@z*cbu")
base64.b85decode(b"\x01")
base64.a85decode(b"v")
base64.a85decode(b"xx~", adobe=True)
base64.encodebytes(b"x"*100), base64.decodebytes(b"eHh4\n"), [base64.b85decode(base64.b85encode(bytes(range(n)))) == bytes(range(n)) for n in range(9)], [base64.b32decode(base64.b32encode(bytes(range(n)))) == bytes(range(n)) for n in range(9)]
base64.encodebytes("x")'''.split('\n'):
    t(s)
