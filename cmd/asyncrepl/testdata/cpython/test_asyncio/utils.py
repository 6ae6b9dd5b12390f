"""What CPython's tests of asyncio share."""

import asyncio
import collections
import contextlib
import functools
import inspect
import logging
import os
import re
import selectors
import socket
import ssl
import sys
import tempfile
import threading
import time
import unittest
from unittest import mock

from asyncio import events, tasks
from test import support

CLOCK_RES = 0.050
logger = logging.getLogger("asyncio")


def _certificate(name):
    """One of the certificates that lie beside CPython's tests."""
    import test
    return os.path.join(test.__path__[0], "certdata", name)


ONLYCERT, ONLYKEY = _certificate("ssl_cert.pem"), _certificate("ssl_key.pem")
SIGNED_CERTFILE, SIGNING_CA = _certificate("keycert3.pem"), _certificate("pycacert.pem")
PEERCERT = {
    "OCSP": ("http://testca.pythontest.net/testca/ocsp/",),
    "caIssuers": ("http://testca.pythontest.net/testca/pycacert.cer",),
    "crlDistributionPoints": ("http://testca.pythontest.net/testca/revocation.crl",),
    "issuer": ((("countryName", "XY"),), (("organizationName", "Python Software Foundation CA"),), (("commonName", "our-ca-server"),)),
    "subject": ((("countryName", "XY"),), (("localityName", "Castle Anthrax"),),
                (("organizationName", "Python Software Foundation"),), (("commonName", "localhost"),)),
    "subjectAltName": (("DNS", "localhost"),),
    "version": 3,
}


def dummy_ssl_context():
    return simple_client_sslcontext(disable_verify=True)


def simple_server_sslcontext():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(ONLYCERT, ONLYKEY)
    return context


def simple_client_sslcontext(*, disable_verify=True):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if disable_verify:
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def run_briefly(loop):
    """Run what is ready, through a task as CPython's own helper does."""
    async def once():
        pass
    coro = once()
    task = loop.create_task(coro)
    # The task is no loss if the loop ends before it.
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        coro.close()


def run_until(loop, pred, timeout=support.SHORT_TIMEOUT):
    end = time.monotonic() + timeout
    delay = 0.001
    while not pred():
        if time.monotonic() >= end:
            raise TimeoutError()
        loop.run_until_complete(tasks.sleep(delay))
        delay = min(2 * delay, 1)


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def make_test_protocol(base):
    namespace = {"__init__": lambda self: None}
    for name in dir(base):
        if not (name.startswith("__") and name.endswith("__")):
            namespace[name] = lambda *args: None
    return type("TestProtocol", (base,) + base.__bases__, namespace)()


@contextlib.contextmanager
def disable_logger():
    old = logger.level
    try:
        logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        logger.setLevel(old)


def MockCallback(**kwargs):
    return mock.Mock(spec=["__call__"], **kwargs)


