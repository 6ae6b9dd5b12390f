package asyncio

import (
	"fmt"
	"slices"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// TaskGroup is asyncio.TaskGroup.
type TaskGroup struct {
	object.Base
	s         *state
	entered   bool
	exiting   bool
	aborting  bool
	cancelled bool // it has cancelled its parent
	parent    *loop.Task
	tasks     members // not done, in the order of their creation
	errors    []*object.Exception
	base      *object.Exception // the first SystemExit or KeyboardInterrupt
	completed *loop.Future      // pending while the exit waits for the tasks
}

func (s *state) allocTaskGroup(_ object.Thread, cls *object.Class) object.Object {
	g := &TaskGroup{s: s}
	g.SetClass(cls)
	return g
}

func (g *TaskGroup) repr() string {
	text := "<TaskGroup"
	if n := g.tasks.n; n > 0 {
		text += fmt.Sprintf(" tasks=%d", n)
	}
	if n := len(g.errors); n > 0 {
		text += fmt.Sprintf(" errors=%d", n)
	}
	if g.aborting {
		text += " cancelling"
	} else if g.entered {
		text += " entered"
	}
	return text + ">"
}

func onGroup(fn func(th *vm.Thread, g *TaskGroup, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(th), a[0].Object().(*TaskGroup), a)
	}
}

// groupAttr is a row for an attribute that explanations and tests look at.
func groupAttr(name string, get func(g *TaskGroup) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: onGroup(func(_ *vm.Thread, g *TaskGroup, _ []object.Value) (object.Value, *object.Exception) {
		return get(g), nil
	})}
}

var (
	groupEnterNames = vm.Names("TaskGroup.__aenter__")
	groupExitNames  = vm.Names("TaskGroup.__aexit__")
)

var taskGroupMethods = []object.Method{
	groupAttr("_entered", func(g *TaskGroup) object.Value { return object.Bool(g.entered) }),
	groupAttr("_exiting", func(g *TaskGroup) object.Value { return object.Bool(g.exiting) }),
	groupAttr("_aborting", func(g *TaskGroup) object.Value { return object.Bool(g.aborting) }),
	groupAttr("_parent_cancel_requested", func(g *TaskGroup) object.Value { return object.Bool(g.cancelled) }),
	groupAttr("_parent_task", func(g *TaskGroup) object.Value {
		if g.parent == nil {
			return object.None
		}
		return futureObject(&g.parent.Future)
	}),
	groupAttr("_loop", func(g *TaskGroup) object.Value {
		if g.parent == nil {
			return object.None
		}
		return loopObject(g.parent.Loop())
	}),
	groupAttr("_errors", func(g *TaskGroup) object.Value {
		errors := object.NewList()
		for _, e := range g.errors {
			errors.Items = append(errors.Items, object.Of(e))
		}
		return object.Of(errors)
	}),
	{Name: "__init__", Sig: "(self)", Fn: onGroup(func(_ *vm.Thread, _ *TaskGroup, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, nil
	})},
	{Name: "__repr__", Sig: "(self, /)", Fn: onGroup(func(_ *vm.Thread, g *TaskGroup, _ []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(g.repr()), nil
	})},
	{Name: "_tasks", Sig: "(self)", Kind: object.Property, Fn: onGroup(func(th *vm.Thread, g *TaskGroup, _ []object.Value) (object.Value, *object.Exception) {
		set := object.NewSet()
		for t := range g.tasks.all {
			if exc := set.Add(th, object.Of(t)); exc != nil {
				return object.Null, exc
			}
		}
		return object.Of(set), nil
	})},
	{Name: "__aenter__", Async: true, Sig: "(self)", Fn: onGroup(func(_ *vm.Thread, g *TaskGroup, _ []object.Value) (object.Value, *object.Exception) {
		return object.Of(vm.NewNativeCoro(groupEnterNames, machine(g.enter))), nil
	})},
	{Name: "__aexit__", Async: true, Sig: "(self, et, exc, tb)", Fn: onGroup(func(_ *vm.Thread, g *TaskGroup, a []object.Value) (object.Value, *object.Exception) {
		given, _ := a[2].Object().(*object.Exception)
		return object.Of(vm.NewNativeCoro(groupExitNames, &groupExit{g: g, given: given})), nil
	})},
	{Name: "create_task", Sig: "(self, coro, *, name=None, context=None)", Doc: "Starts a coroutine as a member task of the group and hands the task back.", Fn: onGroup(
		func(th *vm.Thread, g *TaskGroup, a []object.Value) (object.Value, *object.Exception) {
			return g.create(th, a[1], taskArgs{name: a[2], context: a[3]})
		})},
}

func (g *TaskGroup) enter(th coro.Thread) (any, error) {
	if g.entered {
		return nil, object.RuntimeErrorf("TaskGroup %s has already been entered", g.repr())
	}
	l := loop.Of(th)
	if l == nil || !l.IsRunning() {
		return nil, object.RuntimeErrorf("no running event loop")
	}
	if g.parent = l.Current(); g.parent == nil {
		return nil, object.RuntimeErrorf("TaskGroup %s cannot determine the parent task", g.repr())
	}
	g.entered = true
	return object.Of(g), nil
}

