package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// operation carries out one instruction in full. A plain one works within its
// frame; a control one says which frame goes on, nil ending the run.
type operation struct {
	plain   func(t *Thread, f *Frame, in compile.Instr) *object.Exception
	control func(t *Thread, f *Frame, in compile.Instr) *Frame
	// rest, if a special method in a frame may carry out the instruction, does what
	// is left when that returned v.
	rest func(t *Thread, f *Frame, in compile.Instr, v object.Value) *object.Exception
	// reads says which operands are registers that must hold a value.
	reads operands
}

type operands uint8

const (
	rA operands = 1 << iota
	rB
	rC
)

// slow carries out the instruction before f.pc and returns the frame to go on
// with, or nil when the run has ended.
func (t *Thread) slow(f *Frame) *Frame {
	in := f.code.instrs[f.pc-1]
	op := &operations[in.Op]
	if op.reads != 0 {
		if r, ok := unboundOperand(f, in, op.reads); ok {
			return t.raise(f, unbound(f, r))
		}
	}
	if op.control != nil {
		return op.control(t, f, in)
	}
	t.frame = f
	if exc := op.plain(t, f, in); exc != nil {
		return t.raise(f, exc)
	}
	return f
}

func unboundOperand(f *Frame, in compile.Instr, reads operands) (uint16, bool) {
	switch {
	case reads&rA != 0 && f.regs[in.A].IsNull():
		return in.A, true
	case reads&rB != 0 && f.regs[in.B].IsNull():
		return in.B, true
	case reads&rC != 0 && f.regs[in.C].IsNull():
		return in.C, true
	}
	return 0, false
}

// unbound is the error of reading the register r, which holds no value.
func unbound(f *Frame, r uint16) *object.Exception {
	name := "?"
	if int(r) < len(f.code.VarNames) {
		name = f.code.VarNames[r]
	}
	return object.NewException(object.UnboundLocalErrorClass, object.NewStr(
		"cannot access local variable '"+name+"' where it is not associated with a value"))
}

// operations is the full semantics of the machine, by opcode.
var operations [compile.NumOps + 1]operation

func plain(reads operands, fn func(*Thread, *Frame, compile.Instr) *object.Exception) operation {
	return operation{plain: fn, reads: reads}
}

func control(reads operands, fn func(*Thread, *Frame, compile.Instr) *Frame) operation {
	return operation{control: fn, reads: reads}
}

