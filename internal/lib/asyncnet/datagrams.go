package asyncnet

import (
	"fmt"

	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Datagrams is the transport of a datagram socket.
type Datagrams struct {
	transport
	net.Datagrams
}

func (s *state) allocDatagrams(_ object.Thread, cls *object.Class) object.Object {
	d := &Datagrams{transport: s.newTransport()}
	d.SetClass(cls)
	return d
}

// datagramsInit is __init__(loop, sock, protocol, address, waiter, extra): address is
// what the socket is connected to, or None.
func (s *state) datagramsInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	d := a[0].Object().(*Datagrams)
	n, exc := networkOf(a[1])
	if exc != nil {
		return object.Null, exc
	}
	sock, exc := socketArg(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	d.prepare(a[1], a[3], a[6])
	if exc := d.endpoints(t, sock); exc != nil {
		return object.Null, exc
	}
	var peer *net.Addr
	if !a[4].IsNone() {
		to, exc := s.sockets.Address(t, sock.Family(), a[4], "connect")
		if exc != nil {
			return object.Null, exc
		}
		peer = &to
	}
	return none(d.Datagrams.Init(n, sock.Socket, &protocol{a[3], a[0]}, peer, net.ConnOptions{
		Waiter: asyncio.CoreFuture(a[5]), Context: asyncio.CurrentContext(t), Owner: d,
		Ignored: d.ignored(t, "socket.send() raised exception."),
	}))
}

func (s *state) sendTo(t *vm.Thread, d *Datagrams, a []object.Value) (object.Value, *object.Exception) {
	b, exc := bytesArg(a[1])
	if exc != nil {
		return object.Null, exc
	}
	if a[2].IsNone() || d.Socket() == nil {
		return none(d.SendTo(t, b, nil))
	}
	if p := d.Peer(); p != nil {
		same, exc := object.Equal(t, a[2], pysocket.AddressValue(*p))
		if exc != nil {
			return object.Null, exc
		}
		if !same {
			return object.Null, object.ValueErrorf("Invalid address: must be None or %s", object.ReprText(t, pysocket.AddressValue(*p)))
		}
		return none(d.SendTo(t, b, nil))
	}
	to, exc := s.sockets.Address(t, d.Socket().Family(), a[2], "sendto")
	if exc != nil {
		return object.Null, exc
	}
	return none(d.SendTo(t, b, &to))
}

func (s *state) datagramMethods() []object.Method {
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, loop, sock, protocol, address=None, waiter=None, extra=None)", Fn: s.datagramsInit},
		on("sendto", "(self, data, addr=None)", "Passes a datagram to the transport for delivery.", s.sendTo),
		act("close", "Close the transport.", func(_ *vm.Thread, d *Datagrams) error { return d.Close() }),
		act("abort", "Close the transport immediately.", func(_ *vm.Thread, d *Datagrams) error { return d.Abort() }),
		ask("is_closing", "Return True if the transport is closing or closed.", func(d *Datagrams) bool { return d.IsClosing() }),
		on("set_protocol", "(self, protocol)", "Switches the transport over to a different protocol.", func(_ *vm.Thread, d *Datagrams, a []object.Value) (object.Value, *object.Exception) {
			d.proto = a[1]
			d.SetProtocol(&protocol{a[1], a[0]})
			return object.None, nil
		}),
		setLimits(func(t *vm.Thread, x object.Object, high, low *int) error {
			return x.(*Datagrams).SetLimits(t, high, low)
		}),
		on("__repr__", "(self, /)", "", func(_ *vm.Thread, d *Datagrams, _ []object.Value) (object.Value, *object.Exception) {
			state := ""
			switch {
			case d.Socket() == nil:
				state = " closed"
			case d.IsClosing():
				state = " closing"
			}
			text := fmt.Sprintf("<%s%s fd=%d", d.Class().Name, state, d.fd)
			if d.Socket() == nil {
				return object.NewStr(text + ">"), nil
			}
			read, write := "polling", "idle"
			if d.IsClosing() {
				read = "idle"
			}
			if d.Pending() > 0 {
				write = "polling"
			}
			return object.NewStr(text + fmt.Sprintf(" read=%s write=<%s, bufsize=%d>>", read, write, d.Pending())), nil
		}),
	}
	return append(append(rows, commonMethods...), limitMethods...)
}
