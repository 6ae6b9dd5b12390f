package itertools

import (
	"math"

	"asyncrepl/internal/object"
)

// from is an iterator made of a function.
type from struct {
	base
	next func(t object.Thread) (object.Value, *object.Exception)
	done bool
}

// Next calls the function until it gives nothing.
func (f *from) Next(t object.Thread) (object.Value, *object.Exception) {
	if f.done {
		return object.Null, nil
	}
	v, exc := f.next(t)
	if v.IsNull() && exc == nil {
		f.done = true
	}
	return v, exc
}

type next = func(t object.Thread) (object.Value, *object.Exception)

func made(cls *object.Class, n next) (object.Value, *object.Exception) {
	return object.Of(&from{base: base{cls}, next: n}), nil
}

// chained iterates over the iterables that outer gives.
func chained(outer next) next {
	inner := object.Null
	return func(t object.Thread) (object.Value, *object.Exception) {
		for {
			if inner.IsNull() {
				v, exc := outer(t)
				if exc != nil || v.IsNull() {
					return object.Null, exc
				}
				if inner, exc = object.Iter(t, v); exc != nil {
					return object.Null, exc
				}
			}
			v, exc := object.Next(t, inner)
			if exc != nil || !v.IsNull() {
				return v, exc
			}
			inner = object.Null
		}
	}
}

var _ = iterator("chain", "(*iterables)", "Return a chain object whose __next__ method returns elements from the iterables one after the other.",
	func(_ object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		vs := items(a[0])
		return made(cls, chained(func(object.Thread) (object.Value, *object.Exception) {
			if len(vs) == 0 {
				return object.Null, nil
			}
			v := vs[0]
			vs = vs[1:]
			return v, nil
		}))
	},
	object.Method{Name: "from_iterable", Sig: "(cls, iterable, /)", Kind: object.ClassMethod, Doc: "Chains the iterables found inside one outer iterable, fetching each only when needed.",
		Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			it, exc := object.Iter(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return made(a[0].Object().(*object.Class), chained(func(t object.Thread) (object.Value, *object.Exception) { return object.Next(t, it) }))
		}})

// sliceArg is one bound of islice.
func sliceArg(t object.Thread, v object.Value, def int, text string) (int, *object.Exception) {
	if v.IsNone() || v.IsNull() {
		return def, nil
	}
	n, exc := object.IndexInt(t, v)
	if exc != nil || n < 0 {
		return 0, object.ValueErrorf("%s", text)
	}
	return n, nil
}

var _ = iterator("islice", "(iterable, start, stop=?, step=?, /)", "Return an iterator over selected items of an iterable.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		const bounds = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
		start, stop, step := a[1], a[2], a[3]
		if stop.IsNull() {
			start, stop = object.None, a[1]
		}
		end, exc := sliceArg(t, stop, math.MaxInt, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		if exc != nil {
			return object.Null, exc
		}
		want, exc := sliceArg(t, start, 0, bounds)
		if exc != nil {
			return object.Null, exc
		}
		by, exc := sliceArg(t, step, 1, "Step for islice() must be a positive integer or None.")
		if exc != nil {
			return object.Null, exc
		}
		if by < 1 {
			return object.Null, object.ValueErrorf("Step for islice() must be a positive integer or None.")
		}
		at := 0
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			for {
				if at >= end || want >= end {
					for ; at < end && at < want; at++ {
						if v, exc := object.Next(t, it); exc != nil || v.IsNull() {
							return object.Null, exc
						}
					}
					return object.Null, nil
				}
				v, exc := object.Next(t, it)
				if exc != nil || v.IsNull() {
					return object.Null, exc
				}
				at++
				if at-1 == want {
					want += by
					return v, nil
				}
			}
		})
	})

// truthOf is pred(v), or bool(v) if there is no predicate.
func truthOf(t object.Thread, pred, v object.Value) (bool, *object.Exception) {
	if !pred.IsNone() {
		r, exc := t.Call(pred, []object.Value{v}, nil)
		if exc != nil {
			return false, exc
		}
		v = r
	}
	return object.Truth(t, v)
}

