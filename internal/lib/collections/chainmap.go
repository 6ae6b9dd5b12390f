package collections

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// chainMap declares the class ChainMap.
func (s *state) chainMap() *lib.Class {
	return &lib.Class{
		Name: "ChainMap", Doc: "Layers several mappings so that they act as one writable mapping.",
		Methods: []object.Method{
			{Name: "__init__", Sig: "(self, *maps)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				maps := append([]object.Value(nil), tupleItems(a[1])...)
				if len(maps) == 0 {
					maps = []object.Value{object.Of(object.NewDict())}
				}
				return object.None, object.SetAttr(t, a[0], "maps", object.Of(object.NewList(maps...)))
			}},
			{Name: "__missing__", Sig: "(self, key)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return object.Null, object.KeyErr(a[1])
			}},
			{Name: "__getitem__", Sig: "(self, key, /)", Fn: chainGet},
			{Name: "get", Sig: "(self, key, default=None)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				ok, exc := chainHas(t, a[0], a[1])
				if exc != nil || !ok {
					return a[2], exc
				}
				return object.GetItem(t, a[0], a[1])
			}},
			{Name: "__contains__", Sig: "(self, key, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				ok, exc := chainHas(t, a[0], a[1])
				return object.Bool(ok), exc
			}},
			{Name: "__len__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				d, exc := chainDict(t, a[0])
				if exc != nil {
					return object.Null, exc
				}
				n, exc := object.Len(t, object.Of(d))
				return object.Int(int64(n)), exc
			}},
			{Name: "__iter__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				d, exc := chainDict(t, a[0])
				if exc != nil {
					return object.Null, exc
				}
				return object.Iter(t, object.Of(d))
			}},
			{Name: "__bool__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				maps, exc := chainMaps(t, a[0])
				for _, m := range maps {
					if yes, exc := object.Truth(t, m); yes || exc != nil {
						return object.Bool(yes), exc
					}
				}
				return object.False, exc
			}},
			{Name: "__repr__", Sig: "(self, /)", Fn: chainRepr},
			{Name: "__setitem__", Sig: "(self, key, value, /)", Fn: onFirst(func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception) {
				return object.None, object.SetItem(t, first, a[1], a[2])
			})},
			{Name: "__delitem__", Sig: "(self, key, /)", Fn: onFirst(func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception) {
				return object.None, notInFirst(t, a[1], object.DelItem(t, first, a[1]))
			})},
			{Name: "pop", Sig: "(self, key, /, *args)", Fn: onFirst(func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception) {
				v, exc := object.CallMethod(t, first, "pop", append([]object.Value{a[1]}, tupleItems(a[2])...)...)
				return v, notInFirst(t, a[1], exc)
			})},
			{Name: "popitem", Sig: "(self)", Fn: onFirst(func(t object.Thread, first object.Value, _ []object.Value) (object.Value, *object.Exception) {
				v, exc := object.CallMethod(t, first, "popitem")
				if exc.IsA(object.KeyErrorClass) {
					exc = object.KeyErr(object.NewStr("No keys found in the first mapping."))
				}
				return v, exc
			})},
			{Name: "clear", Sig: "(self)", Fn: onFirst(func(t object.Thread, first object.Value, _ []object.Value) (object.Value, *object.Exception) {
				return object.CallMethod(t, first, "clear")
			})},
			{Name: "update", Sig: "(self, other=(), /, **kwds)", Fn: onFirst(func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception) {
				d := object.NewDict()
				if exc := d.Update(t, a[1]); exc != nil {
					return object.Null, exc
				}
				if exc := d.Update(t, a[2]); exc != nil {
					return object.Null, exc
				}
				return object.CallMethod(t, first, "update", object.Of(d))
			})},
			{Name: "setdefault", Sig: "(self, key, default=None)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				ok, exc := chainHas(t, a[0], a[1])
				if exc != nil {
					return object.Null, exc
				}
				if ok {
					return object.GetItem(t, a[0], a[1])
				}
				return a[2], object.SetItem(t, a[0], a[1], a[2])
			}},
			{Name: "keys", Sig: "(self)", Fn: chainView("keys")},
			{Name: "values", Sig: "(self)", Fn: chainView("values")},
			{Name: "items", Sig: "(self)", Fn: chainView("items")},
			{Name: "new_child", Sig: "(self, m=None, **kwargs)", Fn: chainChild, Doc: "Builds a child chain with a fresh mapping placed in front."},
			{Name: "parents", Sig: "(self)", Kind: object.Property, Doc: "The chain that remains once the first mapping is left out.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				maps, exc := chainMaps(t, a[0])
				if exc != nil {
					return object.Null, exc
				}
				return t.Call(object.Of(a[0].Class()), maps[min(1, len(maps)):], nil)
			}},
			{Name: "copy", Sig: "(self)", Doc: "A ChainMap with a copy of the first mapping; the others are shared.", Fn: onFirst(func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception) {
				v, exc := object.CallMethod(t, first, "copy")
				if exc != nil {
					return object.Null, exc
				}
				maps, exc := chainMaps(t, a[0])
				if exc != nil {
					return object.Null, exc
				}
				return t.Call(object.Of(a[0].Class()), append([]object.Value{v}, maps[1:]...), nil)
			})},
			{Name: "__eq__", Sig: "(self, other, /)", Fn: chainEqual},
		},
	}
}

