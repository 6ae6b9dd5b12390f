package pythread

import "asyncrepl/internal/object"

// Weak implements object.WeakReferable.
func (l *lock) Weak() func() object.Object  { return object.WeakOf(l) }
func (l *rlock) Weak() func() object.Object { return object.WeakOf(l) }
func (l *local) Weak() func() object.Object { return object.WeakOf(l) }
