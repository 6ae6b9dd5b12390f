"""TLS between a transport and a protocol.

SSLProtocol is the protocol of the transport underneath, and gives its own protocol
a transport that encrypts. Between the two stands an SSLObject: what arrives is put
into its incoming buffer, what it has to say is taken out of the outgoing one.
"""

import enum
import ssl

from asyncio import constants
from asyncio.exceptions import CancelledError, TimeoutError
from logging import getLogger
from asyncio.protocols import BufferedProtocol, Protocol
from asyncio.streams import _settle
from asyncio.transports import Transport, _FlowControlMixin


logger = getLogger("asyncio")


def _stages(name, *members):
    return enum.Enum(name, [(member, member) for member in members], module=__name__)


# How far a connection has come; FLUSHING reads what is left before the farewell.
SSLProtocolState = _stages("SSLProtocolState", "UNWRAPPED", "DO_HANDSHAKE", "WRAPPED", "FLUSHING", "SHUTDOWN")
UNWRAPPED, DO_HANDSHAKE, WRAPPED, FLUSHING, SHUTDOWN = SSLProtocolState
ENDING = {FLUSHING, SHUTDOWN, UNWRAPPED}

# What the inner protocol has been told, and after what it may be told it.
AppProtocolState = _stages("AppProtocolState", "STATE_INIT", "STATE_CON_MADE", "STATE_EOF", "STATE_CON_LOST")
INIT, CON_MADE, EOF, CON_LOST = AppProtocolState
TOLD_AFTER = {CON_MADE: {INIT}, EOF: {CON_MADE}, CON_LOST: {CON_MADE, EOF}}

# How much may wait: to be sent, and to be decrypted.
WRITE_HIGH = constants.FLOW_CONTROL_HIGH_WATER_SSL_WRITE * 1024
READ_HIGH = constants.FLOW_CONTROL_HIGH_WATER_SSL_READ * 1024
BLOCK = 256 * 1024


class _Gate:
    """Shuts when `high` or more waits, and opens again when `low` or less does."""

    def __init__(self, what, usual, tell):
        self._what, self._usual, self._tell = what, usual, tell
        self.shut = False
        self.limit()

    def limit(self, high=None, low=None):
        if high is None:
            high = self._usual if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self.low, self.high = low, high

    def weigh(self, waiting):
        turns = waiting <= self.low if self.shut else waiting >= self.high
        if turns:
            self.shut = not self.shut
            self._tell(f"{'pause' if self.shut else 'resume'}_{self._what}")


def _positive(name, value, default):
    if value is None:
        return default
    if value <= 0:
        raise ValueError(f"{name} should be a positive number, got {value}")
    return value


def _client_context(server_hostname):
    """The context of a client that has brought none."""
    context = ssl.create_default_context()
    context.check_hostname = bool(server_hostname)
    return context


class _SSLProtocolTransport(_FlowControlMixin, Transport):
    """The transport that the inner protocol sees: its methods of one expression are in the table below."""

    _start_tls_compatible = True

    def __init__(self, loop, ssl_protocol):
        self._ssl_protocol, self._loop, self._closed = ssl_protocol, loop, False

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if data:
            self._ssl_protocol._write_appdata([data])

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._writing.limit(high, low)
        self._ssl_protocol._tell_of_room()

    def set_read_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._reading.limit(high, low)
        self._ssl_protocol._hold_peer()

    def close(self):
        closed, self._closed = self._closed, True
        if not closed:
            self._ssl_protocol._start_shutdown()

    def _force_close(self, exc):
        self._closed = True
        self._ssl_protocol._abort(exc)

    _protocol_paused = property(lambda self: self._ssl_protocol._writing.shut)


def _limits(gate):
    return gate.low, gate.high


