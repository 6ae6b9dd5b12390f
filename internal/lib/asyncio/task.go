package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Task is asyncio.Task.
type Task struct {
	object.Base
	loop.Task
}

func (t *Task) core() *loop.Future { return &t.Task.Future }

// coroutine returns what the task runs: None for a task that ended in its first
// step, run at once.
func (t *Task) coroutine() object.Value {
	switch c := t.Coro().(type) {
	case nil:
		return object.None
	case *driven:
		return c.v
	default:
		return object.Of(c.(object.Object))
	}
}

// CancelWait implements loop.Waitable.
func (t *Task) CancelWait(th coro.Thread, msg any) (bool, error) {
	if object.Overrides(object.Of(t), "cancel") {
		return callCancel(th.(*vm.Thread), object.Of(t), msg)
	}
	return t.Cancel(th, msg)
}

func (t *Task) cancel(th coro.Thread, msg any) (bool, error) { return t.Cancel(th, msg) }

// AwaitStep implements vm.Awaiter.
func (t *Task) AwaitStep(th *vm.Thread, started bool, in coro.Input) coro.Step {
	return awaitStep(&t.Task.Future, th, started, in)
}

func allocTask(_ object.Thread, cls *object.Class) object.Object {
	t := &Task{}
	t.SetClass(cls)
	return t
}

func onTask(fn func(th *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if _, exc := like(a); exc != nil {
			return object.Null, exc
		}
		return fn(thread(th), a[0].Object().(*Task), a)
	}
}

func (s *state) taskInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := a[0].Object().(*Task)
	l, exc := s.loopArgument(thread(th), a[2])
	if exc != nil {
		return object.Null, exc
	}
	eager, exc := object.Truth(th, a[5])
	if exc != nil {
		return object.Null, exc
	}
	return object.None, s.start(thread(th), t, l.l, a[1], taskArgs{name: a[3], context: a[4], eager: eager})
}

// taskMethods are the methods that Task has beyond Future's.
func (s *state) taskMethods() []object.Method {
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, coro, *, loop=None, name=None, context=None, eager_start=False)", Fn: s.taskInit},
		{Name: "cancel", Sig: "(self, msg=None)", Doc: "Asks for the task to be interrupted with a cancellation error.", Fn: cancelFuture},
		{Name: "cancelling", Sig: "(self)", Doc: "Counts how many cancellation requests are pending on the task.", Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return object.Int(int64(t.Cancelling())), nil
			})},
		{Name: "uncancel", Sig: "(self)", Doc: "Takes back one of the cancellation requests made on the task.", Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return object.Int(int64(t.Uncancel())), nil
			})},
		{Name: "get_coro", Sig: "(self)", Doc: "Return the coroutine the task runs.", Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return t.coroutine(), nil
			})},
		{Name: "get_context", Sig: "(self)", Doc: "Return the context the task runs in.", Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return contextObject(t.Context()), nil
			})},
		{Name: "get_name", Sig: "(self)", Doc: "Return the name of the task.", Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return object.NewStr(t.Name()), nil
			})},
		{Name: "set_name", Sig: "(self, value, /)", Doc: "Set the name of the task.", Fn: onTask(
			func(th *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				text, exc := object.StrText(th, a[1])
				if exc == nil {
					t.SetName(text)
				}
				return object.None, exc
			})},
		{Name: "set_result", Sig: "(self, result, /)", Fn: onTask(
			func(_ *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				return none(t.SetResult(nil))
			})},
		{Name: "set_exception", Sig: "(self, exception, /)", Fn: onTask(
			func(_ *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				return none(t.SetError(nil))
			})},
		{Name: "_log_destroy_pending", Sig: "(self)", Kind: object.Property, Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(!t.Quiet()), nil
			}), Set: onTask(
			func(th *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				if a[1].IsNull() {
					return object.Null, cannotDelete()
				}
				on, exc := object.Truth(th, a[1])
				t.SetQuiet(!on)
				return object.None, exc
			})},
		{Name: "_coro", Sig: "(self)", Kind: object.Property, Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return t.coroutine(), nil
			})},
		{Name: "_must_cancel", Sig: "(self)", Kind: object.Property, Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(t.MustCancel()), nil
			})},
		{Name: "_fut_waiter", Sig: "(self)", Kind: object.Property, Fn: onTask(
			func(_ *vm.Thread, t *Task, _ []object.Value) (object.Value, *object.Exception) {
				w := t.Waiting()
				if w == nil {
					return object.None, nil
				}
				return futureObject(w.LoopFuture()), nil
			})},
	}
	if s.h.Era == legacy {
		rows = append(rows,
			object.Method{Name: "all_tasks", Sig: "(cls, loop=None)", Kind: object.ClassMethod, Doc: "Return a set of all tasks for an event loop.", Fn: s.allTasksOf},
			object.Method{Name: "current_task", Sig: "(cls, loop=None)", Kind: object.ClassMethod, Doc: "Return the currently running task in an event loop or None.", Fn: s.currentTaskOf},
		)
	}
	return rows
}
