package object

import (
	"math"
	"math/big"
)

// The functions of the C library as good as it has them: rounded correctly but
// for rare cases. Those of Go's math are off by a unit in the last place now
// and then, which programs print. They serve where arguments or results are out
// of the ordinary, and as first approximations.

var (
	ln10 = double{2.302585092994046, -2.1707562233822494e-16}
	one  = double{1, 0}
)

func exact(x float64) double { return double{x, 0} }

func (a double) round() float64 { return a.hi + a.lo }

func (a double) neg() double { return a.scale(-1) }

// between tells whether the size of x is in the range; NaN is not.
func between(low, x, high float64) bool { return low < math.Abs(x) && math.Abs(x) < high }

// Exp is e**x.
func Exp(x float64) float64 {
	if !between(1e-17, x, 700) {
		return math.Exp(x)
	}
	return exact(x).exp()
}

// Expm1 is e**x - 1.
func Expm1(x float64) float64 {
	if !between(1e-10, x, 500) {
		return math.Expm1(x)
	}
	return expm1Double(x).round()
}

func expm1Double(x float64) double {
	s, n := exact(x).expParts()
	p := math.Ldexp(1, n)
	return s.scale(p).add(exact(p).add(exact(-1)))
}

// Exp2 is 2**x.
func Exp2(x float64) float64 { return pow(2, x) }

// Log is the natural logarithm.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log(x)
	}
	return logDouble(x).round()
}

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log2(x)
	}
	return logDouble(x).div(ln2).round()
}

// Log10 is the logarithm to base 10.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log10(x)
	}
	return logDouble(x).div(ln10).round()
}

// Log1p is the logarithm of 1 + x.
func Log1p(x float64) float64 {
	if x <= -1 || !between(1e-300, x, 1e300) {
		return math.Log1p(x)
	}
	if math.Abs(x) < 0.25 {
		return logOfRatio(exact(x).div(twoSum(2, x))).round()
	}
	y := twoSum(1, x)
	return logDouble(y.hi).add(exact(y.lo).div(exact(y.hi))).round()
}

// Sin is the sine of x.
func Sin(x float64) float64 { s, _ := sinCos(x); return keepZero(s, x) }

// Cos is the cosine of x.
func Cos(x float64) float64 { _, c := sinCos(x); return c }

// Tan is the tangent of x.
func Tan(x float64) float64 {
	if !between(1e-300, x, 1e6) {
		return math.Tan(x)
	}
	s, c := sinCosDouble(x)
	return s.div(c).round()
}

// keepZero gives a zero the sign of x.
func keepZero(y, x float64) float64 {
	if y == 0 {
		return math.Copysign(y, x)
	}
	return y
}

// The inverse functions are one step of Newton's method from Go's.

// Asin is the arc sine.
func Asin(x float64) float64 {
	y := math.Asin(x)
	if !between(1e-300, x, 1) {
		return y
	}
	s, c := sinCosDouble(y)
	return exact(y).add(exact(x).add(s.neg()).div(c)).round()
}

// Acos is the arc cosine.
func Acos(x float64) float64 {
	y := math.Acos(x)
	if !between(0, x, 1) {
		return y
	}
	s, c := sinCosDouble(y)
	return exact(y).add(c.add(exact(-x)).div(s)).round()
}

// Atan is the arc tangent.
func Atan(x float64) float64 { return Atan2(x, 1) }

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	a := math.Atan2(y, x)
	if !between(1e-140, x, 1e140) || !between(1e-140, y, 1e140) || math.Abs(a) < 1e-290 {
		return a
	}
	s, c := sinCosDouble(a)
	across := exact(y).mul(c).add(exact(x).mul(s).neg())
	along := exact(x).mul(c).add(exact(y).mul(s))
	return exact(a).add(across.div(along)).round()
}

// Sinh is the hyperbolic sine: (e**x - e**-x) / 2 with e**x = 1 + m.
func Sinh(x float64) float64 {
	if !between(1e-10, x, 300) {
		return math.Sinh(x)
	}
	m := expm1Double(x)
	return m.add(m.div(m.add(one))).scale(0.5).round()
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	if !between(1e-10, x, 300) {
		return math.Cosh(x)
	}
	e := expm1Double(x).add(one)
	return e.add(one.div(e)).scale(0.5).round()
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	if !between(1e-10, x, 30) {
		return math.Tanh(x)
	}
	m := expm1Double(2 * x)
	return m.div(m.add(exact(2))).round()
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	y := math.Cbrt(x)
	if !between(1e-290, x, 1e290) {
		return y
	}
	square := exact(y).mul(exact(y))
	return exact(y).add(square.mul(exact(y)).add(exact(-x)).div(square.scale(-3))).round()
}

// FloatPow is x**y as the C library has it: NaN where there is no real number.
func FloatPow(x, y float64) float64 {
	if math.IsNaN(x+y) || math.IsInf(x, 0) || math.IsInf(y, 0) || x == 0 || x < 0 && y != math.Floor(y) {
		return math.Pow(x, y)
	}
	return pow(x, y)
}

// Norm is the root of the sum of the squares, rounded once.
func Norm(xs ...float64) float64 {
	nan := false
	for _, x := range xs {
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
		nan = nan || math.IsNaN(x)
	}
	if nan {
		return math.NaN()
	}
	sum, square := new(big.Float).SetPrec(256), new(big.Float).SetPrec(256)
	for _, x := range xs {
		square.SetFloat64(x)
		sum.Add(sum, square.Mul(square, square))
	}
	f, _ := sum.Sqrt(sum).Float64()
	return f
}
