__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
           "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]


class PatternError(Exception):
    """A mistake in a pattern: what, in which pattern and where."""

    lineno = colno = None

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            before = pattern[:pos].split(newline)
            self.lineno, self.colno = len(before), len(before[-1]) + 1
            where = f" (line {self.lineno}, column {self.colno})" if newline in pattern else ""
            msg = f"{msg} at position {pos}{where}"
        super().__init__(msg)


error = PatternError


class RegexFlag(int):
    """Flags of patterns, which can be combined."""

    def _join(name):
        operation = getattr(int, name)

        def method(self, other):
            result = operation(self, other)
            return result if result is NotImplemented else RegexFlag(result)

        return method

    __or__ = _join("__or__")
    __ror__ = _join("__ror__")
    __and__ = _join("__and__")
    __rand__ = _join("__rand__")
    __xor__ = _join("__xor__")
    __rxor__ = _join("__rxor__")
    del _join

    def __invert__(self):
        return RegexFlag(~int(self) & 511 & ~1)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for name, value in _flags.items() if self & value]
        return "|".join(names) or None

    def __repr__(self):
        if self == 0:
            return "re.NOFLAG"
        names = ["re." + name for name, value in _flags.items() if int(self) & value]
        rest = int(self) & ~510
        if rest:
            names.append(hex(rest))
        return "|".join(names)

    __str__ = __repr__

    def __reduce__(self):
        return RegexFlag, (int(self),)


_flags = {"IGNORECASE": 2, "LOCALE": 4, "MULTILINE": 8, "DOTALL": 16, "UNICODE": 32, "VERBOSE": 64, "DEBUG": 128, "ASCII": 256}
for _name in _flags:
    setattr(RegexFlag, _name, RegexFlag(_flags[_name]))
    globals()[_name] = getattr(RegexFlag, _name)
del _name
NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
A, I, L, M, S, U, X = ASCII, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE
