"""Connecting and serving: what arranges the transports written in Go.

The functions whose first parameter is called loop are methods of event loops.
"""

import errno
import socket

from asyncio import base_events, events, selector_events, tasks, unix_events
from asyncio.exceptions import CancelledError
from asyncio.protocols import BufferedProtocol
from asyncio.transports import DatagramTransport, ReadTransport, Transport, WriteTransport
from asyncio.trsock import TransportSocket


class _SelectorSocketTransport(_Connection, Transport):
    """The transport of a stream socket."""

    _start_tls_compatible = True


class _SelectorDatagramTransport(_Datagrams, DatagramTransport):
    """The transport of a datagram socket."""


class _UnixReadPipeTransport(_PipeReader, ReadTransport):
    """The transport of the reading end of a pipe."""


class _UnixWritePipeTransport(_PipeWriter, WriteTransport):
    """The transport of the writing end of a pipe."""


# Who connects.

class _OrClose:
    """Closes a socket or transport if what is done with it fails."""

    def __init__(self, thing):
        self._thing = thing

    def __enter__(self):
        return self._thing

    def __exit__(self, cls, error, traceback):
        if error is not None:
            self._thing.close()


async def _established(loop, transport, protocol, waiter):
    """Wait until the protocol knows of its transport."""
    with _OrClose(transport):
        await waiter
    return transport, protocol


def _check_tls(ssl, **only_with_tls):
    """Refuse what makes sense with TLS only."""
    if ssl:
        return
    for name, value in only_with_tls.items():
        if value is not None:
            raise ValueError(f"{name} is only meaningful with ssl")


def _secure(loop, sock, protocol, context, waiter, server_side=False, server_hostname=None, extra=None, server=None,
            handshake_timeout=None, shutdown_timeout=None):
    """Make the transport of a connected socket that speaks TLS; it is not connected yet."""
    from asyncio import sslproto
    tls = sslproto.SSLProtocol(loop, protocol, context, waiter, server_side, server_hostname,
                               ssl_handshake_timeout=handshake_timeout, ssl_shutdown_timeout=shutdown_timeout)
    _SelectorSocketTransport(loop, sock, tls, None, extra, server)
    return tls._app_transport


async def _attach(loop, protocol_factory, sock, ssl=None, server_hostname=None, handshake_timeout=None,
                  shutdown_timeout=None, server_side=False, ours=False):
    """Make the transport and the protocol of a connected socket."""
    try:
        sock.setblocking(False)
        waiter, protocol = loop.create_future(), protocol_factory()
        if ssl:
            context = None if isinstance(ssl, bool) else ssl
            transport = _secure(loop, sock, protocol, context, waiter, server_side, server_hostname,
                                handshake_timeout=handshake_timeout, shutdown_timeout=shutdown_timeout)
        else:
            transport = _SelectorSocketTransport(loop, sock, protocol, waiter)
    except BaseException:
        if ours:
            sock.close()  # nobody else will
        raise
    return await _established(loop, transport, protocol, waiter)


async def create_connection(loop, protocol_factory, host, port, ssl, family, proto, flags, sock, local_addr,
                            server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout,
                            happy_eyeballs_delay, interleave, all_errors):
    _check_tls(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
               ssl_shutdown_timeout=ssl_shutdown_timeout)
    if ssl and server_hostname is None:
        if not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        server_hostname = host
    tls = ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout
    if host is None and port is None:
        if sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await _attach(loop, protocol_factory, sock, *tls)
    if sock is not None:
        raise ValueError("host/port and sock can not be specified at the same time")
    infos = await _resolved(loop, (host, port), family, socket.SOCK_STREAM, proto, flags)
    local = None
    if local_addr is not None:
        local = await _resolved(loop, local_addr, family, socket.SOCK_STREAM, proto, flags)
    # Those who do not wait long for one address had better try the families in turns.
    first_count = interleave if interleave is not None else int(happy_eyeballs_delay is not None)
    if first_count:
        infos = _interleaved(infos, first_count)
    failures = []
    if happy_eyeballs_delay is None:
        for info in infos:
            try:
                sock = await _connected(loop, failures, info, local)
                break
            except OSError:
                continue
    else:
        from asyncio.staggered import staggered_race
        attempts = [lambda info=info: _connected(loop, failures, info, local) for info in infos]
        sock, _, _ = await staggered_race(attempts, happy_eyeballs_delay, loop=loop)
    if sock is None:
        raise _combined([error for attempt in failures for error in attempt], all_errors)
    return await _attach(loop, protocol_factory, sock, *tls, ours=True)


