package pyio

import (
	"strings"

	"asyncrepl/internal/object"
)

// base is what all streams are made of.
type base struct {
	object.Base
	closed bool
}

func (b *base) stream() *base { return b }

// streamer is implemented by every stream of this package.
type streamer interface {
	object.Object
	stream() *base
}

// pyStream is an instance of an abstract class: a stream written in Python.
type pyStream struct{ base }

// UnsupportedOperation is the class io.UnsupportedOperation.
var UnsupportedOperation = object.NewExceptionClass("UnsupportedOperation", "io", object.OSErrorClass, object.ValueErrorClass)

func unsupported(what string) *object.Exception {
	return object.NewException(UnsupportedOperation, object.NewStr(what))
}

// refuse is a method that a stream may not have.
func refuse(what string) object.NativeFn {
	return func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return object.Null, unsupported(what)
	}
}

func answer(v object.Value) object.NativeFn {
	return func(object.Thread, []object.Value) (object.Value, *object.Exception) { return v, nil }
}

// isClosed asks the attribute closed, which may be overridden.
func isClosed(t object.Thread, self object.Value) (bool, *object.Exception) {
	v, exc := object.GetAttr(t, self, "closed")
	if exc != nil {
		return false, exc
	}
	return object.Truth(t, v)
}

func checkClosed(t object.Thread, self object.Value) *object.Exception {
	closed, exc := isClosed(t, self)
	if exc == nil && closed {
		exc = object.ValueErrorf("I/O operation on closed file.")
	}
	return exc
}

func checkClosedRow(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.None, checkClosed(t, a[0])
}

// checkAbility is _checkReadable and the like.
func checkAbility(method, complaint string) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		v, exc := object.CallMethod(t, a[0], method)
		if exc != nil {
			return object.Null, exc
		}
		if !v.IsTrue() {
			return object.Null, unsupported(complaint)
		}
		return v, nil
	}
}

func allocStream(_ object.Thread, cls *object.Class) object.Object {
	s := &pyStream{}
	s.SetClass(cls)
	return s
}

