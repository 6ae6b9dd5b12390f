package asyncnet

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Reader is asyncio.StreamReader.
type Reader struct {
	object.Base
	net.Reader
	s         *state
	loop      object.Value
	transport object.Value
	exc       object.Value
	waiter    object.Value // a future that a program put there itself
}

func (s *state) allocReader(_ object.Thread, cls *object.Class) object.Object {
	r := &Reader{s: s, loop: object.None, transport: object.None, exc: object.None, waiter: object.None}
	r.SetClass(cls)
	return r
}

// bytesValue makes a bytes object.
func bytesValue(b []byte) any { return object.NewBytes(b).Any() }

func (s *state) readerInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	r := a[0].Object().(*Reader)
	limit, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if limit <= 0 {
		return object.Null, object.ValueErrorf("Limit cannot be <= 0")
	}
	r.loop = a[2]
	if r.loop.IsNone() {
		m, exc := s.h.Importer.Import(t, "asyncio.events")
		if exc != nil {
			return object.Null, exc
		}
		if r.loop, exc = object.CallMethod(t, object.Of(m), "get_event_loop"); exc != nil {
			return object.Null, exc
		}
	}
	var core *loop.Loop
	if l := asyncio.LoopOf(r.loop); l != nil {
		core = l.Core()
	}
	r.Reader.Init(core, net.ReaderOptions{Limit: limit, Value: bytesValue, Owner: r})
	return object.None, nil
}

// PauseReading and ResumeReading implement net.Pauser.
func (r *Reader) PauseReading(th coro.Thread) error {
	_, exc := object.CallMethod(th.(*vm.Thread), r.transport, "pause_reading")
	if exc != nil && exc.IsA(object.NotImplementedErrorClass) {
		// It cannot be stopped; what arrives has to be kept.
		r.transport = object.None
		r.SetPauser(nil)
		r.SetPaused(false)
		return nil
	}
	if exc != nil {
		return exc
	}
	return nil
}

// ResumeReading implements net.Pauser.
func (r *Reader) ResumeReading(th coro.Thread) error {
	if _, exc := object.CallMethod(th.(*vm.Thread), r.transport, "resume_reading"); exc != nil {
		return exc
	}
	return nil
}

func (r *Reader) setTransport(v object.Value) {
	r.transport = v
	if v.IsNone() {
		r.SetPauser(nil)
		return
	}
	r.SetPauser(r)
}

// read makes the coroutine of a method.
func (r *Reader) read(name string, c coro.Coroutine) (object.Value, *object.Exception) {
	return r.s.coroutine("StreamReader."+name, c, nil), nil
}

func readExactly(t *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	return r.read("readexactly", r.ReadExactly(n))
}

func readUntil(t *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
	var seps [][]byte
	add := func(v object.Value) *object.Exception {
		b, ok := object.BufferOf(v)
		if !ok {
			return object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
		}
		seps = append(seps, []byte(b))
		return nil
	}
	tup, ok := object.TupleOf(a[1])
	if !ok {
		if exc := add(a[1]); exc != nil {
			return object.Null, exc
		}
		return r.read("readuntil", r.ReadUntil(seps...))
	}
	for _, v := range tup.Items() {
		if exc := add(v); exc != nil {
			return object.Null, exc
		}
	}
	return r.read("readuntil", r.ReadUntil(seps...))
}

// nextLine is __anext__: a line, or the end of the iteration.
func nextLine(_ *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
	return r.read("__anext__", coro.NewScript(func(_ coro.Thread, sc *coro.Script) coro.Step {
		return sc.Await(r.ReadLine(), func(_ coro.Thread, v any, err error) coro.Step {
			if err != nil {
				return coro.Raised(err)
			}
			if b, ok := object.BytesOf(object.FromAny(v)); ok && b == "" {
				return coro.Raised(object.NewException(object.StopAsyncIterationClass))
			}
			return coro.Returned(v)
		})
	}))
}

func (r *Reader) describe(t *vm.Thread) string {
	text := "StreamReader"
	if n := len(r.Buffered()); n > 0 {
		text += fmt.Sprintf(" %d bytes", n)
	}
	if r.EOF() {
		text += " eof"
	}
	if r.Limit() != net.DefaultLimit {
		text += fmt.Sprintf(" limit=%d", r.Limit())
	}
	if v := r.waiterValue(); !v.IsNone() {
		text += " waiter=" + object.ReprText(t, v)
	}
	if !r.exc.IsNone() {
		text += " exception=" + object.ReprText(t, r.exc)
	}
	if !r.transport.IsNone() {
		text += " transport=" + object.ReprText(t, r.transport)
	}
	if r.Paused() {
		text += " paused"
	}
	return text
}

// waiterValue is the future of the one who waits.
func (r *Reader) waiterValue() object.Value {
	f := r.Waiter()
	switch {
	case f == nil:
		return object.None
	case asyncio.CoreFuture(r.waiter) == f:
		return r.waiter
	}
	return object.FromAny(f)
}

