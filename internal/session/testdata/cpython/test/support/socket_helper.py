import contextlib
import socket

HOST = HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
tcp_blackhole = lambda: False
skip_unless_bind_unix_socket = lambda test: test
skip_if_tcp_blackhole = lambda test: test


def _has_ipv6():
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as sock:
            sock.bind((HOSTv6, 0))
        return True
    except OSError:
        return False


IPV6_ENABLED = _has_ipv6()


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    with socket.socket(family, socktype) as sock:
        return bind_port(sock)


def bind_port(sock, host=HOST):
    sock.bind((host, 0))
    return sock.getsockname()[1]


@contextlib.contextmanager
def transient_internet(*args, **kwargs):
    yield
