package loop

import (
	"math"
	"sync"
	"sync/atomic"
	"time"

	"asyncrepl/internal/poll"
)

// ClockKind is how a Clock moves.
type ClockKind uint8

const (
	Real    ClockKind = iota // with the wall
	Scaled                   // Factor times as fast
	Virtual                  // only when told to
)

var clockNames = [...]string{"real", "scaled", "virtual"}

func (k ClockKind) String() string { return clockNames[k] }

// Clock is a time that several loops and the language's time functions share.
// It may be read from any goroutine. A change of kind keeps it continuous.
type Clock struct {
	state atomic.Pointer[clockState]
	mu    sync.Mutex // taken by writers
}

// clockState is never changed, only replaced.
type clockState struct {
	kind   ClockKind
	factor float64
	base   time.Time // the wall moment at which the clock showed shown
	shown  int64     // nanoseconds
}

func (s *clockState) now() int64 {
	switch s.kind {
	case Real:
		return s.shown + int64(time.Since(s.base))
	case Scaled:
		return s.shown + saturate(float64(time.Since(s.base))*s.factor)
	}
	return s.shown
}

// NewClock returns a real clock that shows start nanoseconds.
func NewClock(start int64) *Clock {
	c := &Clock{}
	c.state.Store(&clockState{factor: 1, base: time.Now(), shown: start})
	return c
}

// NewVirtualClock returns a virtual clock that shows start nanoseconds.
func NewVirtualClock(start int64) *Clock {
	c := &Clock{}
	c.state.Store(&clockState{kind: Virtual, factor: 1, base: time.Now(), shown: start})
	return c
}

// NewMonotonicClock returns a real clock that shows what the operating system's
// monotonic clock shows.
func NewMonotonicClock() *Clock { return NewClock(poll.Monotonic()) }

// Now returns the clock's time in nanoseconds.
func (c *Clock) Now() int64 { return c.state.Load().now() }

// Seconds returns the clock's time in seconds.
func (c *Clock) Seconds() float64 { return float64(c.Now()) / 1e9 }

// Kind returns how the clock moves, and how fast (1 but for a scaled clock).
func (c *Clock) Kind() (ClockKind, float64) {
	s := c.state.Load()
	return s.kind, s.factor
}

// Set changes how the clock moves; factor is of use to Scaled alone and must be
// positive there.
func (c *Clock) Set(kind ClockKind, factor float64) {
	if kind != Scaled || !(factor > 0) {
		factor = 1
	}
	c.replace(func(s *clockState) { s.kind, s.factor = kind, factor })
}

// Advance moves the clock forward by ns nanoseconds.
func (c *Clock) Advance(ns int64) {
	c.replace(func(s *clockState) {
		if s.shown > math.MaxInt64-ns {
			s.shown = math.MaxInt64
		} else {
			s.shown += ns
		}
	})
}

func (c *Clock) replace(change func(*clockState)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	old := c.state.Load()
	s := &clockState{kind: old.kind, factor: old.factor, base: time.Now(), shown: old.now()}
	change(s)
	c.state.Store(s)
}

// Wall returns how long to wait by the wall until ns nanoseconds have passed on
// the clock. For a virtual clock it is the same number.
func (c *Clock) Wall(ns int64) time.Duration {
	if s := c.state.Load(); s.kind == Scaled {
		return time.Duration(saturate(math.Ceil(float64(ns) / s.factor)))
	}
	return time.Duration(ns)
}

// Sleep lets ns nanoseconds pass on the clock: a virtual clock just moves, the
// others wait. It returns early, with false, when in is requested meanwhile
// (nil: never), and leaves the request to be taken.
func (c *Clock) Sleep(ns int64, in *Interrupt) bool {
	if ns <= 0 {
		return true
	}
	if kind, _ := c.Kind(); kind == Virtual {
		c.Advance(ns)
		return true
	}
	t := time.NewTimer(c.Wall(ns))
	defer t.Stop()
	var stop <-chan struct{}
	if in != nil {
		stop = in.subscribe()
		defer in.unsubscribe(stop)
	}
	select {
	case <-t.C:
		return true
	case <-stop:
		return false
	}
}

// nanos turns seconds into nanoseconds, rounded to the nearest; what does not
// fit becomes the largest number.
func nanos(seconds float64) int64 { return saturate(math.Round(seconds * 1e9)) }

func saturate(x float64) int64 {
	switch {
	case x != x || x >= math.MaxInt64:
		return math.MaxInt64
	case x <= math.MinInt64:
		return math.MinInt64
	}
	return int64(x)
}
