package loop

import (
	"sync"
	"sync/atomic"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/poll"
)

// Config is what a loop is made with. The zero value gives a real clock at 0,
// Go errors and nothing shared.
type Config struct {
	Clock     *Clock     // nil: a new real clock
	FromZero  bool       // the loop's time starts at 0 even if the clock does not
	Errors    Errors     // nil: GoErrors
	Interrupt *Interrupt // nil: one of the loop's own
	Names     *Names     // nil: one of the loop's own
	Observer  Observer
	Owner     any // stands for the loop in the language

	// Handle receives errors that nobody else can. It may return an error of
	// kind fatal, which leaves the loop. nil: they are dropped.
	Handle func(th coro.Thread, x *ExceptionContext) error
	// Interrupted is called when the loop takes an interrupt. What it returns
	// leaves the loop; nil goes on. nil: a KeyboardInterrupt.
	Interrupted func(th coro.Thread) error
	// Slow is told, in debug mode, of a callback that took d, which is at least
	// SlowCallback; done as for Callback.Run. nil: nobody is.
	Slow func(th coro.Thread, h *Handle, cb Callback, done *Future, d time.Duration)
	// Follow returns the Follower for v, which a coroutine yielded to its task and
	// which is no Waitable or an overridden one; nil: v is no future of any kind.
	// Its LoopFuture is Blocking if v is awaited. The field may be nil.
	Follow func(th coro.Thread, v any) (Waitable, error)
	// Unlock and Lock are called around every wait for the operating system that
	// may block (an interpreter's lock). nil: nothing is.
	Unlock, Lock func(th coro.Thread)
	// Report prepares what to say if the error of f is never seen. It is called
	// when f fails, as f may be gone when it is said. nil: nothing is said.
	Report func(f *Future) *ExceptionContext
}

// ExceptionContext is an error that has no other receiver.
type ExceptionContext struct {
	// Message says what happened; for a failed callback it is empty, and Callback
	// and Done say it.
	Message  string
	Err      error
	Future   *Future
	Task     *Task
	Handle   *Handle  // of a failed callback that has one
	Callback Callback // the failed callback
	Done     *Future  // the future it was a callback of
	Extra    []Extra  // other things concerned: protocol, transport, socket …
}

// Extra is one more thing that an ExceptionContext names.
type Extra struct {
	Key   string
	Value any
}

// SlowCallback is how long a callback may hold the loop before debug mode and
// observers say so, unless SetSlowCallback changes it.
const SlowCallback = 100 * time.Millisecond

// Loop runs callbacks. See the package's comment for who may use it.
type Loop struct {
	errors   Errors
	observer Observer
	clock    *Clock
	origin   int64 // the clock's time at which the loop's is 0
	names    *Names
	config   Config
	own      *Current
	over     *Overrides

	ready           ring
	todo            int // callbacks of the current iteration that are left
	timers          timers
	cancelledTimers int
	turn            uint32 // of the timer set last by a delay
	now             entry  // what is running

	current             *Task
	firstTask, lastTask *Task
	tasks               int
	steps               uint64 // task steps run, ever
	stepped             *Task  // the last one that ran

	running, stopping, closed bool
	background                bool  // it runs on a thread that gets no interrupts
	jump                      bool  // a virtual clock may be moved to the next timer
	alarm                     alarm // ends or interrupts the run at a time
	debug                     bool
	slow                      time.Duration

	interrupt *Interrupt
	poller    *poll.Poller
	fds       map[int]*watch
	resources []resource
	outside   atomic.Int64
	holding   atomic.Int64 // when the callback that runs began, Unix nanoseconds; 0: none, or nobody wants to know
	signals   signals
	losses    []*loss
	lossLimit int // length at which to drop what has been seen

	mu    sync.Mutex
	inbox []entry // from other goroutines
	mail  atomic.Bool
	shut  bool // closed, as the other goroutines see it
}

