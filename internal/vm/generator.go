package vm

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
)

// Gen is a generator, coroutine or async generator: a frame that can be left
// and resumed. See the package comment for how chains of them are resumed.
type Gen struct {
	head
	frame *Frame
	root  *Gen // the member of its chain that is driven; valid while it executes
	leaf  *Gen // the innermost suspended member of the chain it drives
	// delegate is what it awaits: a *Gen, a leaf that is no Gen, or no value.
	delegate object.Value
	fn       *Function // for the name
	extra    *genExtra // nil for most
}

// head is what Gens and NativeCoros begin with. There may be many that wait, so
// it is packed.
type head struct {
	madeBy *Code // the code that created it, nil if unknown
	madeAt int32 // the instruction
	state  genState
	kind   genKind
	// loops, of a Gen: the for loop that called its function iterates over it, and
	// nothing else knows it.
	loops bool
	// promoted, of a NativeCoro: a Gen stands for its machine since that awaited
	// something itself.
	promoted bool
	life     *lifeRecord // see nursery; of a coroutine
}

// genExtra is what few Gens have.
type genExtra struct {
	names   *CoroNames     // once a program changed them
	machine coro.Coroutine // of a promoted NativeCoro
	ag      asyncGenState  // of an async generator
}

// more returns the extra part of g, which it then has.
func (g *Gen) more() *genExtra {
	if g.extra == nil {
		g.extra = &genExtra{}
	}
	return g.extra
}

// async returns the state of an async generator.
func (g *Gen) async() *asyncGenState { return &g.extra.ag }

// Site is a place in a program.
type Site struct {
	Code *Code
	PC   int32
}

type genKind uint8

const (
	generator genKind = iota
	coroutine
	asyncGenerator
)

type genState uint8

const (
	genCreated   genState = iota
	genSuspended          // at a yield or await
	genRunning            // a root that executes
	genDone
)

// Class returns generator, coroutine or async_generator.
func (g *Gen) Class() *object.Class { return genClasses[g.kind] }

// Name returns __name__.
func (g *Gen) Name() string {
	if g.extra != nil && g.extra.names != nil {
		return g.extra.names.Name
	}
	return g.fn.name
}

// QualName returns __qualname__.
func (g *Gen) QualName() string {
	if g.extra != nil && g.extra.names != nil {
		return g.extra.names.QualName
	}
	return g.fn.qualname
}

// IsGenerator reports whether g came from a def with yield.
func (g *Gen) IsGenerator() bool { return g.kind == generator }

// IsCoroutine reports whether g came from an async def without yield.
func (g *Gen) IsCoroutine() bool { return g.kind == coroutine }

// IsAsyncGenerator reports whether g came from an async def with yield.
func (g *Gen) IsAsyncGenerator() bool { return g.kind == asyncGenerator }

// Started reports whether g has ever been resumed.
func (g *Gen) Started() bool { return g.state != genCreated }

// Done reports whether g has ended.
func (g *Gen) Done() bool { return g.state == genDone }

// Running reports whether g, or a chain that it is part of, executes now.
func (g *Gen) Running() bool { return g.active() }

// Code returns the code of g's function.
func (g *Gen) Code() *Code { return g.fn.code }

// Delegate returns what g awaits, or no value.
func (g *Gen) Delegate() object.Value { return g.delegate }

// word is how error texts call a Gen.
func (g *Gen) word() string {
	return [...]string{"generator", "coroutine", "async generator"}[g.kind]
}

// newGen makes the Gen of a call whose frame is bound already.
func (t *Thread) newGen(f *Frame, kind genKind) *Gen {
	g := &Gen{head: head{kind: kind}, frame: f, fn: f.fn}
	g.leaf, g.root = g, g
	f.gen = g
	if kind == asyncGenerator {
		g.extra = &genExtra{}
	}
	return g
}

// finish marks g as ended and drops its frame.
func (g *Gen) finish() {
	g.state = genDone
	g.frame = nil
	g.delegate = object.Null
	g.leaf = g
}

// active reports whether g or a chain awaiting g executes now.
func (g *Gen) active() bool {
	for g != nil {
		if g.state == genRunning {
			return true
		}
		if g.frame == nil || g.state == genCreated {
			return false
		}
		b := g.frame.back
		if b == nil || b.gen == nil || b.gen.delegate.Object() != object.Object(g) {
			return false
		}
		g = b.gen
	}
	return false
}

// relink makes g the root of its own chain and returns the innermost member.
// It is O(1) while nobody else drove a member since g last did.
func (g *Gen) relink() *Gen {
	l := g.leaf
	if l.root == g && l.frame != nil {
		return l
	}
	for l = g; ; {
		d, ok := l.delegate.Object().(*Gen)
		if !ok {
			break
		}
		if d.state == genDone {
			// It was finished by somebody else: l goes on as if it were exhausted.
			break
		}
		d.frame.back = l.frame
		l = d
	}
	g.leaf, l.root = l, g
	return l
}

// resumable reports whether driving g needs nothing but going on in its leaf,
// which stands at a yield of its own.
func (g *Gen) resumable() bool {
	l := g.leaf
	return g.state == genSuspended && l.root == g && l.state == genSuspended && l.delegate.IsNull()
}

// finishedElsewhere reports whether the delegate of l ended while l was
// suspended on it.
func (g *Gen) finishedElsewhere() bool {
	d, ok := g.delegate.Object().(*Gen)
	return ok && d.state == genDone
}

