package contextlib

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// stack is an ExitStack or AsyncExitStack.
type stack struct {
	object.Base
	exits []exit
}

// exit is what a stack calls when it is left.
type exit struct {
	async bool // its result is awaited
	call  func(t object.Thread, details []object.Value) (object.Value, *object.Exception)
}

func allocStack(_ object.Thread, cls *object.Class) object.Object {
	s := &stack{}
	s.SetClass(cls)
	return s
}

func onStack(fn func(t object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*stack), a)
	}
}

var stackRows = []object.Method{
	{Name: "enter_context", Sig: "(self, cm)", Doc: "Enters the supplied context manager and returns the result of its __enter__.", Fn: onStack(enterContext)},
	{Name: "push", Sig: "(self, exit)", Doc: "Adds an exit handler that accepts the same arguments as __exit__.", Fn: onStack(func(t object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		return a[1], s.push(t, a[1], "__exit__", false)
	})},
	{Name: "callback", Sig: "(self, callback, /, *args, **kwds)", Doc: "Schedules any function to be called with these arguments on exit.", Fn: onStack(func(_ object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		return s.callback(a, false)
	})},
	{Name: "pop_all", Sig: "(self)", Doc: "Moves all pending exit handlers to a fresh stack and hands that back.", Fn: onStack(func(t object.Thread, s *stack, _ []object.Value) (object.Value, *object.Exception) {
		v, exc := t.Call(object.Of(s.Class()), nil, nil)
		if exc != nil {
			return object.Null, exc
		}
		if o, ok := v.Object().(*stack); ok {
			o.exits, s.exits = s.exits, nil
		}
		return v, nil
	})},
}

var stackClass = object.NewNativeClass("ExitStack", "contextlib", []*object.Class{abstractClass}, append([]object.Method{
	{Name: "__enter__", Sig: "(self)", Fn: itself},
	{Name: "__exit__", Sig: "(self, *exc_details)", Fn: onStack(func(t object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		return s.leave(t, a[1].Object().(*object.Tuple).Items())
	})},
	{Name: "close", Sig: "(self)", Doc: "Runs all pending exit handlers now instead of waiting for the block to end.", Fn: onStack(func(t object.Thread, _ *stack, a []object.Value) (object.Value, *object.Exception) {
		_, exc := object.CallMethod(t, a[0], "__exit__", object.None, object.None, object.None)
		return object.None, exc
	})},
}, stackRows...), object.WithDoc("Context manager for dynamic management of a stack of exit callbacks."), object.WithAlloc(allocStack))

var asyncStackClass = object.NewNativeClass("AsyncExitStack", "contextlib", []*object.Class{abstractAsyncClass}, append([]object.Method{
	{Name: "__aenter__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("AsyncExitStack.__aenter__", a[0]), nil
	}},
	{Name: "__aexit__", Sig: "(self, *exc_details)", Fn: onStack(func(_ object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		items := a[1].Object().(*object.Tuple).Items()
		return start("AsyncExitStack.__aexit__", func(m *machine, t *vm.Thread) coro.Step {
			u := s.unwinding(t, items)
			return u.run(m, t)
		}), nil
	})},
	{Name: "aclose", Sig: "(self)", Doc: "Runs all pending exit handlers, sync or async, without further delay.", Fn: onStack(func(_ object.Thread, _ *stack, a []object.Value) (object.Value, *object.Exception) {
		self := a[0]
		return start("AsyncExitStack.aclose", func(m *machine, t *vm.Thread) coro.Step {
			return m.awaitCall(t, self, "__aexit__", func(_ *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
				return ended(object.None, exc)
			}, object.None, object.None, object.None)
		}), nil
	})},
	{Name: "enter_async_context", Sig: "(self, cm)", Doc: "Enters the supplied async context manager and returns the result of its __aenter__.", Fn: onStack(enterAsyncContext)},
	{Name: "push_async_exit", Sig: "(self, exit)", Doc: "Adds an async exit handler that accepts the same arguments as __aexit__.", Fn: onStack(func(t object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		return a[1], s.push(t, a[1], "__aexit__", true)
	})},
	{Name: "push_async_callback", Sig: "(self, callback, /, *args, **kwds)", Doc: "Schedules any async function to be awaited with these arguments on exit.", Fn: onStack(func(_ object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
		return s.callback(a, true)
	})},
}, stackRows...), object.WithDoc("Async context manager for dynamic management of a stack of exit callbacks."), object.WithAlloc(allocStack))

// special binds the special method of a manager, as the with statement does.
func special(cm object.Value, name string) (func(t object.Thread, args []object.Value) (object.Value, *object.Exception), bool) {
	if _, ok := object.LookupSpecial(cm, name); !ok {
		return nil, false
	}
	return func(t object.Thread, args []object.Value) (object.Value, *object.Exception) {
		v, _, exc := object.CallSpecial(t, cm, name, args...)
		return v, exc
	}, true
}

// qualified is the name of a value's class with its module.
func qualified(v object.Value) string { return v.Class().Module + "." + v.Class().QualName }

func enterContext(t object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
	enter, ok := special(a[1], "__enter__")
	leave, ok2 := special(a[1], "__exit__")
	if !ok || !ok2 {
		return object.Null, object.TypeErrorf("'%s' object does not support the context manager protocol", qualified(a[1]))
	}
	v, exc := enter(t, nil)
	if exc == nil {
		s.exits = append(s.exits, exit{call: leave})
	}
	return v, exc
}

