package compile

// Instr is one instruction. A, B and C are registers unless the opcode's row
// says otherwise; X is a small modifier. Two-register jumps use C as a forward
// offset; JMP and its kin hold a 32-bit target in B and C.
type Instr struct {
	Op, X   uint8
	A, B, C uint16
}

// Target returns the absolute target of JMP, JBACK, JF, JT, JNONE, JNOTNONE.
func (i *Instr) Target() int { return int(i.B)<<16 | int(i.C) }

// Wide returns the operand C extended by X to 24 bits: an index of a name,
// constant or cache.
func (i *Instr) Wide() int { return int(i.X)<<16 | int(i.C) }

// Imm returns the operand C as a signed number.
func (i *Instr) Imm() int64 { return int64(int16(i.C)) }

// The opcodes. The rows of opTable specify them.
const (
	NOP uint8 = iota

	// Moves and variables.
	MOV
	LOADK
	LOADI
	CLEAR
	DELLOCAL
	MAKECELL
	LDFREE
	GETCELL
	SETCELL
	DELCELL
	GETGLOBAL
	SETGLOBAL
	DELGLOBAL
	GETNAME
	SETNAME
	DELNAME
	GETCLASSCELL
	GETCLASSGLOBAL

	// Arithmetic.
	ADD
	SUB
	MUL
	ADDI
	SUBI
	MULI
	FLOORDIVI
	MODI
	ADDK
	SUBK
	MULK
	DIVK
	DIV
	FLOORDIV
	MOD
	BINARY
	NEG
	UNARY
	NOT

	// Comparison.
	CMPLT
	CMPLE
	CMPEQ
	CMPNE
	CMPGT
	CMPGE
	IS
	ISNOT
	IN
	NOTIN

	// Jumps.
	JMP
	JBACK
	JF
	JT
	JNONE
	JNOTNONE
	JLT
	JLE
	JEQ
	JNE
	JGT
	JGE
	JLTK
	JLEK
	JEQK
	JNEK
	JGTK
	JGEK

	// Attributes and items.
	GETATTR
	SETATTR
	DELATTR
	METH
	GETITEM
	SETITEM
	DELITEM
	SLICE

	// Calls.
	CALL
	CALLM
	CALLKW
	CALLMKW
	CALLEX
	RET

	// Displays and strings.
	TUPLE
	LIST
	SET
	DICT
	LISTAPPEND
	LISTEXTEND
	SETADD
	SETUPDATE
	DICTSET
	DICTUPDATE
	DICTMERGE
	LISTTUPLE
	FORMAT
	STRING

	// Iteration and unpacking.
	ITER
	FORITER
	UNPACK
	UNPACKEX

	// Generators and coroutines.
	YIELD
	YIELDFROM
	AWAIT
	AITER
	ANEXT
	ENDASYNCFOR

	// Exceptions and context managers.
	RAISE
	RERAISE
	ENTEREXC
	LEAVEEXC
	JNOEXC
	EGMATCH
	EGCOLLECT
	WITHPREP
	AWITHPREP
	WITHEXC

	// Definitions and imports.
	MKFUNC
	BUILDCLASS
	ANNOTATIONS
	IMPORT
	IMPORTFROM
	IMPORTSTAR
	TYPEPARAM
	TYPEALIAS

	// Pattern matching.
	MATCHSEQ
	MATCHMAP
	MATCHKEYS
	MATCHCLASS

	// Statements of an interactive or discarded kind.
	PRINTEXPR
	DISCARD
	ASSERTFAIL
	NumOps
)

// OpInfo is one row of the specification.
type OpInfo struct {
	Name string
	// Operands names what A, B, C (and X) hold, for the disassembler: "r" a
	// register, "k" a constant, "n" a name, "i" a signed immediate, "f" a forward
	// offset, "t" half of a 32-bit target, "#" a count, "x" a flag, "-" unused.
	Operands [4]byte // A, B, C, X
	Doc      string
}

// Info returns the row of op.
func Info(op uint8) *OpInfo { return &opTable[op] }

func ops(s string) [4]byte { return [4]byte{s[0], s[1], s[2], s[3]} }

