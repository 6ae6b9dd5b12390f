package vm

import "asyncrepl/internal/object"

// Frame is one activation of a code object. It owns all of its state, so that
// leaving it in the middle and coming back later needs nothing else.
type Frame struct {
	code *Code
	back *Frame // who is resumed when this one returns; see Gen for suspended ones
	gen  *Gen   // the generator or coroutine whose frame this is
	fn   *Function
	regs []object.Value
	// extra is nil in the frames of functions that nobody looked at.
	extra *frameExtra
	pc    int32
	depth int32 // frames below, for the recursion limit
	flags frameFlags
	// ret says what becomes of the value this frame returns.
	ret returnKind
	// handled is one more than the register with the exception whose handler is
	// being executed here; 0 if none is.
	handled uint16
}

// frameExtra is what few frames have.
type frameExtra struct {
	ns   *namespace // of module and class bodies
	view *FrameView // what programs see of the frame, if one ever looked
}

// more returns the frame's extra part, which it then has.
func (f *Frame) more() *frameExtra {
	if f.extra == nil {
		f.extra = &frameExtra{}
	}
	return f.extra
}

// handling returns the exception whose handler is being executed in f.
func (f *Frame) handling() *object.Exception {
	if f.handled == 0 {
		return nil
	}
	return f.regs[f.handled-1].Object().(*object.Exception)
}

type frameFlags uint8

const (
	// entryFrame: the loop that runs this frame ends when it returns.
	entryFrame frameFlags = 1 << iota
	// escaped: somebody refers to the frame; it must not be reused.
	escaped
)

// returnKind says what happens with the value of a frame on its return.
type returnKind uint8

const (
	retValue returnKind = iota // goes to register A of the caller's instruction
	// retNext: so does the value of a __next__ called by a loop, but StopIteration
	// ends the loop.
	retNext
	// retResult: so does the result of an operator's method, unless it is
	// NotImplemented, which is for the rest of the instruction to deal with.
	retResult
	// retRest: it is for the rest of the instruction; see operation.
	retRest
	// retInit: an __init__ called by instantiation: the result must be None, and
	// the instance, kept in the frame's last register, is the value.
	retInit
)

// These keep the registers in the frame's own allocation. A frame has 80 bytes
// and a register 16, so that each fills a size class of the allocator.
type (
	smallFrame struct {
		f Frame
		r [4]object.Value
	}
	mediumFrame struct {
		f Frame
		r [6]object.Value
	}
	wideFrame struct {
		f Frame
		r [8]object.Value
	}
	largeFrame struct {
		f Frame
		r [11]object.Value
	}
	hugeFrame struct {
		f Frame
		r [15]object.Value
	}
)

// newFrame returns a frame for a call of fn; its registers hold no value.
func newFrame(fn *Function) *Frame {
	c := fn.code
	f := c.free
	if f != nil {
		c.free = f.back
		c.nfree--
		f.back = nil
	} else {
		f = allocFrame(c)
	}
	f.fn = fn
	return f
}

func allocFrame(c *Code) *Frame {
	n := c.NumRegs
	switch {
	case n <= 4:
		x := new(smallFrame)
		x.f.code, x.f.regs = c, x.r[:n]
		return &x.f
	case n <= 6:
		x := new(mediumFrame)
		x.f.code, x.f.regs = c, x.r[:n]
		return &x.f
	case n <= 8:
		x := new(wideFrame)
		x.f.code, x.f.regs = c, x.r[:n]
		return &x.f
	case n <= 11:
		x := new(largeFrame)
		x.f.code, x.f.regs = c, x.r[:n]
		return &x.f
	case n <= 15:
		x := new(hugeFrame)
		x.f.code, x.f.regs = c, x.r[:n]
		return &x.f
	}
	return &Frame{code: c, regs: make([]object.Value, n)}
}

// release gives up a finished frame and keeps it for the next call, unless
// somebody refers to it.
func (f *Frame) release() {
	if f.flags&escaped != 0 {
		// The view goes on showing the locals; it only is not linked any more.
		f.back = nil
		return
	}
	clear(f.regs)
	c := f.code
	*f = Frame{code: c, regs: f.regs}
	if c.nfree < maxFree && len(f.regs) <= 64 {
		f.back = c.free
		c.free = f
		c.nfree++
	}
}
