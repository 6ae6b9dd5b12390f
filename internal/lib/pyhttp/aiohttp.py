"""HTTP for coroutines: the client half of aiohttp, as programs use it."""

__version__ = "3.11.0"

import asyncio
from collections import deque

from _http import Headers as CIMultiDict, Transfer, basic_auth, body_of, type_of, with_params


# What is raised.

class ClientError(Exception):
    pass


class ClientResponseError(ClientError):
    """The answer's status says that something is wrong."""

    def __init__(self, request_info, history, *, status=None, message="", headers=None):
        self.request_info = request_info
        self.history = history
        self.status = status or 0
        self.message = message
        self.headers = headers
        self.args = (request_info, history)

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        text = f"{self.request_info!r}, {self.history!r}"
        if self.status:
            text += f", status={self.status!r}"
        if self.message:
            text += f", message={self.message!r}"
        if self.headers is not None:
            text += f", headers={self.headers!r}"
        return f"{type(self).__name__}({text})"


class ContentTypeError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    """The server cannot be reached."""

    def __init__(self, host, port, os_error):
        super().__init__(os_error.errno, os_error.strerror)
        self._host, self._port, self._os_error = host, port, os_error

    host = property(lambda self: self._host)
    port = property(lambda self: self._port)
    os_error = property(lambda self: self._os_error)

    def __str__(self):
        return f"Cannot connect to host {self._host}:{self._port} ssl:default [{self.strerror}]"


class ClientSSLError(ClientConnectorError):
    pass


class ClientConnectorSSLError(ClientSSLError):
    """The server speaks no TLS that we understand."""


class ClientConnectorCertificateError(ClientSSLError, ValueError):
    """The server's certificate is not believed."""

    def __init__(self, host, port, certificate_error):
        super().__init__(host, port, certificate_error)
        self._certificate_error = certificate_error

    certificate_error = property(lambda self: self._certificate_error)

    def __str__(self):
        error = self._certificate_error
        return (f"Cannot connect to host {self._host}:{self._port} ssl:True "
                f"[{type(error).__name__}: {error.args}]")


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        super().__init__("Server disconnected" if message is None else message)
        self.message = message or "Server disconnected"


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    @property
    def url(self):
        return self.args[0]


# What a request is made with.

class ClientTimeout:
    """How long the parts of a request may take, in seconds; None: as long as they will."""

    def __init__(self, total=300.0, connect=None, sock_read=None, sock_connect=30.0, ceil_threshold=5):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        return (f"ClientTimeout(total={self.total!r}, connect={self.connect!r}, sock_read={self.sock_read!r}, "
                f"sock_connect={self.sock_connect!r}, ceil_threshold={self.ceil_threshold!r})")

    def __eq__(self, other):
        return isinstance(other, ClientTimeout) and vars(self) == vars(other)


class BasicAuth:
    """Who asks."""

    def __init__(self, login, password="", encoding="latin1"):
        self.login, self.password, self.encoding = login, password, encoding

    def encode(self):
        return basic_auth(self.login, self.password)


class FormData:
    """The fields of a form."""

    def __init__(self, fields=()):
        self._fields = []
        for name, value in fields.items() if hasattr(fields, "items") else fields:
            self.add_field(name, value)

    def add_field(self, name, value, **_):
        self._fields.append((name, value))

    def __iter__(self):
        return iter(self._fields)


class URL(str):
    """An address, with its parts as attributes."""

    def _parts(self):
        from urllib.parse import urlsplit
        return urlsplit(self)

    scheme = property(lambda self: self._parts().scheme)
    host = property(lambda self: self._parts().hostname)
    path = property(lambda self: self._parts().path or "/")
    query_string = property(lambda self: self._parts().query)
    fragment = property(lambda self: self._parts().fragment)

    @property
    def port(self):
        return self._parts().port or {"http": 80, "https": 443}.get(self.scheme)

    @property
    def query(self):
        from urllib.parse import parse_qsl
        return CIMultiDict(parse_qsl(self.query_string, keep_blank_values=True))

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    def __repr__(self):
        return f"URL({str.__repr__(self)})"

    def __str__(self):
        return str.__str__(self)


