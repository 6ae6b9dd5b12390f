"""What urllib.request raises."""

__all__ = ("URLError", "HTTPError", "ContentTooShortError")


class URLError(OSError):
    """A URL cannot be opened; reason says why."""

    def __init__(self, reason, filename=None):
        self.reason, self.args = reason, (reason,)
        # An OSError has a filename of None already.
        if not filename is None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """The answer's status says that something is wrong. It can be read like an answer."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.url = self.filename = url
        self.code = self.status = code
        self.msg = msg
        self.hdrs = self.headers = hdrs
        self.fp = fp
        self.args = ()

    @property
    def reason(self):
        return self.msg

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    def read(self, *args):
        return self.fp.read(*args)

    def close(self):
        self.fp.close()


class ContentTooShortError(URLError):
    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
