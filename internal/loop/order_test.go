package loop_test

import (
	"errors"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

func gather(s *Scene, returns bool, cs ...loop.Waitable) *loop.Gathering {
	g, err := s.L.Gather(cs, returns, nil)
	if err != nil {
		s.T.Fatal(err)
	}
	return g
}

func wait(s *Scene, when loop.ReturnWhen, fs ...loop.Waitable) {
	v, err := s.Await(loop.WaitFutures(fs, nil, when))
	if err != nil {
		s.Say(err)
		return
	}
	done, pending := v.(*loop.Waiting).Split()
	s.Say(len(done), len(pending))
}

func shielded(s *Scene, inner *loop.Task) *loop.Future {
	outer := s.L.NewFuture()
	if err := loop.Shield(&inner.Future, outer); err != nil {
		s.T.Fatal(err)
	}
	return outer
}

func seconds(x float64) *float64 { return &x }

// within runs f under a timeout of d seconds, as "async with timeout(d)".
func within(s *Scene, d float64, f func() error) error {
	t := s.L.TimeoutAfter(d)
	if err := t.Enter(s.Th); err != nil {
		return err
	}
	return t.Exit(f())
}

// The orders were printed by CPython 3.13.0 for the same programs.
var orders = []Program{
	{Name: "gather", Run: func(s *Scene) error {
		v, _ := s.Await(gather(s, false, s.Task(s.Leaf("a", 0, nil)), s.Task(s.Leaf("b", 2, nil))))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | a | tick 2 | tick 3 | b | tick 4 | tick 5 | [a b] | end"},
	{Name: "gather raises", Run: func(s *Scene) error {
		a, b := s.Task(s.Leaf("a", 1, errors.New("x"))), s.Task(s.Leaf("b", 3, nil))
		_, err := s.Await(gather(s, false, a, b))
		s.Say("caught", err)
		s.Await(b)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | caught x | b | tick 5 | end"},
	{Name: "gather returns errors", Run: func(s *Scene) error {
		a, c := s.Task(s.Leaf("a", 0, nil)), s.Task(s.Leaf("b", 5, nil))
		s.Cancel(c, "why")
		e := s.Task(s.Leaf("e", 1, errors.New("x")))
		v, _ := s.Await(gather(s, true, a, c, e, a))
		r := v.([]any)
		s.Say(r[0], Class(r[1].(error)), r[1].(*loop.Error).Msg == "", r[2], r[3])
		return nil
	}, Want: "tick 0 | tick 1 | a | tick 2 | e | tick 3 | tick 4 | a CancelledError true x a | end"},
	{Name: "gather is cancelled", Run: func(s *Scene) error {
		child := func(n string) coro.Coroutine {
			return Async(func(_ coro.Thread, await Await) (any, error) {
				_, err := await(loop.Sleep(100, nil))
				s.Say(n, "cancelled", Args(err))
				return nil, err
			})
		}
		t := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			_, err := await(gather(s, false, s.Task(child("a")), s.Task(child("b"))))
			s.Say("outer", Args(err))
			return nil, err
		}))
		s.Turn()
		s.Turn()
		s.Cancel(t, "stop")
		s.Say("cancel requested")
		_, err := s.Await(t)
		s.Say("main", Args(err))
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | cancel requested | tick 3 | a cancelled ("stop",) | b cancelled ("stop",) | ` +
		`tick 4 | tick 5 | outer ("stop",) | tick 6 | main ("stop",) | end`},
	{Name: "gathered child is cancelled", Run: func(s *Scene) error {
		a, b := s.Task(s.Leaf("a", 3, nil)), s.Task(s.Leaf("b", 3, nil))
		g := gather(s, false, a, b)
		s.Turn()
		s.Cancel(a, "m")
		_, err := s.Await(g)
		s.Say("cancelled", Args(err), g.Cancelled())
		v, _ := s.Await(b)
		s.Say(v)
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | cancelled ("m",) false | b | tick 5 | b | end`},
	{Name: "gather of a done future", Run: func(s *Scene) error {
		f := s.L.NewFuture()
		f.SetResult(7)
		v, _ := s.Await(gather(s, false, f, f))
		s.Say(v)
		return nil
	}, Want: "tick 0 | [7 7] | end"},
	{Name: "wait for all", Run: func(s *Scene) error {
		wait(s, loop.AllCompleted, s.Task(s.Leaf("a", 1, nil)), s.Task(s.Leaf("b", 2, nil)))
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | b | tick 4 | tick 5 | 2 0 | end"},
	{Name: "wait for the first", Run: func(s *Scene) error {
		b := s.Task(s.Leaf("b", 4, nil))
		// CPython's set has no order; here a comes second and runs second
		wait(s, loop.FirstCompleted, s.Task(s.Leaf("a", 1, nil)), b)
		s.Await(b)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | 1 1 | tick 5 | b | tick 6 | end"},
	{Name: "wait for an error", Run: func(s *Scene) error {
		a, b, c := s.Task(s.Leaf("a", 1, nil)), s.Task(s.Leaf("b", 2, errors.New("1"))), s.Task(s.Leaf("c", 5, nil))
		wait(s, loop.FirstException, a, b, c)
		s.Await(c)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | b | tick 4 | tick 5 | 2 1 | tick 6 | c | tick 7 | end"},
	{Name: "wait for what is done", Run: func(s *Scene) error {
		a := s.Task(s.Leaf("a", 0, nil))
		s.Await(a)
		wait(s, loop.AllCompleted, a)
		return nil
	}, Want: "tick 0 | tick 1 | a | tick 2 | tick 3 | tick 4 | 1 0 | end"},
	{Name: "wait_for a coroutine", Run: func(s *Scene) error {
		v, _ := s.Await(loop.WaitFor(s.Leaf("a", 2, nil), seconds(10), nil))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | a | end"},
	{Name: "wait_for without limit", Run: func(s *Scene) error {
		v, _ := s.Await(loop.WaitFor(s.Leaf("a", 1, nil), nil, nil))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | a | a | end"},
	{Name: "wait_for a task", Run: func(s *Scene) error {
		v, _ := s.Await(loop.WaitFor(s.Task(s.Leaf("a", 1, nil)).Awaiter(), seconds(10), nil))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | a | end"},
	{Name: "wait_for 0", Run: func(s *Scene) error {
		_, err := s.Await(loop.WaitFor(s.Leaf("never", 0, nil), seconds(0), nil))
		return err
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | raised TimeoutError () cause=CancelledError ctx=CancelledError | end"},
	{Name: "wait_for 0 of a done task", Run: func(s *Scene) error {
		a := s.Task(s.Leaf("a", 0, nil))
		s.Await(a)
		v, _ := s.Await(loop.WaitFor(nil, seconds(0), func(coro.Thread) (loop.Waitable, error) { return a, nil }))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | a | tick 2 | a | end"},
	{Name: "wait_for 0 of a task that refuses", Run: func(s *Scene) error {
		t := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			await(loop.Sleep(10, nil))
			s.Say("refuse")
			await(loop.Sleep(0, nil))
			return "late", nil
		}))
		s.Turn()
		v, _ := s.Await(loop.WaitFor(nil, seconds(-1), func(coro.Thread) (loop.Waitable, error) { return t, nil }))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | refuse | tick 3 | tick 4 | tick 5 | late | end"},
	{Name: "wait_for is cancelled", Run: func(s *Scene) error {
		t := s.Task(loop.WaitFor(loop.Sleep(10, nil), seconds(20), nil))
		s.Turn()
		s.Cancel(t, "c")
		_, err := s.Await(t)
		return err
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | raised CancelledError ("c",) cause=None ctx=None | end`},
	{Name: "shield is cancelled", Run: func(s *Scene) error {
		i := s.Task(s.Leaf("inner", 4, nil))
		t := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			_, err := await(shielded(s, i))
			s.Say("outer cancelled", Args(err))
			return nil, err
		}))
		s.Turn()
		s.Turn()
		s.Cancel(t, "q")
		s.Await(t)
		s.Say("t gone")
		v, _ := s.Await(i)
		s.Say(v)
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | outer cancelled ("q",) | tick 4 | t gone | tick 5 | inner | tick 6 | inner | end`},
	{Name: "shield", Run: func(s *Scene) error {
		v, _ := s.Await(shielded(s, s.Task(s.Leaf("a", 1, nil))))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | a | end"},
	{Name: "shielded task is cancelled", Run: func(s *Scene) error {
		i := s.Task(s.Leaf("inner", 4, nil))
		o := shielded(s, i)
		s.Turn()
		s.Cancel(i, "z")
		_, err := s.Await(o)
		s.Say(Args(err))
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | () | end"},
	{Name: "await a task", Run: func(s *Scene) error {
		v, _ := s.Await(s.Task(s.Leaf("a", 0, nil)))
		s.Say(v)
		return nil
	}, Want: "tick 0 | tick 1 | a | tick 2 | a | end"},
	{Name: "cancel goes down the chain", Run: func(s *Scene) error {
		i := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			_, err := await(loop.Sleep(10, nil))
			s.Say("inner", Args(err))
			return nil, err
		}))
		o := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			_, err := await(i)
			s.Say("outer", Args(err))
			return nil, err
		}))
		s.Turn()
		s.Turn()
		s.Cancel(o, "msg")
		_, first := s.Await(o)
		s.Say("main", Args(first))
		_, second := s.Await(o)
		s.Say("again", Args(second), first != second)
		s.Say(i.Cancelled(), o.Cancelled())
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | inner ("msg",) | tick 4 | outer ("msg",) | tick 5 | main ("msg",) | ` +
		`again () true | true true | end`},
	{Name: "cancel before the start", Run: func(s *Scene) error {
		t := s.Task(s.Leaf("never", 0, nil))
		s.Cancel(t, "early")
		_, err := s.Await(t)
		return err
	}, Want: `tick 0 | tick 1 | tick 2 | raised CancelledError ("early",) cause=None ctx=None | end`},
	{Name: "cancel oneself", Run: func(s *Scene) error {
		_, err := s.Await(s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			s.Cancel(s.L.Current(), "me")
			s.Say("still")
			_, err := await(loop.Sleep(0, nil))
			return nil, err
		})))
		return err
	}, Want: `tick 0 | tick 1 | still | tick 2 | tick 3 | raised CancelledError ("me",) cause=None ctx=None | end`},
	{Name: "cancel oneself and return", Run: func(s *Scene) error {
		t := s.Task(Async(func(coro.Thread, Await) (any, error) {
			s.Cancel(s.L.Current(), "me")
			return 5, nil
		}))
		_, err := s.Await(t)
		s.Say(Args(err), t.Cancelled())
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | ("me",) true | end`},
	{Name: "cancel twice and uncancel", Run: func(s *Scene) error {
		t := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			t := s.L.Current()
			_, err := await(loop.Sleep(10, nil))
			s.Say(Args(err), t.Cancelling())
			s.Say(t.Uncancel())
			s.Say(t.Uncancel())
			s.Say(t.Uncancel())
			await(loop.Sleep(0, nil))
			return "ok", nil
		}))
		s.Turn()
		s.Cancel(t, "1")
		s.Cancel(t, "2")
		v, _ := s.Await(t)
		s.Say(v, t.Cancelling())
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | ("1",) 2 | 1 | 0 | 0 | tick 3 | tick 4 | ok 0 | end`},
	{Name: "cancel after the wake-up", Run: func(s *Scene) error {
		f := s.L.NewFuture()
		t := s.Task(Async(func(_ coro.Thread, await Await) (any, error) {
			_, err := await(f)
			s.Say("cancelled", Args(err))
			return nil, nil
		}))
		s.Turn()
		f.SetResult(1)
		s.Cancel(t, "late")
		s.Await(t)
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | cancelled ("late",) | tick 3 | end`},
	{Name: "bad yields", Run: func(s *Scene) error {
		_, err := s.Await(3)
		s.Say(err.(*loop.Error).Text)
		s.Say(strings.Split(yieldRaw(s, s.L.NewFuture()).Text, " in task")[0])
		other := New(s.T)
		text := yieldBlocking(s, other.NewFuture()).Text
		s.Say(text[:5], text[len(text)-29:])
		_, err = s.Await(s.L.Current())
		s.Say(err.(*loop.Error).Text[:27])
		return nil
	}, Want: "tick 0 | tick 1 | Task got bad yield: 3 | tick 2 | yield was used instead of yield from | tick 3 | " +
		"Task   attached to a different loop | tick 4 | Task cannot await on itself | end"},
	{Name: "timeout", Run: func(s *Scene) error {
		err := within(s, 0.01, func() error { _, err := s.Await(loop.Sleep(10, nil)); return err })
		s.Say("timeout", Class(err.(*loop.Error).Cause))
		s.Say(s.L.Current().Cancelling())
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | tick 6 | tick 7 | tick 8 | tick 9 | tick 10 | tick 11 | " +
		"timeout CancelledError | 0 | end"},
	{Name: "timeout in the past", Run: func(s *Scene) error {
		return within(s, -1, func() error {
			s.Say("in")
			if _, err := s.Await(loop.Sleep(0, nil)); err != nil {
				return err
			}
			s.Say("one")
			return nil
		})
	}, Want: "tick 0 | in | tick 1 | raised TimeoutError () cause=CancelledError ctx=CancelledError | end"},
	{Name: "timeout under another error", Run: func(s *Scene) error {
		return within(s, 0.01, func() error {
			_, err := s.Await(loop.Sleep(10, nil))
			return &loop.Error{Class: loop.ValueError, Text: "k", Context: err}
		})
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | tick 6 | tick 7 | tick 8 | tick 9 | tick 10 | tick 11 | " +
		`raised ValueError ("k",) cause=None ctx=TimeoutError | end`},
	{Name: "timeout is cancelled from outside", Run: func(s *Scene) error {
		t := s.Task(Async(func(th coro.Thread, await Await) (any, error) {
			to := s.L.TimeoutAfter(10)
			if err := to.Enter(th); err != nil {
				return nil, err
			}
			_, err := await(loop.Sleep(20, nil))
			return nil, to.Exit(err)
		}))
		s.Turn()
		s.Cancel(t, "o")
		_, err := s.Await(t)
		return err
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | raised CancelledError ("o",) cause=None ctx=None | end`},
}

// raw hides a loop.Waitable from the await of the tests, so that it is just yielded.
type raw struct{ f *loop.Future }

func (r raw) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	return coro.Yielded(r.f)
}

func yieldRaw(s *Scene, f *loop.Future) *loop.Error {
	_, err := s.Await(raw{f})
	return err.(*loop.Error)
}

func yieldBlocking(s *Scene, f *loop.Future) *loop.Error {
	f.SetBlocking(true)
	return yieldRaw(s, f)
}

func TestOrder(t *testing.T) { Play(t, orders) }
