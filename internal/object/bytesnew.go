package object

// bytesNew is bytes(source, encoding, errors).
func bytesNew(t Thread, a []Value) (Value, *Exception) {
	cls := a[0].o.(*Class)
	if _, ok := a[1].o.(*Bytes); ok && cls == BytesClass && a[2].IsNull() && a[3].IsNull() {
		return a[1], nil
	}
	s, err := makeBytes(t, a, "bytes", bytesRange)
	if err != nil {
		return Null, err
	}
	return newOf(cls, BytesClass, NewBytesString(s)), nil
}

// bytearrayNew is bytearray(source, encoding, errors).
func bytearrayNew(t Thread, a []Value) (Value, *Exception) {
	s, err := makeBytes(t, a, "bytearray", byteRange)
	if err != nil {
		return Null, err
	}
	return newOf(a[0].o.(*Class), ByteArrayClass, NewByteArray([]byte(s))), nil
}

// makeBytes is what bytes and bytearray are made of.
func makeBytes(t Thread, a []Value, name, rangeText string) (string, *Exception) {
	x, encoding, errors := a[1], a[2], a[3]
	if x.IsNull() {
		if !encoding.IsNull() {
			return "", TypeErrorf("encoding without a string argument")
		}
		if !errors.IsNull() {
			return "", TypeErrorf("errors without a string argument")
		}
		return "", nil
	}
	if s := strObject(x); s != nil {
		if encoding.IsNull() {
			return "", TypeErrorf("string argument without an encoding")
		}
		enc, err := codecArg(encoding, name, "encoding")
		if err != nil {
			return "", err
		}
		handler := "strict"
		if !errors.IsNull() {
			if handler, err = codecArg(errors, name, "errors"); err != nil {
				return "", err
			}
		}
		return Encode(t, s, enc, handler)
	}
	if !encoding.IsNull() {
		return "", TypeErrorf("encoding without a string argument")
	}
	if !errors.IsNull() {
		return "", TypeErrorf("errors without a string argument")
	}
	if i, ok := x.o.(*Instance); ok && name == "bytes" && i != nil {
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
