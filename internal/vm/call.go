package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// enter begins a call of fn. It returns the frame to run, not yet pushed, for
// a Python function that runs at once, and otherwise the call's result.
func (t *Thread) enter(caller *Frame, fn object.Value, args []object.Value, kw []object.Kw) (*Frame, object.Value, *object.Exception) {
	for {
		switch o := fn.Object().(type) {
		case *Function:
			if b := o.code.body; b != nil && b.exact == len(args) && len(kw) == 0 && (caller == nil || caller.depth < t.limit) {
				v, exc := b.direct(t, caller, o, args)
				return nil, v, exc
			}
			f, exc := t.bind(o, args, kw)
			if exc != nil {
				return nil, object.Null, exc
			}
			return t.begin(caller, o, f)
		case *object.NativeFunction:
			v, exc := o.CallNative(t, args, kw)
			return nil, v, exc
		case *object.BoundMethod:
			args = append(append(make([]object.Value, 0, len(args)+1), o.Self), args...)
			fn = o.Func
			// A method of a method of a method … takes its time.
			if exc := t.Poll(); exc != nil {
				return nil, object.Null, exc
			}
			continue
		case *object.Class:
			return t.enterClass(caller, o, args, kw)
		case object.Callable:
			v, exc := o.Call(t, args, kw)
			return nil, v, exc
		}
		m, ok := object.LookupSpecial(fn, "__call__")
		if !ok {
			return nil, object.Null, object.TypeErrorf("'%s' object is not callable", fn.Class().TypeName())
		}
		bound, exc := object.BindSpecial(t, fn, m)
		if exc != nil {
			return nil, object.Null, exc
		}
		if t.nest >= maxNest {
			return nil, object.Null, t.recursionError()
		}
		fn = bound
	}
}

// begin begins a call of fn whose arguments are bound in f, as enter does.
func (t *Thread) begin(caller *Frame, fn *Function, f *Frame) (*Frame, object.Value, *object.Exception) {
	if caller != nil {
		if f.depth = caller.depth + 1; f.depth > t.limit {
			f.release()
			return nil, object.Null, t.recursionError()
		}
	}
	if fn.code.runs {
		return f, object.Null, nil
	}
	if b := fn.code.body; b != nil {
		v, exc := b.call(t, caller, f)
		return nil, v, exc
	}
	g := t.newGen(f, fn.code.kind)
	switch {
	case g.kind == coroutine:
		t.in.unawaited.created(g, caller, t.originDepth)
	case caller != nil:
		next := caller.code.instrs[caller.pc]
		g.loops = next.X != 0 && (next.Op == compile.ITER || next.Op == compile.AITER)
	}
	return nil, object.Of(g), nil
}

// plainInit returns the __init__ that makes up the instantiation of c: c has
// nothing special, and its __init__ is Python code that runs at once. Its frame
// returns the instance.
func plainInit(c *object.Class) (*Function, bool) {
	if !object.PlainNew(c) {
		return nil, false
	}
	init, ok := c.FindMethod("__init__")
	if !ok {
		return nil, false
	}
	fn, ok := init.Object().(*Function)
	return fn, ok && fn.code.runs
}

// enterClass begins an instantiation.
func (t *Thread) enterClass(caller *Frame, c *object.Class, args []object.Value, kw []object.Kw) (*Frame, object.Value, *object.Exception) {
	if init, ok := plainInit(c); ok {
		self := object.Of(object.NewInstance(c))
		all := append(append(make([]object.Value, 0, len(args)+1), self), args...)
		f, v, exc := t.enter(caller, object.Of(init), all, kw)
		if f != nil {
			f.keepInstance(self)
		}
		return f, v, exc
	}
	v, exc := object.Instantiate(t, c, args, kw)
	return nil, v, exc
}

// keepInstance makes f, a call of __init__, return the instance self, which
// stands behind the registers of the code.
func (f *Frame) keepInstance(self object.Value) {
	f.ret = retInit
	if old := f.regs; len(old) == f.code.NumRegs {
		if f.regs = append(old, object.Null); &f.regs[0] != &old[0] {
			clear(old) // they are part of the frame, which stays for the next call
		}
	}
	f.regs[len(f.regs)-1] = self
}

