package pymath

import (
	"math"
	"math/big"

	"asyncrepl/internal/object"
)

// special are the functions of probability, rounding and exact products.
var special = []object.Method{
	real("acosh", "The number whose hyperbolic cosine is x.", math.Acosh),
	real("asinh", "The number whose hyperbolic sine is x.", math.Asinh),
	real("atanh", "The number whose hyperbolic tangent is x.", func(x float64) float64 {
		if math.Abs(x) >= 1 {
			return math.NaN()
		}
		return math.Atanh(x)
	}),
	real("erf", "Error function at x.", math.Erf),
	real("erfc", "Complementary error function at x.", math.Erfc),
	real("gamma", "Gamma function at x.", func(x float64) float64 {
		if x == 0 || math.IsInf(x, -1) || x < 0 && x == math.Floor(x) {
			return math.NaN()
		}
		return math.Gamma(x)
	}),
	real("lgamma", "The logarithm of the size of the gamma function at x.", func(x float64) float64 {
		if x <= 0 && x == math.Floor(x) && !math.IsInf(x, -1) {
			return math.NaN()
		}
		f, _ := math.Lgamma(x)
		return math.Abs(f) * sign(f)
	}),
	real2("remainder", "Difference between x and the closest integer multiple of y.", math.Remainder),
	{Name: "ulp", Sig: "(x, /)", Doc: "Gives the size of the last binary digit of x.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x, exc := object.ToFloat(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		x = math.Abs(x)
		switch {
		case math.IsNaN(x) || math.IsInf(x, 0):
			return object.Float(x), nil
		case x == math.MaxFloat64:
			return object.Float(x - math.Nextafter(x, 0)), nil
		}
		return object.Float(math.Nextafter(x, math.Inf(1)) - x), nil
	}},
	{Name: "nextafter", Sig: "(x, y, /, *, steps=None)", Doc: "Moves from x toward y by a number of representable floats.", Fn: nextafter},
	{Name: "fma", Sig: "(x, y, z, /)", Doc: "Fused multiply-add operation.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		var f [3]float64
		for i := range f {
			var exc *object.Exception
			if f[i], exc = object.ToFloat(t, a[i]); exc != nil {
				return object.Null, exc
			}
		}
		r := math.FMA(f[0], f[1], f[2])
		if math.IsNaN(r) && !math.IsNaN(f[0]) && !math.IsNaN(f[1]) && !math.IsNaN(f[2]) {
			return object.Null, object.ValueErrorf("invalid operation in fma")
		}
		if math.IsInf(r, 0) && !math.IsInf(f[0], 0) && !math.IsInf(f[1], 0) && !math.IsInf(f[2], 0) {
			return object.Null, object.OverflowErrorf("overflow in fma")
		}
		return object.Float(r), nil
	}},
	{Name: "sumprod", Sig: "(p, q, /)", Doc: "Multiplies p and q pairwise and adds up the results.", Fn: sumprod},
}

func sign(f float64) float64 {
	if f < 0 {
		return -1
	}
	return 1
}

func nextafter(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	x, exc := object.ToFloat(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	y, exc := object.ToFloat(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if a[2].IsNone() {
		return object.Float(math.Nextafter(x, y)), nil
	}
	n, exc := object.IndexClamped(t, a[2])
	switch {
	case exc != nil:
		return object.Null, exc
	case n < 0:
		return object.Null, object.ValueErrorf("steps must be a non-negative integer")
	}
	for ; n > 0 && x != y && !math.IsNaN(x); n-- {
		if n%4096 == 0 {
			if exc := t.Poll(); exc != nil {
				return object.Null, exc
			}
		}
		x = math.Nextafter(x, y)
	}
	return object.Float(x), nil
}

// sumprod is exact for floats as long as they are finite; other numbers are
// multiplied and added as they are.
func sumprod(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	p, q, exc := vectors(t, a, "Inputs are not the same length")
	if exc != nil {
		return object.Null, exc
	}
	if f, ok := exactProducts(p, q); ok {
		return object.Float(f), nil
	}
	total := object.Int(0)
	for i := range p {
		if exc := t.Poll(); exc != nil {
			return object.Null, exc
		}
		v, exc := object.BinaryOperation(t, object.Mul, p[i], q[i])
		if exc != nil {
			return object.Null, exc
		}
		if total, exc = object.BinaryOperation(t, object.Add, total, v); exc != nil {
			return object.Null, exc
		}
	}
	return total, nil
}

// exactProducts sums products that have a float among their factors; ok is
// false if all are ints or some are neither.
func exactProducts(p, q []object.Value) (sum float64, ok bool) {
	exact := new(big.Float).SetPrec(4400)
	floats := false
	for i := range p {
		var f [2]float64
		for k, v := range [2]object.Value{p[i], q[i]} {
			x, isFloat := v.AsFloat()
			if !isFloat {
				n, isInt := v.AsInt()
				if !isInt || n != int64(float64(n)) {
					return 0, false
				}
				x = float64(n)
			}
			floats = floats || isFloat
			f[k] = x
		}
		if math.IsNaN(f[0]+f[1]) || math.IsInf(f[0], 0) || math.IsInf(f[1], 0) {
			return 0, false
		}
		exact.Add(exact, new(big.Float).SetPrec(128).Mul(big.NewFloat(f[0]), big.NewFloat(f[1])))
	}
	sum, _ = exact.Float64()
	return sum, floats
}
