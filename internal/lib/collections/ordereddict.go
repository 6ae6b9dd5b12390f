package collections

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// orderedDict declares the class OrderedDict: dicts keep their order anyhow, so
// only what changes or compares it is added.
func (s *state) orderedDict() *lib.Class {
	return &lib.Class{
		Name: "OrderedDict", Bases: []*object.Class{object.DictClass}, Doc: "A dict whose keys stay in the order they were added.",
		Methods: []object.Method{
			{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				args := a[1].Object().(*object.Tuple).Items()
				if len(args) > 1 {
					return object.Null, object.TypeErrorf("expected at most 1 arguments, got %d", len(args))
				}
				return callDict(t, "__init__", a[0], args, a[2])
			}},
			{Name: "popitem", Sig: "(self, last=True)", Fn: popOrdered,
				Doc: "Takes out the newest item, or the oldest when last is false."},
			{Name: "move_to_end", Sig: "(self, key, last=True)", Fn: moveToEnd,
				Doc: "Shifts a key to the end or the front, with KeyError if absent."},
			{Name: "__repr__", Sig: "(self, /)", Fn: reprOrdered},
			{Name: "__eq__", Sig: "(self, other, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return s.sameOrdered(t, a, false)
			}},
			{Name: "__ne__", Sig: "(self, other, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return s.sameOrdered(t, a, true)
			}},
			{Name: "copy", Sig: "(self, /)", Doc: "Makes a new ordered dict with the same items in the same order.", Fn: copyOrdered},
			{Name: "__copy__", Sig: "(self, /)", Fn: copyOrdered},
			{Name: "__or__", Sig: "(self, other, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return joinOrdered(t, a[0], a[0], a[1])
			}},
			{Name: "__ror__", Sig: "(self, other, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return joinOrdered(t, a[0], a[1], a[0])
			}},
		},
	}
}

// compactAfter is the number of deleted entries at the front of a dict from
// which it is laid out anew.
const compactAfter = 64

func popOrdered(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	last, exc := object.Truth(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	d := dictOf(a[0])
	if last {
		k, v, ok := d.PopItem()
		if !ok {
			return object.Null, object.KeyErr(object.NewStr("dictionary is empty"))
		}
		return object.Of(object.NewTuple(k, v)), nil
	}
	for i := range d.Slots() {
		k, v, ok := d.At(i)
		if !ok {
			continue
		}
		if _, _, exc := d.Pop(t, k); exc != nil {
			return object.Null, exc
		}
		if i > compactAfter && 2*i > d.Slots() {
			exc = relay(t, d, d.Copy())
		}
		return object.Of(object.NewTuple(k, v)), exc
	}
	return object.Null, object.KeyErr(object.NewStr("dictionary is empty"))
}

// relay replaces the contents of d.
func relay(t object.Thread, d, by *object.Dict) *object.Exception {
	d.Clear()
	return d.Update(t, object.Of(by))
}

func moveToEnd(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	last, exc := object.Truth(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	d := dictOf(a[0])
	v, ok, exc := d.Pop(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if !ok {
		return object.Null, object.KeyErr(a[1])
	}
	if last {
		return object.None, d.Set(t, a[1], v)
	}
	moved := object.NewDict()
	if exc := moved.Set(t, a[1], v); exc != nil {
		return object.Null, exc
	}
	if exc := moved.Update(t, object.Of(d)); exc != nil {
		return object.Null, exc
	}
	return object.None, relay(t, d, moved)
}

func reprOrdered(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	d, name, self := dictOf(a[0]), a[0].Class().Name, a[0].Object()
	if len(d.KeyList()) == 0 {
		return object.NewStr(name + "()"), nil
	}
	if !t.Reprs().Enter(self) {
		return object.NewStr("..."), nil
	}
	defer t.Reprs().Leave(self)
	s, exc := object.Repr(t, object.Of(d))
	return object.NewStr(name + "(" + s + ")"), exc
}

// sameOrdered compares; the order counts between two OrderedDicts.
func (s *state) sameOrdered(t object.Thread, a []object.Value, not bool) (object.Value, *object.Exception) {
	other, ok := object.DictOf(a[1])
	if !ok {
		return object.NotImplemented, nil
	}
	d := dictOf(a[0])
	same, exc := object.Equal(t, object.Of(d), object.Of(other))
	if exc == nil && same && a[1].Class().IsSubclass(s.ordered) {
		same, exc = object.Equal(t, object.Of(object.NewList(d.KeyList()...)), object.Of(object.NewList(other.KeyList()...)))
	}
	return object.Bool(same != not), exc
}

func copyOrdered(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return t.Call(object.Of(a[0].Class()), []object.Value{a[0]}, nil)
}

// joinOrdered is left | right, of the class of self.
func joinOrdered(t object.Thread, self, left, right object.Value) (object.Value, *object.Exception) {
	for _, v := range [...]object.Value{left, right} {
		if _, ok := object.DictOf(v); !ok {
			return object.NotImplemented, nil
		}
	}
	v, exc := t.Call(object.Of(self.Class()), []object.Value{left}, nil)
	if exc != nil {
		return object.Null, exc
	}
	return v, dictOf(v).Update(t, right)
}
