package pyhttp

import (
	"embed"
	"strings"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/pyssl"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

//go:embed *.py
var sources embed.FS

// source gives the text of one of the Python files.
func source(name string) func() string { return lib.File(sources, name+".py") }

// Modules declares the modules.
var Modules = []*lib.Module{
	{Name: "_http", Doc: "Requests and their answers.", Load: load, Source: source("_http")},
	{Name: "aiohttp", Doc: "HTTP for coroutines: the client.", Source: source("aiohttp")},
	{Name: "requests", Doc: "HTTP for humans: calls that block.", Source: source("requests")},
	{Name: "requests.exceptions", Doc: "What requests raises.", Source: source("requests_exceptions")},
}

// Transfer is the Python object of a transfer.
type Transfer struct {
	object.Base
	*transfer
	h *lib.Host
}

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }

func load(h *lib.Host, m *object.Module) *object.Exception {
	alloc := func(_ object.Thread, cls *object.Class) object.Object {
		x := &Transfer{h: h}
		x.SetClass(cls)
		return x
	}
	lib.Add(m, "Transfer", object.Of(object.NewNativeClass("Transfer", "_http", nil, methods, object.WithAlloc(alloc))))
	return nil
}

func on(fn func(t *vm.Thread, x *Transfer, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*Transfer), a)
	}
}

var methods = []object.Method{
	{Name: "send", Sig: "(self, loop, method, url, headers, body, redirects, tls, timeout, connect)",
		Doc: "Send a request. The answer's head is waited for with the future that is returned, or, without a loop, here.", Fn: on(send)},
	{Name: "read", Sig: "(self, loop, n)", Doc: "Read at most n bytes of the body: a future, or bytes without a loop. Nothing means the end.", Fn: on(read)},
	{Name: "head", Sig: "(self)", Doc: "Return (status, reason, version, headers, url, history).", Fn: on(head)},
	{Name: "close", Sig: "(self)", Doc: "End the transfer.", Fn: on(func(_ *vm.Thread, x *Transfer, _ []object.Value) (object.Value, *object.Exception) {
		if x.transfer != nil {
			x.close()
		}
		return object.None, nil
	})},
}

// seconds reads an optional time.
func seconds(t object.Thread, v object.Value) (time.Duration, *object.Exception) {
	if v.IsNone() {
		return 0, nil
	}
	secs, exc := object.ToFloat(t, v)
	return max(time.Duration(secs*1e9), 1), exc
}

func send(t *vm.Thread, x *Transfer, a []object.Value) (object.Value, *object.Exception) {
	var r request
	r.method, _ = object.StrOf(a[2])
	r.url, _ = object.StrOf(a[3])
	exc := object.Iterate(t, a[4], func(v object.Value) *object.Exception {
		pair, exc := object.ToList(t, v)
		if exc != nil {
			return exc
		}
		var h [2]string
		for i := range h {
			h[i], _ = object.StrOf(pair[i])
		}
		r.headers = append(r.headers, h)
		return nil
	})
	if exc != nil {
		return object.Null, exc
	}
	if b, ok := object.BufferOf(a[5]); ok {
		r.body = []byte(b)
	}
	if r.redirects, exc = object.IndexInt(t, a[6]); exc != nil {
		return object.Null, exc
	}
	if exc = r.speak(t, a[7]); exc != nil {
		return object.Null, exc
	}
	if r.timeout, exc = seconds(t, a[8]); exc != nil {
		return object.Null, exc
	}
	if r.connect, exc = seconds(t, a[9]); exc != nil {
		return object.Null, exc
	}
	return x.wait(t, a[1], func(done func(data []byte, err error)) {
		x.transfer = begin(r, func(err error) { done(nil, err) })
	}, func([]byte) object.Value { return object.None })
}

// speak reads how TLS is to be spoken: an SSLContext, None, or whether servers have to
// show a certificate that can be believed.
func (r *request) speak(t *vm.Thread, v object.Value) *object.Exception {
	s := pyssl.SettingsOf(t, v)
	if s == nil {
		believe, exc := object.Truth(t, v)
		if exc != nil {
			return exc
		}
		if s = pyssl.Insecure(); believe || v.IsNone() {
			s = pyssl.Default()
		}
	}
	r.tls.settings = s
	r.settings, r.tls.version = s.Snapshot()
	return nil
}

func read(t *vm.Thread, x *Transfer, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return object.Null, exc
	}
	return x.wait(t, a[1], func(done func(data []byte, err error)) { x.transfer.read(max(n, 1), done) },
		func(b []byte) object.Value { return object.NewBytes(b) })
}

// wait starts something and returns the future of its outcome on a loop, or, where
// there is none, the outcome itself.
func (x *Transfer) wait(t *vm.Thread, where object.Value, start func(done func(data []byte, err error)), value func([]byte) object.Value) (object.Value, *object.Exception) {
	if l := asyncio.LoopOf(where); l != nil {
		v, exc := object.CallMethod(t, where, "create_future")
		if exc != nil {
			return object.Null, exc
		}
		f := asyncio.CoreFuture(v)
		core := l.Core()
		core.Outside(1)
		start(func(b []byte, err error) {
			var failed error
			if err != nil {
				failed = x.exception(err)
			}
			post(core, f, func() any { return value(b).Any() }, failed)
		})
		return v, nil
	}
	done := make(chan struct{})
	var data []byte
	var failed error
	start(func(b []byte, err error) {
		data, failed = b, err
		close(done)
	})
	if _, exc := t.Park(done, nil); exc != nil {
		x.close()
		return object.Null, exc
	}
	if failed != nil {
		return object.Null, x.exception(failed)
	}
	return value(data), nil
}

// exception makes the exception that the Python half turns into its own: an OSError
// of the kind of failure, the system's number and text.
func (x *Transfer) exception(err error) *object.Exception {
	f := failureOf(err)
	text := f.text
	if f.errno != 0 {
		text = lib.Strerror(f.errno)
	}
	return object.NewException(object.OSErrorClass, object.Int(int64(f.errno)), object.NewStr(text), object.NewStr(f.kind))
}

func head(_ *vm.Thread, x *Transfer, _ []object.Value) (object.Value, *object.Exception) {
	x.mu.Lock()
	defer x.mu.Unlock()
	r := x.reply
	if r == nil {
		return object.Null, object.RuntimeErrorf("there is no answer yet")
	}
	var headers []object.Value
	for name, values := range r.Header {
		for _, v := range values {
			headers = append(headers, object.Of(object.NewTuple(object.NewStr(name), object.NewStr(v))))
		}
	}
	history := make([]object.Value, len(x.history))
	for i, u := range x.history {
		history[i] = object.NewStr(u)
	}
	_, reason, _ := strings.Cut(r.Status, " ")
	return object.Of(object.NewTuple(object.Int(int64(r.StatusCode)), object.NewStr(reason),
		object.Of(object.NewTuple(object.Int(int64(r.ProtoMajor)), object.Int(int64(r.ProtoMinor)))),
		object.Of(object.NewList(headers...)), object.NewStr(r.Request.URL.String()), object.Of(object.NewList(history...)))), nil
}
