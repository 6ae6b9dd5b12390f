package loop

import "slices"

// Forwarder is implemented by callbacks of a future that end other futures when
// it is done: those of gather, wait, shield, task groups.
type Forwarder interface{ Forwards(yield func(*Future)) }

// Awaiters returns the tasks that wait for f, directly or through futures that
// stand for it and others.
func (f *Future) Awaiters() []*Task {
	var out []*Task
	seen := map[*Future]bool{}
	var visit func(*Future)
	visit = func(f *Future) {
		if f == nil || seen[f] {
			return
		}
		seen[f] = true
		f.Callbacks(func(cb Callback, _ Context) bool {
			if t, wakes := TaskOf(cb); wakes {
				out = append(out, t)
			} else if fw, ok := cb.(Forwarder); ok {
				fw.Forwards(visit)
			}
			return true
		})
	}
	visit(f)
	return out
}

// Forwards implements Forwarder.
func (g *gatherer) Forwards(yield func(*Future)) { yield(&g.Future) }

// Forwards implements Forwarder.
func (d *onDone) Forwards(yield func(*Future)) { yield(&d.Future) }

// Forwards implements Forwarder.
func (s *innerDone) Forwards(yield func(*Future)) { yield(s.outer) }

// Forwards implements Forwarder.
func (s *sleepOver) Forwards(yield func(*Future)) { yield(&s.Future) }

// Forwards implements Forwarder.
func (d *onTimeout) Forwards(yield func(*Future)) { yield(&d.Future) }

// Heap returns the timers as they are kept, with those cancelled that have not
// left yet.
func (l *Loop) Heap() []*TimerHandle { return slices.Clone(l.timers) }

// Timers returns the timers that are set, the earliest first.
func (l *Loop) Timers() []*TimerHandle {
	var ts []*TimerHandle
	for _, t := range l.timers {
		if !t.cancelled {
			ts = append(ts, t)
		}
	}
	slices.SortStableFunc(ts, func(a, b *TimerHandle) int {
		switch {
		case a.before(b):
			return -1
		case b.before(a):
			return 1
		}
		return 0
	})
	return ts
}

// Wakes returns the tasks that a timer is going to wake or to cancel.
func (t *TimerHandle) Wakes() []*Task {
	switch cb := t.cb.(type) {
	case *expiry:
		if cb.task != nil {
			return []*Task{cb.task}
		}
	case Forwarder:
		var out []*Task
		cb.Forwards(func(f *Future) { out = append(out, f.Awaiters()...) })
		return out
	}
	return nil
}

// Stuck reports whether nothing the loop knows of can happen any more, although
// tasks are pending: no callback, timer, descriptor, signal handler, thread or
// child.
func (l *Loop) Stuck() bool {
	if l.tasks == 0 || !l.starved() {
		return false
	}
	l.signals.mu.Lock()
	defer l.signals.mu.Unlock()
	return len(l.signals.handlers) == 0
}

// Idler is an Observer that wants to know when the loop is about to wait
// although it is Stuck.
type Idler interface{ Idle(l *Loop) }

// tellStuck tells an Idler.
func (l *Loop) tellStuck() {
	if o, ok := l.observer.(Idler); ok && l.Stuck() {
		o.Idle(l)
	}
}