func (g *TaskGroup) create(th *vm.Thread, c object.Value, args taskArgs) (object.Value, *object.Exception) {
	why := ""
	switch {
	case !g.entered:
		why = "has not been entered"
	case g.exiting && g.tasks.n == 0:
		why = "is finished"
	case g.aborting:
		why = "is shutting down"
	}
	if why != "" {
		if _, exc := object.CallMethod(th, c, "close"); exc != nil {
			return object.Null, exc
		}
		return object.Null, object.RuntimeErrorf("TaskGroup %s %s", g.repr(), why)
	}
	l, _ := g.parent.Loop().Owner().(*Loop)
	v, exc := g.s.newTask(th, l, c, args)
	if exc != nil {
		return object.Null, exc
	}
	t, ok := v.Object().(*Task)
	if !ok {
		return object.Null, object.TypeErrorf("a task factory has to make tasks, not %s", v.Class().Name)
	}
	if t.Done() {
		// Its first step, run at once, was the last.
		return v, raised(g.ended(th, &t.Task.Future))
	}
	t.SetQuiet(true) // the group takes its error
	return v, raised(t.AddCallback(g.tasks.add(g, t), nil))
}

// abort cancels the tasks that are not done.
func (g *TaskGroup) abort(th coro.Thread) error {
	g.aborting = true
	for _, t := range slices.Collect(g.tasks.all) {
		if !t.Done() {
			if _, err := t.Waitable().CancelWait(th, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *TaskGroup) note(exc *object.Exception) {
	isBase := exc.Class().IsSubclass(object.SystemExitClass) || exc.Class().IsSubclass(object.KeyboardInterruptClass)
	if isBase && g.base == nil {
		g.base = exc
	}
}

// Run implements loop.Callback: the task of m is done.
func (m *member) Run(th coro.Thread, f *loop.Future) error {
	m.group.tasks.remove(m)
	return m.group.ended(th, f)
}

// ended deals with the end of a task.
func (g *TaskGroup) ended(th coro.Thread, f *loop.Future) error {
	if g.completed != nil && g.tasks.n == 0 && !g.completed.Done() {
		if err := g.completed.SetResult(true); err != nil {
			return err
		}
	}
	if f.Cancelled() {
		return nil
	}
	failure, err := f.Err()
	if err != nil || failure == nil {
		return err
	}
	exc := raised(failure)
	g.errors = append(g.errors, exc)
	g.note(exc)
	if g.parent.Done() {
		l, ok := loopObject(g.parent.Loop()).Object().(*Loop)
		if !ok {
			return nil
		}
		d := object.NewDict()
		d.SetStr("message", object.NewStr(fmt.Sprintf("Task %s has errored out but its parent task %s is already completed",
			g.s.errors.Repr(futureObject(f)), g.s.errors.Repr(futureObject(&g.parent.Future)))))
		d.SetStr("exception", object.Of(exc))
		d.SetStr("task", futureObject(f))
		return asError(l.callHandler(th.(*vm.Thread), object.Of(d)))
	}
	if g.aborting || g.cancelled {
		return nil
	}
	if err := g.abort(th); err != nil {
		return err
	}
	g.cancelled = true
	_, err = g.parent.Waitable().CancelWait(th, nil)
	return err
}

// groupExit is the machine of __aexit__.
type groupExit struct {
	g         *TaskGroup
	given     *object.Exception
	cancelled error // the cancellation to go on with
	started   bool
}

// Resume implements coro.Coroutine.
func (x *groupExit) Resume(th coro.Thread, in coro.Input) coro.Step {
	g := x.g
	switch {
	case !x.started && in.Err != nil:
		return coro.Raised(in.Err)
	case !x.started:
		x.started = true
		g.exiting = true
		if x.given != nil {
			g.note(x.given)
			if coro.KindOf(x.given) == coro.Cancelled {
				x.cancelled = x.given
			}
			if !g.aborting {
				if err := g.abort(th); err != nil {
					return coro.Raised(err)
				}
			}
		}
	case in.Err != nil && coro.KindOf(in.Err) != coro.Cancelled:
		return coro.Raised(in.Err)
	case in.Err != nil && !g.aborting:
		x.cancelled = in.Err
		if err := g.abort(th); err != nil {
			return coro.Raised(err)
		}
	}
	g.completed = nil
	if g.tasks.n > 0 {
		f := g.s.describedFuture(g.parent.Loop(), "TaskGroup", g)
		g.completed = &f.Future.Future
		return coro.Called(g.completed.Awaiter())
	}
	if err := x.outcome(th); err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(nil)
}

// outcome is the error that leaves the group, nil for what goes on by itself.
func (x *groupExit) outcome(th coro.Thread) error {
	g := x.g
	parent, errs := g.parent, g.errors
	defer func() { g.errors = nil }()
	if g.base != nil {
		return g.base
	}
	if g.cancelled && parent.Uncancel() == 0 {
		x.cancelled = nil
	}
	if x.cancelled != nil && len(errs) == 0 {
		return x.cancelled
	}
	if x.given != nil && coro.KindOf(x.given) != coro.Cancelled {
		errs = append(errs, x.given)
	}
	if len(errs) == 0 {
		return nil
	}
	if parent.Cancelling() > 0 {
		// Cancelled from outside too: the next await shall see it.
		parent.Uncancel()
		if _, err := parent.Waitable().CancelWait(th, nil); err != nil {
			return err
		}
	}
	group := object.NewExceptionGroup("unhandled errors in a TaskGroup", errs)
	group.SetCause(object.None)
	return group
}

// Forwards implements loop.Forwarder.
func (m *member) Forwards(yield func(*loop.Future)) { yield(m.group.completed) }

// String is the callback in the repr of its tasks.
func (m *member) String() string { return "TaskGroup._on_task_done()" }
