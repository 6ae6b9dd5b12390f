__all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
           "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
           "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "weibullvariate"]


class SystemRandom(Random):
    """Alternate random number generator using sources provided by the operating system."""

    def random(self):
        """Draw the next float, at least zero and strictly below one."""
        return (int.from_bytes(_urandom(7), "big") >> 3) * 2**-53

    def getrandbits(self, k):
        """Draw a non-negative integer made of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        return int.from_bytes(_urandom((k + 7) // 8), "big") >> (-k % 8)

    def randbytes(self, n):
        """Produce a bytes object holding n random values."""
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing, since the operating system's generator has no use for it."""
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented
