package vm

import (
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
)

// Awaiter is an object that can be awaited without a coroutine of its own, as
// a future can: whatever awaits it steps it directly.
type Awaiter interface {
	object.Object
	// AwaitStep is called with started false when the await begins, and with
	// started true and what the driver sent at each resumption.
	AwaitStep(t *Thread, started bool, in coro.Input) coro.Step
}

// NativeCoro is a coroutine object whose body is a Go machine: what
// asyncio.sleep() or q.get() returns.
type NativeCoro struct {
	head
	machine coro.Coroutine // a *Gen once it is promoted
	names   *CoroNames
}

// CoroNames are __name__ and __qualname__ of a coroutine; those that are made
// often have theirs in common.
type CoroNames struct{ Name, QualName string }

// Names returns the names of the coroutines of a function.
func Names(qualname string) *CoroNames {
	return &CoroNames{qualname[strings.LastIndexByte(qualname, '.')+1:], qualname}
}

// NewNativeCoro returns a coroutine object that runs the machine m.
func NewNativeCoro(names *CoroNames, m coro.Coroutine) *NativeCoro {
	return &NativeCoro{machine: m, names: names}
}

// Name returns __name__.
func (c *NativeCoro) Name() string { return c.names.Name }

// QualName returns __qualname__.
func (c *NativeCoro) QualName() string { return c.names.QualName }

// stand returns the Gen that stands for the machine of a promoted coroutine.
func (c *NativeCoro) stand() *Gen { return c.machine.(*Gen) }

// Class returns the class coroutine.
func (c *NativeCoro) Class() *object.Class { return genClasses[coroutine] }

// Started reports whether c has ever been resumed.
func (c *NativeCoro) Started() bool { return c.state != genCreated }

// Done reports whether c has ended.
func (c *NativeCoro) Done() bool { return c.state == genDone }

// Resume implements coro.Coroutine.
func (c *NativeCoro) Resume(th coro.Thread, in coro.Input) coro.Step {
	if c.promoted {
		return c.finishIf(c.stand().Resume(th, in))
	}
	step := c.step(th.(*Thread), in)
	if step.Op == coro.Call {
		c.promote(step.Value.(coro.Coroutine))
		return c.finishIf(c.stand().Resume(th, coro.Input{}))
	}
	return step
}

func (c *NativeCoro) finishIf(step coro.Step) coro.Step {
	if step.Op == coro.Return || step.Op == coro.Raise {
		c.state = genDone
	}
	return step
}

// step resumes the machine itself.
func (c *NativeCoro) step(t *Thread, in coro.Input) coro.Step {
	switch c.state {
	case genRunning:
		return coro.Raised(object.ValueErrorf("coroutine already executing"))
	case genDone:
		return coro.Raised(object.RuntimeErrorf("cannot reuse already awaited coroutine"))
	case genCreated:
		t.in.unawaited.started(c)
		if in.Value != nil {
			return coro.Raised(object.TypeErrorf("can't send non-None value to a just-started coroutine"))
		}
		if in.Err != nil {
			c.state = genDone
			return coro.Raised(in.Err)
		}
	}
	var first coro.Starter
	if c.state == genCreated {
		first, _ = c.machine.(coro.Starter)
	}
	c.state = genRunning
	var step coro.Step
	if first != nil {
		var next coro.Coroutine
		if step, next = first.Start(t); next != nil {
			c.machine = next
		}
	} else {
		step = c.machine.Resume(t, in)
	}
	c.state = genSuspended
	return c.finishIf(step)
}

// opNative is the instruction of the pseudo code that stands for a machine.
const opNative = compile.NumOps

// nativeCode is the body of a promoted machine: register 0 takes what the
// machine is resumed with, register 1 an exception, register 2 what it awaits.
func newNativeCode() *Code {
	return &Code{
		Code: &compile.Code{
			Name: "<native>", NumRegs: 3,
			Flags:    compile.Coroutine,
			Handlers: []compile.Handler{{Start: 0, End: 2, Target: 1, Reg: 1}},
		},
		instrs: []compile.Instr{{Op: compile.AWAIT, A: 0, B: 2}, {Op: opNative}},
		native: true,
	}
}

