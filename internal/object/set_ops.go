package object

// The algebra of sets. Each result is built by the steps that CPython takes, so
// that its items are in the same order.

var (
	_ Binary    = (*Set)(nil)
	_ Inplace   = (*Set)(nil)
	_ Comparer  = (*Set)(nil)
	_ Hasher    = (*Set)(nil)
	_ Container = (*Set)(nil)
)

// Hash is hash(s), for frozensets only.
func (s *Set) Hash(Thread) (int64, *Exception) {
	if !s.frozen {
		return 0, TypeErrorf("unhashable type: 'set'")
	}
	return s.contentHash(), nil
}

// Repr is repr(s).
func (s *Set) Repr(t Thread) (string, *Exception) { return s.repr(t, s.Class().Name) }

// repr is the repr of a set whose class has that name.
func (s *Set) repr(t Thread, name string) (string, *Exception) {
	if !t.Reprs().Enter(s) {
		return name + "(...)", nil
	}
	defer t.Reprs().Leave(s)
	if s.used == 0 {
		return name + "()", nil
	}
	items := NewList(s.List()...)
	open, end := "{", "}"
	if name != "set" {
		open, end = name+"({", "})"
	}
	return joinRepr(t, items, open, end, items.length, func(i int) Value { return items.Items[i] })
}

// Compare compares sets by inclusion.
func (s *Set) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := SetOf(other)
	if !ok {
		return NotImplemented, nil
	}
	var r bool
	var err *Exception
	switch op {
	case EQ, NE:
		if s.used == o.used && !(s.frozen && o.frozen && s.hashed && o.hashed && s.hash != o.hash) {
			r, err = s.subset(t, o)
		}
		r = r == (op == EQ)
	case LE:
		r, err = s.subset(t, o)
	case GE:
		r, err = o.subset(t, s)
	case LT:
		if s.used < o.used {
			r, err = s.subset(t, o)
		}
	case GT:
		if s.used > o.used {
			r, err = o.subset(t, s)
		}
	}
	return Bool(r), err
}

// subset tells whether all items of s are in o.
func (s *Set) subset(t Thread, o *Set) (bool, *Exception) {
	if s.used > o.used {
		return false, nil
	}
	for i := 0; i < len(s.table); i++ {
		e := s.table[i]
		if e.key.IsNull() {
			continue
		}
		if ok, err := o.hasHash(t, e.key, e.hash); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// Binary is s | o, s & o, s - o and s ^ o of sets.
func (s *Set) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	o, ok := SetOf(other)
	if !ok || op != Or && op != And && op != Sub && op != Xor {
		return NotImplemented, nil
	}
	if reflected {
		s, o = o, s
	}
	r, err := s.combine(t, op, Of(o))
	if err != nil {
		return Null, err
	}
	return Of(r), nil
}

// Inplace is s |= o and so on.
func (s *Set) Inplace(t Thread, op BinaryOp, other Value) (Value, *Exception) {
	o, ok := SetOf(other)
	if !ok || s.frozen || op != Or && op != And && op != Sub && op != Xor {
		return NotImplemented, nil
	}
	return Of(s), s.change(t, op, Of(o))
}

// combine returns the union, intersection, difference or symmetric difference
// with any iterable, in a new set of the kind of s.
func (s *Set) combine(t Thread, op BinaryOp, v Value) (*Set, *Exception) {
	switch op {
	case Or:
		r, err := s.copyAs(t, s.frozen)
		if err != nil {
			return nil, err
		}
		return r, r.Update(t, v)
	case And:
		return s.intersection(t, v)
	case Sub:
		return s.difference(t, v)
	}
	r := &Set{frozen: s.frozen}
	if err := r.Update(t, v); err != nil {
		return nil, err
	}
	return r, r.xor(t, s)
}

// change is combine in place.
func (s *Set) change(t Thread, op BinaryOp, v Value) *Exception {
	switch op {
	case Or:
		return s.Update(t, v)
	case And:
		r, err := s.intersection(t, v)
		if err != nil {
			return err
		}
		s.table, s.fill, s.used = r.table, r.fill, r.used
		return nil
	case Sub:
		return s.subtract(t, v)
	}
	if o, ok := SetOf(v); ok {
		return s.xor(t, o)
	}
	o := &Set{}
	if err := o.Update(t, v); err != nil {
		return err
	}
	return s.xor(t, o)
}

func (s *Set) intersection(t Thread, v Value) (*Set, *Exception) {
	r := &Set{frozen: s.frozen}
	if o, ok := SetOf(v); ok {
		if s == o {
			return s.copyAs(t, s.frozen)
		}
		if o.used > s.used {
			s, o = o, s
		}
		return r, o.each(func(k Value, hash int64) *Exception {
			ok, err := s.hasHash(t, k, hash)
			if err != nil || !ok {
				return err
			}
			return r.addHash(t, k, hash)
		})
	}
	return r, Iterate(t, v, func(k Value) *Exception {
		hash, err := keyHash(t, k)
		if err != nil {
			return err
		}
		ok, err := s.hasHash(t, k, hash)
		if err != nil || !ok {
			return err
		}
		return r.addHash(t, k, hash)
	})
}

func (s *Set) difference(t Thread, v Value) (*Set, *Exception) {
	var has func(k Value, hash int64) (bool, *Exception)
	var size int
	if o, ok := SetOf(v); ok {
		size = o.used
		has = func(k Value, hash int64) (bool, *Exception) { return o.hasHash(t, k, hash) }
	} else if d, ok := v.Object().(*Dict); ok {
		size = d.used
		has = func(k Value, hash int64) (bool, *Exception) {
			i, err := d.find(t, k, hash)
			return i >= 0, err
		}
	}
	if has == nil || s.used>>2 > size {
		r, err := s.copyAs(t, s.frozen)
		if err != nil {
			return nil, err
		}
		return r, r.subtract(t, v)
	}
	r := &Set{frozen: s.frozen}
	return r, s.each(func(k Value, hash int64) *Exception {
		ok, err := has(k, hash)
		if err != nil || ok {
			return err
		}
		return r.addHash(t, k, hash)
	})
}

// subtract removes the items of v.
func (s *Set) subtract(t Thread, v Value) *Exception {
	o, ok := SetOf(v)
	var err *Exception
	switch {
	case ok && o == s:
		s.Clear()
		return nil
	case ok:
		if o.used>>3 > s.used {
			if o, err = s.intersection(t, v); err != nil {
				return err
			}
		}
		err = o.each(func(k Value, hash int64) *Exception {
			_, err := s.discardHash(t, k, hash)
			return err
		})
	default:
		err = Iterate(t, v, func(k Value) *Exception {
			hash, err := keyHash(t, k)
			if err == nil {
				_, err = s.discardHash(t, k, hash)
			}
			return err
		})
	}
	if err == nil && s.fill-s.used > s.mask()/5 {
		s.grow()
	}
	return err
}

// xor removes the items of o that are in s and adds the others.
func (s *Set) xor(t Thread, o *Set) *Exception {
	if s == o {
		s.Clear()
		return nil
	}
	return o.each(func(k Value, hash int64) *Exception {
		found, err := s.discardHash(t, k, hash)
		if err != nil || found {
			return err
		}
		return s.addHash(t, k, hash)
	})
}
