package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

func opRaise(t *Thread, f *Frame, in compile.Instr) *Frame {
	t.frame = f
	if in.X == 0 {
		exc := t.Handled()
		if exc == nil {
			return t.raise(f, object.RuntimeErrorf("No active exception to reraise"))
		}
		return t.unwind(f, exc)
	}
	exc, err := t.exceptionFrom(f.regs[in.A])
	if err != nil {
		return t.raise(f, err)
	}
	if in.X == 2 {
		cause := f.regs[in.B]
		if !cause.IsNone() {
			c, err := t.exceptionFrom(cause)
			if err != nil {
				if _, isClass := cause.Object().(*object.Class); !isClass {
					err = object.TypeErrorf("exception causes must derive from BaseException")
				}
				return t.raise(f, err)
			}
			cause = object.Of(c)
		}
		exc.Cause, exc.SuppressContext = cause, true
	}
	object.SetContext(t, exc)
	t.addEntry(f, exc)
	return t.unwind(f, exc)
}

// exceptionFrom turns the operand of raise into an exception object.
func (t *Thread) exceptionFrom(v object.Value) (*object.Exception, *object.Exception) {
	switch o := v.Object().(type) {
	case *object.Exception:
		return o, nil
	case *object.Class:
		if o.IsSubclass(object.BaseExceptionClass) {
			inst, exc := t.Call(v, nil, nil)
			if exc != nil {
				return nil, exc
			}
			e, ok := inst.Object().(*object.Exception)
			if !ok {
				return nil, object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s",
					object.ReprText(t, v), inst.Class().Name)
			}
			return e, nil
		}
	}
	return nil, object.TypeErrorf("exceptions must derive from BaseException")
}

func opReraise(t *Thread, f *Frame, in compile.Instr) *Frame {
	exc := f.regs[in.A].Object().(*object.Exception)
	return t.unwind(f, exc)
}

func opEnterExc(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A+1] = object.Int(int64(f.handled))
	f.handled = in.A + 1
	return nil
}

func opLeaveExc(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	before, _ := f.regs[in.A+1].AsInt()
	f.handled = uint16(before)
	f.regs[in.A], f.regs[in.A+1] = object.Null, object.Null
	return nil
}

func opJnoExc(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	exc := f.regs[in.A].Object().(*object.Exception)
	ok, err := matches(exc, f.regs[in.B])
	if err == nil && !ok {
		f.pc += int32(in.C)
	}
	return err
}

// matches reports whether an except clause with the given class or tuple of
// classes catches exc.
func matches(exc *object.Exception, pattern object.Value) (bool, *object.Exception) {
	switch o := pattern.Object().(type) {
	case *object.Class:
		if o.IsSubclass(object.BaseExceptionClass) {
			return exc.Class().IsSubclass(o), nil
		}
	case *object.Tuple:
		found := false
		for _, item := range o.Items() {
			c, ok := item.Object().(*object.Class)
			if !ok || !c.IsSubclass(object.BaseExceptionClass) {
				return false, notCatchable()
			}
			found = found || exc.Class().IsSubclass(c)
		}
		return found, nil
	}
	return false, notCatchable()
}

func notCatchable() *object.Exception {
	return object.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
}

func opEgMatch(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	rest, match, exc := object.SplitForExceptStar(t, f.regs[in.B], f.regs[in.C])
	if exc != nil {
		return exc
	}
	f.regs[in.A], f.regs[in.A+1] = rest, match
	return nil
}

func opEgCollect(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v, exc := object.CollectExceptStar(t, f.regs[in.C], f.regs[in.B])
	return store(f, in.A, v, exc)
}

// opWithPrep looks up both methods before either is called, as Python does.
func opWithPrep(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	enter, exit, what := "__enter__", "__exit__", "context manager"
	if in.Op == compile.AWITHPREP {
		enter, exit, what = "__aenter__", "__aexit__", "asynchronous context manager"
	}
	v := f.regs[in.B]
	missing := func(method string) *object.Exception {
		hint := ""
		if method == exit {
			hint = " (missed " + exit + " method)"
		}
		return object.TypeErrorf("'%s' object does not support the %s protocol%s", v.Class().Name, what, hint)
	}
	bound := [2]object.Value{}
	for i, name := range []string{enter, exit} {
		m, ok := object.LookupSpecial(v, name)
		if !ok {
			return missing(name)
		}
		b, exc := object.BindSpecial(t, v, m)
		if exc != nil {
			return exc
		}
		bound[i] = b
	}
	f.regs[in.A], f.regs[in.A+1] = bound[1], bound[0]
	return nil
}

func opWithExc(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	exc := f.regs[in.C].Object().(*object.Exception)
	tb := object.None
	if exc.Traceback != nil {
		tb = object.Of(exc.Traceback)
	}
	f.regs[in.A] = f.regs[in.B]
	f.regs[in.A+1], f.regs[in.A+2], f.regs[in.A+3] = object.Of(exc.Class()), object.Of(exc), tb
	return nil
}

func opAssertFail(t *Thread, f *Frame, in compile.Instr) *Frame {
	t.frame = f
	var args []object.Value
	if in.X != 0 {
		args = append(args, f.regs[in.A])
	}
	return t.raise(f, object.NewException(object.AssertionErrorClass, args...))
}