// resume drives g with a value or, if exc is not nil, an exception, in a
// nested run, until it yields, returns or raises.
func (t *Thread) resume(g *Gen, v object.Value, exc *object.Exception) (object.Value, status) {
	switch {
	case g.active():
		t.exc = nil
		return t.failed(object.ValueErrorf("%s already executing", g.word()))
	case g.state == genDone:
		return t.resumeDone(g, exc)
	case g.state == genCreated && exc == nil && !v.IsNone():
		return t.failed(object.TypeErrorf("can't send non-None value to a just-started %s", g.word()))
	}
	saved := t.frame
	if t.nest >= maxNest || saved != nil && saved.depth >= t.limit {
		return t.failed(t.recursionError())
	}
	f := t.prepare(g, saved)
	g.frame.flags |= entryFrame
	if exc != nil {
		f = t.throwInto(f, exc)
	} else {
		f = t.deliver(f, v)
	}
	st := t.status
	if f != nil {
		t.nest++
		st = t.run(f)
		t.nest--
	}
	t.frame = saved
	return t.ret, st
}

// failed is the outcome of a resume that could not start.
func (t *Thread) failed(exc *object.Exception) (object.Value, status) {
	t.exc, t.ret = exc, object.Null
	return object.Null, raised
}

// resumeDone is what happens when somebody resumes a finished Gen.
func (t *Thread) resumeDone(g *Gen, exc *object.Exception) (object.Value, status) {
	switch {
	case g.kind == coroutine:
		return t.failed(object.RuntimeErrorf("cannot reuse already awaited coroutine"))
	case exc != nil:
		return t.failed(exc)
	case g.kind == asyncGenerator:
		return t.failed(object.NewException(object.StopAsyncIterationClass))
	}
	t.ret = object.None
	return object.None, returned
}

// prepare makes g the running root of its chain below the frame caller and
// returns the frame of its leaf.
func (t *Thread) prepare(g *Gen, caller *Frame) *Frame {
	leaf := g.relink()
	if g.state == genCreated {
		t.in.unawaited.started(g)
	}
	g.root = g
	g.state = genRunning
	g.frame.back = caller
	if caller != nil {
		g.frame.depth = caller.depth + 1
	}
	return leaf.frame
}

// deliver resumes the suspended frame f, a leaf, with v. It returns the frame
// to go on with, or nil when the run ended at once.
func (t *Thread) deliver(f *Frame, v object.Value) *Frame {
	g := f.gen
	switch {
	case f.pc == 0:
		if g.state == genCreated {
			g.state = genSuspended
		}
		return f
	case g.delegate.IsNull():
		f.regs[f.code.instrs[f.pc-1].A] = v
		return f
	case g.finishedElsewhere():
		g.delegate = object.Null
		f.regs[f.code.instrs[f.pc-1].A] = object.None
		return f
	}
	return t.stepDelegate(f, v, nil)
}

// throwInto raises exc at the leaf frame f, or in what f awaits.
func (t *Thread) throwInto(f *Frame, exc *object.Exception) *Frame {
	g := f.gen
	if g.state == genCreated {
		g.state = genSuspended
	}
	if g.finishedElsewhere() {
		g.delegate = object.Null
	}
	if !g.delegate.IsNull() {
		return t.stepDelegate(f, object.None, exc)
	}
	if f.pc == 0 {
		t.addEntry(f, exc)
		return t.pop(f, exc)
	}
	return t.raise(f, exc)
}

// suspend leaves the chain of g, handing v to the driver of its root, and
// returns the driver's frame, or nil if the driver is not a frame of this run.
func (t *Thread) suspend(g *Gen, v object.Value) *Frame {
	if g.state == genCreated {
		g.state = genSuspended
	}
	root := g.root
	root.leaf = g
	root.state = genSuspended
	rf := root.frame
	if rf.flags&entryFrame != 0 {
		rf.flags &^= entryFrame
		rf.back = nil
		t.ret, t.status = v, yielded
		return nil
	}
	f := rf.back
	rf.back = nil
	f.regs[f.code.instrs[f.pc-1].A] = v
	return f
}

// Send drives g with v; done says that it returned v.
func (t *Thread) Send(g *Gen, v object.Value) (res object.Value, done bool, exc *object.Exception) {
	return t.outcome(t.resume(g, v, nil))
}

// Throw drives g with an exception raised where it stands.
func (t *Thread) Throw(g *Gen, e *object.Exception) (res object.Value, done bool, exc *object.Exception) {
	if e.Class().IsSubclass(object.GeneratorExitClass) {
		var err *object.Exception
		if e, err = t.closeDelegates(g, e); err != nil {
			return object.Null, false, err
		}
	}
	return t.outcome(t.resume(g, object.None, e))
}

func (t *Thread) outcome(v object.Value, st status) (object.Value, bool, *object.Exception) {
	exc := t.exc
	t.ret, t.exc = object.Null, nil
	switch st {
	case yielded:
		return v, false, nil
	case returned:
		return v, true, nil
	}
	return object.Null, false, exc
}

// Resume implements coro.Coroutine.
func (g *Gen) Resume(th coro.Thread, in coro.Input) coro.Step {
	t := th.(*Thread)
	var v object.Value
	var done bool
	var exc *object.Exception
	if in.Err != nil {
		v, done, exc = t.Throw(g, t.in.exceptionOf(in.Err))
	} else {
		v, done, exc = t.Send(g, object.FromAny(in.Value))
	}
	switch {
	case exc != nil:
		return coro.Raised(exc)
	case done:
		return coro.Returned(v.Any())
	}
	return coro.Yielded(v.Any())
}

var _ coro.Coroutine = (*Gen)(nil)
