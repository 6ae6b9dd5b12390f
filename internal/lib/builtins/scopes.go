package builtins

import (
	"asyncrepl/internal/object"
)

func (s *state) scopes() []object.Method {
	return []object.Method{
		{Name: "globals", Sig: "()", Doc: "Gives access to the global names of the current module as a dict.", Fn: globals},
		{Name: "locals", Sig: "()", Doc: "Hands back a dict of the names local to the running scope.", Fn: locals},
		{Name: "vars", Sig: "(object=?, /)", Doc: "Return the __dict__ of an object, or locals() without argument.", Fn: vars},
		{Name: "dir", Sig: "(object=?, /)", Doc: "Return the names in the current scope, or the attributes of an object.", Fn: dir},
		{Name: "__import__", Sig: "(name, globals=None, locals=None, fromlist=(), level=0)", Doc: "Import a module; the import statement calls this.", Fn: s.importModule},
	}
}

func globals(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	f := t.Frame()
	if f == nil {
		return object.Of(object.NewDict()), nil
	}
	return object.Of(f.Globals()), nil
}

func locals(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	f := t.Frame()
	if f == nil {
		return object.Of(object.NewDict()), nil
	}
	return f.Namespace(), nil
}

func vars(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[0].IsNull() {
		return locals(t, nil)
	}
	v, ok, exc := object.LookupAttr(t, a[0], "__dict__")
	if exc == nil && !ok {
		exc = object.TypeErrorf("vars() argument must have __dict__ attribute")
	}
	return v, exc
}

func dir(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if !a[0].IsNull() {
		return object.Dir(t, a[0])
	}
	f := t.Frame()
	if f == nil {
		return object.Of(object.NewList()), nil
	}
	m, exc := object.CallMethod(t, f.Namespace(), "keys")
	if exc != nil {
		return object.Null, exc
	}
	keys, exc := object.ToList(t, m)
	if exc != nil {
		return object.Null, exc
	}
	keys = append([]object.Value(nil), keys...)
	exc = object.Sort(t, keys, object.None, false)
	return object.Of(object.NewList(keys...)), exc
}

func (s *state) importModule(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("module name must be a string")
	}
	level, exc := object.IndexInt(t, a[4])
	if exc != nil {
		return object.Null, exc
	}
	var from []string
	exc = object.Iterate(t, a[3], func(v object.Value) *object.Exception {
		n, ok := object.StrOf(v)
		if !ok {
			return object.TypeErrorf("Item in ``from list'' must be str, not %s", v.Class().Name)
		}
		from = append(from, n)
		return nil
	})
	if exc != nil {
		return object.Null, exc
	}
	g, _ := object.DictOf(a[1])
	return s.h.Interp.Import(vmThread(t), name, g, from, int(level))
}
