package vm

import (
	"sync"
	"time"

	"asyncrepl/internal/object"
)

// Turn is how long a thread may run while others wait for the interpreter lock.
const Turn = 5 * time.Millisecond

// turns is the interpreter lock: the thread that holds it runs Python code. It
// goes to those who wait in the order in which they came, when the holder
// blocks or ends, or has had its Turn.
type turns struct {
	mu      sync.Mutex
	holder  *Thread
	waiting []*candidate
	made    int64 // threads made so far
}

// candidate is a thread that waits for the lock; its channel is closed when it
// holds it.
type candidate struct {
	t  *Thread
	in chan struct{}
}

// The bits of Thread.attention.
const (
	wantInterrupt uint32 = 1 << iota // OnInterrupt is to decide
	wantTurn                         // another thread has waited for a Turn
	wantEnd                          // the thread is to end
	wantMemory                       // the heap is beyond its bound
	wantLook                         // somebody wants to know where the thread is
)

// Acquire waits for the interpreter lock. The first thread of an interpreter
// holds it from the start.
func (t *Thread) Acquire() {
	l := &t.in.turns
	l.mu.Lock()
	if l.holder == nil {
		l.holder = t
		l.mu.Unlock()
		return
	}
	c := &candidate{t, make(chan struct{})}
	l.waiting = append(l.waiting, c)
	l.mu.Unlock()
	timer := time.NewTimer(Turn)
	defer timer.Stop()
	for {
		select {
		case <-c.in:
			return
		case <-timer.C:
			l.mu.Lock()
			l.holder.attention.Or(wantTurn)
			l.mu.Unlock()
			timer.Reset(Turn)
		}
	}
}

// Release lets go of the interpreter lock: until Acquire the thread may neither
// run Python code nor look at what programs can see.
func (t *Thread) Release() {
	l := &t.in.turns
	l.mu.Lock()
	t.attention.And(^wantTurn)
	l.holder = nil
	if len(l.waiting) > 0 {
		c := l.waiting[0]
		l.waiting[0] = nil
		l.waiting = l.waiting[1:]
		l.holder = c.t
		close(c.in)
	}
	l.mu.Unlock()
}

// Blocking calls f, which may block, without the interpreter lock.
func (t *Thread) Blocking(f func()) {
	t.Release()
	defer t.Acquire()
	f()
}

// Holder returns the thread that holds the interpreter lock, for code that runs
// under it and was given none.
func (in *Interp) Holder() *Thread {
	in.turns.mu.Lock()
	defer in.turns.mu.Unlock()
	return in.turns.holder
}

// Interrupt has OnInterrupt called on the thread soon. Any goroutine may call it.
func (t *Thread) Interrupt() { t.want(wantInterrupt) }

// End raises SystemExit in the thread soon. Any goroutine may call it.
func (t *Thread) End() { t.want(wantEnd) }

func (t *Thread) want(bit uint32) {
	t.attention.Or(bit)
	select {
	case t.awake <- struct{}{}:
	default:
	}
}

// Look has OnLook called on the thread soon. Any goroutine may call it.
func (t *Thread) Look() { t.want(wantLook) }

// Looked calls OnLook at once if it is wanted. Natives that have blocked for long
// call it while the position is still theirs.
func (t *Thread) Looked() {
	if t.attention.Load()&wantLook == 0 {
		return
	}
	t.attention.And(^wantLook)
	if t.in.OnLook != nil {
		t.in.OnLook(t)
	}
}

// Interrupted says that the interrupt has been dealt with.
func (t *Thread) Interrupted() { t.attention.And(^wantInterrupt) }

// attend does what is wanted of the thread.
func (t *Thread) attend() *object.Exception {
	t.Looked()
	switch want := t.attention.Load(); {
	case want&wantEnd != 0:
		t.attention.And(^wantEnd)
		return object.NewException(object.SystemExitClass)
	case want&wantMemory != 0:
		t.attention.And(^wantMemory)
		return t.in.heap.exhausted()
	case want&wantTurn != 0:
		t.Release()
		t.Acquire()
	}
	if t.attention.Load()&wantInterrupt == 0 {
		return nil
	}
	if t.in.OnInterrupt == nil {
		t.Interrupted()
		return nil
	}
	return t.in.OnInterrupt(t)
}

// insist is how often a thread that sleeps in Park looks whether an interrupt
// that was not due when it came has become so.
const insist = 10 * time.Millisecond

// Park blocks the thread, without the interpreter lock, until ready is closed or
// timeout delivers, and reports whether ready was closed. An interrupt that
// raises ends it.
func (t *Thread) Park(ready <-chan struct{}, timeout <-chan time.Time) (bool, *object.Exception) {
	for {
		var again <-chan time.Time
		if t.attention.Load()&^wantTurn != 0 {
			if exc := t.Poll(); exc != nil {
				return false, exc
			}
			if t.attention.Load()&^wantTurn != 0 {
				again = time.After(insist)
			}
		}
		done, late := false, false
		t.Blocking(func() {
			select {
			case <-ready:
				done = true
			case <-timeout:
				late = true
			case <-t.awake:
			case <-again:
			}
		})
		if done || late {
			return done, nil
		}
	}
}
