package object

import "math"

// Summer adds up values as sum() does: ints and floats without objects, floats
// with Neumaier's compensation as CPython since 3.12.
type Summer struct {
	total Value
	lost  float64 // what rounding took from a float total
}

// NewSummer returns a Summer that begins with start.
func NewSummer(start Value) *Summer { return &Summer{total: start} }

// Add adds v.
func (s *Summer) Add(t Thread, v Value) *Exception {
	if x, ok := s.total.AsFloat(); ok {
		if y, ok := v.AsFloat(); ok {
			sum := x + y
			if math.Abs(x) >= math.Abs(y) {
				s.lost += (x - sum) + y
			} else {
				s.lost += (y - sum) + x
			}
			s.total = Float(sum)
			return nil
		}
		if i, ok := v.AsInt(); ok {
			s.total = Float(x + float64(i))
			return nil
		}
	}
	var err *Exception
	s.total, err = BinaryOperation(t, Add, s.Total(), v)
	return err
}

// Total returns the sum so far.
func (s *Summer) Total() Value {
	if x, ok := s.total.AsFloat(); ok {
		if s.lost != 0 && !math.IsInf(s.lost, 0) && !math.IsNaN(s.lost) {
			s.total = Float(x + s.lost)
		}
		s.lost = 0
	}
	return s.total
}
