package vm

import "asyncrepl/internal/object"

// handler finds where an exception of the current instruction of f continues:
// target, with the exception in register reg; not ok if it leaves f. The
// generators of loops that it leaves are closed. Code that is being aborted has
// no handlers.
func (t *Thread) handler(f *Frame) (reg uint16, target int32, ok bool) {
	if t.in.Aborting != nil && t.in.Aborting() {
		return 0, 0, false
	}
	pc := f.pc - 1
	hs := f.code.Handlers
	for i := range hs {
		if h := &hs[i]; pc >= h.Start && pc < h.End {
			reg, target, ok = h.Reg, h.Target, true
			break
		}
	}
	loops := f.code.Loops
	for i := range loops {
		l := &loops[i]
		if pc >= l.Start && pc < l.End && !(ok && target >= l.Start && target < l.End) {
			t.dispose(f.regs[l.Reg])
		}
	}
	return reg, target, ok
}

// dispose closes a suspended generator that only the loop being left knows, as
// the loss of its last reference does in CPython.
func (t *Thread) dispose(v object.Value) {
	g, ok := v.Object().(*Gen)
	if !ok || !g.loops || g.state != genSuspended || g.active() {
		return
	}
	frame := t.frame
	var exc *object.Exception
	switch {
	case g.kind != asyncGenerator:
		_, exc = t.Close(g)
	case !g.async().fin.IsNull() && !g.async().fin.IsNone():
		_, exc = t.Call(g.async().fin, []object.Value{v}, nil)
	default:
		exc = t.closeAsync(g)
	}
	t.frame = frame
	if exc != nil {
		t.unraisable(exc, "in: "+object.ReprText(t, object.Of(g)))
	}
}

// closeAsync ends an async generator that no hook takes care of, as far as that
// goes without waiting.
func (t *Thread) closeAsync(g *Gen) *object.Exception {
	v, exc := t.newAGAwait(g, agClose, object.None, object.NewException(object.GeneratorExitClass))
	if exc == nil {
		v, exc = t.sendOperation(v.Object().(*agAwait), object.None)
		if exc == nil && !v.IsNull() {
			return ignoredExit(g)
		}
	}
	if exc == nil || isExit(exc) || isAsyncStop(exc) {
		return nil
	}
	return exc
}

// unraisable reports an exception that cannot be raised where it happened.
func (t *Thread) unraisable(exc *object.Exception, where string) {
	if t.in.OnUnraisable != nil {
		t.in.OnUnraisable(t, exc, where)
	}
}
