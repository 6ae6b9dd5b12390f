package object

// dictMethods is the method table of dict.
var dictMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Doc: "Allocate and hand back a fresh instance of the type.", Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(NewDict()), nil
	}},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Doc: "Initialize self.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, dictUpdate(t, "dict", a)
	}},
	{Name: "__getitem__", Sig: "(self, key, /)", Doc: "Return self[key].", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return dictItem(t, a[0], asDict(a[0]), a[1])
	}},
	{Name: "__contains__", Sig: "(self, key, /)", Doc: "Tell whether the given key is present in the dictionary.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		_, ok, err := asDict(a[0]).Get(t, a[1])
		return Bool(ok), err
	}},
	{Name: "__len__", Sig: "(self, /)", Doc: "Return len(self).", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(int64(asDict(a[0]).used)), nil
	}},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Iterate over the keys from newest to oldest.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(asDict(a[0]).reverseIter(dictKeys)), nil
	}},
	{Name: "get", Sig: "(self, key, default=None, /)", Doc: "Look up key, falling back to default when it is missing.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		v, ok, err := asDict(a[0]).Get(t, a[1])
		if err == nil && !ok {
			return a[2], nil
		}
		return v, err
	}},
	{Name: "setdefault", Sig: "(self, key, default=None, /)", Doc: "Look up key, first storing default under it when it is missing.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return asDict(a[0]).SetDefault(t, a[1], a[2])
	}},
	{Name: "pop", Sig: "(self, key, default=?, /)", Doc: "Delete key and give its value; if missing, use d or raise KeyError.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		v, ok, err := asDict(a[0]).Pop(t, a[1])
		switch {
		case err != nil || ok:
			return v, err
		case !a[2].IsNull():
			return a[2], nil
		}
		return Null, KeyErr(a[1])
	}},
	{Name: "popitem", Sig: "(self, /)", Doc: "Take out the newest (key, value) pair, raising KeyError when nothing is left.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		k, v, ok := asDict(a[0]).PopItem()
		if !ok {
			return Null, KeyErr(NewStr("popitem(): dictionary is empty"))
		}
		return Of(Pair(k, v)), nil
	}},
	{Name: "keys", Sig: "(self, /)", Doc: "Give a live, set-like view of the keys in this dictionary.", Fn: dictView(dictKeys)},
	{Name: "items", Sig: "(self, /)", Doc: "Give a live, set-like view of the key-value pairs in this dictionary.", Fn: dictView(dictItems)},
	{Name: "values", Sig: "(self, /)", Doc: "Give a live view of the values in this dictionary.", Fn: dictView(dictValues)},
	{Name: "update", Sig: "(self, *args, **kwargs)", Doc: "Merge entries from E and the keyword arguments F into this dictionary.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, dictUpdate(t, "update", a)
	}},
	{Name: "fromkeys", Sig: "(type, iterable, value=None, /)", Kind: ClassMethod, Doc: "Build a dictionary that maps every element of iterable to value.", Fn: dictFromKeys},
	{Name: "clear", Sig: "(self, /)", Doc: "Empty the dictionary, discarding every entry.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		asDict(a[0]).Clear()
		return None, nil
	}},
	{Name: "copy", Sig: "(self, /)", Doc: "Duplicate the dictionary without copying the objects it holds.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(asDict(a[0]).Copy()), nil
	}},
	classGetItem,
}

// asDict is the dict of a method's self, which binding has checked.
func asDict(v Value) *Dict {
	if d, ok := v.Object().(*Dict); ok {
		return d
	}
	d, _ := DictOf(v)
	return d
}

func dictView(part dictPart) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		return Of(&DictView{asDict(a[0]), part}), nil
	}
}

// dictUpdate is dict(…) and update(…): at most one mapping or iterable, and
// keywords.
func dictUpdate(t Thread, name string, a []Value) *Exception {
	d, args := asDict(a[0]), a[1].Object().(*Tuple).items
	if len(args) > 1 {
		return TypeErrorf("%s expected at most 1 argument, got %d", name, len(args))
	}
	if len(args) == 1 {
		if err := d.Update(t, args[0]); err != nil {
			return err
		}
	}
	if kw, ok := a[2].Object().(*Dict); ok {
		return d.merge(t, kw)
	}
	return nil
}

func dictFromKeys(t Thread, a []Value) (Value, *Exception) {
	made, err := t.Call(a[0], nil, nil)
	if err != nil {
		return Null, err
	}
	if d, ok := made.Object().(*Dict); ok {
		return made, Iterate(t, a[1], func(k Value) *Exception { return d.Set(t, k, a[2]) })
	}
	return made, Iterate(t, a[1], func(k Value) *Exception { return SetItem(t, made, k, a[2]) })
}
