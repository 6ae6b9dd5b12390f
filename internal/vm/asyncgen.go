package vm

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
)

// asyncGenState is what an async generator has beyond a generator.
type asyncGenState struct {
	op      agOp // what is driving it
	running bool // an anext, asend, athrow or aclose is under way
	closed  bool // it has ended, or was closed before it began
	ending  bool // its own return is raising StopAsyncIteration
	hooked  bool // the first-iteration hook has been called
	fin     object.Value
}

// AsyncClosed reports whether the async generator g has been told to close.
func (g *Gen) AsyncClosed() bool { return g.kind == asyncGenerator && g.async().closed }

type agOp uint8

const (
	agNext agOp = iota
	agSend
	agThrow
	agClose
)

var agOpNames = [...]string{"anext()", "anext()", "athrow()", "aclose()"}

// end is told that the generator ends by exc; it reports whether that is what
// its closing wanted.
func (s *asyncGenState) end(exc *object.Exception) bool {
	s.running, s.closed = false, true
	if s.op != agClose {
		return false
	}
	c := exc.Class()
	return c.IsSubclass(object.GeneratorExitClass) || c.IsSubclass(object.StopAsyncIterationClass)
}

// agAwait is the awaitable that __anext__, asend, athrow and aclose return.
type agAwait struct {
	g     *Gen
	op    agOp
	value object.Value      // sent
	exc   *object.Exception // thrown
	// injected says that exc came from throw() or close() before the first send.
	injected bool
	state    genState
	// driver is the coroutine by which programs drive the awaitable by hand.
	driver *Gen
}

// Class returns the class of the awaitable.
func (a *agAwait) Class() *object.Class {
	if a.op == agNext || a.op == agSend {
		return agSendClass
	}
	return agThrowClass
}

// newAGAwait makes the awaitable of one operation on g.
func (t *Thread) newAGAwait(g *Gen, op agOp, v object.Value, exc *object.Exception) (object.Value, *object.Exception) {
	if !g.async().hooked {
		g.async().hooked = true
		g.async().fin = t.agHooks.Finalizer
		if h := t.agHooks.FirstIter; !h.IsNull() && !h.IsNone() {
			if _, e := t.Call(h, []object.Value{object.Of(g)}, nil); e != nil {
				return object.Null, e
			}
		}
	}
	return object.Of(&agAwait{g: g, op: op, value: v, exc: exc}), nil
}

// beginAG awaits one operation of an async generator: f waits and the
// generator goes on until it yields a value, which is the result.
func (t *Thread) beginAG(f *Frame, a *agAwait) *Frame {
	t.frame = f
	if a.state != genCreated {
		what := "__anext__()/asend()"
		if a.op == agThrow || a.op == agClose {
			what = "aclose()/athrow()"
		}
		return t.raise(f, object.RuntimeErrorf("cannot reuse already awaited %s", what))
	}
	g := a.g
	a.state = genDone
	s := g.async()
	throws := a.exc != nil
	switch {
	case a.injected && s.running:
		return t.raise(f, object.RuntimeErrorf("%s: asynchronous generator is already running", agOpNames[a.op]))
	case a.injected && g.state == genDone:
		return t.raise(f, a.exc)
	case a.injected:
	case throws && g.state == genDone:
		f.regs[f.code.instrs[f.pc-1].A] = object.None
		return f
	case s.running:
		return t.raise(f, object.RuntimeErrorf("%s: asynchronous generator is already running", agOpNames[a.op]))
	case g.state == genDone || throws && s.closed:
		return t.raise(f, object.NewException(object.StopAsyncIterationClass))
	}
	if a.op == agClose {
		s.closed = true
	}
	if g.state == genCreated {
		switch {
		case a.op == agClose && !a.injected:
			fr := g.frame
			g.finish()
			fr.release()
			f.regs[f.code.instrs[f.pc-1].A] = object.None
			return f
		case a.op == agSend && !a.value.IsNone() && !throws:
			return t.raise(f, object.TypeErrorf("can't send non-None value to a just-started async generator"))
		}
	}
	if f.depth >= t.limit {
		return t.raise(f, t.recursionError())
	}
	s.op, s.running = a.op, true
	me := f.gen
	me.delegate = object.Of(g)
	g.frame.back, g.frame.depth = f, f.depth+1
	g.root, g.leaf = me.root, g
	g.state = genSuspended
	if throws {
		return t.throwInto(g.frame, a.exc)
	}
	return t.deliver(g.frame, a.value)
}

