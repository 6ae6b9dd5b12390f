package object

import "math"

// IsIterable tells whether iter(v) finds a way to iterate.
func IsIterable(v Value) bool {
	if fn, ok := userMethod(v, "__iter__"); ok {
		return !fn.IsNone()
	}
	switch o := native(v).(type) {
	case Iterable, Iterator:
		return true
	case nil:
		_, ok := LookupSpecial(v, "__getitem__")
		return ok
	default:
		if _, ok := LookupSpecial(v, "__iter__"); ok {
			return true
		}
		_, ok := o.(Indexable)
		if !ok {
			_, ok = LookupSpecial(v, "__getitem__")
		}
		_, class := o.(*Class)
		return ok && !class
	}
}

// isIterator tells whether next(v) may be asked.
func isIterator(v Value) bool {
	if _, ok := native(v).(Iterator); ok {
		return true
	}
	fn, ok := LookupSpecial(v, "__next__")
	return ok && !fn.IsNone()
}

// Iter is iter(v).
func Iter(t Thread, v Value) (Value, *Exception) {
	switch o := v.Object().(type) {
	case *List:
		return Of(&ListIter{List: o}), nil
	case *Tuple:
		return Of(&TupleIter{Tuple: o}), nil
	case *Range:
		return o.Iter(t)
	}
	if fn, found := userMethod(v, "__iter__"); found {
		if fn.IsNone() {
			return Null, notIterable(v)
		}
		r, _, err := callUser(t, v, "__iter__")
		if err != nil {
			return Null, err
		}
		return iterResult(r)
	}
	switch o := native(v).(type) {
	case Iterable:
		return o.Iter(t)
	case Iterator:
		return v, nil
	case *intTag, *floatTag, *boolTag, *NoneType:
		return Null, notIterable(v)
	case nil:
	default:
		if r, found, err := callOther(t, v, "__iter__"); found {
			if err != nil {
				return Null, err
			}
			return iterResult(r)
		}
		if _, ok := o.(*Class); ok {
			return Null, notIterable(v)
		}
		if _, ok := o.(Indexable); ok {
			return Of(&SeqIter{Seq: v}), nil
		}
	}
	if _, ok := LookupSpecial(v, "__getitem__"); ok {
		return Of(&SeqIter{Seq: v}), nil
	}
	return Null, notIterable(v)
}

func notIterable(v Value) *Exception { return TypeErrorf("'%s' object is not iterable", typeName(v)) }

func iterResult(r Value) (Value, *Exception) {
	if !isIterator(r) {
		return Null, TypeErrorf("iter() returned non-iterator of type '%s'", typeName(r))
	}
	return r, nil
}

// Next is the next item of an iterator; Null without an exception means that it
// is exhausted. It counts as a level of native recursion, since iterators are
// made of iterators.
func Next(t Thread, it Value) (Value, *Exception) {
	if err := t.Enter(); err != nil {
		return Null, err
	}
	v, err := Advance(t, it)
	t.Leave()
	return v, err
}

// Advance is Next for loops, which are not called by an iterator.
func Advance(t Thread, it Value) (Value, *Exception) {
	if it.Class().flags&BuiltinClass != 0 {
		if o, ok := it.Object().(Iterator); ok {
			return o.Next(t)
		}
	}
	v, err := NextOrStop(t, it)
	if err != nil && err.class.IsSubclass(StopIterationClass) {
		return Null, nil
	}
	return v, err
}

// NextOrStop is Next for those who want the value of an exhausted iterator: what
// ended with a StopIteration raises it here. Null still means exhausted.
func NextOrStop(t Thread, it Value) (Value, *Exception) {
	if o, ok := it.Object().(StopIterator); ok {
		return o.NextOrStop(t)
	}
	if it.Class().flags&BuiltinClass != 0 {
		if o, ok := it.Object().(Iterator); ok {
			return o.Next(t)
		}
	}
	r, found, err := callUser(t, it, "__next__")
	if !found {
		if o, ok := native(it).(Iterator); ok {
			return o.Next(t)
		}
		r, found, err = callOther(t, it, "__next__")
	}
	if !found {
		return Null, TypeErrorf("'%s' object is not an iterator", typeName(it))
	}
	return r, err
}

// Iterate calls f for each item of v until it returns an exception. Lists may
// change on the way.
func Iterate(t Thread, v Value, f func(Value) *Exception) *Exception {
	switch o := v.Object().(type) {
	case *List:
		for i := 0; i < len(o.Items); i++ {
			if err := f(o.Items[i]); err != nil {
				return err
			}
			if i&4095 == 4095 {
				if err := t.Poll(); err != nil {
					return err
				}
			}
		}
		return nil
	case *Tuple:
		for i, x := range o.items {
			if err := f(x); err != nil {
				return err
			}
			if i&4095 == 4095 {
				if err := t.Poll(); err != nil {
					return err
				}
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	return exhaust(t, it, f)
}

// exhaust calls f for what is left of an iterator.
func exhaust(t Thread, it Value, f func(Value) *Exception) *Exception {
	o, direct := it.Object().(Iterator)
	direct = direct && it.Class().flags&BuiltinClass != 0
	for n := 1; ; n++ {
		var x Value
		var err *Exception
		if direct {
			x, err = o.Next(t)
		} else {
			x, err = Advance(t, it)
		}
		if err != nil || x.IsNull() {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
		if n&1023 == 0 {
			if err := t.Poll(); err != nil {
				return err
			}
		}
	}
}

// ToList returns the items of v in a new slice.
func ToList(t Thread, v Value) ([]Value, *Exception) {
	switch o := v.Object().(type) {
	case *List:
		return copyItems(t, o.Items)
	case *Tuple:
		return copyItems(t, o.items)
	}
	it, err := Iter(t, v)
	if err != nil {
		return nil, err
	}
	n, err := LengthHint(t, v, 0)
	if err != nil {
		return nil, err
	}
	var out growing
	if err := out.reserve(t, n); err != nil {
		return nil, err
	}
	err = exhaust(t, it, func(x Value) *Exception { return out.add(t, x) })
	return out.items, err
}

// valueSize is the size of one Value in memory, in bytes.
const valueSize = 16

// growing is a slice that asks the heap before it grows much.
type growing struct{ items []Value }

// maxHint bounds the room made in advance for what may never come.
const maxHint = 1 << 16

// reserve refuses at once what cannot be held, and makes room for a start.
func (g *growing) reserve(t Thread, n int) *Exception {
	if n > math.MaxInt64/valueSize {
		return MemoryErr()
	}
	if err := t.Reserve(int64(n) * valueSize); err != nil {
		return err
	}
	g.items = make([]Value, 0, max(0, min(n, maxHint)))
	return nil
}

func (g *growing) add(t Thread, v Value) *Exception {
	if len(g.items) == cap(g.items) && len(g.items) >= maxHint {
		if err := reserveGrowth(t, len(g.items)); err != nil {
			return err
		}
	}
	g.items = append(g.items, v)
	return nil
}
