package loop

import "asyncrepl/internal/coro"

// Block is the step of a coroutine that waits for f: it marks f as awaited and
// yields it. The coroutine is resumed when f is done.
func (f *Future) Block() coro.Step {
	f.flags |= flagBlocking
	return coro.Yielded(f.Waitable())
}

// Awaiter returns the coroutine that waits for f and ends as f did. It shares
// f's memory, so that awaiting a future costs no allocation.
func (f *Future) Awaiter() coro.Coroutine { return (*awaiter)(f) }

// awaiter is a Future seen as the coroutine that awaits it. It has no state of
// its own, as what to do follows from the future.
type awaiter Future

// Resume implements coro.Coroutine.
func (a *awaiter) Resume(_ coro.Thread, in coro.Input) coro.Step {
	f := (*Future)(a)
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	if f.state == Pending {
		if f.flags&flagBlocking != 0 {
			return coro.Raised(f.loop.errors.New(RuntimeError, "await wasn't used with future"))
		}
		return f.Block()
	}
	v, err := f.Result()
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}
