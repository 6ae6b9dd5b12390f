package loop_test

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

// sleeper says its name each d seconds of loop time.
func sleeper(l *loop.Loop, d float64, say func(at float64)) coro.Coroutine {
	return Async(func(_ coro.Thread, await Await) (any, error) {
		for {
			say(l.Time())
			if _, err := await(loop.Sleep(d, nil)); err != nil {
				return nil, err
			}
		}
	})
}

func TestRunFor(t *testing.T) {
	l := New(t)
	var times []float64
	Spawn(t, l, sleeper(l, 1, func(at float64) { times = append(times, at) }))
	for _, want := range []string{"[0 1 2]", "[0 1 2 3 4]"} {
		if o, err := l.RunFor(nil, 2); err != nil || o != loop.Satisfied {
			t.Fatal(o, err)
		}
		// what is due at the end of the time is part of the run
		if fmt.Sprint(times) != want {
			t.Errorf("ran at %v, want %s", times, want)
		}
	}
	if l.Time() != 4 || l.IsRunning() {
		t.Errorf("time %v, running %v", l.Time(), l.IsRunning())
	}
}

func TestPumpLeavesVirtualTimeAlone(t *testing.T) {
	l := New(t)
	n := 0
	Spawn(t, l, sleeper(l, 1, func(float64) { n++ }))
	for range 5 {
		if err := l.Pump(nil, 100); err != nil {
			t.Fatal(err)
		}
	}
	if n != 1 || l.Time() != 0 {
		t.Errorf("%d steps, time %v", n, l.Time())
	}
	l.Clock().Advance(3e9) // time.sleep(3)
	if err := l.Pump(nil, 100); err != nil {
		t.Fatal(err)
	}
	if n != 2 || l.Time() != 3 {
		t.Errorf("%d steps, time %v", n, l.Time())
	}
}

func TestRunSteps(t *testing.T) {
	l := New(t)
	a := Spawn(t, l, sleeper(l, 1, func(float64) {}))
	b := Spawn(t, l, sleeper(l, 1.5, func(float64) {}))
	a.SetName("a")
	b.SetName("b")
	var order string
	for _, want := range []string{"a", "aba", "ababab"} {
		if _, err := l.RunSteps(nil, len(want)-len(order), func(t *loop.Task) { order += t.Name() }); err != nil {
			t.Fatal(err)
		}
		if order != want {
			t.Errorf("order %q, want %q", order, want)
		}
	}
	if l.Time() != 3 {
		t.Errorf("time %v", l.Time())
	}
}

func TestRunStepsStarves(t *testing.T) {
	l := New(t)
	Spawn(t, l, l.NewFuture().Awaiter())
	o, err := l.RunSteps(nil, 5, nil)
	if err != nil || o != loop.Starved {
		t.Errorf("%v, %v", o, err)
	}
}

func TestRunUntil(t *testing.T) {
	l := New(t)
	Spawn(t, l, loop.Sleep(9, nil))
	f := Spawn(t, l, loop.Sleep(3, "x"))
	if _, err := l.RunUntil(nil, &f.Future); err != nil || l.Time() != 3 {
		t.Errorf("time %v, %v", l.Time(), err)
	}
	if _, err := l.RunUntilIdle(nil); err != nil || l.Time() != 9 || l.TaskCount() != 0 {
		t.Errorf("time %v, %d tasks, %v", l.Time(), l.TaskCount(), err)
	}
}

func TestInterruptBetweenCallbacks(t *testing.T) {
	l := New(t)
	n := 0
	task := Spawn(t, l, Do(func(await Await) {
		for range 100 {
			if n++; n == 50 {
				l.Interrupt()
			}
			await(loop.Sleep(0, nil))
		}
	}))
	err := l.RunForever(nil)
	if coro.KindOf(err) != coro.Fatal || Class(err) != "KeyboardInterrupt" {
		t.Fatalf("RunForever: %v", err)
	}
	if n != 50 || task.Done() || l.Interrupts().Pending() {
		t.Errorf("%d turns, done %v, pending %v", n, task.Done(), l.Interrupts().Pending())
	}
	if _, err := l.RunUntilComplete(nil, task, false); err != nil || n != 100 {
		t.Errorf("the loop is not usable: %d turns, %v", n, err)
	}
}

