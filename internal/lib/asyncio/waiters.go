package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/collections"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// innerFuture is the Python object of a future that a primitive waits on, which
// has none until a program looks at it.
type innerFuture struct {
	object.Base
	*loop.Future
	owner any // of the future before
}

func (f *innerFuture) core() *loop.Future { return f.Future }

func (f *innerFuture) cancel(_ coro.Thread, msg any) (bool, error) { return f.Cancel(msg) }

// AwaitStep implements vm.Awaiter.
func (f *innerFuture) AwaitStep(t *vm.Thread, started bool, in coro.Input) coro.Step {
	return awaitStep(f.Future, t, started, in)
}

// Wait implements loop.Waiter for the owner before.
func (f *innerFuture) Wait() loop.Wait {
	if w, ok := f.owner.(loop.Waiter); ok {
		return w.Wait()
	}
	return loop.Wait{Object: f, Op: "future"}
}

// futureObject returns the Python object of a Go future.
func futureObject(f *loop.Future) object.Value {
	switch o := f.Owner().(type) {
	case object.Object:
		return object.Of(o)
	case *foreign:
		return o.v
	}
	l, ok := f.Loop().Owner().(*Loop)
	if !ok {
		return object.Of(&object.Opaque{X: f})
	}
	o := &innerFuture{Future: f, owner: f.Owner()}
	o.SetClass(l.s.class.future)
	f.SetOwner(o)
	return object.Of(o)
}

// lineup is the deque of those who wait, as programs see it: _waiters, _getters
// and so on. What a program puts in itself stays in it, and waits for nothing.
type lineup struct{ deque object.Value }

// show returns the deque, brought up to date.
func (u *lineup) show(t object.Thread, w *loop.Waiters) object.Value {
	var vs []object.Value
	for _, f := range w.All() {
		vs = append(vs, futureObject(f))
	}
	vs = append(vs, u.foreign(t)...)
	if !collections.ResetDeque(u.deque, vs...) {
		u.deque = collections.NewDeque(vs...)
	}
	return u.deque
}

// foreign are the elements that a program has put in.
func (u *lineup) foreign(t object.Thread) []object.Value {
	if u.deque.IsNull() {
		return nil
	}
	all, exc := object.ToList(t, u.deque)
	if exc != nil {
		return nil
	}
	kept := all[:0]
	for _, v := range all {
		if f, ok := v.Object().(futureLike); !ok || f.core().Owner() != f {
			kept = append(kept, v)
		} else if _, inner := f.(*innerFuture); !inner {
			kept = append(kept, v)
		}
	}
	return kept
}

// wakeForeign wakes the first element that a program has put in.
func (u *lineup) wakeForeign(t *vm.Thread) *object.Exception {
	if u.deque.IsNull() {
		return nil
	}
	for _, w := range u.foreign(t) {
		if _, exc := object.CallMethod(t, u.deque, "remove", w); exc != nil {
			return exc
		}
		if woken, exc := wakeOne(t, w); exc != nil || woken {
			return exc
		}
	}
	return nil
}

// wakeOne ends w, a future of any kind, and reports whether it was pending.
func wakeOne(t *vm.Thread, w object.Value) (bool, *object.Exception) {
	done, exc := callBool(t, w, "done")
	if exc != nil || done {
		return false, exc
	}
	_, exc = object.CallMethod(t, w, "set_result", object.None)
	return true, exc
}

// count is how many the deque would show.
func (u *lineup) count(t object.Thread, w *loop.Waiters) int { return w.Len() + len(u.foreign(t)) }

// line returns u, of whatever it is embedded in.
func (u *lineup) line() *lineup { return u }
