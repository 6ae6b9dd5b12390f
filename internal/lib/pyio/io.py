import abc
import _io
from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, open, open_code, FileIO, BytesIO, StringIO, BufferedReader,
                 BufferedWriter, BufferedRandom, TextIOWrapper, IncrementalNewlineDecoder, text_encoding, BlockingIOError)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
           "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase",
           "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
           "IncrementalNewlineDecoder"]

SEEK_SET, SEEK_CUR, SEEK_END = range(3)


def _abstract(native, *bases):
    """Make the abstract class of a native one, where others can be registered."""
    return abc.ABCMeta(native.__name__[1:], (native, *bases), {'__module__': __name__, '__doc__': native.__doc__})


IOBase = _abstract(_io._IOBase)
RawIOBase, BufferedIOBase, TextIOBase = (
    _abstract(native, IOBase) for native in (_io._RawIOBase, _io._BufferedIOBase, _io._TextIOBase))


class BufferedRWPair(_io._BufferedIOBase):
    """A reader and a writer joined to one stream, such as the two ends of a pipe."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        for stream, able in ((reader, 'readable'), (writer, 'writable')):
            if not getattr(stream, able)():
                raise UnsupportedOperation(f'File or stream is not {able}.')
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readline(self, size=-1, /):
        return self.reader.readline(size)

    def write(self, buffer, /):
        return self.writer.write(buffer)

    def flush(self):
        return self.writer.flush()

    def writable(self):
        return self.writer.writable()

    def readable(self):
        return self.reader.readable()

    def isatty(self):
        return any(end.isatty() for end in (self.writer, self.reader))

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


_io.BufferedRWPair = BufferedRWPair

RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class
