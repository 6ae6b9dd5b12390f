package object

import (
	"math"
	"slices"
)

var (
	_ Sequence   = (*List)(nil)
	_ Inplace    = (*List)(nil)
	_ Comparer   = (*List)(nil)
	_ Indexable  = (*List)(nil)
	_ ItemSetter = (*List)(nil)
)

// ListOf returns the list that v is or has inside, as an instance of a subclass
// does.
func ListOf(v Value) (*List, bool) {
	o, ok := native(v).(*List)
	return o, ok
}

func (l *List) getItems() []Value { return l.Items }
func (l *List) length() int       { return len(l.Items) }

// Len is len(l).
func (l *List) Len(Thread) (int, *Exception) { return len(l.Items), nil }

// Repr is repr(l).
func (l *List) Repr(t Thread) (string, *Exception) {
	if len(l.Items) == 0 {
		return "[]", nil
	}
	return joinRepr(t, l, "[", "]", l.length, func(i int) Value { return l.Items[i] })
}

// Compare compares lists by their first difference.
func (l *List) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := ListOf(other)
	if !ok {
		return NotImplemented, nil
	}
	return compareItems(t, op, l.getItems, o.getItems)
}

// Contains is v in l.
func (l *List) Contains(t Thread, v Value) (bool, *Exception) {
	return containsItem(t, l.getItems, v)
}

// Iter is iter(l).
func (l *List) Iter(Thread) (Value, *Exception) { return Of(&ListIter{List: l}), nil }

// Concat is l + other.
func (l *List) Concat(t Thread, other Value) (Value, *Exception) {
	o, ok := ListOf(other)
	if !ok {
		return Null, TypeErrorf(`can only concatenate list (not "%s") to list`, typeName(other))
	}
	items, err := concatItems(t, l.Items, o.Items)
	return Of(&List{items}), err
}

// Repeat is l * n.
func (l *List) Repeat(t Thread, n int) (Value, *Exception) {
	items, err := repeatItems(t, l.Items, n)
	return Of(&List{items}), err
}

// Inplace is l += other and l *= n.
func (l *List) Inplace(t Thread, op BinaryOp, other Value) (Value, *Exception) {
	switch op {
	case Add:
		return Of(l), l.Extend(t, other)
	case Mul:
		n, err := repeatCount(t, other)
		if err != nil {
			return Null, err
		}
		items, err := repeatItems(t, l.Items, n)
		if err != nil {
			return Null, err
		}
		l.Items = items
		return Of(l), nil
	}
	return NotImplemented, nil
}

// Append adds v at the end.
func (l *List) Append(v Value) { l.Items = append(l.Items, v) }

// Push is Append that asks the heap before the list grows much.
func (l *List) Push(t Thread, v Value) *Exception {
	if len(l.Items) == cap(l.Items) && len(l.Items) >= maxHint {
		if err := reserveGrowth(t, len(l.Items)); err != nil {
			return err
		}
	}
	if n := len(l.Items); n == cap(l.Items) && n >= 256 && n < maxHint {
		// Doubling copies less than what append does.
		l.Items = slices.Grow(l.Items, n)
	}
	l.Items = append(l.Items, v)
	return nil
}

// reserveGrowth asks for the memory of a slice of n values that is to grow.
func reserveGrowth(t Thread, n int) *Exception {
	return t.Reserve(int64(n) * valueSize * 5 / 4)
}

// Extend adds the items of an iterable at the end, as they come.
func (l *List) Extend(t Thread, v Value) *Exception {
	switch o := native(v).(type) {
	case *List:
		if v.Object() == Object(o) {
			return l.extendSlice(t, o.Items)
		}
	case *Tuple:
		if v.Object() == Object(o) {
			return l.extendSlice(t, o.items)
		}
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	n, err := LengthHint(t, v, 0)
	if err != nil {
		return err
	}
	if n > math.MaxInt64/2/valueSize {
		return MemoryErr()
	}
	if err := t.Reserve(int64(len(l.Items)+n) * valueSize); err != nil {
		return err
	}
	return exhaust(t, it, func(x Value) *Exception { return l.Push(t, x) })
}

func (l *List) extendSlice(t Thread, items []Value) *Exception {
	if n := len(l.Items) + len(items); n >= maxHint {
		if err := t.Reserve(int64(n) * valueSize); err != nil {
			return err
		}
	}
	if l.Items == nil {
		// A little more is likely to follow: f(*args, x).
		l.Items = make([]Value, 0, len(items)+min(len(items), 2))
	}
	l.Items = append(l.Items, items...)
	return nil
}

// Insert puts v before position i, which is counted from the end if negative
// and cut to the list.
func (l *List) Insert(i int, v Value) {
	n := len(l.Items)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	l.Items = append(l.Items, Null)
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = v
}

// RemoveAt takes out the item at position i.
func (l *List) RemoveAt(i int) Value {
	v := l.Items[i]
	copy(l.Items[i:], l.Items[i+1:])
	l.truncate(len(l.Items) - 1)
	return v
}

// truncate cuts the list to n items and forgets the rest.
func (l *List) truncate(n int) {
	clear(l.Items[n:])
	l.Items = l.Items[:n]
}
