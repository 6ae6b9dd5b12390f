package loop

import "asyncrepl/internal/coro"

// shield joins an outer future to the inner one that it protects.
type shield struct {
	inner *Future
	outer *Future
}

// Shield makes outer, which is pending, end as inner does, while cancelling
// outer leaves inner alone. It is for an inner future that is not done; one that
// is done is its own shield.
func Shield(inner, outer *Future) error {
	s := &shield{inner, outer}
	if err := inner.AddCallback((*innerDone)(s), nil); err != nil {
		return err
	}
	return outer.AddCallback((*outerDone)(s), nil)
}

type innerDone shield

// Run implements Callback.
func (s *innerDone) Run(coro.Thread, *Future) error {
	if s.outer.Cancelled() {
		s.inner.Retrieved()
		return nil
	}
	if s.inner.Cancelled() {
		_, err := s.outer.Cancel(nil)
		return err
	}
	s.inner.Retrieved()
	if err := s.inner.failed(); err != nil {
		return s.outer.SetError(err)
	}
	return s.outer.SetResult(s.inner.val)
}

type outerDone shield

// Run implements Callback.
func (s *outerDone) Run(coro.Thread, *Future) error {
	if !s.inner.Done() {
		s.inner.removeCallback((*innerDone)(s))
	}
	return nil
}
