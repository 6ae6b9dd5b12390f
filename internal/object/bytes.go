package object

import "strings"

// Bytes is a bytes object. It never changes.
type Bytes struct {
	b    string
	hash int64 // 0 until computed
}

// ByteArray is a bytearray.
type ByteArray struct{ B []byte }

// Class methods.
func (*Bytes) Class() *Class     { return BytesClass }
func (*ByteArray) Class() *Class { return ByteArrayClass }

var emptyBytes = &Bytes{}

// NewBytes returns the bytes object with a copy of b.
func NewBytes(b []byte) Value { return NewBytesString(string(b)) }

// NewBytesString returns the bytes object with the bytes of s.
func NewBytesString(s string) Value {
	if s == "" {
		return Of(emptyBytes)
	}
	return Of(&Bytes{b: s})
}

// NewByteArray returns the bytearray of b, which it keeps.
func NewByteArray(b []byte) Value { return Of(&ByteArray{b}) }

// String returns the bytes.
func (b *Bytes) String() string { return b.b }

// BytesOf returns the bytes of a bytes object or an instance of a subclass.
func BytesOf(v Value) (string, bool) {
	b, ok := Unwrap(v).Object().(*Bytes)
	if !ok {
		return "", false
	}
	return b.b, true
}

// BufferOf returns what a bytes-like object holds now: bytes, bytearray,
// memoryview or an instance of a subclass of them.
func BufferOf(v Value) (string, bool) {
	switch o := Unwrap(v).Object().(type) {
	case *Bytes:
		return o.b, true
	case *ByteArray:
		return string(o.B), true
	case *MemoryView:
		if o.released {
			return "", false
		}
		return o.text(), true
	case Buffered:
		return string(o.Buffer()), true
	}
	return "", false
}

// Buffered is implemented by objects of library modules that hold bytes, such
// as arrays.
type Buffered interface {
	Object
	Buffer() []byte
}

// needBuffer is BufferOf with CPython's error.
func needBuffer(v Value) (string, *Exception) {
	s, ok := BufferOf(v)
	if !ok {
		return "", TypeErrorf("a bytes-like object is required, not '%s'", typeName(v))
	}
	return s, nil
}

// byteOf returns v as a byte; text is the error for numbers beyond it.
func byteOf(t Thread, v Value, text string) (byte, *Exception) {
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.AsInt()
	if !ok || n < 0 || n > 255 {
		return 0, ValueErrorf("%s", text)
	}
	return byte(n), nil
}

const (
	byteRange  = "byte must be in range(0, 256)"
	bytesRange = "bytes must be in range(0, 256)"
)

// Len returns len(b).
func (b *Bytes) Len(Thread) (int, *Exception)     { return len(b.b), nil }
func (b *ByteArray) Len(Thread) (int, *Exception) { return len(b.B), nil }

// Repr returns repr(b).
func (b *Bytes) Repr(Thread) (string, *Exception) { return BytesRepr([]byte(b.b)), nil }
func (b *ByteArray) Repr(Thread) (string, *Exception) {
	return "bytearray(" + BytesRepr(b.B) + ")", nil
}

// Hash returns hash(b), which is that of a str of the same bytes.
func (b *Bytes) Hash(Thread) (int64, *Exception) {
	if b.hash == 0 {
		b.hash = hashString(b.b)
	}
	return b.hash, nil
}

// Compare compares bytes with bytes-like objects.
func (b *Bytes) Compare(_ Thread, op CompareOp, other Value) (Value, *Exception) {
	return compareBuffer(b.b, op, other)
}

// Compare compares a bytearray with bytes-like objects.
func (b *ByteArray) Compare(_ Thread, op CompareOp, other Value) (Value, *Exception) {
	return compareBuffer(string(b.B), op, other)
}

func compareBuffer(s string, op CompareOp, other Value) (Value, *Exception) {
	o, ok := BufferOf(other)
	if !ok {
		return NotImplemented, nil
	}
	return Bool(orderIs(op, strings.Compare(s, o))), nil
}

// Concat returns b + other.
func (b *Bytes) Concat(t Thread, other Value) (Value, *Exception) {
	s, err := concatBuffer(t, b.b, other, "bytes")
	return NewBytesString(s), err
}

