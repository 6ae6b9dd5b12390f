package asyncio

import (
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Policy is an event loop policy of the default kind: each thread has a current
// loop, and the main one makes it when it is first asked for.
type Policy struct {
	object.Base
	s *state
}

// localLoop is what a policy keeps for each thread.
type localLoop struct {
	loop object.Value // Null: never set; None or a loop
}

func (s *state) allocPolicy(_ object.Thread, cls *object.Class) object.Object {
	p := &Policy{s: s}
	p.SetClass(cls)
	return p
}

// local returns what the policy keeps for the thread.
func (p *Policy) local(t *vm.Thread) *localLoop {
	d := t.Data()
	l, ok := d[p].(*localLoop)
	if !ok {
		l = &localLoop{}
		d[p] = l
	}
	return l
}

func onPolicy(fn func(t *vm.Thread, p *Policy, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*Policy), a)
	}
}

func notImplemented(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.Null, object.NewException(object.NotImplementedErrorClass)
}

// abstractPolicyMethods are those of AbstractEventLoopPolicy.
var abstractPolicyMethods = []object.Method{
	{Name: "get_event_loop", Sig: "(self)", Doc: "Finds the event loop that belongs to the calling context.", Fn: notImplemented},
	{Name: "set_event_loop", Sig: "(self, loop)", Doc: "Makes a loop the current one.", Fn: notImplemented},
	{Name: "new_event_loop", Sig: "(self)", Doc: "Create and return a new event loop.", Fn: notImplemented},
}

var policyMethods = []object.Method{
	{Name: "__init__", Sig: "(self)", Fn: onPolicy(func(*vm.Thread, *Policy, []object.Value) (object.Value, *object.Exception) { return object.None, nil })},
	{Name: "get_event_loop", Sig: "(self)", Doc: "Get the current event loop of the thread.", Fn: onPolicy(func(t *vm.Thread, p *Policy, _ []object.Value) (object.Value, *object.Exception) {
		return p.get(t)
	})},
	{Name: "set_event_loop", Sig: "(self, loop)", Doc: "Set the current event loop of the thread.", Fn: onPolicy(func(t *vm.Thread, p *Policy, a []object.Value) (object.Value, *object.Exception) {
		return object.None, p.set(t, a[1])
	})},
	{Name: "new_event_loop", Sig: "(self)", Doc: "Builds a fresh event loop, separate from any existing one.", Fn: onPolicy(func(t *vm.Thread, _ *Policy, a []object.Value) (object.Value, *object.Exception) {
		return object.CallMethod(t, a[0], "_loop_factory")
	})},
}

// get is get_event_loop with no loop running: the current loop, which is made,
// with a warning in modern times, if there never was one.
func (p *Policy) get(t *vm.Thread) (object.Value, *object.Exception) {
	l := p.local(t)
	if l.loop.IsNull() && t.IsMain() {
		if p.s.h.Era != legacy {
			if exc := t.Warn(object.DeprecationWarningClass, "There is no current event loop", 1); exc != nil {
				return object.Null, exc
			}
		}
		made, exc := object.CallMethod(t, object.Of(p), "new_event_loop")
		if exc == nil {
			_, exc = object.CallMethod(t, object.Of(p), "set_event_loop", made)
		}
		if exc != nil {
			return object.Null, exc
		}
	}
	if orNone(l.loop).IsNone() {
		return object.Null, object.RuntimeErrorf("There is no current event loop in thread %s.", object.StrRepr(p.s.threadName(t)))
	}
	return l.loop, nil
}

func (p *Policy) set(t *vm.Thread, l object.Value) *object.Exception {
	if _, ok := l.Object().(*Loop); !ok && !l.IsNone() {
		return object.TypeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", l.Class().Name)
	}
	p.local(t).loop = l
	if t.IsMain() && p.s.h.CurrentLoopChanged != nil {
		p.s.h.CurrentLoopChanged()
	}
	return nil
}

// threadName is threading.current_thread().name.
func (s *state) threadName(t *vm.Thread) string {
	if t.IsMain() {
		return "MainThread"
	}
	m, exc := s.h.Importer.Import(t, "threading")
	if exc != nil {
		return ""
	}
	current, exc := object.CallMethod(t, object.Of(m), "current_thread")
	if exc != nil {
		return ""
	}
	name, exc := object.GetAttr(t, current, "name")
	if exc != nil {
		return ""
	}
	return strOf(t, name)
}

