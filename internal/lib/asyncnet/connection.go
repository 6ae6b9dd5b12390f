package asyncnet

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Connection is the transport of a stream socket.
type Connection struct {
	transport
	net.Conn
}

func (s *state) allocConnection(_ object.Thread, cls *object.Class) object.Object {
	c := &Connection{transport: s.newTransport()}
	c.SetClass(cls)
	return c
}

// connectionInit is __init__(loop, sock, protocol, waiter, extra, server).
func (s *state) connectionInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	c := a[0].Object().(*Connection)
	n, exc := networkOf(a[1])
	if exc != nil {
		return object.Null, exc
	}
	sock, exc := socketArg(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	c.prepare(a[1], a[3], a[5])
	if exc := c.endpoints(t, sock); exc != nil {
		return object.Null, exc
	}
	o := net.ConnOptions{
		Waiter: asyncio.CoreFuture(a[4]), Context: asyncio.CurrentContext(t), Owner: c,
		Ignored: c.ignored(t, "socket.send() raised exception."),
	}
	if srv, ok := a[6].Object().(*Server); ok {
		o.Server = &srv.Server
	}
	return none(c.Conn.Init(n, sock.Socket, s.newProtocol(t, a[3], a[0]), o))
}

func (s *state) connectionMethods() []object.Method {
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, loop, sock, protocol, waiter=None, extra=None, server=None)", Fn: s.connectionInit},
		on("write", "(self, data)", "Sends the given bytes out through the transport.",
			func(t *vm.Thread, c *Connection, a []object.Value) (object.Value, *object.Exception) {
				b, exc := bytesArg(a[1])
				if exc != nil {
					return object.Null, exc
				}
				return none(c.Write(t, b))
			}),
		on("writelines", "(self, list_of_data)", "Sends every chunk of bytes from an iterable through the transport, in order.",
			func(t *vm.Thread, c *Connection, a []object.Value) (object.Value, *object.Exception) {
				var pieces [][]byte
				exc := object.Iterate(t, a[1], func(v object.Value) *object.Exception {
					b, exc := bytesArg(v)
					pieces = append(pieces, b)
					return exc
				})
				if exc != nil {
					return object.Null, exc
				}
				return none(c.WriteLines(t, pieces))
			}),
		on("set_protocol", "(self, protocol)", "Switches the transport over to a different protocol.",
			func(t *vm.Thread, c *Connection, a []object.Value) (object.Value, *object.Exception) {
				c.proto = a[1]
				c.SetProtocol(s.newProtocol(t, a[1], a[0]))
				return object.None, nil
			}),
		act("close", "Close the transport. Buffered data will be flushed asynchronously.", func(_ *vm.Thread, c *Connection) error { return c.Close() }),
		act("abort", "Close the transport immediately.", func(_ *vm.Thread, c *Connection) error { return c.Abort() }),
		on("_force_close", "(self, exc)", "Closes the transport at once, for a reason.",
			func(_ *vm.Thread, c *Connection, a []object.Value) (object.Value, *object.Exception) {
				if exc, ok := a[1].Object().(*object.Exception); ok {
					return none(c.Fail(exc))
				}
				return none(c.Abort())
			}),
		act("pause_reading", "Pause the receiving end.", func(_ *vm.Thread, c *Connection) error { c.PauseReading(); return nil }),
		act("resume_reading", "Resume the receiving end.", func(_ *vm.Thread, c *Connection) error { return c.ResumeReading() }),
		act("write_eof", "Close the write end after flushing buffered data.", func(t *vm.Thread, c *Connection) error { return c.WriteEOF(t) }),
		ask("can_write_eof", "Return True if this transport supports write_eof().", func(*Connection) bool { return true }),
		ask("is_reading", "Return True if the transport is receiving.", func(c *Connection) bool { return c.IsReading() }),
		ask("is_closing", "Return True if the transport is closing or closed.", func(c *Connection) bool { return c.IsClosing() }),
		setLimits(func(t *vm.Thread, x object.Object, high, low *int) error {
			return x.(*Connection).SetLimits(t, high, low)
		}),
		on("_drained", "(self)", "A coroutine that waits until nothing waits to be sent.",
			func(_ *vm.Thread, c *Connection, _ []object.Value) (object.Value, *object.Exception) {
				return s.coroutine("_SelectorSocketTransport._drained", coro.NewScript(func(_ coro.Thread, sc *coro.Script) coro.Step {
					f, err := c.Drained()
					if err != nil {
						return coro.Raised(err)
					}
					return sc.Await(f.Awaiter(), func(_ coro.Thread, _ any, err error) coro.Step {
						c.Undrain()
						if err != nil {
							return coro.Raised(err)
						}
						return coro.Returned(nil)
					})
				}), nil), nil
			}),
		{Name: "_sock", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c := a[0].Object().(*Connection)
			if c.Socket() == nil {
				return object.None, nil
			}
			return c.sock, nil
		}},
		{Name: "_sock_fd", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c := a[0].Object().(*Connection)
			return object.Int(int64(c.fd)), nil
		}},
		on("__repr__", "(self, /)", "",
			func(_ *vm.Thread, c *Connection, _ []object.Value) (object.Value, *object.Exception) {
				return object.NewStr("<" + c.describe() + ">"), nil
			}),
	}
	return append(append(rows, commonMethods...), limitMethods...)
}

// describe is the inside of a connection's repr.
func (c *Connection) describe() string {
	text := c.Class().Name
	switch {
	case c.Socket() == nil:
		text += " closed"
	case c.IsClosing():
		text += " closing"
	}
	text += fmt.Sprintf(" fd=%d", c.fd)
	if c.Socket() == nil || c.net().Loop().IsClosed() {
		return text
	}
	read, write := "idle", "idle"
	if c.IsReading() {
		read = "polling"
	}
	if c.Pending() > 0 {
		write = "polling"
	}
	return text + fmt.Sprintf(" read=%s write=<%s, bufsize=%d>", read, write, c.Pending())
}

func (c *Connection) net() *net.Net {
	n, _ := networkOf(c.loop)
	return n
}
