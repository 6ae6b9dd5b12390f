"""Finds text encodings by name and supplies base classes for writing new ones."""
import builtins

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
           "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
           "StreamWriter", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter",
           "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "unregister"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"


class CodecInfo(tuple):
    """What the registry knows of a codec."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        info = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        vars(info).update(name=name, encode=encode, decode=decode, streamreader=streamreader, streamwriter=streamwriter,
                          incrementalencoder=incrementalencoder, incrementaldecoder=incrementaldecoder)
        return info

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """The interface of stateless encoders and decoders."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes an input in steps."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes an input in steps."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


def _around(stream_class):
    """Gives a class what all have that work on a binary stream: it acts as that stream does otherwise."""
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    for method in __init__, __getattr__, __enter__, __exit__:
        method.__qualname__ = f"{stream_class.__name__}.{method.__name__}"
        setattr(stream_class, method.__name__, method)
    return stream_class


@_around
class StreamWriter(Codec):
    """Writes encoded text to a binary stream."""

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if offset == whence == 0:
            self.reset()

    def reset(self):
        pass


@_around
class StreamReader(Codec):
    """Reads and decodes a binary stream."""

    def reset(self):
        # Bytes that are no whole character yet, and text that nobody has read.
        self._rest, self._text = b"", ""

    def read(self, size=-1, chars=-1, firstline=False):
        wanted = max(chars, 0)
        while not chars >= 0 or len(self._text) < wanted:
            data = self._rest + (self.stream.read() if size < 0 else self.stream.read(size))
            if not data:
                break
            text, used = self.decode(data, self.errors)
            self._text, self._rest = self._text + text, data[used:]
            if not text or chars < 0 or size >= 0:
                break
        end = len(self._text) if chars < 0 else chars
        taken, self._text = self._text[:end], self._text[end:]
        return taken

    def readline(self, size=None, keepends=True):
        text = self.read()
        first, *_ = [*text.splitlines(keepends=True), ""]
        self._text = text[len(first):]
        return first if keepends else "".join(first.splitlines())

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        return self.readline() or _stop()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()


def _stop():
    raise StopIteration


