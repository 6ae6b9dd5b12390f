package asyncio

import (
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// eventsPart is asyncio.events: the functions that get and set event loops.
func (s *state) eventsPart() part {
	return part{
		name:    "events",
		exports: "Handle TimerHandle get_event_loop set_event_loop new_event_loop get_running_loop _get_running_loop",
		classes: []*object.Class{s.class.handle, s.class.timerHandle},
		python: []object.Method{
			{Name: "new_event_loop", Sig: "()", Doc: "Create and return a new event loop.", Fn: s.newEventLoop},
			{Name: "set_event_loop", Sig: "(loop)", Doc: "Set the current event loop.", Fn: s.setEventLoop},
		},
		native: []object.Method{
			{Name: "get_event_loop", Sig: "()", Doc: "Return the running event loop, or the one set by set_event_loop().", Fn: s.getEventLoop},
			{Name: "get_running_loop", Sig: "()", Doc: "Return the running event loop. Raise a RuntimeError if there is none.", Fn: s.getRunningLoop},
			{Name: "_get_running_loop", Sig: "()", Doc: "Return the running event loop or None.", Fn: s.getRunningOrNone},
		},
	}
}

func (s *state) newEventLoop(object.Thread, []object.Value) (object.Value, *object.Exception) {
	l, exc := s.newLoop()
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(l), nil
}

func (s *state) setEventLoop(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if _, ok := a[0].Object().(*Loop); !ok && !a[0].IsNone() {
		return object.Null, object.TypeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", a[0].Class().Name)
	}
	s.current = a[0]
	if s.h.CurrentLoopChanged != nil {
		s.h.CurrentLoopChanged()
	}
	return object.None, nil
}

func (s *state) getEventLoop(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	l, exc := s.eventLoop(thread(t), 1)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(l), nil
}

// eventLoop is get_event_loop: the running loop, else the current one, which is
// made, with a warning in modern times, if there never was one.
func (s *state) eventLoop(t *vm.Thread, stackLevel int) (*Loop, *object.Exception) {
	if l := loop.Of(t); l != nil {
		if lo, ok := l.Owner().(*Loop); ok {
			return lo, nil
		}
	}
	if lo, ok := s.current.Object().(*Loop); ok {
		return lo, nil
	}
	if s.current.IsNone() {
		return nil, object.RuntimeErrorf("There is no current event loop in thread 'MainThread'.")
	}
	if s.h.Era != legacy {
		if exc := t.Warn(object.DeprecationWarningClass, "There is no current event loop", 1); exc != nil {
			return nil, exc
		}
	}
	lo, exc := s.newLoop()
	if exc == nil {
		s.current = object.Of(lo)
	}
	return lo, exc
}

// running is get_running_loop.
func (s *state) running(t *vm.Thread) (*Loop, *object.Exception) {
	if l := loop.Of(t); l != nil {
		if lo, ok := l.Owner().(*Loop); ok {
			return lo, nil
		}
	}
	return nil, object.RuntimeErrorf("no running event loop")
}

func (s *state) getRunningLoop(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	l, exc := s.running(thread(t))
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(l), nil
}

func (s *state) getRunningOrNone(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	if l, exc := s.running(thread(t)); exc == nil {
		return object.Of(l), nil
	}
	return object.None, nil
}

// loopArgument is a loop= argument: None means the current loop.
func (s *state) loopArgument(t *vm.Thread, v object.Value) (*Loop, *object.Exception) {
	if v.IsNone() || v.IsNull() {
		return s.eventLoop(t, 1)
	}
	l, ok := v.Object().(*Loop)
	if !ok {
		return nil, object.TypeErrorf("loop must be an event loop, not %s", v.Class().Name)
	}
	return l, nil
}

// Current returns the loop that set_event_loop made current, nil if none.
func (s *state) Current() *loop.Loop {
	if lo, ok := s.current.Object().(*Loop); ok {
		return lo.l
	}
	return nil
}

// SetCurrent makes l, which came from NewLoop, the current loop; nil: as if
// there never was one.
func (s *state) SetCurrent(l *loop.Loop) {
	if s.current = object.Null; l != nil {
		s.current = loopObject(l)
	}
}

// NewLoop makes a loop for the session.
func (s *state) NewLoop() (*loop.Loop, *object.Exception) {
	lo, exc := s.newLoop()
	if exc != nil {
		return nil, exc
	}
	return lo.l, nil
}
