package vm

import (
	"fmt"

	"asyncrepl/internal/compile"
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

var functionMethods = []object.Method{
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Doc: "Call self as a function.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return t.Call(a[0], a[1].Object().(*object.Tuple).Items(), object.Keywords(a[2].Object().(*object.Dict)))
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Doc: "Return an attribute of instance, which is of type owner.", Fn: object.DescriptorGet},
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

// Repr implements object.Reprer.
func (c *Code) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<code object %s at 0x%x, file \"%s\", line %d>", c.Name(), object.Addr(c), c.Filename(), c.FirstLine()), nil
}

func codeRow(name string, get func(c *Code) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*Code)), nil
	}}
}

func strTuple(names []string) object.Value {
	vs := make([]object.Value, len(names))
	for i, n := range names {
		vs[i] = object.NewStr(n)
	}
	return object.Of(object.NewTuple(vs...))
}

var codeMethods = []object.Method{
	codeRow("co_name", func(c *Code) object.Value { return object.NewStr(c.Name()) }),
	codeRow("co_qualname", func(c *Code) object.Value { return object.NewStr(c.QualName()) }),
	codeRow("co_filename", func(c *Code) object.Value { return object.NewStr(c.Filename()) }),
	codeRow("co_firstlineno", func(c *Code) object.Value { return object.Int(int64(c.FirstLine())) }),
	codeRow("co_argcount", func(c *Code) object.Value { return object.Int(int64(c.NumPos)) }),
	codeRow("co_posonlyargcount", func(c *Code) object.Value { return object.Int(int64(c.NumPosOnly)) }),
	codeRow("co_kwonlyargcount", func(c *Code) object.Value { return object.Int(int64(c.NumKwOnly)) }),
	codeRow("co_nlocals", func(c *Code) object.Value { return object.Int(int64(c.NumLocals)) }),
	codeRow("co_varnames", func(c *Code) object.Value { return strTuple(c.VarNames) }),
	codeRow("co_cellvars", func(c *Code) object.Value { return strTuple(c.CellNames) }),
	codeRow("co_freevars", func(c *Code) object.Value { return strTuple(c.FreeNames) }),
	codeRow("co_names", func(c *Code) object.Value { return strTuple(c.Names) }),
	codeRow("co_consts", func(c *Code) object.Value { return object.Of(object.NewTuple(c.consts...)) }),
	codeRow("co_flags", func(c *Code) object.Value { return object.Int(c.flagBits()) }),
}

// flagBits gives the flags the values they have in Python's co_flags.
func (c *Code) flagBits() int64 {
	table := []struct {
		flag compile.Flags
		bits int64
	}{
		{compile.NewLocals, 0x1 | 0x2}, {compile.VarArgs, 0x4}, {compile.VarKeywords, 0x8},
		{compile.Nested, 0x10}, {compile.Generator, 0x20}, {compile.Coroutine, 0x80}, {compile.AsyncGenerator, 0x200},
	}
	var bits int64
	for _, row := range table {
		if c.Flags&row.flag != 0 {
			bits |= row.bits
		}
	}
	if c.Flags&compile.AsyncGenerator != 0 {
		bits &^= 0x80 | 0x20
	} else if c.Flags&compile.Coroutine != 0 {
		bits &^= 0x20
	}
	if c.iterableCoroutine {
		bits |= 0x100
	}
	return bits
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