def _combined(errors, all_errors):
    """Make one exception of why nobody could be reached."""
    if all_errors:
        return ExceptionGroup("create_connection failed", errors)
    texts = [str(error) for error in errors]
    if len(set(texts)) == 1:
        return errors[0]
    return OSError("Multiple exceptions: " + ", ".join(texts))


async def _connected(loop, failures, info, local):
    """Connect a socket to one address, from one of the local addresses if given."""
    errors = []
    failures.append(errors)
    family, kind, proto, _, address = info
    sock = None
    try:
        sock = socket.socket(family=family, type=kind, proto=proto)
        sock.setblocking(False)
        if local is not None:
            _bind_any(sock, family, local, errors)
        await loop.sock_connect(sock, address)
        return sock
    except OSError as error:
        errors.append(error)
        if sock is not None:
            sock.close()
        raise
    except BaseException:
        if sock is not None:
            sock.close()
        raise


def _bind_any(sock, family, local, errors):
    """Bind to the first local address that can be had."""
    for local_family, _, _, _, address in local:
        if local_family != family:
            continue
        try:
            sock.bind(address)
            return
        except OSError as error:
            errors.append(OSError(error.errno, f"error while attempting to bind on address {address!r}: "
                                               f"{str(error).lower()}"))
    if errors:
        raise errors.pop()
    raise OSError(f"no matching local address with family={family} found")


def _interleaved(infos, first_count):
    """Take the families in turns; the first one may have several places at the front."""
    by_family = {}
    for info in infos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    result = lists[0][:first_count - 1]
    del lists[0][:first_count - 1]
    while any(lists):
        result.extend(rest.pop(0) for rest in lists if rest)
    return result


# Whom to connect to.

async def getaddrinfo(loop, host, port, family, type, proto, flags):
    infos = await lookup(loop, host, port, family, type, proto, flags)
    return [(socket._member(socket.AddressFamily, af), socket._member(socket.SocketKind, kind), number, name, where)
            for af, kind, number, name, where in infos]


async def getnameinfo(loop, sockaddr, flags):
    return await loop.run_in_executor(None, socket.getnameinfo, sockaddr, flags)


async def _resolved(loop, address, family, kind, proto, flags):
    """Return what getaddrinfo would, at once where the address is literal."""
    host, port = address[:2]
    info = _literal(host, port, family, kind, proto, *address[2:])
    if info is not None:
        return [info]
    infos = await loop.getaddrinfo(host, port, family=family, type=kind, proto=proto, flags=flags)
    if not infos:
        raise OSError("getaddrinfo() returned empty list")
    return infos


def _literal(host, port, family, kind, proto, flow=0, scope=0):
    """Return the one answer for a literal address, None for anything else."""
    if kind == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP if proto in (0, socket.IPPROTO_TCP) else None
    elif kind == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP if proto in (0, socket.IPPROTO_UDP) else None
    else:
        proto = None
    if proto is None or host is None:
        return None
    if port in (None, "", b""):
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if isinstance(host, bytes):
        host = host.decode("idna") if not host.isascii() else host.decode()
    if "%" in host:
        return None
    for af in (socket.AF_INET, socket.AF_INET6) if family == socket.AF_UNSPEC else (family,):
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        where = (host, port, flow, scope) if af == socket.AF_INET6 else (host, port)
        return af, kind, proto, "", where
    return None


# Who serves.

