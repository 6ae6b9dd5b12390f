package pymath

import (
	"math"
	"math/big"
	"math/bits"

	"asyncrepl/internal/longint"
	"asyncrepl/internal/object"
)

// rounded is floor, ceil or trunc: the special method of the argument's class,
// else the float function.
func rounded(method string, fn func(float64) float64) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if _, ok := a[0].AsFloat(); !ok {
			v, found, exc := object.CallSpecial(t, a[0], method)
			if found || exc != nil {
				return v, exc
			}
		}
		x, exc := object.ToFloat(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		switch {
		case math.IsNaN(x):
			return object.Null, object.ValueErrorf("cannot convert float NaN to integer")
		case math.IsInf(x, 0):
			return object.Null, object.OverflowErrorf("cannot convert float infinity to integer")
		}
		b, _ := big.NewFloat(fn(x)).Int(nil)
		return object.NewInt(b), nil
	}
}

func logarithm(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	ln, exc := naturalLog(t, a[0])
	if exc != nil || a[1].IsNull() {
		return object.Float(ln), exc
	}
	base, exc := naturalLog(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if base == 0 {
		return object.Null, object.ZeroDivisionErrorf("float division by zero")
	}
	return object.Float(ln / base), nil
}

// naturalLog also takes ints that no float can hold.
func naturalLog(t object.Thread, v object.Value) (float64, *object.Exception) {
	if b, ok := object.BigOf(v); ok {
		if b.Sign() <= 0 {
			return 0, object.ValueErrorf("math domain error")
		}
		if n := b.BitLen(); n > 1000 {
			shift := uint(n - 64)
			f, _ := new(big.Float).SetInt(new(big.Int).Rsh(b, shift)).Float64()
			return object.Log(f) + float64(shift)*math.Ln2, nil
		}
	}
	x, exc := object.ToFloat(t, v)
	if exc == nil && x <= 0 {
		exc = object.ValueErrorf("math domain error")
	}
	return object.Log(x), exc
}

func hypot(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	items := a[0].Object().(*object.Tuple).Items()
	xs := make([]float64, len(items))
	for i, v := range items {
		var exc *object.Exception
		if xs[i], exc = object.ToFloat(t, v); exc != nil {
			return object.Null, exc
		}
	}
	return object.Float(object.Norm(xs...)), nil
}

func gcd(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	g := new(big.Int)
	for _, v := range a[0].Object().(*object.Tuple).Items() {
		b, exc := object.IndexBig(t, v)
		if exc != nil {
			return object.Null, exc
		}
		if g, exc = gcdOf(t, g, new(big.Int).Abs(b)); exc != nil {
			return object.Null, exc
		}
	}
	return object.NewInt(g), nil
}

// gcdOf is the greatest common divisor of two ints that are not negative.
func gcdOf(t object.Thread, a, b *big.Int) (*big.Int, *object.Exception) {
	var g *big.Int
	exc := object.LongWork(t, func(w *longint.Work) { g = w.GCD(a, b) })
	return g, exc
}

func factorial(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	b, exc := object.IndexBig(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	switch {
	case b.Sign() < 0:
		return object.Null, object.ValueErrorf("factorial() not defined for negative values")
	case !b.IsInt64():
		return object.Null, object.OverflowErrorf("factorial() argument should not exceed %d", math.MaxInt64)
	}
	n := b.Int64()
	if exc := t.Reserve(n / 8 * 64); exc != nil {
		return object.Null, exc
	}
	var p *big.Int
	if exc := object.LongWork(t, func(w *longint.Work) { p = w.Product(2, n) }); exc != nil {
		return object.Null, exc
	}
	return object.NewInt(p), nil
}

func isqrt(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	b, exc := object.IndexBig(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	if b.Sign() < 0 {
		return object.Null, object.ValueErrorf("isqrt() argument must be nonnegative")
	}
	var r *big.Int
	if exc := object.LongWork(t, func(w *longint.Work) { r = w.Sqrt(b) }); exc != nil {
		return object.Null, exc
	}
	return object.NewInt(r), nil
}

func prod(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	p := a[1]
	exc := object.Iterate(t, a[0], func(v object.Value) (exc *object.Exception) {
		p, exc = object.BinaryOperation(t, object.Mul, p, v)
		return exc
	})
	return p, exc
}

// fsum keeps the exact sum in arbitrary precision.
func fsum(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exact := new(big.Float).SetPrec(2200)
	special, plain, infinities := false, 0.0, 0.0
	exc := object.Iterate(t, a[0], func(v object.Value) *object.Exception {
		x, exc := object.ToFloat(t, v)
		if exc != nil {
			return exc
		}
		if math.IsNaN(x) || math.IsInf(x, 0) {
			special = true
			plain += x
			if math.IsInf(x, 0) {
				infinities += x
			}
		} else if !special {
			exact.Add(exact, big.NewFloat(x))
			if exact.MantExp(nil) > 1024 {
				return object.OverflowErrorf("intermediate overflow in fsum")
			}
		}
		return nil
	})
	if exc != nil {
		return object.Null, exc
	}
	if math.IsNaN(infinities) {
		return object.Null, object.ValueErrorf("-inf + inf in fsum")
	}
	if special {
		return object.Float(plain), nil
	}
	f, _ := exact.Float64()
	return object.Float(f), nil
}

func isclose(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var f [4]float64
	for i := range f {
		var exc *object.Exception
		if f[i], exc = object.ToFloat(t, a[i]); exc != nil {
			return object.Null, exc
		}
	}
	x, y, rel, abs := f[0], f[1], f[2], f[3]
	if rel < 0 || abs < 0 {
		return object.Null, object.ValueErrorf("tolerances must be non-negative")
	}
	switch {
	case x == y:
		return object.True, nil
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return object.False, nil
	}
	diff := math.Abs(x - y)
	return object.Bool(diff <= math.Abs(rel*y) || diff <= math.Abs(rel*x) || diff <= abs), nil
}

func comb(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexBig(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	k, exc := object.IndexBig(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	switch {
	case n.Sign() < 0:
		return object.Null, object.ValueErrorf("n must be a non-negative integer")
	case k.Sign() < 0:
		return object.Null, object.ValueErrorf("k must be a non-negative integer")
	case k.Cmp(n) > 0:
		return object.Int(0), nil
	case !n.IsInt64() || !k.IsInt64():
		return object.Null, object.OverflowErrorf("min(n - k, k) must not exceed %d", math.MaxInt64)
	}
	r := new(big.Int)
	i, j := n.Int64(), min(k.Int64(), n.Int64()-k.Int64())
	// An upper bound of its bits.
	if exc := t.Reserve(j / 8 * int64(bits.Len64(uint64(i/max(j, 1)))+2)); exc != nil {
		return object.Null, exc
	}
	if j < 1000 {
		return object.NewInt(r.Binomial(i, j)), nil
	}
	work := func(w *longint.Work) { r, _ = w.QuoRem(w.Product(i-j+1, i), w.Product(1, j)) }
	if exc := object.LongWork(t, work); exc != nil {
		return object.Null, exc
	}
	return object.NewInt(r), nil
}

func modf(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	x, exc := object.ToFloat(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	whole, frac := math.Modf(x)
	if math.IsInf(x, 0) {
		frac = math.Copysign(0, x)
	}
	return object.Of(object.NewTuple(object.Float(math.Copysign(frac, x)), object.Float(whole))), nil
}

func lcm(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	m := big.NewInt(1)
	for _, v := range a[0].Object().(*object.Tuple).Items() {
		b, exc := object.IndexBig(t, v)
		if exc != nil {
			return object.Null, exc
		}
		if b.Sign() == 0 {
			return object.Int(0), nil
		}
		b = new(big.Int).Abs(b)
		g, exc := gcdOf(t, m, b)
		if exc != nil {
			return object.Null, exc
		}
		m = new(big.Int).Mul(m, b.Quo(b, g))
	}
	return object.NewInt(m), nil
}

func perm(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[1].IsNone() {
		return factorial(t, a[:1])
	}
	n, exc := object.IndexBig(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	k, exc := object.IndexBig(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	switch {
	case n.Sign() < 0:
		return object.Null, object.ValueErrorf("n must be a non-negative integer")
	case k.Sign() < 0:
		return object.Null, object.ValueErrorf("k must be a non-negative integer")
	case k.Cmp(n) > 0:
		return object.Int(0), nil
	case !k.IsInt64():
		return object.Null, object.OverflowErrorf("k must not exceed %d", math.MaxInt64)
	}
	p := big.NewInt(1)
	one := big.NewInt(1)
	for i, f := int64(0), new(big.Int).Set(n); i < k.Int64(); i++ {
		if i&255 == 255 {
			if exc := t.Poll(); exc != nil {
				return object.Null, exc
			}
		}
		p.Mul(p, f)
		f.Sub(f, one)
	}
	return object.NewInt(p), nil
}

func frexp(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	x, exc := object.ToFloat(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	m, e := math.Frexp(x)
	return object.Of(object.NewTuple(object.Float(m), object.Int(int64(e)))), nil
}

func ldexp(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	x, exc := object.ToFloat(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	e, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	return checked(math.Ldexp(x, e), x)
}

// vectors takes two iterables of one length; complaint is for others.
func vectors(t object.Thread, a []object.Value, complaint string) (p, q []object.Value, exc *object.Exception) {
	if p, exc = object.ToList(t, a[0]); exc != nil {
		return nil, nil, exc
	}
	if q, exc = object.ToList(t, a[1]); exc != nil {
		return nil, nil, exc
	}
	if len(p) != len(q) {
		return nil, nil, object.ValueErrorf("%s", complaint)
	}
	return p, q, nil
}

func dist(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	p, q, exc := vectors(t, a, "both points must have the same number of dimensions")
	if exc != nil {
		return object.Null, exc
	}
	distances := make([]float64, len(p))
	for i := range p {
		x, exc := object.ToFloat(t, p[i])
		if exc != nil {
			return object.Null, exc
		}
		y, exc := object.ToFloat(t, q[i])
		if exc != nil {
			return object.Null, exc
		}
		distances[i] = x - y
	}
	return object.Float(object.Norm(distances...)), nil
}
