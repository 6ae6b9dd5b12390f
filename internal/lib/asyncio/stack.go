package asyncio

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// stackMethods are the methods of Task that show where it stands.
func (s *state) stackMethods() []object.Method {
	return []object.Method{
		{Name: "get_stack", Sig: "(self, *, limit=None)", Doc: "Lists the frames in which this task's coroutine is suspended.", Fn: onTask(
			func(th *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				stack, exc := t.stack(th, a[1])
				if exc != nil {
					return object.Null, exc
				}
				frames := object.NewList()
				for tb := stack; tb != nil; tb = tb.Next {
					f, exc := object.GetAttr(th, object.Of(tb), "tb_frame")
					if exc != nil {
						return object.Null, exc
					}
					frames.Items = append(frames.Items, f)
				}
				return object.Of(frames), nil
			})},
		{Name: "print_stack", Sig: "(self, *, limit=None, file=None)", Doc: "Writes out where this task's coroutine is suspended or how it failed.", Fn: onTask(
			func(th *vm.Thread, t *Task, a []object.Value) (object.Value, *object.Exception) {
				return object.None, s.printStack(th, t, a[1], a[2])
			})},
	}
}

// stack returns the frames of the task, outermost first: while it is pending
// those of its coroutine and, if it runs, of what runs it; after an exception
// those of the traceback. A limit keeps the innermost of the former and the
// outermost of the latter.
func (t *Task) stack(th *vm.Thread, limit object.Value) (*object.Traceback, *object.Exception) {
	left := int64(-1)
	if !limit.IsNone() {
		n, exc := object.IndexInt(th, limit)
		if exc != nil {
			return nil, exc
		}
		left = int64(max(n, 0))
	}
	if g, ok := t.coroutine().Object().(*vm.Gen); ok && g.FrameView() != nil {
		var stack *object.Traceback
		for f := g.FrameView(); f != nil && left != 0; left-- {
			stack = f.Entry(stack)
			f, _ = f.Back().(*vm.FrameView)
		}
		return stack, nil
	}
	_, err := t.Peek()
	if err == nil {
		return nil, nil
	}
	var first *object.Traceback
	last := &first
	for tb := raised(err).Traceback; tb != nil && left != 0; tb, left = tb.Next, left-1 {
		entry := *tb
		entry.Next = nil
		*last, last = &entry, &entry.Next
	}
	return first, nil
}

// printStack prints where t stands. As in CPython the headline goes to
// standard output and the frames to standard error, unless a file is given.
func (s *state) printStack(th *vm.Thread, t *Task, limit, file object.Value) *object.Exception {
	stack, exc := t.stack(th, limit)
	if exc != nil {
		return exc
	}
	_, err := t.Peek()
	headline := object.ReprText(th, object.Of(t))
	switch {
	case stack == nil:
		headline = "No stack for " + headline
	case err != nil:
		headline = "Traceback for " + headline + " (most recent call last):"
	default:
		headline = "Stack for " + headline + " (most recent call last):"
	}
	write := func(stream, text string) {
		to := file
		if to.IsNone() {
			to = s.h.Stream(stream)
		}
		if exc == nil && text != "" && !to.IsNone() {
			_, exc = object.CallMethod(th, to, "write", object.NewStr(text))
		}
	}
	write("stdout", headline+"\n")
	if stack != nil {
		write("stderr", s.h.FormatStack(stack))
	}
	if err == nil || exc != nil {
		return exc
	}
	only := *raised(err)
	only.Traceback, only.Cause, only.Context = nil, object.Null, nil
	write("stdout", s.h.FormatException(&only))
	return exc
}
