package object

import (
	"math"
	"math/big"
)

// Slice is a slice object: x[Start:Stop:Step].
type Slice struct{ Start, Stop, Step Value }

// Class returns the class slice.
func (*Slice) Class() *Class { return SliceClass }

// NewSlice returns a slice; a part that was left out is None.
func NewSlice(start, stop, step Value) *Slice { return &Slice{start, stop, step} }

// sliceBound is one end of a slice as an int, def if it is None.
func sliceBound(t Thread, v Value, def int) (int, *Exception) {
	if v.IsNone() {
		return def, nil
	}
	if i, ok := v.AsInt(); ok {
		return int(i), nil
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// unpack returns the parts of a slice, not yet cut to a length.
func (s *Slice) unpack(t Thread) (start, stop, step int, err *Exception) {
	if step, err = sliceBound(t, s.Step, 1); err != nil {
		return 0, 0, 0, err
	}
	if step == 0 {
		return 0, 0, 0, ValueErrorf("slice step cannot be zero")
	}
	step = max(step, -math.MaxInt64)
	defStart, defStop := 0, math.MaxInt64
	if step < 0 {
		defStart, defStop = math.MaxInt64, math.MinInt64
	}
	if start, err = sliceBound(t, s.Start, defStart); err != nil {
		return 0, 0, 0, err
	}
	stop, err = sliceBound(t, s.Stop, defStop)
	return start, stop, step, err
}

// clampSlice cuts the parts of a slice to a sequence of the given length; n is
// the number of items it selects.
func clampSlice(start, stop, step, length int) (lo, hi, n int) {
	clamp := func(i int) int {
		if i < 0 {
			if i += length; i < 0 {
				if step < 0 {
					return -1
				}
				return 0
			}
			return i
		}
		if i >= length {
			if step < 0 {
				return length - 1
			}
			return length
		}
		return i
	}
	lo, hi = clamp(start), clamp(stop)
	switch {
	case step < 0 && hi < lo:
		n = (lo-hi-1)/(-step) + 1
	case step > 0 && lo < hi:
		n = (hi-lo-1)/step + 1
	}
	return lo, hi, n
}

// SliceIndices returns what a slice selects of a sequence: n items from start
// in steps of step. length is called after the slice's own parts were computed,
// since an __index__ may change the sequence.
func SliceIndices(t Thread, s *Slice, length func() int) (start, stop, step, n int, err *Exception) {
	start, stop, step, err = s.unpack(t)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	start, stop, n = clampSlice(start, stop, step, length())
	return start, stop, step, n, nil
}

// PlainSlice is x[start:stop:step] for the usual sequences, with ints or None as
// bounds and None as step; ok is false for anything else.
func PlainSlice(x, start, stop, step Value) (v Value, ok bool) {
	lo, loOk := plainBound(start, 0)
	hi, hiOk := plainBound(stop, math.MaxInt64)
	if !loOk || !hiOk || !step.IsNone() {
		return Null, false
	}
	part := func(length int) (int, int) {
		i, _, n := clampSlice(lo, hi, 1, length)
		return i, i + n
	}
	switch o := x.Object().(type) {
	case *List:
		i, j := part(len(o.Items))
		return Of(CopyList(o.Items[i:j])), true
	case *Tuple:
		i, j := part(len(o.items))
		if j-i == len(o.items) {
			return x, true
		}
		return Of(CopyTuple(o.items[i:j])), true
	case *Str:
		i, j := part(o.Count())
		if i == j {
			return Of(emptyStr), true
		}
		return o.Slice(i, j), true
	}
	return Null, false
}

func plainBound(v Value, def int) (int, bool) {
	if v.IsNone() {
		return def, true
	}
	i, ok := v.AsInt()
	return int(i), ok
}

// seqIndex is the position that a key means in a sequence, negative ones
// counted from the end. what names the type in the error texts.
func seqIndex(t Thread, key Value, length func() int, what, outOfRange string) (int, *Exception) {
	i, ok := key.AsInt()
	if !ok {
		if _, ok := LookupSpecial(key, "__index__"); !ok && !IsIntValue(key) {
			return 0, TypeErrorf("%s indices must be integers or slices, not %s", what, typeName(key))
		}
		k, err := IndexKey(t, key)
		if err != nil {
			return 0, err
		}
		i = int64(k)
	}
	n := int64(length())
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, IndexErrorf("%s", outOfRange)
	}
	return int(i), nil
}

// Repr is slice(start, stop, step).
func (s *Slice) Repr(t Thread) (string, *Exception) {
	parts := []Value{s.Start, s.Stop, s.Step}
	return joinRepr(t, s, "slice(", ")", func() int { return 3 }, func(i int) Value { return parts[i] })
}

// Hash is the hash of the three parts.
func (s *Slice) Hash(t Thread) (int64, *Exception) {
	return hashItems(t, []Value{s.Start, s.Stop, s.Step}, false)
}

// Compare compares slices like tuples of their parts.
func (s *Slice) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := other.Object().(*Slice)
	if !ok {
		return NotImplemented, nil
	}
	if s == o {
		return Bool(op == EQ || op == LE || op == GE), nil
	}
	a, b := []Value{s.Start, s.Stop, s.Step}, []Value{o.Start, o.Stop, o.Step}
	return compareItems(t, op, func() []Value { return a }, func() []Value { return b })
}

