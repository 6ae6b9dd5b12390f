package object

// dictMethods is the method table of dict.
var dictMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Doc: "Create and return a new object.", Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(NewDict()), nil
	}},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Doc: "Initialize self.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, dictUpdate(t, "dict", a)
	}},
	{Name: "__getitem__", Sig: "(self, key, /)", Doc: "Return self[key].", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return dictItem(t, a[0], asDict(a[0]), a[1])
	}},
	{Name: "__contains__", Sig: "(self, key, /)", Doc: "True if the dictionary has the specified key, else False.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		_, ok, err := asDict(a[0]).Get(t, a[1])
		return Bool(ok), err
	}},
	{Name: "__len__", Sig: "(self, /)", Doc: "Return len(self).", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(int64(asDict(a[0]).used)), nil
	}},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Return a reverse iterator over the dict keys.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(asDict(a[0]).reverseIter(dictKeys)), nil
	}},
	{Name: "get", Sig: "(self, key, default=None, /)", Doc: "Return the value for key if key is in the dictionary, else default.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		v, ok, err := asDict(a[0]).Get(t, a[1])
		if err == nil && !ok {
			return a[2], nil
		}
		return v, err
	}},
	{Name: "setdefault", Sig: "(self, key, default=None, /)", Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return asDict(a[0]).SetDefault(t, a[1], a[2])
	}},
	{Name: "pop", Sig: "(self, key, default=?, /)", Doc: "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		v, ok, err := asDict(a[0]).Pop(t, a[1])
		switch {
		case err != nil || ok:
			return v, err
		case !a[2].IsNull():
			return a[2], nil
		}
		return Null, KeyErr(a[1])
	}},
	{Name: "popitem", Sig: "(self, /)", Doc: "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		k, v, ok := asDict(a[0]).PopItem()
		if !ok {
			return Null, KeyErr(NewStr("popitem(): dictionary is empty"))
		}
		return Of(Pair(k, v)), nil
	}},
	{Name: "keys", Sig: "(self, /)", Doc: "D.keys() -> a set-like object providing a view on D's keys", Fn: dictView(dictKeys)},
	{Name: "items", Sig: "(self, /)", Doc: "D.items() -> a set-like object providing a view on D's items", Fn: dictView(dictItems)},
	{Name: "values", Sig: "(self, /)", Doc: "D.values() -> an object providing a view on D's values", Fn: dictView(dictValues)},
	{Name: "update", Sig: "(self, *args, **kwargs)", Doc: "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, dictUpdate(t, "update", a)
	}},
	{Name: "fromkeys", Sig: "(type, iterable, value=None, /)", Kind: ClassMethod, Doc: "Create a new dictionary with keys from iterable and values set to value.", Fn: dictFromKeys},
	{Name: "clear", Sig: "(self, /)", Doc: "Remove all items from the dict.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		asDict(a[0]).Clear()
		return None, nil
	}},
	{Name: "copy", Sig: "(self, /)", Doc: "Return a shallow copy of the dict.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(asDict(a[0]).Copy()), nil
	}},
	classGetItem,
}

// asDict is the dict of a method's self, which binding has checked.
func asDict(v Value) *Dict {
	if d, ok := v.o.(*Dict); ok {
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
	d, args := asDict(a[0]), a[1].o.(*Tuple).items
	if len(args) > 1 {
		return TypeErrorf("%s expected at most 1 argument, got %d", name, len(args))
	}
	if len(args) == 1 {
		if err := d.Update(t, args[0]); err != nil {
			return err
		}
	}
	if kw, ok := a[2].o.(*Dict); ok {
		return d.merge(t, kw)
	}
	return nil
}

func dictFromKeys(t Thread, a []Value) (Value, *Exception) {
	made, err := t.Call(a[0], nil, nil)
	if err != nil {
		return Null, err
	}
	if d, ok := made.o.(*Dict); ok {
		return made, Iterate(t, a[1], func(k Value) *Exception { return d.Set(t, k, a[2]) })
	}
	return made, Iterate(t, a[1], func(k Value) *Exception { return SetItem(t, made, k, a[2]) })
}