// New returns a loop. The error is the operating system's.
func New(c Config) (*Loop, error) {
	p, err := poll.New()
	if err != nil {
		return nil, err
	}
	l := &Loop{
		errors: c.Errors, observer: c.Observer, clock: c.Clock, names: c.Names, config: c,
		interrupt: c.Interrupt, poller: p, slow: SlowCallback, own: &Current{},
	}
	if l.errors == nil {
		l.errors = GoErrors{}
	}
	if l.clock == nil {
		l.clock = NewClock(0)
	}
	if l.names == nil {
		l.names = &Names{}
	}
	if l.interrupt == nil {
		l.interrupt = &Interrupt{}
	}
	if c.FromZero {
		l.origin = l.clock.Now()
	}
	return l, nil
}

// Owner returns the object that stands for the loop, from Config.
func (l *Loop) Owner() any { return l.config.Owner }

// SetOwner changes what Owner returns.
func (l *Loop) SetOwner(o any) { l.config.Owner = o }

// Errors returns the maker of the loop's errors.
func (l *Loop) Errors() Errors { return l.errors }

// Clock returns the loop's clock, which other loops may share.
func (l *Loop) Clock() *Clock { return l.clock }

// Time returns the loop's time in seconds.
func (l *Loop) Time() float64 {
	if l.over != nil && l.over.Time != nil {
		return l.over.Time()
	}
	return l.ClockTime()
}

// ClockTime is Time by the loop's clock, even where something else tells it.
func (l *Loop) ClockTime() float64 { return float64(l.clock.Now()-l.origin) / 1e9 }

// IsRunning reports whether the loop is being run or pumped just now.
func (l *Loop) IsRunning() bool { return l.running }

// IsClosed reports whether Close was called.
func (l *Loop) IsClosed() bool { return l.closed }

// Debug and SetDebug are the debug mode: slow callbacks go to Handle's observer
// even where none is set. The language adds what else it means.
func (l *Loop) Debug() bool { return l.debug }

// SetDebug turns debug mode on or off.
func (l *Loop) SetDebug(on bool) { l.debug = on }

// SlowCallback is how long a callback may hold the loop unreported.
func (l *Loop) SlowCallback() time.Duration { return l.slow }

// SetSlowCallback changes what SlowCallback returns.
func (l *Loop) SetSlowCallback(d time.Duration) { l.slow = d }

// Outside changes by n the count of things outside of the loop that may still
// call it: child processes, executor jobs, threads. While there are any, or a
// descriptor is watched, a virtual clock does not jump. Any goroutine may call it.
func (l *Loop) Outside(n int) {
	if l.outside.Add(int64(n)) == 0 {
		l.Wake()
	}
}

// Wake makes the loop look again if it waits for the operating system. Any
// goroutine may call it.
func (l *Loop) Wake() { l.poller.Wake() }

// Interrupt requests an interrupt and wakes the loop to take it. Any goroutine
// may call it.
func (l *Loop) Interrupt() {
	l.interrupt.Request()
	l.Wake()
}

// Interrupts returns the request that Interrupt sets, from Config.
func (l *Loop) Interrupts() *Interrupt { return l.interrupt }

// CallSoon has cb run in ctx in the next iteration. The error is that of a
// closed loop, here and below.
func (l *Loop) CallSoon(cb Callback, ctx Context) (*Handle, error) {
	h := &Handle{}
	h.Init(l, cb, ctx)
	return h, l.soon(h, nil, ctx)
}

// Schedule is CallSoon for a Handle that has been prepared with Init, and where
// no override is to be asked.
func (l *Loop) Schedule(h *Handle) error { return l.ScheduleFrom(h, FromSoon) }

// ScheduleFrom is Schedule for a callback that somebody outside of the loop asks
// for, for observers to tell.
func (l *Loop) ScheduleFrom(h *Handle, o Origin) error {
	if l.closed {
		return l.closedError()
	}
	l.ready.push(entry{cb: h, ctx: h.ctx, origin: o})
	return nil
}

// CallLater has cb run after delay seconds.
func (l *Loop) CallLater(delay float64, cb Callback, ctx Context) (*TimerHandle, error) {
	t := &TimerHandle{}
	t.Init(l, cb, ctx)
	return t, l.ScheduleAfter(t, delay)
}

