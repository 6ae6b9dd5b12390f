package sys

import (
	"fmt"
	"path/filepath"
	"runtime"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/pyio"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "sys", Doc: "What the interpreter offers to its programs about itself.", Load: load}

// state is what the functions of one session share.
type state struct {
	h              *lib.Host
	switchInterval float64
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h, switchInterval: 0.005}
	lib.AddFunctions(m, s.functions())
	add := func(name string, v object.Value) { lib.Add(m, name, v) }
	add("argv", strList(h.Args))
	add("path", strList(h.Path))
	add("modules", object.Of(h.Modules))
	add("orig_argv", strList(append([]string{h.Executable}, h.Args...)))
	add("version", object.NewStr("3.13.0 (asyncrepl) ["+runtime.Version()+"]"))
	add("version_info", versionInfo())
	add("hexversion", object.Int(hexVersion))
	add("api_version", object.Int(1013))
	add("abiflags", object.NewStr(""))
	add("platform", object.NewStr(runtime.GOOS))
	add("byteorder", object.NewStr("little"))
	add("float_repr_style", object.NewStr("short"))
	add("executable", object.NewStr(h.Executable))
	for _, name := range []string{"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"} {
		add(name, object.NewStr(filepath.Dir(filepath.Dir(h.Executable))))
	}
	add("platlibdir", object.NewStr("lib"))
	add("pycache_prefix", object.None)
	add("maxsize", object.Int(1<<63-1))
	add("maxunicode", object.Int(0x10ffff))
	add("copyright", object.NewStr(""))
	add("dont_write_bytecode", object.True)
	add("builtin_module_names", names(h.ModuleNames))
	stdlib, exc := object.NewFrozenSet(h.Thread, names(h.ModuleNames).Object().(*object.Tuple).Items())
	if exc != nil {
		return exc
	}
	add("stdlib_module_names", object.Of(stdlib))
	add("warnoptions", strList(h.WarnOptions))
	add("_xoptions", xoptions(h))
	for _, name := range []string{"meta_path", "path_hooks"} {
		add(name, object.Of(object.NewList()))
	}
	add("path_importer_cache", object.Of(object.NewDict()))
	add("stdout", pyio.Stdout(h))
	add("stderr", pyio.Stderr(h))
	add("stdin", pyio.Stdin(h))
	for _, name := range []string{"stdout", "stderr", "stdin"} {
		v, _ := m.Dict().GetStr(name)
		add("__"+name+"__", v)
	}
	add("implementation", implementation())
	add("flags", flags(h))
	add("float_info", floatInfo())
	add("int_info", intInfo())
	add("hash_info", hashInfo())
	add("thread_info", threadInfo())
	for _, name := range []string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		v, _ := m.Dict().GetStr(name)
		add("__"+name+"__", v)
	}
	object.SetMaxStrDigits(object.DefaultMaxStrDigits)
	return nil
}

func strList(xs []string) object.Value {
	vs := make([]object.Value, len(xs))
	for i, x := range xs {
		vs[i] = object.NewStr(x)
	}
	return object.Of(object.NewList(vs...))
}

func names(xs []string) object.Value {
	vs := make([]object.Value, len(xs))
	for i, x := range xs {
		vs[i] = object.NewStr(x)
	}
	return object.Of(object.NewTuple(vs...))
}

