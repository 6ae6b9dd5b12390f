package vm

import "asyncrepl/internal/object"

// namespace is where the names of a module, a class body or code given to
// exec() live: a dict, or any mapping that __prepare__ or the caller of exec()
// chose.
type namespace struct {
	dict    *object.Dict
	mapping object.Value // if dict is nil
}

func newNamespace(v object.Value) *namespace {
	if d, ok := v.Object().(*object.Dict); ok {
		return &namespace{dict: d}
	}
	return &namespace{mapping: v}
}

// value is the mapping as programs see it.
func (n *namespace) value() object.Value {
	if n.dict != nil {
		return object.Of(n.dict)
	}
	return n.mapping
}

func (n *namespace) get(t *Thread, name string) (object.Value, bool, *object.Exception) {
	if n.dict != nil {
		v, ok := n.dict.GetStr(name)
		return v, ok, nil
	}
	v, exc := object.GetItem(t, n.mapping, object.NewStr(name))
	if exc != nil && exc.IsA(object.KeyErrorClass) {
		return object.Null, false, nil
	}
	return v, exc == nil, exc
}

func (n *namespace) set(t *Thread, name string, v object.Value) *object.Exception {
	if n.dict != nil {
		n.dict.SetStr(name, v)
		return nil
	}
	return object.SetItem(t, n.mapping, object.NewStr(name), v)
}

// del removes a name; ok is false if there was none.
func (n *namespace) del(t *Thread, name string) (ok bool, exc *object.Exception) {
	if n.dict != nil {
		return n.dict.DelStr(name), nil
	}
	exc = object.DelItem(t, n.mapping, object.NewStr(name))
	if exc != nil && exc.IsA(object.KeyErrorClass) {
		return false, nil
	}
	return exc == nil, exc
}

// namespace returns where the names of f's level live.
func (f *Frame) namespace() *namespace {
	if ns := f.ownNamespace(); ns != nil {
		return ns
	}
	return &namespace{dict: f.fn.globals}
}

// ownNamespace returns the namespace of a module or class body, nil in functions.
func (f *Frame) ownNamespace() *namespace {
	if f.extra == nil {
		return nil
	}
	return f.extra.ns
}
