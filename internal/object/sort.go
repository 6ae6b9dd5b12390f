package object

import "slices"

// Sort sorts items in place, stably, with Python's "<". A key other than None
// is called once for each item. reverse keeps equal items in their order. When
// a comparison fails the items are in some order.
func Sort(t Thread, items []Value, key Value, reverse bool) *Exception {
	keys := items
	if !key.IsNone() && len(items) > 0 {
		keys = make([]Value, len(items))
		for i, v := range items {
			k, err := t.Call(key, []Value{v}, nil)
			if err != nil {
				return err
			}
			keys[i] = k
		}
	}
	if len(items) < 2 {
		return nil
	}
	if len(items) >= maxHint {
		if err := t.Reserve(int64(len(items)) * valueSize); err != nil {
			return err
		}
	}
	s := &sorter{t: t, keys: keys, less: lessFor(keys)}
	if len(keys) > 0 && &keys[0] != &items[0] {
		s.items = items
	}
	// Sorting backwards between two reversals keeps equal items in their order.
	if reverse {
		s.reverse(0, len(keys))
	}
	err := s.run()
	if reverse {
		s.reverse(0, len(keys))
	}
	return err
}

// Sort is list.sort: the list is empty to code that runs on the way, and a
// change it makes is an error.
func (l *List) Sort(t Thread, key Value, reverse bool) *Exception {
	items := l.Items
	l.Items = nil
	err := Sort(t, items, key, reverse)
	changed := l.Items != nil
	l.Items = items
	if changed && err == nil {
		err = ValueErrorf("list modified during sort")
	}
	return err
}

// lessFunc tells whether a < b.
type lessFunc func(t Thread, a, b Value) (bool, *Exception)

// lessFor picks the comparison: without Python code where all keys are ints,
// floats or strs.
func lessFor(keys []Value) lessFunc {
	allInt, allFloat, allStr := true, true, true
	for _, k := range keys {
		switch k.Object().(type) {
		case *intTag:
			allFloat, allStr = false, false
		case *floatTag:
			allInt, allStr = false, false
		case *Str:
			allInt, allFloat = false, false
		default:
			return lessAny
		}
	}
	switch {
	case allInt:
		return func(_ Thread, a, b Value) (bool, *Exception) { return int64(a.n) < int64(b.n), nil }
	case allFloat:
		return func(_ Thread, a, b Value) (bool, *Exception) {
			x, _ := a.AsFloat()
			y, _ := b.AsFloat()
			return x < y, nil
		}
	case allStr:
		return func(_ Thread, a, b Value) (bool, *Exception) { return a.Object().(*Str).s < b.Object().(*Str).s, nil }
	}
	return lessAny
}

func lessAny(t Thread, a, b Value) (bool, *Exception) {
	if x, ok := a.Object().(*Tuple); ok {
		if y, ok := b.Object().(*Tuple); ok {
			r, err := compareItems(t, LT, x.getItems, y.getItems)
			if err != nil {
				return false, err
			}
			return Truth(t, r)
		}
	}
	return CompareTruth(t, LT, a, b)
}

// sorter is a natural merge sort: runs that are there already are found, short
// ones are extended by binary insertion, and neighbours are merged by powers
// (Munro and Wild's powersort), as CPython does since 3.11.
type sorter struct {
	t     Thread
	keys  []Value
	items []Value // moved along with keys; nil if keys are the items
	less  lessFunc
	tmpK  []Value
	tmpI  []Value
	steps int
}

type sortRun struct{ start, length, power int }

func (s *sorter) reverse(lo, hi int) {
	reverseValues(s.keys[lo:hi])
	if s.items != nil {
		reverseValues(s.items[lo:hi])
	}
}

func (s *sorter) run() *Exception {
	n := len(s.keys)
	if s.sortNumbers() {
		return nil
	}
	minrun := n
	r := 0
	for minrun >= 64 {
		r |= minrun & 1
		minrun >>= 1
	}
	minrun += r
	var stack []sortRun
	for lo := 0; lo < n; {
		length, err := s.countRun(lo, n)
		if err != nil {
			return err
		}
		if length < minrun {
			force := min(minrun, n-lo)
			if err := s.insertion(lo, lo+force, lo+length); err != nil {
				return err
			}
			length = force
		}
		if len(stack) > 0 {
			top := stack[len(stack)-1]
			p := mergePower(top.start, top.length, length, n)
			for len(stack) > 1 && stack[len(stack)-2].power > p {
				if stack, err = s.mergeTop(stack); err != nil {
					return err
				}
			}
			stack[len(stack)-1].power = p
		}
		stack = append(stack, sortRun{lo, length, 0})
		lo += length
		if err := s.t.Poll(); err != nil {
			return err
		}
	}
	var err *Exception
	for len(stack) > 1 {
		if stack, err = s.mergeTop(stack); err != nil {
			return err
		}
	}
	return nil
}

// sortNumbers sorts plain ints, or plain floats, that carry no items, for which
// no order among equal ones can be seen. It does not poll, and so leaves many to
// the merge sort.
func (s *sorter) sortNumbers() bool {
	if s.items != nil || len(s.keys) < 64 || len(s.keys) > 1<<20 {
		return false
	}
	return sortPlain(s.keys, Value.AsInt, Int) || sortPlain(s.keys, ordinaryFloat, Float)
}

// ordinaryFloat is AsFloat without zeros, whose signs can be told apart, and
// NaNs, which have no place in an order.
func ordinaryFloat(v Value) (float64, bool) {
	f, ok := v.AsFloat()
	return f, ok && f == f && f != 0
}

