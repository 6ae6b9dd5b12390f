"""Take apart and assemble URLs, whether absolute or relative."""
from collections import namedtuple
from functools import partial

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
           "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
               "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_controls_and_space = "".join(map(chr, range(33)))


def _texts(*args):
    """The arguments as str, and a function that turns results into their type."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (lambda result: result,)
    return tuple(x.decode("ascii", "strict") if x else "" for x in args) + (lambda result: result.encode("ascii", "strict"),)


class _Netloc:
    """What the network location of a URL consists of."""

    __slots__ = ()

    def _parts(self):
        at, colon, opening, closing = "@:[]" if isinstance(self.netloc, str) else (b"@", b":", b"[", b"]")
        userinfo, found, hostinfo = self.netloc.rpartition(at)
        username = password = None
        if found:
            username, has_password, password = userinfo.partition(colon)
            if not has_password:
                password = None
        _, bracketed, rest = hostinfo.partition(opening)
        if bracketed:
            hostname, _, port = rest.partition(closing)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = hostinfo.partition(colon)
        return username, password, hostname, port or None

    @property
    def username(self):
        return self._parts()[0]

    @property
    def password(self):
        return self._parts()[1]

    @property
    def hostname(self):
        hostname = self._parts()[2]
        if not hostname:
            return None
        percent = "%" if isinstance(hostname, str) else b"%"
        host, sign, zone = hostname.partition(percent)
        return host.lower() + sign + zone

    @property
    def port(self):
        port = self._parts()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


def _class(name, fields, geturl, netloc, text):
    bases = (namedtuple(name, fields),) + ((_Netloc,) if netloc else ())
    space = {"__slots__": (), "__module__": __name__, "geturl": geturl, "__doc__": bases[0].__doc__}
    if text:
        def encode(self, encoding="ascii", errors="strict"):
            return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))
        space["encode"] = encode
    else:
        def decode(self, encoding="ascii", errors="strict"):
            return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))
        space["decode"] = decode
    return type(name, bases, space)


def _defragged(self):
    if self.fragment:
        return self.url + ("#" if isinstance(self.url, str) else b"#") + self.fragment
    return self.url


def _pair(name, fields, geturl, netloc):
    text = _class(name, fields, geturl, netloc, True)
    raw = _class(name + "Bytes", fields, geturl, netloc, False)
    text._encoded_counterpart, raw._decoded_counterpart = raw, text
    return text, raw


DefragResult, DefragResultBytes = _pair("DefragResult", "url fragment", _defragged, False)
SplitResult, SplitResultBytes = _pair("SplitResult", "scheme netloc path query fragment", lambda self: urlunsplit(self), True)
ParseResult, ParseResultBytes = _pair("ParseResult", "scheme netloc path params query fragment", lambda self: urlunparse(self), True)


def _result(values, convert, text):
    if convert("") == "":
        return text(*values)
    return text(*values).encode()


def clear_cache():
    """Empty the caches that speed up this module."""
    _split.clear()


_split = {}


def _check_netloc(netloc):
    """Refuse characters that become separators when normalized."""
    if not netloc or netloc.isascii():
        return
    import unicodedata

    plain = netloc
    for c in "@:#?":
        plain = plain.replace(c, "")
    normal = unicodedata.normalize("NFKC", plain)
    if plain != normal:
        for c in "/?#@:":
            if c in normal:
                raise ValueError("netloc " + netloc + " contains invalid characters under NFKC normalization")


def _check_bracketed(netloc):
    """What is in brackets must be an address of IPv6 or of a version to come."""
    hostname = netloc.partition("[")[2].partition("]")[0]
    if hostname.startswith("v"):
        version, dot, address = hostname[1:].partition(".")
        if not (dot and address and version and set(version) <= set("0123456789abcdefABCDEF")):
            raise ValueError("IPvFuture address is invalid")
        return
    from socket import AF_INET, AF_INET6, inet_pton

    def valid(family, address):
        try:
            return inet_pton(family, address)
        except OSError:
            return None

    if valid(AF_INET, hostname):
        raise ValueError("An IPv4 address cannot be in brackets")
    address, scoped, scope = hostname.partition("%")
    if not valid(AF_INET6, address) or scoped and (not scope or "%" in scope):
        raise ValueError(f"{hostname!r} does not appear to be an IPv4 or IPv6 address")


def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components: scheme://netloc/path?query#fragment."""
    url, scheme, convert = _texts(url, scheme)
    key = (url, scheme, bool(allow_fragments), convert("") == "")
    found = _split.get(key)
    if found is None:
        if len(_split) > 500:
            _split.clear()
        found = _split[key] = _result(_urlsplit(url, scheme, allow_fragments), convert, SplitResult)
    return found


