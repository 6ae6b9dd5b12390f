package object

// Hash is hash(v).
func Hash(t Thread, v Value) (int64, *Exception) {
	switch o := v.Object().(type) {
	case *intTag:
		return hashInt(int64(v.n)), nil
	case *boolTag:
		return int64(v.n), nil
	case *floatTag:
		f, _ := v.AsFloat()
		return hashFloat(f), nil
	case *NoneType:
		return 0xfca86420, nil // CPython's since 3.12
	case *Str:
		return o.hashOf(), nil
	case *Tuple:
		return o.Hash(t)
	}
	if v.Class().flags&BuiltinClass == 0 {
		fn, found := userMethod(v, "__hash__")
		if found && fn.IsNone() {
			return 0, unhashable(v)
		}
		if found {
			r, _, err := callUser(t, v, "__hash__")
			if err != nil {
				return 0, err
			}
			return hashResult(t, r)
		}
	}
	u := Unwrap(v)
	if u.Object() != v.Object() {
		if n, ok := NumHash(u); ok {
			return n, nil
		}
	}
	switch h := native(v).(type) {
	case nil:
		return hashIdentity(v.Object()), nil
	case *Set:
		if !h.frozen {
			return 0, unhashable(v)
		}
		return h.contentHash(), nil
	case Hasher:
		return h.Hash(t)
	case Comparer:
		return 0, unhashable(v)
	}
	if fn, ok := LookupSpecial(v, "__hash__"); ok && fn.IsNone() {
		return 0, unhashable(v)
	}
	return hashIdentity(v.Object()), nil
}

func unhashable(v Value) *Exception {
	return TypeErrorf("unhashable type: '%s'", typeName(v))
}

// hashResult checks what a __hash__ returned.
func hashResult(t Thread, r Value) (int64, *Exception) {
	if i, ok := r.AsInt(); ok {
		if i == -1 {
			return -2, nil
		}
		return i, nil
	}
	if !IsIntValue(r) {
		return 0, TypeErrorf("__hash__ method should return an integer")
	}
	return Hash(t, Unwrap(r))
}

// hashIdentity is the hash of objects that are equal to themselves only.
func hashIdentity(o Object) int64 {
	a := uint64(Addr(o))
	return int64(a>>4 | a<<60)
}