// opTable is the specification of the machine: R[i] is a register, K[i] a
// constant, N[i] a name. "W" is C extended by X to 24 bits. Reading a register
// that holds no value raises UnboundLocalError (NameError for a cell variable
// of an enclosing scope), so operands may name locals directly.
var opTable = [NumOps]OpInfo{
	NOP: {"NOP", ops("----"), "nothing"},

	MOV:            {"MOV", ops("rr--"), "R[A] = R[B]"},
	LOADK:          {"LOADK", ops("r-kx"), "R[A] = K[W]"},
	LOADI:          {"LOADI", ops("r-i-"), "R[A] = int C"},
	CLEAR:          {"CLEAR", ops("r#-x"), "R[A] … R[A+B-1] hold no value; never raises; X=1: R[A] is the iterator of a loop that is left, see Loop"},
	DELLOCAL:       {"DELLOCAL", ops("r---"), "del of a local: R[A] holds no value; raises if it held none"},
	MAKECELL:       {"MAKECELL", ops("rr--"), "R[A] = new cell holding R[B], which may hold no value"},
	LDFREE:         {"LDFREE", ops("r#--"), "R[A] = cell B of the function's closure"},
	GETCELL:        {"GETCELL", ops("rr--"), "R[A] = content of the cell in R[B]"},
	SETCELL:        {"SETCELL", ops("rr--"), "content of the cell in R[A] = R[B]"},
	DELCELL:        {"DELCELL", ops("r---"), "del of the content of the cell in R[A]"},
	GETGLOBAL:      {"GETGLOBAL", ops("r-nx"), "R[A] = global or builtin N[W]"},
	SETGLOBAL:      {"SETGLOBAL", ops("r-nx"), "global N[W] = R[A]"},
	DELGLOBAL:      {"DELGLOBAL", ops("--nx"), "del global N[W]"},
	GETNAME:        {"GETNAME", ops("r-nx"), "R[A] = name N[W] of the namespace, else global, else builtin (class bodies, exec)"},
	SETNAME:        {"SETNAME", ops("r-nx"), "namespace[N[W]] = R[A]"},
	DELNAME:        {"DELNAME", ops("--nx"), "del namespace[N[W]]"},
	GETCLASSCELL:   {"GETCLASSCELL", ops("rrnx"), "R[A] = namespace[N[W]] if there, else content of the cell in R[B]"},
	GETCLASSGLOBAL: {"GETCLASSGLOBAL", ops("r-nx"), "R[A] = namespace[N[W]] if there, else global or builtin"},

	ADD:       {"ADD", ops("rrrx"), "R[A] = R[B] + R[C]; X=1 for +="},
	SUB:       {"SUB", ops("rrrx"), "R[A] = R[B] - R[C]; X=1 for -="},
	MUL:       {"MUL", ops("rrrx"), "R[A] = R[B] * R[C]; X=1 for *="},
	ADDI:      {"ADDI", ops("rrix"), "R[A] = R[B] + C; X=1 for +="},
	SUBI:      {"SUBI", ops("rrix"), "R[A] = R[B] - C; X=1 for -="},
	MULI:      {"MULI", ops("rrix"), "R[A] = R[B] * C; X=1 for *="},
	FLOORDIVI: {"FLOORDIVI", ops("rrix"), "R[A] = R[B] // C, C > 0; X=1 for //="},
	MODI:      {"MODI", ops("rrix"), "R[A] = R[B] % C, C > 0; X=1 for %="},
	ADDK:      {"ADDK", ops("rrkx"), "R[A] = R[B] + K[C]; X=1 for +="},
	SUBK:      {"SUBK", ops("rrkx"), "R[A] = R[B] - K[C]; X=1 for -="},
	MULK:      {"MULK", ops("rrkx"), "R[A] = R[B] * K[C]; X=1 for *="},
	DIVK:      {"DIVK", ops("rrkx"), "R[A] = R[B] / K[C]; X=1 for /="},
	DIV:       {"DIV", ops("rrrx"), "R[A] = R[B] / R[C]; X=1 for /="},
	FLOORDIV:  {"FLOORDIV", ops("rrrx"), "R[A] = R[B] // R[C]; X=1 for //="},
	MOD:       {"MOD", ops("rrrx"), "R[A] = R[B] % R[C]; X=1 for %="},
	BINARY:    {"BINARY", ops("rrrx"), "R[A] = R[B] op R[C]; X is a BinaryOperator, plus InplaceFlag for op="},
	NEG:       {"NEG", ops("rr--"), "R[A] = -R[B]"},
	UNARY:     {"UNARY", ops("rr-x"), "R[A] = op R[B]; X=1 for +, 2 for ~"},
	NOT:       {"NOT", ops("rr--"), "R[A] = not R[B]"},

	CMPLT: {"CMPLT", ops("rrr-"), "R[A] = R[B] < R[C]"},
	CMPLE: {"CMPLE", ops("rrr-"), "R[A] = R[B] <= R[C]"},
	CMPEQ: {"CMPEQ", ops("rrr-"), "R[A] = R[B] == R[C]"},
	CMPNE: {"CMPNE", ops("rrr-"), "R[A] = R[B] != R[C]"},
	CMPGT: {"CMPGT", ops("rrr-"), "R[A] = R[B] > R[C]"},
	CMPGE: {"CMPGE", ops("rrr-"), "R[A] = R[B] >= R[C]"},
	IS:    {"IS", ops("rrr-"), "R[A] = R[B] is R[C]"},
	ISNOT: {"ISNOT", ops("rrr-"), "R[A] = R[B] is not R[C]"},
	IN:    {"IN", ops("rrr-"), "R[A] = R[B] in R[C]"},
	NOTIN: {"NOTIN", ops("rrr-"), "R[A] = R[B] not in R[C]"},

	JMP:      {"JMP", ops("-tt-"), "go to target"},
	JBACK:    {"JBACK", ops("-tt-"), "go back to target; interrupts are taken here"},
	JF:       {"JF", ops("rtt-"), "go to target if R[A] is false"},
	JT:       {"JT", ops("rtt-"), "go to target if R[A] is true"},
	JNONE:    {"JNONE", ops("rtt-"), "go to target if R[A] is None"},
	JNOTNONE: {"JNOTNONE", ops("rtt-"), "go to target if R[A] is not None"},
	JLT:      {"JLT", ops("rrf-"), "skip C instructions unless R[A] < R[B]"},
	JLE:      {"JLE", ops("rrf-"), "skip C instructions unless R[A] <= R[B]"},
	JEQ:      {"JEQ", ops("rrf-"), "skip C instructions unless R[A] == R[B]"},
	JNE:      {"JNE", ops("rrf-"), "skip C instructions unless R[A] != R[B]"},
	JGT:      {"JGT", ops("rrf-"), "skip C instructions unless R[A] > R[B]"},
	JGE:      {"JGE", ops("rrf-"), "skip C instructions unless R[A] >= R[B]"},
	JLTK:     {"JLTK", ops("rkf-"), "skip C instructions unless R[A] < K[B]"},
	JLEK:     {"JLEK", ops("rkf-"), "skip C instructions unless R[A] <= K[B]"},
	JEQK:     {"JEQK", ops("rkf-"), "skip C instructions unless R[A] == K[B]"},
	JNEK:     {"JNEK", ops("rkf-"), "skip C instructions unless R[A] != K[B]"},
	JGTK:     {"JGTK", ops("rkf-"), "skip C instructions unless R[A] > K[B]"},
	JGEK:     {"JGEK", ops("rkf-"), "skip C instructions unless R[A] >= K[B]"},

	GETATTR: {"GETATTR", ops("rrnx"), "R[A] = R[B].N[cache]; W is an attribute cache, see Code.Caches"},
	SETATTR: {"SETATTR", ops("rrnx"), "R[A].N[cache] = R[B]; W is an attribute cache"},
	DELATTR: {"DELATTR", ops("r-nx"), "del R[A].N[cache]; W is an attribute cache"},
	METH:    {"METH", ops("rrnx"), "for a call: R[A], R[A+1] = method N[cache] and R[B]; if the attribute is no method, no value and the attribute"},
	GETITEM: {"GETITEM", ops("rrr-"), "R[A] = R[B][R[C]]"},
	SETITEM: {"SETITEM", ops("rrr-"), "R[A][R[B]] = R[C]"},
	DELITEM: {"DELITEM", ops("rr--"), "del R[A][R[B]]"},
	SLICE:   {"SLICE", ops("rr-x"), "R[A] = slice(R[B], R[B+1], R[B+2]); X: only the GETITEM that follows uses it"},

	CALL:    {"CALL", ops("r#--"), "R[A] = R[A](R[A+1] … R[A+B])"},
	CALLM:   {"CALLM", ops("r#--"), "after METH, B arguments from R[A+2]: R[A] = R[A](R[A+1] … R[A+1+B]), or R[A+1](R[A+2] …) if R[A] holds no value"},
	CALLKW:  {"CALLKW", ops("r#k-"), "as CALL with B arguments in all, the last ones keywords named by the tuple K[C]"},
	CALLMKW: {"CALLMKW", ops("r#k-"), "as CALLM with B arguments in all, the last ones keywords named by the tuple K[C]"},
	CALLEX:  {"CALLEX", ops("r--x"), "R[A] = R[A](*R[A+1], **R[A+2]); R[A+1] is any iterable; X bit 0: R[A+2] is there, bit 1: R[A+1] is a list made by LIST with X=1"},
	RET:     {"RET", ops("r---"), "return R[A]"},

	TUPLE:      {"TUPLE", ops("rr#-"), "R[A] = (R[B] … R[B+C-1])"},
	LIST:       {"LIST", ops("rr#x"), "R[A] = [R[B] … R[B+C-1]]; X=1: for the arguments of a CALLEX, which ends it"},
	SET:        {"SET", ops("rr#-"), "R[A] = {R[B] … R[B+C-1]}"},
	DICT:       {"DICT", ops("rr#-"), "R[A] = {R[B]: R[B+1], …}, C pairs"},
	LISTAPPEND: {"LISTAPPEND", ops("rr--"), "append R[B] to the list R[A]"},
	LISTEXTEND: {"LISTEXTEND", ops("rr-x"), "append all of R[B] to the list R[A]; X=1: for *args of a call, for its error text"},
	SETADD:     {"SETADD", ops("rr--"), "add R[B] to the set R[A]"},
	SETUPDATE:  {"SETUPDATE", ops("rr--"), "add all of R[B] to the set R[A]"},
	DICTSET:    {"DICTSET", ops("rrr-"), "R[A][R[B]] = R[C] in a dict display or comprehension"},
	DICTUPDATE: {"DICTUPDATE", ops("rr--"), "{**R[B]} into the dict R[A]"},
	DICTMERGE:  {"DICTMERGE", ops("rrr-"), "**R[B] of a call of R[C] into the dict R[A]; duplicates raise"},
	LISTTUPLE:  {"LISTTUPLE", ops("rr--"), "R[A] = tuple of the list R[B]"},
	FORMAT:     {"FORMAT", ops("rrrx"), "R[A] = str: R[B] formatted; X bits 0-1: conversion (1 !s, 2 !r, 3 !a), bit 2: spec in R[C]"},
	STRING:     {"STRING", ops("rr#-"), "R[A] = the strs R[B] … R[B+C-1] joined"},

	ITER:     {"ITER", ops("rr-x"), "R[A] = iter(R[B]); X=1: the iterator of a Loop"},
	FORITER:  {"FORITER", ops("rrf-"), "R[A] = next(R[B]); when exhausted skip C instructions, R[B] then holds no value"},
	UNPACK:   {"UNPACK", ops("rr#-"), "R[A] … R[A+C-1] = R[B]"},
	UNPACKEX: {"UNPACKEX", ops("rr#x"), "R[A] … = R[B] with C items before and X after the starred one, which becomes a list"},

	YIELD:       {"YIELD", ops("rr--"), "R[A] = yield R[B] (also in async generators)"},
	YIELDFROM:   {"YIELDFROM", ops("rr--"), "R[A] = yield from R[B]"},
	AWAIT:       {"AWAIT", ops("rr-x"), "R[A] = await R[B]; X=1: R[B] came from __aenter__, 2: from __aexit__, 3: from __anext__ (error texts)"},
	AITER:       {"AITER", ops("rr-x"), "R[A] = aiter(R[B]); X=1: the iterator of a Loop"},
	ANEXT:       {"ANEXT", ops("rr--"), "R[A] = the awaitable of R[B].__anext__()"},
	ENDASYNCFOR: {"ENDASYNCFOR", ops("r---"), "in the handler of an async for: go on if R[A] is StopAsyncIteration (clears R[A]), else reraise it"},

	RAISE:     {"RAISE", ops("rr-x"), "raise: X=0 the handled exception, 1 R[A], 2 R[A] from R[B]"},
	RERAISE:   {"RERAISE", ops("r---"), "raise R[A] again without a new traceback entry"},
	ENTEREXC:  {"ENTEREXC", ops("r---"), "begin of a handler: R[A] is the exception and becomes the handled one; R[A+1] keeps which one was before"},
	LEAVEEXC:  {"LEAVEEXC", ops("r---"), "end of a handler: the one before, kept in R[A+1], is the handled one again; clears R[A], R[A+1]"},
	JNOEXC:    {"JNOEXC", ops("rrf-"), "skip C instructions unless the exception R[A] matches R[B], a class or tuple"},
	EGMATCH:   {"EGMATCH", ops("rrr-"), "except*: R[A], R[A+1] = rest, match of splitting R[B] by R[C]; None where empty"},
	EGCOLLECT: {"EGCOLLECT", ops("rrr-"), "end of except*: R[A] = what to raise from the list R[B] of raised and unhandled parts of R[C], None if nothing"},
	WITHPREP:  {"WITHPREP", ops("rr--"), "R[A] = bound __exit__, R[A+1] = bound __enter__ of R[B]"},
	AWITHPREP: {"AWITHPREP", ops("rr--"), "R[A] = bound __aexit__, R[A+1] = bound __aenter__ of R[B]"},
	WITHEXC:   {"WITHEXC", ops("rrr-"), "R[A] … R[A+3] = the exit function R[B] and type, value, traceback of the exception R[C], ready for CALL A 3"},

	MKFUNC:      {"MKFUNC", ops("rrkx"), "R[A] = function of the code K[C]; from R[B] on, by the bits of X: 1 defaults tuple, 2 kwdefaults dict, 4 annotations dict or thunk, 8 closure tuple of cells, 16 type params tuple"},
	BUILDCLASS:  {"BUILDCLASS", ops("r---"), "R[A] = the function that builds classes, to be called with body function, name, bases and keywords"},
	ANNOTATIONS: {"ANNOTATIONS", ops("----"), "make __annotations__ in the namespace if there is none"},
	IMPORT:      {"IMPORT", ops("rrnx"), "R[A] = module N[W]; R[B] = level (int), R[B+1] = names to import (tuple) or None"},
	IMPORTFROM:  {"IMPORTFROM", ops("rrnx"), "R[A] = attribute N[W] of the module R[B]"},
	IMPORTSTAR:  {"IMPORTSTAR", ops("r---"), "all public names of the module R[A] into the namespace"},
	TYPEPARAM:   {"TYPEPARAM", ops("rrkx"), "R[A] = type variable named K[C] (X=0 TypeVar, 1 TypeVarTuple, 2 ParamSpec, 3 TypeVar with constraints; +4: default function in R[B+1]), bound or constraints function in R[B] or None"},
	TYPEALIAS:   {"TYPEALIAS", ops("rrk-"), "R[A] = type alias named K[C] with type params R[B] (tuple) and value function R[B+1]"},

	MATCHSEQ:   {"MATCHSEQ", ops("rrix"), "R[A] = R[B] is a sequence for a pattern and its length is C (X=0) or at least C (X=1)"},
	MATCHMAP:   {"MATCHMAP", ops("rr--"), "R[A] = R[B] is a mapping for a pattern"},
	MATCHKEYS:  {"MATCHKEYS", ops("rrr-"), "R[A] = tuple of the values of R[B] for the keys in the tuple R[C], or None"},
	MATCHCLASS: {"MATCHCLASS", ops("rrkx"), "R[A] = tuple of the attributes of the subject R[B] by the class in R[B+1], X positional patterns and keyword names K[C], or None"},

	PRINTEXPR:  {"PRINTEXPR", ops("r---"), "give R[A] to the display hook (interactive statements)"},
	DISCARD:    {"DISCARD", ops("r---"), "the value R[A] of a call is dropped by an expression statement: a coroutine in it is lost"},
	ASSERTFAIL: {"ASSERTFAIL", ops("r--x"), "raise AssertionError, with argument R[A] if X=1"},
}

// BinaryOperator numbers the operators of BINARY.
type BinaryOperator uint8

// The operators, in the order of the runtime's own table.
const (
	OpAdd BinaryOperator = iota
	OpSub
	OpMul
	OpMatMul
	OpDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpOr
	OpXor
)

// What X of CALLEX says.
const (
	CallHasKeywords = 1 << iota
	CallOwnList
)

// InplaceFlag in X of BINARY says that the statement was an augmented one.
const InplaceFlag = 0x80
