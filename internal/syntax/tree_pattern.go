package syntax

type (
	// MatchValue compares with a value: a literal or a dotted name.
	MatchValue struct {
		Base
		Value Expr
	}
	// MatchSingleton is None, True or False; Value is nil or a bool.
	MatchSingleton struct {
		Base
		Value any
	}
	// MatchSequence is [p, …]; at most one element is a MatchStar.
	MatchSequence struct {
		Base
		Patterns []Pattern
	}
	// MatchMapping is {key: p, …, **rest}; Rest "" if absent.
	MatchMapping struct {
		Base
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	// MatchClass is cls(p, …, name=p, …).
	MatchClass struct {
		Base
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// MatchStar is *name; Name "" for *_.
	MatchStar struct {
		Base
		Name string
	}
	// MatchAs is pattern as name, a capture (Pattern nil), or the wildcard
	// (both absent).
	MatchAs struct {
		Base
		Pattern Pattern
		Name    string
	}
	// MatchOr is p | p | …
	MatchOr struct {
		Base
		Patterns []Pattern
	}
)

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
