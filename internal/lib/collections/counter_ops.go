package collections

import "asyncrepl/internal/object"

// isCounter reports whether v is a Counter.
func (s *state) isCounter(v object.Value) bool { return v.Class().IsSubclass(s.counter) }

// newCounter returns an empty Counter.
func (s *state) newCounter() (object.Value, *object.Dict) {
	d := object.NewDict()
	return object.Of(object.NewNativeInstance(s.counter, d)), d
}

// counterCompares are the comparisons of Counters as multisets: an element
// that is missing counts zero.
func (s *state) counterCompares() []object.Method {
	all := func(op object.CompareOp) func(t object.Thread, x, y object.Value) (bool, *object.Exception) {
		return func(t object.Thread, x, y object.Value) (bool, *object.Exception) {
			for _, c := range [...]object.Value{x, y} {
				for _, k := range dictOf(c).KeyList() {
					m, exc := object.GetItem(t, x, k)
					if exc != nil {
						return false, exc
					}
					n, exc := object.GetItem(t, y, k)
					if exc != nil {
						return false, exc
					}
					yes, exc := object.CompareTruth(t, op, m, n)
					if exc != nil || !yes {
						return false, exc
					}
				}
			}
			return true, nil
		}
	}
	row := func(name string, test func(t object.Thread, x, y object.Value) (bool, *object.Exception)) object.Method {
		return object.Method{Name: name, Sig: "(self, other, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if !s.isCounter(a[1]) {
				return object.NotImplemented, nil
			}
			yes, exc := test(t, a[0], a[1])
			return object.Bool(yes), exc
		}}
	}
	strict := func(op object.CompareOp) func(t object.Thread, x, y object.Value) (bool, *object.Exception) {
		return func(t object.Thread, x, y object.Value) (bool, *object.Exception) {
			yes, exc := all(op)(t, x, y)
			if exc != nil || !yes {
				return false, exc
			}
			same, exc := all(object.EQ)(t, x, y)
			return !same, exc
		}
	}
	return []object.Method{
		row("__eq__", all(object.EQ)),
		row("__ne__", func(t object.Thread, x, y object.Value) (bool, *object.Exception) {
			same, exc := all(object.EQ)(t, x, y)
			return !same, exc
		}),
		row("__le__", all(object.LE)), row("__lt__", strict(object.LE)),
		row("__ge__", all(object.GE)), row("__gt__", strict(object.GE)),
	}
}

// combining gives the count of an element from its counts in both operands.
type combining func(t object.Thread, m, n object.Value) (object.Value, *object.Exception)

func arithmetic(op object.BinaryOp) combining {
	return func(t object.Thread, m, n object.Value) (object.Value, *object.Exception) {
		return object.BinaryOperation(t, op, m, n)
	}
}

// smaller and greater are the counts of & and |.
func smaller(t object.Thread, m, n object.Value) (object.Value, *object.Exception) {
	less, exc := object.CompareTruth(t, object.LT, m, n)
	if less {
		return m, exc
	}
	return n, exc
}

func greater(t object.Thread, m, n object.Value) (object.Value, *object.Exception) {
	less, exc := object.CompareTruth(t, object.LT, m, n)
	if less {
		return n, exc
	}
	return m, exc
}

// counterOperators are the operators of multisets: they keep positive counts.
func (s *state) counterOperators() []object.Method {
	var rows []object.Method
	for _, o := range []struct {
		name string
		fn   combining
		// both: elements of the right operand alone count as well.
		both bool
	}{{"add", arithmetic(object.Add), true}, {"sub", arithmetic(object.Sub), true}, {"or", greater, true}, {"and", smaller, false}} {
		rows = append(rows,
			object.Method{Name: "__" + o.name + "__", Sig: "(self, other, /)", Fn: s.combine(o.fn, o.both)},
			object.Method{Name: "__i" + o.name + "__", Sig: "(self, other, /)", Fn: s.combineInPlace(o.fn, o.both)})
	}
	unary := func(name string, fn combining) object.Method {
		return object.Method{Name: name, Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			v, d := s.newCounter()
			return v, dictOf(a[0]).Each(func(k, n object.Value) *object.Exception {
				r, exc := fn(t, object.Int(0), n)
				if exc != nil {
					return exc
				}
				return keepPositive(t, d, k, r)
			})
		}}
	}
	return append(rows, unary("__pos__", arithmetic(object.Add)), unary("__neg__", arithmetic(object.Sub)))
}

func keepPositive(t object.Thread, d *object.Dict, k, n object.Value) *object.Exception {
	more, exc := object.CompareTruth(t, object.GT, n, object.Int(0))
	if exc == nil && more {
		exc = d.Set(t, k, n)
	}
	return exc
}

func (s *state) combine(fn combining, both bool) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if !s.isCounter(a[1]) {
			return object.NotImplemented, nil
		}
		self, other := a[0], a[1]
		v, d := s.newCounter()
		exc := dictOf(self).Each(func(k, m object.Value) *object.Exception {
			n, exc := object.GetItem(t, other, k)
			if exc != nil {
				return exc
			}
			r, exc := fn(t, m, n)
			if exc != nil {
				return exc
			}
			return keepPositive(t, d, k, r)
		})
		if exc != nil || !both {
			return v, exc
		}
		mine := dictOf(self)
		return v, dictOf(other).Each(func(k, n object.Value) *object.Exception {
			_, ok, exc := mine.Get(t, k)
			if exc != nil || ok {
				return exc
			}
			r, exc := fn(t, object.Int(0), n)
			if exc != nil {
				return exc
			}
			return keepPositive(t, d, k, r)
		})
	}
}

func (s *state) combineInPlace(fn combining, both bool) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		self, other := a[0], a[1]
		over := other
		if !both {
			over = self
		}
		from, ok := object.DictOf(over)
		if !ok {
			return object.NotImplemented, nil
		}
		for _, k := range from.KeyList() {
			m, exc := object.GetItem(t, self, k)
			if exc != nil {
				return object.Null, exc
			}
			n, exc := object.GetItem(t, other, k)
			if exc != nil {
				return object.Null, exc
			}
			r, exc := fn(t, m, n)
			if exc != nil {
				return object.Null, exc
			}
			if exc := object.SetItem(t, self, k, r); exc != nil {
				return object.Null, exc
			}
		}
		for _, k := range dictOf(self).KeyList() {
			n, exc := object.GetItem(t, self, k)
			if exc != nil {
				return object.Null, exc
			}
			more, exc := object.CompareTruth(t, object.GT, n, object.Int(0))
			if exc != nil {
				return object.Null, exc
			}
			if !more {
				if exc := object.DelItem(t, self, k); exc != nil {
					return object.Null, exc
				}
			}
		}
		return self, nil
	}
}
