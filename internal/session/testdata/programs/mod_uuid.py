# uuid, hmac and secrets.
import base64, hmac, hashlib, secrets, uuid
from urllib.parse import *
import urllib.parse, urllib.error
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
u=uuid.UUID("12345678-1234-5678-1234-567812345678")
for s in r'''hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.new(b"k"*100, b"msg", hashlib.md5).hexdigest(), hmac.digest(b"k", b"m", "sha1").hex(), hmac.new(b"k", digestmod="sha512").name, hmac.HMAC(b"k", b"m", "sha256").digest_size
(lambda h: (h.update(b"x"), h.copy().hexdigest() == h.hexdigest(), h.block_size))(hmac.new(b"k", None, "sha256"))
hmac.new("k", b"m", "sha256")
hmac.new(b"k", b"m")
hmac.compare_digest(b"a", b"a"), hmac.compare_digest("a", "b"), hmac.compare_digest(b"a", bytearray(b"ab"))
hmac.compare_digest("a", b"a")
hmac.compare_digest("\u20ac", "a")
len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice([3]), secrets.randbits(0) , secrets.compare_digest("a","a")
secrets.randbelow(0)
u, str(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time, u.clock_seq, u.node, int(u), hash(u) == hash(u.int)
uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x").version, uuid.uuid4().version, uuid.uuid4().variant, uuid.uuid1().version, uuid.uuid1(node=5).node, uuid.uuid4() != uuid.uuid4()
uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(int=5), uuid.UUID(bytes=b"x"*16), uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, u < uuid.UUID(int=1 << 127), uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u
uuid.UUID("x")
uuid.UUID("g"*32)
uuid.UUID()
uuid.UUID(int=-1)
uuid.UUID(int=1, version=9)
setattr(u, "x", 1)
u < 3'''.split('\n'):
    t(s)
