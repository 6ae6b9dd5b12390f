package contextlib

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "contextlib", Doc: "Helpers for writing and combining context managers.", Load: load, Source: lib.Text(source)}

//go:embed contextlib.py
var source string

func load(h *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "contextmanager", Sig: "(func)", Doc: "Make a context manager of a generator function.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			fn := a[0]
			return newHelper(t, fn, func(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
				return newManager(t, managerClass, fn, args, kw)
			})
		}},
		{Name: "asynccontextmanager", Sig: "(func)", Doc: "Make an asynchronous context manager of an async generator function.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			fn := a[0]
			return newHelper(t, fn, func(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
				return newManager(t, asyncManagerClass, fn, args, kw)
			})
		}},
	})
	for _, r := range []struct{ name, stream string }{{"redirect_stdout", "stdout"}, {"redirect_stderr", "stderr"}} {
		lib.AddClasses(m, redirectClass(h, r.name, r.stream))
	}
	lib.AddClasses(m, abstractClass, abstractAsyncClass, decoratorClass, suppressClass, closingClass, aclosingClass,
		nullClass, stackClass, asyncStackClass)
	return nil
}

// helper is the function that a decorator of this module gives: a function
// that describes itself as the one it wraps.
type helper struct {
	object.Base
	call func(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception)
}

var helperClass = object.NewNativeClass("function", "builtins", nil, nil, object.Final(), object.WithProto((*helper)(nil), ""))

// newHelper makes the function.
func newHelper(t object.Thread, wrapped object.Value, call func(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception)) (object.Value, *object.Exception) {
	f := &helper{call: call}
	f.SetClass(helperClass)
	for _, name := range []string{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"} {
		v, ok, exc := object.LookupAttr(t, wrapped, name)
		if exc != nil {
			return object.Null, exc
		}
		if ok {
			f.Attrs().Set(name, v)
		}
	}
	if w, ok := wrapped.Object().(object.HasAttrs); ok && w.Attrs() != nil {
		for _, name := range w.Attrs().Names() {
			if v, ok := w.Attrs().Get(name); ok {
				f.Attrs().Set(name, v)
			}
		}
	}
	f.Attrs().Set("__wrapped__", wrapped)
	return object.Of(f), nil
}

// Call implements object.Callable.
func (f *helper) Call(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	return f.call(t, append([]object.Value(nil), args...), kw)
}

// Get makes a method of a helper found on a class.
func (f *helper) Get(_ object.Thread, self object.Value, _ *object.Class) (object.Value, *object.Exception) {
	if self.IsNull() {
		return object.Of(f), nil
	}
	return object.NewBoundMethod(object.Of(f), self), nil
}

// Repr is that of a function.
func (f *helper) Repr(object.Thread) (string, *object.Exception) {
	name := "helper"
	if v, ok := f.Attrs().Get("__qualname__"); ok {
		if s, ok := object.StrOf(v); ok {
			name = s
		}
	}
	return "<function " + name + object.DefaultRepr(object.Of(f))[len("<function object"):], nil
}
