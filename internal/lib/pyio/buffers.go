package pyio

import (
	"asyncrepl/internal/object"
)

// The classes of buffered streams.
var bufferedReaderClass, bufferedWriterClass, bufferedRandomClass *object.Class

func init() {
	alloc := object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		b := &buffered{}
		b.SetClass(cls)
		return b
	})
	class := func(name, doc string, tables ...[]object.Method) *object.Class {
		rows := append([]object.Method(nil), bufferedMethods...)
		for _, t := range tables {
			rows = append(rows, t...)
		}
		return object.NewNativeClass(name, "_io", []*object.Class{bufferedBaseClass}, rows, object.WithDoc(doc), alloc)
	}
	initRow := func(abilities ...[2]string) []object.Method {
		return []object.Method{{Name: "__init__", Sig: "(self, raw, buffer_size=8192)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			for _, x := range abilities {
				if exc := a[0].Object().(*buffered).init(t, a, x[0], x[1]); exc != nil {
					return object.Null, exc
				}
			}
			return object.None, nil
		}}}
	}
	canRead, canWrite := [2]string{"readable", "File or stream is not readable."}, [2]string{"writable", "File or stream is not writable."}
	canSeek := [2]string{"seekable", "File or stream is not seekable."}
	bufferedReaderClass = class("BufferedReader", "Reads a raw stream in large pieces and gives them out in small ones.", initRow(canRead), readingMethods)
	bufferedWriterClass = class("BufferedWriter", "A buffer for a writeable sequential RawIO object.", initRow(canWrite), writingMethods)
	bufferedRandomClass = class("BufferedRandom", "A buffered interface to random access streams.", initRow(canSeek, canRead, canWrite), readingMethods, writingMethods)
}

// ofRaw passes a method on to the raw stream.
func ofRaw(name string) object.Method {
	return method(name, "(self)", "", func(t object.Thread, b *buffered, _ []object.Value) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		return object.CallMethod(t, b.raw, name)
	})
}

func rawAttr(name string) object.Method {
	return prop(name, func(t object.Thread, b *buffered) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		return object.GetAttr(t, b.raw, name)
	})
}

var bufferedMethods = []object.Method{
	ofRaw("readable"), ofRaw("writable"), ofRaw("seekable"), ofRaw("fileno"), ofRaw("isatty"),
	rawAttr("mode"), rawAttr("name"), rawAttr("closed"),
	prop("raw", func(_ object.Thread, b *buffered) (object.Value, *object.Exception) {
		if b.raw.IsNull() {
			return object.None, nil
		}
		return b.raw, nil
	}),
	method("flush", "(self)", "Write out what is buffered.", func(t object.Thread, b *buffered, _ []object.Value) (object.Value, *object.Exception) {
		if exc := b.open(t, "flush"); exc != nil {
			return object.Null, exc
		}
		if exc := b.flushOut(t); exc != nil {
			return object.Null, exc
		}
		return object.CallMethod(t, b.raw, "flush")
	}),
	method("close", "(self)", "Flush and close the stream.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		if closed, exc := b.isClosed(t); closed || exc != nil {
			return object.None, exc
		}
		_, exc := object.CallMethod(t, a[0], "flush")
		if _, exc2 := object.CallMethod(t, b.raw, "close"); exc2 != nil {
			if exc != nil {
				exc2.SetContext(exc)
			}
			exc = exc2
		}
		b.in, b.out, b.pos = nil, nil, 0
		return object.None, exc
	}),
	method("detach", "(self)", "Separate the raw stream from the buffer and return it.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		if _, exc := object.CallMethod(t, a[0], "flush"); exc != nil {
			return object.Null, exc
		}
		r := b.raw
		b.raw, b.detached = object.Null, true
		uncover(r, b)
		return r, nil
	}),
	method("tell", "(self)", "Return the position.", func(t object.Thread, b *buffered, _ []object.Value) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		n, exc := b.tell(t)
		return object.Int(n), exc
	}),
	method("seek", "(self, target, whence=0, /)", "Move to a position and return it.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.open(t, "seek"); exc != nil {
			return object.Null, exc
		}
		pos, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		whence, exc := object.IndexInt(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		if whence < 0 || whence > 2 {
			return object.Null, object.ValueErrorf("whence value %d unsupported", whence)
		}
		if _, exc := object.CallMethod(t, b.raw, "seekable"); exc != nil {
			return object.Null, exc
		}
		n, exc := b.seek(t, int64(pos), whence)
		return object.Int(n), exc
	}),
	method("truncate", "(self, pos=None, /)", "Cut the file to a size.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.open(t, "truncate"); exc != nil {
			return object.Null, exc
		}
		if ok, exc := object.CallMethod(t, a[0], "writable"); exc != nil {
			return object.Null, exc
		} else if !ok.IsTrue() {
			return object.Null, unsupported("truncate")
		}
		if exc := b.flushOut(t); exc != nil {
			return object.Null, exc
		}
		pos := a[1]
		if pos.IsNone() {
			n, exc := b.tell(t)
			if exc != nil {
				return object.Null, exc
			}
			pos = object.Int(n)
		}
		return object.CallMethod(t, b.raw, "truncate", pos)
	}),
	{Name: "__repr__", Sig: "(self, /)", Fn: reprWithName},
	{Name: "__reduce__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Null, object.TypeErrorf("cannot pickle '%s' instances", a[0].Class().FullName())
	}},
}

