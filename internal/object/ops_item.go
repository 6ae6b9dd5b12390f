package object

// GetItem is x[key].
func GetItem(t Thread, x, key Value) (Value, *Exception) {
	switch o := x.Object().(type) {
	case *List:
		if i, ok := key.AsInt(); ok {
			if i < 0 {
				i += int64(len(o.Items))
			}
			if uint64(i) < uint64(len(o.Items)) {
				return o.Items[i], nil
			}
			return Null, IndexErrorf("list index out of range")
		}
		return o.GetItem(t, key)
	case *Dict:
		return o.GetItem(t, key)
	case *Tuple:
		return o.GetItem(t, key)
	case *Class:
		return classItem(t, o, key)
	}
	if r, found, err := callUser(t, x, "__getitem__", key); found {
		return r, err
	}
	switch o := native(x).(type) {
	case *Dict:
		return dictItem(t, x, o, key)
	case Indexable:
		return o.GetItem(t, key)
	case nil:
	default:
		if r, found, err := callOther(t, x, "__getitem__", key); found {
			return r, err
		}
	}
	return Null, TypeErrorf("'%s' object is not subscriptable", typeName(x))
}

// classItem is C[key]: the metaclass's __getitem__, or __class_getitem__.
func classItem(t Thread, c *Class, key Value) (Value, *Exception) {
	if r, found, err := CallSpecial(t, Of(c), "__getitem__", key); found {
		return r, err
	}
	if c == TypeClass {
		return ClassGetItem(t, []Value{Of(c), key})
	}
	fn, ok, err := LookupAttr(t, Of(c), "__class_getitem__")
	if err != nil {
		return Null, err
	}
	if !ok {
		return Null, TypeErrorf("type '%s' is not subscriptable", c.Name)
	}
	return t.Call(fn, []Value{key}, nil)
}

// SetItem is x[key] = v.
func SetItem(t Thread, x, key, v Value) *Exception {
	switch o := x.Object().(type) {
	case *List:
		if i, ok := key.AsInt(); ok {
			if i < 0 {
				i += int64(len(o.Items))
			}
			if uint64(i) < uint64(len(o.Items)) {
				o.Items[i] = v
				return nil
			}
		}
		return o.SetItem(t, key, v)
	case *Dict:
		return o.Set(t, key, v)
	}
	if _, found, err := callUser(t, x, "__setitem__", key, v); found {
		return err
	}
	if o, ok := native(x).(ItemSetter); ok {
		return o.SetItem(t, key, v)
	}
	if native(x) != nil {
		if _, found, err := callOther(t, x, "__setitem__", key, v); found {
			return err
		}
	}
	return TypeErrorf("'%s' object does not support item assignment", typeName(x))
}

// DelItem is del x[key].
func DelItem(t Thread, x, key Value) *Exception {
	if _, found, err := callUser(t, x, "__delitem__", key); found {
		return err
	}
	if o, ok := native(x).(ItemSetter); ok {
		return o.SetItem(t, key, Null)
	}
	if native(x) != nil {
		if _, found, err := callOther(t, x, "__delitem__", key); found {
			return err
		}
	}
	if _, ok := LookupSpecial(key, "__index__"); containerLike(x) && (ok || IsIntValue(key)) {
		return TypeErrorf("'%s' object doesn't support item deletion", typeName(x))
	}
	return TypeErrorf("'%s' object does not support item deletion", typeName(x))
}

// Contains is v in x.
func Contains(t Thread, x, v Value) (bool, *Exception) {
	switch o := x.Object().(type) {
	case *Dict:
		_, ok, err := o.Get(t, v)
		return ok, err
	case *List:
		return o.Contains(t, v)
	case *Tuple:
		return o.Contains(t, v)
	case *Set:
		return o.Contains(t, v)
	}
	if fn, found := userMethod(x, "__contains__"); found {
		if fn.IsNone() {
			return false, TypeErrorf("'%s' object is not a container", typeName(x))
		}
		r, _, err := callUser(t, x, "__contains__", v)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}
	switch o := native(x).(type) {
	case Container:
		return o.Contains(t, v)
	case nil:
	default:
		if r, found, err := callOther(t, x, "__contains__", v); found {
			if err != nil {
				return false, err
			}
			return Truth(t, r)
		}
	}
	it, err := Iter(t, x)
	if err != nil {
		if err.class.IsSubclass(TypeErrorClass) {
			return false, TypeErrorf("argument of type '%s' is not iterable", typeName(x))
		}
		return false, err
	}
	for n := 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(); err != nil {
				return false, err
			}
		}
		w, err := Next(t, it)
		if err != nil || w.IsNull() {
			return false, err
		}
		same, err := Equal(t, w, v)
		if err != nil || same {
			return same, err
		}
	}
}
