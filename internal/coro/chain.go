package coro

// Chain drives a root coroutine and everything that it Calls, with a stack of
// its own: however deep the awaits are, the Go stack does not grow. It is itself
// a coroutine, one that never asks for a Call. Interpreters flatten the Calls
// between their own frames; a Chain serves those whose root is a Go machine.
type Chain struct {
	root  Coroutine
	stack []Coroutine // outermost first
}

// NewChain returns a Chain over root, which may have been resumed already.
func NewChain(root Coroutine) *Chain { return &Chain{root, []Coroutine{root}} }

// Root returns the coroutine that the Chain was made for.
func (c *Chain) Root() Coroutine { return c.root }

// Resume resumes the innermost coroutine.
func (c *Chain) Resume(th Thread, in Input) Step {
	if len(c.stack) == 0 {
		return Raised(errFinished)
	}
	return c.Continue(th, c.stack[len(c.stack)-1].Resume(th, in))
}

// Continue goes on after the innermost coroutine made step s, up to the next
// Yield of any of them or the end of the root.
func (c *Chain) Continue(th Thread, s Step) Step {
	for {
		switch s.Op {
		case Call:
			callee := s.Value.(Coroutine)
			c.stack = append(c.stack, callee)
			s = callee.Resume(th, Input{})
		case Yield:
			return s
		default:
			n := len(c.stack) - 1
			c.stack[n] = nil
			c.stack = c.stack[:n]
			if n == 0 {
				return s
			}
			s = c.stack[n-1].Resume(th, Input{Value: s.Value, Err: s.Err})
		}
	}
}

// Close closes the members from the innermost one outwards and returns the
// first error, if any.
func (c *Chain) Close(th Thread) error {
	var first error
	for n := len(c.stack) - 1; n >= 0; n-- {
		if cl, ok := c.stack[n].(Closer); ok {
			if err := cl.Close(th); first == nil {
				first = err
			}
		}
	}
	c.stack = nil
	return first
}

// Where joins the positions of the members that can say theirs.
func (c *Chain) Where() []Position {
	var all []Position
	for _, m := range c.stack {
		if w, ok := m.(Where); ok {
			all = append(all, w.Where()...)
		}
	}
	return all
}
