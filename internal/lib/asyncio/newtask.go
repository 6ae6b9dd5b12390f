package asyncio

import (
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// taskArgs are the optional arguments of a new task; no value means the same
// as None.
type taskArgs struct {
	name, context object.Value
	eager         bool
}

// start makes t run c on l.
func (s *state) start(th *vm.Thread, t *Task, l *loop.Loop, c object.Value, args taskArgs) *object.Exception {
	if !s.isCoroutine(c) {
		return object.TypeErrorf("a coroutine was expected, got %s", object.ReprText(th, c))
	}
	o := loop.TaskOptions{Owner: t, Context: contextOf(th, args.context), Eager: args.eager}
	if made := s.origin(l); made != nil {
		o.Origin = made
	}
	if !args.name.IsNone() && !args.name.IsNull() {
		text, exc := object.StrText(th, args.name)
		if exc != nil {
			return exc
		}
		o.Name = &text
	}
	if lo, ok := l.Owner().(*Loop); ok && lo.Attrs().Len() > 0 {
		l.SetOverrides(lo.overrides())
	}
	err := t.Task.Init(th, l, coroutineOf(c), o)
	if object.OverridesAny(object.Of(t), overridable) {
		t.SetOverridden()
	}
	if err != nil && !t.Done() && !l.IsClosed() {
		// Nobody will ever step it.
		_ = l.Report(th, &loop.ExceptionContext{Message: destroyedMessage, Task: &t.Task, Extra: origins(originOf(t))})
	}
	return raised(err)
}

// plainTask returns a task of l that runs the coroutine c, whatever the loop's
// task factory is.
func (s *state) plainTask(th *vm.Thread, l *loop.Loop, c object.Value, args taskArgs) (*Task, *object.Exception) {
	if l.IsClosed() {
		return nil, closedError()
	}
	t := &Task{}
	t.SetClass(s.class.task)
	return t, s.start(th, t, l, c, args)
}

// newTask is loop.create_task: what a program overrides of it is honoured.
func (s *state) newTask(th *vm.Thread, l *Loop, c object.Value, args taskArgs) (object.Value, *object.Exception) {
	if l.Class() == s.class.loop {
		return l.createTask(th, c, args)
	}
	var kw []object.Kw
	if !args.name.IsNull() {
		kw = append(kw, object.Kw{Name: "name", Value: args.name})
	}
	if !orNone(args.context).IsNone() {
		kw = append(kw, object.Kw{Name: "context", Value: args.context})
	}
	fn, exc := object.GetAttr(th, object.Of(l), "create_task")
	if exc != nil {
		return object.Null, exc
	}
	return th.Call(fn, []object.Value{c}, kw)
}

func orNone(v object.Value) object.Value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// createTask makes a task, with the loop's task factory if it has one.
func (l *Loop) createTask(th *vm.Thread, c object.Value, args taskArgs) (object.Value, *object.Exception) {
	if l.l.IsClosed() {
		return object.Null, closedError()
	}
	if l.factory.IsNull() {
		t, exc := l.s.plainTask(th, l.l, c, args)
		if exc != nil {
			return object.Null, exc
		}
		return object.Of(t), nil
	}
	var kw []object.Kw
	if !orNone(args.context).IsNone() {
		kw = []object.Kw{{Name: "context", Value: args.context}}
	}
	t, exc := th.Call(l.factory, []object.Value{object.Of(l), c}, kw)
	if exc != nil {
		return object.Null, exc
	}
	_, exc = object.CallMethod(th, t, "set_name", orNone(args.name))
	return t, exc
}

// taskFactoryMethods are the methods of loops that make tasks.
func (s *state) taskFactoryMethods() []object.Method {
	return []object.Method{
		{Name: "create_task", Sig: "(self, coro, *, name=None, context=None)", Doc: "Schedule the execution of a coroutine and return a Task object.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				return l.createTask(t, a[1], taskArgs{name: a[2], context: a[3]})
			})},
		{Name: "set_task_factory", Sig: "(self, factory)", Doc: "Set the function that create_task() makes tasks with; None for the default.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				switch {
				case a[1].IsNone():
					l.factory = object.Null
				case !object.IsCallable(a[1]):
					return object.Null, object.TypeErrorf("task factory must be a callable or None")
				default:
					l.factory = a[1]
				}
				return object.None, nil
			})},
		{Name: "get_task_factory", Sig: "(self)", Doc: "Gives what makes the tasks; None: the default.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return orNone(l.factory), nil
			})},
	}
}

const eagerFactorySig = "(loop, coro, *, name=None, context=None)"

// eagerFactory makes the Python function that runs the first step of a new task
// at once. make constructs the task.
func (s *state) eagerFactory(name, qualname string, construct object.Value) object.Value {
	m := s.module("tasks")
	fn := vm.NewGoFunction(&object.Method{Name: name, Sig: eagerFactorySig, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return t.Call(construct, a[1:2], []object.Kw{
			{Name: "loop", Value: a[0]}, {Name: "name", Value: a[2]}, {Name: "context", Value: a[3]}, {Name: "eager_start", Value: object.True},
		})
	}}, nil, m.Name, m.Dict())
	fn.SetQualName(qualname)
	return object.Of(fn)
}

func (s *state) createEagerTaskFactory(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return s.eagerFactory("factory", "create_eager_task_factory.<locals>.factory", a[0]), nil
}
