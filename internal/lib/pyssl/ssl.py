"""The classes of the module: contexts, channels in memory, sockets."""

import errno
import socket as _socket
from binascii import a2b_base64 as _from_base64, b2a_base64 as _to_base64
from collections import namedtuple
from enum import Enum, IntEnum, IntFlag

OPENSSL_VERSION = "OpenSSL 3.0.0 (crypto/tls)"
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000

HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_PSK = HAS_SSLv2 = HAS_SSLv3 = HAS_NEVER_CHECK_COMMON_NAME = False
CHANNEL_BINDING_TYPES = ["tls-unique"]
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"
SOL_SOCKET, SO_TYPE, SOCK_STREAM = _socket.SOL_SOCKET, _socket.SO_TYPE, _socket.SOCK_STREAM

_SSLMethod = IntEnum("_SSLMethod", {
    "PROTOCOL_TLS": 2, "PROTOCOL_SSLv23": 2, "PROTOCOL_TLSv1": 3, "PROTOCOL_TLSv1_1": 4, "PROTOCOL_TLSv1_2": 5,
    "PROTOCOL_TLS_CLIENT": 16, "PROTOCOL_TLS_SERVER": 17,
}, module="ssl")

TLSVersion = IntEnum("TLSVersion", {
    "MINIMUM_SUPPORTED": -2, "SSLv3": 768, "TLSv1": 769, "TLSv1_1": 770, "TLSv1_2": 771, "TLSv1_3": 772, "MAXIMUM_SUPPORTED": -1,
}, module="ssl")

VerifyMode = IntEnum("VerifyMode", {"CERT_NONE": 0, "CERT_OPTIONAL": 1, "CERT_REQUIRED": 2}, module="ssl")

VerifyFlags = IntFlag("VerifyFlags", {
    "VERIFY_DEFAULT": 0, "VERIFY_CRL_CHECK_LEAF": 4, "VERIFY_CRL_CHECK_CHAIN": 12, "VERIFY_X509_STRICT": 32,
    "VERIFY_ALLOW_PROXY_CERTS": 64, "VERIFY_X509_TRUSTED_FIRST": 0x8000, "VERIFY_X509_PARTIAL_CHAIN": 0x80000,
}, module="ssl")

Options = IntFlag("Options", {
    "OP_NO_SSLv2": 0, "OP_SINGLE_DH_USE": 0, "OP_SINGLE_ECDH_USE": 0, "OP_LEGACY_SERVER_CONNECT": 4, "OP_ENABLE_KTLS": 8,
    "OP_IGNORE_UNEXPECTED_EOF": 128, "OP_NO_TICKET": 0x4000, "OP_NO_COMPRESSION": 0x20000, "OP_ENABLE_MIDDLEBOX_COMPAT": 0x100000,
    "OP_CIPHER_SERVER_PREFERENCE": 0x400000, "OP_NO_SSLv3": 0x2000000, "OP_NO_TLSv1": 0x4000000, "OP_NO_TLSv1_2": 0x8000000,
    "OP_NO_TLSv1_1": 0x10000000, "OP_NO_TLSv1_3": 0x20000000, "OP_NO_RENEGOTIATION": 0x40000000, "OP_ALL": 0x80000050,
}, module="ssl")

SSLErrorNumber = IntEnum("SSLErrorNumber", {
    "SSL_ERROR_SSL": 1, "SSL_ERROR_WANT_READ": 2, "SSL_ERROR_WANT_WRITE": 3, "SSL_ERROR_WANT_X509_LOOKUP": 4,
    "SSL_ERROR_SYSCALL": 5, "SSL_ERROR_ZERO_RETURN": 6, "SSL_ERROR_WANT_CONNECT": 7, "SSL_ERROR_EOF": 8,
    "SSL_ERROR_INVALID_ERROR_CODE": 10,
}, module="ssl")

