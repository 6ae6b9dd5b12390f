// Package gc is Python's gc module, as far as it can be meant: the collector is
// Go's, and what it finds lost is reported by the session.
package gc

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "gc", Doc: "This module provides access to the garbage collector for reference cycles.", Load: load}

// state is what programs have set; the collector does not ask.
type state struct {
	enabled   bool
	threshold [3]int
	debug     int
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{enabled: true, threshold: [3]int{2000, 10, 10}}
	lib.AddFunctions(m, []object.Method{
		{Name: "collect", Sig: "(generation=2)", Doc: "Run the garbage collector.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			if n < 0 || n > 2 {
				return object.Null, object.ValueErrorf("invalid generation")
			}
			found := h.Losses.Collect(t.(*vm.Thread))
			h.Collected(t.(*vm.Thread))
			return object.Int(int64(found)), nil
		}},
		{Name: "enable", Sig: "()", Doc: "Enable automatic garbage collection.", Fn: s.enable(true)},
		{Name: "disable", Sig: "()", Doc: "Disable automatic garbage collection.", Fn: s.enable(false)},
		{Name: "isenabled", Sig: "()", Doc: "Returns true if automatic garbage collection is enabled.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Bool(s.enabled), nil
		}},
		{Name: "get_threshold", Sig: "()", Doc: "Return the current collection thresholds.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return triple(s.threshold), nil
		}},
		{Name: "set_threshold", Sig: "(threshold0, threshold1=?, threshold2=?, /)", Doc: "Set the collection thresholds.", Fn: s.setThreshold},
		{Name: "get_count", Sig: "()", Doc: "Return a three-tuple of the current collection counts.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return triple([3]int{}), nil
		}},
		{Name: "get_debug", Sig: "()", Doc: "Get the garbage collection debugging flags.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(s.debug)), nil
		}},
		{Name: "set_debug", Sig: "(flags, /)", Doc: "Set the garbage collection debugging flags.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[0])
			s.debug = n
			return object.None, exc
		}},
		{Name: "freeze", Sig: "()", Fn: none}, {Name: "unfreeze", Sig: "()", Fn: none},
		{Name: "get_freeze_count", Sig: "()", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.Int(0), nil }},
		{Name: "is_tracked", Sig: "(obj, /)", Doc: "Returns true if the object is tracked by the garbage collector.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			_, plain := a[0].AsStr()
			return object.Bool(!plain && !a[0].IsImmediate() && !a[0].IsNone()), nil
		}},
		{Name: "get_objects", Sig: "(generation=None)", Doc: "Objects are not listed here.", Fn: emptyList},
		{Name: "get_referrers", Sig: "(*objs)", Doc: "Objects do not know their referrers here.", Fn: emptyList},
		{Name: "get_stats", Sig: "()", Doc: "Return a list of dictionaries containing per-generation statistics.", Fn: stats},
	})
	for i, name := range []string{"DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "", "", "DEBUG_SAVEALL"} {
		if name != "" {
			lib.Add(m, name, object.Int(1<<i))
		}
	}
	lib.Add(m, "DEBUG_LEAK", object.Int(38))
	lib.Add(m, "garbage", object.Of(object.NewList()))
	lib.Add(m, "callbacks", object.Of(object.NewList()))
	return nil
}

func none(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.None, nil }

func emptyList(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.Of(object.NewList()), nil
}

func stats(object.Thread, []object.Value) (object.Value, *object.Exception) {
	list := object.NewList()
	for range 3 {
		d := object.NewDict()
		for _, k := range []string{"collections", "collected", "uncollectable"} {
			d.SetStr(k, object.Int(0))
		}
		list.Items = append(list.Items, object.Of(d))
	}
	return object.Of(list), nil
}

func (s *state) enable(on bool) object.NativeFn {
	return func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		s.enabled = on
		return object.None, nil
	}
}

func triple(n [3]int) object.Value {
	return object.Of(object.NewTuple(object.Int(int64(n[0])), object.Int(int64(n[1])), object.Int(int64(n[2]))))
}

func (s *state) setThreshold(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	for i, v := range a {
		if v.IsNull() {
			continue
		}
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return object.Null, exc
		}
		s.threshold[i] = n
	}
	return object.None, nil
}
