package loop

import "asyncrepl/internal/coro"

// Callback is a piece of work that the loop runs once. done is the future whose
// completion scheduled it, nil for any other reason. An error goes to the
// loop's exception handler; a fatal one leaves the loop.
type Callback interface {
	Run(th coro.Thread, done *Future) error
}

// Func adapts a function to Callback. Two Funcs never compare equal, so a Func
// cannot be removed from a future again.
type Func func(th coro.Thread, done *Future) error

// Run implements Callback.
func (f Func) Run(th coro.Thread, done *Future) error { return f(th, done) }

// Context is entered around a callback or a step of a task and left after it.
// The loop only carries it (a language's context variables). An error from
// Enter takes the place of running the callback.
type Context interface {
	Enter(th coro.Thread) error
	Exit(th coro.Thread)
}

// Origin says why a callback runs.
type Origin uint8

const (
	FromSoon       Origin = iota // call_soon, or the completion of a future
	FromTimer                    // a timer fired
	FromDescriptor               // a watched descriptor is ready
	FromThread                   // another goroutine asked for it
	FromSignal                   // a signal arrived
)

var originNames = [...]string{"soon", "timer", "descriptor", "thread", "signal"}

func (o Origin) String() string { return originNames[o] }

// entry is one element of the ready queue.
type entry struct {
	cb     Callback
	done   *Future
	ctx    Context
	origin Origin
}

// ring is the ready queue: a FIFO of entries by value.
type ring struct {
	buf  []entry // its length is a power of two
	head int
	n    int
}

func (r *ring) push(e entry) {
	if r.n == len(r.buf) {
		r.grow()
	}
	r.buf[(r.head+r.n)&(len(r.buf)-1)] = e
	r.n++
}

func (r *ring) pop() entry {
	p := &r.buf[r.head]
	e := *p
	*p = entry{}
	r.head = (r.head + 1) & (len(r.buf) - 1)
	r.n--
	return e
}

// at returns the i-th element, counted from the front.
func (r *ring) at(i int) *entry { return &r.buf[(r.head+i)&(len(r.buf)-1)] }

func (r *ring) grow() {
	buf := make([]entry, max(16, 2*len(r.buf)))
	for i := range r.n {
		buf[i] = *r.at(i)
	}
	r.buf, r.head = buf, 0
}

func (r *ring) clear() { *r = ring{} }

// keepIdle is how many elements an idle ring keeps room for.
const keepIdle = 1024

// shrink gives the memory of a large ring back; it is called when the loop has
// nothing to do.
func (r *ring) shrink() {
	if r.n == 0 && len(r.buf) > keepIdle {
		r.clear()
	}
}