// state is a row for a part of the reader's state that programs may look at and
// change.
func (s *state) readerState(name string, get func(r *Reader) object.Value, set func(t *vm.Thread, r *Reader, v object.Value) *object.Exception) object.Method {
	row := object.Method{Name: name, Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*Reader)), nil
	}}
	if set != nil {
		row.Set = func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, set(thread(t), a[0].Object().(*Reader), a[1])
		}
	}
	return row
}

func (s *state) readerMethods() []object.Method {
	flag := func(set func(r *Reader, on bool)) func(t *vm.Thread, r *Reader, v object.Value) *object.Exception {
		return func(t *vm.Thread, r *Reader, v object.Value) *object.Exception {
			on, exc := object.Truth(t, v)
			set(r, on)
			return exc
		}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self, limit=65536, loop=None)", Fn: s.readerInit},
		on("exception", "(self)", "Get the exception.", func(_ *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
			return r.exc, nil
		}),
		on("set_exception", "(self, exc)", "Set the exception.", func(_ *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
			exc, ok := a[1].Object().(*object.Exception)
			r.exc = a[1]
			if !ok {
				return object.None, nil
			}
			return none(r.SetError(exc))
		}),
		on("set_transport", "(self, transport)", "Set the transport.", func(_ *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
			if !r.transport.IsNone() {
				return object.Null, object.NewException(object.AssertionErrorClass, object.NewStr("Transport already set"))
			}
			r.setTransport(a[1])
			return object.None, nil
		}),
		on("feed_data", "(self, data)", "Feed data bytes in the internal buffer.", func(t *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
			if r.EOF() {
				return object.Null, object.NewException(object.AssertionErrorClass, object.NewStr("feed_data after feed_eof"))
			}
			b, ok := object.BufferOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("a bytes-like object is required, not '%s'", a[1].Class().Name)
			}
			return none(r.Feed(t, []byte(b)))
		}),
		on("feed_eof", "(self)", "Acknowledge the EOF.", func(_ *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
			return none(r.FeedEOF())
		}),
		on("at_eof", "(self)", "Return True if the buffer is empty and feed_eof() was called.", func(_ *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(r.AtEOF()), nil
		}),
		async(on("read", "(self, n=-1)", "Read up to n bytes; until the end if n is -1.", func(t *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return r.read("read", r.Read(n))
		})),
		async(on("readline", "(self)", "Read one line, ending in a newline.", func(_ *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
			return r.read("readline", r.ReadLine())
		})),
		async(on("readexactly", "(self, n)", "Read exactly n bytes.", readExactly)),
		async(on("readuntil", "(self, separator=b'\\n')", "Read until the separator, or one of several, is found.", readUntil)),
		on("__aiter__", "(self)", "", func(_ *vm.Thread, r *Reader, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }),
		async(on("__anext__", "(self)", "", nextLine)),
		on("__repr__", "(self)", "", func(t *vm.Thread, r *Reader, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr("<" + r.describe(t) + ">"), nil
		}),
		s.readerState("_limit", func(r *Reader) object.Value { return object.Int(int64(r.Limit())) },
			func(t *vm.Thread, r *Reader, v object.Value) *object.Exception {
				n, exc := object.IndexInt(t, v)
				r.SetLimit(n)
				return exc
			}),
		s.readerState("_buffer", func(r *Reader) object.Value { return object.NewByteArray(append([]byte(nil), r.Buffered()...)) },
			func(t *vm.Thread, r *Reader, v object.Value) *object.Exception {
				b, ok := object.BufferOf(v)
				if !ok {
					return object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
				}
				r.SetBuffered([]byte(b))
				return nil
			}),
		s.readerState("_eof", func(r *Reader) object.Value { return object.Bool(r.EOF()) }, flag(func(r *Reader, on bool) { r.SetEOF(on) })),
		s.readerState("_paused", func(r *Reader) object.Value { return object.Bool(r.Paused()) }, flag(func(r *Reader, on bool) { r.SetPaused(on) })),
		s.readerState("_transport", func(r *Reader) object.Value { return r.transport },
			func(_ *vm.Thread, r *Reader, v object.Value) *object.Exception {
				r.setTransport(v)
				return nil
			}),
		s.readerState("_exception", func(r *Reader) object.Value { return r.exc }, nil),
		s.readerState("_loop", func(r *Reader) object.Value { return r.loop }, nil),
		s.readerState("_waiter", (*Reader).waiterValue, func(_ *vm.Thread, r *Reader, v object.Value) *object.Exception {
			r.waiter = v
			r.SetWaiter(asyncio.CoreFuture(v))
			return nil
		}),
	}
}

// async marks a row as a coroutine function's.
func async(m object.Method) object.Method {
	m.Async = true
	return m
}
