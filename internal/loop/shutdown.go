package loop

import (
	"time"

	"asyncrepl/internal/coro"
)

// resistance is how long code that was told to stop may go on before it is
// ended without its handlers.
const resistance = 250 * time.Millisecond

// Shutdown is what became of a loop's tasks.
type Shutdown struct {
	Cancelled []*Task // ended after they were cancelled
	Dropped   []*Task // did not end in time, and will never be resumed
	// Closed counts what else was open, by kind; see Resource.
	Closed map[string]int
	// Fatal are the errors that tried to leave the loop, the interrupt of busy
	// code among them.
	Fatal []error
}

// Shutdown cancels all tasks, lets them clean up for at most wall, interrupts
// what is busy then, drops what is left, and closes the loop. The error is
// RuntimeError while the loop is running.
func (l *Loop) Shutdown(th coro.Thread, wall time.Duration) (*Shutdown, error) {
	th, c, err := l.enter(th)
	if err != nil {
		return nil, err
	}
	s := &Shutdown{}
	// Clean-up that loops without awaiting is stopped from outside, by and by
	// more firmly.
	insist := time.AfterFunc(wall, func() {
		l.interrupt.Insist()
		l.Wake()
	})
	abort := time.AfterFunc(wall+resistance, func() { l.interrupt.Abort(true) })
	l.endTasks(th, s, time.Now().Add(wall))
	insist.Stop()
	abort.Stop()
	l.interrupt.Abort(false)
	l.interrupt.Take()
	l.leave(c)
	l.dropTasks(s)
	s.Closed = l.closeResources()
	return s, l.Close()
}

// endTasks cancels the tasks and runs the loop until all have ended or the
// deadline has passed. Tasks that start meanwhile are cancelled as well.
func (l *Loop) endTasks(th coro.Thread, s *Shutdown, deadline time.Time) {
	l.jump = true
	l.todo = 0
	l.alarm = alarm{}
	asked := map[*Task]bool{}
	var order []*Task
	for l.tasks > 0 {
		for _, t := range l.Tasks() {
			if asked[t] {
				continue
			}
			asked[t] = true
			order = append(order, t)
			if _, err := t.Waitable().CancelWait(th, nil); err != nil {
				s.Fatal = append(s.Fatal, err)
			}
		}
		if err := l.iterate(th, true, -1); err != nil {
			s.Fatal = append(s.Fatal, err)
		}
		if !time.Now().Before(deadline) {
			break
		}
	}
	for _, t := range order {
		if t.Done() {
			s.Cancelled = append(s.Cancelled, t)
		}
	}
}

// dropTasks gives up the tasks that are still pending.
func (l *Loop) dropTasks(s *Shutdown) {
	for _, t := range l.Tasks() {
		t.flags |= flagDropped
		l.unlink(t)
		s.Dropped = append(s.Dropped, t)
	}
}