// eventsPart is asyncio.events: the functions that get and set event loops and
// policies.
func (s *state) eventsPart() part {
	return part{
		name: "events",
		exports: "AbstractEventLoop AbstractEventLoopPolicy Handle TimerHandle get_event_loop_policy set_event_loop_policy get_event_loop" +
			" set_event_loop new_event_loop _set_running_loop get_running_loop _get_running_loop",
		classes: []*object.Class{s.class.abstractLoop, s.class.handle, s.class.timerHandle, s.class.abstractPolicy, s.class.basePolicy},
		python: []object.Method{
			{Name: "new_event_loop", Sig: "()", Doc: "Create and return a new event loop.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
				return s.makeLoop(thread(t))
			}},
			{Name: "set_event_loop", Sig: "(loop)", Doc: "Set the current event loop.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return object.None, s.setCurrent(thread(t), a[0])
			}},
			{Name: "get_event_loop_policy", Sig: "()", Doc: "Tells which event loop policy is in force now.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
				return s.currentPolicy(), nil
			}},
			{Name: "set_event_loop_policy", Sig: "(policy)", Doc: "Set the current event loop policy; None restores the default one.", Fn: s.setPolicy},
		},
		native: []object.Method{
			{Name: "get_event_loop", Sig: "()", Doc: "Return the running event loop, or the one set by set_event_loop().", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
				return s.anyLoop(thread(t))
			}},
			{Name: "get_running_loop", Sig: "()", Doc: "Gives the loop now running, failing with RuntimeError when none is.", Fn: s.getRunningLoop},
			{Name: "_get_running_loop", Sig: "()", Doc: "Gives the loop now running, with None standing for no loop.", Fn: s.getRunningOrNone},
			{Name: "_set_running_loop", Sig: "(loop, /)", Doc: "Set the running event loop of the thread.", Fn: s.setRunning},
		},
	}
}

// currentPolicy is get_event_loop_policy.
func (s *state) currentPolicy() object.Value {
	if s.custom.IsNull() {
		return object.Of(s.policy)
	}
	return s.custom
}

func (s *state) setPolicy(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v := a[0]
	switch {
	case v.IsNone():
		s.policy = s.allocPolicy(nil, s.class.policy).(*Policy)
		s.custom = object.Null
	case !v.Class().IsSubclass(s.class.abstractPolicy):
		return object.Null, object.TypeErrorf("policy must be an instance of AbstractEventLoopPolicy or None, not '%s'", v.Class().Name)
	default:
		s.custom = v
	}
	return object.None, nil
}

// makeLoop is new_event_loop.
func (s *state) makeLoop(t *vm.Thread) (object.Value, *object.Exception) {
	if !s.custom.IsNull() {
		return object.CallMethod(t, s.custom, "new_event_loop")
	}
	l, exc := s.newLoop()
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(l), nil
}

// setCurrent is set_event_loop.
func (s *state) setCurrent(t *vm.Thread, l object.Value) *object.Exception {
	if !s.custom.IsNull() {
		_, exc := object.CallMethod(t, s.custom, "set_event_loop", l)
		return exc
	}
	return s.policy.set(t, l)
}

// anyLoop is get_event_loop: the running loop, else what the policy says.
func (s *state) anyLoop(t *vm.Thread) (object.Value, *object.Exception) {
	if l := loop.Of(t); l != nil {
		return loopObject(l), nil
	}
	if !s.custom.IsNull() {
		return object.CallMethod(t, s.custom, "get_event_loop")
	}
	return s.policy.get(t)
}

// eventLoop is anyLoop for those who need a loop of ours.
func (s *state) eventLoop(t *vm.Thread) (*Loop, *object.Exception) {
	v, exc := s.anyLoop(t)
	if exc != nil {
		return nil, exc
	}
	return asLoop(v)
}

func asLoop(v object.Value) (*Loop, *object.Exception) {
	l, ok := v.Object().(*Loop)
	if !ok {
		return nil, object.TypeErrorf("loop must be an event loop, not %s", v.Class().Name)
	}
	if l.l == nil {
		return nil, object.RuntimeErrorf("the event loop's __init__() has not been called")
	}
	return l, nil
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

// setRunning makes a loop count as running although nobody runs it.
func (s *state) setRunning(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[0].IsNone() {
		loop.SetRunning(thread(t), nil)
		return object.None, nil
	}
	l, exc := asLoop(a[0])
	if exc != nil {
		return object.Null, exc
	}
	loop.SetRunning(thread(t), l.l)
	return object.None, nil
}

// loopArgument is a loop= argument: None means the current loop.
func (s *state) loopArgument(t *vm.Thread, v object.Value) (*Loop, *object.Exception) {
	if v.IsNone() || v.IsNull() {
		return s.eventLoop(t)
	}
	return asLoop(v)
}

// Current returns the loop that set_event_loop made current on the main thread,
// nil if none.
func (s *state) Current() *loop.Loop {
	if lo, ok := s.policy.local(s.h.Thread).loop.Object().(*Loop); ok {
		return lo.l
	}
	return nil
}

// SetCurrent makes l, which came from NewLoop, the current loop; nil: as if
// there never was one.
func (s *state) SetCurrent(l *loop.Loop) {
	current := s.policy.local(s.h.Thread)
	if current.loop = object.Null; l != nil {
		current.loop = loopObject(l)
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
