package loop

import "asyncrepl/internal/coro"

// bound is a callback with its context, as one value.
type bound struct {
	cb  Callback
	ctx Context
}

// Run implements Callback.
func (b *bound) Run(th coro.Thread, done *Future) error { return b.cb.Run(th, done) }

// pack makes one value of a callback and its context. What wakes a task runs in
// the context that the task knows, and most others have none: only the rest
// need memory for the pair.
func pack(cb Callback, ctx Context) Callback {
	if w, ok := cb.(*waker); ok && ctx == w.context || ctx == nil {
		return cb
	}
	return &bound{cb, ctx}
}

func unpack(cb Callback) (Callback, Context) {
	switch b := cb.(type) {
	case *waker:
		return b, b.context
	case *bound:
		return b.cb, b.ctx
	}
	return cb, nil
}

// AddCallback has cb run in ctx once the future is done, through the ready
// queue; if it is done already, in the next iteration. The error is that of a
// closed loop.
func (f *Future) AddCallback(cb Callback, ctx Context) error {
	cb = pack(cb, ctx)
	switch {
	case f.state != Pending:
		return f.loop.wake(f, cb)
	case f.cb == nil:
		f.cb = cb
	case f.more == nil:
		f.more = &[]Callback{cb}
	default:
		*f.more = append(*f.more, cb)
	}
	return nil
}

// RemoveCallbacks takes out the callbacks for which match is true and returns
// their number. match may not change the future.
func (f *Future) RemoveCallbacks(match func(Callback) bool) int {
	if f.cb == nil {
		return 0
	}
	all := []Callback{f.cb}
	if f.more != nil {
		all = append(all, *f.more...)
	}
	kept := all[:0]
	for _, packed := range all {
		if cb, _ := unpack(packed); !match(cb) {
			kept = append(kept, packed)
		}
	}
	removed := len(all) - len(kept)
	if removed == 0 {
		return 0
	}
	f.cb, f.more = nil, nil
	if len(kept) > 0 {
		f.cb = kept[0]
	}
	if len(kept) > 1 {
		rest := append([]Callback(nil), kept[1:]...)
		f.more = &rest
	}
	return removed
}

// removeCallback takes out cb, which must be a pointer and have no context but
// that of the task it wakes.
func (f *Future) removeCallback(cb Callback) {
	if f.more == nil {
		if f.cb != nil && f.cb == cb {
			f.cb = nil
		}
		return
	}
	f.RemoveCallbacks(func(c Callback) bool { return c == cb })
}

// Callbacks calls yield for each callback with its context, in the order in
// which they will run.
func (f *Future) Callbacks(yield func(Callback, Context) bool) {
	if f.cb == nil || !yield(unpack(f.cb)) || f.more == nil {
		return
	}
	for _, cb := range *f.more {
		if !yield(unpack(cb)) {
			return
		}
	}
}