for _name, _method in {
    "abort": lambda self: self._force_close(None),
    "can_write_eof": lambda self: False,
    "is_closing": lambda self: self._closed or self._ssl_protocol._is_transport_closing(),
    "get_extra_info": lambda self, name, default=None: self._ssl_protocol._get_extra_info(name, default),
    "get_protocol": lambda self: self._ssl_protocol._app_protocol,
    "set_protocol": lambda self, protocol: self._ssl_protocol._set_app_protocol(protocol),
    "is_reading": lambda self: not self._ssl_protocol._app_reading_paused,
    "pause_reading": lambda self: self._ssl_protocol._pause_app_reading(),
    "resume_reading": lambda self: self._ssl_protocol._resume_app_reading(),
    "get_read_buffer_size": lambda self: self._ssl_protocol._incoming.pending,
    "get_read_buffer_limits": lambda self: _limits(self._ssl_protocol._reading),
    "get_write_buffer_size": lambda self: self._ssl_protocol._write_size(),
    "get_write_buffer_limits": lambda self: _limits(self._ssl_protocol._writing),
    "writelines": lambda self, list_of_data: self._ssl_protocol._write_appdata(list_of_data),
}.items():
    _method.__name__, _method.__qualname__ = _name, f"_SSLProtocolTransport.{_name}"
    setattr(_SSLProtocolTransport, _name, _method)


