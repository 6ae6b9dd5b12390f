package asyncio

import (
	"math"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Timeout is asyncio.Timeout.
type Timeout struct {
	object.Base
	*loop.Timeout
}

func allocTimeout(_ object.Thread, cls *object.Class) object.Object {
	t := &Timeout{Timeout: loop.NewTimeout(nil)}
	t.SetClass(cls)
	return t
}

func onTimeout(fn func(th *vm.Thread, x *Timeout, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(th), a[0].Object().(*Timeout), a)
	}
}

// optionalFloat is a float as a Python value, None for nil.
func optionalFloat(d *float64) object.Value {
	if d == nil {
		return object.None
	}
	return object.Float(*d)
}

var (
	timeoutEnterNames = vm.Names("Timeout.__aenter__")
	timeoutExitNames  = vm.Names("Timeout.__aexit__")
)

var timeoutMethods = []object.Method{
	{Name: "__init__", Sig: "(self, when)", Fn: onTimeout(func(_ *vm.Thread, x *Timeout, a []object.Value) (object.Value, *object.Exception) {
		when, exc := seconds(a[1])
		x.Timeout = loop.NewTimeout(when)
		return object.None, exc
	})},
	{Name: "when", Sig: "(self)", Doc: "Tells the moment at which the timeout is due.", Fn: onTimeout(func(_ *vm.Thread, x *Timeout, _ []object.Value) (object.Value, *object.Exception) {
		return optionalFloat(x.When()), nil
	})},
	{Name: "reschedule", Sig: "(self, when)", Doc: "Reschedule the timeout.", Fn: onTimeout(func(th *vm.Thread, x *Timeout, a []object.Value) (object.Value, *object.Exception) {
		when, exc := seconds(a[1])
		if exc != nil {
			return object.Null, exc
		}
		return none(x.Reschedule(th, when))
	})},
	{Name: "expired", Sig: "(self)", Doc: "Tells whether time ran out while the block was running.", Fn: onTimeout(func(_ *vm.Thread, x *Timeout, _ []object.Value) (object.Value, *object.Exception) {
		return object.Bool(x.Expired()), nil
	})},
	{Name: "__aenter__", Async: true, Sig: "(self)", Fn: onTimeout(func(_ *vm.Thread, x *Timeout, _ []object.Value) (object.Value, *object.Exception) {
		return object.Of(vm.NewNativeCoro(timeoutEnterNames, machine(func(th coro.Thread) (any, error) {
			return object.Of(x), x.Enter(th)
		}))), nil
	})},
	{Name: "__aexit__", Async: true, Sig: "(self, exc_type, exc_val, exc_tb)", Fn: onTimeout(func(_ *vm.Thread, x *Timeout, a []object.Value) (object.Value, *object.Exception) {
		given, _ := a[2].Object().(*object.Exception)
		return object.Of(vm.NewNativeCoro(timeoutExitNames, machine(func(coro.Thread) (any, error) {
			// What is not changed goes on by itself.
			if err := x.Exit(asError(given)); err != nil && err != asError(given) {
				return nil, err
			}
			return nil, nil
		}))), nil
	})},
	{Name: "__repr__", Sig: "(self, /)", Fn: onTimeout(func(th *vm.Thread, x *Timeout, _ []object.Value) (object.Value, *object.Exception) {
		text := "<Timeout [" + x.State().String() + "]"
		if x.State() == loop.TimeoutEntered {
			when := x.When()
			if when != nil {
				d := math.Round(*when*1000) / 1000
				when = &d
			}
			text += " when=" + object.ReprText(th, optionalFloat(when))
		}
		return object.NewStr(text + ">"), nil
	})},
}

// timeoutsPart is asyncio.timeouts.
func (s *state) timeoutsPart() part {
	made := func(x *loop.Timeout) object.Value {
		t := &Timeout{Timeout: x}
		t.SetClass(s.class.timeout)
		return object.Of(t)
	}
	return part{
		name: "timeouts", exports: "Timeout timeout timeout_at", classes: []*object.Class{s.class.timeout},
		python: []object.Method{
			{Name: "timeout", Sig: "(delay)", Doc: "Cancels the body of an async with block when it takes too long.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
				l := loop.Of(thread(th))
				if l == nil || !l.IsRunning() {
					return object.Null, object.RuntimeErrorf("no running event loop")
				}
				delay, exc := seconds(a[0])
				if exc != nil {
					return object.Null, exc
				}
				if delay == nil {
					return made(loop.NewTimeout(nil)), nil
				}
				return made(l.TimeoutAfter(*delay)), nil
			}},
			{Name: "timeout_at", Sig: "(when)", Doc: "Moves the deadline to the given moment on the loop's clock.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
				when, exc := seconds(a[0])
				if exc != nil {
					return object.Null, exc
				}
				return made(loop.NewTimeout(when)), nil
			}},
		}}
}
