package loop

import (
	"sync"
	"sync/atomic"
	"time"
)

// Patience is how long a request waits for the running callback to return
// before the interpreter may raise inside it.
const Patience = 50 * time.Millisecond

// Interrupt is a request to stop, made by any goroutine (Ctrl-C). A running loop
// takes it between two callbacks. An interpreter polls Due, which stays false
// while the loop can still be expected to take the request. It is shared by the
// loops of a session and by the code between their runs.
type Interrupt struct {
	at    atomic.Int64 // Unix nanoseconds of the request, 0 if there is none
	loops atomic.Int32 // loops being run: they take the request first
	abort atomic.Bool

	mu    sync.Mutex
	notes []func()
	other []*func() // see Divert
	runs  []*Loop   // the loops being run, to be woken
}

// Request asks for an interrupt and wakes the loops being run to take it. Further requests before it is taken change nothing.
func (in *Interrupt) Request() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if n := len(in.other); n > 0 {
		(*in.other[n-1])()
		return
	}
	in.request()
}

func (in *Interrupt) request() {
	in.at.CompareAndSwap(0, time.Now().UnixNano())
	for _, f := range in.notes {
		f()
	}
	for _, l := range in.runs {
		l.Wake()
	}
}

// running notes that l is being run, or no more.
func (in *Interrupt) running(l *Loop, on bool) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if on {
		in.loops.Add(1)
		in.runs = append(in.runs, l)
		return
	}
	in.loops.Add(-1)
	for i, x := range in.runs {
		if x == l {
			in.runs = append(in.runs[:i], in.runs[i+1:]...)
			return
		}
	}
}

// Post has cb run by the loops being run, which are woken for it. Any goroutine
// may call it.
func (in *Interrupt) Post(cb Callback) {
	in.mu.Lock()
	runs := append([]*Loop(nil), in.runs...)
	in.mu.Unlock()
	for _, l := range runs {
		_, _ = l.CallSoonThreadsafe(cb, nil) // a loop that is closed by now runs nothing
	}
}

// Insist is a Request that is due at once, without Patience.
func (in *Interrupt) Insist() {
	in.at.Store(time.Now().Add(-Patience).UnixNano())
	in.mu.Lock()
	defer in.mu.Unlock()
	in.request()
}

// Abort tells the running callback to end without handlers or clean-up: it has
// resisted an Insist. Until it is taken back with false no code may run on.
func (in *Interrupt) Abort(on bool) {
	in.abort.Store(on)
	if on {
		in.Insist()
	}
}

// Aborting reports whether code that is running now should end like that.
func (in *Interrupt) Aborting() bool { return in.abort.Load() }

// Divert has f called in place of each later request, on the goroutine that makes
// it, until the function it returns is called. f must return at once and not call
// back.
func (in *Interrupt) Divert(f func()) (stop func()) {
	in.mu.Lock()
	defer in.mu.Unlock()
	p := &f
	in.other = append(in.other, p)
	return func() {
		in.mu.Lock()
		defer in.mu.Unlock()
		for i, x := range in.other {
			if x == p {
				in.other = append(in.other[:i], in.other[i+1:]...)
				return
			}
		}
	}
}

// Diverted reports whether Divert has taken requests over.
func (in *Interrupt) Diverted() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return len(in.other) > 0
}

// Notify has f called at each later request, on the goroutine that makes it; f
// must return at once and not call back.
func (in *Interrupt) Notify(f func()) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.notes = append(in.notes, f)
}

// Pending reports whether a request is waiting to be taken.
func (in *Interrupt) Pending() bool { return in.at.Load() != 0 }

// Due reports whether code that is running now should raise the interrupt: no
// loop is being run, or a callback has held its loop for Patience since the
// request (a loop takes the request before it starts another callback).
func (in *Interrupt) Due() bool {
	at := in.at.Load()
	if at == 0 {
		return false
	}
	return in.loops.Load() == 0 || time.Now().UnixNano()-at >= int64(Patience)
}

// Take ends the request and reports whether there was one.
func (in *Interrupt) Take() bool { return in.at.Swap(0) != 0 }
