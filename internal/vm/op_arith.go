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

func opIs(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Bool(object.Is(f.regs[in.B], f.regs[in.C]))
	return nil
}

func opIsNot(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Bool(!object.Is(f.regs[in.B], f.regs[in.C]))
	return nil
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