class RequestInfo:
    def __init__(self, url, method, headers):
        self.url = self.real_url = url
        self.method = method
        self.headers = headers

    def __repr__(self):
        return f"RequestInfo(url={self.url!r}, method={self.method!r}, headers={self.headers!r}, real_url={self.url!r})"


class BaseConnector:
    """How many requests may be under way at once: in all, and to one host."""

    def __init__(self, *, limit=100, limit_per_host=0, force_close=False, keepalive_timeout=15, **options):
        self._limit, self._limit_per_host = limit, limit_per_host
        self._options = options
        self._active = []  # hosts of the requests under way
        self._waiting = deque()
        self._closed = False

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    closed = property(lambda self: self._closed)

    def _has_room(self, host):
        return ((not self._limit or len(self._active) < self._limit)
                and (not self._limit_per_host or self._active.count(host) < self._limit_per_host))

    async def _enter(self, host):
        while not self._has_room(host):
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append((host, turn))
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self._wake()
                raise
        self._active.append(host)

    def _leave(self, host):
        self._active.remove(host)
        self._wake()

    def _wake(self):
        """Let the first go on for whom there is room."""
        for entry in list(self._waiting):
            host, turn = entry
            if turn.done():
                self._waiting.remove(entry)
            elif self._has_room(host):
                self._waiting.remove(entry)
                turn.set_result(None)
                return

    async def close(self):
        self._closed = True


class TCPConnector(BaseConnector):
    def _tls(self, ssl):
        """Return how to speak TLS: what the request says, or else the connector."""
        if ssl is not True:
            return ssl
        if self._options.get("verify_ssl") is False:
            return False
        return self._options.get("ssl_context") or self._options.get("ssl", True)


# The answer.

class StreamReader:
    """The body of an answer, as it comes."""

    _block = 64 * 1024

    def __init__(self, response):
        self._response = response
        self._buffer = b""
        self._eof = False

    async def _more(self):
        if self._eof:
            return False
        data = await self._response._receive(self._block)
        if not data:
            self._eof = True
            self._response._over()
            return False
        self._buffer += data
        return True

    def _take(self, n):
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    def at_eof(self):
        return self._eof and not self._buffer

    def is_eof(self):
        return self._eof

    async def read(self, n=-1):
        if n < 0:
            pieces = [self._take(len(self._buffer))]
            while await self._more():
                pieces.append(self._take(len(self._buffer)))
            return b"".join(pieces)
        while n and not self._buffer and await self._more():
            pass
        return self._take(n)

    async def readany(self):
        while not self._buffer and await self._more():
            pass
        return self._take(len(self._buffer))

    async def readchunk(self):
        return await self.readany(), True

    async def readexactly(self, n):
        while len(self._buffer) < n:
            if not await self._more():
                raise asyncio.IncompleteReadError(self._take(len(self._buffer)), n)
        return self._take(n)

    async def readline(self):
        return await self.readuntil(b"\n")

    async def readuntil(self, separator=b"\n"):
        begin = 0
        while True:
            end = self._buffer.find(separator, begin)
            if end >= 0:
                return self._take(end + len(separator))
            begin = max(0, len(self._buffer) - len(separator) + 1)
            if not await self._more():
                return self._take(len(self._buffer))

    async def __aiter__(self):
        while line := await self.readline():
            yield line

    async def iter_chunked(self, n):
        while data := await self.read(n):
            yield data

    async def iter_any(self):
        while data := await self.readany():
            yield data

    async def iter_chunks(self):
        while data := await self.readany():
            yield data, True


