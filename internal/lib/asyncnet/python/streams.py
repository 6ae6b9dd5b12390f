"""Streams: a connection as a reader and a writer for coroutines."""

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol",
           "open_connection", "start_server", "open_unix_connection", "start_unix_server")

import collections

from asyncio import events
from asyncio.coroutines import iscoroutine
from asyncio.protocols import Protocol
from asyncio.tasks import sleep

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to a host and return a reader and a writer."""
    protocol, reader, loop = _client_protocol(limit)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Serve: client_connected_cb is called with a reader and a writer for each client."""
    loop = events.get_running_loop()
    return await loop.create_server(_server_protocol(client_connected_cb, limit, loop), host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to a unix socket and return a reader and a writer."""
    protocol, reader, loop = _client_protocol(limit)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Serve on a unix socket, as start_server() does on a port."""
    loop = events.get_running_loop()
    return await loop.create_unix_server(_server_protocol(client_connected_cb, limit, loop), path, **kwds)


def _client_protocol(limit):
    """Make the protocol of a client with its reader, on the running loop."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    return StreamReaderProtocol(reader, loop=loop), reader, loop


def _server_protocol(client_connected_cb, limit, loop):
    """Make the factory of the protocols of a server's connections."""
    def factory():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)
    return factory


class FlowControlMixin(Protocol):
    """A protocol that lets coroutines wait until they may write again."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = collections.deque()
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        for waiter in self._drain_waiters:
            if not waiter.done():
                waiter.set_result(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if not self._paused:
            return
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if exc is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """The protocol that fills a StreamReader."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._reject_connection = False
        self._task = None
        self._transport = None
        self._over_ssl = False
        self._closed = self._loop.create_future()

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def connection_made(self, transport):
        if self._reject_connection:
            self._loop.call_exception_handler({"message": (
                "An open stream was garbage collected prior to establishing network connection; "
                'call "stream.close()" explicitly.')})
            transport.abort()
            return
        self._replace_transport(transport)
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        answer = self._client_connected_cb(reader, StreamWriter(transport, self, reader, self._loop))
        if iscoroutine(answer):
            self._task = self._loop.create_task(answer)
            self._task.add_done_callback(lambda task: self._served(task, transport))

    def _served(self, task, transport):
        """The coroutine that served a client has ended."""
        if task.cancelled():
            transport.close()
            return
        error = task.exception()
        if error is not None:
            self._loop.call_exception_handler({
                "message": "Unhandled exception in client_connected_cb",
                "exception": error, "transport": transport,
            })
            transport.close()

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed.exception()  # whoever does not wait need not hear of it
        super().connection_lost(exc)
        self._stream_reader = self._task = self._transport = None

    def data_received(self, data):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        # The writing half stays open, except where TLS closes both.
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """The writing half of a stream."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop
        self._complete_fut = loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        text = f"<{self.__class__.__name__} transport={self._transport!r}"
        if self._reader is not None:
            text += f" reader={self._reader!r}"
        return text + ">"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait until it makes sense to write more."""
        if self._reader is not None:
            error = self._reader.exception()
            if error is not None:
                raise error
        if self._transport.is_closing():
            # One turn for connection_lost(), so that a loop which only writes and
            # drains hears of a broken connection.
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, *, server_hostname=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Go on in TLS."""
        protocol = self._protocol
        await self.drain()
        transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext,
            server_side=protocol._client_connected_cb is not None, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        self._transport = transport
        protocol._replace_transport(transport)
