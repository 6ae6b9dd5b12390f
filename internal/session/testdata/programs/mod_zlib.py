# zlib: checksums, streams, errors.
import binascii, hashlib, unicodedata, zlib
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
data=bytes(range(256))*5
for s in r'''zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.adler32(b"lo", zlib.adler32(b"hel")), zlib.decompress(zlib.compress(data)) == data, len(zlib.compress(b"a"*10000)) < 100, zlib.decompress(zlib.compress(data, 9, wbits=-15), -15) == data, zlib.decompress(zlib.compress(data, wbits=31), 47) == data
zlib.decompress(b"x\x9cKLJNIM\x03\x00\x08\xf8\x02W"), zlib.decompress(b"x\x9cKLJNIM\x03\x00\x08\xf8\x02Wxyz") if 0 else 1
zlib.decompress(b"hello")
zlib.decompress(b"x\x9cKLJ")
zlib.decompress(b"x\x9cKLJNIM\x03\x00\x08\xf8\x02X")
zlib.compress("x")
zlib.compress(b"x", 10)
(lambda c: zlib.decompress(c.compress(b"abc")+c.compress(b"def")+c.flush()))(zlib.compressobj())
(lambda d: (d.decompress(b"x\x9cKLJN"), d.eof, d.decompress(b"IM\x03\x00\x08\xf8\x02Wrest"), d.eof, d.unused_data, d.flush()))(zlib.decompressobj()) [1:]'''.split('\n'):
    t(s)
