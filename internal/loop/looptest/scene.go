package looptest

import (
	"fmt"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// New returns a loop on a virtual clock at 0, closed at the end of the test.
func New(t testing.TB) *loop.Loop {
	t.Helper()
	l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// Spawn starts a task that must start.
func Spawn(t testing.TB, l *loop.Loop, c coro.Coroutine) *loop.Task {
	t.Helper()
	task, err := l.NewTask(nil, c, loop.TaskOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return task
}

// Run runs c to its end in a task of l.
func Run(t testing.TB, l *loop.Loop, c coro.Coroutine) (any, error) {
	t.Helper()
	return l.RunUntilComplete(nil, Spawn(t, l, c), true)
}

// Scene is one program: a main task beside which a ticker counts the
// iterations, and what both say.
type Scene struct {
	T     *testing.T
	L     *loop.Loop
	Th    coro.Thread
	Await Await // of the main task
	Lines []string
}

// Say adds a line to what was said.
func (s *Scene) Say(args ...any) {
	s.Lines = append(s.Lines, strings.TrimSuffix(fmt.Sprintln(args...), "\n"))
}

// Turn lets the others run once.
func (s *Scene) Turn() { s.Await(loop.Sleep(0, nil)) }

// Task starts a task.
func (s *Scene) Task(c coro.Coroutine) *loop.Task { return Spawn(s.T, s.L, c) }

// Each starts a task for each letter of names.
func (s *Scene) Each(names string, f func(name string, await Await) error) []*loop.Task {
	var all []*loop.Task
	for _, r := range names {
		all = append(all, s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			return nil, f(string(r), await)
		})))
	}
	return all
}

// Cancel cancels t; msg nil is none.
func (s *Scene) Cancel(t *loop.Task, msg any) {
	if _, err := t.Cancel(s.Th, msg); err != nil {
		s.T.Error(err)
	}
}

// Wait waits for all of the tasks.
func (s *Scene) Wait(tasks ...*loop.Task) {
	fs := make([]loop.Waitable, len(tasks))
	for i, t := range tasks {
		fs[i] = t
	}
	if _, err := s.Await(loop.WaitFutures(fs, nil, loop.AllCompleted)); err != nil {
		s.Say(err)
	}
}

// Leaf takes some turns, says its name, and returns it or raises err.
func (s *Scene) Leaf(name string, turns int, err error) coro.Coroutine {
	return Async(func(_ coro.Thread, await Await) (any, error) {
		for range turns {
			if _, err := await(loop.Sleep(0, nil)); err != nil {
				return nil, err
			}
		}
		s.Say(name)
		return name, err
	})
}

// Args shows an error of the loop as CPython shows its args.
func Args(err error) string {
	e, ok := err.(*loop.Error)
	switch {
	case !ok:
		return fmt.Sprint(err)
	case e.Msg != nil:
		return fmt.Sprintf("(%q,)", e.Msg)
	case e.Text != "":
		return fmt.Sprintf("(%q,)", e.Text)
	}
	return "()"
}

// Class returns the name of an error's class.
func Class(err error) string {
	if e, ok := err.(*loop.Error); ok {
		return e.Class.String()
	}
	if err != nil {
		return err.Error()
	}
	return "None"
}

// Program is a scene with what CPython printed for it, lines joined by " | ".
type Program struct {
	Name string
	Run  func(s *Scene) error
	Want string
}

// Play runs each program as a test of its own.
func Play(t *testing.T, programs []Program) {
	for _, p := range programs {
		t.Run(p.Name, func(t *testing.T) {
			s := &Scene{T: t, L: New(t)}
			_, err := Run(t, s.L, Async(func(th coro.Thread, await Await) (any, error) {
				s.Th, s.Await = th, await
				s.main(p.Run)
				return nil, nil
			}))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(s.Lines, " | "); got != p.Want {
				t.Errorf("got  %s\nwant %s", got, p.Want)
			}
		})
	}
}

func (s *Scene) main(f func(s *Scene) error) {
	ticker := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
		for i := range 12 {
			s.Say("tick", i)
			if _, err := await(loop.Sleep(0, nil)); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}))
	s.Turn()
	if err := f(s); err != nil {
		e := err.(*loop.Error)
		s.Say("raised", e.Class, Args(e), "cause="+Class(e.Cause), "ctx="+Class(e.Context))
	}
	s.Say("end")
	s.Cancel(ticker, nil)
}
