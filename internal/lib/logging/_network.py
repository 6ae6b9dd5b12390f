"""Handlers that send records over the network."""

import contextlib
import logging
import socket
import struct
import time
from logging import _Held

__name__ = 'logging.handlers'

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class SocketHandler(logging.Handler):
    """Sends records, each as a pickle with its length before it, over a connection that is made when it is needed."""

    def __init__(self, host, port):
        super().__init__()
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        # When to try again after a failure: after retryStart seconds, then each time retryFactor times as many.
        self.retryTime = None
        self.retryStart, self.retryMax, self.retryFactor = 1.0, 30.0, 2.0

    def makeSocket(self, timeout=1):
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        """Try to connect, unless the last attempt was too short a time ago."""
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
        except OSError:
            first = self.retryTime is None
            self.retryPeriod = self.retryStart if first else min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod
        else:
            self.retryTime = None

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except OSError:
                # The next record is sent over a new connection.
                self._disconnect()

    def makePickle(self, record):
        from logging._pickled import pickled
        if record.exc_info:
            # Leaves the text in the record, which can be sent.
            self.format(record)
        fields = {**vars(record), 'msg': record.getMessage(), 'args': None, 'exc_info': None}
        fields.pop('message', None)
        data = pickled(fields)
        return struct.pack('>L', len(data)) + data

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self._disconnect()
        else:
            super().handleError(record)

    def _disconnect(self):
        sock, self.sock = self.sock, None
        if sock:
            sock.close()

    def close(self):
        with _Held(self):
            self._disconnect()
            super().close()


class DatagramHandler(SocketHandler):
    """Sends each record as a datagram."""

    def __init__(self, host, port):
        super().__init__(host, port)

    def makeSocket(self):
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


def _opened(found, connect):
    """A socket for the first of the addresses for which there can be one."""
    failure = OSError('getaddrinfo returns an empty list')
    for family, kind, protocol, _, address in found:
        try:
            with contextlib.ExitStack() as undo:
                made = undo.enter_context(socket.socket(family, kind, protocol))
                if connect:
                    made.connect(address)
                undo.pop_all()
                return made
        except OSError as error:
            failure = error
    raise failure


_PRIORITIES = 'EMERG ALERT CRIT ERR WARNING NOTICE INFO DEBUG'.split()
_FACILITIES = ('KERN USER MAIL DAEMON AUTH SYSLOG LPR NEWS UUCP CRON AUTHPRIV FTP NTP SECURITY CONSOLE SOLCRON '
               'LOCAL0 LOCAL1 LOCAL2 LOCAL3 LOCAL4 LOCAL5 LOCAL6 LOCAL7').split()


def _numbers(names, **others):
    """The numbers of names, in lower case and by these other names."""
    numbers = {name.lower(): number for number, name in enumerate(names)}
    return dict(sorted((numbers | {other: numbers[name] for other, name in others.items()}).items()))


