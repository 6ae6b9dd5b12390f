package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// readSize is how much one callback reads at most, as in CPython.
const readSize = 256 << 10

// Net is what one loop has open.
type Net struct {
	loop *loop.Loop
	// scratch is what transports read into, one after the other.
	scratch []byte
	open    map[Closer]struct{}
}

// Closer is what Net keeps an eye on, to close it at a reset.
type Closer interface {
	// Drop releases the descriptors at once and calls nobody.
	Drop()
	// What says what it is: "connection", "server", "pipe" …
	What() string
}

// New returns the network of a loop.
func New(l *loop.Loop) *Net { return &Net{loop: l, open: map[Closer]struct{}{}} }

// Loop returns the loop.
func (n *Net) Loop() *loop.Loop { return n.loop }

// Close drops everything that is still open and tells how many there were of
// each kind. The loop must not run meanwhile.
func (n *Net) Close() map[string]int {
	count := map[string]int{}
	for c := range n.open {
		count[c.What()]++
		c.Drop()
	}
	clear(n.open)
	return count
}

func (n *Net) add(c Closer)    { n.open[c] = struct{}{} }
func (n *Net) remove(c Closer) { delete(n.open, c) }

func (n *Net) buffer() []byte {
	if n.scratch == nil {
		n.scratch = make([]byte, readSize)
	}
	return n.scratch
}

// report tells the loop's exception handler of an error of a transport.
func (n *Net) report(th coro.Thread, message string, err error, transport, protocol any) error {
	if coro.KindOf(err) == coro.Fatal {
		return err
	}
	return n.loop.Report(th, &loop.ExceptionContext{
		Message: message, Err: err,
		Extra: []loop.Extra{{Key: "transport", Value: transport}, {Key: "protocol", Value: ownerOf(protocol)}},
	})
}

// resolve returns the callback that finishes a waiter which nobody cancelled.
func resolve(w *loop.Future) loop.Func {
	return func(coro.Thread, *loop.Future) error {
		if w.Done() {
			return nil
		}
		return w.SetResult(nil)
	}
}
