package random

import (
	"math"
	"math/big"

	"asyncrepl/internal/object"
)

func randrange(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	start, exc := object.IndexBig(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if a[2].IsNone() {
		if n, ok := a[3].AsInt(); !ok || n != 1 {
			return object.Null, object.TypeErrorf("Missing a non-None stop argument")
		}
		if start.Sign() <= 0 {
			return object.Null, object.ValueErrorf("empty range for randrange()")
		}
		return g.within(t, new(big.Int), big.NewInt(1), start)
	}
	stop, exc := object.IndexBig(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	step, exc := object.IndexBig(t, a[3])
	if exc != nil {
		return object.Null, exc
	}
	n := new(big.Int).Sub(stop, start)
	one := big.NewInt(1)
	switch {
	case step.Cmp(one) == 0:
		if n.Sign() <= 0 {
			return object.Null, object.ValueErrorf("empty range in randrange(%s, %s)", text(t, a[1]), text(t, a[2]))
		}
		return g.within(t, start, step, n)
	case step.Sign() == 0:
		return object.Null, object.ValueErrorf("zero step for randrange()")
	case step.Sign() > 0:
		n.Sub(n.Add(n, step), one)
	default:
		n.Add(n.Add(n, step), one)
	}
	n = floorDiv(n, step)
	if n.Sign() <= 0 {
		return object.Null, object.ValueErrorf("empty range in randrange(%s, %s, %s)", text(t, a[1]), text(t, a[2]), text(t, a[3]))
	}
	return g.within(t, start, step, n)
}

func text(t object.Thread, v object.Value) string {
	s, exc := object.StrText(t, v)
	if exc != nil {
		return object.ReprText(t, v)
	}
	return s
}

func floorDiv(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 && (r.Sign() < 0) != (b.Sign() < 0) {
		q.Sub(q, big.NewInt(1))
	}
	return q
}

// within returns start + step * k for a random k in [0, n).
func (g *generator) within(t object.Thread, start, step, n *big.Int) (object.Value, *object.Exception) {
	k, exc := g.pickBig(t, n)
	if exc != nil {
		return object.Null, exc
	}
	r := new(big.Int).Mul(step, k)
	return object.NewInt(r.Add(r, start)), nil
}

func randint(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	stop, exc := object.BinaryOperation(t, object.Add, a[2], object.Int(1))
	if exc != nil {
		return object.Null, exc
	}
	return randrange(t, g, []object.Value{a[0], a[1], stop, object.Int(1)})
}

func getrandbits(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	k, exc := object.IndexInt(t, a[1])
	switch {
	case exc != nil:
		return object.Null, exc
	case k < 0:
		return object.Null, object.ValueErrorf("number of bits must be non-negative")
	case k == 0:
		return object.Int(0), nil
	case k > math.MaxInt32:
		return object.Null, object.OverflowErrorf("Python int too large to convert to C int")
	}
	if exc := t.Reserve(int64(k) / 8); exc != nil {
		return object.Null, exc
	}
	return object.NewInt(g.bigBits(k)), nil
}

func randbytes(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	v, exc := getrandbits(t, g, []object.Value{a[0], object.Int(int64(n) * 8)})
	if exc != nil {
		return object.Null, exc
	}
	b, _ := object.BigOf(v)
	out := b.FillBytes(make([]byte, n))
	for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return object.NewBytes(out), nil
}

func choice(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.Len(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if n == 0 {
		return object.Null, object.IndexErrorf("Cannot choose from an empty sequence")
	}
	i, exc := g.pick(t, n)
	if exc != nil {
		return object.Null, exc
	}
	return object.GetItem(t, a[1], object.Int(int64(i)))
}

func shuffle(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	x := a[1]
	n, exc := object.Len(t, x)
	if exc != nil {
		return object.Null, exc
	}
	for i := n - 1; i > 0; i-- {
		j, exc := g.pick(t, i+1)
		if exc != nil {
			return object.Null, exc
		}
		if i&0xfff == 0 {
			if exc := t.Poll(); exc != nil {
				return object.Null, exc
			}
		}
		ki, kj := object.Int(int64(i)), object.Int(int64(j))
		vj, exc := object.GetItem(t, x, kj)
		if exc != nil {
			return object.Null, exc
		}
		vi, exc := object.GetItem(t, x, ki)
		if exc != nil {
			return object.Null, exc
		}
		if exc := object.SetItem(t, x, ki, vj); exc != nil {
			return object.Null, exc
		}
		if exc := object.SetItem(t, x, kj, vi); exc != nil {
			return object.Null, exc
		}
	}
	return object.None, nil
}

func sample(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	population := a[1]
	_, isDict := object.DictOf(population)
	_, isSet := object.SetOf(population)
	_, hasLen := object.LookupSpecial(population, "__len__")
	_, hasItems := object.LookupSpecial(population, "__getitem__")
	if isDict || isSet || !hasLen || !hasItems {
		return object.Null, object.TypeErrorf("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	n, exc := object.Len(t, population)
	if exc != nil {
		return object.Null, exc
	}
	var cum []object.Value
	if !a[3].IsNone() {
		if cum, exc = accumulate(t, a[3]); exc != nil {
			return object.Null, exc
		}
		if len(cum) != n {
			return object.Null, object.ValueErrorf("The number of counts does not match the population")
		}
		total := object.Int(0)
		if len(cum) > 0 {
			total, cum = cum[len(cum)-1], cum[:len(cum)-1]
		}
		if !object.IsIntValue(total) {
			return object.Null, object.TypeErrorf("Counts must be integers")
		}
		if n, exc = object.IndexInt(t, total); exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			return object.Null, object.ValueErrorf("Counts must be non-negative")
		}
	}
	k, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	if k < 0 || k > n {
		return object.Null, object.ValueErrorf("Sample larger than population or is negative")
	}
	picked, exc := g.positions(t, n, k)
	if exc != nil {
		return object.Null, exc
	}
	out := make([]object.Value, k)
	for i, p := range picked {
		if !a[3].IsNone() {
			if p, exc = bisect(t, cum, object.Int(int64(p)), len(cum)); exc != nil {
				return object.Null, exc
			}
		}
		if out[i], exc = object.GetItem(t, population, object.Int(int64(p))); exc != nil {
			return object.Null, exc
		}
	}
	return object.Of(object.NewList(out...)), nil
}

// positions draws k distinct numbers below n. Whether it keeps a pool or a set
// of those drawn decides on the sequence, so the choice is CPython's.
func (g *generator) positions(t object.Thread, n, k int) ([]int, *object.Exception) {
	if exc := t.Reserve(int64(k) * 32); exc != nil {
		return nil, exc
	}
	out := make([]int, k)
	setSize := 21.0
	if k > 5 {
		setSize += math.Pow(4, math.Ceil(math.Log(float64(k)*3)/math.Log(4)))
	}
	if float64(n) <= setSize {
		pool := make([]int, n)
		for i := range pool {
			pool[i] = i
		}
		for i := range out {
			j, exc := g.pick(t, n-i)
			if exc != nil {
				return nil, exc
			}
			out[i] = pool[j]
			pool[j] = pool[n-i-1]
		}
		return out, nil
	}
	seen := make(map[int]bool, k)
	for i := range out {
		if i&1023 == 0 {
			if exc := t.Poll(); exc != nil {
				return nil, exc
			}
		}
		j, exc := g.pick(t, n)
		for exc == nil && seen[j] {
			if exc = t.Poll(); exc == nil {
				j, exc = g.pick(t, n)
			}
		}
		if exc != nil {
			return nil, exc
		}
		seen[j] = true
		out[i] = j
	}
	return out, nil
}

// accumulate returns the running totals of an iterable.
func accumulate(t object.Thread, v object.Value) ([]object.Value, *object.Exception) {
	var out []object.Value
	exc := object.Iterate(t, v, func(x object.Value) (exc *object.Exception) {
		if n := len(out); n > 0 {
			x, exc = object.BinaryOperation(t, object.Add, out[n-1], x)
		}
		out = append(out, x)
		return exc
	})
	return out, exc
}

// bisect returns the number of the first hi values that are not greater than x.
func bisect(t object.Thread, vs []object.Value, x object.Value, hi int) (int, *object.Exception) {
	lo := 0
	for lo < hi {
		mid := (lo + hi) / 2
		less, exc := object.CompareTruth(t, object.LT, x, vs[mid])
		if exc != nil {
			return 0, exc
		}
		if less {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func choices(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
	population, weights := a[1], a[2]
	n, exc := object.Len(t, population)
	if exc != nil {
		return object.Null, exc
	}
	var cum []object.Value
	switch {
	case !a[3].IsNone() && !weights.IsNone():
		return object.Null, object.TypeErrorf("Cannot specify both weights and cumulative weights")
	case !a[3].IsNone():
		cum, exc = object.ToList(t, a[3])
	case !weights.IsNone():
		if object.IsIntValue(weights) {
			return object.Null, object.TypeErrorf("The number of choices must be a keyword argument: k=%s", object.ReprText(t, weights))
		}
		cum, exc = accumulate(t, weights)
	}
	if exc != nil {
		return object.Null, exc
	}
	k, exc := object.IndexInt(t, a[4])
	if exc != nil {
		return object.Null, exc
	}
	total := float64(n)
	weighted := !weights.IsNone() || !a[3].IsNone()
	if weighted {
		if len(cum) != n {
			return object.Null, object.ValueErrorf("The number of weights does not match the population")
		}
		if n == 0 {
			return object.Null, object.IndexErrorf("list index out of range")
		}
		if total, exc = object.ToFloat(t, cum[n-1]); exc != nil {
			return object.Null, exc
		}
		switch {
		case total <= 0:
			return object.Null, object.ValueErrorf("Total of weights must be greater than zero")
		case math.IsInf(total, 0) || math.IsNaN(total):
			return object.Null, object.ValueErrorf("Total of weights must be finite")
		}
	}
	if exc := t.Reserve(int64(max(k, 0)) * 24); exc != nil {
		return object.Null, exc
	}
	out := make([]object.Value, 0, max(k, 0))
	for range k {
		u, exc := g.uniform(t)
		if exc != nil {
			return object.Null, exc
		}
		i := int(u * total)
		if weighted {
			if i, exc = bisect(t, cum, object.Float(u*total), n-1); exc != nil {
				return object.Null, exc
			}
		}
		v, exc := object.GetItem(t, population, object.Int(int64(i)))
		if exc != nil {
			return object.Null, exc
		}
		if out = append(out, v); len(out)&0xfff == 0 {
			if exc := t.Poll(); exc != nil {
				return object.Null, exc
			}
		}
	}
	return object.Of(object.NewList(out...)), nil
}
