package loop

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
)

// scene is one program of TestOrder. A ticker counts the iterations beside it.
type scene struct {
	t     *testing.T
	l     *Loop
	await awaitFunc
	j     journal
}

func (s *scene) say(args ...any) { s.j.say("%s", strings.TrimSuffix(fmt.Sprintln(args...), "\n")) }

// turn lets the others run once.
func (s *scene) turn() { s.await(Sleep(0, nil)) }

func (s *scene) task(c coro.Coroutine) *Task { return spawn(s.t, s.l, c) }

func (s *scene) cancel(t *Task, msg any) {
	if _, err := t.Cancel(nil, msg); err != nil {
		s.t.Error(err)
	}
}

// leaf takes some turns, says its name and returns it or raises err.
func (s *scene) leaf(name string, turns int, err error) *body {
	return async(func(_ coro.Thread, await awaitFunc) (any, error) {
		for range turns {
			if _, err := await(Sleep(0, nil)); err != nil {
				return nil, err
			}
		}
		s.say(name)
		return name, err
	})
}

func (s *scene) gather(returns bool, cs ...Waitable) *Gathering {
	g, err := s.l.Gather(cs, returns, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return g
}

func (s *scene) wait(when ReturnWhen, fs ...Waitable) {
	v, err := s.await(WaitFutures(fs, nil, when))
	if err != nil {
		s.say(err)
		return
	}
	done, pending := v.(*Waiting).Split()
	s.say(len(done), len(pending))
}

func (s *scene) shield(inner *Task) *Future {
	outer := s.l.NewFuture()
	if err := Shield(&inner.Future, outer); err != nil {
		s.t.Fatal(err)
	}
	return outer
}

func (s *scene) future() *Future { return s.l.NewFuture() }

// args shows an error as CPython shows its args.
func args(err error) string {
	e := err.(*Error)
	switch {
	case e.Msg != nil:
		return fmt.Sprintf("(%q,)", e.Msg)
	case e.Text != "":
		return fmt.Sprintf("(%q,)", e.Text)
	}
	return "()"
}

func class(err error) string {
	if e, ok := err.(*Error); ok {
		return e.Class.String()
	}
	if err != nil {
		return err.Error()
	}
	return "None"
}

func seconds(x float64) *float64 { return &x }

// within runs f under a timeout of d seconds, as "async with timeout(d)".
func (s *scene) within(d float64, f func() error) error {
	t := s.l.TimeoutAfter(d)
	if err := t.Enter(s.l.own); err != nil {
		return err
	}
	return t.Exit(f())
}

// The orders were printed by CPython 3.13.0 for the same programs.
var orders = []struct {
	name string
	run  func(s *scene) error
	want string
}{
	{"gather", func(s *scene) error {
		v, _ := s.await(s.gather(false, s.task(s.leaf("a", 0, nil)), s.task(s.leaf("b", 2, nil))))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | a | tick 2 | tick 3 | b | tick 4 | tick 5 | [a b] | end"},
	{"gather raises", func(s *scene) error {
		a, b := s.task(s.leaf("a", 1, errors.New("x"))), s.task(s.leaf("b", 3, nil))
		_, err := s.await(s.gather(false, a, b))
		s.say("caught", err)
		s.await(b)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | caught x | b | tick 5 | end"},
	{"gather returns errors", func(s *scene) error {
		a, c := s.task(s.leaf("a", 0, nil)), s.task(s.leaf("b", 5, nil))
		s.cancel(c, "why")
		e := s.task(s.leaf("e", 1, errors.New("x")))
		v, _ := s.await(s.gather(true, a, c, e, a))
		r := v.([]any)
		s.say(r[0], class(r[1].(error)), r[1].(*Error).Msg == "", r[2], r[3])
		return nil
	}, "tick 0 | tick 1 | a | tick 2 | e | tick 3 | tick 4 | a CancelledError true x a | end"},
	{"gather is cancelled", func(s *scene) error {
		child := func(n string) *body {
			return async(func(_ coro.Thread, await awaitFunc) (any, error) {
				_, err := await(Sleep(100, nil))
				s.say(n, "cancelled", args(err))
				return nil, err
			})
		}
		t := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			_, err := await(s.gather(false, s.task(child("a")), s.task(child("b"))))
			s.say("outer", args(err))
			return nil, err
		}))
		s.turn()
		s.turn()
		s.cancel(t, "stop")
		s.say("cancel requested")
		_, err := s.await(t)
		s.say("main", args(err))
		return nil
	}, `tick 0 | tick 1 | tick 2 | cancel requested | tick 3 | a cancelled ("stop",) | b cancelled ("stop",) | ` +
		`tick 4 | tick 5 | outer ("stop",) | tick 6 | main ("stop",) | end`},
	{"gathered child is cancelled", func(s *scene) error {
		a, b := s.task(s.leaf("a", 3, nil)), s.task(s.leaf("b", 3, nil))
		g := s.gather(false, a, b)
		s.turn()
		s.cancel(a, "m")
		_, err := s.await(g)
		s.say("cancelled", args(err), g.Cancelled())
		v, _ := s.await(b)
		s.say(v)
		return nil
	}, `tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | cancelled ("m",) false | b | tick 5 | b | end`},
	{"gather of a done future", func(s *scene) error {
		f := s.future()
		f.SetResult(7)
		v, _ := s.await(s.gather(false, f, f))
		s.say(v)
		return nil
	}, "tick 0 | [7 7] | end"},
	{"wait for all", func(s *scene) error {
		s.wait(AllCompleted, s.task(s.leaf("a", 1, nil)), s.task(s.leaf("b", 2, nil)))
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | b | tick 4 | tick 5 | 2 0 | end"},
	{"wait for the first", func(s *scene) error {
		b := s.task(s.leaf("b", 4, nil))
		// CPython's set has no order; here a comes second and runs second
		s.wait(FirstCompleted, s.task(s.leaf("a", 1, nil)), b)
		s.await(b)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | 1 1 | tick 5 | b | tick 6 | end"},
	{"wait for an error", func(s *scene) error {
		a, b, c := s.task(s.leaf("a", 1, nil)), s.task(s.leaf("b", 2, errors.New("1"))), s.task(s.leaf("c", 5, nil))
		s.wait(FirstException, a, b, c)
		s.await(c)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | b | tick 4 | tick 5 | 2 1 | tick 6 | c | tick 7 | end"},
	{"wait for what is done", func(s *scene) error {
		a := s.task(s.leaf("a", 0, nil))
		s.await(a)
		s.wait(AllCompleted, a)
		return nil
	}, "tick 0 | tick 1 | a | tick 2 | tick 3 | tick 4 | 1 0 | end"},
	{"wait_for a coroutine", func(s *scene) error {
		v, _ := s.await(WaitFor(s.leaf("a", 2, nil), seconds(10), nil))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | a | end"},
	{"wait_for without limit", func(s *scene) error {
		v, _ := s.await(WaitFor(s.leaf("a", 1, nil), nil, nil))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | a | a | end"},
	{"wait_for a task", func(s *scene) error {
		v, _ := s.await(WaitFor(Await(s.task(s.leaf("a", 1, nil))), seconds(10), nil))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | a | end"},
	{"wait_for 0", func(s *scene) error {
		_, err := s.await(WaitFor(s.leaf("never", 0, nil), seconds(0), nil))
		return err
	}, "tick 0 | tick 1 | tick 2 | tick 3 | raised TimeoutError () cause=CancelledError ctx=CancelledError | end"},
	{"wait_for 0 of a done task", func(s *scene) error {
		a := s.task(s.leaf("a", 0, nil))
		s.await(a)
		v, _ := s.await(WaitFor(nil, seconds(0), func(coro.Thread) (Waitable, error) { return a, nil }))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | a | tick 2 | a | end"},
	{"wait_for 0 of a task that refuses", func(s *scene) error {
		t := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			await(Sleep(10, nil))
			s.say("refuse")
			await(Sleep(0, nil))
			return "late", nil
		}))
		s.turn()
		v, _ := s.await(WaitFor(nil, seconds(-1), func(coro.Thread) (Waitable, error) { return t, nil }))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | tick 2 | refuse | tick 3 | tick 4 | tick 5 | late | end"},
	{"wait_for is cancelled", func(s *scene) error {
		t := s.task(WaitFor(Sleep(10, nil), seconds(20), nil))
		s.turn()
		s.cancel(t, "c")
		_, err := s.await(t)
		return err
	}, `tick 0 | tick 1 | tick 2 | tick 3 | raised CancelledError ("c",) cause=None ctx=None | end`},
	{"shield is cancelled", func(s *scene) error {
		i := s.task(s.leaf("inner", 4, nil))
		t := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			_, err := await(s.shield(i))
			s.say("outer cancelled", args(err))
			return nil, err
		}))
		s.turn()
		s.turn()
		s.cancel(t, "q")
		s.await(t)
		s.say("t gone")
		v, _ := s.await(i)
		s.say(v)
		return nil
	}, `tick 0 | tick 1 | tick 2 | tick 3 | outer cancelled ("q",) | tick 4 | t gone | tick 5 | inner | tick 6 | inner | end`},
	{"shield", func(s *scene) error {
		v, _ := s.await(s.shield(s.task(s.leaf("a", 1, nil))))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | tick 2 | a | tick 3 | tick 4 | a | end"},
	{"shielded task is cancelled", func(s *scene) error {
		i := s.task(s.leaf("inner", 4, nil))
		o := s.shield(i)
		s.turn()
		s.cancel(i, "z")
		_, err := s.await(o)
		s.say(args(err))
		return nil
	}, "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | () | end"},
	{"await a task", func(s *scene) error {
		v, _ := s.await(s.task(s.leaf("a", 0, nil)))
		s.say(v)
		return nil
	}, "tick 0 | tick 1 | a | tick 2 | a | end"},
	{"cancel goes down the chain", func(s *scene) error {
		i := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			_, err := await(Sleep(10, nil))
			s.say("inner", args(err))
			return nil, err
		}))
		o := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			_, err := await(i)
			s.say("outer", args(err))
			return nil, err
		}))
		s.turn()
		s.turn()
		s.cancel(o, "msg")
		_, first := s.await(o)
		s.say("main", args(first))
		_, second := s.await(o)
		s.say("again", args(second), first != second)
		s.say(i.Cancelled(), o.Cancelled())
		return nil
	}, `tick 0 | tick 1 | tick 2 | tick 3 | inner ("msg",) | tick 4 | outer ("msg",) | tick 5 | main ("msg",) | ` +
		`again () true | true true | end`},
	{"cancel before the start", func(s *scene) error {
		t := s.task(s.leaf("never", 0, nil))
		s.cancel(t, "early")
		_, err := s.await(t)
		return err
	}, `tick 0 | tick 1 | tick 2 | raised CancelledError ("early",) cause=None ctx=None | end`},
	{"cancel oneself", func(s *scene) error {
		_, err := s.await(s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			s.cancel(s.l.Current(), "me")
			s.say("still")
			_, err := await(Sleep(0, nil))
			return nil, err
		})))
		return err
	}, `tick 0 | tick 1 | still | tick 2 | tick 3 | raised CancelledError ("me",) cause=None ctx=None | end`},
	{"cancel oneself and return", func(s *scene) error {
		t := s.task(async(func(coro.Thread, awaitFunc) (any, error) {
			s.cancel(s.l.Current(), "me")
			return 5, nil
		}))
		_, err := s.await(t)
		s.say(args(err), t.Cancelled())
		return nil
	}, `tick 0 | tick 1 | tick 2 | ("me",) true | end`},
	{"cancel twice and uncancel", func(s *scene) error {
		t := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			t := s.l.Current()
			_, err := await(Sleep(10, nil))
			s.say(args(err), t.Cancelling())
			s.say(t.Uncancel())
			s.say(t.Uncancel())
			s.say(t.Uncancel())
			await(Sleep(0, nil))
			return "ok", nil
		}))
		s.turn()
		s.cancel(t, "1")
		s.cancel(t, "2")
		v, _ := s.await(t)
		s.say(v, t.Cancelling())
		return nil
	}, `tick 0 | tick 1 | tick 2 | ("1",) 2 | 1 | 0 | 0 | tick 3 | tick 4 | ok 0 | end`},
	{"cancel after the wake-up", func(s *scene) error {
		f := s.future()
		t := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
			_, err := await(f)
			s.say("cancelled", args(err))
			return nil, nil
		}))
		s.turn()
		f.SetResult(1)
		s.cancel(t, "late")
		s.await(t)
		return nil
	}, `tick 0 | tick 1 | tick 2 | cancelled ("late",) | tick 3 | end`},
	{"bad yields", func(s *scene) error {
		_, err := s.await(3)
		s.say(err.(*Error).Text)
		s.say(strings.Split(yieldRaw(s, s.future()).Text, " in task")[0])
		other := newLoop(s.t)
		text := yieldBlocking(s, other.NewFuture()).Text
		s.say(text[:5], text[len(text)-29:])
		_, err = s.await(s.l.Current())
		s.say(err.(*Error).Text[:27])
		return nil
	}, "tick 0 | tick 1 | Task got bad yield: 3 | tick 2 | yield was used instead of yield from | tick 3 | " +
		"Task  attached to a different loop | tick 4 | Task cannot await on itself | end"},
	{"timeout", func(s *scene) error {
		err := s.within(0.01, func() error { _, err := s.await(Sleep(10, nil)); return err })
		s.say("timeout", class(err.(*Error).Cause))
		s.say(s.l.Current().Cancelling())
		return nil
	}, "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | tick 6 | tick 7 | tick 8 | tick 9 | tick 10 | tick 11 | " +
		"timeout CancelledError | 0 | end"},
	{"timeout in the past", func(s *scene) error {
		return s.within(-1, func() error {
			s.say("in")
			if _, err := s.await(Sleep(0, nil)); err != nil {
				return err
			}
			s.say("one")
			return nil
		})
	}, "tick 0 | in | tick 1 | raised TimeoutError () cause=CancelledError ctx=CancelledError | end"},
	{"timeout under another error", func(s *scene) error {
		return s.within(0.01, func() error {
			_, err := s.await(Sleep(10, nil))
			return &Error{Class: ValueError, Text: "k", Context: err}
		})
	}, "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | tick 6 | tick 7 | tick 8 | tick 9 | tick 10 | tick 11 | " +
		`raised ValueError ("k",) cause=None ctx=TimeoutError | end`},
	{"timeout is cancelled from outside", func(s *scene) error {
		t := s.task(async(func(th coro.Thread, await awaitFunc) (any, error) {
			to := s.l.TimeoutAfter(10)
			if err := to.Enter(th); err != nil {
				return nil, err
			}
			_, err := await(Sleep(20, nil))
			return nil, to.Exit(err)
		}))
		s.turn()
		s.cancel(t, "o")
		_, err := s.await(t)
		return err
	}, `tick 0 | tick 1 | tick 2 | tick 3 | raised CancelledError ("o",) cause=None ctx=None | end`},
}

