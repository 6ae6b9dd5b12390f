package queue_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
	"asyncrepl/internal/queue"
)

// scene adds queues to a Scene.
type scene struct {
	*Scene
	q *queue.Queue
}

func with(o queue.Options, f func(s scene) error) func(*Scene) error {
	return func(s *Scene) error { return f(scene{s, queue.New(o)}) }
}

func (s scene) put(v any) {
	if err := s.q.PutNowait(s.Th, v); err != nil {
		s.Say(Class(err), Args(err))
	}
}

func (s scene) get() any {
	v, err := s.q.GetNowait(s.Th)
	if err != nil {
		return Class(err) + " " + Args(err)
	}
	return v
}

func (s scene) size() int {
	n, err := s.q.Size(s.Th)
	if err != nil {
		s.T.Error(err)
	}
	return n
}

// getters start tasks that each say one item.
func (s scene) getters(names string) []*loop.Task {
	return s.Each(names, func(n string, await Await) error {
		v, err := await(s.q.Get())
		if err == nil {
			s.Say(n, v)
		}
		return err
	})
}

func (s scene) putters(names string) []*loop.Task {
	return s.Each(names, func(n string, await Await) error {
		_, err := await(s.q.Put(n))
		if err == nil {
			s.Say("put", n)
		} else if Class(err) == "QueueShutDown" {
			s.Say("put refused", n, Args(err))
			return nil
		}
		return err
	})
}

// priorities orders strings by their first byte.
func priorities(_ coro.Thread, a, b any) (bool, error) { return a.(string)[0] < b.(string)[0], nil }

// The orders were printed by CPython 3.13.0 for the same programs.
var orders = []Program{
	{Name: "put and get", Run: with(queue.Options{Maxsize: 1}, func(s scene) error {
		prod := s.Each("p", func(_ string, await Await) error {
			for i := range 3 {
				await(s.q.Put(i))
				s.Say("put", i)
			}
			return nil
		})
		cons := s.Each("c", func(_ string, await Await) error {
			for range 3 {
				v, _ := await(s.q.Get())
				s.Say("got", v)
			}
			return nil
		})
		s.Wait(prod[0], cons[0])
		return nil
	}), Want: "tick 0 | tick 1 | put 0 | got 0 | tick 2 | put 1 | tick 3 | got 1 | tick 4 | put 2 | tick 5 | got 2 | tick 6 | tick 7 | end"},
	{Name: "getters first", Run: with(queue.Options{}, func(s scene) error {
		ts := s.getters("abc")
		s.Turn()
		s.Say(s.q.Getters().Len())
		s.put(1)
		s.put(2)
		s.Say("two put")
		s.Turn()
		s.Turn()
		s.put(3)
		s.Wait(ts...)
		return nil
	}), Want: "tick 0 | tick 1 | 3 | two put | tick 2 | a 1 | b 2 | tick 3 | tick 4 | c 3 | tick 5 | tick 6 | end"},
	{Name: "an item is stolen", Run: with(queue.Options{}, func(s scene) error {
		a := s.getters("a")[0]
		s.Turn()
		s.put(1)
		s.Say("stolen", s.get())
		s.Turn()
		s.Turn()
		s.Say(s.q.Getters().Len())
		s.put(2)
		s.Await(a)
		return nil
	}), Want: "tick 0 | tick 1 | stolen 1 | tick 2 | tick 3 | 1 | tick 4 | a 2 | tick 5 | end"},
	{Name: "a woken getter is cancelled", Run: with(queue.Options{}, func(s scene) error {
		ts := s.getters("ab")
		s.Turn()
		s.put(1)
		s.Cancel(ts[0], nil)
		s.Wait(ts...)
		s.Say(ts[0].Cancelled(), s.q.Getters().Len(), s.size())
		return nil
	}), Want: "tick 0 | tick 1 | tick 2 | tick 3 | b 1 | tick 4 | tick 5 | true 0 0 | end"},
	{Name: "a waiting getter is cancelled", Run: with(queue.Options{}, func(s scene) error {
		ts := s.getters("ab")
		s.Turn()
		s.Cancel(ts[0], nil)
		s.put(1)
		s.Wait(ts...)
		s.Say(ts[0].Cancelled(), s.q.Getters().Len())
		return nil
	}), Want: "tick 0 | tick 1 | tick 2 | b 1 | tick 3 | tick 4 | true 0 | end"},
	{Name: "a woken putter is cancelled", Run: with(queue.Options{Maxsize: 1}, func(s scene) error {
		s.put(0)
		ts := s.putters("ab")
		s.Turn()
		s.Say(s.get())
		s.Cancel(ts[0], nil)
		s.Wait(ts...)
		s.Say(s.get(), s.q.Putters().Len())
		return nil
	}), Want: "tick 0 | tick 1 | 0 | tick 2 | tick 3 | put b | tick 4 | tick 5 | b 0 | end"},
	{Name: "join", Run: with(queue.Options{}, func(s scene) error {
		s.put(0)
		s.put(1)
		ts := s.Each("ab", func(n string, await Await) error {
			_, err := await(s.q.Join())
			s.Say("joined", n)
			return err
		})
		s.Turn()
		for range 2 {
			s.get()
			if err := s.q.TaskDone(); err != nil {
				return err
			}
			s.Say("done")
		}
		s.Wait(ts...)
		s.Await(s.q.Join())
		s.Say(s.q.TaskDone().(*loop.Error).Text)
		return nil
	}), Want: "tick 0 | tick 1 | done | done | tick 2 | joined a | joined b | tick 3 | tick 4 | task_done() called too many times | end"},
	{Name: "shutdown", Run: with(queue.Options{Maxsize: 1}, func(s scene) error {
		s.put(0)
		ps := s.putters("ab")
		s.Turn()
		if err := s.q.Shutdown(s.Th, false); err != nil {
			return err
		}
		s.Say("shut")
		s.Wait(ps...)
		s.Await(s.Each("c", func(n string, await Await) error {
			for {
				v, err := await(s.q.Get())
				if err != nil {
					s.Say("no more", n)
					return nil
				}
				s.Say(n, v)
			}
		})[0])
		s.put(1)
		s.Say(s.get())
		return nil
	}), Want: "tick 0 | tick 1 | shut | tick 2 | put refused a () | put refused b () | tick 3 | tick 4 | tick 5 | c 0 | no more c | " +
		"tick 6 | QueueShutDown () | QueueShutDown () | end"},
	{Name: "shutdown at once", Run: with(queue.Options{}, func(s scene) error {
		s.put(0)
		s.put(1)
		t := s.Each("j", func(_ string, await Await) error {
			_, err := await(s.q.Join())
			s.Say("joined")
			return err
		})[0]
		s.Turn()
		if err := s.q.Shutdown(s.Th, true); err != nil {
			return err
		}
		s.Say(s.size())
		s.Await(t)
		return nil
	}), Want: "tick 0 | tick 1 | 0 | tick 2 | joined | tick 3 | end"},
	{Name: "empty and full", Run: with(queue.Options{Maxsize: 1}, func(s scene) error {
		s.Say(s.get())
		s.put(1)
		full, _ := s.q.Full(s.Th)
		empty, _ := s.q.Empty(s.Th)
		s.Say(full, empty)
		s.put(2)
		return nil
	}), Want: "tick 0 | QueueEmpty () | true false | QueueFull () | end"},
	{Name: "priorities", Run: with(queue.Options{Storage: &queue.Heap{Less: priorities}}, func(s scene) error {
		for _, v := range []string{"2a", "1b", "2c", "1d", "2e", "0f", "1g", "2h", "1i"} {
			s.put(v)
		}
		var names strings.Builder
		for range 9 {
			names.WriteString(s.get().(string)[1:])
		}
		s.Say(names.String())
		return nil
	}), Want: "tick 0 | fbgdiaceh | end"},
	{Name: "last in, first out", Run: with(queue.Options{Storage: &queue.LIFO{}}, func(s scene) error {
		for i := range 3 {
			s.put(i)
		}
		s.Say(s.get(), s.get(), s.get())
		return nil
	}), Want: "tick 0 | 2 1 0 | end"},
	{Name: "as completed", Run: func(s *Scene) error {
		c, err := queue.NewCompletion(s.L, []loop.Waitable{s.Task(s.Leaf("leaf a", 2, nil)), s.Task(s.Leaf("leaf b", 0, nil))}, nil)
		if err != nil {
			return err
		}
		for c.Left() > 0 {
			v, _ := s.Await(c.Next(true))
			s.Say("got", v)
		}
		return nil
	}, Want: "tick 0 | tick 1 | leaf b | tick 2 | tick 3 | leaf a | got leaf b | tick 4 | tick 5 | got leaf a | end"},
	{Name: "as completed, too late", Run: func(s *Scene) error {
		d := 0.01
		c, err := queue.NewCompletion(s.L, []loop.Waitable{s.L.NewFuture()}, &d)
		if err != nil {
			return err
		}
		_, err = s.Await(c.Next(true))
		s.Say(Class(err))
		return nil
	}, Want: "tick 0 | tick 1 | tick 2 | tick 3 | tick 4 | tick 5 | tick 6 | tick 7 | tick 8 | tick 9 | tick 10 | tick 11 | TimeoutError | end"},
}

