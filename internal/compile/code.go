package compile

import "math/big"

// Code is a compiled module, function, class body or generator expression.
type Code struct {
	Name, QualName string
	Filename       string
	FirstLine      int
	Flags          Flags

	// Parameters take the first registers, in this order: positional-only,
	// positional-or-keyword, keyword-only, *args, **kwargs.
	NumPosOnly, NumPos, NumKwOnly int // NumPos counts the positional-only ones too

	VarNames  []string // names of the locals: register i holds VarNames[i]
	CellNames []string // cell variables made here; cell i is register NumLocals+i
	FreeNames []string // closure variables; register NumLocals+len(CellNames)+i
	NumLocals int      // len(VarNames)
	NumRegs   int      // registers in all

	Instrs []Instr
	Consts []Const
	Names  []string
	// Caches lists the attribute caches: each GETATTR, SETATTR, DELATTR and METH
	// has an entry of its own, holding the index of its name in Names.
	Caches []uint32
	// Globals is the number of GETGLOBAL/SETGLOBAL sites; each is cached by
	// its name, so this equals len(Names).

	Handlers []Handler
	Loops    []Loop
	// Pos gives for each instruction the index of its range in Spans.
	Pos    []uint32
	Spans  []Span
	Doc    string // docstring
	HasDoc bool
}

// Flags are properties of a code object.
type Flags uint32

// The flags.
const (
	VarArgs Flags = 1 << iota
	VarKeywords
	Generator
	Coroutine
	AsyncGenerator
	// NewLocals: a function; without it names live in a namespace (module, class).
	NewLocals
	// ClassBody: a class body, run with a namespace of its own.
	ClassBody
	// Nested: defined inside another function.
	Nested
	// TopLevelAwait: an interactive module that awaits; it runs as a coroutine.
	TopLevelAwait
)

// Const is a constant: nil for None, bool, int64, *big.Int, float64,
// complex128, string, []byte (bytes), EllipsisConst, Tuple, FrozenSet or *Code.
type Const any

// EllipsisConst is the constant "…".
type EllipsisConst struct{}

// Tuple and FrozenSet are constants made of constants.
type (
	Tuple     []Const
	FrozenSet []Const
)

var _ = (*big.Int)(nil)

// Handler says where an exception raised by an instruction in [Start, End)
// continues: at Target with the exception in register Reg. Handlers are
// ordered innermost first: the first that covers an instruction applies.
type Handler struct {
	Start, End, Target int32
	Reg                uint16
}

// Loop says that while one of the instructions [Start, End) runs, register Reg
// holds the iterator of a for loop over a new object, innermost first. A
// generator there that nothing else refers to is closed when the loop is left
// early.
type Loop struct {
	Start, End int32
	Reg        uint16
}

// Span is a range of source text. Lines count from 1, columns are byte offsets
// from 0. A Line of 0 marks instructions without a place of their own.
type Span struct {
	Line, Col, EndLine, EndCol int32
}