// The abstract classes.
var (
	ioBaseClass = object.NewNativeClass("_IOBase", "_io", nil, []object.Method{
		{Name: "close", Sig: "(self)", Doc: "Flush and close the stream; this has no effect if it is closed already.", Fn: closeBase},
		{Name: "closed", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Bool(a[0].Object().(streamer).stream().closed), nil
		}},
		{Name: "flush", Sig: "(self)", Doc: "Write out what is buffered, if anything.", Fn: checkClosedRow},
		{Name: "seek", Sig: "(self, offset, whence=0, /)", Doc: "Change the position and return the new one.", Fn: refuse("seek")},
		{Name: "tell", Sig: "(self)", Doc: "Return the position.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.CallMethod(t, a[0], "seek", object.Int(0), object.Int(1))
		}},
		{Name: "truncate", Sig: "(self, size=None, /)", Doc: "Cut the stream to a size, by default the position.", Fn: refuse("truncate")},
		{Name: "fileno", Sig: "(self)", Doc: "Return the file descriptor.", Fn: refuse("fileno")},
		{Name: "seekable", Sig: "(self)", Doc: "Return whether the stream supports random access.", Fn: answer(object.False)},
		{Name: "readable", Sig: "(self)", Doc: "Return whether the stream can be read.", Fn: answer(object.False)},
		{Name: "writable", Sig: "(self)", Doc: "Return whether the stream can be written.", Fn: answer(object.False)},
		{Name: "isatty", Sig: "(self)", Doc: "Return whether the stream is a terminal.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.False, checkClosed(t, a[0])
		}},
		{Name: "_checkClosed", Sig: "(self, msg=?)", Fn: checkClosedRow},
		{Name: "_checkSeekable", Sig: "(self, msg=?)", Fn: checkAbility("seekable", "File or stream is not seekable.")},
		{Name: "_checkReadable", Sig: "(self, msg=?)", Fn: checkAbility("readable", "File or stream is not readable.")},
		{Name: "_checkWritable", Sig: "(self, msg=?)", Fn: checkAbility("writable", "File or stream is not writable.")},
		{Name: "__enter__", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0], checkClosed(t, a[0])
		}},
		{Name: "__exit__", Sig: "(self, *args)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.CallMethod(t, a[0], "close")
		}},
		{Name: "__iter__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0], checkClosed(t, a[0])
		}},
		{Name: "__next__", Sig: "(self, /)", Fn: nextLine},
		{Name: "readline", Sig: "(self, size=-1, /)", Doc: "Read and return a line.", Fn: readLine},
		{Name: "readlines", Sig: "(self, hint=-1, /)", Doc: "Return a list of lines, at least hint bytes or characters of them.", Fn: readLines},
		{Name: "writelines", Sig: "(self, lines, /)", Doc: "Write a list of lines; no line ends are added.", Fn: writeLines},
	}, object.WithDoc("The abstract base class of all streams."), object.WithAlloc(allocStream))

	rawBaseClass = object.NewNativeClass("_RawIOBase", "_io", []*object.Class{ioBaseClass}, []object.Method{
		{Name: "read", Sig: "(self, size=-1, /)", Fn: rawRead},
		{Name: "readall", Sig: "(self)", Doc: "Read until the end.", Fn: rawReadAll},
		{Name: "readinto", Sig: "(self, buffer, /)", Fn: notImplemented},
		{Name: "write", Sig: "(self, b, /)", Fn: notImplemented},
	}, object.WithDoc("Base class for raw binary streams."))

	bufferedBaseClass = object.NewNativeClass("_BufferedIOBase", "_io", []*object.Class{ioBaseClass}, []object.Method{
		{Name: "detach", Sig: "(self)", Doc: "Separate the raw stream from the buffer and return it.", Fn: refuse("detach")},
		{Name: "read", Sig: "(self, size=-1, /)", Doc: "Read and return up to size bytes.", Fn: refuse("read")},
		{Name: "read1", Sig: "(self, size=-1, /)", Doc: "Read with at most one call of the raw stream.", Fn: refuse("read1")},
		{Name: "readinto", Sig: "(self, buffer, /)", Fn: readIntoBy("read")},
		{Name: "readinto1", Sig: "(self, buffer, /)", Fn: readIntoBy("read1")},
		{Name: "write", Sig: "(self, b, /)", Doc: "Write bytes and return their number.", Fn: refuse("write")},
	}, object.WithDoc("Base class for buffered binary streams."))

	textBaseClass = object.NewNativeClass("_TextIOBase", "_io", []*object.Class{ioBaseClass}, []object.Method{
		{Name: "detach", Sig: "(self)", Doc: "Separate the buffer from the text layer and return it.", Fn: refuse("detach")},
		{Name: "read", Sig: "(self, size=-1, /)", Doc: "Read at most size characters.", Fn: refuse("read")},
		{Name: "readline", Sig: "(self, size=-1, /)", Doc: "Read until the end of the line.", Fn: refuse("readline")},
		{Name: "write", Sig: "(self, s, /)", Doc: "Write a string and return the number of characters.", Fn: refuse("write")},
		{Name: "encoding", Kind: object.Property, Fn: answer(object.None)},
		{Name: "newlines", Kind: object.Property, Fn: answer(object.None)},
		{Name: "errors", Kind: object.Property, Fn: answer(object.None)},
	}, object.WithDoc("Base class for text streams."))
)

func notImplemented(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.Null, object.NewException(object.NotImplementedErrorClass)
}

// closeBase flushes the stream and marks it closed even if that fails.
func closeBase(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	b := a[0].Object().(streamer).stream()
	if b.closed {
		return object.None, nil
	}
	_, exc := object.CallMethod(t, a[0], "flush")
	b.closed = true
	return object.None, exc
}

func nextLine(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	line, exc := object.CallMethod(t, a[0], "readline")
	if exc != nil {
		return object.Null, exc
	}
	if n, exc := object.Len(t, line); exc != nil {
		return object.Null, exc
	} else if n == 0 {
		return object.Null, object.NewException(object.StopIterationClass)
	}
	return line, nil
}