// promote makes the Gen that stands for c from now on, about to await callee.
func (c *NativeCoro) promote(callee coro.Coroutine) *Gen {
	fn := &Function{code: newNativeCode(), name: c.Name(), qualname: c.QualName()}
	f := newFrame(fn)
	f.regs[2] = awaitable(callee)
	g := &Gen{head: head{kind: coroutine}, frame: f, fn: fn, extra: &genExtra{machine: c.machine}}
	g.leaf, g.root = g, g
	f.gen = g
	c.machine, c.promoted = g, true
	return g
}

// awaitable returns the Python object for a machine's callee.
func awaitable(c coro.Coroutine) object.Value {
	switch c := c.(type) {
	case *AwaitValue:
		return c.V
	case object.Object:
		return object.Of(c)
	}
	return object.Of(NewNativeCoro(machineNames, c))
}

var machineNames = Names("<native>")

// AwaitValue lets a Go machine await any Python awaitable: Call(&AwaitValue{v}).
type AwaitValue struct{ V object.Value }

// Resume is never reached: the interpreter awaits V instead.
func (a *AwaitValue) Resume(coro.Thread, coro.Input) coro.Step {
	return coro.Raised(object.RuntimeErrorf("an awaitable was resumed outside the interpreter"))
}

// opNativeStep resumes the machine of a promoted coroutine.
func opNativeStep(t *Thread, f *Frame, _ compile.Instr) *Frame {
	var in coro.Input
	if e, ok := f.regs[1].Object().(*object.Exception); ok {
		in.Err = e
	} else {
		in.Value = f.regs[0].Any()
	}
	f.regs[0], f.regs[1], f.regs[2] = object.Null, object.Null, object.Null
	f.pc = 1
	step := f.gen.extra.machine.Resume(t, in)
	switch step.Op {
	case coro.Return:
		return t.doReturn(f, object.FromAny(step.Value))
	case coro.Raise:
		exc := t.in.exceptionOf(step.Err)
		if exc.Traceback == nil {
			t.frame = f
			object.SetContext(t, exc)
		}
		return t.pop(f, exc)
	case coro.Yield:
		return t.suspend(f.gen, object.FromAny(step.Value))
	}
	f.regs[2] = awaitable(step.Value.(coro.Coroutine))
	f.pc = 0
	return f
}

// opAwait begins to await R[B].
func opAwait(t *Thread, f *Frame, in compile.Instr) *Frame {
	v := f.regs[in.B]
	switch o := v.Object().(type) {
	case *Gen:
		if o.kind == coroutine || o.fn.code.iterableCoroutine {
			if o.kind == coroutine && o.state != genDone && (!o.delegate.IsNull() && o.leaf != nil) && o.state != genCreated {
				return t.raise(f, object.RuntimeErrorf("coroutine is being awaited already"))
			}
			return t.push(f, o)
		}
	case *NativeCoro:
		return t.beginNative(f, o)
	case *agAwait:
		return t.beginAG(f, o)
	case Awaiter:
		if !object.Overrides(v, "__await__") {
			f.gen.delegate = v
			return t.settle(f, o.AwaitStep(t, false, coro.Input{}))
		}
	}
	t.frame = f
	it, found, exc := object.CallSpecial(t, v, "__await__")
	switch {
	case exc != nil:
		return t.raise(f, t.badNext(exc, v, in.X))
	case !found:
		return t.raise(f, t.badNext(notAwaitable(v, in.X), v, in.X))
	}
	switch o := it.Object().(type) {
	case *Gen:
		if o.kind == coroutine || o.fn.code.iterableCoroutine {
			return t.raise(f, t.badNext(object.TypeErrorf("__await__() returned a coroutine"), v, in.X))
		}
		return t.push(f, o)
	case *coroWrapper:
		if o.c != nil {
			return t.beginNative(f, o.c)
		}
		return t.push(f, o.g)
	case Awaiter:
		f.gen.delegate = it
		return t.settle(f, o.AwaitStep(t, false, coro.Input{}))
	}
	if !isIterator(it) {
		exc := object.TypeErrorf("__await__() returned non-iterator of type '%s'", it.Class().Name)
		return t.raise(f, t.badNext(exc, v, in.X))
	}
	return t.beginIterator(f, it)
}

