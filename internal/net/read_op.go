package net

import (
	"bytes"
	"errors"
	"slices"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// readOp is a coroutine that reads from a Reader. It is the future on which it
// waits for more.
type readOp struct {
	loop.Future
	r       *Reader
	name    string // for texts
	waiting bool
	// try takes what was asked for. more means that there is not enough yet.
	try func(th coro.Thread) (v any, more bool, err error)
}

// Resume implements coro.Coroutine.
func (op *readOp) Resume(th coro.Thread, in coro.Input) coro.Step {
	r := op.r
	if op.waiting {
		if in.Err == nil && !op.Done() {
			return op.Block()
		}
		op.waiting = false
		r.waiter = nil
		if in.Err == nil {
			_, in.Err = op.Result()
		}
	}
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	v, more, err := op.try(th)
	switch {
	case err != nil:
		return coro.Raised(err)
	case more:
		return op.wait(th)
	}
	return coro.Returned(v)
}

// wait waits until something arrives. A stopped transport goes on first, as
// nothing would arrive otherwise.
func (op *readOp) wait(th coro.Thread) coro.Step {
	r := op.r
	if r.waiter != nil {
		return coro.Raised(r.loop.Errors().New(loop.RuntimeError,
			op.name+"() called while another coroutine is already waiting for incoming data"))
	}
	if r.paused {
		r.paused = false
		if err := r.pauser.ResumeReading(th); err != nil {
			return coro.Raised(err)
		}
	}
	op.Init(r.loop, waitsFor{op})
	op.waiting = true
	r.waiter = &op.Future
	return op.Block()
}

// waitsFor owns the future of a readOp and tells what waiting for it means.
type waitsFor struct{ op *readOp }

// Wait implements loop.Waiter.
func (w waitsFor) Wait() loop.Wait {
	return loop.Wait{Object: w.op.r.owner, Op: "reader." + w.op.name}
}

// Read returns the coroutine that takes at most n bytes, as soon as there are
// any; a negative n takes everything up to the end of the stream. An empty
// result means the end.
func (r *Reader) Read(n int) coro.Coroutine {
	if n < 0 {
		return r.readAll()
	}
	return &readOp{r: r, name: "read", try: func(th coro.Thread) (any, bool, error) {
		switch {
		case r.err != nil:
			return nil, false, r.err
		case n == 0:
			return r.value(nil), false, nil
		case len(r.Buffered()) == 0 && !r.eof:
			return nil, true, nil
		}
		v := r.take(min(n, len(r.Buffered())))
		return v, false, r.resume(th)
	}}
}

// readAll reads in blocks of the limit's size, so that a stopped transport goes
// on in between.
func (r *Reader) readAll() coro.Coroutine {
	var all []byte
	return &readOp{r: r, name: "read", try: func(th coro.Thread) (any, bool, error) {
		for {
			if r.err != nil {
				return nil, false, r.err
			}
			b := r.Buffered()
			if len(b) == 0 {
				if r.eof {
					return r.value(all), false, nil
				}
				return nil, true, nil
			}
			b = b[:min(len(b), r.limit)]
			all = append(all, b...)
			r.drop(len(b))
			if err := r.resume(th); err != nil {
				return nil, false, err
			}
		}
	}}
}

// ReadExactly returns the coroutine that takes n bytes. It raises *Incomplete at
// an earlier end of the stream, and a ValueError for a negative n.
func (r *Reader) ReadExactly(n int) coro.Coroutine {
	return &readOp{r: r, name: "readexactly", try: func(th coro.Thread) (any, bool, error) {
		switch b := r.Buffered(); {
		case n < 0:
			return nil, false, r.loop.Errors().New(loop.ValueError, "readexactly size can not be less than zero")
		case r.err != nil:
			return nil, false, r.err
		case n == 0:
			return r.value(nil), false, nil
		case len(b) < n && r.eof:
			err := &Incomplete{Partial: append([]byte(nil), b...), Expected: n}
			r.drop(len(b))
			return nil, false, err
		case len(b) < n:
			return nil, true, nil
		}
		v := r.take(n)
		return v, false, r.resume(th)
	}}
}

// ReadUntil returns the coroutine that takes everything up to and with the
// first of the separators. It raises *Incomplete at the end of the stream and
// *LimitOverrun if more than the limit would be taken, and then leaves it.
func (r *Reader) ReadUntil(separators ...[]byte) coro.Coroutine {
	s := search{r: r, seps: slices.SortedStableFunc(slices.Values(separators), func(a, b []byte) int { return len(a) - len(b) })}
	return &readOp{r: r, name: "readuntil", try: s.try}
}

var newline = []byte{'\n'}

// ReadLine returns the coroutine that takes the next line with its newline, or
// what is left at the end of the stream. A line over the limit is a ValueError
// and is dropped, as far as it is there.
func (r *Reader) ReadLine() coro.Coroutine {
	s := search{r: r, seps: [][]byte{newline}}
	return &readOp{r: r, name: "readuntil", try: func(th coro.Thread) (any, bool, error) {
		v, more, err := s.try(th)
		var (
			short *Incomplete
			long  *LimitOverrun
		)
		switch {
		case errors.As(err, &short):
			return r.value(short.Partial), false, nil
		case errors.As(err, &long):
			if b := r.Buffered(); bytes.HasPrefix(b[long.Consumed:], newline) {
				r.drop(long.Consumed + 1)
			} else {
				r.drop(len(b))
			}
			if err := r.resume(th); err != nil {
				return nil, false, err
			}
			return nil, false, r.loop.Errors().New(loop.ValueError, long.Text)
		}
		return v, more, err
	}}
}

// search looks for the first of several separators in what arrives.
type search struct {
	r      *Reader
	seps   [][]byte // shortest first
	offset int      // no separator begins before it
}

func (s *search) try(th coro.Thread) (v any, more bool, err error) {
	r := s.r
	if err := s.check(); err != nil {
		return nil, false, err
	}
	b := r.Buffered()
	shortest, longest := len(s.seps[0]), len(s.seps[len(s.seps)-1])
	if len(b)-s.offset >= shortest {
		start, end := s.find(b)
		switch {
		case end >= 0 && start > r.limit:
			return nil, false, &LimitOverrun{"Separator is found, but chunk is longer than limit", start}
		case end >= 0:
			v := r.take(end)
			return v, false, r.resume(th)
		}
		if s.offset = max(0, len(b)+1-longest); s.offset > r.limit {
			return nil, false, &LimitOverrun{"Separator is not found, and chunk exceed the limit", s.offset}
		}
	}
	if r.eof {
		err := &Incomplete{Partial: append([]byte(nil), b...), Expected: -1}
		r.drop(len(b))
		return nil, false, err
	}
	return nil, true, nil
}

// check refuses separators that mean nothing, and a broken stream.
func (s *search) check() error {
	e := s.r.loop.Errors()
	switch {
	case len(s.seps) == 0:
		return e.New(loop.ValueError, "Separator should contain at least one element")
	case len(s.seps[0]) == 0:
		return e.New(loop.ValueError, "Separator should be at least one-byte string")
	}
	return s.r.err
}

// find returns where the match that ends first begins and ends, -1 for none.
func (s *search) find(b []byte) (start, end int) {
	start, end = -1, -1
	for _, sep := range s.seps {
		i := bytes.Index(b[s.offset:], sep)
		if i < 0 {
			continue
		}
		if i += s.offset; end < 0 || i+len(sep) < end {
			start, end = i, i+len(sep)
		}
	}
	return start, end
}