func sortPlain[T int64 | float64](keys []Value, number func(Value) (T, bool), value func(T) Value) bool {
	if _, ok := number(keys[0]); !ok {
		return false
	}
	numbers := make([]T, len(keys))
	for i, k := range keys {
		var ok bool
		if numbers[i], ok = number(k); !ok {
			return false
		}
	}
	slices.Sort(numbers)
	for i, n := range numbers {
		keys[i] = value(n)
	}
	return true
}

// mergePower is the depth at which the border between two runs stands in a
// perfectly balanced merge tree.
func mergePower(start, n1, n2, n int) int {
	a := 2*start + n1
	b := a + n1 + n2
	for p := 1; ; p++ {
		if a >= n {
			a -= n
			b -= n
		} else if b >= n {
			return p
		}
		a <<= 1
		b <<= 1
	}
}

// countRun returns the length of the run at lo; a descending one is reversed.
// The comparisons are those of CPython 3.13, in its order. Among the equal
// items of a descending run each group is kept in its order by being reversed
// once on its own.
func (s *sorter) countRun(lo, hi int) (int, *Exception) {
	smaller := func(n int) (bool, *Exception) { return s.less(s.t, s.keys[n], s.keys[n-1]) }
	n := lo + 1
	for ; n < hi; n++ {
		down, err := smaller(n)
		if err != nil {
			return 0, err
		}
		if down {
			break
		}
	}
	if n == hi {
		return hi - lo, nil
	}
	if n > lo+1 {
		// Ascending, unless all so far are equal.
		up, err := s.less(s.t, s.keys[lo], s.keys[n-1])
		if err != nil || up {
			return n - lo, err
		}
		s.reverse(lo, n)
	}
	equal := 0 // how many before n equal the one before them
	last := func() {
		if equal > 0 {
			s.reverse(n-equal-1, n)
			equal = 0
		}
	}
	for n++; n < hi; n++ {
		down, err := smaller(n)
		if err != nil {
			return 0, err
		}
		if down {
			last()
			continue
		}
		up, err := s.less(s.t, s.keys[n-1], s.keys[n])
		if err != nil {
			return 0, err
		}
		if up {
			break
		}
		equal++
	}
	last()
	s.reverse(lo, n)
	for ; n < hi; n++ {
		down, err := smaller(n)
		if err != nil {
			return 0, err
		}
		if down {
			break
		}
	}
	return n - lo, nil
}

// insertion sorts lo to hi, of which lo to start is sorted.
func (s *sorter) insertion(lo, hi, start int) *Exception {
	for i := start; i < hi; i++ {
		k := s.keys[i]
		l, r := lo, i
		for l < r {
			m := (l + r) / 2
			less, err := s.less(s.t, k, s.keys[m])
			if err != nil {
				return err
			}
			if less {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.keys[l+1:i+1], s.keys[l:i])
		s.keys[l] = k
		if s.items != nil {
			v := s.items[i]
			copy(s.items[l+1:i+1], s.items[l:i])
			s.items[l] = v
		}
	}
	return nil
}

// mergeTop merges the two runs on top of the stack.
func (s *sorter) mergeTop(stack []sortRun) ([]sortRun, *Exception) {
	a, b := stack[len(stack)-2], stack[len(stack)-1]
	stack = stack[:len(stack)-1]
	stack[len(stack)-1] = sortRun{a.start, a.length + b.length, a.power}
	return stack, s.merge(a.start, b.start, b.start+b.length)
}

// merge joins the sorted runs lo to mid and mid to hi. Whatever a comparison
// does, all items stay.
func (s *sorter) merge(lo, mid, hi int) *Exception {
	// Items of the left run that stand right already, and of the right run.
	lo, err := s.search(s.keys[mid], lo, mid, true)
	if err != nil || lo == mid {
		return err
	}
	if hi, err = s.search(s.keys[mid-1], mid, hi, false); err != nil || hi == mid {
		return err
	}
	s.tmpK = append(s.tmpK[:0], s.keys[lo:mid]...)
	if s.items != nil {
		s.tmpI = append(s.tmpI[:0], s.items[lo:mid]...)
	}
	i, j, out := 0, mid, lo
	for i < len(s.tmpK) && j < hi && err == nil {
		var less bool
		if less, err = s.less(s.t, s.keys[j], s.tmpK[i]); err != nil {
			break
		}
		if less {
			s.move(out, j)
			j++
		} else {
			s.restore(out, i)
			i++
		}
		out++
		if s.steps++; s.steps&4095 == 0 {
			err = s.t.Poll()
		}
	}
	for ; i < len(s.tmpK); i++ {
		s.restore(out, i)
		out++
	}
	return err
}

func (s *sorter) move(to, from int) {
	s.keys[to] = s.keys[from]
	if s.items != nil {
		s.items[to] = s.items[from]
	}
}

func (s *sorter) restore(to, i int) {
	s.keys[to] = s.tmpK[i]
	if s.items != nil {
		s.items[to] = s.tmpI[i]
	}
}

// search returns where k belongs in the sorted lo to hi: after equal keys if
// right is true, else before them.
func (s *sorter) search(k Value, lo, hi int, right bool) (int, *Exception) {
	for lo < hi {
		m := (lo + hi) / 2
		var before bool
		var err *Exception
		if right {
			before, err = s.less(s.t, k, s.keys[m])
		} else {
			before, err = s.less(s.t, s.keys[m], k)
			before = !before
		}
		if err != nil {
			return 0, err
		}
		if before {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo, nil
}
