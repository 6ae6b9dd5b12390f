package net

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// DefaultLimit is how long a line may be, and half of what a Reader holds, in
// bytes.
const DefaultLimit = 64 << 10

// Pauser is the transport that a Reader stops when it holds too much.
type Pauser interface {
	PauseReading(th coro.Thread) error
	ResumeReading(th coro.Thread) error
}

// Reader holds the bytes of a stream until somebody reads them. It may be
// embedded by value in an object of the language; call Init before use.
type Reader struct {
	loop   *loop.Loop
	buf    []byte
	off    int // buf[:off] has been read
	limit  int
	eof    bool
	paused bool
	err    error
	waiter *loop.Future // of the one who waits for more
	pauser Pauser
	value  func([]byte) any
	owner  any
}

// ReaderOptions are the parts of a Reader that have defaults.
type ReaderOptions struct {
	Limit int                // 0: DefaultLimit
	Value func(b []byte) any // makes the language's bytes, by copying; nil: a copy
	Owner any                // stands for the reader in the language
}

// Init prepares r.
func (r *Reader) Init(l *loop.Loop, o ReaderOptions) {
	*r = Reader{loop: l, limit: o.Limit, value: o.Value, owner: o.Owner}
	if r.limit == 0 {
		r.limit = DefaultLimit
	}
	if r.value == nil {
		r.value = func(b []byte) any { return append([]byte(nil), b...) }
	}
	if r.owner == nil {
		r.owner = r
	}
}

// Incomplete says that a stream ended before what was asked for.
type Incomplete struct {
	Partial  []byte
	Expected int // -1: it was not known
}

func (e *Incomplete) Error() string {
	want := "undefined"
	if e.Expected >= 0 {
		want = fmt.Sprint(e.Expected)
	}
	return fmt.Sprintf("%d bytes read on a total of %s expected bytes", len(e.Partial), want)
}

// LimitOverrun says that more than the limit would have to be read at once.
type LimitOverrun struct {
	Text     string
	Consumed int // bytes that need not be looked at again
}

func (e *LimitOverrun) Error() string { return e.Text }

// Loop returns the loop, Owner what stands for the reader in the language.
func (r *Reader) Loop() *loop.Loop { return r.loop }

// Owner returns what stands for the reader in the language.
func (r *Reader) Owner() any { return r.owner }

// Buffered returns what has arrived and was not read, valid until the next call.
func (r *Reader) Buffered() []byte { return r.buf[r.off:] }

// Limit, Paused, EOF, Err and Waiter are the parts of the state that a program
// can see.
func (r *Reader) Limit() int           { return r.limit }
func (r *Reader) Paused() bool         { return r.paused }
func (r *Reader) EOF() bool            { return r.eof }
func (r *Reader) Err() error           { return r.err }
func (r *Reader) Waiter() *loop.Future { return r.waiter }

// SetLimit, SetEOF, SetPaused and SetWaiter change parts of the state, as
// programs that look inside do.
func (r *Reader) SetLimit(n int)           { r.limit = n }
func (r *Reader) SetEOF(on bool)           { r.eof = on }
func (r *Reader) SetPaused(on bool)        { r.paused = on }
func (r *Reader) SetWaiter(f *loop.Future) { r.waiter = f }

// SetBuffered replaces what has arrived by a copy of b.
func (r *Reader) SetBuffered(b []byte) { r.buf, r.off = append([]byte(nil), b...), 0 }

// SetPauser sets the transport to be stopped.
func (r *Reader) SetPauser(p Pauser) { r.pauser = p }

// AtEOF reports whether nothing is left and nothing will come.
func (r *Reader) AtEOF() bool { return r.eof && len(r.Buffered()) == 0 }

// Feed adds what arrived; a copy is made.
func (r *Reader) Feed(th coro.Thread, data []byte) error {
	if len(data) == 0 {
		return nil
	}
	if r.off > 0 && len(r.buf)+len(data) > cap(r.buf) {
		n := copy(r.buf, r.buf[r.off:])
		r.buf, r.off = r.buf[:n], 0
	}
	r.buf = append(r.buf, data...)
	if err := r.wake(); err != nil {
		return err
	}
	if r.pauser == nil || r.paused || len(r.Buffered()) <= 2*r.limit {
		return nil
	}
	r.paused = true
	return r.pauser.PauseReading(th)
}

// FeedEOF says that nothing more will come.
func (r *Reader) FeedEOF() error {
	r.eof = true
	return r.wake()
}

// SetError says why nothing more will come.
func (r *Reader) SetError(err error) error {
	r.err = err
	w := r.waiter
	if w == nil {
		return nil
	}
	r.waiter = nil
	if w.Cancelled() {
		return nil
	}
	return w.SetError(err)
}

func (r *Reader) wake() error {
	w := r.waiter
	if w == nil {
		return nil
	}
	r.waiter = nil
	if w.Cancelled() {
		return nil
	}
	return w.SetResult(nil)
}

// idleBuffer is how much memory an empty reader keeps.
const idleBuffer = 4 << 10

// take makes the language's bytes of the next n bytes.
func (r *Reader) take(n int) any {
	v := r.value(r.buf[r.off : r.off+n])
	r.drop(n)
	return v
}

// drop forgets the next n bytes.
func (r *Reader) drop(n int) {
	if r.off += n; r.off == len(r.buf) {
		if r.buf, r.off = r.buf[:0], 0; cap(r.buf) > idleBuffer {
			r.buf = nil
		}
	}
}

// resume lets the transport go on once enough was read.
func (r *Reader) resume(th coro.Thread) error {
	if !r.paused || len(r.Buffered()) > r.limit {
		return nil
	}
	r.paused = false
	return r.pauser.ResumeReading(th)
}
