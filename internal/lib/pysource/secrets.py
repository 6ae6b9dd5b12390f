"""Unpredictable random values, safe for passwords, tokens and other security uses."""
from base64 import urlsafe_b64encode
from hmac import compare_digest
from random import SystemRandom

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32

_system = SystemRandom()
choice, randbits = _system.choice, _system.getrandbits


def randbelow(exclusive_upper_bound):
    """Picks an unpredictable integer from zero up to, but excluding, n."""
    if not exclusive_upper_bound <= 0:
        return _system.randrange(exclusive_upper_bound)
    raise ValueError("Upper bound must be positive.")


def token_bytes(nbytes=None):
    """Produces nbytes unpredictable bytes."""
    return _system.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Produces an unpredictable token written as hex digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Produces an unpredictable Base64 token that can go straight into a URL."""
    return str(urlsafe_b64encode(token_bytes(nbytes)), "ascii").rstrip("=")