_aliases = {"utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8", "utf16": "utf-16", "u16": "utf-16", "utf32": "utf-32", "u32": "utf-32",
            "utf_16le": "utf-16-le", "utf_16be": "utf-16-be", "utf_32le": "utf-32-le", "utf_32be": "utf-32-be",
            "us_ascii": "ascii", "646": "ascii", "latin1": "iso8859-1", "latin_1": "iso8859-1", "iso_8859_1": "iso8859-1",
            "iso8859_1": "iso8859-1", "l1": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1", "windows_1252": "cp1252", "utf8_sig": "utf-8-sig"}
_found = {}
_searches = []


def _normal(name):
    name = name.lower().replace("-", "_").replace(" ", "_")
    return _aliases.get(name, name.replace("_", "-") if name.startswith(("utf", "iso")) else name)


def register(search_function, /):
    """Adds a function to be consulted when an encoding is looked up."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Drops a previously added search function and forgets all cached lookups."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """Finds the CodecInfo that belongs to an encoding name."""
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not %s" % type(encoding).__name__)
    info = _found.get(encoding)
    if info is None:
        info = _builtin(encoding)
        for search in _searches if info is None else ():
            info = search(encoding.lower().replace("-", "_").replace(" ", "_"))
            if info is not None:
                break
        if info is None:
            raise LookupError("unknown encoding: " + encoding)
        _found[encoding] = info
    return info


def _builtin(encoding):
    """The codec of an encoding that str.encode knows."""
    if _normal(encoding) in ("rot13", "rot_13"):
        return _rot13()
    try:
        "".encode(encoding)
    except LookupError:
        return None
    name = _normal(encoding)

    def encode(input, errors="strict"):
        return str.encode(input, encoding, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        input = bytes(input)
        return input.decode(encoding, errors or "strict"), len(input)

    def decode_part(input, errors="strict", final=False):
        """Decodes as much as is complete."""
        input = bytes(input)
        if final:
            return input.decode(encoding, errors), len(input)
        # An incomplete character is at most three bytes long.
        for used in range(len(input), max(len(input) - 4, -1), -1):
            try:
                text = input[:used].decode(encoding)
            except UnicodeDecodeError as e:
                if "unexpected end" in e.reason or "truncated" in e.reason:
                    continue
                break
            if used == len(input) or _incomplete(input[used:], encoding):
                return text, used
        return input.decode(encoding, errors), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            data = encode(input, self.errors)[0]
            if getattr(self, "_started", False):
                data = data[len(_marks.get(name, b"")):]
            self._started = True
            return data

        def reset(self):
            self._started = False

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def reset(self):
            self.buffer = b""
            self._encoding = encoding

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            mark = _marks.get(name)
            if mark and self._encoding == encoding:
                if len(data) < len(mark) and not final:
                    self.buffer = data
                    return ""
                self._encoding, skip = _by_mark(name, data)
                data = data[skip:]
                if self._encoding != encoding:
                    self._part = getincrementaldecoder(self._encoding)(self.errors)
            if self._encoding != encoding:
                self.buffer = b""
                return self._part.decode(data, final)
            text, used = decode_part(data, self.errors, final)
            self.buffer = data[used:]
            return text

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return decode_part(input, errors)

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


_marks = {"utf-16": BOM_UTF16, "utf-32": BOM_UTF32, "utf-8-sig": BOM_UTF8}


def _by_mark(name, data):
    """The encoding that a byte order mark tells, and how long the mark is."""
    if name == "utf-8-sig":
        return "utf-8", 3 if data.startswith(BOM_UTF8) else 0
    marks = {"utf-16": ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")), "utf-32": ((BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be"))}[name]
    for mark, encoding in marks:
        if data.startswith(mark):
            return encoding, len(mark)
    return name + "-le", 0


def _incomplete(rest, encoding):
    try:
        rest.decode(encoding)
    except UnicodeDecodeError as e:
        return e.start == 0 and ("unexpected end" in e.reason or "truncated" in e.reason)
    return False


def _rot13():
    table = {ord(a): b for s in ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ") for a, b in zip(s, s[13:] + s[:13])}

    def code(input, errors="strict"):
        return str.translate(input, table), len(input)

    return CodecInfo(code, code, name="rot13")


def encode(obj, encoding="utf-8", errors="strict"):
    """Converts obj to its encoded form with the named encoding."""
    if encoding in _binary:
        return _binary[encoding][0](obj)
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Converts obj back from its encoded form with the named encoding."""
    if encoding in _binary:
        return _binary[encoding][1](obj)
    return lookup(encoding).decode(obj, errors)[0]


def _hex(data):
    import binascii

    return binascii.hexlify(data)


def _unhex(data):
    import binascii

    return binascii.unhexlify(data)


def _base64(data):
    import base64

    return base64.encodebytes(data)


def _unbase64(data):
    import base64

    return base64.decodebytes(data)


_binary = {"hex": (_hex, _unhex), "hex_codec": (_hex, _unhex), "base64": (_base64, _unbase64), "base64_codec": (_base64, _unbase64)}


def _define_getters():
    """The functions that look a codec up for one of its parts."""
    def getter(part, doc, optional):
        def get(encoding):
            found = getattr(lookup(encoding), part)
            if found is None and optional:
                raise LookupError(encoding)
            return found
        get.__doc__ = doc
        return get

    for name, part, doc in (
            ("encoder", "encode", "Finds the function that performs encoding for the named codec."),
            ("decoder", "decode", "Finds the function that performs decoding for the named codec."),
            ("incrementalencoder",) * 2 + ("Finds what builds a piece-by-piece encoder for the named codec.",),
            ("incrementaldecoder",) * 2 + ("Finds what builds a piece-by-piece decoder for the named codec.",),
            ("reader", "streamreader", "Finds what builds a decoding stream reader for the named codec."),
            ("writer", "streamwriter", "Finds what builds an encoding stream writer for the named codec.")):
        get = getter(part, doc, part.startswith("incremental"))
        get.__name__ = get.__qualname__ = "get" + name
        globals()[get.__name__] = get


_define_getters()
del _define_getters


def _pieces(convert, iterator, last):
    """What comes out for each piece that goes in, and at the end; nothing where that is empty."""
    for piece in iterator:
        yield convert(piece)
    yield convert(last, True)


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encoding iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    yield from filter(None, _pieces(encoder.encode, iterator, ""))


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decoding iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    yield from filter(None, _pieces(decoder.decode, iterator, b""))


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open an encoded file using the given mode."""
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    file = builtins.open(filename, mode if "b" in mode else mode + "b", buffering)
    info = lookup(encoding)
    return (info.streamreader if "r" in mode else info.streamwriter)(file, errors)


def strict_errors(exception):
    """Error handler that stops with a UnicodeError at the first bad input."""
    raise exception


def ignore_errors(exception):
    """Error handler that skips over bad input and carries on."""
    return "", exception.end


def replace_errors(exception):
    """Error handler that puts a marker in place of each bad piece of input."""
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    return "?" * (exception.end - exception.start), exception.end
