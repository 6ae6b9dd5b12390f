package vm

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
)

// driven is what programs can drive by hand: generators and coroutines.
type driven interface {
	object.Object
	drive(t *Thread) (*Gen, *object.Exception)
}

func (g *Gen) drive(*Thread) (*Gen, *object.Exception)         { return g, nil }
func (w *coroWrapper) drive(*Thread) (*Gen, *object.Exception) { return w.g, nil }

// coroWrapper is what coroutine.__await__() returns.
type coroWrapper struct {
	g *Gen        // the coroutine, if it is one of Python code
	c *NativeCoro // else a Go machine
}

// Class returns the class of the wrapper.
func (*coroWrapper) Class() *object.Class { return coroWrapperClass }

func send(th object.Thread, self, v object.Value) (object.Value, *object.Exception) {
	t := th.(*Thread)
	if c, ok := nativeOf(self); ok {
		return t.driveNative(c, coro.Input{Value: v.Any()})
	}
	if a, ok := self.Object().(*agAwait); ok {
		return t.sendOperation(a, v)
	}
	g, exc := self.Object().(driven).drive(t)
	if exc != nil {
		return object.Null, exc
	}
	res, done, exc := t.Send(g, v)
	if exc == nil && done {
		exc = object.NewStopIteration(res)
	}
	return res, exc
}

func (a *agAwait) reuseWord() string {
	if a.op == agNext || a.op == agSend {
		return "__anext__()/asend()"
	}
	return "aclose()/athrow()"
}

// driveNative drives a Go machine by hand.
func (t *Thread) driveNative(c *NativeCoro, in coro.Input) (object.Value, *object.Exception) {
	step := c.Resume(t, in)
	switch step.Op {
	case coro.Return:
		return object.Null, object.NewStopIteration(object.FromAny(step.Value))
	case coro.Raise:
		return object.Null, t.in.exceptionOf(step.Err)
	}
	return object.FromAny(step.Value), nil
}

// thrown makes the exception that throw(type, value, traceback) means.
func (t *Thread) thrown(a []object.Value) (*object.Exception, *object.Exception) {
	if !a[1].IsNull() || !a[2].IsNull() {
		const text = "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
		if exc := t.Warn(object.DeprecationWarningClass, text, 1); exc != nil {
			return nil, exc
		}
	}
	var exc *object.Exception
	switch o := a[0].Object().(type) {
	case *object.Exception:
		if !a[1].IsNull() && !a[1].IsNone() {
			return nil, object.TypeErrorf("instance exception may not have a separate value")
		}
		exc = o
	case *object.Class:
		if !o.IsSubclass(object.BaseExceptionClass) {
			return nil, notThrowable(a[0])
		}
		var args []object.Value
		switch v := a[1]; {
		case v.IsNull() || v.IsNone():
		case v.Class().IsSubclass(o):
			exc, _ = v.Object().(*object.Exception)
		default:
			if tup, ok := v.Object().(*object.Tuple); ok {
				args = tup.Items()
			} else {
				args = []object.Value{v}
			}
		}
		if exc == nil {
			v, err := t.Call(a[0], args, nil)
			if err != nil {
				return nil, err
			}
			exc, _ = v.Object().(*object.Exception)
		}
	}
	if exc == nil {
		return nil, notThrowable(a[0])
	}
	if tb := a[2]; !tb.IsNull() && !tb.IsNone() {
		x, ok := tb.Object().(*object.Traceback)
		if !ok {
			return nil, object.TypeErrorf("throw() third argument must be a traceback object")
		}
		exc.Traceback = x
	}
	return exc, nil
}

func notThrowable(v object.Value) *object.Exception {
	return object.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", v.Class().Name)
}

func genSend(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return send(t, a[0], a[1])
}

func genNext(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return send(t, a[0], object.None)
}

