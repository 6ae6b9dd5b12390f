package asyncio

import (
	"slices"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// registry is what programs told asyncio of tasks and loops of their own. Those
// of ours are known without.
type registry struct {
	tasks   []object.Value
	current *object.Dict // by loop
}

// introspection are the functions by which task classes that are not ours make
// themselves known, and those that ask for tasks.
func (s *state) introspection() []object.Method {
	one := func(name, doc string, fn func(t *vm.Thread, task object.Value) *object.Exception) object.Method {
		return object.Method{Name: name, Sig: "(task)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, fn(thread(t), a[0])
		}}
	}
	return []object.Method{
		{Name: "current_task", Sig: "(loop=None)", Doc: "Return the currently executing task.", Fn: s.currentTask},
		one("_register_task", "Make a task known to all_tasks().", s.register),
		one("_register_eager_task", "Make a task known to all_tasks().", s.register),
		one("_unregister_task", "Undo _register_task().", s.unregister),
		one("_unregister_eager_task", "Undo _register_eager_task().", s.unregister),
		{Name: "_enter_task", Sig: "(loop, task)", Doc: "Say that a task of the loop executes from now on.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			t := thread(th)
			now, exc := s.currentOf(t, a[0])
			if exc == nil && !now.IsNone() {
				exc = object.RuntimeErrorf("Cannot enter into task %s while another task %s is being executed.", object.ReprText(t, a[1]), object.ReprText(t, now))
			}
			if exc != nil {
				return object.Null, exc
			}
			return object.None, s.setCurrentTask(t, a[0], a[1])
		}},
		{Name: "_leave_task", Sig: "(loop, task)", Doc: "Say that a task of the loop executes no more.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			t := thread(th)
			now, exc := s.currentOf(t, a[0])
			if exc == nil && (now.IsNone() || now != a[1]) {
				exc = object.RuntimeErrorf("Leaving task %s does not match the current task %s.", object.ReprText(t, a[1]), object.ReprText(t, now))
			}
			if exc != nil {
				return object.Null, exc
			}
			return object.None, s.setCurrentTask(t, a[0], object.None)
		}},
		{Name: "_swap_current_task", Sig: "(loop, task)", Doc: "Say which task of the loop executes now, and return the one that did.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			t := thread(th)
			now, exc := s.currentOf(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			return now, s.setCurrentTask(t, a[0], a[1])
		}},
	}
}

func (s *state) register(_ *vm.Thread, task object.Value) *object.Exception {
	if _, ours := task.Object().(*Task); !ours && !slices.Contains(s.registry.tasks, task) {
		s.registry.tasks = append(s.registry.tasks, task)
	}
	return nil
}

func (s *state) unregister(_ *vm.Thread, task object.Value) *object.Exception {
	s.registry.tasks = slices.DeleteFunc(s.registry.tasks, func(v object.Value) bool { return v == task })
	return nil
}

// setCurrentTask says that a task of the loop executes; None: none does.
func (s *state) setCurrentTask(t *vm.Thread, l, task object.Value) *object.Exception {
	if s.registry.current == nil {
		s.registry.current = object.NewDict()
	}
	if task.IsNone() {
		_, exc := s.registry.current.Del(t, l)
		return exc
	}
	return s.registry.current.Set(t, l, task)
}

// currentOf returns the current task of a loop of any kind, or None.
func (s *state) currentOf(t *vm.Thread, l object.Value) (object.Value, *object.Exception) {
	if s.registry.current != nil {
		if task, ok, exc := s.registry.current.Get(t, l); exc != nil || ok {
			return task, exc
		}
	}
	if lo, ok := l.Object().(*Loop); ok && lo.l != nil {
		if task := lo.l.Current(); task != nil {
			return futureObject(&task.Future), nil
		}
	}
	return object.None, nil
}

// tasksOf returns the set of the tasks of a loop of any kind.
func (s *state) tasksOf(t *vm.Thread, l object.Value) (object.Value, *object.Exception) {
	set := object.NewSet()
	if lo, ok := l.Object().(*Loop); ok && lo.l != nil {
		for _, task := range lo.l.Tasks() {
			if exc := set.Add(t, futureObject(&task.Future)); exc != nil {
				return object.Null, exc
			}
		}
	}
	for _, task := range slices.Clone(s.registry.tasks) {
		mine, exc := s.isPendingOf(t, task, l)
		if exc == nil && mine {
			exc = set.Add(t, task)
		}
		if exc != nil {
			return object.Null, exc
		}
	}
	return object.Of(set), nil
}

// isPendingOf reports whether a registered task belongs to the loop and is not done.
func (s *state) isPendingOf(t *vm.Thread, task, l object.Value) (bool, *object.Exception) {
	its, exc := loopObjectOf(t, task)
	if exc != nil || its != l {
		return false, exc
	}
	done, exc := object.CallMethod(t, task, "done")
	if exc != nil {
		return false, exc
	}
	is, exc := object.Truth(t, done)
	return !is, exc
}

// loopOrRunning is a loop= argument of functions that ask for tasks: any object
// will do, None is the running loop.
func (s *state) loopOrRunning(t *vm.Thread, v object.Value) (object.Value, *object.Exception) {
	if !v.IsNone() {
		return v, nil
	}
	l, exc := s.running(t)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(l), nil
}

func (s *state) allTasks(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	l, exc := s.loopOrRunning(thread(th), a[0])
	if exc != nil {
		return object.Null, exc
	}
	return s.tasksOf(thread(th), l)
}

func (s *state) currentTask(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	l, exc := s.loopOrRunning(thread(th), a[0])
	if exc != nil {
		return object.Null, exc
	}
	return s.currentOf(thread(th), l)
}

// allTasksOf and currentTaskOf are Task.all_tasks and Task.current_task, which
// went away in Python 3.9: with no running loop they take the current one.
func (s *state) allTasksOf(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	l, exc := s.loopArgument(thread(th), a[1])
	if exc != nil {
		return object.Null, exc
	}
	return s.tasksOf(thread(th), object.Of(l))
}

func (s *state) currentTaskOf(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	l, exc := s.loopArgument(thread(th), a[1])
	if exc != nil {
		return object.Null, exc
	}
	return s.currentOf(thread(th), object.Of(l))
}

// aliases gives functions the names under which CPython keeps its two
// implementations of them: those with a prefix before the name or what follows
// its underscore.
func aliases(m *object.Module, names ...string) {
	for _, name := range names {
		v, ok := m.Dict().GetStr(name)
		if !ok {
			v, _ = m.Dict().GetStr("_" + name)
		}
		m.Dict().SetStr("_c_"+name, v)
		m.Dict().SetStr("_py_"+name, v)
	}
}
