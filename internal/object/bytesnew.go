package object

// bytesNew is bytes(source, encoding, errors).
func bytesNew(t Thread, a []Value) (Value, *Exception) {
	cls := a[0].Object().(*Class)
	if _, ok := a[1].Object().(*Bytes); ok && cls == BytesClass && a[2].IsNull() && a[3].IsNull() {
		return a[1], nil
	}
	s, err := makeBytes(t, a, "bytes", bytesRange)
	if err != nil {
		return Null, err
	}
	return newOf(cls, BytesClass, NewBytesString(s)), nil
}

// bytearrayNew makes an empty one; what is in it comes from __init__.
func bytearrayNew(_ Thread, a []Value) (Value, *Exception) {
	return newOf(a[0].Object().(*Class), ByteArrayClass, NewByteArray(nil)), nil
}

// bytearrayInit is bytearray(source, encoding, errors).
func bytearrayInit(t Thread, a []Value) (Value, *Exception) {
	s, err := makeBytes(t, a, "bytearray", byteRange)
	if err == nil {
		byteArraySelf(a).B = []byte(s)
	}
	return None, err
}

// makeBytes is what bytes and bytearray are made of.
func makeBytes(t Thread, a []Value, name, rangeText string) (string, *Exception) {
	x := a[1]
	enc, handler := "", "strict"
	var err *Exception
	if !a[2].IsNull() {
		if enc, err = codecArg(a[2], name, "encoding"); err != nil {
			return "", err
		}
	}
	if !a[3].IsNull() {
		if handler, err = codecArg(a[3], name, "errors"); err != nil {
			return "", err
		}
	}
	if s := strObject(x); s != nil {
		if a[2].IsNull() {
			return "", TypeErrorf("string argument without an encoding")
		}
		return Encode(t, s, enc, handler)
	}
	if !a[2].IsNull() {
		return "", TypeErrorf("encoding without a string argument")
	}
	if !a[3].IsNull() {
		return "", TypeErrorf("errors without a string argument")
	}
	if x.IsNull() {
		return "", nil
	}
	if i, ok := x.Object().(*Instance); ok && name == "bytes" && i != nil {
		r, found, err := CallSpecial(t, x, "__bytes__")
		if err != nil {
			return "", err
		}
		if found {
			s, ok := BytesOf(r)
			if !ok {
				return "", TypeErrorf("__bytes__ returned non-bytes (type %s)", typeName(r))
			}
			return s, nil
		}
	}
	if s, ok := BufferOf(x); ok {
		return s, nil
	}
	_, hasIndex := LookupSpecial(x, "__index__")
	if hasIndex || IsIntValue(x) {
		n, err := IndexInt(t, x)
		if err != nil {
			return "", err
		}
		if n < 0 {
			return "", ValueErrorf("negative count")
		}
		if err := reserveText(t, n); err != nil {
			return "", err
		}
		return string(make([]byte, n)), nil
	}
	if !IsIterable(x) {
		return "", TypeErrorf("cannot convert '%s' object to %s", typeName(x), name)
	}
	b, err := collectBytes(t, x, rangeText)
	return string(b), err
}