func TestOrder(t *testing.T) { Play(t, orders) }

// A comparison that fails leaves the items, as heapq does, and the error comes
// out of put.
func TestHeapComparisonFails(t *testing.T) {
	boom := errors.New("boom")
	h := &queue.Heap{Less: func(_ coro.Thread, a, b any) (bool, error) {
		x, ok := a.(int)
		y, ok2 := b.(int)
		if !ok || !ok2 {
			return false, boom
		}
		return x < y, nil
	}}
	q := queue.New(queue.Options{Storage: h})
	for _, c := range []struct {
		put  any
		want error
	}{{2, nil}, {1, nil}, {"x", boom}} {
		if err := q.PutNowait(nil, c.put); err != c.want {
			t.Errorf("put(%v) = %v, want %v", c.put, err, c.want)
		}
	}
	if got := fmt.Sprint(h.Items); got != "[1 2 x]" || q.Unfinished() != 2 {
		t.Errorf("items %s, %d unfinished", got, q.Unfinished())
	}
	if _, err := q.GetNowait(nil); err != boom {
		t.Errorf("get: %v", err)
	}
}

// A queue belongs to the first loop that it had to wait on.
func TestBoundToOneLoop(t *testing.T) {
	q := queue.New(queue.Options{})
	a, b := New(t), New(t)
	for i, l := range []*loop.Loop{a, b} {
		task := Spawn(t, l, q.Get())
		if err := l.Pump(nil, 3); err != nil {
			t.Fatal(err)
		}
		if done := task.Done(); done != (i == 1) {
			t.Errorf("loop %d: done = %v", i, done)
		}
		if i == 1 {
			if _, err := task.Result(); !strings.HasSuffix(err.Error(), "is bound to a different event loop") {
				t.Error(err)
			}
		}
	}
}
