package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/contextvars"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Runner is asyncio.Runner: a loop for several runs, and its orderly end.
type Runner struct {
	object.Base
	s              *state
	state          runnerState
	debug, factory object.Value
	loop           object.Value // once it is initialised
	context        object.Value
	before         object.Value // the current loop that its own has replaced
	setLoop        bool         // it has made its loop the current one
}

type runnerState uint8

const (
	runnerCreated runnerState = iota
	runnerReady
	runnerClosed
)

// mainRun is one run of a main task under way; interrupts cancel the task.
type mainRun struct {
	task        object.Value
	interrupted int
}

func (s *state) allocRunner(_ object.Thread, cls *object.Class) object.Object {
	r := &Runner{s: s, debug: object.None, factory: object.None}
	r.SetClass(cls)
	return r
}

func onRunner(fn func(t *vm.Thread, r *Runner, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*Runner), a)
	}
}

// runnersPart is asyncio.runners.
func (s *state) runnersPart() part {
	return part{name: "runners", exports: "Runner run", classes: []*object.Class{s.class.runner}, python: []object.Method{
		{Name: "run", Sig: "(main, *, debug=None, loop_factory=None)", Doc: "Runs a coroutine to its end and hands back what it produced.", Fn: s.run},
	}}
}

var runnerMethods = []object.Method{
	{Name: "__init__", Sig: "(self, *, debug=None, loop_factory=None)", Fn: onRunner(func(_ *vm.Thread, r *Runner, a []object.Value) (object.Value, *object.Exception) {
		r.debug, r.factory = a[1], a[2]
		return object.None, nil
	})},
	{Name: "__enter__", Sig: "(self)", Fn: onRunner(func(t *vm.Thread, r *Runner, a []object.Value) (object.Value, *object.Exception) {
		return a[0], r.prepare(t)
	})},
	{Name: "__exit__", Sig: "(self, exc_type, exc_val, exc_tb)", Fn: onRunner(func(t *vm.Thread, r *Runner, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, r.close(t)
	})},
	{Name: "close", Sig: "(self)", Doc: "Shut down and close the event loop.", Fn: onRunner(func(t *vm.Thread, r *Runner, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, r.close(t)
	})},
	{Name: "get_loop", Sig: "(self)", Doc: "Return the embedded event loop.", Fn: onRunner(func(t *vm.Thread, r *Runner, _ []object.Value) (object.Value, *object.Exception) {
		exc := r.prepare(t)
		return orNone(r.loop), exc
	})},
	{Name: "run", Sig: "(self, coro, *, context=None)", Doc: "Runs a coroutine on the runner's loop to its end.", Fn: onRunner(func(t *vm.Thread, r *Runner, a []object.Value) (object.Value, *object.Exception) {
		return r.run(t, a[1], a[2])
	})},
}

// run is asyncio.run.
func (s *state) run(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	if s.isAnyRunning(t) {
		return object.Null, object.RuntimeErrorf("asyncio.run() cannot be called from a running event loop")
	}
	r := s.allocRunner(t, s.class.runner).(*Runner)
	r.debug, r.factory = a[1], a[2]
	if exc := r.prepare(t); exc != nil {
		return object.Null, exc
	}
	v, exc := r.run(t, a[0], object.None)
	return v, later(exc, r.close(t))
}

// isAnyRunning reports whether a loop runs on the thread. At the prompt the one
// that the shell moves does not count.
func (s *state) isAnyRunning(t *vm.Thread) bool {
	l := loop.Of(t)
	return l != nil && l.IsRunning()
}

// prepare makes the loop, the first time.
func (r *Runner) prepare(t *vm.Thread) *object.Exception {
	switch r.state {
	case runnerClosed:
		return object.RuntimeErrorf("Runner is closed")
	case runnerReady:
		return nil
	}
	var exc *object.Exception
	if r.factory.IsNone() {
		if r.loop, exc = r.s.makeLoop(t); exc != nil {
			return exc
		}
		if !r.setLoop {
			r.before = r.s.policy.local(t).loop
			if exc := r.s.setCurrent(t, r.loop); exc != nil {
				return exc
			}
			r.setLoop = true
		}
	} else if r.loop, exc = t.Call(r.factory, nil, nil); exc != nil {
		return exc
	}
	if !r.debug.IsNone() {
		if _, exc := object.CallMethod(t, r.loop, "set_debug", r.debug); exc != nil {
			return exc
		}
	}
	r.context = object.Of(contextvars.Copy(t))
	r.state = runnerReady
	return nil
}

