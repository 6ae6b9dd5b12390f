"""Converts binary data to and from base 16, 32, 64, 85 and Ascii85 text."""
import binascii
import struct

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "z85encode", "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes(s):
    """An argument of a decoder: bytes, or text that is ASCII."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


def _alternative(altchars):
    assert len(altchars) == 2, repr(altchars)
    return altchars


def b64encode(s, altchars=None):
    """Turns binary data s into its Base64 form, given as bytes."""
    text = binascii.b2a_base64(s, newline=False)
    return text if altchars is None else text.translate(bytes.maketrans(b"+/", _alternative(altchars)))


def b64decode(s, altchars=None, validate=False):
    """Recovers the original bytes from Base64 text in s."""
    text = _bytes(s)
    if altchars is not None:
        text = text.translate(bytes.maketrans(_alternative(_bytes(altchars)), b"+/"))
    return binascii.a2b_base64(text, strict_mode=validate)


def standard_b64encode(s):
    """Converts s to Base64 with the usual plus and slash characters."""
    return b64encode(s)


def standard_b64decode(s):
    """Recovers the bytes behind Base64 text that uses the usual characters."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Converts s to Base64 that can appear safely in URLs and file names."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """Recovers the bytes behind Base64 text made for URLs and file names."""
    return b64decode(_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


_b32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        n = int.from_bytes(part.ljust(5, b"\0"), "big")
        digits = bytes(alphabet[n >> shift & 31] for shift in range(35, -1, -5))
        used = (len(part) * 8 + 4) // 5
        out += digits[:used] + b"=" * (8 - used)
    return bytes(out)


def _decode32(alphabet, s, casefold, map01):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    padding = len(s) - len(digits)
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(digits), 8):
        part = digits[i:i + 8]
        n = 0
        for c in part:
            if c not in values:
                raise binascii.Error("Non-base32 digit found")
            n = n << 5 | values[c]
        bits = len(part) * 5
        size = bits // 8
        out += (n >> bits - size * 8).to_bytes(size, "big")
    return bytes(out)


def b32encode(s):
    """The bytes written in base32, as bytes."""
    return _encode32(_b32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode the base32 encoded bytes-like object or ASCII string s."""
    return _decode32(_b32, s, casefold, map01)


def b32hexencode(s):
    """The bytes written in base32hex, as bytes."""
    return _encode32(_b32hex, s)


def b32hexdecode(s, casefold=False):
    """Decode the base32hex encoded bytes-like object or ASCII string s."""
    return _decode32(_b32hex, s, casefold, None)


def b16encode(s):
    """Writes each byte of s as two uppercase hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Recovers the original bytes from hexadecimal text in s."""
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(s, alphabet, pad, zeros=None, spaces=None):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    missing = -len(s) % 4
    s = bytes(s) + b"\0" * missing
    chunks = []
    for i in range(0, len(s), 4):
        n = int.from_bytes(s[i:i + 4], "big")
        if zeros and n == 0:
            chunks.append(zeros)
        elif spaces and n == 0x20202020:
            chunks.append(spaces)
        else:
            chunks.append(bytes(alphabet[n // 85 ** k % 85] for k in (4, 3, 2, 1, 0)))
    if missing and not pad:
        if chunks[-1] == zeros:
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-missing]
    return b"".join(chunks)


_a85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Turns binary data b into its Ascii85 form, given as bytes."""
    result = _encode85(b, _a85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Recovers the original bytes from Ascii85 text in b."""
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = []
    digits = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                n = 0
                for d in digits:
                    n = n * 85 + d
                try:
                    out.append(struct.pack("!I", n))
                except struct.error:
                    raise ValueError("Ascii85 overflow") from None
                digits.clear()
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(b"\0\0\0\0")
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    result = b"".join(out)
    padding = 4 - len(digits)
    return result[:-padding] if padding else result


_b85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _decode85(b, alphabet, name):
    b = _bytes(b)
    values = {c: i for i, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * padding
    out = []
    for i in range(0, len(b), 5):
        n = 0
        for k, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError("bad %s character at position %d" % (name, i + k))
            n = n * 85 + values[c]
        if n > 0xFFFFFFFF:
            raise ValueError("%s overflow in hunk starting at byte %d" % (name, i))
        out.append(n.to_bytes(4, "big"))
    result = b"".join(out)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Turns binary data b into base85 text, given as bytes."""
    return _encode85(b, _b85, pad)


def b85decode(b):
    """Decode the base85-encoded bytes-like object or ASCII string b."""
    return _decode85(b, _b85, "base85")


def z85encode(s):
    """Turns binary data b into ZeroMQ-style base85 text, given as bytes."""
    return _encode85(s, _z85, False)


def z85decode(s):
    """Decode the z85-encoded bytes-like object or ASCII string b."""
    return _decode85(s, _z85, "z85")


def encodebytes(s):
    """Converts s to base64 text broken into lines, each ending in a newline."""
    _check(s)
    return b"".join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    """Recovers the original bytes from base64 text that may span lines."""
    _check(s)
    return binascii.a2b_base64(s)


def _check(s):
    try:
        memoryview(s)
    except TypeError as e:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from e


def encode(input, output):
    """Copies one binary file to another, converting the contents to base64."""
    while chunk := input.read(57):
        while len(chunk) < 57 and (more := input.read(57 - len(chunk))):
            chunk += more
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """Copies one binary file to another, turning base64 contents back to raw bytes."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
