package object

// UnpackInto fills dst with the items of v, which must be exactly as many.
func UnpackInto(t Thread, v Value, dst []Value) *Exception {
	switch o := v.Object().(type) {
	case *Tuple:
		return unpackSlice(o.items, dst)
	case *List:
		return unpackSlice(o.Items, dst)
	}
	it, err := unpackIter(t, v)
	if err != nil {
		return err
	}
	items := make([]Value, len(dst))
	for i := range items {
		x, err := Next(t, it)
		if err != nil {
			return err
		}
		if x.IsNull() {
			return ValueErrorf("not enough values to unpack (expected %d, got %d)", len(dst), i)
		}
		items[i] = x
	}
	x, err := Next(t, it)
	if err != nil {
		return err
	}
	if !x.IsNull() {
		return tooMany(len(dst))
	}
	copy(dst, items)
	return nil
}

func tooMany(n int) *Exception {
	return ValueErrorf("too many values to unpack (expected %d)", n)
}

func unpackSlice(items, dst []Value) *Exception {
	switch {
	case len(items) == len(dst):
		copy(dst, items)
		return nil
	case len(items) < len(dst):
		return ValueErrorf("not enough values to unpack (expected %d, got %d)", len(dst), len(items))
	}
	return tooMany(len(dst))
}

func unpackIter(t Thread, v Value) (Value, *Exception) {
	it, err := Iter(t, v)
	if err != nil && err.class == TypeErrorClass && !IsIterable(v) {
		return Null, TypeErrorf("cannot unpack non-iterable %s object", typeName(v))
	}
	return it, err
}

// UnpackStarred fills dst with the items of v: the first before of them, then a
// list of those that the rest of dst leaves over, then the last ones.
func UnpackStarred(t Thread, v Value, dst []Value, before int) *Exception {
	it, err := unpackIter(t, v)
	if err != nil {
		return err
	}
	items, err := ToList(t, it)
	if err != nil {
		return err
	}
	after := len(dst) - before - 1
	if len(items) < before || after > 0 && len(items) < before+after {
		return ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items))
	}
	end := len(items) - after
	rest := append([]Value(nil), items[before:end]...)
	copy(dst, items[:before])
	dst[before] = Of(NewList(rest...))
	copy(dst[before+1:], items[end:])
	return nil
}
