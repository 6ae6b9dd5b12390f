package net

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// defaultHigh is how many bytes may wait to be sent before the protocol is told
// to pause.
const defaultHigh = 64 << 10

// flow tells a protocol when more is waiting to be sent than it should be.
type flow struct {
	high, low int
	paused    bool // the protocol was told to pause
}

func newFlow() flow { return flow{high: defaultHigh, low: defaultHigh / 4} }

// limits sets the bounds; nil ones follow from the other. The error is a
// ValueError.
func (f *flow) limits(e loop.Errors, high, low *int) error {
	h, l := defaultHigh, 0
	switch {
	case high != nil:
		h = *high
	case low != nil:
		h = 4 * *low
	}
	l = h >> 2 // rounds down, as the language does
	if low != nil {
		l = *low
	}
	if h < l || l < 0 {
		return e.New(loop.ValueError, fmt.Sprintf("high (%d) must be >= low (%d) must be >= 0", h, l))
	}
	f.high, f.low = h, l
	return nil
}

// grown is called when size bytes wait. The result is a fatal error or nil.
func (f *flow) grown(th coro.Thread, n *Net, size int, transport any, p FlowProtocol) error {
	if size <= f.high || f.paused {
		return nil
	}
	f.paused = true
	if err := p.PauseWriting(th); err != nil {
		return n.report(th, "protocol.pause_writing() failed", err, transport, p)
	}
	return nil
}

// shrunk is called when only size bytes are left. The result is a fatal error
// or nil.
func (f *flow) shrunk(th coro.Thread, n *Net, size int, transport any, p FlowProtocol) error {
	if !f.paused || size > f.low {
		return nil
	}
	f.paused = false
	if err := p.ResumeWriting(th); err != nil {
		return n.report(th, "protocol.resume_writing() failed", err, transport, p)
	}
	return nil
}