// What an AWAIT awaits, for error texts: its X.
const (
	plainAwait uint8 = iota
	awaitAenter
	awaitAexit
	awaitAnext
)

// badNext returns exc, raised in the search for v's iterator, as async for
// reports it.
func (t *Thread) badNext(exc *object.Exception, v object.Value, where uint8) *object.Exception {
	if where != awaitAnext {
		return exc
	}
	e := object.TypeErrorf("'async for' received an invalid object from __anext__: %s", v.Class().Name)
	e.SetCause(object.Of(exc))
	e.Context = exc
	return e
}

func notAwaitable(v object.Value, where uint8) *object.Exception {
	name := v.Class().Name
	switch where {
	case awaitAenter:
		return object.TypeErrorf("'async with' received an object from __aenter__ that does not implement __await__: %s", name)
	case awaitAexit:
		return object.TypeErrorf("'async with' received an object from __aexit__ that does not implement __await__: %s", name)
	}
	return object.TypeErrorf("object %s can't be used in 'await' expression", name)
}

// opYieldFrom begins to delegate to R[B].
func opYieldFrom(t *Thread, f *Frame, in compile.Instr) *Frame {
	v := f.regs[in.B]
	switch o := v.Object().(type) {
	case *Gen:
		if o.kind == coroutine {
			if f.gen.kind != coroutine && !f.code.iterableCoroutine {
				return t.raise(f, object.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator"))
			}
			return t.push(f, o)
		}
		if o.kind == generator {
			return t.push(f, o)
		}
	case *NativeCoro:
		if f.gen.kind == coroutine || f.code.iterableCoroutine {
			return t.beginNative(f, o)
		}
	case *coroWrapper:
		if o.c != nil {
			return t.beginNative(f, o.c)
		}
		return t.push(f, o.g)
	case Awaiter:
		if !object.Overrides(v, "__iter__") {
			f.gen.delegate = v
			return t.settle(f, o.AwaitStep(t, false, coro.Input{}))
		}
	}
	t.frame = f
	it, exc := object.Iter(t, v)
	if exc != nil {
		return t.raise(f, exc)
	}
	if g, ok := it.Object().(*Gen); ok {
		return t.push(f, g)
	}
	return t.beginIterator(f, it)
}

// push makes f wait for g and goes on in g, or in the leaf of the chain that
// g is the outermost member of.
func (t *Thread) push(f *Frame, g *Gen) *Frame {
	switch {
	case g.active():
		return t.raise(f, object.ValueErrorf("%s already executing", g.word()))
	case g.state == genDone:
		if g.kind == coroutine {
			return t.raise(f, object.RuntimeErrorf("cannot reuse already awaited coroutine"))
		}
		f.regs[f.code.instrs[f.pc-1].A] = object.None
		return f
	case f.depth >= t.limit:
		return t.raise(f, t.recursionError())
	}
	me := f.gen
	leaf := g.relink()
	if g.state == genCreated {
		t.in.unawaited.started(g)
		g.state = genSuspended
	}
	me.delegate = object.Of(g)
	g.frame.back = f
	g.frame.depth = f.depth + 1
	leaf.root = me.root
	return t.deliver(leaf.frame, object.None)
}

// beginNative awaits a Go machine: it runs at once, and only if it suspends
// does f wait for it.
func (t *Thread) beginNative(f *Frame, c *NativeCoro) *Frame {
	if c.promoted {
		return t.push(f, c.stand())
	}
	if c.state == genSuspended {
		return t.raise(f, object.RuntimeErrorf("coroutine is being awaited already"))
	}
	t.frame = f
	f.gen.delegate = object.Of(c)
	return t.settle(f, c.step(t, coro.Input{}))
}

// beginIterator delegates to an iterator that is no generator.
func (t *Thread) beginIterator(f *Frame, it object.Value) *Frame {
	f.gen.delegate = it
	return t.settle(f, t.stepIterator(it, object.None, nil))
}

// stepDelegate resumes what f awaits, a leaf that is no Gen, with v or exc.
func (t *Thread) stepDelegate(f *Frame, v object.Value, exc *object.Exception) *Frame {
	t.frame = f
	d := f.gen.delegate
	in := coro.Input{Value: v.Any()}
	if exc != nil {
		in = coro.Input{Err: exc}
	}
	switch o := d.Object().(type) {
	case *NativeCoro:
		return t.settle(f, o.step(t, in))
	case Awaiter:
		return t.settle(f, o.AwaitStep(t, true, in))
	}
	return t.settle(f, t.stepIterator(d, v, exc))
}

// settle acts on one step of what f awaits.
func (t *Thread) settle(f *Frame, step coro.Step) *Frame {
	g := f.gen
	switch step.Op {
	case coro.Yield:
		return t.suspend(g, object.FromAny(step.Value))
	case coro.Call:
		c := g.delegate.Object().(*NativeCoro)
		return t.push(f, c.promote(step.Value.(coro.Coroutine)))
	}
	g.delegate = object.Null
	if step.Op == coro.Raise {
		exc := t.in.exceptionOf(step.Err)
		exc.SetContext(f.handling())
		return t.raise(f, exc)
	}
	f.regs[f.code.instrs[f.pc-1].A] = object.FromAny(step.Value)
	return f
}

// stepIterator drives an iterator object that is the leaf of a chain by its
// Python methods.
func (t *Thread) stepIterator(it, v object.Value, exc *object.Exception) coro.Step {
	var res object.Value
	var err *object.Exception
	switch {
	case exc != nil:
		name := "throw"
		closing := exc.Class().IsSubclass(object.GeneratorExitClass)
		if closing {
			name = "close"
		}
		m, ok, e := object.LookupAttr(t, it, name)
		if e != nil {
			return coro.Raised(e)
		}
		if !ok {
			return coro.Raised(exc)
		}
		if closing {
			if _, e := t.Call(m, nil, nil); e != nil {
				return coro.Raised(e)
			}
			return coro.Raised(exc)
		}
		res, err = t.Call(m, []object.Value{object.Of(exc)}, nil)
	case v.IsNone():
		res, err = object.NextOrStop(t, it)
		if err == nil && res.IsNull() {
			return coro.Returned(nil)
		}
	default:
		var m object.Value
		if m, err = object.GetAttr(t, it, "send"); err == nil {
			res, err = t.Call(m, []object.Value{v}, nil)
		}
	}
	if err != nil {
		if err.Class().IsSubclass(object.StopIterationClass) {
			return coro.Returned(object.StopIterationValue(err).Any())
		}
		return coro.Raised(err)
	}
	return coro.Yielded(res.Any())
}

func isIterator(v object.Value) bool {
	if _, ok := v.Object().(object.Iterator); ok {
		return true
	}
	_, ok := object.LookupSpecial(v, "__next__")
	return ok
}

// exceptionOf returns the Python exception for an error from Go code.
func (in *Interp) exceptionOf(err error) *object.Exception {
	if e, ok := err.(*object.Exception); ok {
		return e
	}
	if in.FromGoError != nil {
		return in.FromGoError(err)
	}
	return object.RuntimeErrorf("%s", err.Error())
}
