package compile

import (
	"math"
	"math/big"

	"asyncrepl/internal/syntax"
)

// fold returns the constant value of an expression, if it has one that is cheap
// to know. What could raise or grow large is left to run time.
func fold(e syntax.Expr) (Const, bool) {
	switch e := e.(type) {
	case *syntax.Constant:
		return literal(e.Value), true
	case *syntax.Name:
		if e.ID == "__debug__" {
			return true, true
		}
	case *syntax.UnaryOp:
		return foldUnary(e)
	case *syntax.BinOp:
		return foldBinary(e)
	case *syntax.Tuple:
		t := make(Tuple, len(e.Elts))
		for i, x := range e.Elts {
			k, ok := fold(x)
			if !ok {
				return nil, false
			}
			t[i] = k
		}
		return t, true
	}
	return nil, false
}

// literal turns the value of a literal into a constant.
func literal(v any) Const {
	switch v := v.(type) {
	case syntax.Imaginary:
		return complex(0, float64(v))
	case syntax.Bytes:
		return []byte(v)
	case syntax.EllipsisValue:
		return EllipsisConst{}
	}
	return v
}

func foldUnary(e *syntax.UnaryOp) (Const, bool) {
	if !scalar(e.Operand) {
		return nil, false
	}
	k, ok := fold(e.Operand)
	if !ok {
		return nil, false
	}
	if b, isBool := k.(bool); isBool && e.Op != syntax.Not {
		k = int64(0)
		if b {
			k = int64(1)
		}
	}
	switch e.Op {
	case syntax.Not:
		return !truth(k), true
	case syntax.USub:
		switch k := k.(type) {
		case int64:
			if k == math.MinInt64 {
				return new(big.Int).Neg(big.NewInt(k)), true
			}
			return -k, true
		case *big.Int:
			return normalInt(new(big.Int).Neg(k)), true
		case float64:
			return -k, true
		case complex128:
			return complex(-real(k), -imag(k)), true
		}
	case syntax.UAdd:
		switch k.(type) {
		case int64, *big.Int, float64, complex128:
			return k, true
		}
	case syntax.Invert:
		if i, ok := k.(int64); ok {
			return ^i, true
		}
	}
	return nil, false
}

// scalar reports whether e is a literal or a chain of unary operators on one,
// so that folding costs little.
func scalar(e syntax.Expr) bool {
	for {
		switch x := e.(type) {
		case *syntax.UnaryOp:
			e = x.Operand
		case *syntax.Constant:
			return true
		default:
			return false
		}
	}
}

func normalInt(b *big.Int) Const {
	if b.IsInt64() {
		return b.Int64()
	}
	return b
}

func foldBinary(e *syntax.BinOp) (Const, bool) {
	if !scalar(e.Right) {
		return nil, false
	}
	r, ok := fold(e.Right)
	if !ok || !numeric(r) {
		return nil, false
	}
	l, ok := fold(e.Left)
	if !ok {
		return nil, false
	}
	if a, ok := l.(int64); ok {
		if b, ok := r.(int64); ok {
			return foldInts(e.Op, a, b)
		}
	}
	a, aok := toFloat(l)
	b, bok := toFloat(r)
	if aok && bok {
		switch e.Op {
		case syntax.Add:
			return a + b, true
		case syntax.Sub:
			return a - b, true
		case syntax.Mult:
			return a * b, true
		case syntax.Div:
			if b != 0 {
				return a / b, true
			}
		}
		return nil, false
	}
	x, xok := toComplex(l)
	y, yok := toComplex(r)
	if xok && yok {
		switch e.Op {
		case syntax.Add:
			return x + y, true
		case syntax.Sub:
			return x - y, true
		}
	}
	return nil, false
}

func numeric(k Const) bool {
	switch k.(type) {
	case int64, float64, complex128:
		return true
	}
	return false
}

// toFloat converts a number that a float operation takes exactly.
func toFloat(k Const) (float64, bool) {
	switch k := k.(type) {
	case float64:
		return k, true
	case int64:
		if k > -1<<53 && k < 1<<53 {
			return float64(k), true
		}
	}
	return 0, false
}

func toComplex(k Const) (complex128, bool) {
	if c, ok := k.(complex128); ok {
		return c, true
	}
	f, ok := toFloat(k)
	return complex(f, 0), ok
}

// foldInts folds what stays small.
func foldInts(op syntax.Operator, a, b int64) (Const, bool) {
	const small = 1 << 31
	if a <= -small || a >= small || b <= -small || b >= small {
		if op != syntax.Add && op != syntax.Sub || a > 1<<61 || a < -1<<61 || b > 1<<61 || b < -1<<61 {
			return nil, false
		}
	}
	switch op {
	case syntax.Add:
		return a + b, true
	case syntax.Sub:
		return a - b, true
	case syntax.Mult:
		return a * b, true
	case syntax.BitAnd:
		return a & b, true
	case syntax.BitOr:
		return a | b, true
	case syntax.BitXor:
		return a ^ b, true
	case syntax.LShift:
		if b >= 0 && b < 31 {
			return a << b, true
		}
	case syntax.RShift:
		if b >= 0 {
			return a >> min(b, 63), true
		}
	case syntax.Div:
		if b != 0 {
			return float64(a) / float64(b), true
		}
	case syntax.FloorDiv:
		if b > 0 {
			q := a / b
			if a%b < 0 {
				q--
			}
			return q, true
		}
	case syntax.Mod:
		if b > 0 {
			return ((a % b) + b) % b, true
		}
	case syntax.Pow:
		if b >= 0 && b < 128 {
			p := new(big.Int).Exp(big.NewInt(a), big.NewInt(b), nil)
			if p.BitLen() <= 128 {
				return normalInt(p), true
			}
		}
	}
	return nil, false
}

// foldContainer returns the constant tuple or frozenset that can stand for a
// display which is only looked into.
func foldContainer(e syntax.Expr) (Const, bool) {
	var elts []syntax.Expr
	set := false
	switch e := e.(type) {
	case *syntax.List:
		elts = e.Elts
	case *syntax.Set:
		elts, set = e.Elts, true
	default:
		return nil, false
	}
	ks, ok := foldAll(elts)
	if !ok {
		return nil, false
	}
	if set {
		return FrozenSet(ks), true
	}
	return Tuple(ks), true
}

// foldAll folds every element of a display.
func foldAll(elts []syntax.Expr) ([]Const, bool) {
	ks := make([]Const, len(elts))
	for i, x := range elts {
		k, ok := fold(x)
		if !ok {
			return nil, false
		}
		ks[i] = k
	}
	return ks, true
}

// truth is bool() of a constant.
func truth(k Const) bool {
	switch k := k.(type) {
	case nil:
		return false
	case bool:
		return k
	case int64:
		return k != 0
	case *big.Int:
		return k.Sign() != 0
	case float64:
		return k != 0
	case complex128:
		return k != 0
	case string:
		return k != ""
	case []byte:
		return len(k) > 0
	case Tuple:
		return len(k) > 0
	case FrozenSet:
		return len(k) > 0
	}
	return true
}
