"""Configurations received over the network."""

import logging
import socket
import struct
import threading

__name__ = 'logging.config'

DEFAULT_LOGGING_CONFIG_PORT = 9030

# The thread that waits for configurations, once there is one.
_listener = None


class _Listener(threading.Thread):
    """Waits for configurations at a port; ready is set when it does, and port tells which one it is."""

    def __init__(self, port, verify):
        super().__init__()
        self.port = port
        self.verify = verify
        self.ready = threading.Event()

    def run(self):
        global _listener
        with socket.create_server(('localhost', self.port)) as server:
            self.server = server
            self.port = server.getsockname()[1]
            with logging._lock:
                _listener = self
            self.ready.set()
            while True:
                connection, _ = server.accept()
                with connection:
                    if _listener is not self:
                        return
                    self._serve(connection)

    def _serve(self, connection):
        try:
            head = _receive(connection, 4)
            if len(head) == 4:
                self._configure(_receive(connection, *struct.unpack('>L', head)))
                # Whoever sent it may wait for it to take effect.
                self.ready.set()
        except OSError:
            pass

    def _configure(self, data):
        import io
        import json
        import traceback
        from logging import config
        if self.verify is not None:
            data = self.verify(data)
        if data is None:
            return
        text = data.decode('utf-8')
        try:
            described = json.loads(text)
        except ValueError:
            described = None
        try:
            if isinstance(described, dict):
                config.dictConfig(described)
            else:
                config.fileConfig(io.StringIO(text))
        except Exception:
            traceback.print_exc()


def _receive(connection, size):
    data = b''
    while len(data) < size:
        more = connection.recv(size - len(data))
        if not more:
            break
        data += more
    return data


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """A thread, to be started, that waits for configurations, each with its length before it."""
    return _Listener(port, verify)


def stopListening():
    """End the thread that waits for configurations."""
    global _listener
    with logging._lock:
        ended, _listener = _listener, None
    if ended is not None:
        try:
            # So that it looks.
            socket.create_connection(('localhost', ended.port), timeout=1).close()
        except OSError:
            pass
