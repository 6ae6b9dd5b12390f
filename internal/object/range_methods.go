package object

import "math/big"

func rangePart(get func(r *Range) Value) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) { return get(a[0].Object().(*Range)), nil }
}

var rangeMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args)", Kind: NewMethod, Doc: "Represents integers from start (default 0) up to stop, spaced by step.", Fn: rangeNew},
	{Name: "start", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: rangePart(func(r *Range) Value { return r.start })},
	{Name: "stop", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: rangePart(func(r *Range) Value { return r.stop })},
	{Name: "step", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: rangePart(func(r *Range) Value { return r.step })},
	{Name: "index", Sig: "(self, value, /)", Doc: "Finds the position of a value, with ValueError if it is absent.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		r := a[0].Object().(*Range)
		if plainInt(a[1]) {
			if i, ok := r.position(a[1]); ok {
				return NewInt(i), nil
			}
			return Null, ValueErrorf("%s is not in range", ReprText(t, a[1]))
		}
		i, err := r.find(t, a[1])
		if err == nil && i < 0 {
			err = ValueErrorf("sequence.index(x): x not in sequence")
		}
		return Int(i), err
	}},
	{Name: "count", Sig: "(self, value, /)", Doc: "Counts how often the value appears in the range.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		r := a[0].Object().(*Range)
		if plainInt(a[1]) {
			_, ok := r.position(a[1])
			return Int(map[bool]int64{true: 1}[ok]), nil
		}
		n := int64(0)
		err := Iterate(t, a[0], func(x Value) *Exception {
			same, err := Equal(t, x, a[1])
			if same {
				n++
			}
			return err
		})
		return Int(n), err
	}},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Gives an iterator that walks the items from last to first.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		r := a[0].Object().(*Range)
		if r.small {
			if r.n == 0 {
				return Of(&RangeIter{}), nil
			}
			return Of(&RangeIter{r.lo + (r.n-1)*r.inc, -r.inc, r.n}), nil
		}
		n := bigOf(r.length)
		last := r.at(NewInt(new(big.Int).Sub(n, big.NewInt(1))))
		return Of(&bigRangeIter{bigOf(last), new(big.Int).Neg(bigOf(r.step)), n}), nil
	}},
}

func rangeNew(t Thread, a []Value) (Value, *Exception) {
	args := a[1].Object().(*Tuple).items
	if len(args) == 0 {
		return Null, TypeErrorf("range expected at least 1 argument, got 0")
	}
	if len(args) > 3 {
		return Null, TypeErrorf("range expected at most 3 arguments, got %d", len(args))
	}
	parts := [3]Value{Int(0), Null, Int(1)}
	into := parts[:]
	if len(args) == 1 {
		into = parts[1:2]
	}
	for i, v := range args {
		x, err := Index(t, v)
		if err != nil {
			return Null, err
		}
		into[i] = x
	}
	if s, ok := parts[2].AsInt(); ok && s == 0 {
		return Null, ValueErrorf("range() arg 3 must not be zero")
	}
	return Of(NewRange(parts[0], parts[1], parts[2])), nil
}
