package syntax

import (
	"asyncrepl/internal/diag"
)

// Node is any part of the tree that has a place in the text.
type Node interface {
	Span() diag.Span
}

// Base gives a node its place; every node embeds it.
type Base struct {
	Loc diag.Span
}

// Span returns the node's place.
func (b *Base) Span() diag.Span { return b.Loc }

// SetSpan changes the node's place.
func (b *Base) SetSpan(s diag.Span) { b.Loc = s }

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Expr is an expression.
type Expr interface {
	Node
	expr()
	SetSpan(diag.Span)
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

// TypeParam is one parameter of a PEP 695 parameter list: *TypeVar,
// *TypeVarTuple or *ParamSpec.
type TypeParam interface {
	Node
	typeParam()
}

// Mode says what a text is parsed as.
type Mode uint8

// The modes, as of Python's compile().
const (
	Exec   Mode = iota // a file
	Eval               // one expression; the Body is one ExprStmt
	Single             // one interactive statement
)

// Module is a parsed text.
type Module struct {
	Source   *diag.Source
	Mode     Mode
	Body     []Stmt
	Warnings []diag.Warning // in the order of the text
}

// Constant is a literal. Value is one of
//
//	nil            None
//	bool           True, False
//	int64          an integer that fits
//	*big.Int       an integer that does not
//	float64
//	Imaginary      1j
//	string         text; lone surrogates are encoded as in WTF-8
//	Bytes
//	EllipsisValue  ...
type Constant struct {
	Base
	Value any
	U     bool // written u"…"
}

// Imaginary is the value of an imaginary literal.
type Imaginary float64

// Bytes is the value of a bytes literal.
type Bytes string

// EllipsisValue is the value of the literal "...".
type EllipsisValue struct{}
