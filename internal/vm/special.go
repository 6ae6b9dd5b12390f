package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// Special methods that a program wrote run in frames of their own where an
// instruction asks for them, as called functions do, instead of in a nested run:
// that is faster, and recursion through them needs no Go stack. What becomes of
// their value is the frame's returnKind. Only the usual case is dealt with here,
// a method of a plain instance that takes just the operands and has its turn
// first; everything else is left to package object.

// special returns the method that a program wrote for v, if it can run in a
// frame with n arguments, v among them.
func special(v object.Value, name string, n int) *Function {
	o, ok := v.Object().(*object.Instance)
	if !ok || o.Native() != nil {
		return nil
	}
	m, _ := o.Class().Lookup(name)
	fn, ok := m.Object().(*Function)
	if !ok || !fn.code.simple || fn.code.NumPos != n {
		return nil
	}
	return fn
}

// pushSpecial returns the frame of a special method called by the instruction
// before f.pc; nil if there is no room for it, which others report.
func (t *Thread) pushSpecial(f *Frame, fn *Function, ret returnKind, args ...object.Value) *Frame {
	if f.depth >= t.limit || t.attention.Load() != 0 {
		return nil
	}
	nf := newFrame(fn)
	copy(nf.regs, args)
	nf.back, nf.depth, nf.ret = f, f.depth+1, ret
	return nf
}

// pushOperator begins a <op> b with the method name of a.
func (t *Thread) pushOperator(f *Frame, name string, ret returnKind, a, b object.Value) *Frame {
	if fn := special(a, name, 2); fn != nil {
		return t.pushSpecial(f, fn, ret, a, b)
	}
	return nil
}

// pushing is the operation of an instruction that may be carried out by a
// special method in a frame. push returns that frame or nil, plain does what is
// to be done then, and rest what is left to do when the method returned v,
// unless that just goes to register A.
func pushing(reads operands, push func(*Thread, *Frame, compile.Instr) *Frame, plain plainOp,
	rest func(t *Thread, f *Frame, in compile.Instr, v object.Value) *object.Exception) operation {
	run := func(t *Thread, f *Frame, in compile.Instr) *Frame {
		if nf := push(t, f, in); nf != nil {
			return nf
		}
		t.frame = f
		if exc := plain(t, f, in); exc != nil {
			return t.raise(f, exc)
		}
		return f
	}
	return operation{control: run, reads: reads, rest: rest}
}

// returnSpecial ends the special method in f, whose value v does not just go to
// register A of its caller's instruction.
func (t *Thread) returnSpecial(f *Frame, v object.Value) *Frame {
	back := f.back
	f.release()
	in := back.code.instrs[back.pc-1]
	t.frame = back
	if exc := operations[in.Op].rest(t, back, in, v); exc != nil {
		return t.raise(back, exc)
	}
	return back
}

// operandsOf says where an instruction has the operands of its operator.
type operandsOf func(f *Frame, in compile.Instr) (a, b object.Value)

func registers(f *Frame, in compile.Instr) (a, b object.Value) { return f.regs[in.B], f.regs[in.C] }
func withImmediate(f *Frame, in compile.Instr) (a, b object.Value) {
	return f.regs[in.B], object.Int(in.Imm())
}
func withConstant(f *Frame, in compile.Instr) (a, b object.Value) {
	return f.regs[in.B], f.code.consts[in.C]
}
func jumpRegisters(f *Frame, in compile.Instr) (a, b object.Value) {
	return f.regs[in.A], f.regs[in.B]
}
func jumpConstant(f *Frame, in compile.Instr) (a, b object.Value) {
	return f.regs[in.A], f.code.consts[in.B]
}

// binary is an arithmetic instruction.
func binary(reads operands, op object.BinaryOp, where operandsOf) operation {
	return arithmetic(reads, where, func(in compile.Instr) (object.BinaryOp, bool) { return op, in.X != 0 })
}

// binaryX is BINARY, whose X relies on compile's operators having the order of
// object's.
func binaryX() operation {
	return arithmetic(rB|rC, registers, func(in compile.Instr) (object.BinaryOp, bool) {
		return object.BinaryOp(in.X &^ compile.InplaceFlag), in.X&compile.InplaceFlag != 0
	})
}

