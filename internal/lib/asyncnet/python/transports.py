"""The other side of a protocol: classes that say what a transport can do.

The transports of this package derive from them, and so may a program's own.
"""

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")


class BaseTransport:
    """What all transports have in common."""

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what is known under a name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Tell whether the transport is closed or about to be."""
        raise NotImplementedError

    def close(self):
        """Close when all is sent; the protocol is told afterwards."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Change the protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport that receives."""

    def is_reading(self):
        """Tell whether the protocol is given what arrives."""
        raise NotImplementedError

    def pause_reading(self):
        """Stop giving the protocol what arrives."""
        raise NotImplementedError

    def resume_reading(self):
        """Give the protocol again what arrives."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport that sends."""

    def set_write_buffer_limits(self, high=None, low=None):
        """Set how much may wait before writing is paused, and when it resumes."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how much waits to be sent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the lower and the upper limit."""
        raise NotImplementedError

    def write(self, data):
        """Send some bytes, now or later."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Say that nothing more will be sent."""
        raise NotImplementedError

    def can_write_eof(self):
        """Tell whether write_eof() works."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport that sends and receives a stream of bytes."""


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    def sendto(self, data, addr=None):
        """Send a datagram."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """The transport of a child process."""

    def get_pid(self):
        """Return the child's process number."""
        raise NotImplementedError

    def get_returncode(self):
        """Return the child's exit code, None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of the pipe to the child's descriptor fd."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send the child a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the child to end."""
        raise NotImplementedError

    def kill(self):
        """End the child."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Flow control for transports written in Python."""

    def __init__(self, extra=None, loop=None):
        assert loop is not None
        super().__init__(extra)
        self._loop, self._protocol_paused = loop, False
        self._set_write_buffer_limits()

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high, low)
        self._maybe_pause_protocol()

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water, self._low_water = high, low

    def _maybe_pause_protocol(self):
        if not self._protocol_paused and self.get_write_buffer_size() > self._high_water:
            self._tell_protocol(True, "pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._tell_protocol(False, "resume_writing")

    def _tell_protocol(self, paused, what):
        self._protocol_paused = paused
        try:
            getattr(self._protocol, what)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"protocol.{what}() failed", "exception": error,
                "transport": self, "protocol": self._protocol,
            })