def _urlsplit(url, scheme, allow_fragments):
    url = url.lstrip(_controls_and_space)
    scheme = scheme.strip(_controls_and_space)
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    before, colon, rest = url.partition(":")
    if colon and before and before[0].isascii() and before[0].isalpha() and all(c in scheme_chars for c in before):
        scheme, url = before.lower(), rest
    if url[:2] == "//":
        end = min((i for i in (url.find(c, 2) for c in "/?#") if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return scheme, netloc, url, query, fragment


def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components: scheme://netloc/path;params?query#fragment."""
    url, scheme, convert = _texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        i = path.find(";", path.rfind("/") if "/" in path else 0)
        if i >= 0:
            path, params = path[:i], path[i + 1:]
    return _result((scheme, netloc, path, params, query, fragment), convert, ParseResult)


def urlunparse(components):
    """Rebuild the URL text from its parsed components."""
    scheme, netloc, url, params, query, fragment, convert = _texts(*components)
    if params:
        url = "%s;%s" % (url, params)
    return convert(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Build a full URL string from the five parts that urlsplit() gives."""
    scheme, netloc, url, query, fragment, convert = _texts(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return convert(url)


def urljoin(base, url, allow_fragments=True):
    """Resolve a URL, which may be relative, against a base address."""
    if not base:
        return url
    if not url:
        return base
    base, url, convert = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return convert(url)
    if scheme in uses_netloc:
        if netloc:
            return convert(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return convert(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1]:
        del base_parts[-1]
    if path[:1] == "/":
        parts = path.split("/")
    else:
        parts = base_parts + path.split("/")
        parts[1:-1] = filter(None, parts[1:-1])
    resolved = []
    for part in parts:
        if part == "..":
            if resolved:
                resolved.pop()
        elif part != ".":
            resolved.append(part)
    if parts[-1] in (".", ".."):
        resolved.append("")
    return convert(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """Separate a URL from its fragment, if it has one."""
    url, convert = _texts(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ""))
    else:
        fragment = ""
    return _result((url, fragment), convert, DefragResult)


def unquote_to_bytes(string):
    """Decode percent escapes into raw bytes, so an encoded space becomes b' '."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    out = [first]
    for part in rest:
        try:
            out.append(bytes.fromhex(part[:2].decode("ascii")) if len(part) > 1 and part[:2].isalnum() else None)
        except (ValueError, UnicodeDecodeError):
            out.append(None)
        if out[-1]:
            out.append(part[2:])
        else:
            out[-1] = b"%" + part
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Decode percent escapes back into the characters they represent."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    # Only runs of ASCII are decoded: other characters stand for themselves.
    out = []
    start = 0
    while start < len(string):
        end = start
        ascii = string[start].isascii()
        while end < len(string) and string[end].isascii() == ascii:
            end += 1
        run = string[start:end]
        out.append(unquote_to_bytes(run).decode(encoding, errors) if ascii else run)
        start = end
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), but also replace plus signs by spaces."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Break a query string into its names and values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument, into a list of pairs."""
    if not (separator and isinstance(separator, (str, bytes))):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        equal_sign = "="
        convert = partial(unquote_plus, encoding=encoding, errors=errors)
        if isinstance(separator, bytes):
            separator = str(separator, "ascii")
    else:
        equal_sign = b"="
        qs = bytes(memoryview(qs)) if qs else b""
        convert = lambda part: unquote_to_bytes(part.replace(b"+", b" "))
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
    if max_num_fields is not None and qs and qs.count(separator) >= max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else ():
        name, equals, value = field.partition(equal_sign)
        if strict_parsing and not equals:
            raise ValueError("bad query field: %r" % (field,))
        if field and (value or keep_blank_values):
            pairs.append((convert(name), convert(value)))
    return pairs


_always_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict") if string else b""
    else:
        for name, given in ("encoding", encoding), ("errors", errors):
            if given is not None:
                raise TypeError(f"quote() doesn't support '{name}' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+'."""
    if isinstance(string, (str, bytes)) and (" " if isinstance(string, str) else b" ") in string:
        safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Like quote(), but accepts a bytes object rather than a str."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _always_safe.union(c for c in safe if c < 128)
    return "".join(chr(c) if c in kept else "%%%02X" % c for c in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Build a URL query string from a mapping or a series of pairs."""
    if hasattr(query, "items"):
        pairs = query.items()
    else:
        pairs = query
        problem = TypeError("not a valid non-string sequence or mapping object")
        try:
            texts = len(query) > 0 and not isinstance(query[0], tuple)
        except TypeError as err:
            raise problem from err
        if texts:
            # In CPython the cause is an error as well.
            raise problem from TypeError()

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)

    fields = []
    for name, value in pairs:
        name = quoted(name)
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        fields.extend(name + "=" + quoted(v) for v in values)
    return "&".join(fields)