// run runs the main task c.
func (r *Runner) run(t *vm.Thread, c, context object.Value) (object.Value, *object.Exception) {
	if !r.s.isCoroutine(c) {
		return object.Null, object.ValueErrorf("a coroutine was expected, got %s", object.ReprText(t, c))
	}
	if r.s.isAnyRunning(t) {
		return object.Null, object.RuntimeErrorf("Runner.run() cannot be called from a running event loop")
	}
	if exc := r.prepare(t); exc != nil {
		return object.Null, exc
	}
	if context.IsNone() {
		context = r.context
	}
	var task object.Value
	var exc *object.Exception
	r.s.foreground(func() { task, exc = r.createTask(t, c, context) })
	if exc != nil {
		return object.Null, exc
	}
	m := &mainRun{task: task}
	if t.IsMain() {
		defer r.s.interruptible(t, m)()
	}
	v, exc := r.untilComplete(t, task)
	if exc == nil || m.interrupted == 0 || coro.KindOf(exc) != coro.Cancelled {
		return v, exc
	}
	left, e := object.CallMethod(t, task, "uncancel")
	if n, ok := object.IntOf(left); e == nil && ok && n == 0 {
		stop := object.NewException(object.KeyboardInterruptClass)
		stop.Context = exc
		return object.Null, stop
	}
	return object.Null, exc
}

func (r *Runner) createTask(t *vm.Thread, c, context object.Value) (object.Value, *object.Exception) {
	if l, ok := r.loop.Object().(*Loop); ok {
		return r.s.newTask(t, l, c, taskArgs{context: context})
	}
	create, exc := object.GetAttr(t, r.loop, "create_task")
	if exc != nil {
		return object.Null, exc
	}
	return t.Call(create, []object.Value{c}, []object.Kw{{Name: "context", Value: context}})
}

func (r *Runner) untilComplete(t *vm.Thread, what object.Value) (object.Value, *object.Exception) {
	return object.CallMethod(t, r.loop, "run_until_complete", what)
}

// interruptible has interrupts cancel the task of m until the returned function
// is called.
func (s *state) interruptible(t *vm.Thread, m *mainRun) func() {
	s.runs = append(s.runs, m)
	pop := s.h.PushInterrupt(func(*vm.Thread) bool { return m.interrupt(t) })
	return func() {
		pop()
		s.runs = s.runs[:len(s.runs)-1]
	}
}

// interrupt is what SIGINT does during a run: the first one cancels the main
// task, the next ones raise. It reports whether that was all.
func (m *mainRun) interrupt(t *vm.Thread) bool {
	m.interrupted++
	if m.interrupted > 1 {
		return false
	}
	done, exc := object.CallMethod(t, m.task, "done")
	if isDone, _ := object.Truth(t, done); exc != nil || isDone {
		return false
	}
	_, exc = object.CallMethod(t, m.task, "cancel")
	return exc == nil
}

// interrupted is called when a loop takes an interrupt between two callbacks.
func (s *state) interrupted(th coro.Thread) error {
	if n := len(s.runs); n > 0 {
		if t, ok := th.(*vm.Thread); ok && s.runs[n-1].interrupt(t) {
			return nil
		}
	}
	return object.NewException(object.KeyboardInterruptClass)
}

// close ends the runner: it cancels what is left, closes the async generators
// and the executor and then the loop.
func (r *Runner) close(t *vm.Thread) *object.Exception {
	if r.state != runnerReady {
		return nil
	}
	exc := r.shutDown(t)
	if r.setLoop {
		after := object.None
		if r.s.h.Interactive && !r.before.IsNull() {
			after = r.before
		}
		exc = later(exc, r.s.setCurrent(t, after))
	}
	_, e := object.CallMethod(t, r.loop, "close")
	r.loop, r.state = object.Null, runnerClosed
	return later(exc, e)
}

// later is what a finally block makes of two exceptions.
func later(first, second *object.Exception) *object.Exception {
	if second == nil {
		return first
	}
	if second.Context == nil {
		second.Context = first
	}
	return second
}

func (r *Runner) shutDown(t *vm.Thread) *object.Exception {
	if l, ok := r.loop.Object().(*Loop); ok {
		if exc := l.cancelAll(t); exc != nil {
			return exc
		}
	}
	gens, exc := object.CallMethod(t, r.loop, "shutdown_asyncgens")
	if exc != nil {
		return exc
	}
	if _, exc := r.untilComplete(t, gens); exc != nil {
		return exc
	}
	executor, exc := object.CallMethod(t, r.loop, "shutdown_default_executor", object.Int(threadJoinTimeout))
	if exc != nil {
		return exc
	}
	_, exc = r.untilComplete(t, executor)
	return exc
}

// threadJoinTimeout is how many seconds the end of a run waits for the threads
// of the default executor.
const threadJoinTimeout = 300

// cancelAll cancels the tasks of l, waits for their end and reports the errors
// that they end with.
func (l *Loop) cancelAll(t *vm.Thread) *object.Exception {
	tasks := l.l.Tasks()
	if len(tasks) == 0 {
		return nil
	}
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
	stop := l.watchGens(t)
	_, err = l.l.RunUntilComplete(t, g, false)
	stop()
	if err != nil {
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
		x := &loop.ExceptionContext{Message: "unhandled exception during asyncio.run() shutdown", Err: err, Task: task}
		if err := l.l.Report(t, x); err != nil {
			return raised(err)
		}
	}
	return nil
}
