package asyncnet

import (
	"fmt"

	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// PipeReader and PipeWriter are the transports of the ends of a pipe.
type (
	PipeReader struct {
		transport
		net.PipeReader
		pipe object.Value // the file object, which owns the descriptor
	}
	PipeWriter struct {
		transport
		net.PipeWriter
		pipe object.Value
	}
)

func (s *state) allocPipeReader(_ object.Thread, cls *object.Class) object.Object {
	p := &PipeReader{transport: s.newTransport(), pipe: object.None}
	p.SetClass(cls)
	return p
}

func (s *state) allocPipeWriter(_ object.Thread, cls *object.Class) object.Object {
	p := &PipeWriter{transport: s.newTransport(), pipe: object.None}
	p.SetClass(cls)
	return p
}

// openPipe reads the arguments of both: loop, pipe, protocol, waiter and extra.
func (x *transport) openPipe(t *vm.Thread, a []object.Value, owner any) (n *net.Net, fd int, o net.PipeOptions, exc *object.Exception) {
	if n, exc = networkOf(a[1]); exc != nil {
		return nil, 0, o, exc
	}
	v, exc := object.CallMethod(t, a[2], "fileno")
	if exc != nil {
		return nil, 0, o, exc
	}
	if fd, exc = object.IndexInt(t, v); exc != nil {
		return nil, 0, o, exc
	}
	x.prepare(a[1], a[3], a[5])
	x.extra.SetStr("pipe", a[2])
	pipe := a[2]
	s := x.s
	return n, fd, net.PipeOptions{
		Waiter: asyncio.CoreFuture(a[4]), Context: asyncio.CurrentContext(t), Owner: owner,
		Release: func() error {
			if _, exc := object.CallMethod(s.h.Interp.Holder(), pipe, "close"); exc != nil {
				return exc
			}
			return nil
		},
		Ignored: x.ignored(t, "pipe closed by peer or os.write(pipe, data) raised exception."),
	}, nil
}

func (s *state) pipeReaderInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	p := a[0].Object().(*PipeReader)
	n, fd, o, exc := p.openPipe(t, a, p)
	if exc != nil {
		return object.Null, exc
	}
	p.pipe, p.fd = a[2], fd
	return none(p.PipeReader.Init(n, fd, s.newProtocol(t, a[3], a[0]), o))
}

func (s *state) pipeWriterInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	p := a[0].Object().(*PipeWriter)
	n, fd, o, exc := p.openPipe(t, a, p)
	if exc != nil {
		return object.Null, exc
	}
	p.pipe, p.fd = a[2], fd
	return none(p.PipeWriter.Init(n, fd, &protocol{a[3], a[0]}, o))
}

func pipeText(class string, gone, closing bool, fd int, activity string) string {
	switch {
	case gone:
		return fmt.Sprintf("<%s closed fd=%d closed>", class, fd)
	case closing:
		class += " closing"
	}
	return fmt.Sprintf("<%s fd=%d %s>", class, fd, activity)
}

func (s *state) pipeReaderMethods() []object.Method {
	return append([]object.Method{
		{Name: "__init__", Sig: "(self, loop, pipe, protocol, waiter=None, extra=None)", Fn: s.pipeReaderInit},
		act("close", "Close the transport.", func(_ *vm.Thread, p *PipeReader) error { return p.Close() }),
		act("pause_reading", "Pause the receiving end.", func(_ *vm.Thread, p *PipeReader) error { p.PauseReading(); return nil }),
		act("resume_reading", "Resume the receiving end.", func(_ *vm.Thread, p *PipeReader) error { return p.ResumeReading() }),
		ask("is_reading", "Return True if the transport is receiving.", func(p *PipeReader) bool { return p.IsReading() }),
		ask("is_closing", "Return True if the transport is closing or closed.", func(p *PipeReader) bool { return p.IsClosing() }),
		on("set_protocol", "(self, protocol)", "Switches the transport over to a different protocol.", func(t *vm.Thread, p *PipeReader, a []object.Value) (object.Value, *object.Exception) {
			p.proto = a[1]
			p.SetProtocol(s.newProtocol(t, a[1], a[0]))
			return object.None, nil
		}),
		on("__repr__", "(self, /)", "", func(_ *vm.Thread, p *PipeReader, _ []object.Value) (object.Value, *object.Exception) {
			activity := "idle"
			if p.IsReading() {
				activity = "polling"
			}
			return object.NewStr(pipeText(p.Class().Name, p.FD() < 0, p.IsClosing(), p.fd, activity)), nil
		}),
	}, commonMethods...)
}

func (s *state) pipeWriterMethods() []object.Method {
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, loop, pipe, protocol, waiter=None, extra=None)", Fn: s.pipeWriterInit},
		on("write", "(self, data)", "Sends the given bytes out through the transport.", func(t *vm.Thread, p *PipeWriter, a []object.Value) (object.Value, *object.Exception) {
			b, exc := bytesArg(a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(p.Write(t, b))
		}),
		on("writelines", "(self, list_of_data)", "Sends every chunk of bytes from an iterable through the transport, in order.", func(t *vm.Thread, p *PipeWriter, a []object.Value) (object.Value, *object.Exception) {
			var all []byte
			exc := object.Iterate(t, a[1], func(v object.Value) *object.Exception {
				b, exc := bytesArg(v)
				all = append(all, b...)
				return exc
			})
			if exc != nil {
				return object.Null, exc
			}
			return none(p.Write(t, all))
		}),
		act("close", "Close the transport. Buffered data will be flushed asynchronously.", func(_ *vm.Thread, p *PipeWriter) error { return p.Close() }),
		act("abort", "Close the transport immediately.", func(_ *vm.Thread, p *PipeWriter) error { return p.Abort() }),
		act("write_eof", "Close the write end after flushing buffered data.", func(_ *vm.Thread, p *PipeWriter) error { return p.WriteEOF() }),
		ask("can_write_eof", "Return True if this transport supports write_eof().", func(*PipeWriter) bool { return true }),
		ask("is_closing", "Return True if the transport is closing or closed.", func(p *PipeWriter) bool { return p.IsClosing() }),
		on("set_protocol", "(self, protocol)", "Switches the transport over to a different protocol.", func(_ *vm.Thread, p *PipeWriter, a []object.Value) (object.Value, *object.Exception) {
			p.proto = a[1]
			p.SetProtocol(&protocol{a[1], a[0]})
			return object.None, nil
		}),
		setLimits(func(t *vm.Thread, x object.Object, high, low *int) error {
			return x.(*PipeWriter).SetLimits(t, high, low)
		}),
		on("__repr__", "(self, /)", "", func(_ *vm.Thread, p *PipeWriter, _ []object.Value) (object.Value, *object.Exception) {
			activity := "idle"
			if p.Pending() > 0 {
				activity = "polling"
			}
			activity += fmt.Sprintf(" bufsize=%d", p.Pending())
			return object.NewStr(pipeText(p.Class().Name, p.FD() < 0, p.IsClosing(), p.fd, activity)), nil
		}),
	}
	return append(append(rows, commonMethods...), limitMethods...)
}
