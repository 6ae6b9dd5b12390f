package contextlib

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// machine is the body of a coroutine of this module: next is called with the
// outcome of what it awaited last.
type machine struct {
	next outcome
}

// outcome goes on after an await: with its value, or with exc if that is not nil.
type outcome func(t *vm.Thread, v object.Value, exc *object.Exception) coro.Step

// Resume implements coro.Coroutine.
func (m *machine) Resume(th coro.Thread, in coro.Input) coro.Step {
	var exc *object.Exception
	if in.Err != nil {
		e, ok := in.Err.(*object.Exception)
		if !ok {
			return coro.Raised(in.Err)
		}
		exc = e
	}
	return m.next(th.(*vm.Thread), object.FromAny(in.Value), exc)
}

// await waits for v and goes on with next.
func (m *machine) await(v object.Value, next outcome) coro.Step {
	m.next = next
	return coro.Called(&vm.AwaitValue{V: v})
}

// awaitCall awaits what a method returns.
func (m *machine) awaitCall(t *vm.Thread, on object.Value, method string, next outcome, args ...object.Value) coro.Step {
	v, exc := object.CallMethod(t, on, method, args...)
	if exc != nil {
		return next(t, object.Null, exc)
	}
	return m.await(v, next)
}

// start makes a coroutine object whose body begins with first.
func start(name string, first func(m *machine, t *vm.Thread) coro.Step) object.Value {
	m := &machine{}
	m.next = func(t *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
		if exc != nil {
			return coro.Raised(exc)
		}
		return first(m, t)
	}
	return object.Of(vm.NewNativeCoro(vm.Names(name), m))
}

// ended is the step of a coroutine that returns v or raises exc.
func ended(v object.Value, exc *object.Exception) coro.Step {
	if exc != nil {
		return coro.Raised(exc)
	}
	return coro.Returned(v.Any())
}

var asyncManagerClass = object.NewNativeClass("_AsyncGeneratorContextManager", "contextlib", []*object.Class{abstractAsyncClass}, []object.Method{
	{Name: "__aenter__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return start("_AsyncGeneratorContextManager.__aenter__", a[0].Object().(*manager).aenter), nil
	}},
	{Name: "__aexit__", Sig: "(self, typ, value, traceback)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		g, typ, value, tb := a[0].Object().(*manager), a[1], a[2], a[3]
		return start("_AsyncGeneratorContextManager.__aexit__", func(m *machine, t *vm.Thread) coro.Step {
			return g.aexit(m, t, typ, value, tb)
		}), nil
	}},
	{Name: "_recreate_cm", Sig: "(self)", Fn: recreate},
	{Name: "__call__", Sig: "(self, func)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return decorateAsync(t, a[0], a[1])
	}},
}, object.WithDoc("Helper for @asynccontextmanager decorator."), object.WithFlags(object.NoNew), object.WithProto((*manager)(nil), ""))

// aenter runs the asynchronous generator up to its yield.
func (g *manager) aenter(m *machine, t *vm.Thread) coro.Step {
	return m.awaitCall(t, g.gen, "__anext__", func(_ *vm.Thread, v object.Value, exc *object.Exception) coro.Step {
		if exc.IsA(object.StopAsyncIterationClass) {
			exc = object.RuntimeErrorf("generator didn't yield")
			exc.SetCause(object.None)
		}
		return ended(v, exc)
	})
}

// aexit is exit for asynchronous generators.
func (g *manager) aexit(m *machine, t *vm.Thread, typ, value, tb object.Value) coro.Step {
	if typ.IsNone() {
		return m.awaitCall(t, g.gen, "__anext__", func(t *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
			switch {
			case exc.IsA(object.StopAsyncIterationClass):
				return coro.Returned(object.False.Any())
			case exc != nil:
				return coro.Raised(exc)
			}
			return g.aunstopped(m, t, "generator didn't stop")
		})
	}
	thrown, exc := raisedBy(t, typ, value)
	if exc != nil {
		return coro.Raised(exc)
	}
	return m.awaitCall(t, g.gen, "athrow", func(t *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
		if exc == nil {
			return g.aunstopped(m, t, "generator didn't stop after athrow()")
		}
		return ended(afterThrow(exc, thrown, tb, object.StopAsyncIterationClass))
	}, object.Of(thrown))
}

// aunstopped closes a generator that yields once more, and complains.
func (g *manager) aunstopped(m *machine, t *vm.Thread, text string) coro.Step {
	complaint := object.RuntimeErrorf("%s", text)
	return m.awaitCall(t, g.gen, "aclose", func(_ *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
		if exc != nil {
			exc.SetContext(complaint)
			return coro.Raised(exc)
		}
		return coro.Raised(complaint)
	})
}

// decorateAsync wraps a coroutine function into async with statements.
func decorateAsync(t object.Thread, cm, fn object.Value) (object.Value, *object.Exception) {
	return newHelper(t, fn, func(_ object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
		kw = append([]object.Kw(nil), kw...)
		return start("inner", func(m *machine, t *vm.Thread) coro.Step {
			made, exc := object.CallMethod(t, cm, "_recreate_cm")
			if exc != nil {
				return coro.Raised(exc)
			}
			return m.awaitCall(t, made, "__aenter__", func(t *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
				if exc != nil {
					return coro.Raised(exc)
				}
				body, exc := t.Call(fn, args, kw)
				leave := func(t *vm.Thread, v object.Value, exc *object.Exception) coro.Step {
					return leaveAsync(m, t, made, v, exc)
				}
				if exc != nil {
					return leave(t, object.Null, exc)
				}
				return m.await(body, leave)
			})
		}), nil
	})
}

// leaveAsync ends an async with statement whose body returned v or raised exc.
func leaveAsync(m *machine, t *vm.Thread, cm, v object.Value, exc *object.Exception) coro.Step {
	return m.awaitCall(t, cm, "__aexit__", func(t *vm.Thread, r object.Value, failed *object.Exception) coro.Step {
		switch {
		case failed != nil:
			failed.SetContext(exc)
			return coro.Raised(failed)
		case exc == nil:
			return coro.Returned(v.Any())
		}
		yes, failed := object.Truth(t, r)
		if failed != nil {
			return coro.Raised(failed)
		}
		if yes {
			return coro.Returned(nil)
		}
		return coro.Raised(exc)
	}, details(exc)...)
}

// details are the three arguments of __exit__.
func details(exc *object.Exception) []object.Value {
	if exc == nil {
		return []object.Value{object.None, object.None, object.None}
	}
	tb := object.None
	if exc.Traceback != nil {
		tb = object.Of(exc.Traceback)
	}
	return []object.Value{object.Of(exc.Class()), object.Of(exc), tb}
}