// readLine reads bytes one by one, or as many as peek shows, until a newline.
func readLine(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	limit, exc := sizeArg(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	_, peeks, exc := object.LookupAttr(t, a[0], "peek")
	if exc != nil {
		return object.Null, exc
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		n := 1
		if peeks {
			v, exc := object.CallMethod(t, a[0], "peek", object.Int(1))
			if exc != nil {
				return object.Null, exc
			}
			if seen, ok := object.BytesOf(v); ok && len(seen) > 0 {
				if n = strings.IndexByte(seen, '\n') + 1; n == 0 {
					n = len(seen)
				}
				if limit >= 0 {
					n = min(n, limit-len(line))
				}
			}
		}
		v, exc := object.CallMethod(t, a[0], "read", object.Int(int64(n)))
		if exc != nil {
			return object.Null, exc
		}
		got, ok := object.BytesOf(v)
		if !ok {
			return object.Null, object.Errorf(object.OSErrorClass, "read() should have returned a bytes object, not '%s'", v.Class().Name)
		}
		if got == "" {
			break
		}
		line = append(line, got...)
		if got[len(got)-1] == '\n' {
			break
		}
	}
	return object.NewBytes(line), nil
}

func readLines(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	hint, exc := sizeArg(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	list := object.NewList()
	total := 0
	it, exc := object.Iter(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	for {
		line, exc := object.Next(t, it)
		if exc != nil {
			return object.Null, exc
		}
		if line.IsNull() {
			return object.Of(list), nil
		}
		list.Items = append(list.Items, line)
		n, exc := object.Len(t, line)
		if exc != nil {
			return object.Null, exc
		}
		if total += n; hint > 0 && total >= hint {
			return object.Of(list), nil
		}
	}
}

func writeLines(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if exc := checkClosed(t, a[0]); exc != nil {
		return object.Null, exc
	}
	return object.None, object.Iterate(t, a[1], func(v object.Value) *object.Exception {
		_, exc := object.CallMethod(t, a[0], "write", v)
		return exc
	})
}

// sizeArg reads a size: None and negative numbers are -1, no limit.
func sizeArg(t object.Thread, v object.Value) (int, *object.Exception) {
	if v.IsNone() || v.IsNull() {
		return -1, nil
	}
	if _, ok := object.LookupSpecial(v, "__index__"); !ok && !object.IsIntValue(v) {
		return 0, object.TypeErrorf("argument should be integer or None, not '%s'", v.Class().Name)
	}
	n, exc := object.IndexInt(t, v)
	return max(n, -1), exc
}

func rawRead(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[1])
	if a[1].IsNone() {
		n, exc = -1, nil
	}
	if exc != nil {
		return object.Null, exc
	}
	if n < 0 {
		return object.CallMethod(t, a[0], "readall")
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return object.Null, exc
	}
	b := object.NewByteArray(make([]byte, n))
	v, exc := object.CallMethod(t, a[0], "readinto", b)
	if exc != nil || v.IsNone() {
		return v, exc
	}
	got, exc := object.IndexInt(t, v)
	if exc != nil {
		return object.Null, exc
	}
	if got < 0 || got > n {
		return object.Null, object.ValueErrorf("readinto returned %d outside buffer size %d", got, n)
	}
	return object.NewBytes(b.Object().(*object.ByteArray).B[:got]), nil
}

func rawReadAll(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var all []byte
	for {
		v, exc := object.CallMethod(t, a[0], "read", object.Int(defaultSize))
		if exc != nil {
			return object.Null, exc
		}
		if v.IsNone() {
			if all == nil {
				return v, nil
			}
			return object.NewBytes(all), nil
		}
		got, ok := object.BytesOf(v)
		if !ok {
			return object.Null, object.TypeErrorf("read() should return bytes")
		}
		if got == "" {
			return object.NewBytes(all), nil
		}
		all = append(all, got...)
	}
}

func readIntoBy(method string) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		size, write, ok := object.WritableBuffer(a[1])
		if !ok {
			return object.Null, notWritableBuffer("readinto", a[1])
		}
		v, exc := object.CallMethod(t, a[0], method, object.Int(int64(size)))
		if exc != nil {
			return object.Null, exc
		}
		got, ok := object.BytesOf(v)
		if !ok {
			return object.Null, object.TypeErrorf("%s() should return bytes", method)
		}
		if len(got) > size {
			return object.Null, object.ValueErrorf("%s() returned too much data: %d bytes requested, %d returned", method, size, len(got))
		}
		write([]byte(got))
		return object.Int(int64(len(got))), nil
	}
}

func notWritableBuffer(method string, v object.Value) *object.Exception {
	return object.TypeErrorf("%s() argument must be read-write bytes-like object, not %s", method, v.Class().Name)
}

// bytesArg is an argument that holds bytes.
func bytesArg(v object.Value) (string, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
	}
	return b, nil
}

// prop is a read-only attribute of streams of one Go type.
func prop[S any](name string, get func(t object.Thread, s S) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(t, a[0].Object().(S))
	}}
}

// method is a method of streams of one Go type.
func method[S any](name, sig, doc string, fn func(t object.Thread, s S, a []object.Value) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(S), a)
	}}
}
