package asyncio

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Event, Lock and Semaphore are asyncio's classes of these names.
type (
	Event struct {
		object.Base
		lock.Event
		lineup
	}
	Lock struct {
		object.Base
		lock.Lock
		lineup
	}
	Semaphore struct {
		object.Base
		lock.Semaphore
		lineup
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

// primitive is what the objects of this file and of conditions.go have in common.
type primitive interface {
	object.Object
	Waiters() *loop.Waiters
	Bound() *loop.Loop
	Owner() any
	line() *lineup
}

// acquirable is what async with needs of a lock.
type acquirable interface {
	primitive
	lock.Locker
}

// lockClasses makes the classes of locks, events and so on.
func (s *state) lockClasses() {
	c := &s.class
	c.mixin = s.pythonClass("mixins", "_LoopBoundMixin", nil, nil, "An object that belongs to a loop from its first wait on.", mixinMethods)
	c.contextMixin = s.pythonClass("locks", "_ContextManagerMixin", c.mixin, nil, "An object for async with.", s.contextMethods())
	c.event = s.pythonClass("locks", "Event", c.mixin, allocEvent, "An event that tasks can wait for.", s.eventMethods())
	c.lock = s.pythonClass("locks", "Lock", c.contextMixin, allocLock, "A mutual exclusion lock for tasks.", s.mutexMethods())
	c.semaphore = s.pythonClass("locks", "Semaphore", c.contextMixin, allocSemaphore, "A counter that bounds how many tasks go on at once.", s.semaphoreMethods())
	c.bounded = s.pythonClass("locks", "BoundedSemaphore", c.semaphore, allocSemaphore, "A semaphore that may not be released more often than acquired.", s.boundedMethods())
	c.condition = s.pythonClass("locks", "Condition", c.contextMixin, allocCondition, "A condition that tasks wait to be notified of, under a lock.", s.conditionMethods())
	c.barrier = s.pythonClass("locks", "Barrier", c.mixin, allocBarrier, "A point where a number of tasks wait for each other.", s.barrierMethods())
}

// onPrimitive makes a method of a function on T, which must be initialised.
func onPrimitive[T primitive](fn func(t *vm.Thread, p T, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		p := a[0].Object().(T)
		if p.Owner() == nil {
			return object.Null, object.AttributeErrorf("'%s' object has no attribute '_waiters'", p.Class().Name)
		}
		return fn(thread(t), p, a)
	}
}

// field is an attribute of a primitive that programs may read.
func field[T primitive](name string, get func(p T) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: onPrimitive(
		func(_ *vm.Thread, p T, _ []object.Value) (object.Value, *object.Exception) { return get(p), nil })}
}

// waitersField is _waiters; late says that it is None until somebody has waited.
func waitersField[T primitive](late bool) object.Method {
	return object.Method{Name: "_waiters", Sig: "(self)", Kind: object.Property,
		Fn: onPrimitive(func(t *vm.Thread, p T, _ []object.Value) (object.Value, *object.Exception) {
			if late && p.Bound() == nil && p.line().deque.IsNull() {
				return object.None, nil
			}
			return p.line().show(t, p.Waiters()), nil
		}),
		Set: onPrimitive(func(_ *vm.Thread, p T, a []object.Value) (object.Value, *object.Exception) {
			p.line().deque = a[1]
			return object.None, nil
		}),
	}
}

// bindable is what belongs to a loop from its first wait on.
type bindable interface {
	Bound() *loop.Loop
	Bind(l *loop.Loop)
}

var mixinMethods = []object.Method{{
	Name: "_loop", Sig: "(self)", Kind: object.Property,
	Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if p, ok := a[0].Object().(bindable); ok {
			return loopObject(p.Bound()), nil
		}
		return object.None, nil
	},
	Set: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		p, ok := a[0].Object().(bindable)
		switch {
		case !ok:
		case a[1].IsNone():
			p.Bind(nil)
		default:
			l, exc := asLoop(a[1])
			if exc != nil {
				return object.Null, exc
			}
			p.Bind(l.l)
		}
		return object.None, nil
	},
}}

// contextMethods are __aenter__ and __aexit__, which call what programs override.
func (s *state) contextMethods() []object.Method {
	enterNames, exitNames := vm.Names("_ContextManagerMixin.__aenter__"), vm.Names("_ContextManagerMixin.__aexit__")
	return []object.Method{
		{Name: "__aenter__", Async: true, Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro(enterNames, &entering{s: s, self: a[0]})), nil
		}},
		{Name: "__aexit__", Async: true, Sig: "(self, exc_type, exc, tb)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro(exitNames, &leaving{s: s, self: a[0]})), nil
		}},
	}
}

// isOwnLock reports whether c is one of our classes of locks, of which programs
// override nothing.
func (s *state) isOwnLock(c *object.Class) bool {
	k := &s.class
	return c == k.lock || c == k.semaphore || c == k.bounded || c == k.condition
}

// acquire returns what to await for a lock of any class.
func (s *state) acquire(self object.Value) coro.Coroutine {
	if l, ok := self.Object().(acquirable); ok && s.isOwnLock(l.Class()) && l.Owner() != nil {
		return l.Acquire()
	}
	return &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		aw, exc := object.CallMethod(th.(*vm.Thread), self, "acquire")
		return &awaitOnce{v: aw}, asError(exc)
	}}
}