var sliceMethods = []Method{
	{Name: "__new__", Sig: "(cls, start, stop=?, step=None, /)", Kind: NewMethod, Doc: "slice(stop) or slice(start, stop[, step])", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if a[2].IsNull() {
			return Of(NewSlice(None, a[1], None)), nil
		}
		return Of(NewSlice(a[1], a[2], a[3])), nil
	}},
	{Name: "indices", Sig: "(self, len, /)", Doc: "Return (start, stop, stride) for a sequence of the given length.", Fn: sliceIndicesMethod},
	{Name: "start", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: func(_ Thread, a []Value) (Value, *Exception) { return a[0].Object().(*Slice).Start, nil }},
	{Name: "stop", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: func(_ Thread, a []Value) (Value, *Exception) { return a[0].Object().(*Slice).Stop, nil }},
	{Name: "step", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: func(_ Thread, a []Value) (Value, *Exception) { return a[0].Object().(*Slice).Step, nil }},
}

func sliceIndicesMethod(t Thread, a []Value) (Value, *Exception) {
	length, err := IndexBig(t, a[1])
	if err != nil {
		return Null, err
	}
	if length.Sign() < 0 {
		return Null, ValueErrorf("length should not be negative")
	}
	start, stop, step, err := a[0].Object().(*Slice).bigIndices(t, length)
	if err != nil {
		return Null, err
	}
	return Of(NewTuple(NewInt(start), NewInt(stop), NewInt(step))), nil
}

// bigIndices returns what a slice selects of a sequence of any length.
func (s *Slice) bigIndices(t Thread, n *big.Int) (start, stop, step *big.Int, err *Exception) {
	part := func(v Value) (*big.Int, *Exception) {
		if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
			return nil, TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		return IndexBig(t, v)
	}
	step = big.NewInt(1)
	if !s.Step.IsNone() {
		if step, err = part(s.Step); err != nil {
			return nil, nil, nil, err
		}
	}
	if step.Sign() == 0 {
		return nil, nil, nil, ValueErrorf("slice step cannot be zero")
	}
	lo, hi := new(big.Int), n
	first, last := lo, hi
	if step.Sign() < 0 {
		lo, hi = big.NewInt(-1), new(big.Int).Sub(n, big.NewInt(1))
		first, last = hi, lo
	}
	bound := func(v Value, def *big.Int) (*big.Int, *Exception) {
		if v.IsNone() {
			return def, nil
		}
		b, err := part(v)
		switch {
		case err != nil:
			return nil, err
		case b.Sign() < 0:
			if b = new(big.Int).Add(b, n); b.Cmp(lo) < 0 {
				b = lo
			}
		case b.Cmp(hi) > 0:
			b = hi
		}
		return b, nil
	}
	if start, err = bound(s.Start, first); err != nil {
		return nil, nil, nil, err
	}
	stop, err = bound(s.Stop, last)
	return start, stop, step, err
}