class ClientResponse:
    """The answer to a request."""

    def __init__(self, session, method, url, request_headers, transfer, leave):
        self._session = session
        self._transfer = transfer
        self._leave = leave
        self._body = None
        self.method = method
        status, self.reason, version, headers, final, history = transfer.head()
        self.status = status
        self.version = version
        self.headers = CIMultiDict(headers)
        self.url = self.real_url = URL(final)
        self.request_info = RequestInfo(URL(url), method, request_headers)
        self.history = tuple(URL(address) for address in history)
        self.content = StreamReader(self)
        self.cookies = {}

    ok = property(lambda self: self.status < 400)
    content_type = property(lambda self: type_of(self.headers)[0])
    charset = property(lambda self: type_of(self.headers)[1])
    closed = property(lambda self: self._leave is None)

    @property
    def host(self):
        return self.url.host

    @property
    def content_length(self):
        length = self.headers.get("Content-Length")
        return None if length is None else int(length)

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers}\n"

    async def _receive(self, n):
        try:
            return await self._transfer.read(self._session._loop, n)
        except OSError as error:
            raise _translated(error, self.url, payload=True) from None

    def _over(self):
        """The body has come to its end, or nobody wants the rest."""
        leave, self._leave = self._leave, None
        if leave is not None:
            leave()

    def release(self):
        self.close()

    def close(self):
        self._transfer.close()
        self._over()

    async def wait_for_close(self):
        self.close()

    async def read(self):
        if self._body is None:
            self._body = await self.content.read()
        return self._body

    def get_encoding(self):
        return self.charset or "utf-8"

    async def text(self, encoding=None, errors="strict"):
        return (await self.read()).decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=None, content_type="application/json"):
        if loads is None:
            from json import loads
        body = await self.read()
        if content_type and self.content_type != content_type and not self.content_type.endswith("+json"):
            raise ContentTypeError(
                self.request_info, self.history, status=self.status, headers=self.headers,
                message=f"Attempt to decode JSON with unexpected mimetype: {self.headers.get('Content-Type', '')}")
        text = body.strip()
        return loads(text.decode(encoding or self.get_encoding())) if text else None

    def raise_for_status(self):
        if not self.ok:
            self.close()
            raise ClientResponseError(self.request_info, self.history, status=self.status,
                                      message=self.reason, headers=self.headers)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()


class _Request:
    """What session.get() returns: to be awaited, or entered with async with."""

    def __init__(self, coro):
        self._coro = coro
        self._response = None

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._response = await self._coro
        return self._response

    async def __aexit__(self, *exc):
        self._response.close()


def _translated(error, url, payload=False):
    """Make aiohttp's exception of why a transfer failed."""
    code, text, kind = error.args
    url = URL(url)
    if kind == "timeout":
        return ServerTimeoutError(f"Timeout on reading data from socket" if payload else "Connection timeout to host " + url)
    if kind == "connect":
        return ClientConnectorError(url.host, url.port, OSError(code or None, _reason(code, url, text)))
    if kind in ("certificate", "ssl"):
        from ssl import SSLCertVerificationError, SSLError
        if kind == "certificate":
            return ClientConnectorCertificateError(url.host, url.port, SSLCertVerificationError(1, text))
        return ClientConnectorSSLError(url.host, url.port, SSLError(1, text))
    if kind == "redirects":
        return TooManyRedirects(RequestInfo(url, "GET", CIMultiDict()), ())
    if kind == "closed" and not payload:
        return ServerDisconnectedError()
    if payload:
        return ClientPayloadError("Response payload is not completed")
    return ClientOSError(code or None, text)


def _reason(code, url, text):
    if code:
        return f"Connect call failed ({url.host!r}, {url.port})"
    return text


# The session.