// arithmetic is an instruction whose operator, and whether it works in place, is
// what op tells.
func arithmetic(reads operands, where operandsOf, op func(compile.Instr) (object.BinaryOp, bool)) operation {
	push := func(t *Thread, f *Frame, in compile.Instr) *Frame {
		a, b := where(f, in)
		if _, ok := a.Object().(*object.Instance); !ok {
			return nil
		}
		op, inplace := op(in)
		if inplace && object.Overrides(a, op.InplaceName()) || object.ReflectedFirst(op, a, b) {
			return nil
		}
		return t.pushOperator(f, op.Name(), retResult, a, b)
	}
	plain := func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		a, b := where(f, in)
		op, inplace := op(in)
		if inplace {
			v, exc := object.InplaceBinary(t, op, a, b)
			return store(f, in.A, v, exc)
		}
		v, exc := object.BinaryOperation(t, op, a, b)
		return store(f, in.A, v, exc)
	}
	rest := func(t *Thread, f *Frame, in compile.Instr, _ object.Value) *object.Exception {
		a, b := where(f, in)
		op, inplace := op(in)
		v, exc := object.BinaryRest(t, op, inplace, a, b)
		return store(f, in.A, v, exc)
	}
	return pushing(reads, push, plain, rest)
}

// pushCompare begins a comparison. Result says that a value other than
// NotImplemented is the result.
func (t *Thread) pushCompare(f *Frame, op object.CompareOp, ret returnKind, a, b object.Value) *Frame {
	if _, ok := a.Object().(*object.Instance); !ok {
		return nil
	}
	if ca, cb := a.Class(), b.Class(); ca != cb && cb.IsSubclass(ca) {
		return nil
	}
	return t.pushOperator(f, op.Name(), ret, a, b)
}

// comparison is an instruction that stores the result of a comparison.
func comparison(op object.CompareOp) operation {
	return pushing(rB|rC, func(t *Thread, f *Frame, in compile.Instr) *Frame {
		return t.pushCompare(f, op, retResult, f.regs[in.B], f.regs[in.C])
	}, func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		v, exc := object.Compare(t, op, f.regs[in.B], f.regs[in.C])
		return store(f, in.A, v, exc)
	}, func(t *Thread, f *Frame, in compile.Instr, _ object.Value) *object.Exception {
		v, exc := object.CompareRest(t, op, f.regs[in.B], f.regs[in.C])
		return store(f, in.A, v, exc)
	})
}

// jumpUnless is a fused comparison and jump: it skips C instructions unless a
// <op> b is true.
func jumpUnless(reads operands, op object.CompareOp, where operandsOf) operation {
	skip := func(t *Thread, f *Frame, in compile.Instr, v object.Value) *object.Exception {
		yes, exc := object.Truth(t, v)
		if exc == nil && !yes {
			f.pc += int32(in.C)
		}
		return exc
	}
	return pushing(reads, func(t *Thread, f *Frame, in compile.Instr) *Frame {
		a, b := where(f, in)
		return t.pushCompare(f, op, retRest, a, b)
	}, func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		a, b := where(f, in)
		v, exc := object.Compare(t, op, a, b)
		if exc != nil {
			return exc
		}
		return skip(t, f, in, v)
	}, func(t *Thread, f *Frame, in compile.Instr, v object.Value) *object.Exception {
		if v.IsNotImplemented() {
			var exc *object.Exception
			a, b := where(f, in)
			if v, exc = object.CompareRest(t, op, a, b); exc != nil {
				return exc
			}
		}
		return skip(t, f, in, v)
	})
}

// membership is IN or NOTIN: want is the truth of __contains__ that means true.
func membership(want bool) operation {
	return pushing(rB|rC, func(t *Thread, f *Frame, in compile.Instr) *Frame {
		if fn := special(f.regs[in.C], "__contains__", 2); fn != nil {
			return t.pushSpecial(f, fn, retRest, f.regs[in.C], f.regs[in.B])
		}
		return nil
	}, func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		b, exc := object.Contains(t, f.regs[in.C], f.regs[in.B])
		return store(f, in.A, object.Bool(b == want), exc)
	}, func(t *Thread, f *Frame, in compile.Instr, v object.Value) *object.Exception {
		b, exc := object.Truth(t, v)
		return store(f, in.A, object.Bool(b == want), exc)
	})
}

func pushGetItem(t *Thread, f *Frame, in compile.Instr) *Frame {
	if fn := special(f.regs[in.B], "__getitem__", 2); fn != nil {
		return t.pushSpecial(f, fn, retValue, f.regs[in.B], f.regs[in.C])
	}
	return nil
}

func pushSetItem(t *Thread, f *Frame, in compile.Instr) *Frame {
	if fn := special(f.regs[in.A], "__setitem__", 3); fn != nil {
		return t.pushSpecial(f, fn, retRest, f.regs[in.A], f.regs[in.B], f.regs[in.C])
	}
	return nil
}

func pushDelItem(t *Thread, f *Frame, in compile.Instr) *Frame {
	if fn := special(f.regs[in.A], "__delitem__", 2); fn != nil {
		return t.pushSpecial(f, fn, retRest, f.regs[in.A], f.regs[in.B])
	}
	return nil
}

func dropResult(*Thread, *Frame, compile.Instr, object.Value) *object.Exception { return nil }
