"""HTTP for humans: requests that block until the answer is there."""

__version__ = "2.32.3"

from _http import Headers, Transfer, basic_auth, body_of, type_of, with_params
from requests import exceptions
from requests.exceptions import (ConnectionError, ConnectTimeout, HTTPError, JSONDecodeError, ReadTimeout,
                                 RequestException, Timeout, TooManyRedirects)


class CaseInsensitiveDict(Headers):
    def __repr__(self):
        return repr(dict(self.items()))


class Response:
    """The answer to a request."""

    _block = 64 * 1024

    def __init__(self, transfer, method, stream):
        self._transfer = transfer
        self._content = None
        self.status_code, self.reason, _, headers, self.url, history = transfer.head()
        self.headers = CaseInsensitiveDict(headers)
        self.history = history
        self.request = None
        kind, charset = type_of(self.headers)
        self.encoding = charset or ("ISO-8859-1" if kind.startswith("text/") else None)
        if not stream:
            self.content

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._transfer.close()

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def content(self):
        if self._content is None:
            self._content = b"".join(self._blocks(self._block))
        return self._content

    def _blocks(self, n):
        while True:
            try:
                data = self._transfer.read(None, n)
            except OSError as error:
                raise _translated(error, self.url) from None
            if not data:
                self._transfer.close()
                return
            yield data

    @property
    def text(self):
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **options):
        import json
        try:
            return json.loads(self.content.decode("utf-8"), **options)
        except ValueError as error:
            raise JSONDecodeError(str(error)) from error

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._content is None:
            yield from self._blocks(chunk_size or self._block)
            return
        for begin in range(0, len(self._content), chunk_size or self._block):
            yield self._content[begin:begin + (chunk_size or self._block)]

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        rest = b""
        for block in self.iter_content(chunk_size):
            rest += block
            *lines, rest = rest.split(delimiter or b"\n")
            for line in lines:
                line = line if delimiter else line.removesuffix(b"\r")
                yield line.decode(self.encoding or "utf-8") if decode_unicode else line
        if rest:
            yield rest.decode(self.encoding or "utf-8") if decode_unicode else rest

    def raise_for_status(self):
        if 400 <= self.status_code < 500:
            raise HTTPError(f"{self.status_code} Client Error: {self.reason} for url: {self.url}", response=self)
        if self.status_code >= 500:
            raise HTTPError(f"{self.status_code} Server Error: {self.reason} for url: {self.url}", response=self)


def _translated(error, url):
    code, text, kind = error.args
    if kind == "timeout":
        return ReadTimeout(f"Read timed out: {url}")
    if kind in ("certificate", "ssl"):
        return exceptions.SSLError(f"{url}: {text}")
    if kind == "redirects":
        return TooManyRedirects("Exceeded 30 redirects.")
    if kind == "closed":
        return ConnectionError(("Connection aborted.", "Remote end closed connection without response"))
    return ConnectionError(f"{url}: [Errno {code}] {text}" if code else f"{url}: {text}")


def _tls(verify, cert):
    """Return how to speak TLS: whom to believe, and what to show."""
    if isinstance(verify, bool) and cert is None:
        return verify
    import os
    import ssl
    if verify is True or not verify:
        context = ssl.create_default_context()
    elif os.path.isdir(verify):
        context = ssl.create_default_context(capath=verify)
    elif os.path.exists(verify):
        context = ssl.create_default_context(cafile=verify)
    else:
        raise OSError(f"Could not find a suitable TLS CA certificate bundle, invalid path: {verify}")
    if not verify:
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    if cert:
        context.load_cert_chain(*([cert] if isinstance(cert, str) else cert))
    return context


class Session:
    """Requests that share headers and who asks."""

    def __init__(self):
        self.headers = CaseInsensitiveDict({"User-Agent": f"python-requests/{__version__}", "Accept": "*/*"})
        self.auth = None
        self.params = {}
        self.cookies = {}
        self.verify = True
        self.cert = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        pass

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, auth=None, timeout=None,
                allow_redirects=True, stream=False, verify=None, cert=None, json=None, **_):
        url = str(url)
        if "://" not in url:
            raise exceptions.MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if not url.lower().startswith(("http://", "https://")):
            raise exceptions.InvalidSchema(f"No connection adapters were found for {url!r}")
        url = with_params(with_params(url, self.params), params)
        sent = self.headers.copy()
        sent.update(headers or {})
        who = auth or self.auth
        if who:
            sent["Authorization"] = basic_auth(*who)
        jar = {**self.cookies, **(cookies or {})}
        if jar:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in jar.items())
        body = body_of(data, json, sent)
        connect, total = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        transfer = Transfer()
        tls = _tls(self.verify if verify is None else verify, cert or self.cert)
        try:
            transfer.send(None, method.upper(), url, sent.items(), body, 30 if allow_redirects else 0, tls, total, connect)
        except OSError as error:
            raise _translated(error, url) from None
        return Response(transfer, method, stream)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, **options):
        options.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("POST", url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request("PUT", url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request("PATCH", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)


def request(method, url, **options):
    """Make a request and return its Response."""
    with Session() as session:
        return session.request(method, url, **options)


def get(url, params=None, **options):
    return request("GET", url, params=params, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    options.setdefault("allow_redirects", False)
    return request("HEAD", url, **options)


def post(url, data=None, json=None, **options):
    return request("POST", url, data=data, json=json, **options)


def put(url, data=None, **options):
    return request("PUT", url, data=data, **options)


def patch(url, data=None, **options):
    return request("PATCH", url, data=data, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