AlertDescription = IntEnum("AlertDescription", {
    "ALERT_DESCRIPTION_CLOSE_NOTIFY": 0, "ALERT_DESCRIPTION_UNEXPECTED_MESSAGE": 10, "ALERT_DESCRIPTION_BAD_RECORD_MAC": 20,
    "ALERT_DESCRIPTION_HANDSHAKE_FAILURE": 40, "ALERT_DESCRIPTION_BAD_CERTIFICATE": 42, "ALERT_DESCRIPTION_UNKNOWN_CA": 48,
    "ALERT_DESCRIPTION_ACCESS_DENIED": 49, "ALERT_DESCRIPTION_PROTOCOL_VERSION": 70, "ALERT_DESCRIPTION_INTERNAL_ERROR": 80,
    "ALERT_DESCRIPTION_UNRECOGNIZED_NAME": 112,
}, module="ssl")

for _enum in (_SSLMethod, VerifyMode, VerifyFlags, Options, SSLErrorNumber, AlertDescription):
    globals().update(_enum.__members__)

_ASN1Object = namedtuple("_ASN1Object", "nid shortname longname oid")


class Purpose(Enum):
    """What a certificate is for."""

    SERVER_AUTH = _ASN1Object(129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1")
    CLIENT_AUTH = _ASN1Object(130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2")

    def __str__(self):
        return f"Purpose.{self.name}"


# What goes wrong.

class SSLError(OSError):
    """An error of the TLS library."""

    library = reason = None

    def __str__(self):
        return str(self.strerror if isinstance(self.strerror, str) else self.args)


class SSLZeroReturnError(SSLError):
    """The peer has ended the conversation."""


class SSLWantReadError(SSLError):
    """The peer has to send more first."""


class SSLWantWriteError(SSLError):
    """What is to be sent has to go out first."""


class SSLSyscallError(SSLError):
    """The operating system failed."""


class SSLEOFError(SSLError):
    """The connection ended without a farewell."""


class SSLCertVerificationError(SSLError, ValueError):
    """The peer's certificate is not believed."""


CertificateError = SSLCertVerificationError
socket_error = OSError

# Where OpenSSL's errors come from, as CPython shows it.
_PLACES = {"handshake": 1020, "read": 2580, "write": 2427, "shutdown": 2706, "certificate": 3916, "key": 3937, "file": 4168,
           "data": 4035, "client": 819, "server": 812}


def _failure(kind, number, text, where, reason, code, message):
    """Make the exception of a failure."""
    error = globals()[kind](number, f"{text} (_ssl.c:{_PLACES[where]})")
    if text.startswith("["):
        setattr(error, "library", text[1:text.index("]")].partition(":")[0])
    error.reason = reason
    if kind == "SSLCertVerificationError":
        error.verify_code, error.verify_message = code, message
    return error


class MemoryBIO(_MemoryBIO):
    """A buffer between a channel and whoever carries its bytes."""

    def write(self, b, /):
        """Append bytes; return how many."""
        if self._ended:
            raise SSLError("cannot write() after write_eof()")
        return self._write(b)


class SSLSession:
    """A session that could be resumed."""


# Contexts.

class SSLContext:
    """What connections have in common: certificates, who is trusted, versions."""

    sslsocket_class = None  # set below
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        self = super().__new__(cls)
        if protocol is None:
            import warnings
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        try:
            self._protocol = _SSLMethod(protocol)
        except ValueError:
            raise ValueError(f"invalid or unsupported protocol version {protocol}") from None
        self._settings = _Settings()
        client = self._protocol == PROTOCOL_TLS_CLIENT
        self._mode = CERT_REQUIRED if client else CERT_NONE
        self._check_hostname = client
        only = {PROTOCOL_TLSv1: TLSVersion.TLSv1, PROTOCOL_TLSv1_1: TLSVersion.TLSv1_1, PROTOCOL_TLSv1_2: TLSVersion.TLSv1_2}
        fixed = only.get(self._protocol)
        self._least = fixed or TLSVersion.TLSv1_2
        self._most = fixed or TLSVersion.MAXIMUM_SUPPORTED
        self._options = (Options.OP_ALL | OP_NO_SSLv3 | OP_NO_COMPRESSION | OP_CIPHER_SERVER_PREFERENCE
                         | OP_ENABLE_MIDDLEBOX_COMPAT | Options.OP_IGNORE_UNEXPECTED_EOF & 0)
        self._flags = VERIFY_X509_TRUSTED_FIRST
        self._sni_callback = self._given_callback = None
        self._alpn = ()
        self.post_handshake_auth = False
        self.hostname_checks_common_name = True
        self.keylog_filename = None
        self.num_tickets = 2
        self._configure()
        return self

    def _configure(self):
        least, most = self._least, self._most
        if self._options & OP_NO_TLSv1_3 and most in (TLSVersion.MAXIMUM_SUPPORTED, TLSVersion.TLSv1_3):
            most = TLSVersion.TLSv1_2
        if self._options & OP_NO_TLSv1_2 and least <= TLSVersion.TLSv1_2 and not self._options & OP_NO_TLSv1_3:
            least = TLSVersion.TLSv1_3
        if least == TLSVersion.MINIMUM_SUPPORTED:
            least = TLSVersion.TLSv1
        self._settings.configure(int(self._mode), int(self._check_hostname), max(least, 0), max(most, 0),
                                 int(not self._options & OP_NO_TICKET))

    @property
    def protocol(self):
        return self._protocol

    @property
    def verify_mode(self):
        return self._mode

    @verify_mode.setter
    def verify_mode(self, value):
        if value not in (0, 1, 2):
            raise ValueError("invalid value for verify_mode")
        if value == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._mode = VerifyMode(value)
        self._configure()

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if self._check_hostname and self._mode == CERT_NONE:
            self._mode = CERT_REQUIRED
        self._configure()

    @property
    def minimum_version(self):
        return self._least

    @minimum_version.setter
    def minimum_version(self, value):
        self._least = TLSVersion(value)
        self._configure()

    @property
    def maximum_version(self):
        return self._most

    @maximum_version.setter
    def maximum_version(self, value):
        self._most = TLSVersion(value)
        self._configure()

    @property
    def options(self):
        return self._options

    @options.setter
    def options(self, value):
        self._options = Options(value)
        self._configure()

    @property
    def verify_flags(self):
        return self._flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._flags = VerifyFlags(value)

    @property
    def security_level(self):
        return 2

    @property
    def sni_callback(self):
        return self._given_callback

    @sni_callback.setter
    def sni_callback(self, callback):
        if callback is not None and not callable(callback):
            raise TypeError("not a callable object")
        self._sni_callback = self._given_callback = callback

    def set_servername_callback(self, server_name_callback):
        """Have a function called with the name that a client asks for."""
        self.sni_callback = server_name_callback

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Load the certificate to show, and its key."""
        if callable(password):
            password = password()
        if isinstance(password, str):
            password = password.encode()
        self._settings.load_chain(certfile, keyfile, password)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Load certificates to be trusted."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        text = isinstance(cadata, str)
        self._settings.load_roots(cafile, capath, cadata if text else None, None if text else cadata)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust whom the system trusts."""
        if not isinstance(purpose, _ASN1Object) and not isinstance(purpose, Purpose):
            raise TypeError(purpose)
        self._settings.load_default()

    def set_default_verify_paths(self):
        """Trust whom the system trusts."""
        self._settings.load_default()

    def get_ca_certs(self, binary_form=False):
        """Return the certificates that were loaded to be trusted."""
        all = self._settings.authority()
        return all if binary_form else [_decode_certificate(der) for der in all]

    def cert_store_stats(self):
        """Count what was loaded."""
        number = len(self._settings.authority())
        return {"x509": number, "crl": 0, "x509_ca": number}

    def set_ciphers(self, cipherlist, /):
        """Choose the ciphers up to TLS 1.2."""
        if not self._settings.set_ciphers(cipherlist):
            raise SSLError("No cipher can be selected.")

    def get_ciphers(self):
        """Tell which ciphers there are."""
        return [{"name": name, "protocol": protocol, "strength_bits": bits, "alg_bits": bits}
                for name, protocol, bits in self._settings.ciphers()]

    def set_alpn_protocols(self, alpn_protocols):
        """Choose the protocols to be spoken inside, the best one first."""
        names = [bytes(name, "ascii") for name in alpn_protocols]
        if not all(0 < len(name) < 256 for name in names):
            raise SSLError("ALPN protocols must be 1 to 255 in length")
        self._settings.set_protocols(names)

    def load_dh_params(self, path, /):
        """Nothing: there are no such ciphers."""

    def set_ecdh_curve(self, name, /):
        """Nothing: the usual curves are offered."""

    def session_stats(self):
        """Count nothing."""
        return dict.fromkeys(("number", "connect", "connect_good", "connect_renegotiate", "accept", "accept_good",
                              "accept_renegotiate", "hits", "misses", "timeouts", "cache_full"), 0)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Make a channel between two buffers."""
        return self.sslobject_class._create(incoming, outgoing, server_side=server_side,
                                            server_hostname=self._encode_hostname(server_hostname), context=self)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        """Speak TLS on a socket."""
        return self.sslsocket_class._create(sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
                                            server_hostname, self)

    def _encode_hostname(self, hostname):
        if hostname is None or isinstance(hostname, str):
            return hostname
        return hostname.decode("ascii")

    def _channel(self, incoming, outgoing, server_side, server_hostname, owner):
        """Make the inside of a channel."""
        if self._protocol == PROTOCOL_TLS_SERVER and not server_side:
            raise _failure("SSLError", 0, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context", "client", None, 0, "")
        if self._protocol == PROTOCOL_TLS_CLIENT and server_side:
            raise _failure("SSLError", 0, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context", "server", None, 0, "")
        if server_hostname is not None and (not server_hostname or server_hostname.startswith(".")):
            raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
        hello = None
        if server_side and self._sni_callback is not None:
            def hello(name):
                answer = self._sni_callback(owner, name, self)
                if answer is not None:
                    raise SSLError(f"the callback for server names returned {answer!r}")
        return _Channel(self._settings, incoming, outgoing, server_side, server_hostname, hello)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Make a context with the settings that are good for most."""
    if not isinstance(purpose, (_ASN1Object, Purpose)):
        raise TypeError(purpose)
    client = purpose is Purpose.SERVER_AUTH
    context = SSLContext(PROTOCOL_TLS_CLIENT if client else PROTOCOL_TLS_SERVER)
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif client:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH,
                               certfile=None, keyfile=None, cafile=None, capath=None, cadata=None):
    """Make a context that believes everybody."""
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if purpose is Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


# Channels.

class _Facts:
    """What channels and sockets tell of their connection; _sslobj is the inside."""

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, context):
        self._context = context
        if self._sslobj is not None:
            self._sslobj.use(context._settings)

    @property
    def session(self):
        return None

    @property
    def session_reused(self):
        return self._sslobj is not None and self._sslobj.reused()

    def getpeercert(self, binary_form=False):
        """Return the peer's certificate: a dict, or its bytes."""
        channel = self._channel_in_use()
        if not channel.ready:
            raise ValueError("handshake not done yet")
        chain = channel.chain()
        if not chain:
            return None
        if binary_form:
            return chain[0]
        return _decode_certificate(chain[0]) if self._context.verify_mode != CERT_NONE else {}

    def get_unverified_chain(self):
        """Return the certificates that the peer has sent."""
        return self._channel_in_use().chain()

    get_verified_chain = get_unverified_chain

    def cipher(self):
        """Return name, protocol and strength of the cipher in use."""
        return self._channel_in_use().cipher()

    def version(self):
        """Return the version of the protocol in use."""
        return self._channel_in_use().version()

    def selected_alpn_protocol(self):
        """Return the protocol that is spoken inside."""
        return self._channel_in_use().alpn()

    def selected_npn_protocol(self):
        return None

    def shared_ciphers(self):
        """Return the ciphers that both sides know; clients do not know."""
        return self._context._settings.ciphers() if self.server_side else None

    def compression(self):
        return None

    def get_channel_binding(self, cb_type="tls-unique"):
        """Return bytes that belong to this connection only."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")
        return self._channel_in_use().tls_unique()

    def _channel_in_use(self):
        return self._sslobj


class SSLObject(_Facts):
    """A channel between two buffers in memory: whoever owns it carries the bytes."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by "
                        "SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        self = cls.__new__(cls)
        self._context = context
        self.server_side, self.server_hostname = bool(server_side), server_hostname
        self._sslobj = None
        self._sslobj = context._channel(incoming, outgoing, self.server_side, server_hostname, self)
        return self

    def do_handshake(self):
        """Go on with the handshake."""
        self._sslobj.do_handshake()

    def read(self, len=1024, buffer=None):
        """Return what the peer has sent, at most len bytes; nothing after its farewell."""
        data = self._sslobj.read(len)
        if buffer is None:
            return data
        buffer[:data.__len__()] = data
        return data.__len__()

    def write(self, data):
        """Encrypt data."""
        return self._sslobj.write(data)

    def pending(self):
        """Tell how much could be read at once: nobody knows before."""
        return 0

    def unwrap(self):
        """Say farewell, and wait for the peer's."""
        self._sslobj.shutdown()

    def verify_client_post_handshake(self):
        raise NotImplementedError("post-handshake authentication is not there")


