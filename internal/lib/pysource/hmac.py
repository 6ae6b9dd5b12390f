"""HMAC (Keyed-Hashing for Message Authentication) module, as described by RFC 2104."""
import hashlib as _hashlib

digest_size = None


def compare_digest(a, b, /):
    """Whether a == b, in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        for x in (a, b):
            if not isinstance(x, (bytes, bytearray, memoryview)):
                raise TypeError("a bytes-like object is required, not '%s'" % type(x).__name__)
    a, b = bytes(a), bytes(b)
    if len(a) != len(b):
        return False
    different = 0
    for x, y in zip(a, b):
        different |= x ^ y
    return not different


def _maker(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b"": _hashlib.new(digestmod, data)
    return lambda data=b"": digestmod.new(data)


class HMAC:
    """Keyed message authentication, following RFC 2104."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = _maker(digestmod)
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(bytes(c ^ 0x5C for c in key))
        self._inner.update(bytes(c ^ 0x36 for c in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Adds more message bytes to the running authentication code."""
        self._inner.update(msg)

    def copy(self):
        """Duplicates this object so that both can continue independently."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size, other.block_size = self.digest_size, self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def _current(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """Gives the authentication code, as bytes, for everything fed in so far."""
        return self._current().digest()

    def hexdigest(self):
        """Gives the authentication code so far as hex text."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """Starts an HMAC computation with the given key and optional first message."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Computes the HMAC of one message directly, without building an object."""
    return HMAC(key, msg, digest).digest()
