"""Support for working with files in the gzip format."""
import io
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


class BadGzipFile(OSError):
    """Signals that a gzip file is malformed."""


def compress(data, compresslevel=9, *, mtime=None):
    """Packs a whole block of bytes into gzip format with one call."""
    return zlib.compress(data, level=compresslevel, wbits=31)


def decompress(data):
    """Unpacks a whole gzip block with one call and hands back the original bytes."""
    out = []
    data = bytes(data)
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
        d = zlib.decompressobj(wbits=31)
        out.append(d.decompress(data))
        if not d.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = d.unused_data.lstrip(b"\0")
    return b"".join(out)


class GzipFile(io.BytesIO):
    """A gzip file: read whole when it is opened, written whole when it is closed."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        mode = (mode or getattr(fileobj, "mode", "rb")).replace("b", "")
        if mode not in ("r", "w", "a", "x"):
            raise ValueError("Invalid mode: {!r}".format(mode))
        self._opened = None
        if fileobj is None:
            import builtins

            fileobj = self._opened = builtins.open(filename, mode + "b")
        self.name = filename if filename is not None else getattr(fileobj, "name", "")
        self.mode = mode
        self.fileobj = fileobj
        self._level = compresslevel
        super().__init__(decompress(fileobj.read()) if mode == "r" else b"")

    def readable(self):
        return self.mode == "r"

    def writable(self):
        return self.mode != "r"

    def close(self):
        if self.closed:
            return
        if self.mode != "r":
            self.fileobj.write(compress(self.getvalue(), self._level))
        if self._opened is not None:
            self._opened.close()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Gives a file object for a gzip file, handling either bytes or text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError("Argument %r not supported in binary mode" % name)
    raw = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        file = GzipFile(filename, raw, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, raw, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return io.TextIOWrapper(file, encoding, errors, newline)
    return file
