package builtins

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

var iteration = []object.Method{
	{Name: "all", Sig: "(iterable, /)", Doc: "Tells whether the iterable is free of false values.", Fn: all},
	{Name: "any", Sig: "(iterable, /)", Doc: "Tells whether the iterable holds at least one true value.", Fn: anyTrue},
	{Name: "iter", Sig: "(object, sentinel=?, /)", Doc: "Get an iterator from an object, or from a callable and a sentinel.", Fn: iter},
	{Name: "next", Sig: "(iterator, default=?, /)", Doc: "Advances the iterator and hands back the value it produces.", Fn: next, Frame: vm.NextCall},
	{Name: "aiter", Sig: "(async_iterable, /)", Doc: "Obtains an async iterator that walks over the given async iterable.", Fn: aiter},
	{Name: "anext", Sig: "(aiterator, default=?, /)", Doc: "Advances the async iterator, giving an awaitable for the value it produces.", Fn: anext},
	{Name: "len", Sig: "(obj, /)", Doc: "Tells how many items a container has.", Fn: length},
	{Name: "max", Sig: "(*args, key=None, default=?)", Doc: "Return the largest item.", Fn: extreme("max", object.GT)},
	{Name: "min", Sig: "(*args, key=None, default=?)", Doc: "Return the smallest item.", Fn: extreme("min", object.LT)},
	{Name: "sorted", Sig: "(iterable, /, *, key=None, reverse=False)", Doc: "Collects the iterable's elements into a fresh list, smallest first.", Fn: sorted},
	{Name: "sum", Sig: "(iterable, /, start=0)", Doc: "Return the sum of a start value and an iterable of numbers.", Fn: sum},
}

// untilTruth returns want as soon as an item has that truth value.
func untilTruth(want bool) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		for n := 0; ; n++ {
			if n&1023 == 1023 {
				if exc := t.Poll(); exc != nil {
					return object.Null, exc
				}
			}
			v, exc := object.Next(t, it)
			if exc != nil {
				return object.Null, exc
			}
			if v.IsNull() {
				return object.Bool(!want), nil
			}
			b, exc := object.Truth(t, v)
			if exc != nil {
				return object.Null, exc
			}
			if b == want {
				return object.Bool(want), nil
			}
		}
	}
}

var (
	all     = untilTruth(false)
	anyTrue = untilTruth(true)
)

func iter(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[1].IsNull() {
		return object.Iter(t, a[0])
	}
	if !object.IsCallable(a[0]) {
		return object.Null, object.TypeErrorf("iter(v, w): v must be callable")
	}
	return object.NewCallIter(a[0], a[1]), nil
}

func next(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	it := a[0]
	if _, ok := it.Object().(object.Iterator); !ok {
		if _, ok := object.LookupSpecial(it, "__next__"); !ok {
			return object.Null, object.TypeErrorf("'%s' object is not an iterator", it.Class().Name)
		}
	}
	v, exc := object.NextOrStop(t, it)
	switch {
	case exc != nil && !a[1].IsNull() && exc.Class().IsSubclass(object.StopIterationClass):
		return a[1], nil
	case exc != nil:
		return object.Null, exc
	case !v.IsNull():
		return v, nil
	case !a[1].IsNull():
		return a[1], nil
	}
	return object.Null, object.NewException(object.StopIterationClass)
}

func aiter(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v, found, exc := object.CallSpecial(t, a[0], "__aiter__")
	if exc == nil && !found {
		exc = object.TypeErrorf("'%s' object is not an async iterable", a[0].Class().Name)
	}
	if exc != nil {
		return object.Null, exc
	}
	if _, ok := object.LookupSpecial(v, "__anext__"); !ok {
		return object.Null, object.TypeErrorf("aiter() returned not an async iterator of type '%s'", v.Class().Name)
	}
	return v, nil
}

func anext(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v, found, exc := object.CallSpecial(t, a[0], "__anext__")
	if exc == nil && !found {
		exc = object.TypeErrorf("'%s' object is not an async iterator", a[0].Class().Name)
	}
	if exc != nil || a[1].IsNull() {
		return v, exc
	}
	return vm.NewNextOr(v, a[1]), nil
}

func length(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.Len(t, a[0])
	return object.Int(int64(n)), exc
}

// extreme is max or min: an item replaces the best one if it compares so.
func extreme(name string, op object.CompareOp) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		args := a[0].Object().(*object.Tuple).Items()
		key, def := a[1], a[2]
		if len(args) == 0 {
			return object.Null, object.TypeErrorf("%s expected at least 1 argument, got 0", name)
		}
		best, bestKey := object.Null, object.Null
		consider := func(v object.Value) (exc *object.Exception) {
			k := v
			if !key.IsNone() {
				if k, exc = t.Call(key, []object.Value{v}, nil); exc != nil {
					return exc
				}
			}
			if !best.IsNull() {
				r, exc := object.Compare(t, op, k, bestKey)
				if exc != nil {
					return exc
				}
				if better, exc := object.Truth(t, r); exc != nil || !better {
					return exc
				}
			}
			best, bestKey = v, k
			return nil
		}
		items := a[0]
		if len(args) == 1 {
			items = args[0]
		} else if !def.IsNull() {
			return object.Null, object.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		exc := object.Iterate(t, items, consider)
		if exc == nil && best.IsNull() {
			if best = def; def.IsNull() {
				exc = object.ValueErrorf("%s() iterable argument is empty", name)
			}
		}
		return best, exc
	}
}

func sorted(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	items, exc := object.ToList(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	reverse, exc := object.Truth(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	if exc := object.Sort(t, items, a[1], reverse); exc != nil {
		return object.Null, exc
	}
	return object.Of(object.NewList(items...)), nil
}

func sum(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	total := a[1]
	switch total.Class() {
	case object.StrClass:
		return object.Null, object.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
	case object.BytesClass:
		return object.Null, object.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
	case object.ByteArrayClass:
		return object.Null, object.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
	}
	acc := newSummer(total)
	n := 0
	exc := object.Iterate(t, a[0], func(v object.Value) *object.Exception {
		if n++; n&1023 == 0 {
			if exc := t.Poll(); exc != nil {
				return exc
			}
		}
		return acc.add(t, v)
	})
	if exc != nil {
		return object.Null, exc
	}
	return acc.total(), nil
}
