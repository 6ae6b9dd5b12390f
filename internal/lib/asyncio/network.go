package asyncio

import (
	"slices"
	"strings"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// The loop's methods about the network and about children are loaded when they
// are first called: most programs never do. networkModule and processModule hold
// them, as functions whose first parameter is the loop.
const (
	networkModule = "asyncio._network"
	processModule = "asyncio.base_subprocess"
	// watchersModule has what is left of child watchers.
	watchersModule = "asyncio._child_watchers"
)

// deferred makes a method that calls the function of the same name in a module,
// with all arguments by position.
func (s *state) deferred(module, name, sig, doc string) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Async: true, Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		t := thread(th)
		m, exc := s.h.Importer.Import(t, module)
		if exc != nil {
			return object.Null, exc
		}
		fn, _ := m.Dict().GetStr(name)
		return t.Call(fn, append([]object.Value(nil), a...), nil)
	}}
}

// deferredRow is a deferred method of the network.
type deferredRow struct{ name, sig, doc string }

const tls = ", ssl_handshake_timeout=None, ssl_shutdown_timeout=None"

// The deferred methods by the class that has them.
var (
	baseNetwork = []deferredRow{
		{"create_connection", "(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None" + tls + ", happy_eyeballs_delay=None, interleave=None, all_errors=False)", "Connect to a TCP server."},
		{"create_server", "(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None" + tls + ", start_serving=True)", "Create a TCP server."},
		{"create_datagram_endpoint", "(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, allow_broadcast=None, sock=None)", "Create a datagram connection."},
		{"connect_accepted_socket", "(self, protocol_factory, sock, *, ssl=None" + tls + ")", "Handle a connection that was accepted outside of asyncio."},
		{"connect_read_pipe", "(self, protocol_factory, pipe)", "Register a pipe to be read."},
		{"connect_write_pipe", "(self, protocol_factory, pipe)", "Register a pipe to be written."},
		{"start_tls", "(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None" + tls + ")", "Upgrade a connection to TLS."},
		{"sendfile", "(self, transport, file, offset=0, count=None, *, fallback=True)", "Send a file over a transport."},
		{"sock_sendfile", "(self, sock, file, offset=0, count=None, *, fallback=None)", "Send a file over a socket."},
		{"getaddrinfo", "(self, host, port, *, family=0, type=0, proto=0, flags=0)", "Resolve host and port."},
		{"getnameinfo", "(self, sockaddr, flags=0)", "Resolve an address into names."},
	}
	selectorNetwork = []deferredRow{
		{"sock_recv", "(self, sock, n)", "Receive data from a socket."},
		{"sock_recv_into", "(self, sock, buf)", "Receive data from a socket into a buffer."},
		{"sock_recvfrom", "(self, sock, bufsize)", "Receive a datagram from a socket."},
		{"sock_recvfrom_into", "(self, sock, buf, nbytes=0)", "Receive a datagram from a socket into a buffer."},
		{"sock_sendall", "(self, sock, data)", "Send data to a socket."},
		{"sock_sendto", "(self, sock, data, address)", "Send a datagram to a socket."},
		{"sock_connect", "(self, sock, address)", "Connect a socket to a remote address."},
		{"sock_accept", "(self, sock)", "Accept a connection."},
	}
	unixNetwork = []deferredRow{
		{"create_unix_connection", "(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None" + tls + ")", "Connect to a unix socket."},
		{"create_unix_server", "(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None" + tls + ", start_serving=True, cleanup_socket=True)", "Create a server on a unix socket."},
	}
)

// networkMethods makes the methods of a table.
func (s *state) networkMethods(rows []deferredRow) []object.Method {
	methods := make([]object.Method, len(rows))
	for i, r := range rows {
		methods[i] = s.deferred(networkModule, r.name, r.sig, r.doc)
	}
	return methods
}

// processMethods start children.
func (s *state) processMethods() []object.Method {
	const rest = "stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=%, bufsize=0, encoding=None, errors=None, text=None, **kwargs)"
	return []object.Method{
		s.deferred(processModule, "subprocess_exec", "(self, protocol_factory, program, *args, "+strings.Replace(rest, "%", "False", 1), "Run a program in a child process."),
		s.deferred(processModule, "subprocess_shell", "(self, protocol_factory, cmd, *, "+strings.Replace(rest, "%", "True", 1), "Run a shell command in a child process."),
	}
}

// childRows are the functions of asyncio.unix_events about children.
var childRows = []object.Method{{
	Name: "can_use_pidfd", Sig: "()", Doc: "Tell whether the operating system has a descriptor for the end of a child.",
	Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.True, nil },
}}

// lateNames are the names of the package that are in modules which are loaded when
// one of the names is first asked for.
var lateNames = map[string]string{
	"asyncio.protocols":  "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol",
	"asyncio.transports": "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport",
	"asyncio.streams":    "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server",
	networkModule:        "Server AbstractServer",
	"asyncio.subprocess": "create_subprocess_exec create_subprocess_shell",
	watchersModule:       "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher ThreadedChildWatcher get_child_watcher set_child_watcher",
}

// laterModules are submodules that appear in the package when asked for.
const laterModules = " streams protocols transports trsock subprocess base_subprocess sslproto "

// loadLater returns a name of the package that is loaded only now; ok is false
// if there is no such name.
func (s *state) loadLater(t *vm.Thread, name string) (v object.Value, ok bool, exc *object.Exception) {
	if strings.Contains(laterModules, " "+name+" ") {
		m, exc := s.h.Importer.Import(t, "asyncio."+name)
		if exc != nil {
			return object.Null, true, exc
		}
		return object.Of(m), true, nil
	}
	for module, names := range lateNames {
		if !strings.Contains(" "+names+" ", " "+name+" ") {
			continue
		}
		m, exc := s.h.Importer.Import(t, module)
		if exc != nil {
			return object.Null, true, exc
		}
		v, ok := m.Dict().GetStr(name)
		if ok {
			s.package_.Dict().SetStr(name, v)
		}
		return v, ok, nil
	}
	return object.Null, false, nil
}

// lateExports are the names of the package that loadLater knows, sorted.
func lateExports() []string {
	var all []string
	for _, names := range lateNames {
		all = append(all, strings.Fields(names)...)
	}
	slices.Sort(all)
	return all
}
