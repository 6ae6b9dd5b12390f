package loop

import "asyncrepl/internal/coro"

// Sleep returns the coroutine that ends with result after delay seconds. A
// delay that is not positive lets the others run once; NaN is a ValueError.
func Sleep(delay float64, result any) coro.Coroutine {
	if delay <= 0 {
		return &yieldOnce{result: result}
	}
	return &sleep{delay: delay, result: result}
}

// yieldOnce gives the loop one turn.
type yieldOnce struct {
	result  any
	started bool
}

// Resume implements coro.Coroutine.
func (y *yieldOnce) Resume(_ coro.Thread, in coro.Input) coro.Step {
	switch {
	case in.Err != nil:
		return coro.Raised(in.Err)
	case !y.started:
		y.started = true
		return coro.Yielded(nil)
	}
	return coro.Returned(y.result)
}

// sleep is one allocation: coroutine, future and timer.
type sleep struct {
	Future
	timer   TimerHandle
	delay   float64
	result  any
	started bool
}

// Resume implements coro.Coroutine.
func (s *sleep) Resume(th coro.Thread, in coro.Input) coro.Step {
	if !s.started {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		return s.start(th)
	}
	if in.Err == nil && !s.Done() {
		return s.Block()
	}
	s.timer.Cancel()
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	v, err := s.Result()
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

func (s *sleep) start(th coro.Thread) coro.Step {
	s.started = true
	l := Of(th)
	if s.delay != s.delay {
		return coro.Raised(errorsOf(l).New(ValueError, "Invalid delay: NaN (not a number)"))
	}
	if l == nil {
		return coro.Raised(errorsOf(l).New(RuntimeError, "no running event loop"))
	}
	s.Future.Init(l, waiter{s})
	s.timer.Init(l, (*sleepOver)(s), nil)
	if err := l.ScheduleAfter(&s.timer, s.delay); err != nil {
		return coro.Raised(err)
	}
	return s.Block()
}

// errorsOf returns the maker of errors for code that may have no loop.
func errorsOf(l *Loop) Errors {
	if l == nil {
		return GoErrors{}
	}
	return l.errors
}

// sleepOver is a sleep seen as its timer's callback.
type sleepOver sleep

// Run implements Callback.
func (s *sleepOver) Run(coro.Thread, *Future) error {
	if s.state == Cancelled {
		return nil
	}
	return s.SetResult(s.result)
}

// waiter owns a sleep's future: it tells what waiting for it means, without
// being a Waitable itself.
type waiter struct{ s *sleep }

// Wait implements Waiter.
func (w waiter) Wait() Wait { return Wait{Op: "sleep", Until: w.s.timer.when} }
