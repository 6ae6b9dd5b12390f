package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

func opIter(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v, exc := object.Iter(t, f.regs[in.B])
	return store(f, in.A, v, exc)
}

func opForIter(t *Thread, f *Frame, in compile.Instr) *Frame {
	it := f.regs[in.B]
	if g, ok := it.Object().(*Gen); ok && g.kind == generator {
		return t.forGen(f, in, g)
	}
	t.frame = f
	var v object.Value
	var exc *object.Exception
	switch o := it.Object().(type) {
	case *object.DictIter:
		if to := t.forPair(f, in, o); to != nil {
			return to
		}
		v, exc = o.Next(t)
	case *object.Enumerate:
		if to := t.forPair(f, in, o); to != nil {
			return to
		}
		v, exc = o.Next(t)
	case *object.TupleIter:
		v, exc = o.Next(t)
	case *object.Zip:
		v, exc = o.Next(t)
	case *object.StrIter:
		v, exc = o.Next(t)
	case *object.Instance:
		if fn := special(it, "__next__", 1); fn != nil {
			if nf := t.pushSpecial(f, fn, retNext, it); nf != nil {
				return nf
			}
		}
		v, exc = object.Advance(t, it)
	default:
		v, exc = object.Advance(t, it)
	}
	switch {
	case exc != nil:
		return t.raise(f, exc)
	case v.IsNull():
		return exhausted(f, in)
	}
	f.regs[in.A] = v
	return f
}

// pairs is an iterator over pairs that a loop takes apart: for k, v in d.items().
type pairs interface {
	NextPair(t object.Thread) (a, b object.Value, ok bool, exc *object.Exception)
}

// forPair is a step of a loop over pairs whose next instruction takes the pair
// apart: no tuple is made for it. It returns nil where that is not so.
func (t *Thread) forPair(f *Frame, in compile.Instr, it pairs) *Frame {
	unpack := f.code.instrs[f.pc]
	if unpack.Op != compile.UNPACK || unpack.B != in.A || unpack.C != 2 {
		return nil
	}
	a, b, ok, exc := it.NextPair(t)
	switch {
	case !ok:
		return nil
	case exc != nil:
		return t.raise(f, exc)
	case a.IsNull():
		return exhausted(f, in)
	}
	f.regs[unpack.A], f.regs[unpack.A+1] = a, b
	f.pc++
	return f
}

// exhausted ends a loop.
func exhausted(f *Frame, in compile.Instr) *Frame {
	f.regs[in.B] = object.Null
	f.pc += int32(in.C)
	return f
}

// forGen drives a generator from a for loop: it becomes the root of a chain
// whose driver is the loop's frame.
func (t *Thread) forGen(f *Frame, in compile.Instr, g *Gen) *Frame {
	switch {
	case g.active():
		return t.raise(f, object.ValueErrorf("generator already executing"))
	case g.state == genDone:
		f.regs[in.B] = object.Null
		f.pc += int32(in.C)
		return f
	case f.depth >= t.limit:
		return t.raise(f, t.recursionError())
	}
	return t.deliver(t.prepare(g, f), object.None)
}

func opYield(t *Thread, f *Frame, in compile.Instr) *Frame {
	v := f.regs[in.B]
	if f.gen.kind == asyncGenerator {
		return t.agYield(f, v)
	}
	return t.suspend(f.gen, v)
}

func opUnpack(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return object.UnpackInto(t, f.regs[in.B], f.regs[in.A:in.A+in.C])
}

func opUnpackEx(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	before, after := int(in.C), int(in.X)
	return object.UnpackStarred(t, f.regs[in.B], f.regs[in.A:int(in.A)+before+1+after], before)
}

func opAiter(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v := f.regs[in.B]
	if g, ok := v.Object().(*Gen); ok && g.kind == asyncGenerator {
		f.regs[in.A] = v
		return nil
	}
	it, found, exc := object.CallSpecial(t, v, "__aiter__")
	if exc != nil {
		return exc
	}
	if !found {
		return object.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", v.Class().Name)
	}
	if _, ok := object.LookupSpecial(it, "__anext__"); !ok {
		return object.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Class().Name)
	}
	f.regs[in.A] = it
	return nil
}

func opAnext(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v := f.regs[in.B]
	if g, ok := v.Object().(*Gen); ok && g.kind == asyncGenerator {
		a, exc := t.newAGAwait(g, agNext, object.None, nil)
		return store(f, in.A, a, exc)
	}
	a, found, exc := object.CallSpecial(t, v, "__anext__")
	if exc == nil && !found {
		exc = object.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", v.Class().Name)
	}
	return store(f, in.A, a, exc)
}

func opEndAsyncFor(t *Thread, f *Frame, in compile.Instr) *Frame {
	exc := f.regs[in.A].Object().(*object.Exception)
	if !exc.Class().IsSubclass(object.StopAsyncIterationClass) {
		return t.unwind(f, exc)
	}
	f.regs[in.A] = object.Null
	return f
}