// reprWithName shows a stream with its name, if it has one.
func reprWithName(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := a[0].Class()
	text := "<" + c.Module + "." + c.QualName
	if v, ok, exc := object.LookupAttr(t, a[0], "name"); exc == nil && ok {
		if !t.Reprs().Enter(a[0].Object()) {
			return object.Null, object.RuntimeErrorf("reentrant call inside %s.__repr__", c.FullName())
		}
		s, exc := object.Repr(t, v)
		t.Reprs().Leave(a[0].Object())
		if exc != nil {
			return object.Null, exc
		}
		text += " name=" + s
	} else if exc != nil && !exc.IsA(object.ValueErrorClass) {
		return object.Null, exc
	}
	return object.NewStr(text + ">"), nil
}

var readingMethods = []object.Method{
	method("read", "(self, size=-1, /)", "Read and return up to size bytes.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if !a[1].IsNone() {
			if n, ok := object.IntOf(a[1]); ok && n < -1 {
				return object.Null, object.ValueErrorf("read length must be non-negative or -1")
			}
		}
		n, exc := sizeArg(t, a[1])
		if exc == nil {
			exc = b.open(t, "read")
		}
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			return b.readAll(t)
		}
		p, none, exc := b.read(t, n)
		if exc != nil || none {
			return object.None, exc
		}
		return object.NewBytes(p), nil
	}),
	method("read1", "(self, size=-1, /)", "Read with at most one call of the raw stream.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		s, exc := b.Read1(t, n)
		return object.NewBytesString(s), exc
	}),
	method("peek", "(self, size=0, /)", "Show what comes next without moving.", func(t object.Thread, b *buffered, _ []object.Value) (object.Value, *object.Exception) {
		if exc := b.open(t, "peek"); exc != nil {
			return object.Null, exc
		}
		if exc := b.prepareRead(t); exc != nil {
			return object.Null, exc
		}
		if b.pos == len(b.in) {
			if _, exc := b.fill(t); exc != nil {
				return object.Null, exc
			}
		}
		return object.NewBytes(b.in[b.pos:]), nil
	}),
	method("readline", "(self, size=-1, /)", "Read and return a line.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		n, exc := sizeArg(t, a[1])
		if exc == nil {
			exc = b.open(t, "readline")
		}
		if exc != nil {
			return object.Null, exc
		}
		line, exc := b.readLine(t, n)
		return object.NewBytes(line), exc
	}),
	method("__next__", "(self, /)", "", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if !b.Class().IsBuiltin() {
			return nextLine(t, a)
		}
		if exc := b.open(t, "readline"); exc != nil {
			return object.Null, exc
		}
		line, exc := b.readLine(t, -1)
		if exc == nil && len(line) == 0 {
			exc = object.NewException(object.StopIterationClass)
		}
		return object.NewBytes(line), exc
	}),
	bufferedReadInto("readinto", false), bufferedReadInto("readinto1", true),
}

func bufferedReadInto(name string, once bool) object.Method {
	return method(name, "(self, buffer, /)", "Read into a buffer and return the number of bytes.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.open(t, "readinto"); exc != nil {
			return object.Null, exc
		}
		size, write, ok := object.WritableBuffer(a[1])
		if !ok {
			return object.Null, notWritableBuffer(name, a[1])
		}
		if once {
			s, exc := b.Read1(t, size)
			if exc != nil {
				return object.Null, exc
			}
			write([]byte(s))
			return object.Int(int64(len(s))), nil
		}
		p, none, exc := b.read(t, size)
		if exc != nil || none {
			return object.None, exc
		}
		write(p)
		return object.Int(int64(len(p))), nil
	})
}

var writingMethods = []object.Method{
	method("write", "(self, buffer, /)", "Write bytes and return their number.", func(t object.Thread, b *buffered, a []object.Value) (object.Value, *object.Exception) {
		if exc := b.ready(); exc != nil {
			return object.Null, exc
		}
		s, exc := bytesArg(a[1])
		if exc == nil {
			exc = b.open(t, "write")
		}
		if exc == nil {
			exc = b.put(t, []byte(s))
		}
		return object.Int(int64(len(s))), exc
	}),
}
