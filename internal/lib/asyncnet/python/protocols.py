"""What a transport tells the program about a connection: classes to derive from.

A connection goes through connection_made, then any number of calls about data,
then connection_lost. Every method here does nothing.
"""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols have in common."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection stands; transport is its other side."""

    def connection_lost(self, exc):
        """The connection is gone; exc says why, None after a regular end."""

    def pause_writing(self):
        """More waits to be sent than the transport's upper limit."""

    def resume_writing(self):
        """What waits to be sent fell below the transport's lower limit."""


class Protocol(BaseProtocol):
    """A protocol that receives a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes arrived."""

    def eof_received(self):
        """The other side sends no more. A true result keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol that says where to put the bytes that arrive."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return a buffer to be filled."""

    def buffer_updated(self, nbytes):
        """The buffer holds nbytes new bytes."""

    def eof_received(self):
        """The other side sends no more. A true result keeps the transport open."""


class DatagramProtocol(BaseProtocol):
    """A protocol that receives datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram arrived from addr."""

    def error_received(self, exc):
        """An earlier datagram could not be sent or received."""


class SubprocessProtocol(BaseProtocol):
    """A protocol about a child process and its pipes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child wrote to its descriptor fd."""

    def pipe_connection_lost(self, fd, exc):
        """The pipe of the child's descriptor fd is closed."""

    def process_exited(self):
        """The child has ended."""
