package object

import "math"

// double is an unevaluated sum of two floats, about 106 bits (Dekker 1971).
type double struct{ hi, lo float64 }

func twoSum(a, b float64) double {
	s := a + b
	v := s - a
	return double{s, (a - (s - v)) + (b - v)}
}

func fastTwoSum(a, b float64) double { s := a + b; return double{s, b - (s - a)} }

func twoProd(a, b float64) double { p := a * b; return double{p, math.FMA(a, b, -p)} }

func (a double) add(b double) double {
	s := twoSum(a.hi, b.hi)
	return fastTwoSum(s.hi, s.lo+a.lo+b.lo)
}

func (a double) mul(b double) double {
	p := twoProd(a.hi, b.hi)
	return fastTwoSum(p.hi, p.lo+(float64(a.hi*b.lo)+float64(a.lo*b.hi)))
}

func (a double) div(b double) double {
	q := a.hi / b.hi
	r := a.add(b.mul(double{-q, 0}))
	q2 := r.hi / b.hi
	r = r.add(b.mul(double{-q2, 0}))
	return fastTwoSum(q, q2).add(double{r.hi / b.hi, 0})
}

func (a double) scale(f float64) double { return double{a.hi * f, a.lo * f} }

// inverse holds 1/k, for the series below.
var inverse = func() (t [48]double) {
	for k := 1; k < len(t); k++ {
		t[k] = double{1, 0}.div(double{float64(k), 0})
	}
	return t
}()

var ln2 = double{0.6931471805599453, 2.3190468138462996e-17}

// pow is x**y for finite x and y, rounded correctly but for cases nearer to a
// tie than 2**-90, as good as the C library's. math.Pow, which is off by some
// units in the last place, serves where the result is out of the ordinary.
func pow(x, y float64) float64 {
	p := math.Pow(x, y)
	switch a := math.Abs(p); {
	case y == 1, y == 2, y == -1:
		return p
	case y == 0.5 && x > 0:
		return math.Sqrt(x)
	case y == 0.5:
		return math.Pow(math.Abs(x), y) // zero has no sign there
	case a < 1e-280 || a > 1e300 || a == 1 || math.Abs(y) < 1e-200:
		return p
	}
	n := math.Abs(y)
	if n == math.Floor(n) && n <= 1024 && math.Abs(math.Log(math.Abs(x)))*n < 600 {
		r, b := double{1, 0}, double{x, 0}
		for k := uint(n); ; {
			if k&1 != 0 {
				r = r.mul(b)
			}
			if k >>= 1; k == 0 {
				break
			}
			b = b.mul(b)
		}
		if y < 0 {
			r = double{1, 0}.div(r)
		}
		return r.hi + r.lo
	}
	r := logDouble(math.Abs(x)).mul(double{y, 0}).exp()
	if r < 0 || p < 0 {
		return math.Copysign(r, p)
	}
	return r
}

// logDouble is the natural logarithm of a positive x: 2 atanh((m-1)/(m+1)) + e ln 2
// with m in [1/√2, √2].
func logDouble(x float64) double {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	return logOfRatio(twoSum(m, -1).div(twoSum(m, 1))).add(ln2.mul(double{float64(e), 0}))
}

// logOfRatio is log((1+z)/(1-z)) = 2 atanh(z) of a z below 0.2.
func logOfRatio(z double) double {
	z2 := z.mul(z)
	var sum double
	for k := 45; k >= 1; k -= 2 {
		sum = sum.mul(z2).add(inverse[k])
	}
	return z.mul(sum).scale(2)
}

// exp is e**w rounded, for results within the normal floats: 2**n times the
// Taylor series of the rest, which is divided by 256 and squared back.
func (w double) exp() float64 {
	s, n := w.expParts()
	s = s.add(double{1, 0})
	return math.Ldexp(s.hi+s.lo, n)
}

// expParts returns s and n with e**w = (1 + s) * 2**n.
func (w double) expParts() (double, int) {
	n := math.Round(w.hi / ln2.hi)
	r := w.add(ln2.mul(double{-n, 0})).scale(1.0 / 256)
	var s double // e**r - 1
	for k := 11; k >= 1; k-- {
		s = s.add(double{1, 0}).mul(r).mul(inverse[k])
	}
	for range 8 {
		s = s.scale(2).add(s.mul(s))
	}
	return s, int(n)
}

// halfPi is π/2.
var halfPi = double{1.5707963267948966, 6.123233995736766e-17}

// sinCos is the sine and cosine of x, right to about the last bit also near
// their zeros, where math.Sin and math.Cos are not.
func sinCos(x float64) (sin, cos float64) {
	if math.Abs(x) > 1e6 || math.IsNaN(x) {
		return math.Sincos(x)
	}
	s, c := sinCosDouble(x)
	return s.hi + s.lo, c.hi + c.lo
}

// sinCosDouble is for an x that is not beyond a million.
func sinCosDouble(x float64) (sin, cos double) {
	n := math.Round(x / halfPi.hi)
	r := double{x, 0}.add(halfPi.mul(double{-n, 0}))
	r2 := r.mul(r).scale(-1)
	s, c := double{1, 0}, double{1, 0}
	for k := 26; k >= 2; k -= 2 {
		s = s.mul(r2).mul(inverse[k]).mul(inverse[k+1]).add(double{1, 0})
		c = c.mul(r2).mul(inverse[k]).mul(inverse[k-1]).add(double{1, 0})
	}
	sin, cos = s.mul(r), c
	switch int64(n) & 3 {
	case 1:
		sin, cos = cos, sin.scale(-1)
	case 2:
		sin, cos = sin.scale(-1), cos.scale(-1)
	case 3:
		sin, cos = cos.scale(-1), sin
	}
	return sin, cos
}
