package asyncio

import (
	"asyncrepl/internal/object"
)

// tasksPart is asyncio.tasks.
func (s *state) tasksPart() part {
	c := &s.class
	values := map[string]object.Value{"_CTask": object.Of(c.task), "_PyTask": object.Of(c.task)}
	for name := range returnWhen {
		values[name] = object.NewStr(name)
	}
	values["eager_task_factory"] = s.eagerFactory("eager_task_factory", "eager_task_factory", object.Of(c.task))
	return part{
		name: "tasks",
		exports: "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep" +
			" gather shield ensure_future run_coroutine_threadsafe current_task all_tasks create_eager_task_factory" +
			" eager_task_factory _register_task _unregister_task _enter_task _leave_task",
		classes: []*object.Class{c.task, c.completed, c.gathering},
		values:  values,
		python: append(s.awaitableFunctions(),
			object.Method{Name: "create_task", Sig: "(coro, *, name=None, context=None)", Doc: "Makes a task from a coroutine and queues it to run.", Fn: s.createTask},
			object.Method{Name: "create_eager_task_factory", Sig: "(custom_task_constructor)", Doc: "Return a task factory that runs the first step of new tasks at once.", Fn: s.createEagerTaskFactory},
			object.Method{Name: "ensure_future", Sig: "(coro_or_future, *, loop=None)", Doc: "Turns any awaitable into a future, coroutines included.", Fn: s.ensureFutureFunction},
			object.Method{Name: "all_tasks", Sig: "(loop=None)", Doc: "Collects every unfinished task belonging to the loop into a set.", Fn: s.allTasks},
			s.runThreadsafeFunction(),
		),
		native: s.introspection(),
		twice:  "current_task register_task register_eager_task unregister_task unregister_eager_task enter_task leave_task swap_current_task",
	}
}

func (s *state) createTask(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	l, exc := s.running(t)
	if exc != nil {
		return object.Null, exc
	}
	return s.newTask(t, l, a[0], taskArgs{name: a[1], context: a[2]})
}

func (s *state) ensureFutureFunction(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var l *Loop
	if !a[1].IsNone() {
		var exc *object.Exception
		if l, exc = s.loopArgument(thread(th), a[1]); exc != nil {
			return object.Null, exc
		}
	}
	return s.ensureFuture(thread(th), a[0], l)
}
