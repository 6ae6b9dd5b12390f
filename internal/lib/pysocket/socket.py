"""What the module socket has beyond the operating system's calls."""

from enum import IntEnum, IntFlag


AddressFamily = IntEnum("AddressFamily", {
    "AF_UNSPEC": 0, "AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10,
}, module="socket")

SocketKind = IntEnum("SocketKind", {
    "SOCK_STREAM": 1, "SOCK_DGRAM": 2, "SOCK_RAW": 3, "SOCK_RDM": 4, "SOCK_SEQPACKET": 5,
    "SOCK_CLOEXEC": 0o2000000, "SOCK_NONBLOCK": 0o4000,
}, module="socket")

MsgFlag = IntFlag("MsgFlag", {
    "MSG_OOB": 1, "MSG_PEEK": 2, "MSG_DONTROUTE": 4, "MSG_CTRUNC": 8, "MSG_TRUNC": 0x20,
    "MSG_DONTWAIT": 0x40, "MSG_EOR": 0x80, "MSG_WAITALL": 0x100, "MSG_NOSIGNAL": 0x4000,
}, module="socket")

AddressInfo = IntFlag("AddressInfo", {
    "AI_PASSIVE": 1, "AI_CANONNAME": 2, "AI_NUMERICHOST": 4, "AI_V4MAPPED": 8, "AI_ALL": 0x10,
    "AI_ADDRCONFIG": 0x20, "AI_NUMERICSERV": 0x400,
}, module="socket")

for _enum in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_enum.__members__)


def _member(enum, number):
    """The member of a number, or the number where there is none."""
    try:
        return enum(number)
    except ValueError:
        return number


class socket(SocketType):
    """A socket: one endpoint of communication."""

    __slots__ = ()

    @property
    def family(self):
        """The family of the socket's addresses."""
        return _member(AddressFamily, self._family)

    @property
    def type(self):
        """The kind of the socket."""
        return _member(SocketKind, self._type)

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file object of the socket."""
        import io
        import os
        binary = mode if "b" in mode else mode + "b"
        file = open(os.dup(self.fileno()), binary, -1 if buffering is None else buffering)
        if "b" in mode:
            return file
        return io.TextIOWrapper(file, encoding, errors, newline)

_bare_getaddrinfo = getaddrinfo


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Resolve host and port into a list of address tuples."""
    return [(_member(AddressFamily, af), _member(SocketKind, kind), number, name, where)
            for af, kind, number, name, where in _bare_getaddrinfo(host, port, family, type, proto, flags)]


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    """Create a pair of connected sockets."""
    return _pair(family, type, proto)


def fromfd(fd, family, type, proto=0):
    """Create a socket object from a duplicate of the descriptor."""
    import os
    return socket(family, type, proto, fileno=os.dup(fd))


def inet_aton(ip_string):
    """Convert an IPv4 address from text to bytes."""
    parts = ip_string.split(".")
    try:
        numbers = [int(part, 0) for part in parts]
    except ValueError:
        numbers = []
    if not numbers or len(numbers) > 4 or any(n < 0 or n > 255 for n in numbers[:-1]):
        raise OSError("illegal IP address string passed to inet_aton")
    width = 5 - len(numbers)
    if numbers[-1] < 0 or numbers[-1] >= 256 ** width:
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(width, "big")


def inet_ntoa(packed_ip):
    """Convert an IPv4 address from bytes to text."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return inet_ntop(AF_INET, packed_ip)


def getfqdn(name=""):
    """Get the fully qualified domain name of a host."""
    name = name.strip()
    return gethostname() if name in ("", "0.0.0.0", "::") else name


_unset = object()


def create_connection(address, timeout=_unset, source_address=None, *, all_errors=False):
    """Connect to an address and return the socket object."""
    host, port = address
    errors = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _unset:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as error:
            errors.append(error)
            if sock is not None:
                sock.close()
    try:
        if not errors:
            raise OSError("getaddrinfo returns an empty list")
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Tell whether one socket can serve IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Create a socket that is bound to the address and listens."""
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as error:
            raise OSError(error.errno, f"{error.strerror} (while attempting to bind on address {address!r})") from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except BaseException:
        sock.close()
        raise
