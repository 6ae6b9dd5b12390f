package syntax

type (
	// BoolOp is a chain of one boolean operator: a and b and c.
	BoolOp struct {
		Base
		Op     BoolOperator
		Values []Expr
	}
	// NamedExpr is target := value.
	NamedExpr struct {
		Base
		Target *Name
		Value  Expr
	}
	// BinOp is left op right.
	BinOp struct {
		Base
		Left  Expr
		Op    Operator
		Right Expr
	}
	// UnaryOp is op operand.
	UnaryOp struct {
		Base
		Op      UnaryOperator
		Operand Expr
	}
	// Lambda is lambda args: body.
	Lambda struct {
		Base
		Args *Arguments
		Body Expr
	}
	// IfExp is body if test else orelse.
	IfExp struct {
		Base
		Test, Body, Orelse Expr
	}
	// Dict is a dict display; a nil key stands for **value.
	Dict struct {
		Base
		Keys   []Expr
		Values []Expr
	}
	// Set is a set display.
	Set struct {
		Base
		Elts []Expr
	}
	// ListComp is [elt for …].
	ListComp struct {
		Base
		Elt        Expr
		Generators []*Comprehension
	}
	// SetComp is {elt for …}.
	SetComp struct {
		Base
		Elt        Expr
		Generators []*Comprehension
	}
	// DictComp is {key: value for …}.
	DictComp struct {
		Base
		Key, Value Expr
		Generators []*Comprehension
	}
	// GeneratorExp is (elt for …).
	GeneratorExp struct {
		Base
		Elt        Expr
		Generators []*Comprehension
	}
	// Await is await value.
	Await struct {
		Base
		Value Expr
	}
	// Yield is yield value; Value may be nil.
	Yield struct {
		Base
		Value Expr
	}
	// YieldFrom is yield from value.
	YieldFrom struct {
		Base
		Value Expr
	}
	// Compare is a chain left ops[0] comparators[0] ops[1] …
	Compare struct {
		Base
		Left        Expr
		Ops         []CmpOperator
		Comparators []Expr
	}
	// Call is func(args, keywords); *args are Starred among Args, **kwargs are
	// keywords without a name.
	Call struct {
		Base
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	// FormattedValue is a {…} of an f-string.
	FormattedValue struct {
		Base
		Value      Expr
		Conversion int  // -1, or 's', 'r', 'a'
		FormatSpec Expr // *JoinedStr or nil
	}
	// JoinedStr is an f-string: Constants of string and FormattedValues.
	JoinedStr struct {
		Base
		Values []Expr
	}
	// Attribute is value.attr.
	Attribute struct {
		Base
		Value Expr
		Attr  string
	}
	// Subscript is value[slice].
	Subscript struct {
		Base
		Value Expr
		Slice Expr
	}
	// Starred is *value.
	Starred struct {
		Base
		Value Expr
	}
	// Name is an identifier, in NFKC form.
	Name struct {
		Base
		ID string
	}
	// List is a list display.
	List struct {
		Base
		Elts []Expr
	}
	// Tuple is a tuple; its span includes the parentheses if it has them.
	Tuple struct {
		Base
		Elts   []Expr
		parens bool // written in parentheses
	}
	// Slice is lower:upper:step, each may be nil.
	Slice struct {
		Base
		Lower, Upper, Step Expr
	}
)

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}

type (
	// Comprehension is one for clause with its conditions.
	Comprehension struct {
		Target, Iter Expr
		Ifs          []Expr
		Async        bool
	}
	// Arguments are the parameters of a function or lambda. The last
	// len(Defaults) of PosOnly and Args together have defaults; KwDefaults runs
	// along KwOnly, nil where there is no default.
	Arguments struct {
		PosOnly    []*Arg
		Args       []*Arg
		Vararg     *Arg
		KwOnly     []*Arg
		KwDefaults []Expr
		Kwarg      *Arg
		Defaults   []Expr
	}
	// Arg is one parameter; Annotation may be nil.
	Arg struct {
		Base
		Name       string
		Annotation Expr
	}
	// Keyword is name=value in a call or class; Name "" stands for **value.
	Keyword struct {
		Base
		Name  string
		Value Expr
	}
)
