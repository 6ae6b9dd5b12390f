"""Opening URLs."""

__all__ = ("Request", "urlopen", "urlretrieve")

from _http import Headers, Transfer
from urllib.error import HTTPError, URLError


class Request:
    """What to ask for, and how."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        self.method = method
        for name, value in headers.items():
            self.add_header(name, value)

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def get_header(self, name, default=None):
        return self.headers.get(name, default)

    def has_header(self, name):
        return name in self.headers

    def get_full_url(self):
        return self.full_url

    def get_method(self):
        return self.method or ("GET" if self.data is None else "POST")


class _Answer:
    """An answer, to be read like a file."""

    _block = 64 * 1024

    def __init__(self, transfer):
        self._transfer = transfer
        self._buffer = b""
        self._eof = False
        self.status, self.reason, _, headers, self.url, _ = transfer.head()
        self.headers = Headers(headers)
        self.code = self.status
        self.msg = self.reason
        self.closed = False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.closed = True
        self._transfer.close()

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()

    def _more(self):
        if not self._eof:
            try:
                data = self._transfer.read(None, self._block)
            except OSError as error:
                raise _translated(error) from None
            self._eof = not data
            self._buffer += data
        return not self._eof

    def _take(self, n):
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    def read(self, amt=None):
        while (amt is None or amt < 0 or len(self._buffer) < amt) and self._more():
            pass
        return self._take(len(self._buffer) if amt is None or amt < 0 else amt)

    def readline(self):
        while b"\n" not in self._buffer and self._more():
            pass
        end = self._buffer.find(b"\n")
        return self._take(len(self._buffer) if end < 0 else end + 1)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, b"")


def _translated(error):
    code, text, kind = error.args
    if kind == "timeout":
        return TimeoutError("timed out")
    if kind in ("certificate", "ssl"):
        from ssl import SSLCertVerificationError, SSLError
        return URLError((SSLCertVerificationError if kind == "certificate" else SSLError)(1, text))
    return URLError(OSError(code, text) if code else text)


def urlopen(url, data=None, timeout=None, *, context=None):
    """Open a URL and return the answer."""
    ask = url if isinstance(url, Request) else Request(url, data)
    if ":" not in ask.full_url:
        raise ValueError(f"unknown url type: {ask.full_url!r}")
    if not ask.full_url.lower().startswith(("http://", "https://")):
        raise URLError(f"unknown url type: {ask.full_url.partition(':')[0]}")
    headers = {"User-agent": "Python-urllib/3.13", **ask.headers}
    body = data if data is not None else ask.data
    if body is not None:
        headers.setdefault("Content-type", "application/x-www-form-urlencoded")
    transfer = Transfer()
    try:
        transfer.send(None, ask.get_method(), ask.full_url, list(headers.items()), body, 10, context, timeout, timeout)
    except OSError as error:
        raise _translated(error) from None
    answer = _Answer(transfer)
    if not 200 <= answer.status < 300:
        raise HTTPError(answer.url, answer.status, answer.reason, answer.headers, answer)
    return answer


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what a URL names to a file; return the file's name and the headers."""
    if filename is None:
        import os
        import tempfile
        fd, filename = tempfile.mkstemp()
        os.close(fd)
    with urlopen(url, data) as answer, open(filename, "wb") as file:
        while block := answer.read(64 * 1024):
            file.write(block)
        return filename, answer.headers
