package random

import (
	"math"

	"asyncrepl/internal/object"
)

// Constants of the methods of A. Kinderman and J. Monahan (normal) and of R. Cheng (gamma).
var (
	normalMagic = 4 * object.Exp(-0.5) / math.Sqrt(2)
	gammaMagic  = 1 + object.Log(4.5)
	log4        = object.Log(4)
)

// scaled is shift + factor * x, with the operators of whatever numbers were given.
func scaled(t object.Thread, shift, factor object.Value, x float64) (object.Value, *object.Exception) {
	v, exc := object.BinaryOperation(t, object.Mul, object.Float(x), factor)
	if exc != nil {
		return object.Null, exc
	}
	return object.BinaryOperation(t, object.Add, shift, v)
}

func uniform(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	width, exc := object.BinaryOperation(t, object.Sub, a[2], a[1])
	if exc != nil {
		return object.Null, exc
	}
	u, exc := g.uniform(t)
	if exc != nil {
		return object.Null, exc
	}
	return scaled(t, a[1], width, u)
}

func triangular(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	u, exc := g.uniform(t)
	if exc != nil {
		return object.Null, exc
	}
	low, exc := object.ToFloat(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	high, exc := object.ToFloat(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	c := 0.5
	if !a[3].IsNone() {
		mode, exc := object.ToFloat(t, a[3])
		if exc != nil {
			return object.Null, exc
		}
		if high == low {
			return a[1], nil
		}
		c = (mode - low) / (high - low)
	}
	if u > c {
		u, c = 1-u, 1-c
		low, high = high, low
	}
	return object.Float(low + (high-low)*math.Sqrt(u*c)), nil
}

// normal draws from the standard normal distribution.
func (g *generator) normal(t object.Thread) (float64, *object.Exception) {
	for {
		u1, exc := g.uniform(t)
		if exc != nil {
			return 0, exc
		}
		u2, exc := g.uniform(t)
		if exc != nil {
			return 0, exc
		}
		u2 = 1 - u2
		z := normalMagic * (u1 - 0.5) / u2
		if z*z/4 <= -object.Log(u2) {
			return z, nil
		}
	}
}

func normalvariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	z, exc := g.normal(t)
	if exc != nil {
		return object.Null, exc
	}
	return scaled(t, a[1], a[2], z)
}

func lognormvariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	v, exc := normalvariate(t, g, a)
	if exc != nil {
		return object.Null, exc
	}
	f, exc := object.ToFloat(t, v)
	return object.Float(object.Exp(f)), exc
}

func gauss(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	z, kept := g.gauss.AsFloat()
	g.gauss = object.Null
	if !kept {
		u1, exc := g.uniform(t)
		if exc != nil {
			return object.Null, exc
		}
		u2, exc := g.uniform(t)
		if exc != nil {
			return object.Null, exc
		}
		angle, radius := u1*2*math.Pi, math.Sqrt(-2*object.Log(1-u2))
		z = object.Cos(angle) * radius
		g.gauss = object.Float(object.Sin(angle) * radius)
	}
	return scaled(t, a[1], a[2], z)
}

func expovariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	u, exc := g.uniform(t)
	if exc != nil {
		return object.Null, exc
	}
	return object.BinaryOperation(t, object.Div, object.Float(-object.Log(1-u)), a[1])
}

// two reads two parameters.
func two(t object.Thread, a []object.Value) (x, y float64, exc *object.Exception) {
	if x, exc = object.ToFloat(t, a[1]); exc == nil {
		y, exc = object.ToFloat(t, a[2])
	}
	return x, y, exc
}

func gammavariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	alpha, beta, exc := two(t, a)
	if exc != nil {
		return object.Null, exc
	}
	if alpha <= 0 || beta <= 0 {
		return object.Null, object.ValueErrorf("gammavariate: alpha and beta must be > 0.0")
	}
	x, exc := g.gamma(t, alpha)
	return object.Float(x * beta), exc
}

// gamma draws from the gamma distribution of scale 1.
func (g *generator) gamma(t object.Thread, alpha float64) (float64, *object.Exception) {
	if alpha == 1 {
		u, exc := g.uniform(t)
		return -object.Log(1 - u), exc
	}
	if alpha > 1 {
		inv := math.Sqrt(2*alpha - 1)
		b, c := alpha-log4, alpha+inv
		for {
			u1, exc := g.uniform(t)
			if exc != nil {
				return 0, exc
			}
			if !(1e-7 < u1 && u1 < 0.9999999) {
				continue
			}
			u2, exc := g.uniform(t)
			if exc != nil {
				return 0, exc
			}
			u2 = 1 - u2
			v := object.Log(u1/(1-u1)) / inv
			x := alpha * object.Exp(v)
			z := u1 * u1 * u2
			r := b + c*v - x
			if r+gammaMagic-4.5*z >= 0 || r >= object.Log(z) {
				return x, nil
			}
		}
	}
	for {
		u, exc := g.uniform(t)
		if exc != nil {
			return 0, exc
		}
		b := (math.E + alpha) / math.E
		p := b * u
		x := 0.0
		if p <= 1 {
			x = object.FloatPow(p, 1/alpha)
		} else {
			x = -object.Log((b - p) / alpha)
		}
		u1, exc := g.uniform(t)
		if exc != nil {
			return 0, exc
		}
		if p > 1 && u1 <= object.FloatPow(x, alpha-1) || p <= 1 && u1 <= object.Exp(-x) {
			return x, nil
		}
	}
}

func betavariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	alpha, beta, exc := two(t, a)
	if exc != nil {
		return object.Null, exc
	}
	if alpha <= 0 || beta <= 0 {
		return object.Null, object.ValueErrorf("gammavariate: alpha and beta must be > 0.0")
	}
	y, exc := g.gamma(t, alpha)
	if exc != nil || y == 0 {
		return object.Float(0), exc
	}
	z, exc := g.gamma(t, beta)
	return object.Float(y / (y + z)), exc
}

func paretovariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	u, exc := g.uniform(t)
	if exc != nil {
		return object.Null, exc
	}
	alpha, exc := object.ToFloat(t, a[1])
	if exc == nil && alpha == 0 {
		exc = object.ZeroDivisionErrorf("division by zero")
	}
	return object.Float(object.FloatPow(1-u, -1/alpha)), exc
}

func weibullvariate(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	u, exc := g.uniform(t)
	if exc != nil {
		return object.Null, exc
	}
	alpha, beta, exc := two(t, a)
	if exc == nil && beta == 0 {
		exc = object.ZeroDivisionErrorf("division by zero")
	}
	return object.Float(alpha * object.FloatPow(-object.Log(1-u), 1/beta)), exc
}