// callee returns what a call instruction calls and where its n arguments begin:
// after METH the object is the first of them.
func callee(f *Frame, in compile.Instr) (fn object.Value, first, n int) {
	fn, first, n = f.regs[in.A], int(in.A)+1, int(in.B)
	if in.Op == compile.CALLM || in.Op == compile.CALLMKW {
		if fn.IsNull() {
			return f.regs[first], first + 1, n
		}
		n++
	}
	return fn, first, n
}

// opCall is CALL and CALLM.
func opCall(t *Thread, f *Frame, in compile.Instr) *Frame {
	fn, first, n := callee(f, in)
	args := f.regs[first : first+n]
	t.frame = f
	switch o := fn.Object().(type) {
	case nil:
		return t.raise(f, unbound(f, in.A))
	case *object.NativeFunction:
		if o.Frame() != nil {
			return t.enterNative(f, in.A, o, args, true)
		}
		var v object.Value
		var exc *object.Exception
		if fn := o.Direct(n); fn != nil {
			v, exc = fn(t, args)
		} else {
			v, exc = o.CallNative(t, args, nil)
		}
		if exc == nil && t.attention.Load() == 0 {
			f.regs[in.A] = v
			return f
		}
		return t.called(f, in.A, nil, v, exc)
	case *object.BoundNative:
		// The register before the arguments held the method and takes its object.
		args = f.regs[first-1 : first+n]
		args[0] = o.Self
		return t.enterNative(f, in.A, o.Fn, args, false)
	case *object.BoundMethod:
		fn, args = o.Func, f.regs[first-1:first+n]
		args[0] = o.Self
	case *object.Class:
		if o == object.SuperClass && n == 0 {
			v, exc := t.super(f)
			return t.called(f, in.A, nil, v, exc)
		}
		if init, ok := plainInit(o); ok {
			self := object.Of(object.NewInstance(o))
			args = f.regs[first-1 : first+n]
			args[0] = self
			nf, v, exc := t.enter(f, object.Of(init), args, nil)
			if nf != nil {
				nf.keepInstance(self)
			}
			return t.called(f, in.A, nf, v, exc)
		}
	}
	nf, v, exc := t.enter(f, fn, args, nil)
	return t.called(f, in.A, nf, v, exc)
}

// opCallKw is CALLKW and CALLMKW.
func opCallKw(t *Thread, f *Frame, in compile.Instr) *Frame {
	fn, first, n := callee(f, in)
	args := f.regs[first : first+n]
	t.frame = f
	if m, ok := fn.Object().(*object.BoundMethod); ok {
		fn, args = m.Func, f.regs[first-1:first+n]
		args[0] = m.Self
	}
	site := f.code.keywordsAt(in.C)
	if o, ok := fn.Object().(*Function); ok {
		nf, v, exc := (*Frame)(nil), object.Null, (*object.Exception)(nil)
		if nf, exc = t.bindSite(o, args, site); exc == nil {
			nf, v, exc = t.begin(f, o, nf)
		}
		return t.called(f, in.A, nf, v, exc)
	}
	mark := t.kwUsed
	positional, kw := site.split(t, args)
	nf, v, exc := t.enter(f, fn, positional, kw)
	t.kwUsed = mark
	clear(kw)
	return t.called(f, in.A, nf, v, exc)
}

// super is a call of super without arguments in f.
func (t *Thread) super(f *Frame) (object.Value, *object.Exception) {
	class, self, exc := f.superArgs()
	if exc != nil {
		return object.Null, exc
	}
	s, exc := object.NewSuper(t, class, self)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(s), nil
}

// keywords returns room for the n keywords of a call, which binding them ends.
func (t *Thread) keywords(n int) []object.Kw {
	if t.kwUsed+n > len(t.kw) {
		return make([]object.Kw, n)
	}
	t.kwUsed += n
	return t.kw[t.kwUsed-n : t.kwUsed : t.kwUsed]
}

// called continues after enter: in the new frame, or in f with the result.
func (t *Thread) called(f *Frame, a uint16, nf *Frame, v object.Value, exc *object.Exception) *Frame {
	switch {
	case exc != nil:
		return t.raise(f, exc)
	case t.attention.Load() != 0:
		if exc := t.attend(); exc != nil {
			if nf != nil {
				nf.release()
			}
			return t.raise(f, exc)
		}
	}
	if nf != nil {
		nf.back = f
		return nf
	}
	f.regs[a] = v
	return f
}

