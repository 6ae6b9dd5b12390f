# binascii: hexadecimal, base64, checksums, errors.
import binascii, hashlib, unicodedata, zlib
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
data=bytes(range(256))*5
for s in r'''binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcd", "-"), binascii.hexlify(b"abcde", b":", 2), binascii.b2a_hex(bytearray(b"x")), binascii.hexlify(memoryview(b"xy"))
binascii.unhexlify("00ff"), binascii.unhexlify(b"6162"), binascii.a2b_hex("AaFf")
binascii.unhexlify("0")
binascii.unhexlify("0g")
binascii.unhexlify("\u20ac0")
binascii.unhexlify(3)
binascii.hexlify("x")
binascii.b2a_base64(b"hello"), binascii.b2a_base64(b"", newline=False), binascii.a2b_base64(b"aGVsbG8="), binascii.a2b_base64("aGVs bG8=\n"), binascii.a2b_base64("aGVsbG8=xxx")
binascii.a2b_base64("aGVsbG8")
binascii.a2b_base64("a")
binascii.a2b_base64("aGVsbG8aa")
binascii.a2b_base64("aGVs bG8=", strict_mode=True)
binascii.a2b_base64("=aGVs", strict_mode=True)
binascii.a2b_base64("aGVsbG8=x", strict_mode=True)
binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.Error.__mro__, binascii.Incomplete'''.split('\n'):
    t(s)
