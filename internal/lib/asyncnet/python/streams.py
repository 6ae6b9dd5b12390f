"""Streams: a connection as a reader and a writer for coroutines."""

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol",
           "open_connection", "start_server", "open_unix_connection", "start_unix_server")

import collections
import functools

from asyncio import events
from asyncio.coroutines import iscoroutine
from asyncio.protocols import Protocol
from asyncio.tasks import sleep

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to a host and return a reader and a writer."""
    return await _open("create_connection", limit, host, port, **kwds)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Serve: client_connected_cb is called with a reader and a writer for each client."""
    return await _serve("create_server", client_connected_cb, limit, host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to a unix socket and return a reader and a writer."""
    return await _open("create_unix_connection", limit, path, **kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Serve on a unix socket, as start_server() does on a port."""
    return await _serve("create_unix_server", client_connected_cb, limit, path, **kwds)


async def _open(method, limit, *where, **options):
    """Let a method of the loop connect."""
    loop = events.get_running_loop()
    protocol = _stream_protocol(loop, limit)
    transport, _ = await getattr(loop, method)(lambda: protocol, *where, **options)
    reader = protocol._stream_reader
    return reader, StreamWriter(transport, protocol, reader, loop)


async def _serve(method, client_connected_cb, limit, *where, **options):
    """Let a method of the loop serve."""
    loop = events.get_running_loop()
    factory = functools.partial(_stream_protocol, loop, limit, client_connected_cb)
    return await getattr(loop, method)(factory, *where, **options)


def _stream_protocol(loop, limit, client_connected_cb=None):
    return StreamReaderProtocol(StreamReader(limit, loop), client_connected_cb, loop)


def _settle(future, exc):
    """End a future that has not ended, with an error if there is one."""
    if future.done():
        return
    if exc is not None:
        future.set_exception(exc)
    else:
        future.set_result(None)


def _end(reader, exc):
    """Tell a reader, if there is one, that nothing more will come."""
    if reader is None:
        return
    if exc is not None:
        reader.set_exception(exc)
    else:
        reader.feed_eof()


class FlowControlMixin(Protocol):
    """A protocol that lets coroutines wait until they may write again."""

    def __init__(self, loop=None):
        self._loop = loop if loop is not None else events.get_event_loop()
        self._connection_lost = self._paused = False
        self._drain_waiters = collections.deque()

    def pause_writing(self):
        self._switch(True)

    def resume_writing(self):
        self._switch(False)
        self._wake_writers()

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake_writers(exc)

    def _switch(self, paused):
        assert self._paused is not paused
        self._paused = paused

    def _wake_writers(self, exc=None):
        for waiter in self._drain_waiters:
            _settle(waiter, exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            resumed = self._loop.create_future()
            self._drain_waiters.append(resumed)
            try:
                await resumed
            finally:
                self._drain_waiters.remove(resumed)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """The protocol that fills a StreamReader."""

    _source_traceback = _task = _transport = None
    _over_ssl = _reject_connection = False

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop)
        self._stream_reader, self._client_connected_cb = stream_reader, client_connected_cb
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        if self._reject_connection:
            self._loop.call_exception_handler({"message": (
                "An open stream was garbage collected prior to establishing network connection; "
                'call "stream.close()" explicitly.')})
            transport.abort()
            return
        self._replace_transport(transport)
        self._tell_reader("set_transport", transport)
        if self._client_connected_cb is not None:
            self._serve(transport)

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def _serve(self, transport):
        """Give a client's streams to the server's callback."""
        reader = self._stream_reader
        answer = self._client_connected_cb(reader, StreamWriter(transport, self, reader, self._loop))
        if iscoroutine(answer):
            self._task = self._loop.create_task(answer)
            self._task.add_done_callback(functools.partial(self._served, transport))

    def _served(self, transport, task):
        """The coroutine that served a client has ended; a good one has closed the transport itself."""
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._loop.call_exception_handler({
                "message": "Unhandled exception in client_connected_cb",
                "exception": error, "transport": transport,
            })
        if error is not None or task.cancelled():
            transport.close()

    def _tell_reader(self, method, *args):
        if self._stream_reader is not None:
            getattr(self._stream_reader, method)(*args)

    def data_received(self, data):
        self._tell_reader("feed_data", data)

    def eof_received(self):
        self._tell_reader("feed_eof")
        # The writing half stays open, except where TLS closes both.
        return not self._over_ssl

    def connection_lost(self, exc):
        _end(self._stream_reader, exc)
        _settle(self._closed, exc)
        if not self._closed.cancelled():
            self._closed.exception()  # whoever does not wait need not hear of it
        super().connection_lost(exc)
        self._stream_reader = self._task = self._transport = None

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """The writing half of a stream: mostly its transport, with a way to wait."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._loop, self._reader = loop, reader
        self._protocol, self._transport = protocol, transport

    def __repr__(self):
        shown = {"transport": self._transport, "reader": self._reader}
        if self._reader is None:
            del shown["reader"]
        return " ".join([f"<{type(self).__name__}", *(f"{name}={part!r}" for name, part in shown.items())]) + ">"

    @property
    def transport(self):
        """The transport, for what a writer has no method for."""
        return self._transport

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    # Writing.

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def write_eof(self):
        return self._transport.write_eof()

    async def drain(self):
        """Wait until it makes sense to write more."""
        broken = self._reader.exception() if self._reader is not None else None
        if broken is not None:
            raise broken
        if self.is_closing():
            # One turn for connection_lost(), so that a loop which only writes and
            # drains hears of a broken connection.
            await sleep(0)
        await self._protocol._drain_helper()

    # Closing.

    def is_closing(self):
        return self._transport.is_closing()

    def close(self):
        return self._transport.close()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    async def start_tls(self, sslcontext, *, server_hostname=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Go on in TLS."""
        await self.drain()
        protocol = self._protocol
        self._transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext,
            server_side=protocol._client_connected_cb is not None, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        protocol._replace_transport(self._transport)
