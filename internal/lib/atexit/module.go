// Package atexit is Python's atexit module: functions that are called when the
// program ends.
package atexit

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "atexit", Doc: "Lets programs register several functions to call when the interpreter exits normally.", Load: load}

// call is a function with its arguments.
type call struct {
	fn   object.Value
	args []object.Value
	kw   []object.Kw
}

// state holds the functions in the order of registration.
type state struct{ calls []call }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{}
	h.AtExit(s.run)
	lib.AddFunctions(m, []object.Method{
		{Name: "register", Sig: "(*args, **kwargs)", Doc: "Register a function to be executed upon normal program termination.", Fn: s.register},
		{Name: "unregister", Sig: "(func, /)", Doc: "Unregister an exit function which was previously registered.", Fn: s.unregister},
		{Name: "_clear", Sig: "()", Doc: "Forgets every function registered so far to run at exit.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			s.calls = nil
			return object.None, nil
		}},
		{Name: "_run_exitfuncs", Sig: "()", Doc: "Calls each function that was registered to run at exit.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			s.run(t.(*vm.Thread))
			return object.None, nil
		}},
		{Name: "_ncallbacks", Sig: "()", Doc: "Counts the functions waiting to be called at exit.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(len(s.calls))), nil
		}},
	})
	return nil
}

func (s *state) register(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	args := a[0].Object().(*object.Tuple).Items()
	if len(args) == 0 {
		return object.Null, object.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	if !object.IsCallable(args[0]) {
		return object.Null, object.TypeErrorf("the first argument must be callable")
	}
	s.calls = append(s.calls, call{args[0], args[1:], object.Keywords(a[1].Object().(*object.Dict))})
	return args[0], nil
}

func (s *state) unregister(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var left []call
	for _, c := range s.calls {
		eq, exc := object.Equal(t, c.fn, a[0])
		if exc != nil {
			return object.Null, exc
		}
		if !eq {
			left = append(left, c)
		}
	}
	s.calls = left
	return object.None, nil
}

// run calls the functions, the last one first.
func (s *state) run(t *vm.Thread) {
	for len(s.calls) > 0 {
		c := s.calls[len(s.calls)-1]
		s.calls = s.calls[:len(s.calls)-1]
		if _, exc := t.Call(c.fn, c.args, c.kw); exc != nil {
			lib.Unraisable(t, exc, "in atexit callback "+object.ReprText(t, c.fn))
		}
	}
}