class SSLSocket(_Facts, _socket.socket):
    """A socket that speaks TLS."""

    _block = 16 * 1024

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by "
                        "SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname, context):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side and server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if context.check_hostname and not server_side and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        self = cls.__new__(cls)
        timeout = sock.gettimeout()
        _socket.socket.__init__(self, sock.family, sock.type, sock.proto, sock.detach())
        self.settimeout(timeout)
        self._context, self.server_side, self.server_hostname = context, server_side, server_hostname
        self.do_handshake_on_connect, self.suppress_ragged_eofs = do_handshake_on_connect, suppress_ragged_eofs
        self._sslobj = None
        try:
            self.getpeername()
        except OSError as error:
            if error.errno != errno.ENOTCONN:
                raise
            return self
        try:
            self._begin()
        except BaseException:
            self.close()
            raise
        return self

    def _begin(self):
        """The socket is connected."""
        self._incoming, self._outgoing = MemoryBIO(), MemoryBIO()
        self._sslobj = self._context._channel(self._incoming, self._outgoing, self.server_side, self.server_hostname, self)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
            self.do_handshake()

    def _send_pending(self):
        """Send what the channel wants to say."""
        while self._outgoing.pending:
            data = self._outgoing.read()
            sent = 0
            try:
                while sent < len(data):
                    sent += super().send(data[sent:])
            except BlockingIOError:
                raise SSLWantWriteError(SSL_ERROR_WANT_WRITE, "The operation did not complete (write)") from None
            finally:
                if sent < len(data):
                    rest = data[sent:] + self._outgoing.read()
                    self._outgoing._write(rest)

    def _until_done(self, step, *args):
        """Do something that may need more from the peer."""
        while True:
            try:
                result = step(*args)
            except SSLWantReadError as error:
                self._send_pending()
                try:
                    data = super().recv(self._block)
                except BlockingIOError:
                    raise error from None
                if data:
                    self._incoming.write(data)
                else:
                    self._incoming.write_eof()
            except SSLError:
                self._send_pending()  # the alert
                raise
            else:
                self._send_pending()
                return result

    def _channel_in_use(self):
        if self._sslobj is None:
            self.getpeername()  # raises for what is not connected
            raise ValueError("the connection speaks no TLS")
        return self._sslobj

    def do_handshake(self, block=False):
        """Do the handshake."""
        self._until_done(self._channel_in_use().do_handshake)

    def read(self, len=1024, buffer=None):
        """Return what the peer has sent; nothing at the end."""
        try:
            data = self._until_done(self._channel_in_use().read, len)
        except SSLEOFError:
            if not self.suppress_ragged_eofs:
                raise
            data = b""
        if buffer is None:
            return data
        buffer[:data.__len__()] = data
        return data.__len__()

    def write(self, data):
        """Send data."""
        return self._until_done(self._channel_in_use().write, data)

    def pending(self):
        return 0

    def recv(self, buflen=1024, flags=0):
        if self._sslobj is None:
            return super().recv(buflen, flags)
        if flags:
            raise ValueError(f"non-zero flags not allowed in calls to recv() on {self.__class__}")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes or 0, flags)
        if flags:
            raise ValueError(f"non-zero flags not allowed in calls to recv_into() on {self.__class__}")
        return self.read(nbytes or len(buffer), memoryview(buffer))

    def send(self, data, flags=0):
        if self._sslobj is None:
            return super().send(data, flags)
        if flags:
            raise ValueError(f"non-zero flags not allowed in calls to send() on {self.__class__}")
        return self.write(data)

    def sendall(self, data, flags=0):
        if self._sslobj is None:
            return super().sendall(data, flags)
        if flags:
            raise ValueError(f"non-zero flags not allowed in calls to sendall() on {self.__class__}")
        self.write(data)

    def connect(self, addr):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        super().connect(addr)
        self._begin()

    def accept(self):
        sock, addr = super().accept()
        return self._context.wrap_socket(sock, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
                                         suppress_ragged_eofs=self.suppress_ragged_eofs), addr

    def unwrap(self):
        """Say farewell; return the socket underneath."""
        self._until_done(self._channel_in_use().shutdown)
        self._sslobj = None
        return self

    def shutdown(self, how):
        self._sslobj = None
        super().shutdown(how)

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file object of the socket."""
        import io
        raw = _SocketFile(self, mode)
        if buffering == 0:
            return raw
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        reading, writing = "r" in mode or "b" == mode, "w" in mode
        if reading and writing:
            file = io.BufferedRWPair(raw, raw, size)
        else:
            file = io.BufferedWriter(raw, size) if writing else io.BufferedReader(raw, size)
        return file if "b" in mode else io.TextIOWrapper(file, encoding, errors, newline)


def _socket_file():
    import io

    class SocketFile(io.RawIOBase):
        """The bytes of a socket as a raw file."""

        def __init__(self, sock, mode):
            self._sock, self._mode = sock, mode

        def readable(self):
            return "w" not in self._mode or "r" in self._mode

        def writable(self):
            return "w" in self._mode

        def readinto(self, buffer):
            return self._sock.recv_into(buffer)

        def write(self, data):
            return self._sock.send(data)

    return SocketFile


def _SocketFile(sock, mode):
    return _socket_file()(sock, mode)


SSLContext.sslsocket_class, SSLContext.sslobject_class = SSLSocket, SSLObject


# Functions.

def create_connection(*args, **kwargs):
    """Connect a socket, as the module socket does."""
    return _socket.create_connection(*args, **kwargs)


def get_protocol_name(protocol_code):
    """Return the name of a protocol's number."""
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return "<unknown>"


