package coro

// Script is a coroutine written as a chain of continuations: each part ends in
// a step, and one that awaits says what comes next. It is how a Go function
// that has to wait in several places is written without a state for each.
type Script struct {
	next func(th Thread, in Input) Step
}

// NewScript returns a coroutine that begins with begin, which is given the
// Script to await with.
func NewScript(begin func(th Thread, s *Script) Step) *Script {
	s := &Script{}
	s.next = func(th Thread, in Input) Step {
		if in.Err != nil {
			return Raised(in.Err)
		}
		return begin(th, s)
	}
	return s
}

// Resume implements Coroutine.
func (s *Script) Resume(th Thread, in Input) Step { return s.next(th, in) }

// Await is the step that waits for c and goes on with then.
func (s *Script) Await(c Coroutine, then func(th Thread, v any, err error) Step) Step {
	s.next = func(th Thread, in Input) Step { return then(th, in.Value, in.Err) }
	return Called(c)
}

// Yield is the step that hands v to the driver and goes on with then.
func (s *Script) Yield(v any, then func(th Thread, v any, err error) Step) Step {
	s.next = func(th Thread, in Input) Step { return then(th, in.Value, in.Err) }
	return Yielded(v)
}
