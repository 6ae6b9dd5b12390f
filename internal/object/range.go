package object

import (
	"math"
	"math/big"
)

// Range is a range. Its parts are ints of any size; while they and the length
// fit 64 bits, small is true and lo, step, n hold them.
type Range struct {
	start, stop, step Value
	lo, inc, n        int64
	small             bool
	length            Value
}

// RangeIterClass and LongRangeIterClass are the classes of iterators of ranges.
var (
	RangeIterClass     = declare("range_iterator")
	LongRangeIterClass = declare("longrange_iterator")
)

// RangeIter iterates over a range of 64 bit ints: N values from Next0 on.
type RangeIter struct{ Next0, Step, N int64 }

// Class returns the class range.
func (*Range) Class() *Class { return RangeClass }

// Class returns the iterator's class.
func (*RangeIter) Class() *Class { return RangeIterClass }

// Next returns the next int.
func (it *RangeIter) Next(Thread) (Value, *Exception) {
	if it.N <= 0 {
		return Null, nil
	}
	it.N--
	v := it.Next0
	it.Next0 += it.Step
	return Int(v), nil
}

func (it *RangeIter) lengthHint() int { return int(it.N) }

// bigRangeIter iterates over a range beyond 64 bits.
type bigRangeIter struct{ next, step, n *big.Int }

// Class returns the iterator's class.
func (*bigRangeIter) Class() *Class { return LongRangeIterClass }

// Next returns the next int.
func (it *bigRangeIter) Next(Thread) (Value, *Exception) {
	if it.n.Sign() <= 0 {
		return Null, nil
	}
	v := NewInt(it.next)
	it.n = new(big.Int).Sub(it.n, big.NewInt(1))
	it.next = new(big.Int).Add(it.next, it.step)
	return v, nil
}

// NewRange returns range(start, stop, step) of ints; step is not 0.
func NewRange(start, stop, step Value) *Range {
	r := &Range{start: start, stop: stop, step: step}
	lo, ok1 := start.AsInt()
	hi, ok2 := stop.AsInt()
	inc, ok3 := step.AsInt()
	if ok1 && ok2 && ok3 && inc != math.MinInt64 {
		var n uint64
		if inc > 0 && lo < hi {
			n = (uint64(hi)-uint64(lo)-1)/uint64(inc) + 1
		} else if inc < 0 && lo > hi {
			n = (uint64(lo)-uint64(hi)-1)/uint64(-inc) + 1
		}
		if n <= math.MaxInt64 {
			r.lo, r.inc, r.n, r.small = lo, inc, int64(n), true
			r.length = Int(r.n)
			return r
		}
	}
	a, b, s := bigOf(start), bigOf(stop), bigOf(step)
	d := new(big.Int).Sub(b, a)
	if s.Sign() < 0 {
		d.Neg(d)
	}
	if d.Sign() <= 0 {
		r.length = Int(0)
		return r
	}
	d.Sub(d, big.NewInt(1))
	d.Quo(d, new(big.Int).Abs(s))
	r.length = NewInt(d.Add(d, big.NewInt(1)))
	return r
}

func bigOf(v Value) *big.Int {
	b, _ := BigOf(v)
	return b
}

// at is item i, which may be outside.
func (r *Range) at(i Value) Value {
	if n, ok := i.AsInt(); ok && r.small && n >= 0 && n < r.n {
		return Int(r.lo + n*r.inc)
	}
	p := new(big.Int).Mul(bigOf(i), bigOf(r.step))
	return NewInt(p.Add(p, bigOf(r.start)))
}

// Len is len(r).
func (r *Range) Len(t Thread) (int, *Exception) {
	if n, ok := r.length.AsInt(); ok {
		return int(n), nil
	}
	return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
}

// Truth is bool(r).
func (r *Range) Truth(Thread) (bool, *Exception) {
	n, ok := r.length.AsInt()
	return !ok || n != 0, nil
}

// Iter is iter(r).
func (r *Range) Iter(Thread) (Value, *Exception) {
	if r.small {
		return Of(&RangeIter{r.lo, r.inc, r.n}), nil
	}
	return Of(&bigRangeIter{bigOf(r.start), bigOf(r.step), bigOf(r.length)}), nil
}

