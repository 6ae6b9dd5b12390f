package itertools

import "asyncrepl/internal/object"

// pools turns iterables into slices.
func pools(t object.Thread, vs []object.Value) ([][]object.Value, *object.Exception) {
	out := make([][]object.Value, len(vs))
	for i, v := range vs {
		p, exc := object.ToList(t, v)
		if exc != nil {
			return nil, exc
		}
		out[i] = append([]object.Value(nil), p...)
	}
	return out, nil
}

// pick makes the tuple of the items of a pool at the given indices.
func pick(pool []object.Value, idx []int) object.Value {
	row := make([]object.Value, len(idx))
	for i, k := range idx {
		row[i] = pool[k]
	}
	return object.Of(object.NewTuple(row...))
}

var _ = iterator("product", "(*iterables, repeat=1)", "Yields every combination taking one item per input, as nested loops would.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			return object.Null, object.ValueErrorf("repeat argument cannot be negative")
		}
		once, exc := pools(t, items(a[0]))
		if exc != nil {
			return object.Null, exc
		}
		var all [][]object.Value
		for range n {
			all = append(all, once...)
		}
		idx := make([]int, len(all))
		started := false
		return made(cls, func(object.Thread) (object.Value, *object.Exception) {
			if !started {
				started = true
				for _, p := range all {
					if len(p) == 0 {
						return object.Null, nil
					}
				}
			} else {
				i := len(idx) - 1
				for ; i >= 0; i-- {
					if idx[i]++; idx[i] < len(all[i]) {
						break
					}
					idx[i] = 0
				}
				if i < 0 {
					return object.Null, nil
				}
			}
			row := make([]object.Value, len(all))
			for i, k := range idx {
				row[i] = all[i][k]
			}
			return object.Of(object.NewTuple(row...)), nil
		})
	})

// subset declares an iterator over index lists of length r into one pool.
func subset(name, doc string, first func(n, r int) []int, advance func(idx []int, n int) bool) *object.Class {
	return iterator(name, "(iterable, r=None)", doc,
		func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
			ps, exc := pools(t, a[:1])
			if exc != nil {
				return object.Null, exc
			}
			pool, r := ps[0], len(ps[0])
			if !a[1].IsNone() {
				if r, exc = object.IndexInt(t, a[1]); exc != nil {
					return object.Null, exc
				}
				if r < 0 {
					return object.Null, object.ValueErrorf("r must be non-negative")
				}
			}
			var idx []int
			return made(cls, func(object.Thread) (object.Value, *object.Exception) {
				if idx == nil {
					if idx = first(len(pool), r); idx == nil {
						return object.Null, nil
					}
				} else if !advance(idx, len(pool)) {
					return object.Null, nil
				}
				return pick(pool, idx[:r]), nil
			})
		})
}

func ascending(n, r int) []int {
	if r > n {
		return nil
	}
	idx := make([]int, r)
	for i := range idx {
		idx[i] = i
	}
	return idx
}

var _ = subset("combinations", "Return successive r-length combinations of elements in the iterable.", ascending,
	func(idx []int, n int) bool {
		r := len(idx)
		i := r - 1
		for ; i >= 0 && idx[i] == i+n-r; i-- {
		}
		if i < 0 {
			return false
		}
		idx[i]++
		for j := i + 1; j < r; j++ {
			idx[j] = idx[j-1] + 1
		}
		return true
	})

var _ = subset("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.",
	func(n, r int) []int {
		if n == 0 && r > 0 {
			return nil
		}
		return make([]int, r)
	},
	func(idx []int, n int) bool {
		i := len(idx) - 1
		for ; i >= 0 && idx[i] == n-1; i-- {
		}
		if i < 0 {
			return false
		}
		v := idx[i] + 1
		for ; i < len(idx); i++ {
			idx[i] = v
		}
		return true
	})

var _ = subset("permutations", "Return successive r-length permutations of elements in the iterable.", ascendingAll,
	// The next arrangement in lexicographic order of the first r indices: the
	// tail is reversed first, so that whole runs of equal heads are skipped.
	nextArrangement)

// ascendingAll keeps all n indices, of which the first r are shown; the last
// element of the slice's capacity tells r.
func ascendingAll(n, r int) []int {
	if r > n {
		return nil
	}
	idx := ascending(n, n)
	return append(idx, r)[:n]
}

func nextArrangement(idx []int, n int) bool {
	r := idx[:n+1][n]
	for i, j := r, n-1; i < j; i, j = i+1, j-1 {
		idx[i], idx[j] = idx[j], idx[i]
	}
	i := n - 2
	for ; i >= 0 && idx[i] >= idx[i+1]; i-- {
	}
	if i < 0 {
		return false
	}
	j := n - 1
	for idx[j] <= idx[i] {
		j--
	}
	idx[i], idx[j] = idx[j], idx[i]
	for a, b := i+1, n-1; a < b; a, b = a+1, b-1 {
		idx[a], idx[b] = idx[b], idx[a]
	}
	return true
}
