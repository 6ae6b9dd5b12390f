package lock_test

import (
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lock"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

func text(err error) string { return err.(*loop.Error).Text }

// hold runs f between acquiring and releasing l, as "async with" does.
func hold(await Await, l lock.Locker, f func() error) error {
	if _, err := await(l.Acquire()); err != nil {
		return err
	}
	err := f()
	if e := l.Release(nil); e != nil {
		return e
	}
	return err
}

// holders start tasks that take l, say so, take turns and let go.
func holders(s *Scene, l lock.Locker, names string, turns int) []*loop.Task {
	return s.Each(names, func(n string, await Await) error {
		return hold(await, l, func() error {
			s.Say("in", n)
			for range turns {
				await(loop.Sleep(0, nil))
				s.Say("out", n)
			}
			return nil
		})
	})
}

func gatherAll(s *Scene, ts []*loop.Task) {
	ws := make([]loop.Waitable, len(ts))
	for i, t := range ts {
		ws[i] = t
	}
	g, err := s.L.Gather(ws, false, nil)
	if err != nil {
		s.T.Fatal(err)
	}
	s.Await(g)
}

func semaphore(s *Scene, n int) *lock.Semaphore {
	sem, err := lock.NewSemaphore(n, nil, nil)
	if err != nil {
		s.T.Fatal(err)
	}
	return sem
}

// takers start tasks that take from sem for good.
func takers(s *Scene, sem *lock.Semaphore, names string) []*loop.Task {
	return s.Each(names, func(n string, await Await) error {
		_, err := await(sem.Acquire())
		if err == nil {
			s.Say("got", n)
		}
		return err
	})
}

func barrier(s *Scene, n int) *lock.Barrier {
	b, err := lock.NewBarrier(n, nil, nil)
	if err != nil {
		s.T.Fatal(err)
	}
	return b
}

func passers(s *Scene, b *lock.Barrier, names string) []*loop.Task {
	return s.Each(names, func(n string, await Await) error { return pass(s, b, n, await) })
}

func pass(s *Scene, b *lock.Barrier, n string, await Await) error {
	i, err := await(b.Wait())
	if err != nil {
		s.Say("broken", n, text(err))
		return nil
	}
	s.Say("past", n, i)
	return nil
}

func locker(s *Scene) *lock.Lock {
	l := lock.NewLock(nil, nil)
	s.Await(l.Acquire())
	return l
}

// The orders were printed by CPython 3.13.0 for the same programs.
var orders = []Program{
	{Name: "lock is fair", Run: func(s *Scene) error {
		gatherAll(s, holders(s, lock.NewLock(nil, nil), "abc", 1))
		return nil
	}, Want: "tick 0 | tick 1 | in a | tick 2 | out a | tick 3 | in b | tick 4 | out b | tick 5 | in c | tick 6 | out c | tick 7 | tick 8 | end"},
	{Name: "woken locker is cancelled", Run: func(s *Scene) error {
		l := locker(s)
		ts := holders(s, l, "ab", 0)
		s.Turn()
		if err := l.Release(s.Th); err != nil {
			return err
		}
		s.Cancel(ts[0], nil)
		s.Wait(ts...)
		s.Say(l.Locked(), ts[0].Cancelled())
		s.Say(text(l.Release(s.Th)))
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | in b | tick 4 | tick 5 | false true | Lock is not acquired. | end"},
	{Name: "nobody jumps the queue", Run: func(s *Scene) error {
		l := locker(s)
		a := holders(s, l, "a", 0)[0]
		s.Turn()
		if err := l.Release(s.Th); err != nil {
			return err
		}
		hold(s.Await, l, func() error { s.Say("in main"); return nil })
		s.Await(a)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | in a | tick 3 | in main | end"},
	{Name: "semaphore", Run: func(s *Scene) error {
		gatherAll(s, s.Each("abcd", turnInside(s, semaphore(s, 2))))
		return nil
	}, Want: "tick 0 | tick 1 | in a | in b | tick 2 | out a | out b | tick 3 | in c | in d | tick 4 | out c | out d | tick 5 | tick 6 | end"},
	{Name: "woken taker is cancelled", Run: func(s *Scene) error {
		sem := semaphore(s, 0)
		ts := takers(s, sem, "ab")
		s.Turn()
		if err := sem.Release(s.Th); err != nil {
			return err
		}
		s.Cancel(ts[0], nil)
		s.Wait(ts...)
		s.Say(sem.Value())
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | got b | tick 4 | tick 5 | 0 | end"},
	{Name: "semaphore keeps the order", Run: func(s *Scene) error {
		sem := semaphore(s, 1)
		s.Await(sem.Acquire())
		a := takers(s, sem, "a")
		s.Turn()
		sem.Release(s.Th)
		s.Say(sem.Locked(), sem.Value())
		b := takers(s, sem, "b")
		sem.Release(s.Th)
		s.Say(sem.Locked(), sem.Value())
		s.Wait(a[0], b[0])
		s.Say(sem.Value())
		return nil
	}, Want: "tick 0 | tick 1 | true 0 | true 1 | tick 2 | got a | got b | tick 3 | tick 4 | 0 | end"},
	{Name: "semaphore errors", Run: func(s *Scene) error {
		sem := semaphore(s, 1)
		sem.Limit()
		s.Say(text(sem.Release(s.Th)))
		_, err := lock.NewSemaphore(-1, nil, nil)
		s.Say(text(err))
		return nil
	}, Want: "tick 0 | BoundedSemaphore released too many times | Semaphore initial value must be >= 0 | end"},
	{Name: "condition", Run: func(s *Scene) error {
		c := lock.NewCondition(nil, nil, nil)
		var state []int
		ts := s.Each("abc", func(n string, await Await) error {
			return hold(await, c, func() error {
				_, err := await(c.WaitFor(func(coro.Thread) (any, bool, error) { return nil, len(state) > 0, nil }))
				if err != nil {
					return err
				}
				last := len(state) - 1
				s.Say("woken", n, state[last])
				state = state[:last]
				return nil
			})
		})
		s.Turn()
		s.Turn()
		hold(s.Await, c, func() error {
			state = append(state, 1)
			err := c.Notify(1)
			s.Say("notified")
			return err
		})
		s.Turn()
		s.Turn()
		s.Turn()
		hold(s.Await, c, func() error {
			state = append(state, 2, 3)
			return c.NotifyAll()
		})
		s.Wait(ts...)
		s.Say(text(c.Notify(1)))
		_, err := s.Await(c.Wait())
		s.Say(text(err))
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | notified | tick 3 | woken a 1 | tick 4 | tick 5 | tick 6 | woken b 3 | woken c 2 | tick 7 | tick 8 | " +
		"cannot notify on un-acquired lock | cannot wait on un-acquired lock | end"},
	{Name: "notified waiter is cancelled", Run: func(s *Scene) error {
		c := lock.NewCondition(nil, nil, nil)
		ts := s.Each("ab", func(n string, await Await) error {
			return hold(await, c, func() error {
				_, err := await(c.Wait())
				if err != nil {
					s.Say("cancelled", n, c.Locked())
					return err
				}
				s.Say("woken", n)
				return nil
			})
		})
		s.Turn()
		s.Turn()
		hold(s.Await, c, func() error { return c.Notify(1) })
		s.Cancel(ts[0], nil)
		s.Wait(ts...)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | cancelled a true | tick 4 | woken b | tick 5 | tick 6 | end"},
	{Name: "waiter is cancelled twice", Run: func(s *Scene) error {
		c := lock.NewCondition(nil, nil, nil)
		a := s.Each("a", func(n string, await Await) error {
			return hold(await, c, func() error {
				_, err := await(c.Wait())
				s.Say("cancelled", Args(err), c.Locked(), Args(err.(*loop.Error).Context))
				return err
			})
		})[0]
		s.Turn()
		s.Await(c.Acquire())
		s.Cancel(a, "1")
		s.Turn()
		s.Turn()
		s.Cancel(a, "2")
		s.Turn()
		s.Turn()
		s.Say("holding")
		if err := c.Release(s.Th); err != nil {
			return err
		}
		s.Wait(a)
		return nil
	}, Want: `tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | holding | tick 6 | cancelled ("2",) true ("1",) | tick 7 | tick 8 | end`},
	{Name: "barrier", Run: func(s *Scene) error {
		b := barrier(s, 3)
		ts := s.Each("abcdef", func(n string, await Await) error {
			s.Say("at", n)
			return pass(s, b, n, await)
		})
		s.Wait(ts...)
		s.Say(b.Waiting())
		return nil
	}, Want: "tick 0 | tick 1 | at a | at b | at c | past c 2 | at d | at e | at f | tick 2 | past a 0 | past b 1 | tick 3 | past f 2 | " +
		"tick 4 | past d 0 | past e 1 | tick 5 | tick 6 | 0 | end"},
	{Name: "barrier is broken", Run: func(s *Scene) error {
		b := barrier(s, 3)
		ts := passers(s, b, "ab")
		s.Turn()
		s.Turn()
		s.Say(b.Waiting())
		s.Await(b.Abort())
		s.Say("aborted")
		s.Wait(ts...)
		return pass(s, b, "c", s.Await)
	}, Want: "tick 0 | tick 1 | tick 2 | 2 | aborted | tick 3 | broken a Abort or reset of barrier | broken b Abort or reset of barrier | " +
		"tick 4 | tick 5 | broken c Barrier aborted | end"},
	{Name: "barrier is reset", Run: func(s *Scene) error {
		b := barrier(s, 2)
		a := passers(s, b, "a")[0]
		s.Turn()
		s.Turn()
		s.Await(b.Reset())
		s.Say(b.State())
		s.Await(a)
		s.Say(b.State())
		s.Wait(passers(s, b, "bc")...)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | resetting | tick 3 | broken a Abort or reset of barrier | tick 4 | filling | tick 5 | past c 1 | " +
		"tick 6 | past b 0 | tick 7 | tick 8 | end"},
	{Name: "event is set and cleared", Run: func(s *Scene) error {
		e := lock.NewEvent(nil, nil)
		ts := s.Each("ab", func(n string, await Await) error {
			v, err := await(e.Wait())
			s.Say(n, v, e.IsSet())
			return err
		})
		s.Turn()
		if err := e.Set(); err != nil {
			return err
		}
		e.Clear()
		s.Wait(ts...)
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | a true false | b true false | tick 3 | tick 4 | end"},
	{Name: "event waiter is cancelled", Run: func(s *Scene) error {
		e := lock.NewEvent(nil, nil)
		ts := s.Each("ab", func(n string, await Await) error {
			v, err := await(e.Wait())
			if err == nil {
				s.Say(n, v)
			}
			return err
		})
		s.Turn()
		s.Cancel(ts[0], nil)
		s.Turn()
		s.Say(e.Waiters().Len())
		if err := e.Set(); err != nil {
			return err
		}
		s.Wait(ts...)
		s.Say(e.Waiters().Len())
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | 1 | tick 3 | b true | tick 4 | tick 5 | 0 | end"},
}

// turnInside is the body of those who hold a semaphore for one turn.
func turnInside(s *Scene, sem *lock.Semaphore) func(string, Await) error {
	return func(n string, await Await) error {
		await(sem.Acquire())
		s.Say("in", n)
		await(loop.Sleep(0, nil))
		s.Say("out", n)
		return sem.Release(s.Th)
	}
}

func TestOrder(t *testing.T) { Play(t, orders) }
