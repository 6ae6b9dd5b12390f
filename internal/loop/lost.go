package loop

import "weak"

// LoseTasks finds the pending tasks that nothing can reach any more: they wait
// for something that nobody can bring about. It lets go of all tasks, calls
// collect, which must run a garbage collection, and takes back those that are
// still there. What describe said of the others is returned; it must not keep
// the task alive. Quiet tasks are not described.
func (l *Loop) LoseTasks(collect func(), describe func(*Task) *ExceptionContext) []*ExceptionContext {
	type trace struct {
		task weak.Pointer[Task]
		what *ExceptionContext
	}
	traces := make([]trace, 0, l.tasks)
	for l.firstTask != nil {
		t := l.firstTask
		tr := trace{task: weak.Make(t)}
		if t.flags&flagQuiet == 0 {
			tr.what = describe(t)
		}
		traces = append(traces, tr)
		l.unlink(t)
	}
	l.stepped = nil
	collect()
	var lost []*ExceptionContext
	for _, tr := range traces {
		if t := tr.task.Value(); t != nil {
			l.link(t)
		} else if tr.what != nil {
			lost = append(lost, tr.what)
		}
	}
	return lost
}
