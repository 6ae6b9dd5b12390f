package builtins

import (
	"math"

	"asyncrepl/internal/object"
)

// summer adds numbers as sum() does: ints exactly, floats with Neumaier's
// compensation, everything else by its own addition.
type summer struct {
	v       object.Value // the sum while it is not a float sum
	sum, c  float64
	isFloat bool
}

func newSummer(start object.Value) *summer {
	s := &summer{v: start}
	if f, ok := start.AsFloat(); ok {
		s.sum, s.isFloat = f, true
	}
	return s
}

func (s *summer) add(t object.Thread, v object.Value) (exc *object.Exception) {
	if x, ok := v.AsInt(); ok && !s.isFloat {
		if n, ok := s.v.AsInt(); ok {
			if r := n + x; (r > n) == (x > 0) {
				s.v = object.Int(r)
				return nil
			}
		}
	}
	if x, ok := v.AsFloat(); ok {
		if s.isFloat {
			s.addFloat(x)
			return nil
		}
		if n, ok := s.v.AsInt(); ok {
			s.sum, s.c, s.isFloat = float64(n), 0, true
			s.addFloat(x)
			return nil
		}
	}
	if s.isFloat {
		// Ints are added without compensation.
		if n, ok := v.AsInt(); ok {
			s.sum += float64(n)
			return nil
		}
		if b, ok := v.AsBool(); ok {
			if b {
				s.sum++
			}
			return nil
		}
		s.v, s.isFloat = object.Float(s.floatTotal()), false
	}
	s.v, exc = object.BinaryOperation(t, object.Add, s.v, v)
	return exc
}

func (s *summer) addFloat(x float64) {
	t := s.sum + x
	if math.Abs(s.sum) >= math.Abs(x) {
		s.c += (s.sum - t) + x
	} else {
		s.c += (x - t) + s.sum
	}
	s.sum = t
}

func (s *summer) floatTotal() float64 {
	// An infinite sum has no meaningful compensation.
	if s.c != 0 && !math.IsInf(s.c, 0) && !math.IsNaN(s.c) {
		return s.sum + s.c
	}
	return s.sum
}

func (s *summer) total() object.Value {
	if s.isFloat {
		return object.Float(s.floatTotal())
	}
	return s.v
}