// Repr is repr(r).
func (r *Range) Repr(t Thread) (string, *Exception) {
	parts := []Value{r.start, r.stop, r.step}
	if one, ok := r.step.AsInt(); ok && one == 1 {
		parts = parts[:2]
	}
	return joinRepr(t, r, "range(", ")", func() int { return len(parts) }, func(i int) Value { return parts[i] })
}

// key returns what makes ranges equal: the length, then the first item and the
// step as far as they matter.
func (r *Range) key() []Value {
	n, small := r.length.AsInt()
	switch {
	case small && n == 0:
		return []Value{r.length, None, None}
	case small && n == 1:
		return []Value{r.length, r.start, None}
	}
	return []Value{r.length, r.start, r.step}
}

// Compare is == and != by the items.
func (r *Range) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := other.Object().(*Range)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	a, b := r.key(), o.key()
	for i := range a {
		same, err := Equal(t, a[i], b[i])
		if err != nil || !same {
			return Bool(op == NE), err
		}
	}
	return Bool(op == EQ), nil
}

// Hash is hash(r).
func (r *Range) Hash(t Thread) (int64, *Exception) { return hashItems(t, r.key(), true) }

// GetItem is r[key].
func (r *Range) GetItem(t Thread, key Value) (Value, *Exception) {
	if sl, ok := key.Object().(*Slice); ok {
		return r.slice(t, sl)
	}
	if _, ok := LookupSpecial(key, "__index__"); !ok && !IsIntValue(key) {
		return Null, TypeErrorf("range indices must be integers or slices, not %s", typeName(key))
	}
	i, err := Index(t, key)
	if err != nil {
		return Null, err
	}
	k, n := bigOf(i), bigOf(r.length)
	if k.Sign() < 0 {
		k = new(big.Int).Add(k, n)
	}
	if k.Sign() < 0 || k.Cmp(n) >= 0 {
		return Null, IndexErrorf("range object index out of range")
	}
	return r.at(NewInt(k)), nil
}

// slice is r[start:stop:step], a range again.
func (r *Range) slice(t Thread, sl *Slice) (Value, *Exception) {
	start, stop, step, err := sl.bigIndices(t, bigOf(r.length))
	if err != nil {
		return Null, err
	}
	inc := new(big.Int).Mul(bigOf(r.step), step)
	return Of(NewRange(r.at(NewInt(start)), r.at(NewInt(stop)), NewInt(inc))), nil
}

// position returns where v is in r; ok is false if it is not there. Only for
// ints and bools.
func (r *Range) position(v Value) (i *big.Int, ok bool) {
	d := new(big.Int).Sub(bigOf(v), bigOf(r.start))
	q, m := new(big.Int).QuoRem(d, bigOf(r.step), new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(bigOf(r.length)) >= 0 {
		return nil, false
	}
	return q, true
}

// plainInt tells that v is an exact int or a bool, whose position can be
// computed.
func plainInt(v Value) bool {
	_, inst := v.Object().(*Instance)
	return !inst && IsIntValue(v)
}

// Contains is v in r.
func (r *Range) Contains(t Thread, v Value) (bool, *Exception) {
	if n, ok := v.AsInt(); ok && r.small {
		d := n - r.lo
		if (n >= r.lo) != (d >= 0) {
			return false, nil
		}
		return d%r.inc == 0 && d/r.inc >= 0 && d/r.inc < r.n, nil
	}
	if plainInt(v) {
		_, ok := r.position(v)
		return ok, nil
	}
	i, err := r.find(t, v)
	return i >= 0, err
}

// find searches an item that equals v, one by one.
func (r *Range) find(t Thread, v Value) (int64, *Exception) {
	it, err := r.Iter(t)
	if err != nil {
		return -1, err
	}
	for i := int64(0); ; i++ {
		x, err := Next(t, it)
		if err != nil || x.IsNull() {
			return -1, err
		}
		same, err := Equal(t, x, v)
		if err != nil {
			return -1, err
		}
		if same {
			return i, nil
		}
		if i&1023 == 1023 {
			if err := t.Poll(); err != nil {
				return -1, err
			}
		}
	}
}