class AbstractServer:
    """What every server can do."""

    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    """Listening sockets, and the connections that came from them."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context=None, backlog=100,
                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        self._loop, self._sockets, self._protocol_factory = loop, sockets, protocol_factory
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout, self._ssl_shutdown_timeout = ssl_handshake_timeout, ssl_shutdown_timeout
        self._listener = _Listener(loop, sockets, backlog, self._accepted)
        self._serving_forever_fut = None
        self._closed_hooks = []

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def _accepted(self, sock, address):
        self._loop.create_task(self._welcome(sock, address))

    async def _welcome(self, sock, address):
        """Give a new connection its protocol."""
        loop = self._loop
        transport = None
        try:
            protocol = self._protocol_factory()
            waiter = loop.create_future()
            extra = {"peername": address}
            if self._ssl_context:
                transport = _secure(loop, sock, protocol, self._ssl_context, waiter, True, None, extra, self._listener,
                                    self._ssl_handshake_timeout, self._ssl_shutdown_timeout)
            else:
                transport = _SelectorSocketTransport(loop, sock, protocol, waiter, extra, self._listener)
            await _established(loop, transport, protocol, waiter)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if transport is None:
                sock.close()
            if loop.get_debug():
                context = {"message": "Error on transport creation for incoming connection", "exception": error}
                if transport is not None:
                    context["transport"] = transport
                loop.call_exception_handler(context)

    @property
    def _waiters(self):
        """None once all is over, as CPython's attribute tells."""
        return None if self._listener.over() else []

    def _start_serving(self):
        self._listener.start()

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._listener.serving()

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        if self._sockets is None:
            return
        self._sockets = None
        waiting, self._serving_forever_fut = self._serving_forever_fut, None
        for hook in self._closed_hooks:
            hook()
        if waiting is not None and not waiting.done():
            waiting.cancel()
        self._listener.close()

    async def start_serving(self):
        self._start_serving()
        await tasks.sleep(0)  # one turn, after which connections are accepted

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        end = self._serving_forever_fut = self._loop.create_future()
        self._start_serving()
        try:
            await end
        except CancelledError:
            await self.__aexit__()
            raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        await self._listener.closed()

    def abort_clients(self):
        for transport in self._listener.clients():
            transport.abort()

    def close_clients(self):
        for transport in self._listener.clients():
            transport.close()


async def _serve(loop, sockets, protocol_factory, backlog, start_serving, *tls):
    for sock in sockets:
        sock.setblocking(False)
    context, *timeouts = tls
    server = Server(loop, sockets, protocol_factory, context, backlog, *timeouts)
    if start_serving:
        await server.start_serving()
    return server


async def create_server(loop, protocol_factory, host, port, family, flags, sock, backlog, ssl, reuse_address,
                        reuse_port, keep_alive, ssl_handshake_timeout, ssl_shutdown_timeout, start_serving):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    tls = ssl, ssl_handshake_timeout, ssl_shutdown_timeout
    if host is None and port is None:
        if sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await _serve(loop, [sock], protocol_factory, backlog, start_serving, *tls)
    if sock is not None:
        raise ValueError("host/port and sock can not be specified at the same time")
    if host == "":
        hosts = [None]
    elif isinstance(host, str) or not hasattr(host, "__iter__"):
        hosts = [host]
    else:
        hosts = host
    found = await tasks.gather(*(_resolved(loop, (name, port), family, socket.SOCK_STREAM, 0, flags) for name in hosts))
    infos = list(dict.fromkeys(info for infos in found for info in infos))
    options = [socket.SO_REUSEADDR] if reuse_address is None or reuse_address else []
    if reuse_port:
        options.append(socket.SO_REUSEPORT)
    if keep_alive:
        options.append(socket.SO_KEEPALIVE)
    sockets = []
    try:
        for info in infos:
            _listen(sockets, info, options)
        if not sockets:
            raise OSError(f"could not bind on any address out of {[info[4] for info in infos]!r}")
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return await _serve(loop, sockets, protocol_factory, backlog, start_serving, *tls)


def _listen(sockets, info, options):
    """Add a socket that is bound to an address, unless the machine has no such one."""
    family, kind, proto, _, address = info
    try:
        sock = socket.socket(family, kind, proto)
    except OSError:
        return
    sockets.append(sock)
    for option in options:
        sock.setsockopt(socket.SOL_SOCKET, option, 1)
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    try:
        sock.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            sockets.remove(sock)
            sock.close()
            return
        raise OSError(error.errno, f"error while attempting to bind on address {address!r}: "
                                   f"{str(error).lower()}") from None


