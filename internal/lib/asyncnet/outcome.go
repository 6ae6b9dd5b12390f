package asyncnet

import (
	"asyncrepl/internal/lib"
	"errors"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// outcome is a coroutine whose value and error are turned into Python's.
type outcome struct {
	coro.Coroutine
	value func(v any) object.Value
	s     *state
}

// Resume implements coro.Coroutine.
func (o *outcome) Resume(th coro.Thread, in coro.Input) coro.Step {
	step := o.Coroutine.Resume(th, in)
	switch step.Op {
	case coro.Raise:
		step.Err = o.s.exception(thread(th.(*vm.Thread)), step.Err)
	case coro.Return:
		if o.value != nil {
			step.Value = o.value(step.Value).Any()
		}
	}
	return step
}

// coroutine makes a coroutine object of one of package net's.
func (s *state) coroutine(qualname string, c coro.Coroutine, value func(v any) object.Value) object.Value {
	return object.Of(vm.NewNativeCoro(vm.Names(qualname), &outcome{c, value, s}))
}

// exception turns an error of package net into the exception to raise.
func (s *state) exception(t *vm.Thread, err error) *object.Exception {
	var short *net.Incomplete
	var long *net.LimitOverrun
	switch {
	case errors.As(err, &short):
		expected := object.None
		if short.Expected >= 0 {
			expected = object.Int(int64(short.Expected))
		}
		return s.make(t, "IncompleteReadError", object.NewBytes(short.Partial), expected)
	case errors.As(err, &long):
		return s.make(t, "LimitOverrunError", object.NewStr(long.Text), object.Int(int64(long.Consumed)))
	}
	return lib.Exception(err)
}

// make calls an exception class of asyncio.
func (s *state) make(t *vm.Thread, class string, args ...object.Value) *object.Exception {
	m, exc := s.h.Importer.Import(t, "asyncio.exceptions")
	if exc != nil {
		return exc
	}
	c, _ := m.Dict().GetStr(class)
	v, exc := t.Call(c, args, nil)
	if exc != nil {
		return exc
	}
	return v.Object().(*object.Exception)
}

// none is the end of natives that return None.
func none(err error) (object.Value, *object.Exception) { return object.None, lib.Exception(err) }
