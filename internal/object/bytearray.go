package object

import "bytes"

// position returns the place that key means.
func (b *ByteArray) position(t Thread, key Value) (int, *Exception) {
	return sequenceIndex(t, key, "bytearray indices must be integers or slices, not %s", len(b.B), "bytearray index out of range")
}

// SetItem is b[key] = v, del b[key] when v is Null.
func (b *ByteArray) SetItem(t Thread, key, v Value) *Exception {
	if sl, ok := key.Object().(*Slice); ok {
		return b.setSlice(t, sl, v)
	}
	i, err := b.position(t, key)
	if err != nil {
		return err
	}
	if v.IsNull() {
		b.B = append(b.B[:i], b.B[i+1:]...)
		return nil
	}
	c, err := byteOf(t, v, byteRange)
	if err == nil && i < len(b.B) {
		b.B[i] = c
	}
	return err
}

func (b *ByteArray) setSlice(t Thread, sl *Slice, v Value) *Exception {
	var data []byte
	if !v.IsNull() {
		s, ok := BufferOf(v)
		if ok {
			data = []byte(s)
		} else {
			if strObject(v) != nil || !IsIterable(v) {
				return TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
			}
			var err *Exception
			if data, err = collectBytes(t, v, byteRange); err != nil {
				return err
			}
		}
	}
	start, stop, step, n, err := SliceIndices(t, sl, func() int { return len(b.B) })
	switch {
	case err != nil:
		return err
	case step == 1:
		stop = max(stop, start)
		if err := reserveText(t, len(b.B)+len(data)); err != nil {
			return err
		}
		b.B = append(b.B[:start:start], append(data, b.B[stop:]...)...)
	case v.IsNull():
		drop := make([]bool, len(b.B))
		for k := range n {
			drop[start+k*step] = true
		}
		out := b.B[:0]
		for i, c := range b.B {
			if !drop[i] {
				out = append(out, c)
			}
		}
		b.B = out
	case n != len(data):
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(data), n)
	default:
		for k := range n {
			b.B[start+k*step] = data[k]
		}
	}
	return nil
}

// Inplace is b += other and b *= n.
func (b *ByteArray) Inplace(t Thread, op BinaryOp, other Value) (Value, *Exception) {
	switch op {
	case Add:
		s, ok := BufferOf(other)
		if !ok {
			return Null, TypeErrorf("can't concat %s to bytearray", typeName(other))
		}
		return Of(b), b.add(t, s)
	case Mul:
		n, err := IndexInt(t, other)
		if err != nil {
			return Null, err
		}
		s, err := repeatBuffer(t, string(b.B), n)
		if err != nil {
			return Null, err
		}
		b.B = []byte(s)
		return Of(b), nil
	}
	return NotImplemented, nil
}

// add appends s.
func (b *ByteArray) add(t Thread, s string) *Exception {
	if n := len(b.B) + len(s); n > cap(b.B) {
		if err := reserveText(t, n+n/4); err != nil {
			return err
		}
	}
	b.B = append(b.B, s...)
	return nil
}

// collectBytes returns the bytes that an iterable yields.
func collectBytes(t Thread, v Value, rangeText string) ([]byte, *Exception) {
	var out []byte
	err := Iterate(t, v, func(x Value) *Exception {
		c, err := byteOf(t, x, rangeText)
		if err != nil {
			return err
		}
		if len(out) == cap(out) {
			if err := reserveText(t, 2*len(out)); err != nil {
				return err
			}
		}
		out = append(out, c)
		return nil
	})
	return out, err
}

