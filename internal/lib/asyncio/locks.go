package asyncio

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Event, Lock and Semaphore are asyncio's classes of these names.
type (
	Event struct {
		object.Base
		lock.Event
	}
	Lock struct {
		object.Base
		lock.Lock
	}
	Semaphore struct {
		object.Base
		lock.Semaphore
	}
)

func allocEvent(_ object.Thread, cls *object.Class) object.Object {
	e := &Event{}
	e.SetClass(cls)
	return e
}

func allocLock(_ object.Thread, cls *object.Class) object.Object {
	l := &Lock{}
	l.SetClass(cls)
	return l
}

func allocSemaphore(_ object.Thread, cls *object.Class) object.Object {
	s := &Semaphore{}
	s.SetClass(cls)
	return s
}

func (s *state) eventMethods() []object.Method {
	on := func(fn func(e *Event) (object.Value, *object.Exception)) object.NativeFn {
		return func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(a[0].Object().(*Event))
		}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self" + s.loopParam() + ")", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			e.Event.Init(e, s.errors)
			return object.None, nil
		})},
		{Name: "is_set", Sig: "(self)", Doc: "Return True if the internal flag is true.", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			return object.Bool(e.IsSet()), nil
		})},
		{Name: "set", Sig: "(self)", Doc: "Set the internal flag to true and wake all waiters.", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			return none(e.Set())
		})},
		{Name: "clear", Sig: "(self)", Doc: "Reset the internal flag to false.", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			e.Clear()
			return object.None, nil
		})},
		{Name: "wait", Sig: "(self)", Doc: "Block until the internal flag is true.", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro("wait", "Event.wait", e.Wait())), nil
		})},
		{Name: "__repr__", Sig: "(self, /)", Fn: on(func(e *Event) (object.Value, *object.Exception) {
			word := "unset"
			if e.IsSet() {
				word = "set"
			}
			return lockRepr(e, word, "", e.Waiters().Len()), nil
		})},
	}
}

// lockRepr is the default repr of the object with its state before the ">".
func lockRepr(o object.Object, state, extra string, waiters int) object.Value {
	base := strings.TrimSuffix(object.DefaultRepr(object.Of(o)), ">")
	text := state + extra
	if waiters > 0 {
		text += fmt.Sprintf(", waiters:%d", waiters)
	}
	return object.NewStr(base + " [" + text + "]>")
}

func lockedWord(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

// acquirable is what async with needs of a lock.
type acquirable interface {
	object.Object
	Acquire() coro.Coroutine
	Release(th coro.Thread) error
	Locked() bool
}

// lockMethods are the methods that locks and semaphores have in common; name
// is the class in the names of their coroutines.
func lockMethods(name string) []object.Method {
	on := func(fn func(t *vm.Thread, l acquirable) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(acquirable))
		}
	}
	co := func(fn string, m coro.Coroutine) object.Value {
		return object.Of(vm.NewNativeCoro(fn, name+"."+fn, m))
	}
	return []object.Method{
		{Name: "locked", Sig: "(self)", Doc: "Return True if it cannot be acquired at once.", Fn: on(
			func(_ *vm.Thread, l acquirable) (object.Value, *object.Exception) {
				return object.Bool(l.Locked()), nil
			})},
		{Name: "acquire", Sig: "(self)", Doc: "Acquire it, waiting until that is possible.", Fn: on(
			func(_ *vm.Thread, l acquirable) (object.Value, *object.Exception) {
				return co("acquire", l.Acquire()), nil
			})},
		{Name: "release", Sig: "(self)", Doc: "Release it and wake the first who waits.", Fn: on(
			func(t *vm.Thread, l acquirable) (object.Value, *object.Exception) { return none(l.Release(t)) })},
		{Name: "__aenter__", Sig: "(self)", Fn: on(
			func(_ *vm.Thread, l acquirable) (object.Value, *object.Exception) {
				m := &mapped{m: l.Acquire(), f: func(*vm.Thread, any) (any, error) { return nil, nil }}
				return co("__aenter__", m), nil
			})},
		{Name: "__aexit__", Sig: "(self, exc_type, exc, tb)", Fn: on(
			func(_ *vm.Thread, l acquirable) (object.Value, *object.Exception) {
				return co("__aexit__", machine(func(th coro.Thread) (any, error) { return nil, l.Release(th) })), nil
			})},
	}
}

func (s *state) mutexMethods() []object.Method {
	return append(lockMethods("Lock"),
		object.Method{Name: "__init__", Sig: "(self" + s.loopParam() + ")", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			l := a[0].Object().(*Lock)
			l.Lock.Init(l, s.errors)
			return object.None, nil
		}},
		object.Method{Name: "__repr__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			l := a[0].Object().(*Lock)
			return lockRepr(l, lockedWord(l.Locked()), "", l.Waiters().Len()), nil
		}})
}

func (s *state) semaphoreMethods(bounded bool) []object.Method {
	return append(lockMethods("Semaphore"),
		object.Method{Name: "__init__", Sig: "(self, value=1" + s.loopParam() + ")", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sem := a[0].Object().(*Semaphore)
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if err := sem.Semaphore.Init(int(n), sem, s.errors); err != nil {
				return object.Null, raised(err)
			}
			if bounded {
				sem.Bound()
			}
			return object.None, nil
		}},
		object.Method{Name: "_value", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(a[0].Object().(*Semaphore).Value())), nil
		}},
		object.Method{Name: "__repr__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sem := a[0].Object().(*Semaphore)
			if sem.Locked() {
				return lockRepr(sem, "locked", "", sem.Waiters().Len()), nil
			}
			return lockRepr(sem, "unlocked", fmt.Sprintf(", value:%d", sem.Value()), sem.Waiters().Len()), nil
		}})
}
