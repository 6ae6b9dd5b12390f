package collections

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// counterType declares the class Counter.
func (s *state) counterType() *lib.Class {
	rows := []object.Method{
		{Name: "__init__", Sig: "(self, iterable=None, /, **kwds)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, s.count(t, a, object.Add)
		}},
		{Name: "__missing__", Sig: "(self, key)", Doc: "Elements that were never counted get a tally of zero.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(0), nil
		}},
		{Name: "update", Sig: "(self, iterable=None, /, **kwds)", Doc: "Adds the incoming tallies to the existing ones rather than overwriting them.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, s.count(t, a, object.Add)
		}},
		{Name: "subtract", Sig: "(self, iterable=None, /, **kwds)", Doc: "Takes the incoming tallies away from the existing ones rather than overwriting them.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, s.count(t, a, object.Sub)
		}},
		{Name: "total", Sig: "(self)", Doc: "Sum of the counts.", Fn: totalCounter},
		{Name: "most_common", Sig: "(self, n=None)", Doc: "Ranks elements by tally, highest first, keeping n of them or all for None.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return mostCommon(t, dictOf(a[0]), a[1])
		}},
		{Name: "elements", Sig: "(self)", Doc: "Yields every element as often as its tally says.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(&elements{d: dictOf(a[0])}), nil
		}},
		{Name: "fromkeys", Sig: "(cls, iterable, v=None)", Kind: object.ClassMethod, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Null, object.Errorf(object.NotImplementedErrorClass, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
		}},
		{Name: "copy", Sig: "(self)", Doc: "Makes a second counter holding the same tallies.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return t.Call(object.Of(a[0].Class()), []object.Value{a[0]}, nil)
		}},
		{Name: "__delitem__", Sig: "(self, elem, /)", Doc: "Drops an element's entry, silently ignoring one that is absent.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			_, exc := dictOf(a[0]).Del(t, a[1])
			return object.None, exc
		}},
		{Name: "__repr__", Sig: "(self, /)", Fn: reprCounter},
		{Name: "__reduce__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewTuple(object.Of(a[0].Class()), object.Of(object.NewTuple(object.Of(dictOf(a[0]).Copy()))))), nil
		}},
	}
	rows = append(rows, s.counterCompares()...)
	rows = append(rows, s.counterOperators()...)
	return &lib.Class{Name: "Counter", Bases: []*object.Class{object.DictClass}, Methods: rows,
		Doc: "Dict subclass for counting hashable items.  Elements are stored as dictionary keys and their counts are stored as dictionary values."}
}

// count adds or subtracts what an iterable, a mapping and keywords tell.
func (s *state) count(t object.Thread, a []object.Value, op object.BinaryOp) *object.Exception {
	self, d := a[0], dictOf(a[0])
	change := func(k, n object.Value) *object.Exception {
		old, ok, exc := d.Get(t, k)
		if exc != nil {
			return exc
		}
		if !ok {
			old = object.Int(0)
		}
		x, y := n, old
		if op == object.Sub {
			x, y = old, n
		}
		sum, exc := object.BinaryOperation(t, op, x, y)
		if exc != nil {
			return exc
		}
		return object.SetItem(t, self, k, sum)
	}
	if !a[1].IsNone() {
		if exc := s.countFrom(t, d, a[1], op, change); exc != nil {
			return exc
		}
	}
	return s.countFrom(t, d, a[2], op, change)
}

func (s *state) countFrom(t object.Thread, d *object.Dict, v object.Value, op object.BinaryOp, change func(k, n object.Value) *object.Exception) *object.Exception {
	if o, ok := object.DictOf(v); ok {
		if op == object.Add && len(d.KeyList()) == 0 {
			return d.Update(t, v)
		}
		return o.Each(change)
	}
	if items, ok, exc := object.LookupAttr(t, v, "items"); exc != nil {
		return exc
	} else if _, isMapping, _ := object.LookupAttr(t, v, "keys"); ok && isMapping {
		pairs, exc := t.Call(items, nil, nil)
		if exc != nil {
			return exc
		}
		return object.Iterate(t, pairs, func(p object.Value) *object.Exception {
			var kv [2]object.Value
			if exc := object.UnpackInto(t, p, kv[:]); exc != nil {
				return exc
			}
			return change(kv[0], kv[1])
		})
	}
	return object.Iterate(t, v, func(k object.Value) *object.Exception { return change(k, object.Int(1)) })
}

func totalCounter(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sum := object.Int(0)
	exc := dictOf(a[0]).Each(func(_, n object.Value) (exc *object.Exception) {
		sum, exc = object.BinaryOperation(t, object.Add, sum, n)
		return exc
	})
	return sum, exc
}

// secondItem is the key by which the pairs of most_common are ordered.
var secondItem = object.Of(object.NewNative(&object.Method{Name: "itemgetter", Sig: "(obj, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return a[0].Object().(*object.Tuple).Items()[1], nil
}}, "operator"))

// mostCommon lists the pairs of element and count, the greatest counts first;
// pairs of the same count stay in order.
func mostCommon(t object.Thread, d *object.Dict, limit object.Value) (object.Value, *object.Exception) {
	var pairs []object.Value
	d.Items(func(k, n object.Value) bool {
		pairs = append(pairs, object.Of(object.NewTuple(k, n)))
		return true
	})
	n := len(pairs)
	if !limit.IsNone() {
		k, exc := object.IndexClamped(t, limit)
		if exc != nil {
			return object.Null, exc
		}
		n = min(max(k, 0), n)
	}
	exc := object.Sort(t, pairs, secondItem, true)
	return object.Of(object.NewList(pairs[:n]...)), exc
}

func reprCounter(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	d, name := dictOf(a[0]), a[0].Class().Name
	if len(d.KeyList()) == 0 {
		return object.NewStr(name + "()"), nil
	}
	shown := d
	pairs, exc := mostCommon(t, d, object.None)
	switch {
	case exc == nil:
		shown = object.NewDict()
		exc = shown.Update(t, pairs)
	case exc.IsA(object.TypeErrorClass):
		exc = nil // counts that have no order
	}
	if exc != nil {
		return object.Null, exc
	}
	self := a[0].Object()
	if !t.Reprs().Enter(self) {
		return object.NewStr("..."), nil
	}
	defer t.Reprs().Leave(self)
	s, exc := object.Repr(t, object.Of(shown))
	return object.NewStr(name + "(" + s + ")"), exc
}

// elements iterates over the elements of a Counter, each as many times as its
// count.
type elements struct {
	d    *object.Dict
	i    int
	v    object.Value
	left int64
}

var elementsClass = object.NewNativeClass("chain", "itertools", nil, nil, object.Final(), object.WithProto((*elements)(nil), ""))

// Class returns the class chain, which is what CPython makes them of.
func (*elements) Class() *object.Class { return elementsClass }

// Iter returns the iterator itself.
func (e *elements) Iter(object.Thread) (object.Value, *object.Exception) { return object.Of(e), nil }

// Next returns the next element.
func (e *elements) Next(t object.Thread) (object.Value, *object.Exception) {
	for e.left <= 0 {
		if e.i >= e.d.Slots() {
			return object.Null, nil
		}
		k, n, ok := e.d.At(e.i)
		e.i++
		if !ok {
			continue
		}
		left, exc := object.IndexInt(t, n)
		if exc != nil {
			return object.Null, exc
		}
		e.v, e.left = k, int64(left)
	}
	e.left--
	return e.v, nil
}
