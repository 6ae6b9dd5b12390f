package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Barrier is asyncio.Barrier.
type Barrier struct {
	object.Base
	lock.Barrier
	lineup
}

func allocBarrier(_ object.Thread, cls *object.Class) object.Object {
	b := &Barrier{}
	b.SetClass(cls)
	return b
}

// Bound returns the loop that the barrier belongs to, nil if none yet.
func (b *Barrier) Bound() *loop.Loop { return b.Condition().Bound() }

// Bind makes the barrier belong to l.
func (b *Barrier) Bind(l *loop.Loop) { b.Condition().Bind(l) }

// Waiters are those who wait inside.
func (b *Barrier) Waiters() *loop.Waiters { return b.Condition().Waiters() }

// Owner returns the object that stands for the barrier, nil before Init.
func (b *Barrier) Owner() any { return b.Condition().Owner() }

func (s *state) barrierMethods() []object.Method {
	on := onPrimitive[*Barrier]
	// wait and what is awaited the same way.
	co := func(name string, make func(b *Barrier) coro.Coroutine) object.Method {
		names := vm.Names("Barrier." + name)
		return object.Method{Name: name, Async: true, Sig: "(self)", Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			m := &mapped{m: make(b), f: func(_ *vm.Thread, v any) (any, error) {
				if i, ok := v.(int); ok {
					return object.Int(int64(i)), nil
				}
				return v, nil
			}}
			return object.Of(vm.NewNativeCoro(names, m)), nil
		})}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self, parties)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b := a[0].Object().(*Barrier)
			few, exc := object.CompareTruth(t, object.LT, a[1], object.Int(1))
			if exc != nil {
				return object.Null, exc
			}
			n := 0
			if !few {
				if n, exc = object.IndexInt(t, a[1]); exc != nil {
					return object.Null, exc
				}
			}
			return none(b.Barrier.Init(n, b, s.errors))
		}},
		co("wait", func(b *Barrier) coro.Coroutine { return b.Wait() }),
		co("reset", func(b *Barrier) coro.Coroutine { return b.Reset() }),
		co("abort", func(b *Barrier) coro.Coroutine { return b.Abort() }),
		{Name: "__aenter__", Async: true, Sig: "(self)", Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			// Programs may override wait().
			return object.Of(vm.NewNativeCoro(vm.Names("Barrier.__aenter__"), &late{make: func(th coro.Thread) (coro.Coroutine, error) {
				aw, exc := object.CallMethod(th.(*vm.Thread), object.Of(b), "wait")
				return &awaitOnce{v: aw}, asError(exc)
			}})), nil
		})},
		{Name: "__aexit__", Async: true, Sig: "(self, *args)", Fn: on(func(_ *vm.Thread, _ *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro(vm.Names("Barrier.__aexit__"), machine(func(coro.Thread) (any, error) { return nil, nil }))), nil
		})},
		field("parties", func(b *Barrier) object.Value { return object.Int(int64(b.Parties())) }),
		field("n_waiting", func(b *Barrier) object.Value { return object.Int(int64(b.Waiting())) }),
		field("broken", func(b *Barrier) object.Value { return object.Bool(b.State() == lock.Broken) }),
		field("_parties", func(b *Barrier) object.Value { return object.Int(int64(b.Parties())) }),
		field("_count", func(b *Barrier) object.Value { return object.Int(int64(b.Count())) }),
		field("_state", func(b *Barrier) object.Value { return object.NewStr(b.State().String()) }),
		{Name: "__repr__", Sig: "(self)", Fn: on(func(_ *vm.Thread, b *Barrier, _ []object.Value) (object.Value, *object.Exception) {
			extra := ""
			if b.State() != lock.Broken {
				extra = fmt.Sprintf(", waiters:%d/%d", b.Waiting(), b.Parties())
			}
			return barrierRepr(b, b.State().String()+extra), nil
		})},
	}
}

// barrierRepr is the default repr with the state; it does not count those who wait.
func barrierRepr(b *Barrier, state string) object.Value {
	base := object.DefaultRepr(object.Of(b))
	return object.NewStr(base[:len(base)-1] + " [" + state + "]>")
}