class ClientSession:
    """Requests that share headers, cookies and connections."""

    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None, auth=None,
                 json_serialize=None, timeout=None, raise_for_status=False, connector_owner=True, trust_env=False,
                 read_bufsize=2 ** 16, max_line_size=8190, max_field_size=8190, **_):
        self._base_url = base_url
        self._connector = TCPConnector() if connector is None else connector
        self._connector_owner = connector_owner
        self._running_loop = loop
        self._headers = CIMultiDict(headers or ())
        self._cookies = dict(cookies or {})
        self._auth = auth
        self._json_serialize = json_serialize
        self._timeout = _timeout(timeout, ClientTimeout())
        self._raise_for_status = raise_for_status
        self._closed = False

    closed = property(lambda self: self._closed)
    headers = property(lambda self: self._headers)
    connector = property(lambda self: self._connector)
    timeout = property(lambda self: self._timeout)

    @property
    def _loop(self):
        return self._running_loop or asyncio.get_running_loop()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    async def close(self):
        if not self._closed:
            self._closed = True
            if self._connector_owner:
                await self._connector.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def request(self, method, url, **options):
        return _Request(self._request(method, url, **options))

    def get(self, url, *, allow_redirects=True, **options):
        return _Request(self._request("GET", url, allow_redirects=allow_redirects, **options))

    def options(self, url, *, allow_redirects=True, **options):
        return _Request(self._request("OPTIONS", url, allow_redirects=allow_redirects, **options))

    def head(self, url, *, allow_redirects=False, **options):
        return _Request(self._request("HEAD", url, allow_redirects=allow_redirects, **options))

    def post(self, url, *, data=None, **options):
        return _Request(self._request("POST", url, data=data, **options))

    def put(self, url, *, data=None, **options):
        return _Request(self._request("PUT", url, data=data, **options))

    def patch(self, url, *, data=None, **options):
        return _Request(self._request("PATCH", url, data=data, **options))

    def delete(self, url, **options):
        return _Request(self._request("DELETE", url, **options))

    async def _request(self, method, url, *, params=None, data=None, json=None, cookies=None, headers=None, auth=None,
                       allow_redirects=True, max_redirects=10, raise_for_status=None, timeout=None, ssl=True,
                       compress=None, chunked=None, expect100=False, read_until_eof=True, proxy=None, **_):
        if self._closed:
            raise RuntimeError("Session is closed")
        url = str(url)
        if self._base_url is not None and "://" not in url:
            from urllib.parse import urljoin
            url = urljoin(str(self._base_url), url)
        if not url.lower().startswith(("http://", "https://")):
            raise InvalidURL(url)
        url = with_params(url, params)
        sent = self._headers.copy()
        sent.update(headers or ())
        sent.setdefault("Accept", "*/*")
        sent.setdefault("User-Agent", f"Python/3.13 aiohttp/{__version__}")
        who = auth or self._auth
        if who is not None:
            sent["Authorization"] = who.encode()
        jar = {**self._cookies, **(cookies or {})}
        if jar:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in jar.items())
        body = body_of(data, json, sent, self._json_serialize)
        limits = _timeout(timeout, self._timeout)
        host = URL(url).host
        await self._connector._enter(host)
        leave = lambda: self._connector._leave(host)
        transfer = Transfer()
        try:
            await transfer.send(self._loop, method.upper(), url, sent.items(), body,
                                max_redirects if allow_redirects else 0, self._connector._tls(ssl),
                                limits.total, limits.sock_connect or limits.connect)
        except OSError as error:
            leave()
            raise _translated(error, url) from None
        except BaseException:
            transfer.close()
            leave()
            raise
        response = ClientResponse(self, method.upper(), url, sent, transfer, leave)
        if self._raise_for_status if raise_for_status is None else raise_for_status:
            response.raise_for_status()
        return response


def _timeout(given, default):
    if given is None:
        return default
    return given if isinstance(given, ClientTimeout) else ClientTimeout(total=given)


def request(method, url, **options):
    """Make one request, with a session of its own."""
    return _OneRequest(method, url, options)


class _OneRequest:
    def __init__(self, method, url, options):
        self._args = method, url, options

    async def __aenter__(self):
        method, url, options = self._args
        self._session = ClientSession()
        try:
            self._response = await self._session._request(method, url, **options)
        except BaseException:
            await self._session.close()
            raise
        return self._response

    async def __aexit__(self, *exc):
        self._response.close()
        await self._session.close()
