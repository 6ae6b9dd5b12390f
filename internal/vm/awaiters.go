package vm

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
)

// NewAwaitIterator returns the iterator by which Python code awaits a.
func NewAwaitIterator(a Awaiter) object.Value { return object.Of(&awaiterIter{a: a}) }

// awaiterIter is what __await__() of an Awaiter returns: it lets Python code
// drive the wait by hand.
type awaiterIter struct {
	a       Awaiter
	started bool
	done    bool
}

// Class returns the class of the iterator.
func (*awaiterIter) Class() *object.Class { return futureIterClass }

// AwaitStep implements Awaiter, so that "yield from fut.__await__()" costs no
// more than "await fut".
func (w *awaiterIter) AwaitStep(t *Thread, started bool, in coro.Input) coro.Step {
	started = started || w.started
	w.started = true
	return w.a.AwaitStep(t, started, in)
}

func (w *awaiterIter) step(t *Thread, in coro.Input) (object.Value, *object.Exception) {
	if w.done {
		if in.Err != nil {
			return object.Null, t.in.exceptionOf(in.Err)
		}
		return object.Null, object.NewException(object.StopIterationClass)
	}
	step := w.AwaitStep(t, false, in)
	switch step.Op {
	case coro.Yield:
		return object.FromAny(step.Value), nil
	case coro.Raise:
		w.done = true
		return object.Null, t.in.exceptionOf(step.Err)
	}
	w.done = true
	return object.Null, object.NewStopIteration(object.FromAny(step.Value))
}

// Iter implements object.Iterable.
func (w *awaiterIter) Iter(object.Thread) (object.Value, *object.Exception) { return object.Of(w), nil }

// Next implements object.Iterator.
func (w *awaiterIter) Next(t object.Thread) (object.Value, *object.Exception) {
	v, exc := w.NextOrStop(t)
	if exc != nil && exc.Class().IsSubclass(object.StopIterationClass) {
		return object.Null, nil
	}
	return v, exc
}

// NextOrStop implements object.StopIterator.
func (w *awaiterIter) NextOrStop(t object.Thread) (object.Value, *object.Exception) {
	return w.step(t.(*Thread), coro.Input{})
}

var futureIterMethods = []object.Method{
	{Name: "send", Sig: "(self, value, /)", Doc: "Resume the wait.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*awaiterIter).step(t.(*Thread), coro.Input{Value: a[1].Any()})
	}},
	{Name: "throw", Sig: throwSig, Doc: "Raise an exception in the wait.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		t := th.(*Thread)
		e, exc := t.thrown(a[1:])
		if exc != nil {
			return object.Null, exc
		}
		return a[0].Object().(*awaiterIter).step(t, coro.Input{Err: e})
	}},
	{Name: "close", Sig: "(self)", Doc: "End the wait.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		a[0].Object().(*awaiterIter).done = true
		return object.None, nil
	}},
	{Name: "__iter__", Sig: "(self)", Fn: genSelf},
	{Name: "__next__", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*awaiterIter).step(t.(*Thread), coro.Input{})
	}},
}

// nextOr awaits the next value of an async iterator, or gives a default.
type nextOr struct {
	aw, def object.Value
	called  bool
}

var (
	anextNames = Names("anext")
	wrapNames  = Names("_wrap_awaitable")
)

// NewNextOr returns the awaitable of anext(it, default).
func NewNextOr(aw, def object.Value) object.Value {
	return object.Of(NewNativeCoro(anextNames, &nextOr{aw: aw, def: def}))
}

// Resume implements coro.Coroutine.
func (n *nextOr) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if !n.called {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		n.called = true
		return coro.Called(&AwaitValue{V: n.aw})
	}
	if exc, ok := in.Err.(*object.Exception); ok {
		if exc.Class().IsSubclass(object.StopAsyncIterationClass) {
			return coro.Returned(n.def.Any())
		}
		return coro.Raised(exc)
	}
	return coro.Returned(in.Value)
}

// AwaitWrapper returns a coroutine that awaits v, as ensure_future makes of
// awaitables that are no coroutines.
func AwaitWrapper(v object.Value) object.Value {
	return object.Of(NewNativeCoro(wrapNames, &awaitOnce{v: v}))
}

type awaitOnce struct {
	v      object.Value
	called bool
}

// Resume implements coro.Coroutine.
func (a *awaitOnce) Resume(_ coro.Thread, in coro.Input) coro.Step {
	switch {
	case in.Err != nil:
		return coro.Raised(in.Err)
	case !a.called:
		a.called = true
		return coro.Called(&AwaitValue{V: a.v})
	}
	return coro.Returned(in.Value)
}

// BuildClass returns builtins.__build_class__.
func BuildClass() object.Value { return buildClassFunction }
