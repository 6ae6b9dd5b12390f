package object

import "slices"

var (
	_ Sequence  = (*Tuple)(nil)
	_ Comparer  = (*Tuple)(nil)
	_ Hasher    = (*Tuple)(nil)
	_ Indexable = (*Tuple)(nil)
)

// Short tuples stand in one allocation with their items.
type (
	tuple1 struct {
		Tuple
		a [1]Value
	}
	tuple2 struct {
		Tuple
		a [2]Value
	}
	tuple3 struct {
		Tuple
		a [3]Value
	}
	tuple4 struct {
		Tuple
		a [4]Value
	}
)

// CopyTuple returns a tuple of a copy of items.
func CopyTuple(items []Value) *Tuple {
	switch len(items) {
	case 0:
		return emptyTuple
	case 1:
		t := &tuple1{a: [1]Value(items)}
		t.items = t.a[:]
		return &t.Tuple
	case 2:
		return Pair(items[0], items[1])
	case 3:
		t := &tuple3{a: [3]Value(items)}
		t.items = t.a[:]
		return &t.Tuple
	case 4:
		t := &tuple4{a: [4]Value(items)}
		t.items = t.a[:]
		return &t.Tuple
	}
	return &Tuple{append([]Value(nil), items...)}
}

// Pair returns the tuple (a, b).
func Pair(a, b Value) *Tuple {
	t := &tuple2{a: [2]Value{a, b}}
	t.items = t.a[:]
	return &t.Tuple
}

// TupleOf returns the tuple that v is or has inside, as an instance of a
// subclass does.
func TupleOf(v Value) (*Tuple, bool) {
	o, ok := native(v).(*Tuple)
	return o, ok
}

func (x *Tuple) getItems() []Value { return x.items }

// Len is len(x).
func (x *Tuple) Len(Thread) (int, *Exception) { return len(x.items), nil }

// Repr is repr(x).
func (x *Tuple) Repr(t Thread) (string, *Exception) {
	if len(x.items) == 0 {
		return "()", nil
	}
	end := ")"
	if len(x.items) == 1 {
		if !t.Reprs().Enter(x) {
			return "(...)", nil
		}
		defer t.Reprs().Leave(x)
		s, err := Repr(t, x.items[0])
		return "(" + s + ",)", err
	}
	return joinRepr(t, x, "(", end, func() int { return len(x.items) }, func(i int) Value { return x.items[i] })
}

// Hash is hash(x).
func (x *Tuple) Hash(t Thread) (int64, *Exception) {
	if err := t.Enter(); err != nil {
		return 0, err
	}
	defer t.Leave()
	return hashItems(t, x.items, true)
}

// Compare compares tuples by their first difference.
func (x *Tuple) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	y, ok := TupleOf(other)
	if !ok {
		return NotImplemented, nil
	}
	return compareItems(t, op, x.getItems, y.getItems)
}

// GetItem is x[key].
func (x *Tuple) GetItem(t Thread, key Value) (Value, *Exception) {
	if sl, ok := key.Object().(*Slice); ok {
		start, _, step, n, err := SliceIndices(t, sl, func() int { return len(x.items) })
		if err != nil {
			return Null, err
		}
		if n == len(x.items) && step == 1 {
			return Of(x), nil
		}
		return Of(NewTuple(sliceItems(x.items, start, step, n)...)), nil
	}
	i, err := seqIndex(t, key, func() int { return len(x.items) }, "tuple", "tuple index out of range")
	if err != nil {
		return Null, err
	}
	return x.items[i], nil
}

// Contains is v in x.
func (x *Tuple) Contains(t Thread, v Value) (bool, *Exception) {
	return containsItem(t, x.getItems, v)
}

// Iter is iter(x).
func (x *Tuple) Iter(Thread) (Value, *Exception) { return Of(&TupleIter{Tuple: x}), nil }

// Concat is x + other.
func (x *Tuple) Concat(t Thread, other Value) (Value, *Exception) {
	y, ok := TupleOf(other)
	if !ok {
		return Null, TypeErrorf(`can only concatenate tuple (not "%s") to tuple`, typeName(other))
	}
	if len(x.items) == 0 && other.Object() == Object(y) {
		return other, nil
	}
	if len(y.items) == 0 {
		return Of(x), nil
	}
	items, err := concatItems(t, x.items, y.items)
	return Of(&Tuple{items}), err
}

// Repeat is x * n.
func (x *Tuple) Repeat(t Thread, n int) (Value, *Exception) {
	if n == 1 || len(x.items) == 0 {
		return Of(x), nil
	}
	items, err := repeatItems(t, x.items, n)
	return Of(NewTuple(items...)), err
}

var tupleMethods = []Method{
	{Name: "__new__", Sig: "(cls, iterable=(), /)", Kind: NewMethod, Doc: "Built-in immutable sequence.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if x, ok := a[1].Object().(*Tuple); ok {
			return Of(x), nil
		}
		items, err := ToList(t, a[1])
		if err != nil {
			return Null, err
		}
		return Of(NewTuple(slices.Clip(items)...)), nil
	}},
	{Name: "__getitem__", Sig: "(self, key, /)", Doc: "Return self[key].", Fn: func(t Thread, a []Value) (Value, *Exception) {
		x, _ := TupleOf(a[0])
		return x.GetItem(t, a[1])
	}},
	{Name: "index", Sig: "(self, value, start=0, stop=9223372036854775807, /)", Doc: "Finds where a value first appears, with ValueError if it is absent.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		x, _ := TupleOf(a[0])
		lo, hi, err := indexBounds(t, a[2], a[3], len(x.items))
		if err != nil {
			return Null, err
		}
		i, err := findItem(t, x.getItems, a[1], lo, hi)
		if err == nil && i < 0 {
			err = ValueErrorf("tuple.index(x): x not in tuple")
		}
		return Int(int64(i)), err
	}},
	{Name: "count", Sig: "(self, value, /)", Doc: "Counts how many items are equal to the value.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		x, _ := TupleOf(a[0])
		return countItem(t, x.getItems, a[1])
	}},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		x, _ := TupleOf(a[0])
		return Of(NewTuple(Of(NewTuple(x.items...)))), nil
	}},
	classGetItem,
}