class MockPattern(str):
    """A str that equals what its pattern is found in."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))


class MockInstanceOf:
    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    func = inspect.unwrap(func)
    while isinstance(func, (functools.partial, functools.partialmethod)):
        func = func.func
    return func.__code__.co_filename, func.__code__.co_firstlineno


async def await_without_task(coro):
    """Await without a current task."""
    error = None

    def drive():
        nonlocal error
        try:
            for _ in coro.__await__():
                pass
        except BaseException as e:
            error = e
    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if error is not None:
        raise error


def mock_nonblocking_socket(proto=socket.IPPROTO_TCP, type=socket.SOCK_STREAM, family=socket.AF_INET):
    sock = mock.MagicMock(socket.socket)
    sock.proto, sock.type, sock.family = proto, type, family
    sock.gettimeout.return_value = 0.0
    return sock


def gen_unix_socket_path():
    with tempfile.NamedTemporaryFile() as file:
        return file.name


@contextlib.contextmanager
def unix_socket_path():
    path = gen_unix_socket_path()
    try:
        yield path
    finally:
        try:
            os.unlink(path)
        except OSError:
            pass


class _HTTPServer:
    """Answers every request with one line, one connection after the other."""

    def __init__(self, sock, use_ssl=False):
        self._sock = sock
        self._context = simple_server_sslcontext() if use_ssl else None
        self.address = sock.getsockname()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        while True:
            try:
                conn, _ = self._sock.accept()
            except OSError:
                return
            with conn:
                conn.settimeout(support.SHORT_TIMEOUT)
                try:
                    if self._context is not None:
                        conn = self._context.wrap_socket(conn, server_side=True)
                    request = b""
                    while b"\r\n\r\n" not in request:
                        data = conn.recv(4096)
                        if not data:
                            break
                        request += data
                    self._answer(conn, *request.partition(b"\r\n\r\n")[::2])
                    if self._context is not None:
                        conn.close()
                except OSError:
                    pass

    def _answer(self, conn, head, body):
        """A request of /loop gets its own body back, as it comes."""
        head = head.lower()
        size = int(head.partition(b"content-length:")[2].split()[0]) if b" /loop " in head else 0
        if not size:
            body = b"Test message"
        conn.sendall(b"HTTP/1.0 200 OK\r\nContent-type: text/plain\r\nContent-Length: %d\r\n\r\n" % (size or len(body)))
        while body:
            conn.sendall(body)
            size -= len(body)
            body = conn.recv(65536) if size > 0 else b""

    def close(self):
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)
        self._sock.close()
        self._thread.join()


@contextlib.contextmanager
def run_test_server(*, host="127.0.0.1", port=0, use_ssl=False):
    sock = socket.create_server((host, port))
    server = _HTTPServer(sock, use_ssl)
    try:
        yield server
    finally:
        server.close()


@contextlib.contextmanager
def run_test_unix_server(*, use_ssl=False):
    with unix_socket_path() as path:
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.bind(path)
        sock.listen()
        server = _HTTPServer(sock, use_ssl)
        try:
            yield server
        finally:
            server.close()


@contextlib.contextmanager
def run_udp_echo_server(*, host="127.0.0.1", port=0):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind((host, port))

    def serve():
        while True:
            data, address = sock.recvfrom(4096)
            if data == b"STOP":
                break
            sock.sendto(data, address)
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield sock.getsockname()
    finally:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stop:
            stop.sendto(b"STOP", sock.getsockname())
        thread.join()
        sock.close()


class TestSelector(selectors.BaseSelector):
    """A selector in which nothing ever happens."""

    def __init__(self):
        self.keys = {}

    def register(self, fileobj, events, data=None):
        key = selectors.SelectorKey(fileobj, 0, events, data)
        self.keys[fileobj] = key
        return key

    def unregister(self, fileobj):
        return self.keys.pop(fileobj)

    def select(self, timeout):
        return []

    def get_map(self):
        return self.keys


class TestLoop(asyncio.BaseEventLoop):
    """A loop whose time stands still unless the test moves it.

    gen is a generator function. It is told the time of each timer that is set,
    once the iteration in which that happened is over, and yields by how much the
    time then moves.
    """

    def __init__(self, gen=None):
        super().__init__()
        self._now = 0
        self._new_timers = []
        self._selector = TestSelector()
        self._gen = gen() if gen else None
        if self._gen:
            next(self._gen)
        self.readers, self.writers = {}, {}
        self.reset_counters()

    def time(self):
        return self._now

    def advance_time(self, advance):
        self._now += advance or 0

    def call_at(self, when, callback, *args, context=None):
        self._new_timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        for when in self._new_timers:
            if self._gen is None:
                raise StopIteration
            self.advance_time(self._gen.send(when))
        self._new_timers.clear()

    def close(self):
        super().close()
        if self._gen is None:
            return
        try:
            self._gen.send(0)
        except StopIteration:
            return
        raise AssertionError("the test has more to say about time than it was asked")

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass

    def reset_counters(self):
        self.remove_reader_count = collections.Counter()
        self.remove_writer_count = collections.Counter()

    def _watch(self, handles, fd, callback, args):
        handles[fd] = events.Handle(callback, args, self, None)

    def _unwatch(self, handles, counts, fd):
        counts[fd] += 1
        return handles.pop(fd, None) is not None

    def _watched(self, handles, fd, callback, args):
        if fd not in handles:
            raise AssertionError(f"descriptor {fd} is not watched")
        handle = handles[fd]
        if (handle._callback, handle._args) != (callback, args):
            raise AssertionError(f"{handle} is not {callback!r} with {args!r}")

    def add_reader(self, fd, callback, *args):
        self._watch(self.readers, fd, callback, args)

    def add_writer(self, fd, callback, *args):
        self._watch(self.writers, fd, callback, args)

    def remove_reader(self, fd):
        return self._unwatch(self.readers, self.remove_reader_count, fd)

    def remove_writer(self, fd):
        return self._unwatch(self.writers, self.remove_writer_count, fd)

    _add_reader, _add_writer, _remove_reader, _remove_writer = add_reader, add_writer, remove_reader, remove_writer

    def assert_reader(self, fd, callback, *args):
        self._watched(self.readers, fd, callback, args)

    def assert_writer(self, fd, callback, *args):
        self._watched(self.writers, fd, callback, args)

    def assert_no_reader(self, fd):
        if fd in self.readers:
            raise AssertionError(f"descriptor {fd} is watched")


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop._default_executor is not None:
            if not loop.is_closed():
                loop.run_until_complete(loop.shutdown_default_executor())
            else:
                loop._default_executor.shutdown(wait=True)
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError("loop is None")
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.assertEqual(sys.exc_info(), (None, None, None))
        self.doCleanups()
