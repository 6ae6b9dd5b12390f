package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// runnersPart is asyncio.runners.
func (s *state) runnersPart() part {
	return part{name: "runners", exports: "run", python: []object.Method{
		{Name: "run", Sig: "(main, *, debug=None, loop_factory=None)", Doc: "Execute the coroutine and return the result.", Fn: s.run},
	}}
}

// runner is one asyncio.run under way.
type runner struct {
	main        *Task
	interrupted int
}

// run is asyncio.run: a fresh loop, the main task, then the orderly end.
func (s *state) run(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	if c := loop.Of(t); c != nil && s.isRunning(c) {
		return object.Null, object.RuntimeErrorf("asyncio.run() cannot be called from a running event loop")
	}
	if !isCoroutine(a[0]) {
		return object.Null, object.ValueErrorf("a coroutine was expected, got %s", object.ReprText(t, a[0]))
	}
	l, exc := s.runnerLoop(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	ownLoop := a[2].IsNone()
	before := s.current
	if ownLoop {
		s.current = object.Of(l)
	}
	if !a[1].IsNone() {
		on, exc := object.Truth(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		l.l.SetDebug(on)
	}
	v, exc := s.runMain(t, l, a[0])
	if e := s.closeRunner(t, l); exc == nil {
		exc = e
	}
	if ownLoop {
		s.current = object.None
		if s.h.Interactive {
			s.current = before
		}
	}
	if exc != nil {
		return object.Null, exc
	}
	return v, nil
}

func (s *state) runnerLoop(t *vm.Thread, factory object.Value) (*Loop, *object.Exception) {
	if factory.IsNone() {
		return s.newLoop()
	}
	v, exc := t.Call(factory, nil, nil)
	if exc != nil {
		return nil, exc
	}
	return s.loopArgument(t, v)
}

// runMain runs the main task. An interrupt cancels it; if it ends by that, the
// interrupt is raised here.
func (s *state) runMain(t *vm.Thread, l *Loop, c object.Value) (object.Value, *object.Exception) {
	var task *Task
	var exc *object.Exception
	s.foreground(func() { task, exc = s.plainTask(t, l.l, c, taskArgs{}) })
	if exc != nil {
		return object.Null, exc
	}
	r := &runner{main: task}
	s.runners = append(s.runners, r)
	restore := s.h.PushInterrupt(func(*vm.Thread) bool { return r.interrupt(t) })
	stop := l.watchGens(t)
	v, err := l.l.RunUntilComplete(t, task, false)
	stop()
	restore()
	s.runners = s.runners[:len(s.runners)-1]
	if err != nil {
		if coro.KindOf(err) == coro.Cancelled && r.interrupted > 0 && task.Uncancel() == 0 {
			return object.Null, object.NewException(object.KeyboardInterruptClass)
		}
		return object.Null, raised(err)
	}
	return object.FromAny(v), nil
}

// interrupt is what SIGINT does during a run: the first one cancels the main
// task, the next ones raise. It reports whether that was all.
func (r *runner) interrupt(t *vm.Thread) bool {
	r.interrupted++
	if r.interrupted > 1 || r.main.Done() {
		return false
	}
	r.main.CancelWait(t, nil)
	return true
}

// interrupted is called when a loop takes an interrupt between two callbacks.
func (s *state) interrupted(th coro.Thread) error {
	if n := len(s.runners); n > 0 {
		if t, ok := th.(*vm.Thread); ok && s.runners[n-1].interrupt(t) {
			return nil
		}
	}
	return object.NewException(object.KeyboardInterruptClass)
}

// closeRunner ends a run: it cancels what is left, closes the async generators
// and then the loop.
func (s *state) closeRunner(t *vm.Thread, l *Loop) *object.Exception {
	defer l.l.Close()
	if l.l.IsClosed() {
		return nil
	}
	tasks := l.l.Tasks()
	if len(tasks) > 0 {
		children := make([]loop.Waitable, len(tasks))
		for i, task := range tasks {
			if _, err := task.Waitable().CancelWait(t, nil); err != nil {
				return raised(err)
			}
			children[i] = task.Waitable()
		}
		g, err := l.l.Gather(children, true, nil)
		if err != nil {
			return raised(err)
		}
		if _, err := l.l.RunUntilComplete(t, g, false); err != nil {
			return raised(err)
		}
		for _, task := range tasks {
			if task.Cancelled() {
				continue
			}
			_, err := task.Peek()
			if err == nil {
				continue
			}
			task.Retrieved()
			d := object.NewDict()
			d.SetStr("message", object.NewStr("unhandled exception during asyncio.run() shutdown"))
			d.SetStr("exception", object.Of(raised(err)))
			d.SetStr("task", futureObject(&task.Future))
			if exc := l.callHandler(t, object.Of(d)); exc != nil {
				return exc
			}
		}
	}
	if len(l.gens) == 0 {
		return nil
	}
	c := native("shutdown_asyncgens", l.shutdownGens())
	task, exc := s.plainTask(t, l.l, c, taskArgs{})
	if exc != nil {
		return exc
	}
	_, err := l.l.RunUntilComplete(t, task, false)
	return raised(err)
}

// shutdownGens is the machine of shutdown_asyncgens: it closes the async
// generators that are still open, all at once.
func (l *Loop) shutdownGens() coro.Coroutine {
	return &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		t := th.(*vm.Thread)
		var open []*vm.Gen
		for _, g := range l.gens {
			// One that refused to be closed is dropped: CPython reports it only if the
			// program still holds it.
			if !g.Done() && !g.AsyncClosed() {
				open = append(open, g)
			}
		}
		l.gens = nil
		if len(open) == 0 {
			return machine(func(coro.Thread) (any, error) { return nil, nil }), nil
		}
		children := make([]loop.Waitable, len(open))
		for i, g := range open {
			aw, exc := object.CallMethod(t, object.Of(g), "aclose")
			if exc != nil {
				return nil, exc
			}
			task, exc := l.s.plainTask(t, l.l, vm.AwaitWrapper(aw), taskArgs{})
			if exc != nil {
				return nil, exc
			}
			children[i] = task
		}
		gathering, err := l.l.Gather(children, true, nil)
		if err != nil {
			return nil, err
		}
		return &mapped{m: gathering.Awaiter(), f: func(t *vm.Thread, v any) (any, error) {
			return nil, l.reportGens(t, open, v.([]any))
		}}, nil
	}}
}

func (l *Loop) reportGens(t *vm.Thread, gens []*vm.Gen, results []any) error {
	for i, r := range results {
		exc, ok := r.(*object.Exception)
		if !ok {
			continue
		}
		d := object.NewDict()
		d.SetStr("message", object.NewStr("an error occurred during closing of asynchronous generator "+object.ReprText(t, object.Of(gens[i]))))
		d.SetStr("exception", object.Of(exc))
		d.SetStr("asyncgen", object.Of(gens[i]))
		if exc := l.callHandler(t, object.Of(d)); exc != nil {
			return exc
		}
	}
	return nil
}
