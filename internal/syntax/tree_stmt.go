package syntax

type (
	// FunctionDef is def or async def. Its span starts at the def (or async),
	// not at the decorators.
	FunctionDef struct {
		Base
		Async      bool
		Name       string
		TypeParams []TypeParam
		Args       *Arguments
		Returns    Expr // or nil
		Body       []Stmt
		Decorators []Expr
	}
	// ClassDef is a class; its span is as FunctionDef's.
	ClassDef struct {
		Base
		Name       string
		TypeParams []TypeParam
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	// Return is return value; Value may be nil.
	Return struct {
		Base
		Value Expr
	}
	// Delete is del targets.
	Delete struct {
		Base
		Targets []Expr
	}
	// Assign is targets[0] = targets[1] = … = value.
	Assign struct {
		Base
		Targets []Expr
		Value   Expr
	}
	// AugAssign is target op= value.
	AugAssign struct {
		Base
		Target Expr
		Op     Operator
		Value  Expr
	}
	// AnnAssign is target: annotation = value; Value may be nil. Simple is true
	// for a bare name without parentheses.
	AnnAssign struct {
		Base
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}
	// TypeAlias is type name[params] = value.
	TypeAlias struct {
		Base
		Name       *Name
		TypeParams []TypeParam
		Value      Expr
	}
	// For is for or async for.
	For struct {
		Base
		Async        bool
		Target, Iter Expr
		Body, Orelse []Stmt
	}
	// While is a while loop.
	While struct {
		Base
		Test         Expr
		Body, Orelse []Stmt
	}
	// If is if; an elif is an If alone in Orelse.
	If struct {
		Base
		Test         Expr
		Body, Orelse []Stmt
	}
	// With is with or async with.
	With struct {
		Base
		Async bool
		Items []*WithItem
		Body  []Stmt
	}
	// Match is a match statement.
	Match struct {
		Base
		Subject Expr
		Cases   []*MatchCase
	}
	// Raise is raise exc from cause; both may be nil.
	Raise struct {
		Base
		Exc, Cause Expr
	}
	// Try is a try statement; Star says its handlers are except*.
	Try struct {
		Base
		Star      bool
		Body      []Stmt
		Handlers  []*ExceptHandler
		Orelse    []Stmt
		Finalbody []Stmt
	}
	// Assert is assert test, msg; Msg may be nil.
	Assert struct {
		Base
		Test, Msg Expr
	}
	// Import is import names.
	Import struct {
		Base
		Names []*Alias
	}
	// ImportFrom is from ..module import names; Level counts the dots. A star
	// is one Alias named "*".
	ImportFrom struct {
		Base
		Module string
		Names  []*Alias
		Level  int
	}
	// Global is global names.
	Global struct {
		Base
		Names []string
	}
	// Nonlocal is nonlocal names.
	Nonlocal struct {
		Base
		Names []string
	}
	// ExprStmt is an expression as a statement.
	ExprStmt struct {
		Base
		Value Expr
	}
	// Pass is pass.
	Pass struct{ Base }
	// Break is break.
	Break struct{ Base }
	// Continue is continue.
	Continue struct{ Base }
)

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*TypeAlias) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}

type (
	// ExceptHandler is one except clause; Type nil means a bare except, Name ""
	// no "as".
	ExceptHandler struct {
		Base
		Type Expr
		Name string
		Body []Stmt
	}
	// WithItem is context as vars; Vars may be nil.
	WithItem struct {
		Context Expr
		Vars    Expr
	}
	// MatchCase is one case; Guard may be nil.
	MatchCase struct {
		Pattern Pattern
		Guard   Expr
		Body    []Stmt
	}
	// Alias is name as asname in an import; AsName "" if absent.
	Alias struct {
		Base
		Name   string
		AsName string
	}
)

type (
	// TypeVar is T: bound = default; both may be nil.
	TypeVar struct {
		Base
		Name           string
		Bound, Default Expr
	}
	// TypeVarTuple is *Ts = default.
	TypeVarTuple struct {
		Base
		Name    string
		Default Expr
	}
	// ParamSpec is **P = default.
	ParamSpec struct {
		Base
		Name    string
		Default Expr
	}
)

func (*TypeVar) typeParam()      {}
func (*TypeVarTuple) typeParam() {}
func (*ParamSpec) typeParam()    {}