// warnThrow warns of the old way to call throw() or athrow().
func (t *Thread) warnThrow(name string, a []object.Value) *object.Exception {
	if a[2].IsNull() {
		return nil
	}
	return t.Warn(object.DeprecationWarningClass,
		"the (type, exc, tb) signature of "+name+"() is deprecated, use the single-arg signature instead.", 1)
}

func genThrow(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*Thread)
	if exc := t.warnThrow("throw", a); exc != nil {
		return object.Null, exc
	}
	e, exc := t.thrown(a[1:])
	if exc != nil {
		return object.Null, exc
	}
	if c, ok := nativeOf(a[0]); ok {
		return t.driveNative(c, coro.Input{Err: e})
	}
	if op, ok := a[0].Object().(*agAwait); ok {
		return t.throwOperation(op, e)
	}
	g, exc := a[0].Object().(driven).drive(t)
	if exc != nil {
		return object.Null, exc
	}
	res, done, exc := t.Throw(g, e)
	if exc == nil && done {
		exc = object.NewStopIteration(res)
	}
	return res, exc
}

func genClose(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*Thread)
	if c, ok := nativeOf(a[0]); ok {
		return object.None, t.closeNative(c)
	}
	if op, ok := a[0].Object().(*agAwait); ok {
		return object.None, t.closeOperation(op)
	}
	g, exc := a[0].Object().(driven).drive(t)
	if exc != nil {
		return object.Null, exc
	}
	return t.Close(g)
}

func (t *Thread) closeNative(c *NativeCoro) *object.Exception {
	switch {
	case c.promoted:
		_, exc := t.Close(c.stand())
		return exc
	case c.state == genCreated || c.state == genDone:
		t.in.unawaited.started(c)
		c.state = genDone
		return nil
	}
	step := c.step(t, coro.Input{Err: object.NewException(object.GeneratorExitClass)})
	switch step.Op {
	case coro.Raise:
		if exc := t.in.exceptionOf(step.Err); !isExit(exc) {
			return exc
		}
	case coro.Yield:
		return object.RuntimeErrorf("coroutine ignored GeneratorExit")
	}
	return nil
}

func genSelf(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }

// Next implements object.Iterator for generators.
func (g *Gen) Next(th object.Thread) (object.Value, *object.Exception) {
	t := th.(*Thread)
	if g.kind != generator {
		return object.Null, object.TypeErrorf("'%s' object is not an iterator", g.Class().Name)
	}
	v, done, exc := t.Send(g, object.None)
	if exc != nil {
		return object.Null, exc
	}
	if done {
		// What it returned is of no use to an iteration.
		return object.Null, nil
	}
	return v, nil
}

// NextOrStop implements object.StopIterator.
func (g *Gen) NextOrStop(th object.Thread) (object.Value, *object.Exception) {
	if g.kind != generator {
		return g.Next(th)
	}
	v, done, exc := th.(*Thread).Send(g, object.None)
	if done && exc == nil {
		return object.Null, object.NewStopIteration(v)
	}
	return v, exc
}

// Iter implements object.Iterable.
func (g *Gen) Iter(object.Thread) (object.Value, *object.Exception) {
	if g.kind != generator {
		return object.Null, object.TypeErrorf("'%s' object is not iterable", g.Class().Name)
	}
	return object.Of(g), nil
}

// Repr implements object.Reprer.
func (g *Gen) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<%s object %s at 0x%x>", g.Class().Name, g.QualName(), object.Addr(g)), nil
}

// Repr implements object.Reprer.
func (c *NativeCoro) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<coroutine object %s at 0x%x>", c.QualName(), object.Addr(c)), nil
}

func coroAwait(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if g, ok := a[0].Object().(*Gen); ok {
		return object.Of(&coroWrapper{g: g}), nil
	}
	return object.Of(&coroWrapper{c: a[0].Object().(*NativeCoro)}), nil
}

// nativeOf returns the Go machine behind a coroutine or its wrapper.
func nativeOf(v object.Value) (*NativeCoro, bool) {
	switch o := v.Object().(type) {
	case *NativeCoro:
		return o, true
	case *coroWrapper:
		return o.c, o.c != nil
	}
	return nil, false
}