// Concat returns b + other.
func (b *ByteArray) Concat(t Thread, other Value) (Value, *Exception) {
	s, err := concatBuffer(t, string(b.B), other, "bytearray")
	return NewByteArray([]byte(s)), err
}

func concatBuffer(t Thread, s string, other Value, name string) (string, *Exception) {
	o, ok := BufferOf(other)
	if !ok {
		return "", TypeErrorf("can't concat %s to %s", typeName(other), name)
	}
	if err := reserveText(t, len(s)+len(o)); err != nil {
		return "", err
	}
	return s + o, nil
}

// Repeat returns b * n.
func (b *Bytes) Repeat(t Thread, n int) (Value, *Exception) {
	s, err := repeatBuffer(t, b.b, n)
	return NewBytesString(s), err
}

// Repeat returns b * n.
func (b *ByteArray) Repeat(t Thread, n int) (Value, *Exception) {
	s, err := repeatBuffer(t, string(b.B), n)
	return NewByteArray([]byte(s)), err
}

func repeatBuffer(t Thread, s string, n int) (string, *Exception) {
	if n <= 0 || s == "" {
		return "", nil
	}
	size, ok := repeatSize(len(s), n)
	if !ok {
		return "", MemoryErr()
	}
	if err := reserveText(t, size); err != nil {
		return "", err
	}
	return strings.Repeat(s, n), nil
}

// Binary is b % values.
func (b *Bytes) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	if op != Mod || reflected {
		return NotImplemented, nil
	}
	s, err := PercentBytes(t, b.b, other)
	return NewBytesString(s), err
}

// Binary is b % values.
func (b *ByteArray) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	if op != Mod || reflected {
		return NotImplemented, nil
	}
	s, err := PercentBytes(t, string(b.B), other)
	return NewByteArray([]byte(s)), err
}

// Contains returns v in b.
func (b *Bytes) Contains(t Thread, v Value) (bool, *Exception) { return bufferContains(t, b.b, v) }

// Contains returns v in b.
func (b *ByteArray) Contains(t Thread, v Value) (bool, *Exception) {
	return bufferContains(t, string(b.B), v)
}

func bufferContains(t Thread, s string, v Value) (bool, *Exception) {
	if IsIntValue(v) {
		c, err := byteOf(t, v, byteRange)
		return err == nil && strings.IndexByte(s, c) >= 0, err
	}
	sub, err := needBuffer(v)
	return err == nil && strings.Contains(s, sub), err
}

// GetItem returns b[key].
func (b *Bytes) GetItem(t Thread, key Value) (Value, *Exception) {
	if sl, ok := key.Object().(*Slice); ok {
		s, err := sliceBuffer(t, b.b, sl)
		return NewBytesString(s), err
	}
	i, err := sequenceIndex(t, key, "byte indices must be integers or slices, not %s", len(b.b), "index out of range")
	if err != nil {
		return Null, err
	}
	return Int(int64(b.b[i])), nil
}

// GetItem returns b[key].
func (b *ByteArray) GetItem(t Thread, key Value) (Value, *Exception) {
	if sl, ok := key.Object().(*Slice); ok {
		s, err := sliceBuffer(t, string(b.B), sl)
		return NewByteArray([]byte(s)), err
	}
	i, err := b.position(t, key)
	if err != nil {
		return Null, err
	}
	return Int(int64(b.B[i])), nil
}

func sliceBuffer(t Thread, s string, sl *Slice) (string, *Exception) {
	start, stop, step, n, err := SliceIndices(t, sl, func() int { return len(s) })
	switch {
	case err != nil || n == 0:
		return "", err
	case step == 1:
		return s[start:stop], nil
	}
	p := make([]byte, n)
	for k := range p {
		p[k] = s[start+k*step]
	}
	return string(p), nil
}

// Iter returns iter(b).
func (b *Bytes) Iter(Thread) (Value, *Exception)     { return Of(&BytesIter{Seq: b}), nil }
func (b *ByteArray) Iter(Thread) (Value, *Exception) { return Of(&BytesIter{Seq: b}), nil }
