package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

type plainOp = func(*Thread, *Frame, compile.Instr) *object.Exception

// store puts the result of an operation into register r.
func store(f *Frame, r uint16, v object.Value, exc *object.Exception) *object.Exception {
	if exc == nil {
		f.regs[r] = v
	}
	return exc
}

func arith(t *Thread, op object.BinaryOp, inplace bool, a, b object.Value) (object.Value, *object.Exception) {
	if inplace {
		return object.InplaceBinary(t, op, a, b)
	}
	return object.BinaryOperation(t, op, a, b)
}

func binary(op object.BinaryOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		v, exc := arith(t, op, in.X != 0, f.regs[in.B], f.regs[in.C])
		return store(f, in.A, v, exc)
	}
}

func binaryImm(op object.BinaryOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		v, exc := arith(t, op, in.X != 0, f.regs[in.B], object.Int(in.Imm()))
		return store(f, in.A, v, exc)
	}
}

func binaryConst(op object.BinaryOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		v, exc := arith(t, op, in.X != 0, f.regs[in.B], f.code.consts[in.C])
		return store(f, in.A, v, exc)
	}
}

// opBinary relies on compile's operators having the order of object's.
func opBinary(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	op := object.BinaryOp(in.X &^ compile.InplaceFlag)
	v, exc := arith(t, op, in.X&compile.InplaceFlag != 0, f.regs[in.B], f.regs[in.C])
	return store(f, in.A, v, exc)
}

func opNeg(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v, exc := object.UnaryOperation(t, object.Neg, f.regs[in.B])
	return store(f, in.A, v, exc)
}

func opUnary(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v, exc := object.UnaryOperation(t, object.UnaryOp(in.X), f.regs[in.B])
	return store(f, in.A, v, exc)
}

func opNot(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	b, exc := object.Truth(t, f.regs[in.B])
	return store(f, in.A, object.Bool(!b), exc)
}

func compareOp(op object.CompareOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		v, exc := object.Compare(t, op, f.regs[in.B], f.regs[in.C])
		return store(f, in.A, v, exc)
	}
}

func opIs(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Bool(object.Is(f.regs[in.B], f.regs[in.C]))
	return nil
}

func opIsNot(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Bool(!object.Is(f.regs[in.B], f.regs[in.C]))
	return nil
}

func opIn(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	b, exc := object.Contains(t, f.regs[in.C], f.regs[in.B])
	return store(f, in.A, object.Bool(b), exc)
}

func opNotIn(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	b, exc := object.Contains(t, f.regs[in.C], f.regs[in.B])
	return store(f, in.A, object.Bool(!b), exc)
}

func opJf(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	b, exc := object.Truth(t, f.regs[in.A])
	if exc == nil && !b {
		f.pc = int32(in.Target())
	}
	return exc
}

func opJt(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	b, exc := object.Truth(t, f.regs[in.A])
	if exc == nil && b {
		f.pc = int32(in.Target())
	}
	return exc
}

// skipUnless skips C instructions unless a <op> b is true.
func skipUnless(t *Thread, f *Frame, in compile.Instr, op object.CompareOp, a, b object.Value) *object.Exception {
	v, exc := object.Compare(t, op, a, b)
	if exc != nil {
		return exc
	}
	yes, exc := object.Truth(t, v)
	if exc == nil && !yes {
		f.pc += int32(in.C)
	}
	return exc
}

func jumpUnless(op object.CompareOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		return skipUnless(t, f, in, op, f.regs[in.A], f.regs[in.B])
	}
}

func jumpUnlessConst(op object.CompareOp) plainOp {
	return func(t *Thread, f *Frame, in compile.Instr) *object.Exception {
		return skipUnless(t, f, in, op, f.regs[in.A], f.code.consts[in.B])
	}
}
