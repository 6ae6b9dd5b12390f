package asyncnet

import (
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// transport is what all transports have in common.
type transport struct {
	object.Base
	s     *state
	loop  object.Value
	proto object.Value
	extra *object.Dict
	sock  object.Value // keeps the socket object, which shares the descriptor
	fd    int          // stays after the end, for the repr
}

func (s *state) newTransport() transport {
	return transport{s: s, proto: object.None, loop: object.None, sock: object.None, fd: -1}
}

func (x *transport) common() *transport { return x }

// CallName implements net.Named.
func (x *transport) CallName(method string) string { return x.Class().Name + "." + method }

// prepare reads the arguments that every transport is made with.
func (x *transport) prepare(loop, proto, extra object.Value) {
	x.loop, x.proto, x.extra = loop, proto, object.NewDict()
	if d, ok := object.DictOf(extra); ok {
		x.extra = d
	}
}

// ignored returns what warns that data for a lost connection are dropped.
func (x *transport) ignored(t *vm.Thread, text string) func() error {
	l := asyncio.LoopOf(x.loop)
	return func() error {
		if exc := l.Warn(t, text); exc != nil {
			return exc
		}
		return nil
	}
}

// setDefault adds to the extra information what is not there.
func (x *transport) setDefault(name string, v object.Value) {
	if _, ok := x.extra.GetStr(name); !ok {
		x.extra.SetStr(name, v)
	}
}

// any transport, by its common part.
type anyTransport interface {
	object.Object
	common() *transport
}

// limited is a transport whose writing can be told to pause.
type limited interface {
	Pending() int
	Limits() (low, high int)
}

// commonMethods are those of all transports.
var commonMethods = []object.Method{
	{Name: "get_extra_info", Sig: "(self, name, default=None)", Doc: "Looks up an extra detail about the transport by name.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x := a[0].Object().(anyTransport).common()
		if x.extra != nil {
			if name, ok := object.StrOf(a[1]); ok {
				if v, ok := x.extra.GetStr(name); ok {
					return v, nil
				}
			}
		}
		return a[2], nil
	}},
	{Name: "get_protocol", Sig: "(self)", Doc: "Tells which protocol the transport is serving now.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(anyTransport).common().proto, nil
	}},
	{Name: "_extra", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x := a[0].Object().(anyTransport).common()
		if x.extra == nil {
			x.extra = object.NewDict()
		}
		return object.Of(x.extra), nil
	}},
	{Name: "_loop", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(anyTransport).common().loop, nil
	}},
	{Name: "_protocol", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(anyTransport).common().proto, nil
	}},
}

// limitMethods are those of transports that write.
var limitMethods = []object.Method{
	{Name: "get_write_buffer_size", Sig: "(self)", Doc: "Counts the bytes still waiting to be written out.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Int(int64(a[0].Object().(limited).Pending())), nil
	}},
	{Name: "get_write_buffer_limits", Sig: "(self)", Doc: "Return the low and the high limit of the write buffer.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		low, high := a[0].Object().(limited).Limits()
		return object.Of(object.NewTuple(object.Int(int64(low)), object.Int(int64(high)))), nil
	}},
}

// setLimits is set_write_buffer_limits of a transport.
func setLimits(set func(t *vm.Thread, x object.Object, high, low *int) error) object.Method {
	return object.Method{Name: "set_write_buffer_limits", Sig: "(self, high=None, low=None)", Doc: "Set the limits at which writing is paused and resumed.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		var bounds [2]*int
		for i, v := range a[1:3] {
			if v.IsNone() {
				continue
			}
			n, exc := object.IndexInt(t, v)
			if exc != nil {
				return object.Null, exc
			}
			bounds[i] = &n
		}
		return none(set(thread(t), a[0].Object(), bounds[0], bounds[1]))
	}}
}

// bytesArg reads what is to be written.
func bytesArg(v object.Value) ([]byte, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return nil, object.TypeErrorf("data argument must be a bytes-like object, not '%s'", v.Class().Name)
	}
	return []byte(b), nil
}

// endpoints keeps the socket of a transport and fills the extra information.
func (x *transport) endpoints(t *vm.Thread, s *pysocket.Socket) *object.Exception {
	x.sock, x.fd = object.Of(s), s.FileNo()
	wrap, _ := x.s.module.Dict().GetStr("TransportSocket")
	v, exc := t.Call(wrap, []object.Value{x.sock}, nil)
	if exc != nil {
		return exc
	}
	x.extra.SetStr("socket", v)
	own := object.None
	if a, err := s.LocalAddr(); err == nil {
		own = pysocket.AddressValue(a)
	}
	x.extra.SetStr("sockname", own)
	peer := object.None
	if a, err := s.RemoteAddr(); err == nil {
		peer = pysocket.AddressValue(a)
	}
	x.setDefault("peername", peer)
	return nil
}

// on makes a method of a function on a transport of type T.
func on[T any](name, sig, doc string, fn func(t *vm.Thread, p T, a []object.Value) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(T), a)
	}}
}

// act and ask are on for what takes no arguments.
func act[T any](name, doc string, fn func(t *vm.Thread, p T) error) object.Method {
	return on(name, "(self)", doc, func(t *vm.Thread, p T, _ []object.Value) (object.Value, *object.Exception) {
		return none(fn(t, p))
	})
}

func ask[T any](name, doc string, fn func(p T) bool) object.Method {
	return on(name, "(self)", doc, func(_ *vm.Thread, p T, _ []object.Value) (object.Value, *object.Exception) {
		return object.Bool(fn(p)), nil
	})
}
