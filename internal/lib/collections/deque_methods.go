package collections

import "asyncrepl/internal/object"

// onDeque is a method of deques.
func onDeque(fn func(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*deque), a)
	}
}

// dequeClass is the class deque; methods refer to it, so init makes it.
var dequeClass *object.Class

func init() {
	dequeClass = object.NewNativeClass("deque", "collections", nil, dequeMethods,
		object.WithDoc("A sequence that is quick at both of its ends."),
		object.WithAlloc(allocDeque), object.WithProto((*deque)(nil), "__add__ __mul__ __rmul__ __iadd__ __imul__"))
}

var dequeMethods = []object.Method{
	{Name: "__init__", Sig: "(self, iterable=?, maxlen=None)", Fn: onDeque(initDeque)},
	{Name: "append", Sig: "(self, item, /)", Doc: "Puts one item at the right end.", Fn: onDeque(
		func(_ object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
			d.push(a[1])
			return object.None, nil
		})},
	{Name: "appendleft", Sig: "(self, item, /)", Doc: "Puts one item at the left end.", Fn: onDeque(
		func(_ object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
			d.pushLeft(a[1])
			return object.None, nil
		})},
	{Name: "extend", Sig: "(self, iterable, /)", Doc: "Appends every item of an iterable, in order, at the right end.", Fn: onDeque(
		func(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
			return object.None, d.extend(t, a[1], d.push)
		})},
	{Name: "extendleft", Sig: "(self, iterable, /)", Doc: "Pushes every item of an iterable, one by one, onto the left end.", Fn: onDeque(
		func(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
			return object.None, d.extend(t, a[1], d.pushLeft)
		})},
	{Name: "pop", Sig: "(self, /)", Doc: "Takes the last item off the right end and hands it back.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			if d.n == 0 {
				return object.Null, object.IndexErrorf("pop from an empty deque")
			}
			return d.pop(), nil
		})},
	{Name: "popleft", Sig: "(self, /)", Doc: "Takes the first item off the left end and hands it back.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			if d.n == 0 {
				return object.Null, object.IndexErrorf("pop from an empty deque")
			}
			return d.popLeft(), nil
		})},
	{Name: "clear", Sig: "(self, /)", Doc: "Empties the deque so that nothing is left.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			d.clear()
			return object.None, nil
		})},
	{Name: "copy", Sig: "(self, /)", Doc: "Makes a new deque that holds the very same items.", Fn: onDeque(copyDeque)},
	{Name: "__reduce__", Sig: "(self, /)", Doc: "Supplies what pickle needs to rebuild this deque.", Fn: reduceDeque},
	{Name: "__copy__", Sig: "(self, /)", Doc: "Supports copy.copy by duplicating the deque but not its items.", Fn: onDeque(copyDeque)},
	{Name: "count", Sig: "(self, value, /)", Doc: "Counts how many items equal the given value.", Fn: onDeque(countDeque)},
	{Name: "index", Sig: "(self, value, start=?, stop=?, /)", Doc: "Finds where a value first appears, with ValueError if it never does.", Fn: onDeque(indexDeque)},
	{Name: "insert", Sig: "(self, index, value, /)", Doc: "Places a value just ahead of the item at the given position.", Fn: onDeque(insertDeque)},
	{Name: "remove", Sig: "(self, value, /)", Doc: "Deletes the earliest item that equals the given value.", Fn: onDeque(removeDeque)},
	{Name: "reverse", Sig: "(self, /)", Doc: "Reverse *IN PLACE*.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				p, q := d.slot(i), d.slot(j)
				*p, *q = *q, *p
			}
			return object.None, nil
		})},
	{Name: "rotate", Sig: "(self, n=1, /)", Doc: "Shifts items n places rightward, or leftward when n is below zero.", Fn: onDeque(
		func(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc == nil {
				d.rotate(n)
			}
			return object.None, exc
		})},
	{Name: "maxlen", Sig: "(self)", Kind: object.Property, Doc: "The most items this deque may hold, with None meaning no limit.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			if d.maxlen < 0 {
				return object.None, nil
			}
			return object.Int(int64(d.maxlen)), nil
		})},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Walks the items from the right end to the left.", Fn: onDeque(
		func(_ object.Thread, d *deque, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(&dequeIter{d: d, i: d.n - 1, left: d.n, step: -1, changes: d.changes}), nil
		})},
	{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Doc: "See PEP 585", Fn: object.ClassGetItem},
}

func initDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	maxlen := -1
	if !a[2].IsNone() {
		if !object.IsIntValue(a[2]) {
			return object.Null, object.TypeErrorf("an integer is required")
		}
		n, exc := object.IndexInt(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			return object.Null, object.ValueErrorf("maxlen must be non-negative")
		}
		maxlen = n
	}
	d.maxlen = maxlen
	if d.n > 0 {
		d.clear()
	}
	if a[1].IsNull() {
		return object.None, nil
	}
	return object.None, d.extend(t, a[1], d.push)
}

// copyDeque keeps the class of a subclass, which is called to make the copy.
func copyDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	if d.Class() == dequeClass {
		c := d.like()
		c.set(d.items())
		return object.Of(c), nil
	}
	args := []object.Value{a[0]}
	if d.maxlen >= 0 {
		args = append(args, object.Int(int64(d.maxlen)))
	}
	return t.Call(object.Of(d.Class()), args, nil)
}

func countDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	n := int64(0)
	for i := 0; ; {
		at, exc := d.find(t, a[1], i, d.n)
		if exc != nil {
			return object.Null, exc
		}
		if at < 0 {
			return object.Int(n), nil
		}
		n++
		i = at + 1
	}
}

func indexDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	bounds := [2]int{0, d.n}
	for i, v := range a[2:4] {
		if v.IsNull() {
			continue
		}
		n, exc := object.IndexClamped(t, v)
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			n = max(n+d.n, 0)
		}
		bounds[i] = min(n, d.n)
	}
	i, exc := d.find(t, a[1], bounds[0], bounds[1])
	if exc == nil && i < 0 {
		exc = notInDeque(t, a[1])
	}
	return object.Int(int64(i)), exc
}

func notInDeque(t object.Thread, v object.Value) *object.Exception {
	s, exc := object.Repr(t, v)
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("%s is not in deque", s)
}

func insertDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	i, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if d.n == d.maxlen {
		return object.Null, object.IndexErrorf("deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	if i == 0 {
		d.pushLeft(a[2])
	} else {
		d.insertAt(min(i, d.n), a[2])
	}
	return object.None, nil
}

func removeDeque(t object.Thread, d *deque, a []object.Value) (object.Value, *object.Exception) {
	changes := d.changes
	i, exc := d.find(t, a[1], 0, d.n)
	switch {
	case d.changes != changes:
		return object.Null, object.IndexErrorf("deque mutated during remove().")
	case exc != nil:
		return object.Null, exc
	case i < 0:
		return object.Null, notInDeque(t, a[1])
	}
	d.removeAt(i)
	return object.None, nil
}

// reduceDeque takes a deque apart: how an empty one is made, attributes, items.
func reduceDeque(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	maxlen, exc := object.GetAttr(t, a[0], "maxlen")
	if exc != nil {
		return object.Null, exc
	}
	args := object.NewTuple()
	if !maxlen.IsNone() {
		args = object.Pair(object.Of(object.NewTuple()), maxlen)
	}
	state, exc := object.CallMethod(t, a[0], "__getstate__")
	if exc != nil {
		return object.Null, exc
	}
	items, exc := object.Iter(t, a[0])
	return object.Of(object.NewTuple(object.Of(a[0].Class()), object.Of(args), state, items)), exc
}
