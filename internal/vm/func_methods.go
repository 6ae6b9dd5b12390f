package vm

import (
	"fmt"

	"asyncrepl/internal/object"
)

// Repr implements object.Reprer.
func (fn *Function) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<function %s at 0x%x>", fn.qualname, object.Addr(fn)), nil
}

// SetAttr implements object.AttrSetter for the attributes that live in the
// function itself.
func (fn *Function) SetAttr(t object.Thread, name string, v object.Value) *object.Exception {
	text := func(dst *string) *object.Exception {
		s, ok := object.StrOf(v)
		if v.IsNull() || !ok {
			return object.TypeErrorf("%s must be set to a string object", name)
		}
		*dst = s
		return nil
	}
	orNone := func(v object.Value) object.Value {
		if v.IsNull() {
			return object.None
		}
		return v
	}
	switch name {
	case "__name__":
		return text(&fn.name)
	case "__qualname__":
		return text(&fn.qualname)
	case "__doc__":
		fn.doc = orNone(v)
	case "__module__":
		fn.module = orNone(v)
	case "__annotations__":
		fn.annotations = v
	case "__type_params__":
		fn.typeParams = v
	case "__defaults__":
		fn.defaults = nil
		if tup, ok := object.TupleOf(v); ok {
			fn.defaults = tup.Items()
		} else if !v.IsNull() && !v.IsNone() {
			return object.TypeErrorf("__defaults__ must be set to a tuple object")
		}
	case "__kwdefaults__":
		fn.kwdefs = nil
		if d, ok := object.DictOf(v); ok {
			fn.kwdefs = d
		} else if !v.IsNull() && !v.IsNone() {
			return object.TypeErrorf("__kwdefaults__ must be set to a dict object")
		}
	case "__code__":
		c, ok := v.Object().(*Code)
		if !ok {
			return object.TypeErrorf("__code__ must be set to a code object")
		}
		if have, want := len(fn.closure), len(c.FreeNames); have != want {
			return object.ValueErrorf("%s() requires a code object with %d free vars, not %d", fn.name, have, want)
		}
		fn.code = c
	case "__globals__", "__closure__", "__builtins__":
		return object.AttributeErrorf("readonly attribute")
	case "__dict__":
		d, ok := object.DictOf(v)
		if !ok {
			return object.TypeErrorf("__dict__ must be set to a dictionary")
		}
		fn.attrs.SetDict(d)
	default:
		if v.IsNull() {
			if !fn.attrs.Del(name) {
				return object.AttributeErrorf("'function' object has no attribute '%s'", name)
			}
			return nil
		}
		fn.attrs.Set(name, v)
	}
	return nil
}

func funcRow(name string, get func(fn *Function) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*Function)), nil
	}}
}

func orNone(v object.Value) object.Value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// newFunction is types.FunctionType.
func newFunction(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*Thread)
	code, ok := a[1].Object().(*Code)
	if !ok {
		return object.Null, object.TypeErrorf("function() argument 'code' must be code, not %s", a[1].Class().Name)
	}
	globals, ok := object.DictOf(a[2])
	if !ok {
		return object.Null, object.TypeErrorf("function() argument 'globals' must be dict, not %s", a[2].Class().Name)
	}
	fn := NewFunction(code, globals, t.builtinsOf(globals))
	if s, ok := object.StrOf(a[3]); ok {
		fn.name = s
	} else if !a[3].IsNone() {
		return object.Null, object.TypeErrorf("arg 3 (name) must be None or string")
	}
	if tup, ok := object.TupleOf(a[4]); ok {
		fn.defaults = tup.Items()
	} else if !a[4].IsNone() {
		return object.Null, object.TypeErrorf("arg 4 (defaults) must be None or tuple")
	}
	cells, exc := closureCells(code, a[5])
	if exc != nil {
		return object.Null, exc
	}
	fn.closure = cells
	if !a[6].IsNone() {
		if fn.kwdefs, ok = object.DictOf(a[6]); !ok {
			return object.Null, object.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
	}
	fn.module, _ = globals.GetStr("__name__")
	if code.HasDoc {
		fn.doc = object.NewStr(code.Doc)
	}
	return object.Of(fn), nil
}

