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
from asyncio.transports import Transport, _FlowControlMixin


logger = getLogger("asyncio")


class SSLProtocolState(enum.Enum):
    """How far a connection has come."""

    UNWRAPPED = "UNWRAPPED"
    DO_HANDSHAKE = "DO_HANDSHAKE"
    WRAPPED = "WRAPPED"
    FLUSHING = "FLUSHING"  # reads what is left before the farewell
    SHUTDOWN = "SHUTDOWN"


class AppProtocolState(enum.Enum):
    """What the inner protocol has been told."""

    STATE_INIT = "STATE_INIT"
    STATE_CON_MADE = "STATE_CON_MADE"
    STATE_EOF = "STATE_EOF"
    STATE_CON_LOST = "STATE_CON_LOST"


UNWRAPPED, DO_HANDSHAKE, WRAPPED, FLUSHING, SHUTDOWN = SSLProtocolState
ENDING = {FLUSHING, SHUTDOWN, UNWRAPPED}

# How much may wait: to be sent, and to be decrypted.
WRITE_HIGH = constants.FLOW_CONTROL_HIGH_WATER_SSL_WRITE * 1024
READ_HIGH = constants.FLOW_CONTROL_HIGH_WATER_SSL_READ * 1024
BLOCK = 256 * 1024


def _limits(high, low, default):
    """Complete a pair of limits."""
    if high is None:
        high = default if low is None else 4 * low
    if low is None:
        low = high // 4
    if not high >= low >= 0:
        raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
    return high, low


def _positive(name, value, default):
    if value is None:
        return default
    if value <= 0:
        raise ValueError(f"{name} should be a positive number, got {value}")
    return value


class _SSLProtocolTransport(_FlowControlMixin, Transport):
    """The transport that the inner protocol sees."""

    _start_tls_compatible = True

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed or self._ssl_protocol._is_transport_closing()

    def close(self):
        if not self._closed:
            self._closed = True
            self._ssl_protocol._start_shutdown()

    def abort(self):
        self._force_close(None)

    def _force_close(self, exc):
        self._closed = True
        self._ssl_protocol._abort(exc)

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_app_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_app_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._write_limits = _limits(high, low, WRITE_HIGH)
        self._ssl_protocol._tell_of_room()

    def get_write_buffer_limits(self):
        high, low = self._ssl_protocol._write_limits
        return low, high

    def get_write_buffer_size(self):
        return self._ssl_protocol._write_size()

    def set_read_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._read_limits = _limits(high, low, READ_HIGH)
        self._ssl_protocol._hold_peer()

    def get_read_buffer_limits(self):
        high, low = self._ssl_protocol._read_limits
        return low, high

    def get_read_buffer_size(self):
        return self._ssl_protocol._incoming.pending

    @property
    def _protocol_paused(self):
        return self._ssl_protocol._app_writing_paused

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if data:
            self._ssl_protocol._write_appdata((data,))

    def writelines(self, list_of_data):
        self._ssl_protocol._write_appdata(list_of_data)

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        return False


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
            sslcontext = ssl.create_default_context()
            if not server_hostname:
                sslcontext.check_hostname = False
        self._loop = loop
        self._server_side = server_side
        self._server_hostname = server_hostname if server_hostname and not server_side else None
        self._sslcontext = sslcontext
        self._extra = {"sslcontext": sslcontext}
        self._waiter = waiter
        self._state = UNWRAPPED
        self._app_state = AppProtocolState.STATE_INIT if call_connection_made else AppProtocolState.STATE_CON_MADE
        self._transport = None
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._sslobj = None
        self._timer = None  # of the handshake or of the farewell
        self._write_backlog = []
        self._write_limits = _limits(None, None, WRITE_HIGH)
        self._read_limits = _limits(None, None, READ_HIGH)
        self._app_writing_paused = False  # the inner protocol was told to pause
        self._app_reading_paused = False  # the inner protocol has asked us to pause
        self._ssl_writing_paused = False  # the transport underneath has asked us to pause
        self._ssl_reading_paused = False  # the transport underneath was told to pause
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
        if waiter is None or waiter.done():
            return
        if exc is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(exc)

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
        self._write_backlog.clear()
        self._outgoing.read()
        self._conn_lost += 1
        self._app_transport._closed = True
        if self._sslobj is not None:
            self._sslobj._sslobj.drop()
        told = self._app_state in (AppProtocolState.STATE_CON_MADE, AppProtocolState.STATE_EOF)
        if self._state != DO_HANDSHAKE and told:
            self._app_state = AppProtocolState.STATE_CON_LOST
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._state = UNWRAPPED
        self._transport = None
        self._wake(exc)
        self._stop_timer()

    def data_received(self, data):
        self._incoming.write(data)
        if self._state == DO_HANDSHAKE:
            self._shake()
        elif self._state == WRAPPED:
            self._read()
        elif self._state == FLUSHING:
            self._flush()
        elif self._state == SHUTDOWN:
            self._shut_down()

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
        self._extra.update(peercert=sslobj.getpeercert(), cipher=sslobj.cipher(), compression=sslobj.compression(),
                           ssl_object=sslobj)
        if self._app_state == AppProtocolState.STATE_INIT:
            self._app_state = AppProtocolState.STATE_CON_MADE
            self._app_protocol.connection_made(self._app_transport)
        self._wake()
        self._read()

    # Reading.

    def _pause_app_reading(self):
        self._app_reading_paused = True

    def _resume_app_reading(self):
        if not self._app_reading_paused:
            return
        self._app_reading_paused = False
        later = {WRAPPED: self._read, FLUSHING: self._flush, SHUTDOWN: self._shut_down}.get(self._state)
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
        if self._app_state != AppProtocolState.STATE_CON_MADE:
            return
        self._app_state = AppProtocolState.STATE_EOF
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
        if self._transport is None:
            return
        high, low = self._read_limits
        waiting = self._incoming.pending
        if waiting >= high and not self._ssl_reading_paused:
            self._ssl_reading_paused = True
            self._transport.pause_reading()
        elif waiting <= low and self._ssl_reading_paused:
            self._ssl_reading_paused = False
            self._transport.resume_reading()

    # Writing.

    def _write_size(self):
        waiting = self._outgoing.pending + sum(map(len, self._write_backlog))
        return waiting if self._transport is None else waiting + self._transport.get_write_buffer_size()

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
        if not self._ssl_writing_paused:
            data = self._outgoing.read()
            if data:
                self._transport.write(data)
        self._tell_of_room()

    def _tell_of_room(self):
        """Have the inner protocol pause and resume."""
        high, low = self._write_limits
        size = self._outgoing.pending + sum(map(len, self._write_backlog))
        if size >= high and not self._app_writing_paused:
            self._app_writing_paused = True
            self._tell_app("pause_writing")
        elif size <= low and self._app_writing_paused:
            self._app_writing_paused = False
            self._tell_app("resume_writing")

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

    def _abort(self, exc):
        self._state = UNWRAPPED
        if self._transport is not None:
            self._transport._force_close(exc)

    def _fatal_error(self, error, message="Fatal error on transport"):
        if self._transport is not None:
            self._transport._force_close(error)
        if isinstance(error, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        elif not isinstance(error, CancelledError):
            self._loop.call_exception_handler({
                "message": message, "exception": error, "transport": self._transport, "protocol": self,
            })
