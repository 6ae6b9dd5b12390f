package object

import "math"

// What lists and tuples share.

// compareItems compares two sequences by their first difference. The items are
// asked for again at each step, since an __eq__ may change them.
func compareItems(t Thread, op CompareOp, a, b func() []Value) (Value, *Exception) {
	if (op == EQ || op == NE) && len(a()) != len(b()) {
		return Bool(op == NE), nil
	}
	for i := 0; ; i++ {
		x, y := a(), b()
		if i >= len(x) || i >= len(y) {
			return Bool(compareLens(op, len(x), len(y))), nil
		}
		same, err := Equal(t, x[i], y[i])
		if err != nil {
			return Null, err
		}
		if !same {
			switch op {
			case EQ:
				return False, nil
			case NE:
				return True, nil
			}
			return Compare(t, op, x[i], y[i])
		}
		if i&4095 == 4095 {
			if err := t.Poll(); err != nil {
				return Null, err
			}
		}
	}
}

func compareLens(op CompareOp, a, b int) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

// containsItem tells whether an item equals v.
func containsItem(t Thread, items func() []Value, v Value) (bool, *Exception) {
	i, err := findItem(t, items, v, 0, math.MaxInt64)
	return i >= 0, err
}

// findItem returns the position of the first item from start to stop that
// equals v, -1 if there is none.
func findItem(t Thread, items func() []Value, v Value, start, stop int) (int, *Exception) {
	for i := start; i < stop; i++ {
		l := items()
		if i >= len(l) {
			break
		}
		same, err := Equal(t, l[i], v)
		if err != nil {
			return -1, err
		}
		if same {
			return i, nil
		}
		if i&4095 == 4095 {
			if err := t.Poll(); err != nil {
				return -1, err
			}
		}
	}
	return -1, nil
}

// countItem counts the items that equal v.
func countItem(t Thread, items func() []Value, v Value) (Value, *Exception) {
	n := 0
	for i := 0; ; i++ {
		i2, err := findItem(t, items, v, i, math.MaxInt64)
		if err != nil {
			return Null, err
		}
		if i2 < 0 {
			return Int(int64(n)), nil
		}
		n++
		i = i2
	}
}

// indexBounds are the start and stop arguments of index(), cut to the length.
func indexBounds(t Thread, start, stop Value, length int) (lo, hi int, err *Exception) {
	if lo, err = indexBound(t, start); err != nil {
		return 0, 0, err
	}
	if hi, err = indexBound(t, stop); err != nil {
		return 0, 0, err
	}
	if lo < 0 {
		lo = max(lo+length, 0)
	}
	if hi < 0 {
		hi = max(hi+length, 0)
	}
	return lo, hi, nil
}

func indexBound(t Thread, v Value) (int, *Exception) {
	if i, ok := v.AsInt(); ok {
		return int(i), nil
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		return 0, TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// repeatItems returns items n times.
func repeatItems(t Thread, items []Value, n int) ([]Value, *Exception) {
	if n <= 0 || len(items) == 0 {
		return nil, nil
	}
	if n > math.MaxInt64/valueSize/len(items) {
		return nil, MemoryErr()
	}
	size := n * len(items)
	if err := t.Reserve(int64(size) * valueSize); err != nil {
		return nil, err
	}
	out := make([]Value, size)
	copy(out, items)
	for filled := len(items); filled < size; filled *= 2 {
		copy(out[filled:], out[:filled])
		if filled >= 1<<20 {
			if err := t.Poll(); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// concatItems returns a and b in a new slice.
func concatItems(t Thread, a, b []Value) ([]Value, *Exception) {
	if n := len(a) + len(b); n >= maxHint {
		if err := t.Reserve(int64(n) * valueSize); err != nil {
			return nil, err
		}
	}
	out := make([]Value, 0, len(a)+len(b))
	return append(append(out, a...), b...), nil
}

// copyItems returns the items in a new slice.
func copyItems(t Thread, items []Value) ([]Value, *Exception) { return concatItems(t, items, nil) }

// sliceItems returns the n items from start in steps of step.
func sliceItems(items []Value, start, step, n int) []Value {
	if step == 1 {
		return append([]Value(nil), items[start:start+n]...)
	}
	out := make([]Value, n)
	for i := range out {
		out[i] = items[start+i*step]
	}
	return out
}

// hashItems is the hash of a tuple: CPython's variant of xxHash.
func hashItems(t Thread, items []Value, withLen bool) (int64, *Exception) {
	const p1, p2, p5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(p5)
	for _, v := range items {
		h, err := keyHash(t, v)
		if err != nil {
			return 0, err
		}
		acc += uint64(h) * p2
		acc = acc<<31 | acc>>33
		acc *= p1
	}
	if withLen {
		acc += uint64(len(items)) ^ (p5 ^ 3527539)
	}
	if int64(acc) == -1 {
		return 1546275796, nil
	}
	return int64(acc), nil
}
