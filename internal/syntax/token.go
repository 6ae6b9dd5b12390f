package syntax

import "asyncrepl/internal/diag"

// Kind is the kind of a token.
type Kind uint8

// The kinds of tokens. Operators and keywords have a kind each.
const (
	EndOfText Kind = iota
	Newline
	Indent
	Dedent
	Ident // an identifier, soft keywords included
	Number
	String
	FStringStart
	FStringMiddle
	FStringEnd
	Comment // only from Scan
	Bad     // what no token can be; with an error unless from Scan

	opFirst
	LParen
	RParen
	LBracket
	RBracket
	LBrace
	RBrace
	Colon
	Comma
	Semicolon
	Dot
	Ellipsis
	Arrow
	Exclaim
	Assignment // =
	ColonEqual
	AtSign
	PlusSign
	MinusSign
	StarSign
	SlashSign
	PercentSign
	VBar
	Ampersand
	Caret
	Tilde
	Less
	Greater
	EqEqual
	NotEqual
	LessEqual
	GreaterEqual
	LessGreater // <>, never valid
	LeftShift
	RightShift
	DoubleStar
	DoubleSlash
	augFirst
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	PercentEqual
	AtEqual
	VBarEqual
	AmpersandEqual
	CaretEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	DoubleSlashEqual
	augLast

	kwFirst
	KwFalse
	KwNone
	KwTrue
	KwAnd
	KwAs
	KwAssert
	KwAsync
	KwAwait
	KwBreak
	KwClass
	KwContinue
	KwDef
	KwDel
	KwElif
	KwElse
	KwExcept
	KwFinally
	KwFor
	KwFrom
	KwGlobal
	KwIf
	KwImport
	KwIn
	KwIs
	KwLambda
	KwNonlocal
	KwNot
	KwOr
	KwPass
	KwRaise
	KwReturn
	KwTry
	KwWhile
	KwWith
	KwYield
	kwLast
)

// IsKeyword tells whether k is a reserved word.
func (k Kind) IsKeyword() bool { return k > kwFirst && k < kwLast }

// IsOperator tells whether k is an operator or delimiter.
func (k Kind) IsOperator() bool { return k > opFirst && k < kwFirst }

// Token is one token. From and To are byte offsets into the scanned text.
type Token struct {
	Kind     Kind
	level    uint8 // of open brackets, after the token
	From, To int32
	Loc      diag.Span
}

var keywords = map[string]Kind{
	"False": KwFalse, "None": KwNone, "True": KwTrue, "and": KwAnd, "as": KwAs,
	"assert": KwAssert, "async": KwAsync, "await": KwAwait, "break": KwBreak,
	"class": KwClass, "continue": KwContinue, "def": KwDef, "del": KwDel,
	"elif": KwElif, "else": KwElse, "except": KwExcept, "finally": KwFinally,
	"for": KwFor, "from": KwFrom, "global": KwGlobal, "if": KwIf,
	"import": KwImport, "in": KwIn, "is": KwIs, "lambda": KwLambda,
	"nonlocal": KwNonlocal, "not": KwNot, "or": KwOr, "pass": KwPass,
	"raise": KwRaise, "return": KwReturn, "try": KwTry, "while": KwWhile,
	"with": KwWith, "yield": KwYield,
}

// operators maps the text of each operator to its kind.
var operators = map[string]Kind{
	"(": LParen, ")": RParen, "[": LBracket, "]": RBracket, "{": LBrace, "}": RBrace,
	":": Colon, ",": Comma, ";": Semicolon, ".": Dot, "...": Ellipsis, "->": Arrow,
	"!": Exclaim, "=": Assignment, ":=": ColonEqual, "@": AtSign, "+": PlusSign,
	"-": MinusSign, "*": StarSign, "/": SlashSign, "%": PercentSign, "|": VBar,
	"&": Ampersand, "^": Caret, "~": Tilde, "<": Less, ">": Greater, "==": EqEqual,
	"!=": NotEqual, "<=": LessEqual, ">=": GreaterEqual, "<>": LessGreater,
	"<<": LeftShift, ">>": RightShift, "**": DoubleStar, "//": DoubleSlash,
	"+=": PlusEqual, "-=": MinusEqual, "*=": StarEqual, "/=": SlashEqual,
	"%=": PercentEqual, "@=": AtEqual, "|=": VBarEqual, "&=": AmpersandEqual,
	"^=": CaretEqual, "<<=": LeftShiftEqual, ">>=": RightShiftEqual,
	"**=": DoubleStarEqual, "//=": DoubleSlashEqual,
}

// Keywords lists the reserved words, in no order; for completion.
func Keywords() []string {
	words := make([]string, 0, len(keywords))
	for w := range keywords {
		words = append(words, w)
	}
	return words
}

// SoftKeywords lists the words that are keywords in some places only.
func SoftKeywords() []string { return []string{"_", "case", "match", "type"} }

// oneOp, twoOp and threeOp are the operators by length; they are read-only.
var oneOp, twoOp, threeOp = splitOperators()

func splitOperators() (one [128]Kind, two map[[2]byte]Kind, three map[[3]byte]Kind) {
	two, three = map[[2]byte]Kind{}, map[[3]byte]Kind{}
	for text, kind := range operators {
		switch len(text) {
		case 1:
			one[text[0]] = kind
		case 2:
			two[[2]byte{text[0], text[1]}] = kind
		case 3:
			three[[3]byte{text[0], text[1], text[2]}] = kind
		}
	}
	return
}
