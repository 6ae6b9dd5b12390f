__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """A mistake in a JSON text: what it is and where."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc = msg, doc
        self.pos, self.lineno, self.colno = pos, lineno, colno

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Makes Python objects of JSON texts."""

    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_int, self.parse_float, self.parse_constant = parse_int or int, parse_float or float, parse_constant
        self.strict = strict

    def decode(self, s):
        """Return the object of a whole text."""
        obj, end = self.raw_decode(s, idx=_blanks(s, 0))
        end = _blanks(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Return the object that a text begins with, and where it ends."""
        result, pos, done = _scan(s, idx, self)
        if not done:
            raise JSONDecodeError(result, s, pos)
        return result, pos


class JSONEncoder:
    """Makes JSON texts of Python objects; default() deals with other types."""

    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.allow_nan, self.check_circular = skipkeys, allow_nan, check_circular
        self.ensure_ascii, self.sort_keys, self.indent = ensure_ascii, sort_keys, indent
        if separators:
            self.item_separator, self.key_separator = separators
        elif separators is None and indent is not None:
            self.item_separator = ","  # no space at the end of a line
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in place of o."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return the JSON text of an object."""
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(self.iterencode(o, _one_shot=True))
        return self._encode(o, False)

    def iterencode(self, o, _one_shot=False):
        """Return an iterator over the pieces of the JSON text of an object."""
        return iter(self._encode(o, True))

    def _encode(self, o, chunks):
        return _encode(o, self.default, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.sort_keys,
                       self.indent, self.item_separator, self.key_separator, chunks)


_default_default = JSONEncoder().default


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write the JSON text of an object to a file."""
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """Return the JSON text of an object."""
    if cls is None and not kw:
        if separators is None:
            separators = (", " if indent is None else ",", ": ")
        item_separator, key_separator = separators
        return _encode(obj, default or _default_default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent,
                       item_separator, key_separator, False)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


_marks = {b"\0\0\xfe\xff": "utf-32", b"\xff\xfe\0\0": "utf-32", b"\xfe\xff": "utf-16", b"\xff\xfe": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

# Which of the first bytes are zero, if the first character is ASCII.
_zeros = {"00": "utf-32-be", "0.": "utf-16-be", ".000": "utf-32-le", ".0": "utf-16-le"}


def detect_encoding(b):
    """The encoding of a JSON text given as bytes."""
    for mark, name in _marks.items():
        if b.startswith(mark):
            return name
    shape = "".join(".0"[byte == 0] for byte in b[:4])
    if len(shape) == 2:
        shape = shape.replace("00", "0.")  # too short for two characters
    elif len(shape) < 4:
        shape = ""
    return next((name for zeros, name in _zeros.items() if shape.startswith(zeros)), "utf-8")


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Return the object of a file with a JSON text."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Return the object of a JSON text."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if cls is object_hook is parse_float is parse_int is parse_constant is object_pairs_hook is None and not kw:
        result, pos, done = _loads(s)
        if not done:
            raise JSONDecodeError(result, s, pos)
        return result
    hooks = {"object_hook": object_hook, "object_pairs_hook": object_pairs_hook, "parse_float": parse_float, "parse_int": parse_int,
             "parse_constant": parse_constant}
    kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
    return (cls or JSONDecoder)(**kw).decode(s)


import json.decoder as decoder, json.encoder as encoder
