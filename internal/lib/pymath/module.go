// Package pymath is Python's math module.
package pymath

import (
	"math"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "math", Doc: "Mathematical functions defined by the C standard.", Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, functions)
	lib.AddFunctions(m, special)
	for name, f := range map[string]float64{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": math.NaN()} {
		lib.Add(m, name, object.Float(f))
	}
	return nil
}

// real makes a row of a function of one float. A result that is not finite for
// an argument that is means the argument was out of the function's domain or,
// for overflow, its range.
func real(name, doc string, fn func(float64) float64) object.Method {
	return object.Method{Name: name, Sig: "(x, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x, exc := object.ToFloat(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return checked(fn(x), x)
	}}
}

func checked(y float64, xs ...float64) (object.Value, *object.Exception) {
	finite := true
	for _, x := range xs {
		if math.IsNaN(x) {
			return object.Float(y), nil
		}
		finite = finite && !math.IsInf(x, 0)
	}
	switch {
	case math.IsNaN(y):
		return object.Null, object.ValueErrorf("math domain error")
	case math.IsInf(y, 0) && finite:
		return object.Null, object.OverflowErrorf("math range error")
	}
	return object.Float(y), nil
}

func real2(name, doc string, fn func(x, y float64) float64) object.Method {
	return object.Method{Name: name, Sig: "(x, y, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x, exc := object.ToFloat(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		y, exc := object.ToFloat(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return checked(fn(x, y), x, y)
	}}
}

func test(name, doc string, fn func(float64) bool) object.Method {
	return object.Method{Name: name, Sig: "(x, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x, exc := object.ToFloat(t, a[0])
		return object.Bool(fn(x)), exc
	}}
}

// positive refuses what has no logarithm.
func positive(fn func(float64) float64) func(float64) float64 {
	return func(x float64) float64 {
		if x <= 0 {
			return math.NaN()
		}
		return fn(x)
	}
}

var functions = []object.Method{
	real("sqrt", "Return the square root of x.", math.Sqrt),
	real("cbrt", "Return the cube root of x.", object.Cbrt),
	real("exp", "Return e raised to the power of x.", object.Exp),
	real("exp2", "Return 2 raised to the power of x.", object.Exp2),
	real("expm1", "Return exp(x)-1.", object.Expm1),
	real("log1p", "Return the natural logarithm of 1+x.", func(x float64) float64 {
		if x <= -1 {
			return math.NaN()
		}
		return object.Log1p(x)
	}),
	real("log2", "Return the base 2 logarithm of x.", positive(object.Log2)),
	real("log10", "Return the base 10 logarithm of x.", positive(object.Log10)),
	real("sin", "The sine of an angle in radians.", object.Sin),
	real("cos", "The cosine of an angle in radians.", object.Cos),
	real("tan", "The tangent of an angle in radians.", object.Tan),
	real("asin", "Return the arc sine (measured in radians) of x.", object.Asin),
	real("acos", "Return the arc cosine (measured in radians) of x.", object.Acos),
	real("atan", "Return the arc tangent (measured in radians) of x.", object.Atan),
	real("sinh", "Return the hyperbolic sine of x.", object.Sinh),
	real("cosh", "Return the hyperbolic cosine of x.", object.Cosh),
	real("tanh", "Return the hyperbolic tangent of x.", object.Tanh),
	real("fabs", "The number without its sign, as a float.", math.Abs),
	real("degrees", "Turns radians into degrees.", func(x float64) float64 { return x * (180 / math.Pi) }),
	real("radians", "Turns degrees into radians.", func(x float64) float64 { return x * (math.Pi / 180) }),
	real2("atan2", "Return the arc tangent (measured in radians) of y/x.", object.Atan2),
	real2("fmod", "Return fmod(x, y), according to platform C.", math.Mod),
	real2("pow", "Return x**y (x to the power of y).", func(x, y float64) float64 {
		if x == 0 && y < 0 && !math.IsInf(y, 0) {
			return math.NaN() // not a number too large
		}
		return object.FloatPow(x, y)
	}),
	real2("copysign", "Return a float with the magnitude of x but the sign of y.", math.Copysign),
	test("isnan", "Return True if x is a NaN.", math.IsNaN),
	test("isinf", "Return True if x is an infinity.", func(x float64) bool { return math.IsInf(x, 0) }),
	test("isfinite", "Return True if x is neither an infinity nor a NaN.", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
	{Name: "floor", Sig: "(x, /)", Doc: "Rounds x down to the nearest whole number.", Fn: rounded("__floor__", math.Floor)},
	{Name: "ceil", Sig: "(x, /)", Doc: "Rounds x up to the nearest whole number.", Fn: rounded("__ceil__", math.Ceil)},
	{Name: "trunc", Sig: "(x, /)", Doc: "Truncate x to the nearest Integral toward 0.", Fn: rounded("__trunc__", math.Trunc)},
	{Name: "log", Sig: "(x, base=?, /)", Doc: "Return the logarithm of x to the given base, e by default.", Fn: logarithm},
	{Name: "hypot", Sig: "(*coordinates)", Doc: "Return the Euclidean norm.", Fn: hypot},
	{Name: "gcd", Sig: "(*integers)", Doc: "Greatest common divisor.", Fn: gcd},
	{Name: "lcm", Sig: "(*integers)", Doc: "Least common multiple.", Fn: lcm},
	{Name: "perm", Sig: "(n, k=None, /)", Doc: "Counts the ordered arrangements of k distinct items taken from n.", Fn: perm},
	{Name: "frexp", Sig: "(x, /)", Doc: "Splits x into a fraction m and a power-of-two exponent e.", Fn: frexp},
	{Name: "ldexp", Sig: "(x, i, /)", Doc: "Scales x by two raised to the power i.", Fn: ldexp},
	{Name: "dist", Sig: "(p, q, /)", Doc: "Measures the straight-line distance separating points p and q.", Fn: dist},
	{Name: "factorial", Sig: "(n, /)", Doc: "Find n!.", Fn: factorial},
	{Name: "isqrt", Sig: "(n, /)", Doc: "Computes the square root of a non-negative integer, rounded down.", Fn: isqrt},
	{Name: "prod", Sig: "(iterable, /, *, start=1)", Doc: "Multiplies together every value the iterable yields.", Fn: prod},
	{Name: "fsum", Sig: "(seq, /)", Doc: "Return an accurate floating-point sum of values.", Fn: fsum},
	{Name: "isclose", Sig: "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Tells if two numbers agree to within a given tolerance.", Fn: isclose},
	{Name: "comb", Sig: "(n, k, /)", Doc: "Counts the unordered selections of k distinct items taken from n.", Fn: comb},
	{Name: "modf", Sig: "(x, /)", Doc: "Splits x into what follows the decimal point and what precedes it.", Fn: modf},
}