// filtered declares an iterator over what a predicate says of each item.
func filtered(name, doc string, step func(state *bool, ok bool) (give, stop bool)) *object.Class {
	return iterator(name, "(predicate, iterable, /)", doc,
		func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
			pred := a[0]
			it, exc := object.Iter(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			state := false
			return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
				for {
					v, exc := object.Next(t, it)
					if exc != nil || v.IsNull() {
						return object.Null, exc
					}
					ok := true
					if !state {
						if ok, exc = truthOf(t, pred, v); exc != nil {
							return object.Null, exc
						}
					}
					give, stop := step(&state, ok)
					if stop {
						return object.Null, nil
					}
					if give {
						return v, nil
					}
				}
			})
		})
}

var (
	_ = filtered("takewhile", "Gives items as long as the predicate is true of them, and ends at the first of\nwhich it is not.",
		func(_ *bool, ok bool) (bool, bool) { return ok, !ok })
	_ = filtered("dropwhile", "Leaves out the items up to the first of which the predicate is not true, then\ngives all the rest.",
		func(passed *bool, ok bool) (bool, bool) {
			if *passed || !ok {
				*passed = true
				return true, false
			}
			return false, false
		})
	_ = filtered("filterfalse", "Return those items of iterable for which function(item) is false.",
		func(_ *bool, ok bool) (bool, bool) { return !ok, false })
)

var _ = iterator("starmap", "(function, iterable, /)", "Calls the function once per argument tuple, unpacking it, and yields each result.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		fn := a[0]
		it, exc := object.Iter(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			v, exc := object.Next(t, it)
			if exc != nil || v.IsNull() {
				return object.Null, exc
			}
			args, exc := object.ToList(t, v)
			if exc != nil {
				return object.Null, exc
			}
			return t.Call(fn, args, nil)
		})
	})

var _ = iterator("accumulate", "(iterable, func=None, *, initial=None)", "Yields running totals, or running results of another two-argument function.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		fn, total := a[1], object.Null
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		first := a[2]
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			if !first.IsNone() {
				total, first = first, object.None
				return total, nil
			}
			v, exc := object.Next(t, it)
			if exc != nil || v.IsNull() {
				return object.Null, exc
			}
			switch {
			case total.IsNull():
				total = v
			case fn.IsNone():
				total, exc = object.BinaryOperation(t, object.Add, total, v)
			default:
				total, exc = t.Call(fn, []object.Value{total, v}, nil)
			}
			return total, exc
		})
	})

var _ = iterator("compress", "(data, selectors)", "Keeps only the items whose matching selector is truthy.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		its, exc := iters(t, a)
		if exc != nil {
			return object.Null, exc
		}
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			for {
				v, exc := object.Next(t, its[0])
				if exc != nil || v.IsNull() {
					return object.Null, exc
				}
				s, exc := object.Next(t, its[1])
				if exc != nil || s.IsNull() {
					return object.Null, exc
				}
				ok, exc := object.Truth(t, s)
				if exc != nil || ok {
					return v, exc
				}
			}
		})
	})

var _ = iterator("pairwise", "(iterable, /)", "Yields each item together with the one that follows it.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		last := object.Null
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			if last.IsNull() {
				if last, exc = object.Next(t, it); exc != nil || last.IsNull() {
					return object.Null, exc
				}
			}
			v, exc := object.Next(t, it)
			if exc != nil || v.IsNull() {
				return object.Null, exc
			}
			pair := object.Of(object.NewTuple(last, v))
			last = v
			return pair, nil
		})
	})

var _ = iterator("batched", "(iterable, n, *, strict=False)", "Groups items into n-sized tuples, with any leftovers in a smaller final one.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if n < 1 {
			return object.Null, object.ValueErrorf("n must be at least one")
		}
		strict, exc := object.Truth(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			var batch []object.Value
			for len(batch) < n {
				v, exc := object.Next(t, it)
				if exc != nil {
					return object.Null, exc
				}
				if v.IsNull() {
					break
				}
				batch = append(batch, v)
			}
			if len(batch) == 0 {
				return object.Null, nil
			}
			if strict && len(batch) < n {
				return object.Null, object.ValueErrorf("batched(): incomplete batch")
			}
			return object.Of(object.NewTuple(batch...)), nil
		})
	})

