package loop

// AddCallback has cb run in ctx once the future is done, through the ready
// queue; if it is done already, in the next iteration. The error is that of a
// closed loop.
func (f *Future) AddCallback(cb Callback, ctx Context) error {
	switch {
	case f.state != Pending:
		return f.loop.wake(f, bound{cb, ctx})
	case f.cb == nil:
		f.cb, f.ctx = cb, ctx
	case f.more == nil:
		f.more = &[]bound{{cb, ctx}}
	default:
		*f.more = append(*f.more, bound{cb, ctx})
	}
	return nil
}

// RemoveCallbacks takes out the callbacks for which match is true and returns
// their number. match may not change the future.
func (f *Future) RemoveCallbacks(match func(Callback) bool) int {
	if f.cb == nil {
		return 0
	}
	all := []bound{{f.cb, f.ctx}}
	if f.more != nil {
		all = append(all, *f.more...)
	}
	kept := all[:0]
	for _, b := range all {
		if !match(b.cb) {
			kept = append(kept, b)
		}
	}
	removed := len(all) - len(kept)
	if removed == 0 {
		return 0
	}
	f.cb, f.ctx, f.more = nil, nil, nil
	if len(kept) > 0 {
		f.cb, f.ctx = kept[0].cb, kept[0].ctx
	}
	if len(kept) > 1 {
		rest := append([]bound(nil), kept[1:]...)
		f.more = &rest
	}
	return removed
}

// removeCallback takes out cb, which must be a pointer.
func (f *Future) removeCallback(cb Callback) {
	if f.more == nil {
		if f.cb != nil && f.cb == cb {
			f.cb, f.ctx = nil, nil
		}
		return
	}
	f.RemoveCallbacks(func(c Callback) bool { return c == cb })
}

// Callbacks calls yield for each callback with its context, in the order in
// which they will run.
func (f *Future) Callbacks(yield func(Callback, Context) bool) {
	if f.cb == nil || !yield(f.cb, f.ctx) || f.more == nil {
		return
	}
	for _, b := range *f.more {
		if !yield(b.cb, b.ctx) {
			return
		}
	}
}
