package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// raise raises exc at the current instruction of f and returns the frame that
// goes on: the one with the handler, or nil when exc left the entry frame.
func (t *Thread) raise(f *Frame, exc *object.Exception) *Frame {
	t.frame = f
	if exc.Traceback == nil {
		object.SetContext(t, exc)
	}
	t.addEntry(f, exc)
	return t.unwind(f, exc)
}

// unwind looks for the handler of exc from the current instruction of f on.
func (t *Thread) unwind(f *Frame, exc *object.Exception) *Frame {
	if reg, target, ok := t.handler(f); ok {
		f.regs[reg] = object.Of(exc)
		f.pc = target
		return f
	}
	return t.pop(f, exc)
}

// addEntry records in exc's traceback that it passes the current instruction
// of f.
func (t *Thread) addEntry(f *Frame, exc *object.Exception) {
	if f.code.hidden() {
		return
	}
	var frame object.Frame // only if somebody looks at it
	if f.extra != nil && f.extra.view != nil {
		frame = f.extra.view
	} else if exc.Traceback == nil && exc.IsA(object.NameErrorClass) {
		// The names in sight are what "Did you mean" chooses from.
		frame = f.viewOf()
	}
	exc.AddEntry(f.code, f.pc-1, f.fn.globals, frame)
}

// pop ends frames by exc, beginning with f, until one has a handler.
func (t *Thread) pop(f *Frame, exc *object.Exception) *Frame {
	for {
		back, entry, ret := f.back, f.flags&entryFrame != 0, f.ret
		if g := f.gen; g != nil {
			exc = t.lastWord(g, exc)
			root := g.root
			closing := g.kind == asyncGenerator && g.async().end(exc)
			g.finish()
			if root != g && back != nil && back.gen != nil {
				back.gen.root = root
				back.gen.delegate = object.Null
				if closing {
					f.release()
					back.regs[back.code.instrs[back.pc-1].A] = object.None
					return back
				}
			}
		}
		f.release()
		if entry {
			t.exc, t.status = exc, raised
			return nil
		}
		f = back
		t.frame = f
		if ret == retNext && exc.Class().IsSubclass(object.StopIterationClass) {
			return exhausted(f, f.code.instrs[f.pc-1])
		}
		t.addEntry(f, exc)
		if reg, target, ok := t.handler(f); ok {
			f.regs[reg] = object.Of(exc)
			f.pc = target
			return f
		}
	}
}

// lastWord turns an exception that must not leave a generator, because its
// driver would take it for the generator's end, into a RuntimeError.
func (t *Thread) lastWord(g *Gen, exc *object.Exception) *object.Exception {
	c := exc.Class()
	var text string
	switch {
	case c.IsSubclass(object.StopIterationClass):
		text = g.word() + " raised StopIteration"
	case g.kind == asyncGenerator && c.IsSubclass(object.StopAsyncIterationClass) && g.frame.pc > 0 && !g.async().ending:
		text = "async generator raised StopAsyncIteration"
	default:
		return exc
	}
	e := object.RuntimeErrorf("%s", text)
	e.Cause = object.Of(exc)
	e.Context = exc
	e.SuppressContext = true
	return e
}

// doReturn ends f with the value v and returns the frame that goes on, or nil
// when f was the entry frame.
func (t *Thread) doReturn(f *Frame, v object.Value) *Frame {
	back, entry := f.back, f.flags&entryFrame != 0
	g := f.gen
	if g == nil {
		switch {
		case f.ret == retRest || f.ret == retResult && v.IsNotImplemented():
			return t.returnSpecial(f, v)
		case f.ret == retInit:
			if !v.IsNone() {
				exc := object.TypeErrorf("__init__() should return None, not '%s'", v.Class().Name)
				f.release()
				if entry {
					t.exc, t.status = exc, raised
					return nil
				}
				return t.raise(back, exc)
			}
			v = f.regs[len(f.regs)-1]
			v.Object().(*object.Instance).Settle()
		}
		f.release()
		if entry {
			t.ret, t.status = v, returned
			return nil
		}
		back.regs[back.code.instrs[back.pc-1].A] = v
		return back
	}
	if g.kind == asyncGenerator {
		if g.async().op == agClose {
			v = object.None
		} else {
			g.async().ending = true
			return t.pop(f, object.NewException(object.StopAsyncIterationClass))
		}
	}
	root := g.root
	g.finish()
	f.release()
	if root != g {
		back.gen.root = root
		back.gen.delegate = object.Null
		back.regs[back.code.instrs[back.pc-1].A] = v
		return back
	}
	if entry {
		t.ret, t.status = v, returned
		return nil
	}
	// Its driver is a for loop, which is exhausted, or a call.
	in := back.code.instrs[back.pc-1]
	if in.Op == compile.FORITER {
		return exhausted(back, in)
	}
	return t.raise(back, object.NewStopIteration(v))
}
