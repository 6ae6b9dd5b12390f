package compile

import (
	"fmt"
	"math/big"

	"asyncrepl/internal/diag"
	"asyncrepl/internal/syntax"
)

// warn notes a SyntaxWarning.
func (u *unit) warn(at syntax.Node, format string, args ...any) {
	u.c.warnings = append(u.c.warnings, diag.Warning{Category: "SyntaxWarning", Msg: fmt.Sprintf(format, args...), Span: at.Span()})
}

// warnIs warns of identity tests with literals.
func (u *unit) warnIs(e *syntax.Compare) {
	left := literalType(e.Left)
	for i, op := range e.Ops {
		right := literalType(e.Comparators[i])
		if op == syntax.Is || op == syntax.IsNot {
			name := left
			if name == "" {
				name = right
			}
			if name != "" {
				instead := "=="
				if op == syntax.IsNot {
					instead = "!="
				}
				u.warn(e, `"%v" with '%s' literal. Did you mean "%s"?`, op, name, instead)
				return
			}
		}
		left = right
	}
}

// literalType names the class of a constant that is not a singleton, else "".
func literalType(e syntax.Expr) string {
	k, ok := fold(e)
	if !ok {
		return ""
	}
	switch k.(type) {
	case nil, bool, EllipsisConst:
		return ""
	}
	return constType(k)
}

// warnCall warns of calling what cannot be called.
func (u *unit) warnCall(e *syntax.Call) {
	switch e.Func.(type) {
	case *syntax.Constant, *syntax.Tuple, *syntax.List, *syntax.ListComp, *syntax.Dict, *syntax.DictComp,
		*syntax.Set, *syntax.SetComp, *syntax.GeneratorExp, *syntax.JoinedStr, *syntax.FormattedValue:
		u.warn(e, "'%s' object is not callable; perhaps you missed a comma?", typeOf(e.Func))
	}
}

// warnSubscript warns of indexing what has no items, or by what is no index.
func (u *unit) warnSubscript(e *syntax.Subscript) {
	sequence := false
	switch v := e.Value.(type) {
	case *syntax.Constant:
		switch literal(v.Value).(type) {
		case string, []byte:
			sequence = true
		default:
			u.warn(e, "'%s' object is not subscriptable; perhaps you missed a comma?", typeOf(v))
		}
	case *syntax.Set, *syntax.SetComp, *syntax.GeneratorExp, *syntax.Lambda:
		u.warn(e, "'%s' object is not subscriptable; perhaps you missed a comma?", typeOf(v))
	case *syntax.Tuple, *syntax.List, *syntax.ListComp, *syntax.JoinedStr, *syntax.FormattedValue:
		sequence = true
	}
	if !sequence {
		return
	}
	switch index := typeOf(e.Slice); index {
	case "", "int", "bool", "slice":
	default:
		u.warn(e, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", typeOf(e.Value), index)
	}
}

// typeOf names the class of the value of an expression where its form tells,
// else "".
func typeOf(e syntax.Expr) string {
	switch e.(type) {
	case *syntax.Tuple:
		return "tuple"
	case *syntax.List, *syntax.ListComp:
		return "list"
	case *syntax.Dict, *syntax.DictComp:
		return "dict"
	case *syntax.Set, *syntax.SetComp:
		return "set"
	case *syntax.GeneratorExp:
		return "generator"
	case *syntax.Lambda:
		return "function"
	case *syntax.JoinedStr, *syntax.FormattedValue:
		return "str"
	}
	if k, ok := fold(e); ok {
		return constType(k)
	}
	return ""
}

// constType names the class of a constant.
func constType(k Const) string {
	switch k.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int64, *big.Int:
		return "int"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case []byte:
		return "bytes"
	case EllipsisConst:
		return "ellipsis"
	case Tuple:
		return "tuple"
	}
	return ""
}
