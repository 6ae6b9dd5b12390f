package pyio

import "asyncrepl/internal/object"

// raw is the layer below a buffer. n is -1 if nothing can be read or written
// just now.
type raw interface {
	Read(t object.Thread, p []byte) (n int, exc *object.Exception)
	Write(t object.Thread, p []byte) (n int, exc *object.Exception)
	Seek(t object.Thread, pos int64, whence int) (int64, *object.Exception)
}

// rawOf returns the Go side of a raw stream, or one that calls its methods.
func rawOf(v object.Value) raw {
	if f, ok := v.Object().(*fileIO); ok && f.Class() == fileIOClass {
		return f
	}
	return &pyRaw{v}
}

// pyRaw is a raw stream written in Python.
type pyRaw struct{ v object.Value }

func (r *pyRaw) Read(t object.Thread, p []byte) (int, *object.Exception) {
	b := object.NewByteArray(make([]byte, len(p)))
	v, exc := object.CallMethod(t, r.v, "readinto", object.NewMemoryView(b.Object().(*object.ByteArray)))
	if exc != nil || v.IsNone() {
		return -1, exc
	}
	n, exc := object.IndexInt(t, v)
	if exc == nil && (n < 0 || n > len(p)) {
		exc = object.Errorf(object.OSErrorClass, "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	if exc != nil {
		return 0, exc
	}
	copy(p, b.Object().(*object.ByteArray).B[:n])
	return n, nil
}

func (r *pyRaw) Write(t object.Thread, p []byte) (int, *object.Exception) {
	v, exc := object.CallMethod(t, r.v, "write", object.NewBytes(p))
	if exc != nil || v.IsNone() {
		return -1, exc
	}
	n, exc := object.IndexInt(t, v)
	if exc == nil && (n < 0 || n > len(p)) {
		exc = object.Errorf(object.OSErrorClass, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	return n, exc
}

func (r *pyRaw) Seek(t object.Thread, pos int64, whence int) (int64, *object.Exception) {
	v, exc := object.CallMethod(t, r.v, "seek", object.Int(pos), object.Int(int64(whence)))
	return offset(t, v, exc)
}

// offset is a position that a method returned.
func offset(t object.Thread, v object.Value, exc *object.Exception) (int64, *object.Exception) {
	if exc != nil {
		return 0, exc
	}
	n, exc := object.IndexInt(t, v)
	if exc == nil && n < 0 {
		exc = object.Errorf(object.OSErrorClass, "Raw stream returned invalid position %d", n)
	}
	return int64(n), exc
}

// byteStream is what a text file needs of the buffer below.
type byteStream interface {
	// Read1 returns some bytes, none at the end; Read all that is left.
	Read1(t object.Thread, n int) (string, *object.Exception)
	ReadAll(t object.Thread) (string, *object.Exception)
	WriteBytes(t object.Thread, p []byte) *object.Exception
}

// streamOf returns the Go side of a buffer, or one that calls its methods.
func streamOf(v object.Value) byteStream {
	switch s := v.Object().(type) {
	case *buffered:
		if s.Class().IsBuiltin() {
			return s
		}
	case *bytesIO:
		if s.Class() == bytesIOClass {
			return s
		}
	}
	return &pyBuffer{v}
}

// pyBuffer is a buffer written in Python, or one that programs have changed.
type pyBuffer struct{ v object.Value }

func (b *pyBuffer) Read1(t object.Thread, n int) (string, *object.Exception) {
	name := "read1"
	if _, ok, exc := object.LookupAttr(t, b.v, name); exc != nil {
		return "", exc
	} else if !ok {
		name = "read"
	}
	v, exc := object.CallMethod(t, b.v, name, object.Int(int64(n)))
	return b.bytes(v, name, exc)
}

func (b *pyBuffer) ReadAll(t object.Thread) (string, *object.Exception) {
	v, exc := object.CallMethod(t, b.v, "read")
	return b.bytes(v, "read", exc)
}

func (b *pyBuffer) bytes(v object.Value, method string, exc *object.Exception) (string, *object.Exception) {
	if exc != nil {
		return "", exc
	}
	s, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", method, v.Class().Name)
	}
	return s, nil
}

func (b *pyBuffer) WriteBytes(t object.Thread, p []byte) *object.Exception {
	_, exc := object.CallMethod(t, b.v, "write", object.NewBytes(p))
	return exc
}