// closureCells are the cells of a closure given as a tuple.
func closureCells(code *Code, v object.Value) ([]*object.Cell, *object.Exception) {
	tup, ok := object.TupleOf(v)
	switch {
	case !ok && len(code.FreeNames) > 0:
		return nil, object.TypeErrorf("arg 5 (closure) must be tuple")
	case !ok && !v.IsNone():
		return nil, object.TypeErrorf("arg 5 (closure) must be None or tuple")
	case !ok:
		return nil, nil
	}
	if have, want := len(tup.Items()), len(code.FreeNames); have != want {
		return nil, object.ValueErrorf("%s requires closure of length %d, not %d", code.Name(), want, have)
	}
	var cells []*object.Cell
	for _, x := range tup.Items() {
		c, ok := x.Object().(*object.Cell)
		if !ok {
			return nil, object.TypeErrorf("arg 5 (closure) expected cell, found %s", x.Class().Name)
		}
		cells = append(cells, c)
	}
	return cells, nil
}

var functionMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", Kind: object.NewMethod,
		Doc: "Builds a new function from a code object and its globals.", Fn: newFunction},
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Doc: "Invokes this function with the arguments supplied.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return t.Call(a[0], a[1].Object().(*object.Tuple).Items(), object.Keywords(a[2].Object().(*object.Dict)))
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Doc: "Looks up the attribute for an instance whose class is owner.", Fn: object.DescriptorGet},
	genRepr,
	funcRow("__name__", func(fn *Function) object.Value { return object.NewStr(fn.name) }),
	funcRow("__qualname__", func(fn *Function) object.Value { return object.NewStr(fn.qualname) }),
	funcRow("__module__", func(fn *Function) object.Value { return orNone(fn.module) }),
	funcRow("__doc__", func(fn *Function) object.Value { return orNone(fn.doc) }),
	funcRow("__code__", func(fn *Function) object.Value { return object.Of(fn.code) }),
	funcRow("__globals__", func(fn *Function) object.Value { return object.Of(fn.globals) }),
	funcRow("__builtins__", func(fn *Function) object.Value { return object.Of(fn.builtins) }),
	funcRow("__dict__", func(fn *Function) object.Value { return object.Of(fn.attrs.Dict()) }),
	funcRow("__defaults__", func(fn *Function) object.Value {
		if len(fn.defaults) == 0 {
			return object.None
		}
		return object.Of(object.NewTuple(fn.defaults...))
	}),
	funcRow("__kwdefaults__", func(fn *Function) object.Value {
		if fn.kwdefs == nil {
			return object.None
		}
		return object.Of(fn.kwdefs)
	}),
	funcRow("__annotations__", func(fn *Function) object.Value {
		if fn.annotations.IsNull() {
			fn.annotations = object.Of(object.NewDict())
		}
		return fn.annotations
	}),
	funcRow("__type_params__", func(fn *Function) object.Value {
		if fn.typeParams.IsNull() {
			return object.Of(object.NewTuple())
		}
		return fn.typeParams
	}),
	funcRow("__closure__", func(fn *Function) object.Value {
		if len(fn.closure) == 0 {
			return object.None
		}
		cells := make([]object.Value, len(fn.closure))
		for i, c := range fn.closure {
			cells[i] = object.Of(c)
		}
		return object.Of(object.NewTuple(cells...))
	}),
}

// MarkIterableCoroutine returns a copy of a generator function whose
// generators can be awaited: types.coroutine.
func MarkIterableCoroutine(fn *Function) *Function {
	cp := *fn
	code := *fn.code
	code.iterableCoroutine = true
	code.free, code.nfree = nil, 0
	cp.code = &code
	return &cp
}

// IterableCoroutine reports whether g came from such a function.
func (g *Gen) IterableCoroutine() bool { return g.fn.code.iterableCoroutine }
