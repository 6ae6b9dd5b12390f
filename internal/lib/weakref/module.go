package weakref

import (
	_ "embed"
	"fmt"
	"slices"
	"weak"

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

// state is what the references of one session share.
type state struct {
	class *object.Class
	// watched are the references with callbacks that have not been called.
	watched []*ref
	// known are all references that are alive, by the address of what they refer to.
	known map[uintptr]*references
}

// references are those to one object: the plain one that all share, and those
// of subclasses or with callbacks.
type references struct {
	plain  weak.Pointer[ref]
	others []weak.Pointer[ref]
}

// to returns the reference behind p if it is alive and one to o.
func to(p weak.Pointer[ref], o object.Object) (*ref, bool) {
	r := p.Value()
	return r, r != nil && r.get() == o
}

// Weak implements object.WeakReferable.
func (r *ref) Weak() func() object.Object { return object.WeakOf(r) }

func (r *ref) target() object.Value {
	if o := r.get(); o != nil {
		return object.Of(o)
	}
	return object.None
}

func refOf(a []object.Value) *ref { return a[0].Object().(*ref) }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{known: map[uintptr]*references{}}
	h.AfterCollection(s.callBack)
	s.class = object.NewNativeClass("ReferenceType", "weakref", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, /, *args, **kwargs)", Kind: object.NewMethod, Fn: s.newRef},
		{Name: "__init__", Sig: "(self, /, *args, **kwargs)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, checkArguments("__init__", a)
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
	lib.Add(m, "ref", object.Of(s.class))
	lib.Add(m, "ReferenceType", object.Of(s.class))
	lib.AddFunctions(m, []object.Method{
		{Name: "getweakrefs", Sig: "(object, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewList(s.references(a[0])...)), nil
		}},
		{Name: "getweakrefcount", Sig: "(object, /)", Doc: "Return the number of weak references to 'object'.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(len(s.references(a[0])))), nil
		}},
	})
	return nil
}

// checkArguments tells whether references can be made with these: an object and a callback.
func checkArguments(method string, a []object.Value) *object.Exception {
	n := len(a[1].Object().(*object.Tuple).Items())
	switch {
	case n == 0:
		return object.TypeErrorf("%s expected at least 1 argument, got 0", method)
	case n > 2:
		return object.TypeErrorf("%s expected at most 2 arguments, got %d", method, n)
	}
	return nil
}

// references returns the references to v that are alive: the plain one, then the newest.
func (s *state) references(v object.Value) []object.Value {
	known := s.known[object.Addr(v.Object())]
	if known == nil {
		return nil
	}
	var live []object.Value
	if r, ok := to(known.plain, v.Object()); ok {
		live = append(live, object.Of(r))
	}
	for _, p := range slices.Backward(known.others) {
		if r, ok := to(p, v.Object()); ok {
			live = append(live, object.Of(r))
		}
	}
	return live
}

func (s *state) newRef(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	class := a[0].Object().(*object.Class)
	if a[2].Object().(*object.Dict).Len() > 0 && class == s.class {
		return object.Null, object.TypeErrorf("ref() takes no keyword arguments")
	}
	if exc := checkArguments("__new__", a); exc != nil {
		return object.Null, exc
	}
	args := append(slices.Clone(a[1].Object().(*object.Tuple).Items()), object.None)
	v, callback := args[0], args[1]
	get, ok := object.Weak(v)
	switch v.Object().(type) {
	case *object.Exception, *ref: // only of a program's classes
		if ok {
			_, ok = v.Class().Lookup("__weakref__")
		}
	}
	if !ok {
		return object.Null, object.TypeErrorf("cannot create weak reference to '%s' object", v.Class().FullName())
	}
	addr := object.Addr(v.Object())
	known := s.known[addr]
	if known == nil {
		known = &references{}
		s.known[addr] = known
	}
	plain := class == s.class && callback.IsNone()
	if r, ok := to(known.plain, v.Object()); ok && plain {
		return object.Of(r), nil
	}
	r := &ref{get: get, callback: callback, addr: addr}
	r.SetClass(class)
	if !callback.IsNone() {
		s.watched = append(s.watched, r)
	}
	if plain {
		known.plain = weak.Make(r)
	} else {
		known.others = append(known.others, weak.Make(r))
	}
	return object.Of(r), nil
}

// forget drops what is known of objects and references that are gone.
func (s *state) forget() {
	gone := func(p weak.Pointer[ref]) bool {
		r := p.Value()
		return r == nil || r.get() == nil
	}
	for addr, known := range s.known {
		known.others = slices.DeleteFunc(known.others, gone)
		if len(known.others) == 0 && gone(known.plain) {
			delete(s.known, addr)
		}
	}
}

// callBack calls the callbacks of the references that have died, the newest first.
func (s *state) callBack(t *vm.Thread) {
	s.forget()
	var dead []*ref
	s.watched = slices.DeleteFunc(s.watched, func(r *ref) bool {
		if r.get() != nil {
			return false
		}
		dead = append(dead, r)
		return true
	})
	for _, r := range slices.Backward(dead) {
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