// opCallEx is a call with * or ** arguments.
func opCallEx(t *Thread, f *Frame, in compile.Instr) *Frame {
	t.frame = f
	fn, star := f.regs[in.A], f.regs[in.A+1]
	var args []object.Value
	var own *object.List
	var exc *object.Exception
	if in.X&compile.CallOwnList != 0 {
		own = star.Object().(*object.List)
		args = own.Items
	} else if args, exc = starArgs(t, fn, star); exc != nil {
		return t.raise(f, exc)
	}
	var kw []object.Kw
	mark := t.kwUsed
	if in.X&compile.CallHasKeywords != 0 {
		if kw, exc = starKw(t, fn, f.regs[in.A+2]); exc != nil {
			t.kwUsed = mark
			return t.raise(f, exc)
		}
	}
	nf, v, exc := t.enter(f, fn, args, kw)
	t.kwUsed = mark
	clear(kw)
	if own != nil {
		f.regs[in.A+1] = object.Null
		t.giveList(own)
	}
	return t.called(f, in.A, nf, v, exc)
}

func starArgs(t *Thread, fn, star object.Value) ([]object.Value, *object.Exception) {
	switch o := star.Object().(type) {
	case *object.Tuple:
		return o.Items(), nil
	case *object.List:
		return append([]object.Value(nil), o.Items...), nil
	}
	if !object.IsIterable(star) {
		return nil, callError(t, fn, "%s argument after * must be an iterable, not %s", star.Class().Name)
	}
	return object.ToList(t, star)
}

func starKw(t *Thread, fn, m object.Value) ([]object.Kw, *object.Exception) {
	d, ok := m.Object().(*object.Dict)
	if !ok {
		d = object.NewDict()
		if exc := mergeMapping(t, fn, d, m); exc != nil {
			return nil, exc
		}
	}
	kw := t.keywords(d.Len())[:0]
	exc := d.Each(func(k, v object.Value) *object.Exception {
		name, ok := object.StrOf(k)
		if !ok {
			return object.TypeErrorf("keywords must be strings")
		}
		kw = append(kw, object.Kw{Name: name, Value: v})
		return nil
	})
	return kw, exc
}

// mergeMapping adds the items of a ** argument to d; a key that is there
// already is an error.
func mergeMapping(t *Thread, fn object.Value, d *object.Dict, m object.Value) *object.Exception {
	add := func(k, v object.Value) *object.Exception {
		name, ok := object.StrOf(k)
		if !ok {
			return object.TypeErrorf("keywords must be strings")
		}
		if _, dup := d.GetStr(name); dup {
			return callError(t, fn, "%s got multiple values for keyword argument '%s'", name)
		}
		d.SetStr(name, v)
		return nil
	}
	if src, ok := object.MappingDict(m); ok {
		return src.Each(add)
	}
	keysFn, ok, exc := object.LookupAttr(t, m, "keys")
	if exc != nil {
		return exc
	}
	if !ok {
		return callError(t, fn, "%s argument after ** must be a mapping, not %s", m.Class().Name)
	}
	keys, exc := t.Call(keysFn, nil, nil)
	if exc != nil {
		return exc
	}
	return object.Iterate(t, keys, func(k object.Value) *object.Exception {
		v, exc := object.GetItem(t, m, k)
		if exc != nil {
			return exc
		}
		return add(k, v)
	})
}

// callError is a TypeError about a call of fn: format begins with how it is
// named, "mod.f()", or its str if it has no __qualname__.
func callError(t *Thread, fn object.Value, format string, args ...any) *object.Exception {
	text, exc := functionText(t, fn)
	if exc != nil {
		return exc
	}
	return object.TypeErrorf(format, append([]any{text}, args...)...)
}

func functionText(t *Thread, fn object.Value) (string, *object.Exception) {
	name, ok, exc := object.LookupAttr(t, fn, "__qualname__")
	if exc != nil || !ok {
		if exc != nil {
			return "", exc
		}
		return object.StrText(t, fn)
	}
	text, exc := object.StrText(t, name)
	if exc != nil {
		return "", exc
	}
	module, ok, exc := object.LookupAttr(t, fn, "__module__")
	if s, isStr := object.StrOf(module); exc == nil && ok && isStr && s != "builtins" {
		text = s + "." + text
	}
	return text + "()", nil
}
