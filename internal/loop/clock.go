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
	free  []*func()  // see WhenFree
}

// clockState is never changed, only replaced.
type clockState struct {
	kind   ClockKind
	factor float64
	base   time.Time // the wall moment at which the clock showed shown
	shown  int64     // nanoseconds
	held   int       // see Hold
}

func (s *clockState) now() int64 {
	switch {
	case s.kind == Scaled:
		return s.shown + saturate(float64(time.Since(s.base))*s.factor)
	case s.kind == Real || s.held > 0:
		return s.shown + int64(time.Since(s.base))
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
	c.replace(func(s *clockState) { s.shown = later(s.shown, ns) })
}

// later returns the time ns nanoseconds after now, or the largest one.
func later(now, ns int64) int64 {
	if now > math.MaxInt64-ns {
		return math.MaxInt64
	}
	return now + ns
}

func (c *Clock) replace(change func(*clockState)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.replaceLocked(change)
}

func (c *Clock) replaceLocked(change func(*clockState)) *clockState {
	old := c.state.Load()
	s := &clockState{kind: old.kind, factor: old.factor, base: time.Now(), shown: old.now(), held: old.held}
	change(s)
	c.state.Store(s)
	return s
}

// Hold changes by n the count of threads that run beside the loops. While there
// are any, a virtual clock moves with the wall and does not jump.
func (c *Clock) Hold(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.replaceLocked(func(s *clockState) { s.held += n }).held > 0 {
		return
	}
	waiting := c.free
	c.free = nil
	for _, f := range waiting {
		(*f)()
	}
}

// Held reports whether Hold keeps a virtual clock from jumping.
func (c *Clock) Held() bool { return c.state.Load().held > 0 }

// WhenFree has f called once Hold's count is 0, from any goroutine. f must not
// use the clock. The result gives f up.
func (c *Clock) WhenFree(f func()) (forget func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.state.Load().held == 0 {
		f()
		return func() {}
	}
	p := &f
	c.free = append(c.free, p)
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		for i, x := range c.free {
			if x == p {
				c.free = append(c.free[:i], c.free[i+1:]...)
				return
			}
		}
	}
}

// Alarm has ring called, from any goroutine, when ns nanoseconds have passed on
// the clock. Whoever sets it has nothing else to do until then: a virtual clock
// that is not held, or no more, is moved there at once. The result gives the
// alarm up.
func (c *Clock) Alarm(ns int64, ring func()) (stop func()) {
	timer := time.AfterFunc(c.Wall(ns), ring)
	if kind, _ := c.Kind(); kind != Virtual {
		return func() { timer.Stop() }
	}
	end := later(c.Now(), ns)
	forget := c.WhenFree(func() {
		c.replaceLocked(func(s *clockState) { s.shown = max(s.shown, end) })
		ring()
	})
	return func() {
		timer.Stop()
		forget()
	}
}

// Wall returns how long to wait by the wall until ns nanoseconds have passed on
// the clock. For a virtual clock it is the same number.
func (c *Clock) Wall(ns int64) time.Duration {
	if s := c.state.Load(); s.kind == Scaled {
		return time.Duration(saturate(math.Ceil(float64(ns) / s.factor)))
	}
	return time.Duration(ns)
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
