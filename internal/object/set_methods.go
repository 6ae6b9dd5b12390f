package object

// setMethods and frozenSetMethods are the method tables of set and frozenset.
var (
	setMethods       = append(append([]Method{}, setChanging...), setReading...)
	frozenSetMethods = append([]Method{
		{Name: "__new__", Sig: "(cls, iterable=(), /)", Kind: NewMethod, Doc: "Makes an unordered group of distinct items that can never change.", Fn: func(t Thread, a []Value) (Value, *Exception) {
			if s, ok := a[1].Object().(*Set); ok && s.frozen {
				return a[1], nil
			}
			s := &Set{frozen: true}
			return Of(s), s.Update(t, a[1])
		}},
	}, setReading...)
)

func asSet(v Value) *Set {
	s, _ := SetOf(v)
	return s
}

// combining is a method that combines a set with any number of iterables.
func combining(op BinaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		s, others := asSet(a[0]), a[1].Object().(*Tuple).items
		if len(others) == 0 {
			r, err := s.copyAs(t, s.frozen)
			return Of(r), err
		}
		for _, v := range others {
			r, err := s.combine(t, op, v)
			if err != nil {
				return Null, err
			}
			s = r
		}
		return Of(s), nil
	}
}

func changing(op BinaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		s := asSet(a[0])
		for _, v := range a[1].Object().(*Tuple).items {
			if err := s.change(t, op, v); err != nil {
				return Null, err
			}
		}
		return None, nil
	}
}

// toSet returns an argument as a set, made of any iterable.
func toSet(t Thread, v Value) (*Set, *Exception) {
	if s, ok := SetOf(v); ok {
		return s, nil
	}
	s := &Set{}
	return s, s.Update(t, v)
}

// setReading are the methods that both classes have.
var setReading = []Method{
	{Name: "copy", Sig: "(self, /)", Doc: "Duplicates the set without copying the items it holds.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s := asSet(a[0])
		if s.frozen && a[0].Object() == Object(s) {
			return a[0], nil
		}
		r, err := s.copyAs(t, s.frozen)
		return Of(r), err
	}},
	{Name: "union", Sig: "(self, /, *others)", Doc: "Combines this set and all the arguments into a fresh set.", Fn: combining(Or)},
	{Name: "intersection", Sig: "(self, /, *others)", Doc: "Builds a fresh set of the items shared with every argument.", Fn: combining(And)},
	{Name: "difference", Sig: "(self, /, *others)", Doc: "Builds a fresh set of this one's items that no argument holds.", Fn: combining(Sub)},
	{Name: "symmetric_difference", Sig: "(self, other, /)", Doc: "Builds a fresh set of the items found in exactly one operand.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		r, err := asSet(a[0]).combine(t, Xor, a[1])
		if err != nil {
			return Null, err
		}
		return Of(r), nil
	}},
	{Name: "isdisjoint", Sig: "(self, other, /)", Doc: "Tells whether the two sets share no items at all.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return disjoint(t, asSet(a[0]), a[1])
	}},
	{Name: "issubset", Sig: "(self, other, /)", Doc: "Checks that every item here is also in the other set.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		o, err := toSet(t, a[1])
		if err != nil {
			return Null, err
		}
		r, err := asSet(a[0]).subset(t, o)
		return Bool(r), err
	}},
	{Name: "issuperset", Sig: "(self, other, /)", Doc: "Checks that every item of the other set is also here.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s := asSet(a[0])
		if o, ok := SetOf(a[1]); ok {
			r, err := o.subset(t, s)
			return Bool(r), err
		}
		it, err := Iter(t, a[1])
		if err != nil {
			return Null, err
		}
		for {
			v, err := Next(t, it)
			if err != nil || v.IsNull() {
				return True, err
			}
			if ok, err := s.Contains(t, v); err != nil || !ok {
				return False, err
			}
		}
	}},
	{Name: "__contains__", Sig: "(self, object, /)", Doc: "Tests whether y is a member of x, as the in operator does.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		r, err := asSet(a[0]).Contains(t, a[1])
		return Bool(r), err
	}},
	{Name: "__len__", Sig: "(self, /)", Doc: "Return len(self).", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(int64(asSet(a[0]).used)), nil
	}},
	classGetItem,
}

func disjoint(t Thread, s *Set, v Value) (Value, *Exception) {
	if o, ok := SetOf(v); ok {
		if s == o {
			return Bool(s.used == 0), nil
		}
		if o.used > s.used {
			s, o = o, s
		}
		for i := 0; i < len(o.table); i++ {
			if e := o.table[i]; !e.key.IsNull() {
				if ok, err := s.hasHash(t, e.key, e.hash); err != nil || ok {
					return False, err
				}
			}
		}
		return True, nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return Null, err
	}
	for {
		x, err := Next(t, it)
		if err != nil {
			return Null, err
		}
		if x.IsNull() {
			return True, nil
		}
		hash, err := keyHash(t, x)
		if err != nil {
			return Null, err
		}
		if ok, err := s.hasHash(t, x, hash); err != nil || ok {
			return False, err
		}
	}
}

// setChanging are the methods of set alone.
var setChanging = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Doc: "Allocates a fresh instance of the type and hands it back.", Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(NewSet()), nil
	}},
	{Name: "__init__", Sig: "(self, iterable=(), /)", Doc: "Initialize self.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s := asSet(a[0])
		s.Clear()
		return None, s.Update(t, a[1])
	}},
	{Name: "add", Sig: "(self, object, /)", Doc: "Puts an item into the set unless it is already there.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, asSet(a[0]).Add(t, a[1])
	}},
	{Name: "discard", Sig: "(self, object, /)", Doc: "Drops an item from the set, doing nothing if it is absent.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		_, err := asSet(a[0]).Discard(t, a[1])
		return None, err
	}},
	{Name: "remove", Sig: "(self, object, /)", Doc: "Takes an item out of the set, with KeyError if it is absent.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		found, err := asSet(a[0]).Discard(t, a[1])
		if err == nil && !found {
			err = KeyErr(a[1])
		}
		return None, err
	}},
	{Name: "pop", Sig: "(self, /)", Doc: "Takes out any one item and returns it, with KeyError when empty.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		v, ok := asSet(a[0]).PopAny()
		if !ok {
			return Null, KeyErr(NewStr("pop from an empty set"))
		}
		return v, nil
	}},
	{Name: "clear", Sig: "(self, /)", Doc: "Empties the set, leaving it with no items.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		asSet(a[0]).Clear()
		return None, nil
	}},
	{Name: "update", Sig: "(self, /, *others)", Doc: "Merges the items of every argument into this set in place.", Fn: changing(Or)},
	{Name: "intersection_update", Sig: "(self, /, *others)", Doc: "Drops, in place, any item that is missing from some argument.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s := asSet(a[0])
		r, err := combining(And)(t, a)
		if err != nil {
			return Null, err
		}
		o := r.Object().(*Set)
		s.table, s.fill, s.used = o.table, o.fill, o.used
		return None, nil
	}},
	{Name: "difference_update", Sig: "(self, /, *others)", Doc: "Drops, in place, every item that appears in any argument.", Fn: changing(Sub)},
	{Name: "symmetric_difference_update", Sig: "(self, other, /)", Doc: "Changes this set in place to hold items found in exactly one operand.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, asSet(a[0]).change(t, Xor, a[1])
	}},
}