class SysLogHandler(logging.Handler):
    """Sends messages to the system's log."""

    priority_names = _numbers(_PRIORITIES, critical='crit', error='err', panic='emerg', warn='warning')
    facility_names = _numbers(_FACILITIES)
    facility_names['solaris-cron'] = facility_names.pop('solcron')
    priority_map = {name: name.lower() for name in ('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL')}

    # What goes before each message, and whether a null byte ends it.
    ident = ''
    append_nul = True

    def __init__(self, address=('localhost', SYSLOG_UDP_PORT), facility=1, socktype=None):
        super().__init__()
        self.address, self.facility, self.socktype = address, facility, socktype
        self.socket = None
        self.createSocket()

    def createSocket(self):
        self.unixsocket = isinstance(self.address, str)
        if self.unixsocket:
            try:
                self._connect_unixsocket(self.address)
            except OSError:
                pass  # the log's daemon may be started later
            return
        kind = socket.SOCK_DGRAM if self.socktype is None else self.socktype
        host, port = self.address
        found = socket.getaddrinfo(host, port, 0, kind)
        self.socket = _opened(found, connect=kind == socket.SOCK_STREAM)
        self.socktype = kind

    def _connect_unixsocket(self, address):
        kinds = [socket.SOCK_DGRAM, socket.SOCK_STREAM] if self.socktype is None else [self.socktype]
        while kinds:
            kind = kinds.pop(0)
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(address)
            except OSError:
                self.socket.close()
                if not kinds:
                    raise
            else:
                self.socktype = kind
                return

    def encodePriority(self, facility, priority):
        """The number that goes before a message."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility * 8 + priority

    def mapPriority(self, levelName):
        return self.priority_map.get(levelName, 'warning')

    def emit(self, record):
        try:
            text = f'{self.ident or ""}{self.format(record)}' + ('\0' if self.append_nul else '')
            number = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            self._send(f'<{number}>{text}'.encode())
        except Exception:
            self.handleError(record)

    def _send(self, message):
        if not self.socket:
            self.createSocket()
        if self.unixsocket:
            try:
                self.socket.send(message)
            except OSError:
                # The daemon may have been started anew.
                self.socket.close()
                self._connect_unixsocket(self.address)
                self.socket.send(message)
        elif self.socktype == socket.SOCK_DGRAM:
            self.socket.sendto(message, self.address)
        else:
            self.socket.sendall(message)

    def close(self):
        with _Held(self):
            sock, self.socket = self.socket, None
            if sock:
                sock.close()
            super().close()


for _kind in _PRIORITIES, _FACILITIES:
    for _number, _name in enumerate(_kind):
        setattr(SysLogHandler, 'LOG_' + _name, _number)


class _Request:
    """One request over a connection that is closed after it."""

    def __init__(self, host, context=None):
        self.host, self.context = host, context
        self.lines = []

    def putrequest(self, method, url):
        self.lines += [f'{method} {url} HTTP/1.1', f'Host: {self.host}', 'Accept-Encoding: identity']

    def putheader(self, name, value):
        self.lines.append(f'{name}: {value}')

    def endheaders(self):
        name, _, port = self.host.partition(':')
        usual = 80 if self.context is None else 443
        self.socket = socket.create_connection((name, int(port or usual)))
        if self.context is not None:
            self.socket = self.context.wrap_socket(self.socket, server_hostname=name)
        self.send('\r\n'.join([*self.lines, '', '']).encode('latin-1'))

    def send(self, data):
        self.socket.sendall(data)

    def getresponse(self):
        with self.socket:
            return self.socket.recv(1 << 16)


class HTTPHandler(logging.Handler):
    """Sends records to a web server."""

    def __init__(self, host, url, method='GET', secure=False, credentials=None, context=None):
        super().__init__()
        if method.upper() not in ('GET', 'POST'):
            raise ValueError('method must be GET or POST')
        if context is not None and not secure:
            raise ValueError('context parameter only makes sense with secure=True')
        self.host, self.url, self.method = host, url, method.upper()
        self.secure, self.credentials, self.context = secure, credentials, context

    def mapLogRecord(self, record):
        """The dict of what is sent."""
        return record.__dict__

    def getConnection(self, host, secure):
        if not secure:
            return _Request(host)
        if self.context is None:
            import ssl
            self.context = ssl.create_default_context()
        return _Request(host, self.context)

    def emit(self, record):
        try:
            from urllib.parse import urlencode
            url, data = self.url, urlencode(self.mapLogRecord(record))
            connection = self.getConnection(self.host, self.secure)
            if self.method == 'GET':
                url += ('&' if '?' in url else '?') + data
            connection.putrequest(self.method, url)
            for name, value in self._headers(data):
                connection.putheader(name, value)
            connection.endheaders()
            if self.method == 'POST':
                connection.send(data.encode('utf-8'))
            connection.getresponse()
        except Exception:
            self.handleError(record)

    def _headers(self, data):
        if self.method == 'POST':
            yield 'Content-type', 'application/x-www-form-urlencoded'
            yield 'Content-length', str(len(data))
        if self.credentials:
            from base64 import b64encode
            yield 'Authorization', 'Basic ' + b64encode(':'.join(self.credentials).encode()).decode('ascii')