func enterAsyncContext(_ object.Thread, s *stack, a []object.Value) (object.Value, *object.Exception) {
	cm := a[1]
	return start("AsyncExitStack.enter_async_context", func(m *machine, t *vm.Thread) coro.Step {
		enter, ok := special(cm, "__aenter__")
		leave, ok2 := special(cm, "__aexit__")
		if !ok || !ok2 {
			return coro.Raised(object.TypeErrorf("'%s' object does not support the asynchronous context manager protocol", qualified(cm)))
		}
		v, exc := enter(t, nil)
		if exc != nil {
			return coro.Raised(exc)
		}
		return m.await(v, func(_ *vm.Thread, v object.Value, exc *object.Exception) coro.Step {
			if exc == nil {
				s.exits = append(s.exits, exit{async: true, call: leave})
			}
			return ended(v, exc)
		})
	}), nil
}

// push registers the exit of a manager, or a function called like one.
func (s *stack) push(_ object.Thread, v object.Value, name string, async bool) *object.Exception {
	call, ok := special(v, name)
	if !ok {
		call = func(t object.Thread, args []object.Value) (object.Value, *object.Exception) {
			return t.Call(v, args, nil)
		}
	}
	s.exits = append(s.exits, exit{async, call})
	return nil
}

// callback registers a function to be called with arguments of its own.
func (s *stack) callback(a []object.Value, async bool) (object.Value, *object.Exception) {
	fn, args := a[1], a[2].Object().(*object.Tuple).Items()
	var kw []object.Kw
	a[3].Object().(*object.Dict).Items(func(k, v object.Value) bool {
		name, _ := object.StrOf(k)
		kw = append(kw, object.Kw{Name: name, Value: v})
		return true
	})
	s.exits = append(s.exits, exit{async, func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		v, exc := t.Call(fn, args, kw)
		if exc != nil || async {
			return v, exc
		}
		return object.None, nil // its result suppresses nothing
	}})
	if async {
		last := &s.exits[len(s.exits)-1]
		call := last.call
		last.call = func(t object.Thread, d []object.Value) (object.Value, *object.Exception) {
			v, exc := call(t, d)
			if exc != nil {
				return object.Null, exc
			}
			return start("_exit_wrapper", func(m *machine, _ *vm.Thread) coro.Step {
				return m.await(v, func(_ *vm.Thread, _ object.Value, exc *object.Exception) coro.Step { return ended(object.None, exc) })
			}), nil
		}
	}
	return fn, nil
}

// unwinding is the state of leaving a stack.
type unwinding struct {
	s                             *stack
	exc                           *object.Exception // the one under way
	frameExc                      *object.Exception // handled outside of the stack
	received, suppressed, pending bool
}

func (s *stack) unwinding(t object.Thread, details []object.Value) *unwinding {
	u := &unwinding{s: s, frameExc: t.Handled()}
	if len(details) > 1 {
		u.exc, u.received = object.ExceptionOf(details[1])
	}
	return u
}

// pop takes the last exit.
func (u *unwinding) pop() exit {
	n := len(u.s.exits) - 1
	e := u.s.exits[n]
	u.s.exits[n] = exit{}
	u.s.exits = u.s.exits[:n]
	return e
}

// took notes the outcome of one exit.
func (u *unwinding) took(t object.Thread, v object.Value, exc *object.Exception) {
	if exc == nil {
		var yes bool
		if yes, exc = object.Truth(t, v); exc == nil {
			if yes {
				u.suppressed, u.pending, u.exc = true, false, nil
			}
			return
		}
	}
	u.chain(exc)
	u.pending, u.exc = true, exc
}

// chain makes the exception under way the context of a new one, as if the
// exits were nested with statements.
func (u *unwinding) chain(e *object.Exception) {
	if u.exc == nil || e == u.exc {
		return
	}
	for range 1000 {
		c := e.Context
		if c == nil || c == u.exc {
			return
		}
		if c == u.frameExc {
			break
		}
		e = c
	}
	e.Context = u.exc
}

func (u *unwinding) result() (object.Value, *object.Exception) {
	if u.pending {
		return object.Null, u.exc
	}
	return object.Bool(u.received && u.suppressed), nil
}

// leave is __exit__ of an ExitStack.
func (s *stack) leave(t object.Thread, args []object.Value) (object.Value, *object.Exception) {
	u := s.unwinding(t, args)
	for len(s.exits) > 0 {
		v, exc := u.pop().call(t, details(u.exc))
		u.took(t, v, exc)
	}
	return u.result()
}

// run is __aexit__ of an AsyncExitStack, from the next exit on.
func (u *unwinding) run(m *machine, t *vm.Thread) coro.Step {
	for len(u.s.exits) > 0 {
		e := u.pop()
		v, exc := e.call(t, details(u.exc))
		if exc == nil && e.async {
			return m.await(v, func(t *vm.Thread, v object.Value, exc *object.Exception) coro.Step {
				u.took(t, v, exc)
				return u.run(m, t)
			})
		}
		u.took(t, v, exc)
	}
	return ended(u.result())
}
