package loop

import "asyncrepl/internal/coro"

// Current is what a thread knows of loops. Each interpreter thread has one.
type Current struct {
	Running *Loop // the loop being run on this thread
	Session *Loop // what code outside of any run uses in its place, or nil
	// Background: another thread gets the interrupts.
	Background bool
}

// Threaded is implemented by a coro.Thread that runs loops: LoopState returns
// its *Current, which an interpreter only keeps and does not look into. A loop
// that is run with a nil Thread hands on one of its own.
type Threaded interface{ LoopState() any }

// LoopState implements Threaded.
func (c *Current) LoopState() any { return c }

// currentOf returns what th knows of loops, nil if it keeps nothing.
func currentOf(th coro.Thread) *Current {
	if t, ok := th.(Threaded); ok {
		c, _ := t.LoopState().(*Current)
		return c
	}
	return nil
}

// Of returns the loop of th: the one being run, else the session's, else nil.
func Of(th coro.Thread) *Loop {
	c := currentOf(th)
	switch {
	case c == nil:
		return nil
	case c.Running != nil:
		return c.Running
	}
	return c.Session
}

// SetRunning makes l, or with nil none, count as the loop being run on th.
func SetRunning(th coro.Thread, l *Loop) {
	if c := currentOf(th); c != nil {
		c.Running = l
	}
}

// Bound is the loop that a primitive belongs to, once it has had to wait on it.
type Bound struct{ loop *Loop }

// Loop returns the loop of th and binds to it the first time. The error, made
// by e, is RuntimeError: no loop, or another one than the first time. owner
// stands for the primitive in the text.
func (b *Bound) Loop(th coro.Thread, owner any, e Errors) (*Loop, error) {
	l := Of(th)
	if l == nil {
		return nil, e.New(RuntimeError, "no running event loop")
	}
	if b.loop == nil {
		b.loop = l
	}
	if l != b.loop {
		return nil, e.New(RuntimeError, e.Repr(owner)+" is bound to a different event loop")
	}
	return l, nil
}

// Peek returns the loop if there is one yet.
func (b *Bound) Peek() *Loop { return b.loop }

// Bind makes the primitive belong to l.
func (b *Bound) Bind(l *Loop) { b.loop = l }
