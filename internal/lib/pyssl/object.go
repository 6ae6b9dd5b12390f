package pyssl

import (
	"crypto/tls"
	"crypto/x509"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// memoryBIO is MemoryBIO.
type memoryBIO struct {
	object.Base
	memory
}

func bioMethods() []object.Method {
	on := func(fn func(t object.Thread, b *memoryBIO, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(t, a[0].Object().(*memoryBIO), a)
		}
	}
	return []object.Method{
		{Name: "read", Sig: "(self, size=-1, /)", Doc: "Take up to size bytes out of the buffer; all of them without a size.", Fn: on(func(t object.Thread, b *memoryBIO, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if n < 0 || n > b.pending() {
				n = b.pending()
			}
			p := make([]byte, n)
			return object.NewBytes(p[:b.read(p)]), nil
		})},
		{Name: "_write", Sig: "(self, data, /)", Fn: on(func(_ object.Thread, b *memoryBIO, a []object.Value) (object.Value, *object.Exception) {
			p, ok := object.BufferOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("a bytes-like object is required, not '%s'", a[1].Class().TypeName())
			}
			b.write([]byte(p))
			return object.Int(int64(len(p))), nil
		})},
		{Name: "write_eof", Sig: "(self)", Doc: "Say that nothing more will be written.", Fn: on(func(_ object.Thread, b *memoryBIO, _ []object.Value) (object.Value, *object.Exception) {
			b.memory.eof = true
			return object.None, nil
		})},
		{Name: "pending", Kind: object.Property, Doc: "How many bytes are in the buffer.", Fn: on(func(_ object.Thread, b *memoryBIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(b.memory.pending())), nil
		})},
		{Name: "_ended", Kind: object.Property, Fn: on(func(_ object.Thread, b *memoryBIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(b.memory.eof), nil
		})},
		{Name: "eof", Kind: object.Property, Doc: "Whether the buffer is empty and will stay so.", Fn: on(func(_ object.Thread, b *memoryBIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(b.memory.eof && b.memory.pending() == 0), nil
		})},
	}
}

// Channel is one side of a connection, as ssl.py sees it.
type Channel struct {
	object.Base
	*channel
	s        *module
	server   bool
	settings *Settings
	hello    object.Value // is called with the name that a client asks for
}

// channelInit is __init__(settings, incoming, outgoing, server_side, server_hostname, hello).
func (s *module) channelInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := a[0].Object().(*Channel)
	c.s, c.settings, c.hello = s, &a[1].Object().(*contextObject).Settings, a[6]
	in, out := a[2].Object().(*memoryBIO), a[3].Object().(*memoryBIO)
	server, exc := object.Truth(th, a[4])
	if exc != nil {
		return object.Null, exc
	}
	c.server = server
	host, _ := object.StrOf(a[5])
	config := c.settings.Config(server, host)
	if server {
		settings := c.settings
		config.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) { return settings.forClient(hello), nil }
		if !c.hello.IsNone() {
			t := th.(*vm.Thread)
			config.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
				name := object.None
				if hello.ServerName != "" {
					name = object.NewStr(hello.ServerName)
				}
				if _, exc := t.Call(c.hello, []object.Value{name}, nil); exc != nil {
					return nil, exc
				}
				return c.settings.forClient(hello), nil
			}
		}
	}
	c.channel = newChannel(config, server, &in.memory, &out.memory)
	return object.None, nil
}

// raise makes the exception of an error of a channel; where names the operation.
func (c *Channel) raise(t *vm.Thread, err error, where string) *object.Exception {
	if exc, ok := err.(*object.Exception); ok {
		return exc
	}
	return c.s.failure(t, failureOf(err, c.server), where)
}

