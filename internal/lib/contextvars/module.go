package contextvars

import (
	"fmt"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "contextvars", Doc: "Variables whose values belong to a context.", Load: load}

var (
	varClass     = class("ContextVar", varMethods, "A variable with one value in each context.")
	contextClass = class("Context", contextMethods, "A mapping of ContextVars to their values.")
	tokenClass   = makeTokenClass()
	missingClass = object.NewNativeClass("Missing", "Token", nil, nil, object.WithFlags(object.FinalClass|object.NoDict|object.NoNew))

	noValue = object.Of(&missing{})
)

func class(name string, rows []object.Method, doc string) *object.Class {
	protos := map[string]any{"ContextVar": (*Var)(nil), "Context": (*Context)(nil), "Token": (*Token)(nil)}
	return object.NewNativeClass(name, "_contextvars", nil, rows,
		object.WithDoc(doc), object.WithFlags(object.FinalClass|object.NoDict), object.WithProto(protos[name], ""))
}

func makeTokenClass() *object.Class {
	c := class("Token", tokenMethods, "The way back to the value that a variable had before a set().")
	c.SetConstant("MISSING", noValue)
	return c
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, contextClass, varClass, tokenClass)
	lib.Add(m, "__all__", object.Of(object.NewTuple(
		object.NewStr("Context"), object.NewStr("ContextVar"), object.NewStr("Token"), object.NewStr("copy_context"))))
	lib.AddFunctions(m, []object.Method{
		{Name: "copy_context", Sig: "()", Doc: "Return a copy of the current context.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(Copy(t.(*vm.Thread))), nil
		}},
	})
	return nil
}

func address(o object.Object) string { return fmt.Sprintf(" at 0x%x", object.Addr(o)) }

var varMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, name, /, *, default=?)", Kind: object.NewMethod, Fn: newVar},
	{Name: "name", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(a[0].Object().(*Var).name), nil
	}},
	{Name: "get", Sig: "(self, default=?, /)", Doc: "Return the variable's value in the current context.", Fn: varGet},
	{Name: "set", Sig: "(self, value, /)", Doc: "Set the variable's value in the current context and return a token to undo that.", Fn: varSet},
	{Name: "reset", Sig: "(self, token, /)", Doc: "Give the variable the value it had before the set() that made the token.", Fn: varReset},
	{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
}

var tokenMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, /, *args, **kwargs)", Kind: object.NewMethod, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return object.Null, object.RuntimeErrorf("Tokens can only be created by ContextVars")
	}},
	{Name: "var", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Of(a[0].Object().(*Token).v), nil
	}},
	{Name: "old_value", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if old := a[0].Object().(*Token).old; !old.IsNull() {
			return old, nil
		}
		return noValue, nil
	}},
	{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
}

func onContext(fn func(t *vm.Thread, c *Context, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t.(*vm.Thread), a[0].Object().(*Context), a)
	}
}

func part(name string) object.NativeFn {
	return onContext(func(t *vm.Thread, c *Context, _ []object.Value) (object.Value, *object.Exception) {
		return c.part(t, name)
	})
}

var contextMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, /, *args, **kwargs)", Kind: object.NewMethod, Fn: newContext},
	{Name: "run", Sig: "(self, /, *args, **kwargs)", Doc: "Call a function with this context as the current one.", Fn: onContext(run)},
	{Name: "copy", Sig: "(self, /)", Doc: "Return a copy of the context.", Fn: onContext(func(_ *vm.Thread, c *Context, _ []object.Value) (object.Value, *object.Exception) {
		return object.Of(c.copy()), nil
	})},
	{Name: "get", Sig: "(self, key, default=None, /)", Doc: "Return the value of a variable, or the default.", Fn: onContext(func(t *vm.Thread, c *Context, a []object.Value) (object.Value, *object.Exception) {
		v, exc := keyOf(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if val := c.get(t, v); !val.IsNull() {
			return val, nil
		}
		return a[2], nil
	})},
	{Name: "keys", Sig: "(self, /)", Doc: "The variables.", Fn: part("keys")},
	{Name: "values", Sig: "(self, /)", Doc: "The values.", Fn: part("values")},
	{Name: "items", Sig: "(self, /)", Doc: "Pairs of variables and values.", Fn: part("items")},
}

func newContext(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	args := a[1].Object().(*object.Tuple).Items()
	if kw, _ := object.DictOf(a[2]); len(args) > 0 || kw.Len() > 0 {
		return object.Null, object.TypeErrorf("Context() does not accept any arguments")
	}
	return object.Of(&Context{}), nil
}

func run(t *vm.Thread, c *Context, a []object.Value) (object.Value, *object.Exception) {
	args := a[1].Object().(*object.Tuple).Items()
	if len(args) == 0 {
		return object.Null, object.TypeErrorf("run() missing 1 required positional argument")
	}
	if err := c.Enter(t); err != nil {
		return object.Null, err.(*object.Exception)
	}
	defer c.Exit(t)
	kw, _ := object.DictOf(a[2])
	return t.Call(args[0], args[1:], object.Keywords(kw))
}
