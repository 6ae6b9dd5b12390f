// Package bisect is Python's module bisect: binary search in sorted sequences.
package bisect

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "bisect", Doc: "Bisection algorithms.", Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	const sig = "(a, x, lo=0, hi=None, *, key=None)"
	search := func(name, doc string, right bool) object.Method {
		return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			i, exc := find(t, a, a[1], right)
			return object.Int(int64(i)), exc
		}}
	}
	insort := func(name, doc string, right bool) object.Method {
		return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			x := a[1]
			if !a[4].IsNone() {
				var exc *object.Exception
				if x, exc = object.Call(t, a[4], []object.Value{x}, nil); exc != nil {
					return object.Null, exc
				}
			}
			i, exc := find(t, a, x, right)
			if exc != nil {
				return object.Null, exc
			}
			if l, ok := a[0].Object().(*object.List); ok {
				l.Insert(i, a[1])
				return object.None, nil
			}
			_, exc = object.CallMethod(t, a[0], "insert", object.Int(int64(i)), a[1])
			return object.None, exc
		}}
	}
	const right, left = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe index is after those that equal x.", "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe index is before those that equal x."
	lib.AddFunctions(m, []object.Method{
		search("bisect_right", right, true), search("bisect", right, true), search("bisect_left", left, false),
		insort("insort_right", "Insert item x in list a, and keep it sorted assuming a is sorted.", true),
		insort("insort", "Insert item x in list a, and keep it sorted assuming a is sorted.", true),
		insort("insort_left", "Insert item x in list a, and keep it sorted assuming a is sorted.", false),
	})
	for alias, name := range map[string]string{"bisect": "bisect_right", "insort": "insort_right"} {
		v, _ := m.Dict().GetStr(name)
		lib.Add(m, alias, v)
	}
	return nil
}

// find searches for x, or for what the key function made of it.
func find(t object.Thread, a []object.Value, x object.Value, right bool) (int, *object.Exception) {
	lo, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return 0, exc
	}
	if lo < 0 {
		return 0, object.ValueErrorf("lo must be non-negative")
	}
	hi := 0
	if a[3].IsNone() {
		hi, exc = object.Len(t, a[0])
	} else {
		hi, exc = object.IndexInt(t, a[3])
	}
	if exc != nil {
		return 0, exc
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		item, exc := object.GetItem(t, a[0], object.Int(int64(mid)))
		if exc != nil {
			return 0, exc
		}
		if !a[4].IsNone() {
			if item, exc = object.Call(t, a[4], []object.Value{item}, nil); exc != nil {
				return 0, exc
			}
		}
		p, q := item, x
		if right {
			p, q = x, item
		}
		r, exc := object.Compare(t, object.LT, p, q)
		if exc != nil {
			return 0, exc
		}
		less, exc := object.Truth(t, r)
		if exc != nil {
			return 0, exc
		}
		if less == right {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}
