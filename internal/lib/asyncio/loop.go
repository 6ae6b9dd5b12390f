package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Loop is the Python object of an event loop, of any class below
// AbstractEventLoop. Its Go half is made by BaseEventLoop.__init__.
type Loop struct {
	object.Base
	l        *loop.Loop
	s        *state
	handler  object.Value // set_exception_handler, Null for the default
	gens     []*vm.Gen    // async generators iterated while the loop ran
	genHooks vm.AsyncGenHooks
	executor executor
	factory  object.Value // set_task_factory, Null for the default
	// reporting is the exception of a callback while its handler runs.
	reporting *object.Exception
	thread    *vm.Thread // that runs the loop, nil while nobody does
	standIn   standIn
	leave     func() // ends the run that _run_forever_setup began
}

// loopClasses makes the classes of event loops, one on top of the other as in
// CPython. What a loop can do is in the tables of loop_*.go.
func (s *state) loopClasses() {
	class := func(module, name string, base *object.Class, doc string, tables ...[]object.Method) *object.Class {
		return s.pythonClass(module, name, base, s.allocLoop, doc, tables...)
	}
	c := &s.class
	c.abstractLoop = class("events", "AbstractEventLoop", nil, "What every event loop can do.", abstractMethods())
	c.baseLoop = class("base_events", "BaseEventLoop", c.abstractLoop, "What event loops have in common.",
		s.baseLoopMethods(), s.callMethods(), s.runMethods(), s.handlerMethods(), s.executorMethods(), s.loopFields(), s.taskFactoryMethods(), s.networkMethods(baseNetwork), s.processMethods())
	c.selectorLoop = class("selector_events", "BaseSelectorEventLoop", c.baseLoop, "An event loop that waits for descriptors.",
		selectorInit, selectMethods, descriptorMethods, s.networkMethods(selectorNetwork))
	c.loop = class("unix_events", "_UnixSelectorEventLoop", c.selectorLoop, "An event loop that waits for descriptors and signals.",
		selectorInit, signalMethods, s.networkMethods(unixNetwork))
}

// loops are the classes of loops that are ours.
func (c *classes) loops() []*object.Class {
	return []*object.Class{c.abstractLoop, c.baseLoop, c.selectorLoop, c.loop}
}

func (s *state) allocLoop(_ object.Thread, cls *object.Class) object.Object {
	l := &Loop{s: s}
	l.SetClass(cls)
	return l
}

// newLoop makes a loop of the default class.
func (s *state) newLoop() (*Loop, *object.Exception) {
	lo := s.allocLoop(nil, s.class.loop).(*Loop)
	return lo, lo.open()
}

// open gives the loop its Go half, on the session's clock.
func (lo *Loop) open() *object.Exception {
	s := lo.s
	l, err := loop.New(loop.Config{
		Clock: s.h.Clock, FromZero: s.h.Interactive, Errors: s.errors, Interrupt: s.h.Interrupt,
		Names: s.names, Observer: s.h.Observer, Owner: lo,
		Handle:      lo.handle,
		Follow:      s.follow,
		Interrupted: s.interrupted,
		Report:      s.neverRetrieved,
		Slow:        lo.slow,
		Unlock:      func(th coro.Thread) { th.(*vm.Thread).Release() },
		Lock:        func(th coro.Thread) { th.(*vm.Thread).Acquire() },
	})
	if err != nil {
		return object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	lo.l = l
	on, exc := s.newLoopDebugs()
	if exc != nil {
		l.Close()
		return exc
	}
	l.SetDebug(on)
	l.SetOverrides(lo.overrides())
	s.loops = append(s.loops, lo)
	return s.logSelector()
}

// loopObject returns the Python object of a Go loop.
func loopObject(l *loop.Loop) object.Value {
	if l == nil {
		return object.None
	}
	if o, ok := l.Owner().(*Loop); ok {
		return object.Of(o)
	}
	return object.None
}

// onLoop makes a method of a function on loops that are initialised.
func onLoop(fn func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		l, exc := asLoop(a[0])
		if exc != nil {
			return object.Null, exc
		}
		return fn(thread(t), l, a)
	}
}

func initLoop(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	l := a[0].Object().(*Loop)
	if l.l != nil {
		return object.None, nil
	}
	return object.None, l.open()
}

// selectorInit is __init__ of the loops that wait for descriptors, on a selector
// of their own whatever they are given.
var selectorInit = []object.Method{{Name: "__init__", Sig: "(self, selector=None)", Fn: initLoop}}

// selectMethods are the part of the loop that programs with a selector of their
// own use. What their selector says is not needed: the loop watches by itself.
var selectMethods = []object.Method{
	{Name: "_process_events", Sig: "(self, event_list)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.None, nil }},
	{Name: "_write_to_self", Sig: "(self)", Fn: onLoop(func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
		l.l.Wake()
		return object.None, nil
	})},
}

// baseLoopMethods are those that tell of the loop or make what belongs to it.
func (s *state) baseLoopMethods() []object.Method {
	flag := func(name string, doc string, fn func(l *loop.Loop) bool) object.Method {
		return object.Method{Name: name, Sig: "(self)", Doc: doc, Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(fn(l.l)), nil
			})}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self)", Fn: initLoop},
		flag("is_running", "Tells whether the loop is running now.", (*loop.Loop).IsRunning),
		flag("is_closed", "Tells whether close() was called.", (*loop.Loop).IsClosed),
		flag("get_debug", "Return whether debug mode is on.", (*loop.Loop).Debug),
		{Name: "set_debug", Sig: "(self, enabled)", Doc: "Turn debug mode on or off.", Fn: onLoop(setDebug)},
		{Name: "slow_callback_duration", Sig: "(self)", Kind: object.Property, Doc: "How long a callback may take, in seconds, before debug mode says so.",
			Fn: onLoop(slowDuration), Set: onLoop(setSlowDuration)},
		{Name: "time", Sig: "(self)", Doc: "Reads the current time from the clock this loop keeps.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Float(l.l.ClockTime()), nil
			})},
		{Name: "create_future", Sig: "(self)", Doc: "Makes a fresh future that belongs to this loop.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Of(s.newFuture(l.l)), nil
			})},
		{Name: "_check_closed", Sig: "(self)", Fn: onLoop(func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
			return object.None, l.checkClosed()
		})},
		{Name: "__repr__", Sig: "(self)", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.NewStr(fmt.Sprintf("<%s running=%s closed=%s debug=%s>", l.Class().Name,
					title(l.l.IsRunning()), title(l.l.IsClosed()), title(l.l.Debug()))), nil
			})},
	}
}

// title is the repr of a bool.
func title(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func (l *Loop) checkClosed() *object.Exception {
	if l.l.IsClosed() {
		return closedError()
	}
	return nil
}

func closedError() *object.Exception { return object.RuntimeErrorf("Event loop is closed") }