async def connect_accepted_socket(loop, protocol_factory, sock, ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    _check_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    return await _attach(loop, protocol_factory, sock, ssl, "", ssl_handshake_timeout, ssl_shutdown_timeout, True)


async def start_tls(loop, transport, protocol, sslcontext, server_side, server_hostname,
                    ssl_handshake_timeout, ssl_shutdown_timeout):
    from asyncio import sslproto
    from ssl import SSLContext
    if not isinstance(sslcontext, SSLContext):
        raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
    if not getattr(transport, "_start_tls_compatible", False):
        raise TypeError(f"transport {transport!r} is not supported by start_tls()")
    waiter = loop.create_future()
    tls = sslproto.SSLProtocol(loop, protocol, sslcontext, waiter, server_side, server_hostname, call_connection_made=False,
                               ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    # Nothing may be read before the TLS protocol is the one to be told.
    transport.pause_reading()
    transport.set_protocol(tls)
    begin = [loop.call_soon(tls.connection_made, transport), loop.call_soon(transport.resume_reading)]
    try:
        await waiter
    except BaseException:
        transport.close()
        for handle in begin:
            handle.cancel()
        raise
    return tls._app_transport


# Unix sockets.

def _check_unix(sock):
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")


def _is_file(path):
    """Tell whether a unix address is a file, not an abstract name."""
    return bool(path) and path[0] not in (0, "\x00")


async def create_unix_connection(loop, protocol_factory, path, ssl, sock, server_hostname,
                                 ssl_handshake_timeout, ssl_shutdown_timeout):
    _check_tls(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
               ssl_shutdown_timeout=ssl_shutdown_timeout)
    if ssl and server_hostname is None:
        raise ValueError("you have to pass server_hostname when using ssl")
    tls = ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout
    if path is None:
        if sock is None:
            raise ValueError("no path and sock were specified")
        _check_unix(sock)
        return await _attach(loop, protocol_factory, sock, *tls)
    if sock is not None:
        raise ValueError("path and sock can not be specified at the same time")
    from os import fspath
    with _OrClose(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as sock:
        sock.setblocking(False)
        await loop.sock_connect(sock, fspath(path))
    return await _attach(loop, protocol_factory, sock, *tls, ours=True)


async def create_unix_server(loop, protocol_factory, path, sock, backlog, ssl, ssl_handshake_timeout,
                             ssl_shutdown_timeout, start_serving, cleanup_socket):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    tls = ssl, ssl_handshake_timeout, ssl_shutdown_timeout
    if path is None:
        if sock is None:
            raise ValueError("path was not specified, and no sock specified")
        _check_unix(sock)
    else:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        from os import fspath
        path = fspath(path)
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            if _is_file(path):
                _remove_stale(path)
            sock.bind(path)
        except BaseException as error:
            sock.close()
            if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
                raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
            raise
    server = await _serve(loop, [sock], protocol_factory, backlog, start_serving, *tls)
    where = sock.getsockname()
    if cleanup_socket and _is_file(where):
        import os
        try:
            inode = os.stat(where).st_ino
        except FileNotFoundError:
            return server
        server._closed_hooks.append(lambda: _remove_own(where, inode))
    return server


def _remove_if(path, right):
    """Remove a file that is the right one by its status, if there is one."""
    import os
    try:
        if right(os.stat(path)):
            os.unlink(path)
    except FileNotFoundError:
        pass


def _remove_stale(path):
    """Remove the socket file that an earlier server left."""
    import stat
    _remove_if(path, lambda status: stat.S_ISSOCK(status.st_mode))


def _remove_own(path, inode):
    """Remove a server's socket file, unless another one took its place."""
    _remove_if(path, lambda status: status.st_ino == inode)


# Datagrams.

async def create_datagram_endpoint(loop, protocol_factory, local_addr, remote_addr, family, proto, flags,
                                   reuse_port, allow_broadcast, sock):
    peer = None
    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f"A datagram socket was expected, got {sock!r}")
        given = {"local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto,
                 "flags": flags, "reuse_port": reuse_port, "allow_broadcast": allow_broadcast}
        if any(given.values()):
            problems = ", ".join(f"{name}={value}" for name, value in given.items() if value)
            raise ValueError("socket modifier keyword arguments can not be used when sock is specified. "
                             f"({problems})")
        sock.setblocking(False)
    else:
        sock, peer = await _datagram_socket(loop, local_addr, remote_addr, family, proto, flags,
                                            reuse_port, allow_broadcast)
    protocol = protocol_factory()
    waiter = loop.create_future()
    return await _established(loop, _SelectorDatagramTransport(loop, sock, protocol, peer, waiter), protocol, waiter)


async def _datagram_socket(loop, local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast):
    """Make a socket for the first pair of addresses that works."""
    errors = []
    for key, (local, remote) in await _pairs(loop, local_addr, remote_addr, family, proto, flags):
        sock = None
        try:
            sock = socket.socket(family=key[0], type=socket.SOCK_DGRAM, proto=key[1])
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local)
            if remote_addr and not allow_broadcast:
                await loop.sock_connect(sock, remote)
            return sock, remote if remote_addr else None
        except OSError as error:
            if sock is not None:
                sock.close()
            errors.append(error)
        except BaseException:
            if sock is not None:
                sock.close()
            raise
    raise errors[0]


async def _pairs(loop, local_addr, remote_addr, family, proto, flags):
    """Return the possible (local, remote) addresses by family and protocol."""
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError("unexpected address family")
        return [((family, proto), (None, None))]
    if family == socket.AF_UNIX:
        for address in (local_addr, remote_addr):
            if address is not None and not isinstance(address, str):
                raise TypeError("string is expected")
        if local_addr and _is_file(local_addr):
            _remove_stale(local_addr)
        return [((family, proto), (local_addr, remote_addr))]
    found = {}
    for side, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError("2-tuple is expected")
        for af, _, number, _, where in await _resolved(loop, address, family, socket.SOCK_DGRAM, proto, flags):
            found.setdefault((af, number), [None, None])[side] = where
    pairs = [(key, pair) for key, pair in found.items()
             if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
    if not pairs:
        raise ValueError("can not get address information")
    return pairs


# Pipes and files.

async def connect_read_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    return await _established(loop, _UnixReadPipeTransport(loop, pipe, protocol, waiter), protocol, waiter)


async def connect_write_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    return await _established(loop, _UnixWritePipeTransport(loop, pipe, protocol, waiter), protocol, waiter)


async def sock_sendfile(loop, sock, file, offset, count, fallback):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    _check_count(offset, count)

    async def send(block):
        await loop.sock_sendall(sock, block)
    return await _copied(file, offset, count, send)


async def sendfile(loop, transport, file, offset, count, fallback):
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    _check_count(offset, count)

    async def send(block):
        if transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        transport.write(block)
        await transport._drained()
    return await _copied(file, offset, count, send)


def _check_count(offset, count):
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if not isinstance(offset, int):
        raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
    if offset < 0:
        raise ValueError(f"offset must be a non-negative integer (got {offset!r})")


async def _copied(file, offset, count, send):
    """Send a part of a file in blocks and return how much that was."""
    file.seek(offset)
    sent = 0
    while count is None or sent < count:
        block = file.read(16384 if count is None else min(16384, count - sent))
        if not block:
            break
        await send(block)
        sent += len(block)
    if sent:
        file.seek(offset + sent)
    return sent


# Programs find the classes where CPython has them.
for _module, _classes in (
    (selector_events, (_SelectorSocketTransport, _SelectorDatagramTransport)),
    (unix_events, (_UnixReadPipeTransport, _UnixWritePipeTransport)),
    (base_events, (Server,)),
    (events, (AbstractServer,)),
):
    for _class in _classes:
        _class.__module__ = _module.__name__
        setattr(_module, _class.__name__, _class)
