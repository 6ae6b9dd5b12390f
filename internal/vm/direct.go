package vm

import "asyncrepl/internal/object"

// FrameCall carries out a call that the instruction before f.pc makes of a
// native function, where that means going on in a frame: the machine then needs
// no nested run. It returns the frame to go on with, nil if the run has ended;
// ok is false if the function has to be called. It is the Frame of a row.
type FrameCall func(t *Thread, f *Frame, args []object.Value) (to *Frame, ok bool)

// SendCall is the FrameCall of send(value), NextCall that of __next__() and of
// next() without a default.
var (
	SendCall FrameCall = func(t *Thread, f *Frame, args []object.Value) (*Frame, bool) {
		if len(args) != 2 {
			return nil, false
		}
		return t.sendFrom(f, args[0], args[1])
	}
	NextCall FrameCall = func(t *Thread, f *Frame, args []object.Value) (*Frame, bool) {
		if len(args) != 1 {
			return nil, false
		}
		if g, ok := args[0].Object().(*Gen); ok && g.kind != generator {
			return nil, false // it is no iterator
		}
		return t.sendFrom(f, args[0], object.None)
	}
)

// sendFrom makes f drive a generator or coroutine, as a for loop does. It
// leaves the errors to others.
func (t *Thread) sendFrom(f *Frame, self, v object.Value) (*Frame, bool) {
	var g *Gen
	switch o := self.Object().(type) {
	case *Gen:
		g = o
	case *coroWrapper:
		g = o.g
	}
	if g == nil || g.kind == asyncGenerator || g.state == genDone || g.state == genCreated && !v.IsNone() ||
		f.depth >= t.limit || g.active() {
		return nil, false
	}
	return t.deliver(t.prepare(g, f), v), true
}

// enterNative calls the native fn for the instruction before f.pc, whose result
// goes to register a. check says that the first of a method's arguments may be
// of any type.
func (t *Thread) enterNative(f *Frame, a uint16, fn *object.NativeFunction, args []object.Value, check bool) *Frame {
	if call, ok := fn.Frame().(FrameCall); ok {
		if !check || !fn.BindsSelf() || len(args) > 0 && args[0].Class() == fn.Owner() {
			if to, ok := call(t, f, args); ok {
				return to
			}
		}
	}
	var v object.Value
	var exc *object.Exception
	if check {
		v, exc = fn.CallNative(t, args, nil)
	} else {
		v, exc = fn.Invoke(t, args)
	}
	return t.called(f, a, nil, v, exc)
}