// agYield hands a value that an async generator yielded to the frame that
// awaits it.
func (t *Thread) agYield(f *Frame, v object.Value) *Frame {
	g := f.gen
	back := f.back
	g.async().running = false
	f.back = nil
	back.gen.delegate = object.Null
	back.gen.root = g.root
	g.leaf, g.root = g, g
	if g.async().op == agClose {
		return t.raise(back, object.RuntimeErrorf("async generator ignored GeneratorExit"))
	}
	back.regs[back.code.instrs[back.pc-1].A] = v
	return back
}

// adopt returns a coroutine that awaits the operation under way on the async
// generator g, in place of whoever awaited it.
func (t *Thread) adopt(g *Gen) *Gen {
	d := t.newAwaiting(object.Null)
	d.state = genSuspended
	d.frame.pc = 1
	d.delegate = object.Of(g)
	g.frame.back = d.frame
	d.leaf, g.root = g, d
	return d
}

// closeOperation is close() of an operation on an async generator.
func (t *Thread) closeOperation(a *agAwait) *object.Exception {
	if a.finished() {
		return nil
	}
	v, exc := t.throwOperation(a, object.NewException(object.GeneratorExitClass))
	switch {
	case exc == nil && !v.IsNull():
		return object.RuntimeErrorf("coroutine ignored GeneratorExit")
	case exc == nil || isExit(exc) || isAsyncStop(exc):
		return nil
	}
	return exc
}

// throwOperation is throw() of an operation on an async generator: it reaches
// the generator, whose own delegates a GeneratorExit closes first.
func (t *Thread) throwOperation(a *agAwait, e *object.Exception) (object.Value, *object.Exception) {
	switch {
	case a.finished():
		return object.Null, object.RuntimeErrorf("cannot reuse already awaited %s", a.reuseWord())
	case a.state == genCreated:
		a.exc, a.injected = e, true
		return t.sendOperation(a, object.None)
	}
	d := a.driver
	if d == nil {
		return object.Null, object.RuntimeErrorf("%s: asynchronous generator is already running", agOpNames[a.op])
	}
	if e.Class().IsSubclass(object.GeneratorExitClass) {
		var exc *object.Exception
		if e, exc = t.closeDelegates(a.g, e); exc != nil {
			return object.Null, exc
		}
		d.leaf, a.g.root = a.g, d
	}
	res, done, exc := t.outcome(t.resume(d, object.None, e))
	if exc == nil && done {
		exc = object.NewStopIteration(res)
	}
	return res, exc
}

// sendOperation drives an operation on an async generator by hand.
func (t *Thread) sendOperation(a *agAwait, v object.Value) (object.Value, *object.Exception) {
	if a.finished() {
		return object.Null, object.RuntimeErrorf("cannot reuse already awaited %s", a.reuseWord())
	}
	res, done, exc := t.Send(t.driverOf(a), v)
	if exc == nil && done {
		exc = object.NewStopIteration(res)
	}
	return res, exc
}

// finished reports whether the operation has ended.
func (a *agAwait) finished() bool {
	return a.driver != nil && a.driver.state == genDone
}

func isAsyncStop(exc *object.Exception) bool {
	return exc.Class().IsSubclass(object.StopAsyncIterationClass)
}

// driverOf returns the coroutine through which a program drives a by hand.
func (t *Thread) driverOf(a *agAwait) *Gen {
	if a.driver == nil {
		a.driver = t.newAwaiting(object.Of(a))
	}
	return a.driver
}

// newAwaiting returns a coroutine that awaits v and returns its result.
func (t *Thread) newAwaiting(v object.Value) *Gen {
	fn := &Function{code: newNativeCode(), name: "await", qualname: "await"}
	f := newFrame(fn)
	f.regs[2] = v
	g := &Gen{head: head{kind: coroutine}, frame: f, fn: fn, extra: &genExtra{machine: passOn{}}}
	g.leaf, g.root = g, g
	f.gen = g
	return g
}

// passOn is a machine that ends with what it is resumed with.
type passOn struct{}

func (passOn) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	return coro.Returned(in.Value)
}
