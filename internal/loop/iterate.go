package loop

import (
	"time"

	"asyncrepl/internal/coro"
)

// Resolution is that of the clock, in seconds: a timer this close is due.
const Resolution = 1e-9

const (
	resolution = Resolution
	longest    = 86400 // seconds of one wait for the operating system
	// settleTurns bounds how many iterations a run may take, after its time is
	// up, to finish what was due by then.
	settleTurns = 64
)

// iterate runs one iteration of the loop:
//
//  1. cancelled timers leave the heap;
//  2. the time to wait is computed: none if something is ready, else until the
//     first timer;
//  3. the operating system is asked, for that long, what is ready; callbacks
//     from other goroutines and of ready descriptors enter the ready queue;
//  4. timers that are due enter the ready queue, by one reading of the clock;
//  5. the callbacks that are in the ready queue now are run; what they schedule
//     waits for the next iteration.
//
// An error leaves the rest of stage 5 in the ready queue. steps (if not
// negative) bounds the task steps that stage 5 may run; what is left of it then
// is taken up by the next call. wait false: stage 3 does not wait.
func (l *Loop) iterate(th coro.Thread, wait bool, steps int) error {
	if l.todo == 0 {
		l.dropCancelled()
		if err := l.await(th, wait); err != nil {
			return err
		}
		l.fireTimers()
		l.todo = l.ready.n
	}
	last := l.steps + uint64(max(steps, 0))
	for l.todo > 0 {
		if l.interrupted() {
			if err := l.takeInterrupt(th); err != nil {
				l.todo = 0
				return err
			}
		}
		if steps >= 0 && l.steps >= last {
			return nil
		}
		l.todo--
		if err := l.run(th, l.ready.pop()); err != nil {
			l.todo = 0
			return err
		}
	}
	return nil
}

// await is stages 2 and 3.
func (l *Loop) await(th coro.Thread, wait bool) error {
	l.receive()
	own := l.over != nil && l.over.Select != nil
	if l.ready.n > 0 || l.stopping || !wait || l.interrupted() {
		switch {
		case own:
			return l.selects(th, 0, true)
		case len(l.fds) > 0:
			return l.poll(th, 0)
		}
		return nil
	}
	l.ready.shrink()
	next, timed := l.nextTime()
	ns := int64(longest * 1e9)
	if timed {
		if ns = min(nanos(next-l.Time()), ns); ns <= 0 {
			ns = 0
		}
	}
	if own {
		return l.selects(th, ns, timed)
	}
	if !timed {
		l.tellStuck()
	}
	if kind, _ := l.clock.Kind(); kind == Virtual && ns > 0 {
		return l.awaitVirtual(th, ns, timed)
	}
	return l.poll(th, l.clock.Wall(ns))
}

// awaitVirtual waits on a virtual clock. If nothing outside can still happen
// the clock jumps to what is next, else it moves with the wall while waiting.
func (l *Loop) awaitVirtual(th coro.Thread, ns int64, timed bool) error {
	held := l.clock.Held()
	idle := !held && len(l.fds) == 0 && l.outside.Load() == 0
	switch {
	case idle && l.jump && timed:
		l.clock.Advance(ns)
		return nil
	case held:
		// The clock moves by itself until the last of those who hold it ends.
		defer l.clock.WhenFree(l.Wake)()
		return l.poll(th, time.Duration(ns))
	case idle || !l.jump:
		// Time stands still: only something outside can make a difference.
		return l.poll(th, longest*time.Second)
	}
	start := time.Now()
	err := l.poll(th, time.Duration(ns))
	l.clock.Advance(int64(time.Since(start)))
	return err
}

// nextTime returns the loop time of the first timer or of the alarm.
func (l *Loop) nextTime() (when float64, ok bool) {
	if len(l.timers) > 0 {
		when, ok = l.timers[0].when, true
	}
	if l.alarm.set && (!ok || l.alarm.when < when) {
		when, ok = l.alarm.when, true
	}
	if nanos(when) == nanos(1e18) {
		ok = false // further away than any clock counts
	}
	return when, ok
}

// poll asks the operating system, waiting at most d.
func (l *Loop) poll(th coro.Thread, d time.Duration) error {
	release := d != 0 && l.config.Unlock != nil
	if release {
		l.config.Unlock(th)
	}
	events, err := l.poller.Wait(d)
	if release {
		l.config.Lock(th)
	}
	if err != nil {
		return l.errors.New(OSError, err.Error())
	}
	l.receive()
	for _, e := range events {
		l.dispatch(e)
	}
	return nil
}

// fireTimers is stage 4.
func (l *Loop) fireTimers() {
	if len(l.timers) == 0 {
		return
	}
	end := l.Time() + resolution
	for len(l.timers) > 0 && l.timers[0].when < end {
		t := l.timers.pop()
		t.scheduled = false
		l.ready.push(entry{cb: &t.Handle, ctx: t.ctx, origin: FromTimer})
	}
}

// run runs one callback. The result is a fatal error or nil.
func (l *Loop) run(th coro.Thread, e entry) error {
	h, _ := e.cb.(*Handle)
	if h != nil && h.cancelled {
		return nil
	}
	cb := e.cb
	if h != nil {
		cb = h.cb
	}
	watched := l.observer != nil || l.debug
	var start time.Time
	if watched {
		l.now = entry{cb: cb, done: e.done, origin: e.origin}
		if l.observer != nil && e.origin != FromSoon {
			l.observer.Fired(cb, e.origin)
		}
		start = time.Now()
		l.holding.Store(start.UnixNano())
	}
	err := e.inContext(th)
	if watched {
		if d := time.Since(start); d >= l.slow {
			if l.observer != nil {
				l.observer.Held(cb, d)
			}
			if l.debug && l.config.Slow != nil {
				l.config.Slow(th, h, cb, e.done, d)
			}
		}
	}
	if watched {
		l.holding.Store(0)
	}
	if err != nil && coro.KindOf(err) != coro.Fatal {
		err = l.Report(th, &ExceptionContext{Err: err, Handle: h, Callback: cb, Done: e.done})
	}
	if watched {
		l.now = entry{}
	}
	return err
}

// inContext runs the callback of e in its context.
func (e *entry) inContext(th coro.Thread) error {
	if e.ctx == nil {
		return e.cb.Run(th, e.done)
	}
	if err := e.ctx.Enter(th); err != nil {
		return err
	}
	defer e.ctx.Exit(th)
	return e.cb.Run(th, e.done)
}

// RunIn runs a callback in a context.
func RunIn(th coro.Thread, ctx Context, cb Callback) error {
	return (&entry{cb: cb, ctx: ctx}).inContext(th)
}

// RunHandle runs the callback cb of h now, as the loop would.
func (l *Loop) RunHandle(th coro.Thread, h *Handle, cb Callback) error {
	err := RunIn(th, h.ctx, cb)
	if err != nil && coro.KindOf(err) != coro.Fatal {
		err = l.Report(th, &ExceptionContext{Err: err, Handle: h, Callback: cb})
	}
	return err
}

// takeInterrupt ends a request and returns the error it stands for.
func (l *Loop) takeInterrupt(th coro.Thread) error {
	if !l.interrupt.Take() {
		return nil
	}
	if l.config.Interrupted != nil {
		return l.config.Interrupted(th)
	}
	return l.errors.New(KeyboardInterrupt, "")
}