def DER_cert_to_PEM_cert(der_cert_bytes):
    """Write a certificate as text."""
    text = _to_base64(der_cert_bytes, newline=False).decode()
    lines = [text[begin:begin + 64] for begin in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """Read a certificate that is written as text."""
    text = pem_cert_string.strip()
    if not text.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return _from_base64(text[len(PEM_HEADER):-len(PEM_FOOTER)].encode("ascii", "strict"))


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=None):
    """Ask a server for its certificate; return it as text."""
    context = _create_unverified_context(ssl_version, cert_reqs=CERT_REQUIRED if ca_certs else CERT_NONE, cafile=ca_certs)
    with _socket.create_connection(addr, timeout) as sock:
        with context.wrap_socket(sock, server_hostname=addr[0]) as wrapped:
            return DER_cert_to_PEM_cert(wrapped.getpeercert(True))


def cert_time_to_seconds(cert_time):
    """Turn the time of a certificate into seconds since the epoch."""
    from calendar import timegm
    from time import strptime
    try:
        return timegm(strptime(cert_time, "%b %d %H:%M:%S %Y GMT"))
    except ValueError:
        raise ValueError(f"time data {cert_time!r} does not match format \"%b %d %H:%M:%S %Y GMT\"") from None


def RAND_status():
    """Tell whether random numbers can be had."""
    return True


def RAND_add(string, entropy, /):
    """Nothing: the system's random numbers need no help."""


DefaultVerifyPaths = namedtuple("DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env "
                                                      "openssl_capath")


def get_default_verify_paths():
    """Tell where the system keeps the certificates it trusts."""
    import os
    cafile, capath = "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs"
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None,
                              "SSL_CERT_FILE", "/usr/lib/ssl/cert.pem", "SSL_CERT_DIR", "/usr/lib/ssl/certs")