func (s *state) eventMethods() []object.Method {
	waiting := vm.Names("Event.wait")
	on := onPrimitive[*Event]
	return []object.Method{
		{Name: "__init__", Sig: "(self" + s.loopParam() + ")", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			e := a[0].Object().(*Event)
			e.Event.Init(e, s.errors)
			return object.None, nil
		}},
		{Name: "is_set", Sig: "(self)", Doc: "Tells whether it has been set.", Fn: on(func(_ *vm.Thread, e *Event, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(e.IsSet()), nil
		})},
		{Name: "set", Sig: "(self)", Doc: "Set the internal flag to true and wake all waiters.", Fn: on(func(_ *vm.Thread, e *Event, _ []object.Value) (object.Value, *object.Exception) {
			return none(e.Set())
		})},
		{Name: "clear", Sig: "(self)", Doc: "Lowers the event's flag so that later waiters pause.", Fn: on(func(_ *vm.Thread, e *Event, _ []object.Value) (object.Value, *object.Exception) {
			e.Clear()
			return object.None, nil
		})},
		{Name: "wait", Async: true, Sig: "(self)", Doc: "Pauses the caller for as long as the event's flag stays lowered.", Fn: on(func(_ *vm.Thread, e *Event, _ []object.Value) (object.Value, *object.Exception) {
			return native(waiting, e.Wait()), nil
		})},
		waitersField[*Event](false),
		field("_value", func(e *Event) object.Value { return object.Bool(e.IsSet()) }),
		{Name: "__repr__", Sig: "(self)", Fn: on(func(t *vm.Thread, e *Event, _ []object.Value) (object.Value, *object.Exception) {
			word := "unset"
			if e.IsSet() {
				word = "set"
			}
			return lockRepr(t, e, word, ""), nil
		})},
	}
}

// lockRepr is the default repr of p with its state, and how many wait, before
// the ">".
func lockRepr(t *vm.Thread, p primitive, state, extra string) object.Value {
	base := strings.TrimSuffix(object.DefaultRepr(object.Of(p)), ">")
	text := state + extra
	if waiters := p.line().count(t, p.Waiters()); waiters > 0 {
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

// lockMethods are the methods that locks and semaphores have in common; name
// is the class in the names of their coroutines.
func lockMethods[T acquirable](name string) []object.Method {
	names := vm.Names(name + ".acquire")
	return []object.Method{
		{Name: "locked", Sig: "(self)", Doc: "Return True if it cannot be acquired at once.", Fn: onPrimitive(
			func(_ *vm.Thread, l T, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(l.Locked()), nil
			})},
		{Name: "acquire", Async: true, Sig: "(self)", Doc: "Acquire it, waiting until that is possible.", Fn: onPrimitive(
			func(_ *vm.Thread, l T, _ []object.Value) (object.Value, *object.Exception) {
				return native(names, l.Acquire()), nil
			})},
		{Name: "release", Sig: "(self)", Doc: "Release it and wake the first who waits.", Fn: onPrimitive(
			func(t *vm.Thread, l T, _ []object.Value) (object.Value, *object.Exception) { return none(l.Release(t)) })},
	}
}

func (s *state) mutexMethods() []object.Method {
	return append(lockMethods[*Lock]("Lock"),
		object.Method{Name: "__init__", Sig: "(self" + s.loopParam() + ")", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			l := a[0].Object().(*Lock)
			l.Lock.Init(l, s.errors)
			return object.None, nil
		}},
		waitersField[*Lock](true),
		field("_locked", func(l *Lock) object.Value { return object.Bool(l.Locked()) }),
		object.Method{Name: "__repr__", Sig: "(self)", Fn: onPrimitive(func(t *vm.Thread, l *Lock, _ []object.Value) (object.Value, *object.Exception) {
			locked, exc := callBool(t, object.Of(l), "locked")
			return lockRepr(t, l, lockedWord(locked), ""), exc
		})})
}

// initSemaphore is __init__ of both kinds of semaphore.
func (s *state) initSemaphore(t object.Thread, a []object.Value) *object.Exception {
	sem := a[0].Object().(*Semaphore)
	negative, exc := object.CompareTruth(t, object.LT, a[1], object.Int(0))
	if exc != nil {
		return exc
	}
	if negative {
		return object.ValueErrorf("Semaphore initial value must be >= 0")
	}
	n, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return exc
	}
	return raised(sem.Semaphore.Init(n, sem, s.errors))
}

func (s *state) semaphoreMethods() []object.Method {
	return append(lockMethods[*Semaphore]("Semaphore"),
		object.Method{Name: "__init__", Sig: "(self, value=1" + s.loopParam() + ")", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, s.initSemaphore(t, a)
		}},
		waitersField[*Semaphore](true),
		field("_value", func(sem *Semaphore) object.Value { return object.Int(int64(sem.Value())) }),
		object.Method{Name: "__repr__", Sig: "(self)", Fn: onPrimitive(func(t *vm.Thread, sem *Semaphore, _ []object.Value) (object.Value, *object.Exception) {
			locked, exc := callBool(t, object.Of(sem), "locked")
			if locked || exc != nil {
				return lockRepr(t, sem, "locked", ""), exc
			}
			return lockRepr(t, sem, "unlocked", fmt.Sprintf(", value:%d", sem.Value())), nil
		})})
}

// boundedMethods are what BoundedSemaphore overrides.
func (s *state) boundedMethods() []object.Method {
	return []object.Method{
		{Name: "__init__", Sig: "(self, value=1" + s.loopParam() + ")", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if exc := s.initSemaphore(t, a); exc != nil {
				return object.Null, exc
			}
			a[0].Object().(*Semaphore).Limit()
			return object.None, nil
		}},
		{Name: "release", Sig: "(self)", Doc: "Release it, but not more often than it was acquired.", Fn: onPrimitive(
			func(t *vm.Thread, sem *Semaphore, _ []object.Value) (object.Value, *object.Exception) {
				return none(sem.Release(t))
			})},
		field("_bound_value", func(sem *Semaphore) object.Value { return object.Int(int64(sem.Initial())) }),
	}
}