// raw hides a Waitable from the await of the tests, so that it is just yielded.
type raw struct{ f *Future }

func (r raw) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	return coro.Yielded(r.f)
}

func yieldRaw(s *scene, f *Future) *Error {
	_, err := s.await(raw{f})
	return err.(*Error)
}

func yieldBlocking(s *scene, f *Future) *Error {
	f.SetBlocking(true)
	return yieldRaw(s, f)
}

func TestOrder(t *testing.T) {
	for _, o := range orders {
		t.Run(o.name, func(t *testing.T) {
			s := &scene{t: t, l: newLoop(t)}
			_, err := run(t, s.l, async(func(_ coro.Thread, await awaitFunc) (any, error) {
				s.await = await
				ticker := s.task(async(func(_ coro.Thread, await awaitFunc) (any, error) {
					for i := range 12 {
						s.say("tick", i)
						if _, err := await(Sleep(0, nil)); err != nil {
							return nil, err
						}
					}
					return nil, nil
				}))
				s.turn()
				if err := o.run(s); err != nil {
					e := err.(*Error)
					s.say("raised", e.Class, args(e), "cause="+class(e.Cause), "ctx="+class(e.Context))
				}
				s.say("end")
				s.cancel(ticker, nil)
				return nil, nil
			}))
			if err != nil {
				t.Fatal(err)
			}
			s.j.expect(t, strings.Split(o.want, " | ")...)
		})
	}
}