func fillOperations() {
	operations = [...]operation{
		compile.NOP:    plain(0, opNop),
		compile.MOV:    plain(rB, opMov),
		compile.LOADK:  plain(0, opNop),
		compile.LOADI:  plain(0, opNop),
		compile.CLEAR:  plain(0, opClear),
		compile.JMP:    plain(0, opNop),
		compile.JBACK:  plain(0, opJback),
		compile.NOT:    plain(rB, opNot),
		compile.RET:    control(rA, opRet),
		opNative:       control(0, opNativeStep),
		compile.AWAIT:  control(rB, opAwait),
		compile.ANEXT:  plain(rB, opAnext),
		compile.AITER:  plain(rB, opAiter),
		compile.YIELD:  control(rB, opYield),
		compile.ITER:   plain(rB, opIter),
		compile.UNPACK: plain(rB, opUnpack),

		compile.YIELDFROM:   control(rB, opYieldFrom),
		compile.FORITER:     control(rB, opForIter),
		compile.UNPACKEX:    plain(rB, opUnpackEx),
		compile.ENDASYNCFOR: control(rA, opEndAsyncFor),

		compile.DELLOCAL:       plain(rA, opDelLocal),
		compile.MAKECELL:       plain(0, opMakeCell),
		compile.LDFREE:         plain(0, opLdFree),
		compile.GETCELL:        plain(0, opGetCell),
		compile.SETCELL:        plain(rB, opSetCell),
		compile.DELCELL:        plain(0, opDelCell),
		compile.GETGLOBAL:      plain(0, opGetGlobal),
		compile.SETGLOBAL:      plain(rA, opSetGlobal),
		compile.DELGLOBAL:      plain(0, opDelGlobal),
		compile.GETNAME:        plain(0, opGetName),
		compile.SETNAME:        plain(rA, opSetName),
		compile.DELNAME:        plain(0, opDelName),
		compile.GETCLASSCELL:   plain(0, opGetClassCell),
		compile.GETCLASSGLOBAL: plain(0, opGetName),

		compile.ADD:       binary(rB|rC, object.Add, registers),
		compile.SUB:       binary(rB|rC, object.Sub, registers),
		compile.MUL:       binary(rB|rC, object.Mul, registers),
		compile.DIV:       binary(rB|rC, object.Div, registers),
		compile.FLOORDIV:  binary(rB|rC, object.FloorDiv, registers),
		compile.MOD:       binary(rB|rC, object.Mod, registers),
		compile.ADDI:      binary(rB, object.Add, withImmediate),
		compile.SUBI:      binary(rB, object.Sub, withImmediate),
		compile.MULI:      binary(rB, object.Mul, withImmediate),
		compile.FLOORDIVI: binary(rB, object.FloorDiv, withImmediate),
		compile.MODI:      binary(rB, object.Mod, withImmediate),
		compile.ADDK:      binary(rB, object.Add, withConstant),
		compile.SUBK:      binary(rB, object.Sub, withConstant),
		compile.MULK:      binary(rB, object.Mul, withConstant),
		compile.DIVK:      binary(rB, object.Div, withConstant),
		compile.BINARY:    binaryX(),
		compile.NEG:       plain(rB, opNeg),
		compile.UNARY:     plain(rB, opUnary),

		compile.CMPLT: comparison(object.LT),
		compile.CMPLE: comparison(object.LE),
		compile.CMPEQ: comparison(object.EQ),
		compile.CMPNE: comparison(object.NE),
		compile.CMPGT: comparison(object.GT),
		compile.CMPGE: comparison(object.GE),
		compile.IS:    plain(rB|rC, opIs),
		compile.ISNOT: plain(rB|rC, opIsNot),
		compile.IN:    membership(true),
		compile.NOTIN: membership(false),

		compile.JF:       plain(rA, opJf),
		compile.JT:       plain(rA, opJt),
		compile.JNONE:    plain(rA, opNop),
		compile.JNOTNONE: plain(rA, opNop),
		compile.JLT:      jumpUnless(rA|rB, object.LT, jumpRegisters),
		compile.JLE:      jumpUnless(rA|rB, object.LE, jumpRegisters),
		compile.JEQ:      jumpUnless(rA|rB, object.EQ, jumpRegisters),
		compile.JNE:      jumpUnless(rA|rB, object.NE, jumpRegisters),
		compile.JGT:      jumpUnless(rA|rB, object.GT, jumpRegisters),
		compile.JGE:      jumpUnless(rA|rB, object.GE, jumpRegisters),
		compile.JLTK:     jumpUnless(rA, object.LT, jumpConstant),
		compile.JLEK:     jumpUnless(rA, object.LE, jumpConstant),
		compile.JEQK:     jumpUnless(rA, object.EQ, jumpConstant),
		compile.JNEK:     jumpUnless(rA, object.NE, jumpConstant),
		compile.JGTK:     jumpUnless(rA, object.GT, jumpConstant),
		compile.JGEK:     jumpUnless(rA, object.GE, jumpConstant),

		compile.GETATTR: control(rB, opGetAttr),
		compile.SETATTR: plain(rA|rB, opSetAttr),
		compile.DELATTR: plain(rA, opDelAttr),
		compile.METH:    plain(rB, opMeth),
		compile.GETITEM: pushing(rB|rC, pushGetItem, opGetItem, nil),
		compile.SETITEM: pushing(rA|rB|rC, pushSetItem, opSetItem, dropResult),
		compile.DELITEM: pushing(rA|rB, pushDelItem, opDelItem, dropResult),
		compile.SLICE:   plain(0, opSlice),

		compile.CALL:    control(rA, opCall),
		compile.CALLM:   control(0, opCall),
		compile.CALLKW:  control(rA, opCallKw),
		compile.CALLMKW: control(0, opCallKw),
		compile.CALLEX:  control(rA, opCallEx),

		compile.TUPLE:      plain(0, opTuple),
		compile.LIST:       plain(0, opList),
		compile.SET:        plain(0, opSet),
		compile.DICT:       plain(0, opDict),
		compile.LISTAPPEND: plain(rB, opListAppend),
		compile.LISTEXTEND: plain(rB, opListExtend),
		compile.SETADD:     plain(rB, opSetAdd),
		compile.SETUPDATE:  plain(rB, opSetUpdate),
		compile.DICTSET:    plain(rB|rC, opDictSet),
		compile.DICTUPDATE: plain(rB, opDictUpdate),
		compile.DICTMERGE:  plain(rB, opDictMerge),
		compile.LISTTUPLE:  plain(0, opListTuple),
		compile.FORMAT:     plain(rB, opFormat),
		compile.STRING:     plain(0, opString),

		compile.RAISE:     control(0, opRaise),
		compile.RERAISE:   control(0, opReraise),
		compile.ENTEREXC:  plain(0, opEnterExc),
		compile.LEAVEEXC:  plain(0, opLeaveExc),
		compile.JNOEXC:    plain(rA|rB, opJnoExc),
		compile.EGMATCH:   plain(rB|rC, opEgMatch),
		compile.EGCOLLECT: plain(rB|rC, opEgCollect),
		compile.WITHPREP:  plain(rB, opWithPrep),
		compile.AWITHPREP: plain(rB, opWithPrep),
		compile.WITHEXC:   plain(0, opWithExc),

		compile.MKFUNC:      plain(0, opMkFunc),
		compile.BUILDCLASS:  plain(0, opBuildClass),
		compile.ANNOTATIONS: plain(0, opAnnotations),
		compile.IMPORT:      plain(0, opImport),
		compile.IMPORTFROM:  plain(rB, opImportFrom),
		compile.IMPORTSTAR:  plain(rA, opImportStar),
		compile.TYPEPARAM:   plain(0, opTypeParam),
		compile.TYPEALIAS:   plain(0, opTypeAlias),

		compile.MATCHSEQ:   plain(rB, opMatchSeq),
		compile.MATCHMAP:   plain(rB, opMatchMap),
		compile.MATCHKEYS:  plain(rB|rC, opMatchKeys),
		compile.MATCHCLASS: plain(rB, opMatchClass),

		compile.PRINTEXPR:  plain(rA, opPrintExpr),
		compile.DISCARD:    plain(0, opDiscard),
		compile.ASSERTFAIL: control(0, opAssertFail),
	}
}

func opNop(*Thread, *Frame, compile.Instr) *object.Exception { return nil }

func opMov(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = f.regs[in.B]
	return nil
}

func opClear(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	if in.X != 0 {
		t.dispose(f.regs[in.A])
	}
	clear(f.regs[in.A : in.A+in.B])
	return nil
}

func opRet(t *Thread, f *Frame, in compile.Instr) *Frame { return t.doReturn(f, f.regs[in.A]) }

// opJback is the end of a loop while somebody wants the thread's attention.
func opJback(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	if exc := t.attend(); exc != nil {
		return exc
	}
	f.pc = int32(in.Target())
	return nil
}
