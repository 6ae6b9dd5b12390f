"""What a transport shows of its socket: enough to look at, not to interfere."""

import operator


def _attribute(name):
    return property(operator.attrgetter(f"_sock.{name}"))


def _method(name, signature):
    """A method of the socket itself."""
    code = f"def {name}(self{signature and ', ' + signature}):\n    return self._sock.{name}({signature})"
    space = {"__name__": __name__}
    exec(code, space)
    space[name].__qualname__ = f"TransportSocket.{name}"
    return space[name]


class TransportSocket:
    """A view of a transport's socket; the transport owns the socket itself."""

    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    family, type, proto = map(_attribute, ("family", "type", "proto"))

    fileno, dup, getpeername, getsockname, getsockbyname = (
        _method(name, "") for name in ("fileno", "dup", "getpeername", "getsockname", "getsockbyname"))
    getsockopt, setsockopt = (_method(name, "*args, **kwargs") for name in ("getsockopt", "setsockopt"))
    shutdown = _method("shutdown", "how")

    def get_inheritable(self):
        return False

    def gettimeout(self):
        return 0

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on transport sockets")

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")

    def __repr__(self):
        number = self.fileno()
        parts = [f"<asyncio.TransportSocket fd={number}",
                 f"family={self.family!s}", f"type={self.type!s}", f"proto={self.proto}"]
        ends = {"laddr": self.getsockname, "raddr": self.getpeername} if number != -1 else {}
        for label, ask in ends.items():
            try:
                where = ask()
            except OSError:
                continue
            if where:
                parts.append(f"{label}={where}")
        return ", ".join(parts) + ">"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")