// Resume implements coro.Coroutine: a task may run the awaitable of an async
// generator as it runs a coroutine.
func (a *agAwait) Resume(th coro.Thread, in coro.Input) coro.Step {
	return th.(*Thread).driverOf(a).Resume(th, in)
}

// IsAwaitableOperation reports whether v is what __anext__, asend, athrow and
// aclose of async generators return.
func IsAwaitableOperation(v object.Value) bool {
	_, ok := v.Object().(*agAwait)
	return ok
}

// attribute rows of generators and coroutines, with the prefix of their kind.
func genAttributes(prefix, waiting string) []object.Method {
	row := func(name string, fn func(g *Gen) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			g, ok := a[0].Object().(*Gen)
			if !ok {
				return nativeCoroAttr(a[0], name)
			}
			return fn(g), nil
		}}
	}
	return []object.Method{
		genNameRow("__name__"),
		genNameRow("__qualname__"),
		row(prefix+"_running", func(g *Gen) object.Value {
			if g.kind == asyncGenerator {
				return object.Bool(g.async().running)
			}
			return object.Bool(g.active())
		}),
		row(prefix+"_suspended", func(g *Gen) object.Value { return object.Bool(g.state == genSuspended && !g.active()) }),
		row(prefix+"_code", func(g *Gen) object.Value { return object.Of(g.fn.code) }),
		row(prefix+"_frame", func(g *Gen) object.Value {
			if g.frame == nil {
				return object.None
			}
			return object.Of(g.frame.viewOf())
		}),
		row(waiting, func(g *Gen) object.Value {
			if g.delegate.IsNull() {
				return object.None
			}
			return g.delegate
		}),
	}
}

// genNameRow is the row of __name__ or __qualname__, which programs may change.
func genNameRow(name string) object.Method {
	qualified := name == "__qualname__"
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property,
		Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			g, ok := a[0].Object().(*Gen)
			switch {
			case !ok:
				return nativeCoroAttr(a[0], name)
			case qualified:
				return object.NewStr(g.QualName()), nil
			}
			return object.NewStr(g.Name()), nil
		},
		Set: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			s, ok := object.StrOf(a[1])
			if a[1].IsNull() || !ok {
				return object.Null, object.TypeErrorf("%s must be set to a string object", name)
			}
			var names *CoroNames
			switch o := a[0].Object().(type) {
			case *Gen:
				x := o.more()
				if x.names == nil {
					x.names = &CoroNames{o.Name(), o.QualName()}
				}
				names = x.names
			case *NativeCoro:
				names = &CoroNames{o.Name(), o.QualName()}
				o.names = names
			}
			place := &names.Name
			if qualified {
				place = &names.QualName
			}
			*place = s
			return object.None, nil
		},
	}
}

func nativeCoroAttr(v object.Value, name string) (object.Value, *object.Exception) {
	c := v.Object().(*NativeCoro)
	switch name {
	case "__name__":
		return object.NewStr(c.Name()), nil
	case "__qualname__":
		return object.NewStr(c.QualName()), nil
	case "cr_running":
		return object.Bool(c.state == genRunning), nil
	case "cr_suspended":
		return object.Bool(c.state == genSuspended), nil
	}
	return object.None, nil
}

func originRow() object.Method {
	return object.Method{Name: "cr_origin", Sig: "(self)", Kind: object.Property,
		Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if c, ok := a[0].Object().(newborn); ok {
				return originOf(c.headOf()), nil
			}
			return object.None, nil
		}}
}

// The value and the traceback of throw() are absent, not None, when they are
// not given: giving them is deprecated.
const throwSig = "(self, typ, val=?, tb=?, /)"

// genericRow makes generator[int, None, None] and the like.
var genericRow = object.Method{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Doc: "See PEP 585", Fn: object.ClassGetItem}

