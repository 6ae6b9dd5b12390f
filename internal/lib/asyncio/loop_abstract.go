package asyncio

import (
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// abstractTable are the methods of AbstractEventLoop with their parameters; in
// each, "async" says that it is a coroutine function.
const abstractTable = `
run_forever(self)
run_until_complete(self, future)
stop(self)
is_running(self)
is_closed(self)
close(self)
async shutdown_asyncgens(self)
async shutdown_default_executor(self)
_timer_handle_cancelled(self, handle)
call_soon(self, callback, *args, context=None)
call_later(self, delay, callback, *args, context=None)
call_at(self, when, callback, *args, context=None)
time(self)
create_future(self)
create_task(self, coro, *, name=None, context=None)
call_soon_threadsafe(self, callback, *args, context=None)
run_in_executor(self, executor, func, *args)
set_default_executor(self, executor)
async getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0)
async getnameinfo(self, sockaddr, flags=0)
async create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None)
async create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)
async sendfile(self, transport, file, offset=0, count=None, *, fallback=True)
async start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
async create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
async create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)
async connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
async create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None)
async connect_read_pipe(self, protocol_factory, pipe)
async connect_write_pipe(self, protocol_factory, pipe)
async subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)
async subprocess_exec(self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)
add_reader(self, fd, callback, *args)
remove_reader(self, fd)
add_writer(self, fd, callback, *args)
remove_writer(self, fd)
async sock_recv(self, sock, nbytes)
async sock_recv_into(self, sock, buf)
async sock_recvfrom(self, sock, bufsize)
async sock_recvfrom_into(self, sock, buf, nbytes=0)
async sock_sendall(self, sock, data)
async sock_sendto(self, sock, data, address)
async sock_connect(self, sock, address)
async sock_accept(self, sock)
async sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None)
add_signal_handler(self, sig, callback, *args)
remove_signal_handler(self, sig)
set_task_factory(self, factory)
get_task_factory(self)
get_exception_handler(self)
set_exception_handler(self, handler)
default_exception_handler(self, context)
call_exception_handler(self, context)
get_debug(self)
set_debug(self, enabled)`

// abstractMethods makes the methods of the table, which subclasses override.
func abstractMethods() []object.Method {
	var rows []object.Method
	for line := range strings.Lines(strings.TrimSpace(abstractTable)) {
		head, async := strings.CutPrefix(strings.TrimSpace(line), "async ")
		name, params, _ := strings.Cut(head, "(")
		m := object.Method{Name: name, Sig: "(" + params, Async: async, Fn: notImplemented}
		if async {
			m.Fn = func(object.Thread, []object.Value) (object.Value, *object.Exception) {
				return object.Of(vm.NewNativeCoro(vm.Names("AbstractEventLoop."+name), machine(func(coro.Thread) (any, error) {
					return nil, object.NewException(object.NotImplementedErrorClass)
				}))), nil
			}
		}
		rows = append(rows, m)
	}
	return rows
}
