package weakref

import (
	_ "embed"
	"fmt"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Raw declares the module _weakref, Module the module weakref.
var (
	Raw    = lib.Module{Name: "_weakref", Doc: "Weak-reference support module.", Load: load}
	Module = lib.Module{Name: "weakref", Doc: "Refer to objects without keeping them alive.", Source: lib.Text(source)}
)

//go:embed weakref.py
var source string

// ref is a weak reference.
type ref struct {
	object.Base
	get      func() object.Object
	callback object.Value // None if there is none
	addr     uintptr      // of the object, for the repr of a dead one
	hash     int64
	hashed   bool
}

// state holds the references with callbacks that have not been called.
type state struct{ watched []*ref }

func (r *ref) target() object.Value {
	if o := r.get(); o != nil {
		return object.Of(o)
	}
	return object.None
}

func refOf(a []object.Value) *ref { return a[0].Object().(*ref) }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{}
	h.AfterCollection(s.callBack)
	class := object.NewNativeClass("ReferenceType", "weakref", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, object, callback=None, /)", Kind: object.NewMethod, Fn: s.newRef},
		{Name: "__init__", Sig: "(self, *args)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.None, nil
		}},
		{Name: "__call__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return refOf(a).target(), nil
		}},
		{Name: "__callback__", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if r := refOf(a); r.get() != nil {
				return r.callback, nil
			}
			return object.None, nil
		}},
		{Name: "__repr__", Sig: "(self, /)", Fn: refRepr},
		{Name: "__hash__", Sig: "(self, /)", Fn: refHash},
		{Name: "__eq__", Sig: "(self, value, /)", Fn: refEq},
		{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
	}, object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		r := &ref{callback: object.None}
		r.SetClass(cls)
		return r
	}))
	lib.Add(m, "ref", object.Of(class))
	lib.Add(m, "ReferenceType", object.Of(class))
	return nil
}

func (s *state) newRef(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	get, ok := object.Weak(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("cannot create weak reference to '%s' object", a[1].Class().Name)
	}
	r := &ref{get: get, callback: a[2], addr: object.Addr(a[1].Object())}
	r.SetClass(a[0].Object().(*object.Class))
	if !a[2].IsNone() {
		s.watched = append(s.watched, r)
	}
	return object.Of(r), nil
}

// callBack calls the callbacks of the references that have died.
func (s *state) callBack(t *vm.Thread) {
	watched := s.watched
	s.watched = nil
	for _, r := range watched {
		if r.get() != nil {
			s.watched = append(s.watched, r)
			continue
		}
		if _, exc := t.Call(r.callback, []object.Value{object.Of(r)}, nil); exc != nil {
			lib.Unraisable(t, exc, "in: "+object.ReprText(t, r.callback))
		}
	}
}

func refRepr(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	r := refOf(a)
	v := r.target()
	if v.IsNone() {
		return object.NewStr(fmt.Sprintf("<weakref at 0x%x; dead>", object.Addr(r))), nil
	}
	name := ""
	if h, ok := v.Object().(object.HasAttrs); ok {
		if n, ok := h.Attrs().Get("__name__"); ok {
			if s, ok := object.StrOf(n); ok {
				name = " (" + s + ")"
			}
		}
	}
	return object.NewStr(fmt.Sprintf("<weakref at 0x%x; to '%s' at 0x%x%s>", object.Addr(r), v.Class().FullName(), object.Addr(v.Object()), name)), nil
}

// Hash is that of the object, which it outlives.
func (r *ref) Hash(t object.Thread) (int64, *object.Exception) {
	if !r.hashed {
		v := r.target()
		if v.IsNone() {
			return 0, object.TypeErrorf("weak object has gone away")
		}
		h, exc := object.Hash(t, v)
		if exc != nil {
			return 0, exc
		}
		r.hash, r.hashed = h, true
	}
	return r.hash, nil
}

func refHash(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	h, exc := refOf(a).Hash(t)
	return object.Int(h), exc
}

func refEq(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	r := refOf(a)
	o, ok := a[1].Object().(*ref)
	if !ok {
		return object.NotImplemented, nil
	}
	x, y := r.target(), o.target()
	if x.IsNone() || y.IsNone() {
		return object.Bool(r == o), nil
	}
	eq, exc := object.Equal(t, x, y)
	return object.Bool(eq), exc
}
