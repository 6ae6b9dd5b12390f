package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Condition is asyncio.Condition.
type Condition struct {
	object.Base
	lock.Condition
	lineup
	own object.Value // its lock
}

func allocCondition(_ object.Thread, cls *object.Class) object.Object {
	c := &Condition{}
	c.SetClass(cls)
	return c
}

// anyLock is a lock of a class that programs define.
type anyLock struct {
	s *state
	v object.Value
}

// Locked implements lock.Locker. A lock that cannot tell is not locked.
func (l anyLock) Locked() bool {
	locked, exc := callBool(l.s.h.Interp.Holder(), l.v, "locked")
	return locked && exc == nil
}

// TryAcquire implements lock.Locker: only its own acquire() knows.
func (l anyLock) TryAcquire(coro.Thread) bool { return false }

// Acquire implements lock.Locker.
func (l anyLock) Acquire() coro.Coroutine { return l.s.acquire(l.v) }

// Release implements lock.Locker.
func (l anyLock) Release(th coro.Thread) error {
	_, exc := object.CallMethod(th.(*vm.Thread), l.v, "release")
	return asError(exc)
}

// initCondition is Condition.__init__.
func (s *state) initCondition(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := a[0].Object().(*Condition)
	if c.own = a[1]; c.own.IsNone() {
		l := allocLock(t, s.class.lock).(*Lock)
		l.Lock.Init(l, s.errors)
		c.own = object.Of(l)
	}
	if l, ok := c.own.Object().(acquirable); ok && s.isOwnLock(l.Class()) {
		c.Condition.Init(l, c, s.errors)
		return object.None, nil
	}
	for _, name := range lockNames {
		if _, exc := object.GetAttr(t, c.own, name); exc != nil {
			return object.Null, exc
		}
	}
	c.Condition.Init(anyLock{s, c.own}, c, s.errors)
	return object.None, nil
}

// lockNames are the methods of its lock that a condition has as well.
var lockNames = []string{"locked", "acquire", "release"}

func (s *state) conditionMethods() []object.Method {
	waiting, waitingFor := vm.Names("Condition.wait"), vm.Names("Condition.wait_for")
	on := onPrimitive[*Condition]
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, lock=None" + s.loopParam() + ")", Fn: s.initCondition},
		{Name: "wait", Async: true, Sig: "(self)", Doc: "Wait until notified.", Fn: on(func(_ *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			return native(waiting, c.Wait()), nil
		})},
		{Name: "wait_for", Async: true, Sig: "(self, predicate)", Doc: "Keeps waiting on the condition while the given test is still false.", Fn: on(func(_ *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(vm.NewNativeCoro(waitingFor, c.WaitFor(predicateOf(a[1])))), nil
		})},
		{Name: "notify", Sig: "(self, n=1)", Doc: "Wake up n of those who wait.", Fn: on(func(t *vm.Thread, c *Condition, a []object.Value) (object.Value, *object.Exception) {
			if !c.Locked() {
				return none(c.Notify(0))
			}
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(c.Notify(n))
		})},
		{Name: "notify_all", Sig: "(self)", Doc: "Wake up all who wait.", Fn: on(func(t *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			_, exc := object.CallMethod(t, object.Of(c), "notify", object.Int(int64(c.Waiters().Len())))
			return object.None, exc
		})},
		waitersField[*Condition](false),
		field("_lock", func(c *Condition) object.Value { return c.own }),
		{Name: "__repr__", Sig: "(self)", Fn: on(func(t *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
			return lockRepr(t, c, lockedWord(c.Locked()), ""), nil
		})},
	}
	for _, name := range lockNames {
		rows = append(rows, object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: on(
			func(t *vm.Thread, c *Condition, _ []object.Value) (object.Value, *object.Exception) {
				return object.GetAttr(t, c.own, name)
			})})
	}
	return rows
}

// predicateOf makes a predicate of a Python function.
func predicateOf(fn object.Value) lock.Predicate {
	return func(th coro.Thread) (any, bool, error) {
		t := th.(*vm.Thread)
		v, exc := t.Call(fn, nil, nil)
		if exc != nil {
			return nil, false, exc
		}
		holds, exc := object.Truth(t, v)
		return v.Any(), holds, asError(exc)
	}
}