var genRepr = object.Method{Name: "__repr__", Sig: "(self, /)", Doc: "Return repr(self).", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, exc := object.Repr(t, a[0])
	return object.NewStr(s), exc
}}

var generatorMethods = append([]object.Method{
	{Name: "__iter__", Sig: "(self, /)", Doc: "Implement iter(self).", Fn: genSelf},
	{Name: "__next__", Sig: "(self, /)", Doc: "Implement next(self).", Fn: genNext, Frame: NextCall},
	genericRow, genRepr,
	{Name: "send", Sig: "(self, value, /)", Doc: "Resume with value as the result of the yield and return the next yielded value.", Fn: genSend, Frame: SendCall, Sends: true},
	{Name: "throw", Sig: throwSig, Doc: "Raise an exception where the generator is suspended and return the next yielded value.", Fn: genThrow},
	{Name: "close", Sig: "(self)", Doc: "Raise GeneratorExit where the generator is suspended.", Fn: genClose},
}, genAttributes("gi", "gi_yieldfrom")...)

var coroutineMethods = append([]object.Method{
	genericRow, genRepr,
	{Name: "send", Sig: "(self, value, /)", Doc: "Resume with value and return what the coroutine yields next, or raise StopIteration.", Fn: genSend, Frame: SendCall, Sends: true},
	{Name: "throw", Sig: throwSig, Doc: "Raise an exception where the coroutine is suspended.", Fn: genThrow},
	{Name: "close", Sig: "(self)", Doc: "Raise GeneratorExit where the coroutine is suspended.", Fn: genClose},
	{Name: "__await__", Sig: "(self)", Doc: "Gives what an await expression steps through.", Fn: coroAwait},
	originRow(),
}, genAttributes("cr", "cr_await")...)

var drivenMethods = []object.Method{
	{Name: "send", Sig: "(self, value, /)", Doc: "Resume with value.", Fn: genSend, Frame: SendCall, Sends: true},
	{Name: "throw", Sig: throwSig, Doc: "Raise an exception where it is suspended.", Fn: genThrow},
	{Name: "close", Sig: "(self)", Doc: "Raise GeneratorExit where it is suspended.", Fn: genClose},
	{Name: "__await__", Sig: "(self)", Doc: "Return itself.", Fn: genSelf},
	{Name: "__iter__", Sig: "(self)", Doc: "Return itself.", Fn: genSelf},
	{Name: "__next__", Sig: "(self)", Doc: "Resume with None.", Fn: genNext, Frame: NextCall},
}

func agOperation(op agOp) object.NativeFn {
	return func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		t := th.(*Thread)
		g := a[0].Object().(*Gen)
		v := object.None
		var exc *object.Exception
		switch op {
		case agSend:
			v = a[1]
		case agThrow:
			err := t.warnThrow("athrow", a)
			if err != nil {
				return object.Null, err
			}
			if exc, err = t.thrown(a[1:]); err != nil {
				return object.Null, err
			}
		case agClose:
			exc = object.NewException(object.GeneratorExitClass)
		}
		return t.newAGAwait(g, op, v, exc)
	}
}

var asyncGeneratorMethods = append([]object.Method{
	genericRow, genRepr,
	{Name: "__aiter__", Sig: "(self)", Doc: "Return itself.", Fn: genSelf},
	{Name: "__anext__", Sig: "(self)", Doc: "Return an awaitable for the next value.", Fn: agOperation(agNext)},
	{Name: "asend", Sig: "(self, value, /)", Doc: "Return an awaitable that resumes the generator with value.", Fn: agOperation(agSend)},
	{Name: "athrow", Sig: throwSig, Doc: "Return an awaitable that raises an exception in the generator.", Fn: agOperation(agThrow)},
	{Name: "aclose", Sig: "(self)", Doc: "Return an awaitable that closes the generator.", Fn: agOperation(agClose)},
}, genAttributes("ag", "ag_await")...)
