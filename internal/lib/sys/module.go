package sys

import (
	"fmt"
	"runtime"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "sys", Doc: "What the interpreter offers to its programs about itself.", Load: load}

type state struct{ h *lib.Host }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	lib.AddFunctions(m, s.functions())
	add := func(name string, v object.Value) { lib.Add(m, name, v) }
	add("argv", strList(h.Args))
	add("path", strList(h.Path))
	add("modules", object.Of(h.Modules))
	add("version", object.NewStr("3.13.0 (asyncrepl)"))
	add("version_info", versionInfo())
	add("hexversion", object.Int(0x030d00f0))
	add("platform", object.NewStr(runtime.GOOS))
	add("byteorder", object.NewStr("little"))
	add("executable", object.NewStr(h.Executable))
	add("maxsize", object.Int(1<<63-1))
	add("maxunicode", object.Int(0x10ffff))
	add("copyright", object.NewStr(""))
	add("dont_write_bytecode", object.True)
	add("builtin_module_names", object.Of(object.NewTuple()))
	add("warnoptions", object.Of(object.NewList()))
	add("stdout", object.Of(newTextFile("<stdout>", h.Stdout, h.Terminal)))
	add("stderr", object.Of(newTextFile("<stderr>", h.Stderr, h.Terminal)))
	add("stdin", object.Of(newInput(h.Stdin)))
	for _, name := range []string{"stdout", "stderr", "stdin"} {
		v, _ := m.Dict().GetStr(name)
		add("__"+name+"__", v)
	}
	add("implementation", implementation())
	add("flags", flags())
	add("float_info", floatInfo())
	return nil
}

func strList(xs []string) object.Value {
	vs := make([]object.Value, len(xs))
	for i, x := range xs {
		vs[i] = object.NewStr(x)
	}
	return object.Of(object.NewList(vs...))
}

func (s *state) functions() []object.Method {
	return []object.Method{
		{Name: "exit", Sig: "(status=None, /)", Doc: "Exit the interpreter by raising SystemExit(status).", Fn: exit},
		{Name: "exc_info", Sig: "()", Doc: "Return type, value and traceback of the exception being handled.", Fn: excInfo},
		{Name: "exception", Sig: "()", Doc: "Return the exception being handled.", Fn: exception},
		{Name: "getrecursionlimit", Sig: "()", Doc: "Return the maximum depth of the Python stack.", Fn: getRecursionLimit},
		{Name: "setrecursionlimit", Sig: "(limit, /)", Doc: "Set the maximum depth of the Python stack.", Fn: setRecursionLimit},
		{Name: "getsizeof", Sig: "(object, default=?)", Doc: "Return an estimate of the size of an object in bytes.", Fn: getSizeOf},
		{Name: "getrefcount", Sig: "(object, /)", Doc: "Objects have no reference counts here; the answer is always 1.", Fn: getRefCount},
		{Name: "intern", Sig: "(string, /)", Doc: "Return the string itself.", Fn: intern},
		{Name: "getdefaultencoding", Sig: "()", Doc: "Return the default string encoding.", Fn: encoding},
		{Name: "getfilesystemencoding", Sig: "()", Doc: "Return the encoding of file names.", Fn: encoding},
		{Name: "_getframe", Sig: "(depth=0, /)", Doc: "Return a frame object from the call stack.", Fn: getFrame},
		{Name: "set_asyncgen_hooks", Sig: "(firstiter=?, finalizer=?)", Doc: "Set the hooks for async generators.", Fn: setAsyncGenHooks},
		{Name: "get_asyncgen_hooks", Sig: "()", Doc: "Return the hooks for async generators.", Fn: getAsyncGenHooks},
	}
}

func exit(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[0].IsNone() {
		return object.Null, object.NewException(object.SystemExitClass)
	}
	if tup, ok := a[0].Object().(*object.Tuple); ok {
		return object.Null, object.NewException(object.SystemExitClass, tup.Items()...)
	}
	return object.Null, object.NewException(object.SystemExitClass, a[0])
}

func excInfo(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	exc := t.Handled()
	if exc == nil {
		return object.Of(object.NewTuple(object.None, object.None, object.None)), nil
	}
	tb := object.None
	if exc.Traceback != nil {
		tb = object.Of(exc.Traceback)
	}
	return object.Of(object.NewTuple(object.Of(exc.Class()), object.Of(exc), tb)), nil
}

func exception(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	if exc := t.Handled(); exc != nil {
		return object.Of(exc), nil
	}
	return object.None, nil
}

func getRecursionLimit(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	return object.Int(int64(t.(*vm.Thread).RecursionLimit())), nil
}

func setRecursionLimit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*vm.Thread)
	n, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	switch {
	case n < 1:
		return object.Null, object.ValueErrorf("recursion limit must be greater or equal than 1")
	case int(n) <= t.Depth():
		return object.Null, object.NewException(object.RecursionErrorClass, object.NewStr(
			fmt.Sprintf("cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, t.Depth())))
	}
	t.SetRecursionLimit(int(n))
	return object.None, nil
}

func getSizeOf(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.Int(object.SizeOf(a[0])), nil
}

func getRefCount(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.Int(1), nil
}

func intern(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if _, ok := a[0].AsStr(); !ok {
		return object.Null, object.TypeErrorf("intern() argument must be str, not %s", a[0].Class().Name)
	}
	return a[0], nil
}

func encoding(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.NewStr("utf-8"), nil
}

func getFrame(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	f := t.Frame()
	for ; f != nil && n > 0; n-- {
		f = f.Back()
	}
	if f == nil {
		return object.Null, object.ValueErrorf("call stack is not deep enough")
	}
	return object.Of(f), nil
}

func setAsyncGenHooks(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	hooks := t.(*vm.Thread).AsyncGenHooks()
	if !a[0].IsNull() {
		hooks.FirstIter = a[0]
	}
	if !a[1].IsNull() {
		hooks.Finalizer = a[1]
	}
	return object.None, nil
}

func getAsyncGenHooks(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	hooks := t.(*vm.Thread).AsyncGenHooks()
	or := func(v object.Value) object.Value {
		if v.IsNull() {
			return object.None
		}
		return v
	}
	return object.Of(object.NewTuple(or(hooks.FirstIter), or(hooks.Finalizer))), nil
}