// bytearrayOwn are the methods that bytes has not.
var bytearrayOwn = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: bytearrayNew},
	{Name: "__init__", Sig: `(self, source=?, encoding=?, errors=?)`, Fn: bytearrayInit},
	{Name: "append", Sig: "(self, item, /)", Fn: bytearrayAppend, Doc: "Add one byte value after the current last one."},
	{Name: "clear", Sig: "(self, /)", Fn: bytearrayClear, Doc: "Empty the bytearray, leaving its length at zero."},
	{Name: "copy", Sig: "(self, /)", Fn: bytearrayCopy, Doc: "Make a separate bytearray with the same contents."},
	{Name: "extend", Sig: "(self, iterable_of_ints, /)", Fn: bytearrayExtend, Doc: "Add every value that an iterable supplies after the current contents."},
	{Name: "insert", Sig: "(self, index, item, /)", Fn: bytearrayInsert, Doc: "Place one byte value ahead of the position given."},
	{Name: "pop", Sig: "(self, index=-1, /)", Fn: bytearrayPop, Doc: "Take one byte value out of the bytearray and hand it back."},
	{Name: "remove", Sig: "(self, value, /)", Fn: bytearrayRemove, Doc: "Delete the earliest byte equal to the given value."},
	{Name: "reverse", Sig: "(self, /)", Fn: bytearrayReverse, Doc: "Flip the bytearray end to end without making a copy."},
}

func byteArraySelf(a []Value) *ByteArray { return Unwrap(a[0]).Object().(*ByteArray) }

func bytearrayAppend(t Thread, a []Value) (Value, *Exception) {
	c, err := byteOf(t, a[1], byteRange)
	if err != nil {
		return Null, err
	}
	b := byteArraySelf(a)
	b.B = append(b.B, c)
	return None, nil
}

func bytearrayClear(_ Thread, a []Value) (Value, *Exception) {
	byteArraySelf(a).B = nil
	return None, nil
}

func bytearrayCopy(_ Thread, a []Value) (Value, *Exception) {
	return NewByteArray(bytes.Clone(byteArraySelf(a).B)), nil
}

func bytearrayExtend(t Thread, a []Value) (Value, *Exception) {
	b := byteArraySelf(a)
	if s, ok := BufferOf(a[1]); ok {
		return None, b.add(t, s)
	}
	if strObject(a[1]) != nil {
		return Null, TypeErrorf("expected iterable of integers; got: 'str'")
	}
	if !IsIterable(a[1]) {
		return Null, TypeErrorf("can't extend bytearray with %s", typeName(a[1]))
	}
	data, err := collectBytes(t, a[1], byteRange)
	if err != nil {
		return Null, err
	}
	return None, b.add(t, string(data))
}

func bytearrayInsert(t Thread, a []Value) (Value, *Exception) {
	i, err := IndexInt(t, a[1])
	if err != nil {
		return Null, err
	}
	c, err := byteOf(t, a[2], byteRange)
	if err != nil {
		return Null, err
	}
	b := byteArraySelf(a)
	if i < 0 {
		i = max(i+len(b.B), 0)
	}
	i = min(i, len(b.B))
	b.B = append(b.B, 0)
	copy(b.B[i+1:], b.B[i:])
	b.B[i] = c
	return None, nil
}

func bytearrayPop(t Thread, a []Value) (Value, *Exception) {
	i, err := IndexInt(t, a[1])
	if err != nil {
		return Null, err
	}
	b := byteArraySelf(a)
	if len(b.B) == 0 {
		return Null, IndexErrorf("pop from empty bytearray")
	}
	if i < 0 {
		i += len(b.B)
	}
	if i < 0 || i >= len(b.B) {
		return Null, IndexErrorf("pop index out of range")
	}
	c := b.B[i]
	b.B = append(b.B[:i], b.B[i+1:]...)
	return Int(int64(c)), nil
}

func bytearrayRemove(t Thread, a []Value) (Value, *Exception) {
	c, err := byteOf(t, a[1], byteRange)
	if err != nil {
		return Null, err
	}
	b := byteArraySelf(a)
	i := bytes.IndexByte(b.B, c)
	if i < 0 {
		return Null, ValueErrorf("value not found in bytearray")
	}
	b.B = append(b.B[:i], b.B[i+1:]...)
	return None, nil
}

func bytearrayReverse(_ Thread, a []Value) (Value, *Exception) {
	p := byteArraySelf(a).B
	for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
		p[i], p[j] = p[j], p[i]
	}
	return None, nil
}
