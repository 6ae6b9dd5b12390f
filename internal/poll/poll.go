package poll

import (
	"errors"
	"math"
	"sync/atomic"
	"time"
)

// Events is a set of conditions of a descriptor.
type Events uint8

const (
	// Read: reading would not block (data, end of file, or an error to be read).
	Read Events = 1 << iota
	// Write: writing would not block.
	Write
)

// Event is one descriptor's readiness. A descriptor in error is reported as
// ready for everything it is watched for, so that the next call on it tells.
type Event struct {
	FD     int
	Events Events
}

// ErrClosed is returned by a closed Poller.
var ErrClosed = errors.New("poll: closed")

// Poller watches descriptors. Its owner calls everything from one goroutine at
// a time; Wake alone may be called from anywhere, at any time, also after Close.
//
// Each operating system supplies the type backend with
//
//	open() error                                    creates it, wake-up included
//	watch(fd int, old, now Events) error            changes what fd is watched for
//	wait(d time.Duration, out []Event) ([]Event, error)  appends what is ready; d < 0 is for ever;
//	                                                an interrupted call and a wake-up return early
//	wake()                                          makes wait return, also a future one
//	close()
type Poller struct {
	backend backend
	watched map[int]Events
	events  []Event
	pending atomic.Bool // a wake-up is on its way; further ones are dropped
	guard   guard       // keeps Wake off a closed descriptor
}

// New opens a Poller.
func New() (*Poller, error) {
	p := &Poller{watched: map[int]Events{}}
	if err := p.backend.open(); err != nil {
		return nil, err
	}
	return p, nil
}

// Set replaces what fd is watched for; zero stops watching it. The error is the
// operating system's.
func (p *Poller) Set(fd int, events Events) error {
	if p.guard.closed() {
		return ErrClosed
	}
	old := p.watched[fd]
	if old == events {
		return nil
	}
	if err := p.backend.watch(fd, old, events); err != nil {
		return err
	}
	if events == 0 {
		delete(p.watched, fd)
	} else {
		p.watched[fd] = events
	}
	return nil
}

// Watched is the number of watched descriptors.
func (p *Poller) Watched() int { return len(p.watched) }

// Wait returns what is ready, waiting at most d for it (zero: not at all,
// negative: for ever). It returns early, with nothing, when woken or when a
// signal interrupts it. The slice is valid until the next call.
func (p *Poller) Wait(d time.Duration) ([]Event, error) {
	if p.guard.closed() {
		return nil, ErrClosed
	}
	out, err := p.backend.wait(d, p.events[:0])
	// Only now may a later Wake signal again: what was woken for before this
	// point is visible to the caller.
	p.pending.Store(false)
	p.events = out
	return out, err
}

// Wake makes the current or the next Wait return. Any goroutine may call it.
func (p *Poller) Wake() {
	if p.pending.CompareAndSwap(false, true) {
		p.guard.with(p.backend.wake)
	}
}

// Close releases the descriptors of the Poller, not the watched ones.
func (p *Poller) Close() {
	p.guard.close(p.backend.close)
}

// eventRoom is for how many events there is room at first.
const eventRoom = 128

// millis rounds d up to whole milliseconds as the system calls want them, so
// that a wait never ends before its time; negative stays "for ever".
func millis(d time.Duration) int {
	if d < 0 {
		return -1
	}
	ms := (d + time.Millisecond - 1) / time.Millisecond
	return int(min(ms, math.MaxInt32))
}