// CallAt has cb run when the loop's time is when, in seconds.
func (l *Loop) CallAt(when float64, cb Callback, ctx Context) (*TimerHandle, error) {
	t := &TimerHandle{}
	t.Init(l, cb, ctx)
	return t, l.ScheduleAt(t, when)
}

// ScheduleAt is CallAt for a TimerHandle that has been prepared with Init.
func (l *Loop) ScheduleAt(t *TimerHandle, when float64) error {
	if l.closed {
		return l.closedError()
	}
	t.when, t.scheduled = when, true
	l.timers.push(t)
	return nil
}

// ScheduleAfter is CallLater for a TimerHandle that has been prepared with Init.
func (l *Loop) ScheduleAfter(t *TimerHandle, delay float64) error {
	l.takeTurn(t)
	return l.schedule(t, delay, l.Time()+delay)
}

// ScheduleDelayed is ScheduleAt for a time that comes from a delay that begins
// now.
func (l *Loop) ScheduleDelayed(t *TimerHandle, when float64) error {
	l.takeTurn(t)
	return l.ScheduleAt(t, when)
}

// takeTurn notes that the time of t comes from a delay that begins now.
func (l *Loop) takeTurn(t *TimerHandle) {
	if l.turn++; l.turn == 0 {
		l.turn = 1
	}
	t.turn = l.turn
}

// CallSoonThreadsafe is CallSoon for any goroutine. On the loop's own goroutine
// it keeps the order with CallSoon only between iterations; code that knows to
// be there calls CallSoon.
func (l *Loop) CallSoonThreadsafe(cb Callback, ctx Context) (*Handle, error) {
	h := &Handle{}
	h.Init(l, cb, ctx)
	return h, l.post(entry{cb: h, ctx: ctx, origin: FromThread})
}

// post puts e into the inbox and wakes the loop.
func (l *Loop) post(e entry) error {
	l.mu.Lock()
	if l.shut {
		l.mu.Unlock()
		return l.closedError()
	}
	l.inbox = append(l.inbox, e)
	l.mail.Store(true)
	l.mu.Unlock()
	l.Wake()
	return nil
}

// receive moves the inbox to the ready queue.
func (l *Loop) receive() {
	if !l.mail.Load() {
		return
	}
	l.mu.Lock()
	box := l.inbox
	l.inbox = nil
	l.mail.Store(false)
	l.mu.Unlock()
	for _, e := range box {
		l.ready.push(e)
	}
}

// soon puts a callback into the ready queue.
func (l *Loop) soon(cb Callback, done *Future, ctx Context) error {
	if l.closed {
		return l.closedError()
	}
	if l.over != nil && l.over.CallSoon != nil {
		return l.over.CallSoon(cb, done, ctx, func() error {
			l.ready.push(entry{cb: cb, done: done, ctx: ctx})
			return nil
		})
	}
	l.ready.push(entry{cb: cb, done: done, ctx: ctx})
	return nil
}

// wake puts a callback of f, which is done, into the ready queue.
func (l *Loop) wake(f *Future, packed Callback) error {
	cb, ctx := unpack(packed)
	if l.observer != nil && !l.closed {
		if t, ok := TaskOf(cb); ok {
			l.observer.TaskWoken(t, l.by())
		}
	}
	return l.soon(cb, f, ctx)
}

func (l *Loop) closedError() error { return l.errors.New(RuntimeError, "Event loop is closed") }

// Report gives x to the handler of errors that have no other receiver. The
// result is a fatal error or nil.
func (l *Loop) Report(th coro.Thread, x *ExceptionContext) error {
	if l.config.Handle == nil {
		return nil
	}
	return l.config.Handle(th, x)
}

// Close ends the loop for good: what is scheduled is dropped. It is an error
// while the loop is running, and nothing the second time.
func (l *Loop) Close() error {
	if l.running {
		return l.errors.New(RuntimeError, "Cannot close a running event loop")
	}
	if l.closed {
		return nil
	}
	l.closed = true
	l.mu.Lock()
	l.shut, l.inbox = true, nil
	l.mu.Unlock()
	l.signals.stop()
	l.ready.clear()
	l.todo = 0
	l.timers, l.cancelledTimers = nil, 0
	l.fds = nil
	l.poller.Close()
	return nil
}
