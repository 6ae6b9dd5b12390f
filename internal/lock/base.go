package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// base is what all primitives have.
type base struct {
	owner   any
	errors  loop.Errors
	bound   loop.Bound
	waiters loop.Waiters
}

// init sets the object that stands for the primitive in the language (nil: self)
// and the maker of its errors (nil: loop.GoErrors).
func (b *base) init(self, owner any, e loop.Errors) {
	*b = base{owner: owner, errors: e}
	if owner == nil {
		b.owner = self
	}
	if e == nil {
		b.errors = loop.GoErrors{}
	}
}

// Waiters are those who wait, in their order.
func (b *base) Waiters() *loop.Waiters { return &b.waiters }

// Bound returns the loop that the primitive belongs to, nil if none yet.
func (b *base) Bound() *loop.Loop { return b.bound.Peek() }

// Bind makes the primitive belong to l.
func (b *base) Bind(l *loop.Loop) { b.bound.Bind(l) }

// Owner returns the object that stands for the primitive.
func (b *base) Owner() any { return b.owner }

func (b *base) note(th coro.Thread, kind loop.NoteKind) {
	if l := loop.Of(th); l != nil {
		l.Note(kind, b.owner, nil)
	}
}

// wait is a future in a primitive's queue; the coroutines of this package embed
// it. It knows what waiting for it means.
type wait struct {
	loop.Future
	at      *base
	op      string
	waiting bool
}

// Wait implements loop.Waiter.
func (w *wait) Wait() loop.Wait { return loop.Wait{Object: w.at.owner, Op: w.op} }

// enter puts the future into the queue and blocks on it.
func (w *wait) enter(th coro.Thread) coro.Step {
	l, err := w.at.bound.Loop(th, w.at.owner, w.at.errors)
	if err != nil {
		return coro.Raised(err)
	}
	w.join(l)
	return w.Block()
}

func (w *wait) join(l *loop.Loop) {
	w.Init(l, w)
	w.waiting = true
	w.at.waiters.Push(&w.Future)
}

// still reports whether the wait has to go on: nobody has ended it.
func (w *wait) still(in coro.Input) bool { return w.waiting && in.Err == nil && !w.Done() }

// leave takes the future out of the queue.
func (w *wait) leave() {
	w.waiting = false
	w.at.waiters.Remove(&w.Future)
}

// wakeFirst gives v to the first future if it is pending; it stays in the queue.
func (b *base) wakeFirst(v any) error {
	if all := b.waiters.All(); len(all) > 0 && !all[0].Done() {
		return all[0].SetResult(v)
	}
	return nil
}

// allCancelled reports whether nobody in the queue can still be woken.
func (b *base) allCancelled() bool {
	for _, f := range b.waiters.All() {
		if !f.Cancelled() {
			return false
		}
	}
	return true
}

func isCancelled(err error) bool { return err != nil && coro.KindOf(err) == coro.Cancelled }
