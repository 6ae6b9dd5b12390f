package asyncio

import "asyncrepl/internal/object"

// The objects of these classes can be referred to weakly.

// Weak implements object.WeakReferable.
func (l *Loop) Weak() func() object.Object        { return object.WeakOf(l) }
func (h *Handle) Weak() func() object.Object      { return object.WeakOf(h) }
func (h *TimerHandle) Weak() func() object.Object { return object.WeakOf(h) }
func (q *Queue) Weak() func() object.Object       { return object.WeakOf(q) }
func (l *Lock) Weak() func() object.Object        { return object.WeakOf(l) }
func (e *Event) Weak() func() object.Object       { return object.WeakOf(e) }
func (s *Semaphore) Weak() func() object.Object   { return object.WeakOf(s) }
func (c *Condition) Weak() func() object.Object   { return object.WeakOf(c) }
func (b *Barrier) Weak() func() object.Object     { return object.WeakOf(b) }