func (s *module) channelMethods() []object.Method {
	on := func(fn func(t *vm.Thread, c *Channel, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(t.(*vm.Thread), a[0].Object().(*Channel), a)
		}
	}
	state := func(c *Channel) tls.ConnectionState { return c.conn.ConnectionState() }
	return []object.Method{
		{Name: "__init__", Sig: "(self, settings, incoming, outgoing, server_side, server_hostname, hello)", Fn: s.channelInit},
		{Name: "do_handshake", Sig: "(self)", Fn: on(func(t *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			if err := c.handshake(); err != nil {
				return object.Null, c.raise(t, err, "handshake")
			}
			return object.None, nil
		})},
		{Name: "read", Sig: "(self, n)", Fn: on(func(t *vm.Thread, c *Channel, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if exc := t.Reserve(int64(n)); exc != nil {
				return object.Null, exc
			}
			p := make([]byte, min(n, maxRecord))
			n, err := c.read(p)
			if err != nil {
				return object.Null, c.raise(t, err, "read")
			}
			return object.NewBytes(p[:n]), nil
		})},
		{Name: "write", Sig: "(self, data)", Fn: on(func(t *vm.Thread, c *Channel, a []object.Value) (object.Value, *object.Exception) {
			p, ok := object.BufferOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("a bytes-like object is required, not '%s'", a[1].Class().TypeName())
			}
			if err := c.write([]byte(p)); err != nil {
				return object.Null, c.raise(t, err, "write")
			}
			return object.Int(int64(len(p))), nil
		})},
		{Name: "shutdown", Sig: "(self)", Fn: on(func(t *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			err := c.shutdown()
			if err == errNotReady {
				return object.Null, c.s.failure(t, failure{class: "SSLError", number: numberSSL, reason: "SHUTDOWN_WHILE_IN_INIT",
					text: "[SSL: SHUTDOWN_WHILE_IN_INIT] shutdown while in init"}, "shutdown")
			}
			if err != nil {
				return object.Null, c.raise(t, err, "shutdown")
			}
			return object.None, nil
		})},
		{Name: "drop", Sig: "(self)", Doc: "Give up a handshake that is under way.", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			c.drop()
			return object.None, nil
		})},
		{Name: "use", Sig: "(self, settings)", Doc: "Go on with other settings, while the client waits to be greeted.", Fn: on(func(_ *vm.Thread, c *Channel, a []object.Value) (object.Value, *object.Exception) {
			c.settings = &a[1].Object().(*contextObject).Settings
			return object.None, nil
		})},
		{Name: "ready", Kind: object.Property, Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(c.channel.state == ready), nil
		})},
		{Name: "chain", Sig: "(self)", Doc: "The peer's certificates, as bytes.", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			var all []object.Value
			for _, x := range state(c).PeerCertificates {
				all = append(all, object.NewBytes(x.Raw))
			}
			return object.Of(object.NewList(all...)), nil
		})},
		{Name: "cipher", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			if c.channel.state != ready {
				return object.None, nil
			}
			return suiteTuple(suiteOf(state(c).CipherSuite)), nil
		})},
		{Name: "version", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			if c.channel.state != ready {
				return object.None, nil
			}
			return object.NewStr(versionName(state(c).Version)), nil
		})},
		{Name: "alpn", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			if p := state(c).NegotiatedProtocol; p != "" {
				return object.NewStr(p), nil
			}
			return object.None, nil
		})},
		{Name: "tls_unique", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			if b := state(c).TLSUnique; b != nil {
				return object.NewBytes(b), nil
			}
			return object.None, nil
		})},
		{Name: "reused", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *Channel, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(state(c).DidResume), nil
		})},
	}
}

// maxRecord is what one record carries at most.
const maxRecord = 16 << 10

func suiteTuple(s suite) object.Value {
	return object.Of(object.NewTuple(object.NewStr(s.name), object.NewStr(s.version), object.Int(int64(s.bits))))
}

// decode shows a certificate that is given as bytes.
func (s *module) decode(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	b, _ := object.BufferOf(a[0])
	c, err := x509.ParseCertificate([]byte(b))
	if err != nil {
		return object.Null, object.ValueErrorf("%s", err.Error())
	}
	return certificateDict(c), nil
}
