# hashlib: digests, BLAKE2, key derivation, errors.
import binascii, hashlib, unicodedata, zlib
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
data=bytes(range(256))*5
for s in r'''[hashlib.new(n, b"abc").hexdigest() for n in sorted(hashlib.algorithms_guaranteed) if "shake" not in n]
hashlib.sha256().hexdigest(), hashlib.md5(b"a"*1000).hexdigest(), hashlib.sha1(data).hexdigest(), hashlib.sha512(data).digest()[:8]
hashlib.shake_128(b"abc").hexdigest(16), hashlib.shake_256(data).digest(5), hashlib.shake_128().digest_size
hashlib.blake2b(b"abc", digest_size=16).hexdigest(), hashlib.blake2s(b"abc", key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2b(data).hexdigest(), hashlib.blake2s(data*3).hexdigest(), hashlib.blake2b(key=b"x"*64).hexdigest(), hashlib.blake2b(b"", fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1, inner_size=32, last_node=True).hexdigest(), hashlib.blake2s(b"x", node_offset=1<<33).hexdigest()
hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.SALT_SIZE, hashlib.blake2b().block_size, hashlib.blake2b().digest_size, hashlib.blake2b().name
hashlib.blake2b(digest_size=65)
hashlib.blake2s(key=b"x"*33)
hashlib.blake2b(salt=b"x"*17)
[(h.name, h.digest_size, h.block_size) for h in (hashlib.new(n) for n in ("md5","sha1","sha224","sha256","sha384","sha512","sha3_256","shake_128"))]
hashlib.new("SHA256", b"x").name, hashlib.new("sha-256") if 0 else 1
hashlib.new("foo")
hashlib.sha256("x")
hashlib.sha256(3)
hashlib.sha256(b"a", b"b")
hashlib.sha256(foo=1)
hashlib.sha256().update("x")
hashlib.sha256().digest(3)
hashlib.shake_128().digest()
(lambda h: (h.update(b"a"), h.copy().hexdigest() == hashlib.sha256(b"a").hexdigest(), h.update(b"b"), h.hexdigest() == hashlib.sha256(b"ab").hexdigest()))(hashlib.sha256())
(lambda h: (h.update(b"a"), h.copy().hexdigest(4), h.hexdigest(4), h.update(b"b"), h.hexdigest(4)))(hashlib.shake_256())
(lambda h: (h.update(b"a"*200), h.copy().hexdigest() == h.hexdigest()))(hashlib.blake2b(b"q"))
hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, 10).hex()
hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0)
hashlib.scrypt(b"password", salt=b"NaCl", n=1024, r=8, p=2, dklen=32).hex(), hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex()
hashlib.scrypt(b"x", salt=b"", n=3, r=1, p=1)
hashlib.scrypt(b"x", salt=b"", n=1<<20, r=8, p=1)
sorted(hashlib.algorithms_guaranteed)
repr(hashlib.sha256())[:30], type(hashlib.md5()).__name__, type(hashlib.shake_128()).__name__'''.split('\n'):
    t(s)