func TestInterruptWakesTheWait(t *testing.T) {
	l, err := loop.New(loop.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	l.CallSoon(loop.Func(func(coro.Thread, *loop.Future) error {
		go l.Interrupt()
		return nil
	}), nil)
	if err := l.RunForever(nil); Class(err) != "KeyboardInterrupt" {
		t.Errorf("RunForever: %v", err)
	}
}

func TestInterruptAt(t *testing.T) {
	l := New(t)
	var times []float64
	Spawn(t, l, sleeper(l, 1, func(at float64) { times = append(times, at) }))
	l.InterruptAt(3)
	if err := l.RunForever(nil); Class(err) != "KeyboardInterrupt" {
		t.Errorf("RunForever: %v", err)
	}
	if fmt.Sprint(times) != "[0 1 2 3]" || l.Time() != 3 {
		t.Errorf("ran at %v, time %v", times, l.Time())
	}
}

func TestInterruptDue(t *testing.T) {
	in := &loop.Interrupt{}
	if in.Due() {
		t.Error("due without a request")
	}
	in.Request()
	if !in.Due() {
		t.Error("not due although no loop can take it")
	}
	if !in.Take() || in.Take() {
		t.Error("a request is taken once")
	}
	l, err := loop.New(loop.Config{Interrupt: in})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	l.CallSoon(loop.Func(func(coro.Thread, *loop.Future) error {
		in.Request()
		if in.Due() {
			t.Error("due at once in a callback")
		}
		in.Insist()
		if !in.Due() {
			t.Error("not due although it insists")
		}
		return nil
	}), nil)
	if err := l.Pump(nil, 2); Class(err) != "KeyboardInterrupt" {
		t.Errorf("Pump: %v", err)
	}
}

func TestThreadsafe(t *testing.T) {
	l, err := loop.New(loop.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	const workers, each = 8, 500
	n := 0
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for range each {
				_, err := l.CallSoonThreadsafe(loop.Func(func(coro.Thread, *loop.Future) error {
					if n++; n == workers*each {
						l.Stop()
					}
					return nil
				}), nil)
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	if err := l.RunForever(nil); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	if n != workers*each {
		t.Errorf("%d calls arrived", n)
	}
}

func TestDescriptors(t *testing.T) {
	l := New(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	var got string
	_, err = l.AddReader(int(r.Fd()), loop.Func(func(coro.Thread, *loop.Future) error {
		b := make([]byte, 8)
		n, _ := r.Read(b)
		got = string(b[:n])
		l.Stop()
		return nil
	}), nil)
	if err != nil {
		t.Fatal(err)
	}
	// A watched descriptor keeps virtual time from jumping over what it may bring.
	at(t, l, 3600, stopper(l))
	go w.Write([]byte("hello"))
	if err := l.RunForever(nil); err != nil || got != "hello" {
		t.Fatalf("got %q, %v", got, err)
	}
	if l.Time() >= 3600 {
		t.Errorf("virtual time jumped to %v", l.Time())
	}
	if had, err := l.RemoveReader(int(r.Fd())); !had || err != nil {
		t.Errorf("RemoveReader = %v, %v", had, err)
	}
	if err := l.RunForever(nil); err != nil || l.Time() < 3600 {
		t.Errorf("time %v, %v", l.Time(), err)
	}
}

func TestOutsideWorkHoldsVirtualTime(t *testing.T) {
	l := New(t)
	l.Outside(1)
	at(t, l, 3600, stopper(l))
	go func() {
		l.CallSoonThreadsafe(loop.Func(func(coro.Thread, *loop.Future) error {
			if l.Time() >= 3600 {
				t.Error("virtual time jumped while work was outstanding")
			}
			l.Outside(-1)
			return nil
		}), nil)
	}()
	if err := l.RunForever(nil); err != nil || l.Time() < 3600 {
		t.Errorf("time %v, %v", l.Time(), err)
	}
}

func TestRunningErrors(t *testing.T) {
	l, other := New(t), New(t)
	var inside []string
	say := func(err error) { inside = append(inside, err.(*loop.Error).Text) }
	_, err := Run(t, l, Async(func(th coro.Thread, _ Await) (any, error) {
		say(l.RunForever(th))
		say(other.RunForever(th))
		say(l.Close())
		if !l.IsRunning() || loop.Of(th) != l {
			t.Error("the loop does not know that it is running")
		}
		return nil, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(inside) != "[This event loop is already running Cannot run the event loop while another loop is running Cannot close a running event loop]" {
		t.Errorf("%q", inside)
	}
	other.Close()
	if _, err := other.CallSoon(stopper(l), nil); err == nil || err.(*loop.Error).Text != "Event loop is closed" {
		t.Errorf("closed: %v", err)
	}
	f := l.NewFuture()
	l.CallSoon(stopper(l), nil)
	if _, err := l.RunUntilComplete(nil, f, false); err.(*loop.Error).Text != "Event loop stopped before Future completed." {
		t.Errorf("stopped: %v", err)
	}
}

// A fatal error leaves the loop; what was ready stays ready.
func TestFatalLeavesTheLoop(t *testing.T) {
	l := New(t)
	fatal := loop.GoErrors{}.New(loop.KeyboardInterrupt, "exit")
	task := Spawn(t, l, Async(func(coro.Thread, Await) (any, error) { return nil, fatal }))
	ran := false
	Spawn(t, l, Do(func(Await) { ran = true }))
	if err := l.RunForever(nil); err != fatal || ran {
		t.Errorf("RunForever = %v, second task ran: %v", err, ran)
	}
	if _, err := task.Result(); err != fatal {
		t.Errorf("the task's error is %v", err)
	}
	if _, err := l.RunUntilIdle(nil); err != nil || !ran {
		t.Errorf("afterwards: %v, ran %v", err, ran)
	}
}

func TestHandlerGetsCallbackErrors(t *testing.T) {
	boom := errors.New("boom")
	var seen []*loop.ExceptionContext
	l, err := loop.New(loop.Config{Handle: func(_ coro.Thread, x *loop.ExceptionContext) error {
		seen = append(seen, x)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	fail := loop.Func(func(coro.Thread, *loop.Future) error { return boom })
	h, _ := l.CallSoon(fail, nil)
	f := l.NewFuture()
	f.AddCallback(fail, nil)
	f.SetResult(1)
	if err := l.Pump(nil, 3); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 2 || seen[0].Handle != h || seen[0].Err != boom || seen[1].Done != f || seen[1].Handle != nil {
		t.Errorf("handler got %+v", seen)
	}
}

func TestShutdown(t *testing.T) {
	l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0)})
	if err != nil {
		t.Fatal(err)
	}
	var cleaned bool
	polite := Spawn(t, l, Async(func(_ coro.Thread, await Await) (any, error) {
		_, err := await(loop.Sleep(100, nil))
		await(loop.Sleep(0.5, nil))
		cleaned = true
		return nil, err
	}))
	stuck := Spawn(t, l, Do(func(await Await) {
		for {
			await(l.NewFuture()) // refuses every cancellation
		}
	}))
	if err := l.Pump(nil, 5); err != nil {
		t.Fatal(err)
	}
	s, err := l.Shutdown(nil, 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	if !cleaned || len(s.Cancelled) != 1 || s.Cancelled[0] != polite || len(s.Dropped) != 1 || s.Dropped[0] != stuck {
		t.Errorf("cleaned %v, cancelled %v, dropped %v", cleaned, s.Cancelled, s.Dropped)
	}
	if !l.IsClosed() || l.TaskCount() != 0 || l.Interrupts().Pending() {
		t.Errorf("closed %v, %d tasks, pending %v", l.IsClosed(), l.TaskCount(), l.Interrupts().Pending())
	}
}
