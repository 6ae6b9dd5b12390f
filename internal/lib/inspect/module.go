// Package inspect is the part of Python's inspect module that asks what an
// object is.
package inspect

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "inspect", Doc: "Get useful information from live Python objects.", Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	for name, is := range predicates {
		lib.AddFunctions(m, []object.Method{{Name: name, Sig: "(object)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Bool(is(a[0])), nil
		}}})
	}
	lib.AddFunctions(m, []object.Method{
		{Name: "currentframe", Sig: "()", Doc: "Return the frame of the caller.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			if f := t.Frame(); f != nil {
				return object.Of(f), nil
			}
			return object.None, nil
		}},
		{Name: "getcoroutinestate", Sig: "(coroutine)", Doc: "Get current state of a coroutine object.", Fn: stateOf("CORO")},
		{Name: "getgeneratorstate", Sig: "(generator)", Doc: "Get current state of a generator-iterator.", Fn: stateOf("GEN")},
		{Name: "getdoc", Sig: "(object)", Doc: "Get the documentation string for an object.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			v, ok, exc := object.LookupAttr(t, a[0], "__doc__")
			if exc == nil && !ok {
				v = object.None
			}
			return v, exc
		}},
	})
	for _, kind := range []string{"CORO", "GEN"} {
		for _, s := range []string{"CREATED", "RUNNING", "SUSPENDED", "CLOSED"} {
			lib.Add(m, kind+"_"+s, object.NewStr(kind+"_"+s))
		}
	}
	return nil
}

func stateOf(kind string) object.NativeFn {
	return func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		word := "SUSPENDED"
		switch g := a[0].Object().(type) {
		case *vm.Gen:
			switch {
			case g.Done():
				word = "CLOSED"
			case g.Running():
				word = "RUNNING"
			case !g.Started():
				word = "CREATED"
			}
		case *vm.NativeCoro:
			switch {
			case g.Done():
				word = "CLOSED"
			case !g.Started():
				word = "CREATED"
			}
		default:
			return object.Null, object.AttributeErr(a[0], "cr_running")
		}
		return object.NewStr(kind + "_" + word), nil
	}
}

// function returns the Python function behind v: itself, or of a method.
func function(v object.Value) *vm.Function {
	switch o := v.Object().(type) {
	case *vm.Function:
		return o
	case *object.BoundMethod:
		return function(o.Func)
	}
	return nil
}

var predicates = map[string]func(v object.Value) bool{
	"iscoroutinefunction": func(v object.Value) bool { f := function(v); return f != nil && f.IsCoroutineFunction() },
	"isgeneratorfunction": func(v object.Value) bool { f := function(v); return f != nil && f.IsGeneratorFunction() },
	"isasyncgenfunction":  func(v object.Value) bool { f := function(v); return f != nil && f.IsAsyncGeneratorFunction() },
	"iscoroutine":         func(v object.Value) bool { return v.Class() == vm.CoroutineClass() },
	"isgenerator":         func(v object.Value) bool { return v.Class() == vm.GeneratorClass() },
	"isasyncgen":          func(v object.Value) bool { return v.Class() == vm.AsyncGeneratorClass() },
	"isawaitable": func(v object.Value) bool {
		if g, ok := v.Object().(*vm.Gen); ok {
			return g.IsCoroutine() || g.IterableCoroutine()
		}
		_, ok := object.LookupSpecial(v, "__await__")
		return ok
	},
	"isfunction": func(v object.Value) bool { _, ok := v.Object().(*vm.Function); return ok },
	"ismethod":   func(v object.Value) bool { _, ok := v.Object().(*object.BoundMethod); return ok },
	"isclass":    func(v object.Value) bool { _, ok := v.Object().(*object.Class); return ok },
	"ismodule":   func(v object.Value) bool { _, ok := v.Object().(*object.Module); return ok },
	"isbuiltin": func(v object.Value) bool {
		switch o := v.Object().(type) {
		case *object.NativeFunction:
			return !o.BindsSelf()
		case *object.BoundNative:
			return true
		}
		return false
	},
	"istraceback": func(v object.Value) bool { _, ok := v.Object().(*object.Traceback); return ok },
	"isframe":     func(v object.Value) bool { _, ok := v.Object().(*vm.FrameView); return ok },
	"iscode":      func(v object.Value) bool { _, ok := v.Object().(*vm.Code); return ok },
	"isroutine": func(v object.Value) bool {
		switch v.Object().(type) {
		case *vm.Function, *object.BoundMethod, *object.NativeFunction, *object.BoundNative:
			return true
		}
		return false
	},
}