class SSLProtocol(Protocol):
    """The protocol of the transport underneath."""

    def __init__(self, loop, app_protocol, sslcontext, waiter, server_side=False, server_hostname=None,
                 call_connection_made=True, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        self._ssl_handshake_timeout = _positive("ssl_handshake_timeout", ssl_handshake_timeout,
                                                constants.SSL_HANDSHAKE_TIMEOUT)
        self._ssl_shutdown_timeout = _positive("ssl_shutdown_timeout", ssl_shutdown_timeout, constants.SSL_SHUTDOWN_TIMEOUT)
        if not sslcontext:
            if server_side:
                raise ValueError("Server side SSL needs a valid SSLContext")
            sslcontext = _client_context(server_hostname)
        self._loop = loop
        self._server_side = server_side
        self._server_hostname = server_hostname if server_hostname and not server_side else None
        self._sslcontext = sslcontext
        self._extra = {"sslcontext": sslcontext}
        self._waiter = waiter
        self._state = UNWRAPPED
        self._app_state = INIT if call_connection_made else CON_MADE
        self._transport = None
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._sslobj = None
        self._timer = None  # of the handshake or of the farewell
        self._write_backlog = []
        self._writing = _Gate("writing", WRITE_HIGH, self._tell_app)  # of the inner protocol
        self._reading = _Gate("reading", READ_HIGH, self._tell_transport)  # of the transport underneath
        self._app_reading_paused = False  # the inner protocol has asked us to pause
        self._ssl_writing_paused = False  # the transport underneath has asked us to pause
        self._eof_received = False
        self._conn_lost = 0
        self._set_app_protocol(app_protocol)
        self._app_transport = _SSLProtocolTransport(loop, self)

    def _set_app_protocol(self, app_protocol):
        self._app_protocol = app_protocol
        self._app_is_buffered = isinstance(app_protocol, BufferedProtocol)

    def _wake(self, exc=None):
        """Tell whoever waits for the connection."""
        waiter, self._waiter = self._waiter, None
        if waiter is not None:
            _settle(waiter, exc)

    def _reach(self, stage):
        """Go on to what the inner protocol is to be told, if its turn has come; tell whether it has."""
        reached = self._app_state in TOLD_AFTER[stage]
        if reached:
            self._app_state = stage
        return reached

    def _stop_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)

    def _is_transport_closing(self):
        return self._transport is not None and self._transport.is_closing()

    # What the transport underneath says.

    def connection_made(self, transport):
        self._transport = transport
        self._state = DO_HANDSHAKE
        self._timer = self._loop.call_later(self._ssl_handshake_timeout, self._handshake_is_late)
        try:
            self._sslobj = self._sslcontext.wrap_bio(self._incoming, self._outgoing, server_side=self._server_side,
                                                     server_hostname=self._server_hostname)
        except Exception as error:
            self._handshake_failed(error)
            return
        self._shake()

    def connection_lost(self, exc):
        self._conn_lost += 1
        self._app_transport._closed = True
        self._discard()
        if self._state != DO_HANDSHAKE and self._reach(CON_LOST):
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._state = UNWRAPPED
        self._transport = None
        self._wake(exc)
        self._stop_timer()

    def data_received(self, data):
        self._incoming.write(data)
        go_on = self._shake if self._state == DO_HANDSHAKE else self._reader()
        if go_on is not None:
            go_on()

    def eof_received(self):
        self._eof_received = True
        try:
            if self._state == DO_HANDSHAKE:
                self._handshake_failed(ConnectionResetError())
            elif self._state == WRAPPED:
                self._state = FLUSHING
                if self._app_reading_paused:
                    return True
                self._flush()
            elif self._state == FLUSHING:
                self._write()
                self._state = SHUTDOWN
                self._shut_down()
            elif self._state == SHUTDOWN:
                self._shut_down()
        except Exception:
            self._transport.close()
            raise

    def pause_writing(self):
        self._ssl_writing_paused = True

    def resume_writing(self):
        self._ssl_writing_paused = False
        self._send()

    # The handshake.

    def _handshake_is_late(self):
        if self._state == DO_HANDSHAKE:
            self._fatal_error(ConnectionAbortedError(
                f"SSL handshake is taking longer than {self._ssl_handshake_timeout} seconds: aborting the connection"))

    def _shake(self):
        try:
            self._sslobj.do_handshake()
        except ssl.SSLWantReadError:
            self._send()
        except Exception as error:
            self._handshake_failed(error)
        else:
            self._handshake_done()

    def _handshake_failed(self, error):
        self._stop_timer()
        self._state = UNWRAPPED
        if isinstance(error, ssl.CertificateError):
            self._fatal_error(error, "SSL handshake failed on verifying the certificate")
        else:
            self._fatal_error(error, "SSL handshake failed")
        self._wake(error)

    def _handshake_done(self):
        self._stop_timer()
        self._state = WRAPPED
        sslobj = self._sslobj
        self._extra.update({"ssl_object": sslobj, "peercert": sslobj.getpeercert(), "cipher": sslobj.cipher(),
                            "compression": sslobj.compression()})
        if self._reach(CON_MADE):
            self._app_protocol.connection_made(self._app_transport)
        self._wake()
        self._read()

    # Reading.

    def _reader(self):
        """What is to be done with what has arrived after the handshake."""
        return {WRAPPED: self._read, FLUSHING: self._flush, SHUTDOWN: self._shut_down}.get(self._state)

    def _pause_app_reading(self):
        self._app_reading_paused = True

    def _resume_app_reading(self):
        if not self._app_reading_paused:
            return
        self._app_reading_paused = False
        later = self._reader()
        if later is not None:
            self._loop.call_soon(later)

    def _read(self):
        """Give the inner protocol what has been decrypted."""
        if self._state not in (WRAPPED, FLUSHING):
            return
        try:
            if not self._app_reading_paused:
                ended = self._read_into_buffers() if self._app_is_buffered else self._read_pieces()
                if ended:
                    self._tell_eof()
                    self._start_shutdown()
                if self._write_backlog:
                    self._write()
                else:
                    self._send()
            self._hold_peer()
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")

    def _read_pieces(self):
        """Deliver as one piece whatever there is; tell whether it was the end."""
        pieces, ended = [], False
        try:
            while not ended:
                data = self._sslobj.read(BLOCK)
                ended = not data
                pieces.append(data)
        except ssl.SSLWantReadError:
            pass
        if data := b"".join(pieces):
            self._app_protocol.data_received(data)
        return ended

    def _read_into_buffers(self):
        """Deliver to a BufferedProtocol; tell whether it was the end."""
        while not self._app_reading_paused:
            buffer = self._app_protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
            try:
                count = self._sslobj.read(len(buffer), memoryview(buffer))
            except ssl.SSLWantReadError:
                return False
            if not count:
                return True
            self._app_protocol.buffer_updated(count)
        return False

    def _tell_eof(self):
        if not self._reach(EOF):
            return
        try:
            keep_open = self._app_protocol.eof_received()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            self._fatal_error(error, "Error calling eof_received()")
        else:
            if keep_open:
                logger.warning("returning true from eof_received() has no effect when using ssl")

    def _hold_peer(self):
        """Stop reading underneath while too much waits to be decrypted."""
        if self._transport is not None:
            self._reading.weigh(self._incoming.pending)

    def _tell_transport(self, what):
        getattr(self._transport, what)()

    # Writing.

    def _write_size(self):
        waiting = self._unsent()
        return waiting if self._transport is None else waiting + self._transport.get_write_buffer_size()

    def _unsent(self):
        return self._outgoing.pending + sum(map(len, self._write_backlog))

    def _write_appdata(self, pieces):
        if self._state in ENDING:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("SSL connection is closed")
            self._conn_lost += 1
            return
        self._write_backlog.extend(pieces)
        if self._state != WRAPPED:
            return
        try:
            self._write()
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")

    def _write(self):
        """Encrypt and send what waits."""
        while self._write_backlog:
            self._sslobj.write(self._write_backlog[0])
            del self._write_backlog[0]
        self._send()

    def _send(self):
        """Send what the channel has to say."""
        if not self._ssl_writing_paused and (data := self._outgoing.read()):
            self._transport.write(data)
        self._tell_of_room()

    def _tell_of_room(self):
        """Have the inner protocol pause and resume."""
        self._writing.weigh(self._unsent())

    def _tell_app(self, what):
        try:
            getattr(self._app_protocol, what)()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"protocol.{what}() failed", "exception": error,
                "transport": self._app_transport, "protocol": self,
            })

    # The end.

    def _start_shutdown(self):
        if self._state in ENDING:
            return
        self._app_transport._closed = True
        if self._state == DO_HANDSHAKE:
            self._abort(None)
            return
        self._state = FLUSHING
        self._timer = self._loop.call_later(self._ssl_shutdown_timeout, self._shutdown_is_late)
        self._flush()

    def _shutdown_is_late(self):
        if self._state in (FLUSHING, SHUTDOWN):
            self._transport._force_close(TimeoutError("SSL shutdown timed out"))

    def _flush(self):
        """Read what is left, then go on to the farewell."""
        self._read()
        if self._state == FLUSHING:
            self._state = SHUTDOWN
            self._shut_down()

    def _shut_down(self):
        try:
            if not self._eof_received:
                self._sslobj.unwrap()
        except ssl.SSLWantReadError:
            self._send()
        except ssl.SSLError as error:
            self._shutdown_done(error)
        else:
            self._send()
            self._tell_eof()
            self._shutdown_done(None)

    def _shutdown_done(self, error):
        self._stop_timer()
        if error is not None:
            self._fatal_error(error, "Error occurred during shutdown")
        elif self._transport is not None:
            self._loop.call_soon(self._transport.close)

    def _discard(self):
        """Forget what could still have been sent, and the channel's inside."""
        self._outgoing.read()
        self._write_backlog.clear()
        if self._sslobj is not None:
            self._sslobj._sslobj.drop()

    def _abort(self, exc):
        self._state = UNWRAPPED
        self._break(exc)

    def _break(self, exc):
        """End the connection underneath, if it is still there."""
        transport = self._transport
        if transport is not None:
            transport._force_close(exc)

    def _fatal_error(self, error, message="Fatal error on transport"):
        self._break(error)
        if isinstance(error, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        elif not isinstance(error, CancelledError):
            self._loop.call_exception_handler({
                "message": message, "exception": error, "transport": self._transport, "protocol": self,
            })
