package collections

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// defaultDict declares the class defaultdict.
func (s *state) defaultDict() *lib.Class {
	return &lib.Class{
		Name: "defaultdict", Bases: []*object.Class{object.DictClass}, Slots: []string{"default_factory"},
		Doc: "A dict whose missing values are made by the default factory, which is called without arguments.",
		Methods: []object.Method{
			{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: initDefaultDict},
			{Name: "__missing__", Sig: "(self, key, /)", Doc: "Called by __getitem__ for a key that is not there.", Fn: missingDefault},
			{Name: "__repr__", Sig: "(self, /)", Fn: reprDefaultDict},
			{Name: "copy", Sig: "(self, /)", Doc: "Makes a new defaultdict sharing the same values and default factory.", Fn: copyDefaultDict},
			{Name: "__copy__", Sig: "(self, /)", Doc: "Supports copy.copy by duplicating the mapping but not its values.", Fn: copyDefaultDict},
			{Name: "__or__", Sig: "(self, other, /)", Fn: orDefaultDict},
			{Name: "__ror__", Sig: "(self, other, /)", Fn: rorDefaultDict},
		},
	}
}

// factory returns the default factory, None if there is none.
func factory(t object.Thread, self object.Value) (object.Value, *object.Exception) {
	v, ok, exc := object.LookupAttr(t, self, "default_factory")
	if exc == nil && !ok {
		v = object.None
	}
	return v, exc
}

func initDefaultDict(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	args := a[1].Object().(*object.Tuple).Items()
	made := object.None
	if len(args) > 0 {
		made, args = args[0], args[1:]
		if !made.IsNone() && !object.IsCallable(made) {
			return object.Null, object.TypeErrorf("first argument must be callable or None")
		}
	}
	if exc := object.SetAttr(t, a[0], "default_factory", made); exc != nil {
		return object.Null, exc
	}
	return callDict(t, "__init__", a[0], args, a[2])
}

// callDict calls a method of dict on an instance of a subclass of it.
func callDict(t object.Thread, name string, self object.Value, args []object.Value, kw object.Value) (object.Value, *object.Exception) {
	fn, _ := object.DictClass.Lookup(name)
	all := append([]object.Value{self}, args...)
	var kws []object.Kw
	if d, ok := kw.Object().(*object.Dict); ok {
		kws = object.Keywords(d)
	}
	return t.Call(fn, all, kws)
}

func missingDefault(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	made, exc := factory(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	if made.IsNone() {
		return object.Null, object.KeyErr(a[1])
	}
	v, exc := t.Call(made, nil, nil)
	if exc != nil {
		return object.Null, exc
	}
	return v, object.SetItem(t, a[0], a[1], v)
}

func reprDefaultDict(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	made, exc := factory(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	d := dictOf(a[0])
	items, exc := object.Repr(t, object.Of(d))
	if exc != nil {
		return object.Null, exc
	}
	text := "..."
	if self := a[0].Object(); t.Reprs().Enter(self) {
		text, exc = object.Repr(t, made)
		t.Reprs().Leave(self)
	}
	return object.NewStr(a[0].Class().Name + "(" + text + ", " + items + ")"), exc
}

func copyDefaultDict(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	made, exc := factory(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	return t.Call(object.Of(a[0].Class()), []object.Value{made, a[0]}, nil)
}

// dictOf is the dict of a method's self, which binding has checked.
func dictOf(v object.Value) *object.Dict {
	d, _ := object.DictOf(v)
	return d
}

func orDefaultDict(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if _, ok := object.DictOf(a[1]); !ok {
		return object.NotImplemented, nil
	}
	v, exc := copyDefaultDict(t, a)
	if exc != nil {
		return object.Null, exc
	}
	return v, dictOf(v).Update(t, a[1])
}

func rorDefaultDict(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	other, ok := object.DictOf(a[1])
	if !ok {
		return object.NotImplemented, nil
	}
	made, exc := factory(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	v, exc := t.Call(object.Of(a[0].Class()), []object.Value{made, object.Of(other)}, nil)
	if exc != nil {
		return object.Null, exc
	}
	return v, dictOf(v).Update(t, a[0])
}
