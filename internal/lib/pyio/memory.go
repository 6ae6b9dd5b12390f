package pyio

import (
	"bytes"

	"asyncrepl/internal/object"
)

// bytesIO is io.BytesIO: a stream of bytes in memory.
type bytesIO struct {
	base
	buf *object.ByteArray
	pos int
}

var bytesIOClass *object.Class

func init() {
	m := method[*bytesIO]
	bytesIOClass = object.NewNativeClass("BytesIO", "_io", []*object.Class{bufferedBaseClass}, []object.Method{
		{Name: "__init__", Sig: "(self, initial_bytes=b'')", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b := a[0].Object().(*bytesIO)
			b.closed, b.pos, b.buf = false, 0, &object.ByteArray{}
			if a[1].IsNone() {
				return object.None, nil
			}
			s, exc := bytesArg(a[1])
			b.buf.B = []byte(s)
			return object.None, exc
		}},
		m("getvalue", "(self)", "Return all bytes.", func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewBytes(b.buf.B), b.check()
		}),
		m("getbuffer", "(self)", "Return a view of the bytes that can be written.", func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewMemoryView(b.buf), b.check()
		}),
		m("read", "(self, size=-1, /)", "Read at most size bytes.", bytesRead),
		m("read1", "(self, size=-1, /)", "Read at most size bytes.", bytesRead),
		m("readline", "(self, size=-1, /)", "Read a line.", func(t object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
			n, exc := sizeArg(t, a[1])
			if exc == nil {
				exc = b.check()
			}
			if exc != nil {
				return object.Null, exc
			}
			return object.NewBytes(b.line(n)), nil
		}),
		m("__next__", "(self, /)", "", func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
			line := b.line(-1)
			exc := b.check()
			if exc == nil && len(line) == 0 {
				exc = object.NewException(object.StopIterationClass)
			}
			return object.NewBytes(line), exc
		}),
		m("readinto", "(self, buffer, /)", "Read into a buffer and return the number of bytes.", func(_ object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
			size, write, ok := object.WritableBuffer(a[1])
			if !ok {
				return object.Null, notWritableBuffer("readinto", a[1])
			}
			p := b.take(size)
			write(p)
			return object.Int(int64(len(p))), b.check()
		}),
		m("write", "(self, b, /)", "Write bytes and return their number.", func(t object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
			if exc := b.check(); exc != nil {
				return object.Null, exc
			}
			s, exc := bytesArg(a[1])
			if exc == nil {
				exc = b.WriteBytes(t, []byte(s))
			}
			return object.Int(int64(len(s))), exc
		}),
		m("seek", "(self, pos, whence=0, /)", "Move to a position and return it.", func(t object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
			pos, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			whence, exc := object.IndexInt(t, a[2])
			if exc == nil {
				exc = b.check()
			}
			if exc != nil {
				return object.Null, exc
			}
			switch {
			case whence == 0 && pos < 0:
				return object.Null, object.ValueErrorf("negative seek value %d", pos)
			case whence == 1:
				pos += b.pos
			case whence == 2:
				pos += len(b.buf.B)
			case whence != 0:
				return object.Null, object.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
			}
			b.pos = max(pos, 0)
			return object.Int(int64(b.pos)), nil
		}),
		m("tell", "(self)", "Return the position.", func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(b.pos)), b.check()
		}),
		m("truncate", "(self, size=None, /)", "Cut the bytes to a size, by default the position.", func(t object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
			if exc := b.check(); exc != nil {
				return object.Null, exc
			}
			n := b.pos
			if !a[1].IsNone() {
				var exc *object.Exception
				if n, exc = object.IndexInt(t, a[1]); exc != nil {
					return object.Null, exc
				}
			}
			if n < 0 {
				return object.Null, object.ValueErrorf("negative size value %d", n)
			}
			if n < len(b.buf.B) {
				b.buf.B = b.buf.B[:n]
			}
			return object.Int(int64(n)), nil
		}),
		m("close", "(self)", "Free the bytes.", func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
			b.closed, b.buf = true, &object.ByteArray{}
			return object.None, nil
		}),
		m("flush", "(self)", "", bytesAnswer(object.None)),
		m("readable", "(self)", "", bytesAnswer(object.True)),
		m("writable", "(self)", "", bytesAnswer(object.True)),
		m("seekable", "(self)", "", bytesAnswer(object.True)),
		m("isatty", "(self)", "", bytesAnswer(object.False)),
	}, object.WithDoc("A binary file in memory."), object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		b := &bytesIO{buf: &object.ByteArray{}}
		b.SetClass(cls)
		return b
	}))
}

func bytesAnswer(v object.Value) func(object.Thread, *bytesIO, []object.Value) (object.Value, *object.Exception) {
	return func(_ object.Thread, b *bytesIO, _ []object.Value) (object.Value, *object.Exception) {
		return v, b.check()
	}
}

func (b *bytesIO) check() *object.Exception {
	if b.closed {
		return object.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

// take gives out n bytes, all if n is negative.
func (b *bytesIO) take(n int) []byte {
	p := b.buf.B[min(b.pos, len(b.buf.B)):]
	if n >= 0 && n < len(p) {
		p = p[:n]
	}
	b.pos += len(p)
	return p
}

func (b *bytesIO) line(limit int) []byte {
	p := b.buf.B[min(b.pos, len(b.buf.B)):]
	if i := bytes.IndexByte(p, '\n'); i >= 0 {
		p = p[:i+1]
	}
	if limit >= 0 && limit < len(p) {
		p = p[:limit]
	}
	b.pos += len(p)
	return p
}

func bytesRead(t object.Thread, b *bytesIO, a []object.Value) (object.Value, *object.Exception) {
	n, exc := sizeArg(t, a[1])
	if exc == nil {
		exc = b.check()
	}
	if exc != nil {
		return object.Null, exc
	}
	return object.NewBytes(b.take(n)), nil
}

// WriteBytes implements byteStream; a gap behind the end is filled with zeros.
func (b *bytesIO) WriteBytes(t object.Thread, p []byte) *object.Exception {
	if exc := b.check(); exc != nil || len(p) == 0 {
		return exc
	}
	end := b.pos + len(p)
	if grow := end - len(b.buf.B); grow > 0 {
		if end > cap(b.buf.B) {
			if exc := t.Reserve(int64(end)); exc != nil {
				return exc
			}
		}
		b.buf.B = append(b.buf.B, make([]byte, grow)...)
	}
	copy(b.buf.B[b.pos:], p)
	b.pos = end
	return nil
}

// Read1 implements byteStream.
func (b *bytesIO) Read1(_ object.Thread, n int) (string, *object.Exception) {
	return string(b.take(n)), b.check()
}

// ReadAll implements byteStream.
func (b *bytesIO) ReadAll(object.Thread) (string, *object.Exception) {
	return string(b.take(-1)), b.check()
}