var _ = iterator("zip_longest", "(*iterables, **options)", "Return a zip_longest object whose shorter iterables are filled up.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		its, exc := iters(t, items(a[0]))
		if exc != nil {
			return object.Null, exc
		}
		left, fill := len(its), object.None
		for _, k := range object.Keywords(a[1].Object().(*object.Dict)) {
			if k.Name != "fillvalue" {
				return object.Null, object.TypeErrorf("zip_longest() got an unexpected keyword argument")
			}
			fill = k.Value
		}
		return made(cls, func(t object.Thread) (object.Value, *object.Exception) {
			if left == 0 {
				return object.Null, nil
			}
			row := make([]object.Value, len(its))
			for i, it := range its {
				row[i] = fill
				if it.IsNull() {
					continue
				}
				v, exc := object.Next(t, it)
				if exc != nil {
					return object.Null, exc
				}
				if v.IsNull() {
					if left--; left == 0 {
						return object.Null, nil
					}
					its[i] = object.Null
					continue
				}
				row[i] = v
			}
			return object.Of(object.NewTuple(row...)), nil
		})
	})

// tee shares one iterator among n, keeping what the slowest has not seen yet.
func tee(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if n < 0 {
		return object.Null, object.ValueErrorf("n must be >= 0")
	}
	it, exc := object.Iter(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	type link struct {
		v    object.Value
		next *link
	}
	head := &link{}
	out := make([]object.Value, n)
	for i := range out {
		at := head
		out[i], _ = made(teeClass, func(t object.Thread) (object.Value, *object.Exception) {
			if at.next == nil {
				v, exc := object.Next(t, it)
				if exc != nil || v.IsNull() {
					return object.Null, exc
				}
				at.next = &link{v: v}
			}
			at = at.next
			return at.v, nil
		})
	}
	return object.Of(object.NewTuple(out...)), nil
}

var teeClass = object.NewNativeClass("_tee", "itertools", nil, []object.Method{
	{Name: "__iter__", Sig: "(self, /)", Fn: iterSelf},
	{Name: "__next__", Sig: "(self, /)", Fn: nextOf},
}, object.WithFlags(object.NoNew))

var _ = iterator("groupby", "(iterable, key=None)", "Make an iterator that returns consecutive keys and groups from the iterable.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		it, exc := object.Iter(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		g := &grouping{it: it, key: a[1]}
		return made(cls, g.next)
	})

// grouping is the state that groupby shares with the group handed out last.
type grouping struct {
	it, key object.Value
	v, k    object.Value // the item read last, and its key
	target  object.Value // key of the group handed out last
	serial  int
}

func (g *grouping) read(t object.Thread) (bool, *object.Exception) {
	v, exc := object.Next(t, g.it)
	if exc != nil || v.IsNull() {
		g.v = object.Null
		return false, exc
	}
	g.v, g.k = v, v
	if !g.key.IsNone() {
		g.k, exc = t.Call(g.key, []object.Value{v}, nil)
	}
	return exc == nil, exc
}

func (g *grouping) next(t object.Thread) (object.Value, *object.Exception) {
	g.serial++
	for {
		if !g.k.IsNull() && g.v.IsNull() && g.target.IsNull() {
			return object.Null, nil
		}
		if !g.k.IsNull() {
			if g.target.IsNull() {
				break
			}
			same, exc := object.Equal(t, g.k, g.target)
			if exc != nil {
				return object.Null, exc
			}
			if !same {
				break
			}
		}
		ok, exc := g.read(t)
		if exc != nil || !ok {
			return object.Null, exc
		}
	}
	g.target = g.k
	serial, fresh := g.serial, true
	group, _ := made(groupClass, func(t object.Thread) (object.Value, *object.Exception) {
		if serial != g.serial {
			return object.Null, nil
		}
		if !fresh {
			ok, exc := g.read(t)
			if exc != nil || !ok {
				return object.Null, exc
			}
			same, exc := object.Equal(t, g.k, g.target)
			if exc != nil || !same {
				return object.Null, exc
			}
		}
		fresh = false
		return g.v, nil
	})
	return object.Of(object.NewTuple(g.k, group)), nil
}

var groupClass = object.NewNativeClass("_grouper", "itertools", nil, []object.Method{
	{Name: "__iter__", Sig: "(self, /)", Fn: iterSelf},
	{Name: "__next__", Sig: "(self, /)", Fn: nextOf},
}, object.WithFlags(object.NoNew))
