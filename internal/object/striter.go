package object

// StrIter iterates over a str.
type StrIter struct {
	Str *Str
	Off int // byte offset of the next code point
}

// BytesIter iterates over the bytes of a bytes, bytearray or memoryview.
type BytesIter struct {
	Seq Object // nil when exhausted
	I   int
}

// The classes of iterators over text and bytes.
var (
	StrIterClass        = declare("str_iterator")
	StrASCIIIterClass   = declare("str_ascii_iterator")
	BytesIterClass      = declare("bytes_iterator")
	ByteArrayIterClass  = declare("bytearray_iterator")
	MemoryViewIterClass = declare("memory_iterator")
)

// Class tells whether the text is ASCII, as CPython's does.
func (i *StrIter) Class() *Class {
	if i.Str.IsASCII() {
		return StrASCIIIterClass
	}
	return StrIterClass
}

// Iter returns the iterator itself.
func (i *StrIter) Iter(Thread) (Value, *Exception) { return Of(i), nil }

// Next returns the next character.
func (i *StrIter) Next(Thread) (Value, *Exception) {
	s := i.Str.s
	if i.Off >= len(s) {
		return Null, nil
	}
	r, n := decodeRune(s[i.Off:])
	i.Off += n
	return NewChar(r), nil
}

// lengthHint is how many characters are left.
func (i *StrIter) lengthHint() int { return runeCount(i.Str.s[i.Off:]) }

// Class tells what is iterated over.
func (i *BytesIter) Class() *Class {
	switch i.Seq.(type) {
	case *ByteArray:
		return ByteArrayIterClass
	case *MemoryView:
		return MemoryViewIterClass
	}
	return BytesIterClass
}

// Iter returns the iterator itself.
func (i *BytesIter) Iter(Thread) (Value, *Exception) { return Of(i), nil }

// Next returns the next byte, or item of a memoryview.
func (i *BytesIter) Next(t Thread) (Value, *Exception) {
	k := i.I
	switch o := i.Seq.(type) {
	case *Bytes:
		if k < len(o.b) {
			i.I++
			return Int(int64(o.b[k])), nil
		}
	case *ByteArray:
		if k < len(o.B) {
			i.I++
			return Int(int64(o.B[k])), nil
		}
	case *MemoryView:
		if err := o.check(); err != nil {
			return Null, err
		}
		if k < o.n {
			i.I++
			return o.at(k), nil
		}
	}
	return Null, nil
}

// lengthHint is how many bytes are left.
func (i *BytesIter) lengthHint() int {
	n := 0
	switch o := i.Seq.(type) {
	case *Bytes:
		n = len(o.b)
	case *ByteArray:
		n = len(o.B)
	case *MemoryView:
		n = o.n
	}
	return max(n-i.I, 0)
}
