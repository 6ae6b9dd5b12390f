package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Condition and Barrier are asyncio's classes of these names.
type (
	Condition struct {
		object.Base
		lock.Condition
	}
	Barrier struct {
		object.Base
		lock.Barrier
	}
)

func allocCondition(_ object.Thread, cls *object.Class) object.Object {
	c := &Condition{}
	c.SetClass(cls)
	return c
}

func allocBarrier(_ object.Thread, cls *object.Class) object.Object {
	b := &Barrier{}
	b.SetClass(cls)
	return b
}

func (s *state) conditionMethods() []object.Method {
	on := func(fn func(t *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(*Condition), a)
		}
	}
	return append(lockMethods("Condition"),
		object.Method{Name: "__init__", Sig: "(self, lock=None" + s.loopParam() + ")", Fn: on(func(_ *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception) {
			if a[1].IsNone() {
				l := &Lock{}
				l.SetClass(s.class.lock)
				l.Lock.Init(l, s.errors)
				c.Condition.Init(l, c, s.errors)
				return object.None, nil
			}
			l, ok := a[1].Object().(lock.Locker)
			if !ok {
				return object.Null, object.NewException(object.AttributeErrorClass, object.NewStr(
					fmt.Sprintf("'%s' object has no attribute 'locked'", a[1].Class().Name)))
			}
			c.Condition.Init(l, c, s.errors)
			return object.None, nil
		})},
		object.Method{Name: "wait", Sig: "(self)", Doc: "Wait until notified.", Fn: on(func(_ *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro("wait", "Condition.wait", c.Wait())), nil
		})},
		object.Method{Name: "wait_for", Sig: "(self, predicate)", Doc: "Wait until a predicate becomes true.", Fn: on(func(_ *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception) {
			predicate := a[1]
			m := c.WaitFor(func(th coro.Thread) (any, bool, error) {
				t := th.(*vm.Thread)
				v, exc := t.Call(predicate, nil, nil)
				if exc != nil {
					return nil, false, exc
				}
				holds, exc := object.Truth(t, v)
				return v.Any(), holds, asError(exc)
			})
			return object.Of(vm.NewNativeCoro("wait_for", "Condition.wait_for", m)), nil
		})},
		object.Method{Name: "notify", Sig: "(self, n=1)", Doc: "Wake up n of those who wait.", Fn: on(func(t *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(c.Notify(int(n)))
		})},
		object.Method{Name: "notify_all", Sig: "(self)", Doc: "Wake up all who wait.", Fn: on(func(_ *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			return none(c.NotifyAll())
		})},
		object.Method{Name: "__repr__", Sig: "(self, /)", Fn: on(func(_ *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			return lockRepr(c, lockedWord(c.Locked()), "", c.Waiters().Len()), nil
		})})
}

func (s *state) barrierMethods() []object.Method {
	on := func(fn func(t *vm.Thread, b *Barrier, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(*Barrier), a)
		}
	}
	co := func(name string, make func(b *Barrier) coro.Coroutine) object.Method {
		return object.Method{Name: name, Sig: "(self)", Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			m := &mapped{m: make(b), f: func(_ *vm.Thread, v any) (any, error) {
				if i, ok := v.(int); ok {
					return object.Int(int64(i)), nil
				}
				return v, nil
			}}
			return object.Of(vm.NewNativeCoro(name, "Barrier."+name, m)), nil
		})}
	}
	value := func(name string, get func(b *Barrier) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			return get(b), nil
		})}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self, parties)", Fn: on(func(t *vm.Thread, b *Barrier, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(b.Barrier.Init(int(n), b, s.errors))
		})},
		co("wait", func(b *Barrier) coro.Coroutine { return b.Wait() }),
		co("reset", func(b *Barrier) coro.Coroutine { return b.Reset() }),
		co("abort", func(b *Barrier) coro.Coroutine { return b.Abort() }),
		co("__aenter__", func(b *Barrier) coro.Coroutine { return b.Wait() }),
		{Name: "__aexit__", Sig: "(self, /, *args)", Fn: on(func(_ *vm.Thread, _ *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro("__aexit__", "Barrier.__aexit__", machine(func(coro.Thread) (any, error) { return nil, nil }))), nil
		})},
		value("parties", func(b *Barrier) object.Value { return object.Int(int64(b.Parties())) }),
		value("n_waiting", func(b *Barrier) object.Value { return object.Int(int64(b.Waiting())) }),
		value("broken", func(b *Barrier) object.Value { return object.Bool(b.State() == lock.Broken) }),
		{Name: "__repr__", Sig: "(self, /)", Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			extra := ""
			if b.State() != lock.Broken {
				extra = fmt.Sprintf(", waiters:%d/%d", b.Waiting(), b.Parties())
			}
			return lockRepr(b, b.State().String(), extra, 0), nil
		})},
	}
}