// chainMaps returns the mappings, first to last.
func chainMaps(t object.Thread, self object.Value) ([]object.Value, *object.Exception) {
	v, exc := object.GetAttr(t, self, "maps")
	if exc != nil {
		return nil, exc
	}
	return object.ToList(t, v)
}

// onFirst is a method that works on the first mapping.
func onFirst(fn func(t object.Thread, first object.Value, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		maps, exc := chainMaps(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		if len(maps) == 0 {
			return object.Null, object.IndexErrorf("list index out of range")
		}
		return fn(t, maps[0], a)
	}
}

// notInFirst words the KeyError of a key that the first mapping lacks.
func notInFirst(t object.Thread, key object.Value, exc *object.Exception) *object.Exception {
	if !exc.IsA(object.KeyErrorClass) {
		return exc
	}
	s, failed := object.Repr(t, key)
	if failed != nil {
		return failed
	}
	e := object.KeyErr(object.NewStr("Key not found in the first mapping: " + s))
	e.SetContext(exc)
	return e
}

func chainGet(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	maps, exc := chainMaps(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	for _, m := range maps {
		v, exc := object.GetItem(t, m, a[1])
		if !exc.IsA(object.KeyErrorClass) {
			return v, exc
		}
	}
	v, _, exc := object.CallSpecial(t, a[0], "__missing__", a[1])
	return v, exc
}

func chainHas(t object.Thread, self, key object.Value) (bool, *object.Exception) {
	maps, exc := chainMaps(t, self)
	for _, m := range maps {
		if ok, exc := object.Contains(t, m, key); ok || exc != nil {
			return ok, exc
		}
	}
	return false, exc
}

// chainDict returns a dict of all keys, in the order in which they are
// iterated, with the values that are found.
func chainDict(t object.Thread, self object.Value) (*object.Dict, *object.Exception) {
	maps, exc := chainMaps(t, self)
	d := object.NewDict()
	for i := len(maps) - 1; i >= 0 && exc == nil; i-- {
		exc = object.Iterate(t, maps[i], func(k object.Value) *object.Exception {
			v, exc := object.GetItem(t, maps[i], k)
			if exc != nil {
				return exc
			}
			return d.Set(t, k, v)
		})
	}
	return d, exc
}

func chainView(name string) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d, exc := chainDict(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return object.CallMethod(t, object.Of(d), name)
	}
}

func chainRepr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	maps, exc := chainMaps(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	self := a[0].Object()
	if !t.Reprs().Enter(self) {
		return object.NewStr("..."), nil
	}
	defer t.Reprs().Leave(self)
	parts := make([]string, len(maps))
	for i, m := range maps {
		if parts[i], exc = object.Repr(t, m); exc != nil {
			return object.Null, exc
		}
	}
	return object.NewStr(a[0].Class().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func chainChild(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	maps, exc := chainMaps(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	child, kw := a[1], dictOf(a[2])
	if child.IsNone() {
		child = object.Of(kw)
	} else if _, exc := object.CallMethod(t, child, "update", object.Of(kw)); exc != nil {
		return object.Null, exc
	}
	return t.Call(object.Of(a[0].Class()), append([]object.Value{child}, maps...), nil)
}

func chainEqual(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	other, ok := object.DictOf(a[1])
	if !ok {
		if a[1].Class() != a[0].Class() {
			return object.NotImplemented, nil
		}
		var exc *object.Exception
		if other, exc = chainDict(t, a[1]); exc != nil {
			return object.Null, exc
		}
	}
	d, exc := chainDict(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	same, exc := object.Equal(t, object.Of(d), object.Of(other))
	return object.Bool(same), exc
}
