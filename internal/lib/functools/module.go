// Package functools is Python's functools module.
package functools

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "functools", Doc: "Functions about functions: caches, partial calls, orderings, dispatch.", Load: load, Source: lib.Text(source)}

//go:embed functools.py
var source string

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "reduce", Sig: "(function, iterable, initial=?, /)", Doc: "Apply a function of two arguments cumulatively to the items of an iterable, from left to right, so as to reduce the iterable to a single value.", Fn: reduce},
		{Name: "cmp_to_key", Sig: "(mycmp)", Doc: "Wraps an old-style comparison function so that sorting can use it as key.", Fn: cmpToKey},
	})
	lib.AddPythonFunctions(m, []object.Method{
		{Name: "update_wrapper", Sig: "(wrapper, wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), updated=('__dict__',))", Doc: "Update a wrapper function to look like the wrapped function.", Fn: updateWrapper},
		{Name: "wraps", Sig: "(wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), updated=('__dict__',))", Doc: "Decorator factory to apply update_wrapper() to a wrapper function.", Fn: wraps},
		{Name: "lru_cache", Sig: "(maxsize=128, typed=False)", Doc: "Least-recently-used cache decorator.", Fn: lruCache},
		{Name: "cache", Sig: "(user_function, /)", Doc: "Remembers every result of a function, with no size limit.", Fn: unboundedCache},
		{Name: "total_ordering", Sig: "(cls)", Doc: "Adds the comparisons that a class lacks to the one it defines.", Fn: totalOrdering},
	})
	lib.AddClasses(m, partialClass)
	names := make([]object.Value, len(assignments))
	for i, n := range assignments {
		names[i] = object.NewStr(n)
	}
	lib.Add(m, "WRAPPER_ASSIGNMENTS", object.Of(object.NewTuple(names...)))
	lib.Add(m, "WRAPPER_UPDATES", object.Of(object.NewTuple(object.NewStr("__dict__"))))
	return nil
}

func reduce(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	acc := a[2]
	exc := object.Iterate(t, a[1], func(v object.Value) (exc *object.Exception) {
		if acc.IsNull() {
			acc = v
			return nil
		}
		acc, exc = t.Call(a[0], []object.Value{acc, v}, nil)
		return exc
	})
	if exc == nil && acc.IsNull() {
		exc = object.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return acc, exc
}

// assignments are the attributes that a wrapper takes over.
var assignments = []string{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"}

func updateWrapper(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	wrapper, wrapped := a[0], a[1]
	names := assignments
	if !a[2].IsNull() {
		names = nil
		exc := object.Iterate(t, a[2], func(v object.Value) *object.Exception {
			s, _ := object.StrOf(v)
			names = append(names, s)
			return nil
		})
		if exc != nil {
			return object.Null, exc
		}
	}
	for _, n := range names {
		v, ok, exc := object.LookupAttr(t, wrapped, n)
		if exc != nil {
			return object.Null, exc
		}
		if ok {
			if exc := object.SetAttr(t, wrapper, n, v); exc != nil {
				return object.Null, exc
			}
		}
	}
	src, ok := wrapped.Object().(object.HasAttrs)
	dst, ok2 := wrapper.Object().(object.HasAttrs)
	if ok && ok2 {
		for _, n := range src.Attrs().Names() {
			v, _ := src.Attrs().Get(n)
			dst.Attrs().Set(n, v)
		}
	}
	return wrapper, object.SetAttr(t, wrapper, "__wrapped__", wrapped)
}

func wraps(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	kept := append([]object.Value(nil), a...)
	return decorator("wraps", func(t object.Thread, fn object.Value) (object.Value, *object.Exception) {
		return updateWrapper(t, append([]object.Value{fn}, kept...))
	}), nil
}

// decorator makes a native function of one argument out of a Go function.
func decorator(name string, fn func(t object.Thread, v object.Value) (object.Value, *object.Exception)) object.Value {
	return object.Of(object.NewNative(&object.Method{Name: name, Sig: "(func, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0])
	}}, "functools"))
}

// cmpKey is an object ordered by a comparison function.
type cmpKey struct{ v, cmp object.Value }

var cmpKeyClass = object.NewNativeClass("KeyWrapper", "functools", nil, nil, object.WithFlags(object.NoNew), object.WithProto((*cmpKey)(nil), ""))

// Class returns the class of keys.
func (*cmpKey) Class() *object.Class { return cmpKeyClass }

// Compare implements object.Comparer.
func (k *cmpKey) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*cmpKey)
	if !ok {
		return object.Null, object.TypeErrorf("other argument must be K instance")
	}
	r, exc := t.Call(k.cmp, []object.Value{k.v, o.v}, nil)
	if exc != nil {
		return object.Null, exc
	}
	return object.Compare(t, op, r, object.Int(0))
}

func cmpToKey(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	cmp := a[0]
	return decorator("KeyWrapper", func(_ object.Thread, v object.Value) (object.Value, *object.Exception) {
		return object.Of(&cmpKey{v, cmp}), nil
	}), nil
}

// derived says how each ordering follows from a given one: whether to swap the
// sense, and whether equality is to be asked as well.
var derived = map[string]map[string]func(less, equal bool) bool{
	"__lt__": {"__gt__": func(l, e bool) bool { return !l && !e }, "__le__": func(l, e bool) bool { return l || e }, "__ge__": func(l, _ bool) bool { return !l }},
	"__le__": {"__ge__": func(l, e bool) bool { return !l || e }, "__lt__": func(l, e bool) bool { return l && !e }, "__gt__": func(l, _ bool) bool { return !l }},
	"__gt__": {"__lt__": func(l, e bool) bool { return !l && !e }, "__ge__": func(l, e bool) bool { return l || e }, "__le__": func(l, _ bool) bool { return !l }},
	"__ge__": {"__le__": func(l, e bool) bool { return !l || e }, "__gt__": func(l, e bool) bool { return l && !e }, "__lt__": func(l, _ bool) bool { return !l }},
}

func totalOrdering(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c, ok := a[0].Object().(*object.Class)
	if !ok {
		return object.Null, object.TypeErrorf("total_ordering expects a class")
	}
	root := ""
	for _, name := range []string{"__lt__", "__le__", "__gt__", "__ge__"} {
		if _, owner, ok := c.LookupIn(name); ok && owner != object.ObjectClass {
			root = name
			break
		}
	}
	if root == "" {
		return object.Null, object.ValueErrorf("must define at least one ordering operation: < > <= >=")
	}
	for name, rule := range derived[root] {
		if _, owner, ok := c.LookupIn(name); ok && owner != object.ObjectClass {
			continue
		}
		fn := vm.NewGoFunction(&object.Method{Name: name, Sig: "(self, other)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			v, _, exc := object.CallSpecial(t, a[0], root, a[1])
			if exc != nil || v.IsNotImplemented() {
				return v, exc
			}
			less, exc := object.Truth(t, v)
			if exc != nil {
				return object.Null, exc
			}
			equal, exc := object.Equal(t, a[0], a[1])
			return object.Bool(rule(less, equal)), exc
		}}, nil, "functools", object.NewDict())
		if exc := object.SetClassAttr(t, c, name, object.Of(fn)); exc != nil {
			return object.Null, exc
		}
	}
	return a[0], nil
}