func (s *state) functions() []object.Method {
	rows := []object.Method{
		{Name: "exit", Sig: "(status=None, /)", Doc: "Stop the program by raising SystemExit with the given status.", Fn: exit},
		{Name: "exc_info", Sig: "()", Doc: "Return type, value and traceback of the exception being handled.", Fn: excInfo},
		{Name: "exception", Sig: "()", Doc: "Return the exception being handled.", Fn: exception},
		{Name: "getrecursionlimit", Sig: "()", Doc: "Return the maximum depth of the Python stack.", Fn: getRecursionLimit},
		{Name: "setrecursionlimit", Sig: "(limit, /)", Doc: "Set the maximum depth of the Python stack.", Fn: setRecursionLimit},
		{Name: "getsizeof", Sig: "(object, default=?)", Doc: "Return an estimate of the size of an object in bytes.", Fn: getSizeOf},
		{Name: "getrefcount", Sig: "(object, /)", Doc: "Objects have no reference counts here; the answer is always 1.", Fn: getRefCount},
		{Name: "intern", Sig: "(string, /)", Doc: "Return the string itself.", Fn: intern},
		{Name: "_getframe", Sig: "(depth=0, /)", Doc: "Look up a frame among the currently active calls.", Fn: getFrame},
		{Name: "_getframemodulename", Sig: "(depth=0)", Doc: "Return the name of the module of a frame of the call stack.", Fn: getFrameModuleName},
		{Name: "set_coroutine_origin_tracking_depth", Sig: "(depth)", Doc: "Set how many frames each new coroutine remembers of where it was made.", Fn: setOriginDepth},
		{Name: "get_coroutine_origin_tracking_depth", Sig: "()", Doc: "Return how many frames each new coroutine remembers.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(t.(*vm.Thread).OriginDepth())), nil
		}},
		{Name: "set_asyncgen_hooks", Sig: "(firstiter=?, finalizer=?)", Doc: "Set the hooks for async generators.", Fn: setAsyncGenHooks},
		{Name: "get_asyncgen_hooks", Sig: "()", Doc: "Return the hooks for async generators.", Fn: getAsyncGenHooks},
		{Name: "get_int_max_str_digits", Sig: "()", Doc: "Return the maximum number of digits of conversions between ints and text.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(object.MaxStrDigits())), nil
		}},
		{Name: "set_int_max_str_digits", Sig: "(maxdigits)", Doc: "Set the maximum number of digits of conversions between ints and text.", Fn: setMaxStrDigits},
		{Name: "getswitchinterval", Sig: "()", Doc: "Return the interval at which threads take turns.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Float(s.switchInterval), nil
		}},
		{Name: "setswitchinterval", Sig: "(interval, /)", Doc: "Set the interval at which threads take turns.", Fn: s.setSwitchInterval},
		{Name: "displayhook", Sig: "(object, /)", Doc: "Prints what an expression at the prompt gave and keeps it in builtins._", Fn: s.displayHook},
		{Name: "excepthook", Sig: "(exctype, value, traceback, /)", Doc: "Print an uncaught exception and its traceback to sys.stderr.", Fn: s.exceptHook},
		{Name: "unraisablehook", Sig: "(unraisable, /)", Doc: "Handle an exception that cannot be raised anywhere.", Fn: s.unraisableHook},
		{Name: "breakpointhook", Sig: "(*args, **kws)", Doc: "There is no debugger to enter.", Fn: noDebugger},
		{Name: "settrace", Sig: "(function, /)", Doc: "There is no tracing: only None is accepted.", Fn: noTracing("settrace")},
		{Name: "setprofile", Sig: "(function, /)", Doc: "There is no profiling: only None is accepted.", Fn: noTracing("setprofile")},
		{Name: "audit", Sig: "(event, /, *args)", Doc: "Pass an event to audit hooks, of which there are none.", Fn: constant(object.None)},
	}
	for _, c := range []struct {
		name string
		v    object.Value
	}{
		{"gettrace", object.None}, {"getprofile", object.None}, {"is_finalizing", object.False},
		{"getdefaultencoding", object.NewStr("utf-8")}, {"getfilesystemencoding", object.NewStr("utf-8")},
		{"getfilesystemencodeerrors", object.NewStr("surrogateescape")}, {"_is_gil_enabled", object.True},
		{"getallocatedblocks", object.Int(0)},
		{"getdlopenflags", object.Int(2)},
	} {
		rows = append(rows, object.Method{Name: c.name, Sig: "()", Fn: constant(c.v)})
	}
	return rows
}

// constant is a function that always answers the same.
func constant(v object.Value) object.NativeFn {
	return func(object.Thread, []object.Value) (object.Value, *object.Exception) { return v, nil }
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
	for i, name := range []string{"firstiter", "finalizer"} {
		if !a[i].IsNull() && !a[i].IsNone() && !object.IsCallable(a[i]) {
			return object.Null, object.TypeErrorf("callable %s expected, got %s", name, a[i].Class().Name)
		}
	}
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
	return object.NewStructSeq(asyncGenHooksClass, or(hooks.FirstIter), or(hooks.Finalizer)), nil
}

func setOriginDepth(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	if n < 0 {
		return object.Null, object.ValueErrorf("depth must be >= 0")
	}
	t.(*vm.Thread).SetOriginDepth(n)
	return object.None, nil
}
