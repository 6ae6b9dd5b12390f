package object

// DictView is what d.keys(), d.values() and d.items() return: it shows the dict
// as it is at any time.
type DictView struct {
	dict *Dict
	part dictPart
}

var (
	_ Container = (*DictView)(nil)
	_ Comparer  = (*DictView)(nil)
	_ Binary    = (*DictView)(nil)
	_ Sized     = (*DictView)(nil)
)

// Class returns the view's class.
func (v *DictView) Class() *Class {
	return [...]*Class{DictKeysClass, DictValuesClass, DictItemsClass}[v.part]
}

// Dict returns the dict.
func (v *DictView) Dict() *Dict { return v.dict }

// Len is len(v).
func (v *DictView) Len(Thread) (int, *Exception) { return v.dict.used, nil }

// Iter is iter(v).
func (v *DictView) Iter(Thread) (Value, *Exception) { return Of(v.dict.iter(v.part)), nil }

// Repr is repr(v).
func (v *DictView) Repr(t Thread) (string, *Exception) {
	if !t.Reprs().Enter(v) {
		return "...", nil
	}
	defer t.Reprs().Leave(v)
	l, err := ToList(t, Of(v))
	if err != nil {
		return "", err
	}
	s, err := NewList(l...).Repr(t)
	return v.Class().Name + "(" + s + ")", err
}

// Contains is x in v.
func (v *DictView) Contains(t Thread, x Value) (bool, *Exception) {
	switch v.part {
	case dictKeys:
		return v.dict.Contains(t, x)
	case dictItems:
		pair, ok := TupleOf(x)
		if !ok || len(pair.items) != 2 {
			return false, nil
		}
		val, ok, err := v.dict.Get(t, pair.items[0])
		if err != nil || !ok {
			return false, err
		}
		return Equal(t, val, pair.items[1])
	}
	found := false
	for i := 0; i < len(v.dict.entries) && !found; i++ {
		if e := v.dict.entries[i]; !e.key.IsNull() {
			var err *Exception
			if found, err = Equal(t, e.val, x); err != nil {
				return false, err
			}
		}
	}
	return found, nil
}

// setLike tells whether x is a set or a view of keys or items.
func setLike(x Value) bool {
	if _, ok := SetOf(x); ok {
		return true
	}
	v, ok := x.Object().(*DictView)
	return ok && v.part != dictValues
}

// Compare compares by inclusion with sets and other views.
func (v *DictView) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	if v.part == dictValues || !setLike(other) {
		return NotImplemented, nil
	}
	n := v.dict.used
	m, err := Len(t, other)
	if err != nil {
		return Null, err
	}
	switch {
	case (op == EQ || op == NE) && n != m:
		return Bool(op == NE), nil
	case op == LT && n >= m, op == LE && n > m, op == GT && n <= m, op == GE && n < m:
		return False, nil
	}
	small, big := Of(v), other
	if op == GT || op == GE {
		small, big = big, small
	}
	all, err := containsAll(t, big, small)
	return Bool(all == (op != NE)), err
}

// containsAll tells whether all items of small are in big.
func containsAll(t Thread, big, small Value) (bool, *Exception) {
	it, err := Iter(t, small)
	if err != nil {
		return false, err
	}
	for {
		x, err := Next(t, it)
		if err != nil || x.IsNull() {
			return true, err
		}
		if ok, err := Contains(t, big, x); err != nil || !ok {
			return false, err
		}
	}
}

// Binary is v | other, v & other, v - other, v ^ other with any iterable; the
// result is a set.
func (v *DictView) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	if v.part == dictValues || op != Or && op != And && op != Sub && op != Xor {
		return NotImplemented, nil
	}
	a, b := Of(v), other
	if reflected {
		a, b = b, a
	}
	s := NewSet()
	if op == And {
		return v.intersect(t, a, b)
	}
	if err := s.Update(t, a); err != nil {
		return Null, err
	}
	return Of(s), s.change(t, op, b)
}

// intersect is a & b: the longer one is asked for the items of the other.
func (v *DictView) intersect(t Thread, a, b Value) (Value, *Exception) {
	if a.Object() != Object(v) {
		a, b = b, a
	}
	if x, ok := b.Object().(*Set); ok && !x.frozen && v.dict.used <= x.used {
		r, err := x.intersection(t, a)
		return Of(r), err
	}
	if o, ok := b.Object().(*DictView); ok && o.part != dictValues && o.dict.used > v.dict.used {
		a, b = b, a
	}
	s := NewSet()
	return Of(s), Iterate(t, b, func(x Value) *Exception {
		ok, err := Contains(t, a, x)
		if err != nil || !ok {
			return err
		}
		return s.Add(t, x)
	})
}

// viewMethods are the methods of the views; dict_values has no isdisjoint.
var viewMethods = []Method{
	{Name: "mapping", Sig: "(self, /)", Kind: Property, Doc: "dictionary that this view refers to", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(&MappingProxy{Of(a[0].Object().(*DictView).dict)}), nil
	}},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Return a reverse iterator over the dict.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		v := a[0].Object().(*DictView)
		return Of(v.dict.reverseIter(v.part)), nil
	}},
}

var setViewMethods = append([]Method{
	{Name: "isdisjoint", Sig: "(self, other, /)", Doc: "Return True if the view and the given iterable have a null intersection.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		self, other := a[0], a[1]
		if Is(self, other) {
			n, err := Len(t, self)
			return Bool(n == 0), err
		}
		it, err := Iter(t, other)
		if err != nil {
			return Null, err
		}
		for {
			x, err := Next(t, it)
			if err != nil || x.IsNull() {
				return True, err
			}
			if ok, err := Contains(t, self, x); err != nil || ok {
				return False, err
			}
		}
	}},
}, viewMethods...)
