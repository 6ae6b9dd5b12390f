package object

// WritableBuffer returns the size in bytes of an object whose bytes can be
// changed, and a function that writes at its beginning.
func WritableBuffer(v Value) (size int, write func(p []byte), ok bool) {
	switch o := Unwrap(v).Object().(type) {
	case *ByteArray:
		return len(o.B), func(p []byte) { copy(o.B, p) }, true
	case *MemoryView:
		if o.readonly || o.released {
			return 0, nil, false
		}
		return o.n * o.size, func(p []byte) {
			for i := 0; len(p) > 0 && i < o.n; i++ {
				p = p[copy(o.item(i), p):]
			}
		}, true
	}
	if o, ok := Unwrap(v).Object().(BufferWriter); ok {
		return o.BufferSize(), o.WriteBuffer, true
	}
	return 0, nil, false
}

// BufferWriter is implemented by objects of library modules whose bytes can be
// changed, such as arrays.
type BufferWriter interface {
	BufferSize() int
	WriteBuffer(p []byte)
}

// NewMemoryView returns a view of the bytes of a bytearray.
func NewMemoryView(b *ByteArray) Value {
	return Of(&MemoryView{obj: b, stride: 1, n: len(b.B), format: 'B', size: 1})
}
