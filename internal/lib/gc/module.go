// Package gc is Python's gc module, as far as it can be meant: the collector is
// Go's, and what it finds lost is reported by the session.
package gc

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "gc", Doc: "Controls and inspects the collector that frees objects in reference cycles.", Load: load}

// state is what programs have set; the collector does not ask.
type state struct {
	enabled   bool
	threshold [3]int
	debug     int
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{enabled: true, threshold: [3]int{2000, 10, 10}}
	lib.AddFunctions(m, []object.Method{
		{Name: "collect", Sig: "(generation=2)", Doc: "Starts a collection right away.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
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
		{Name: "enable", Sig: "()", Doc: "Lets collections happen on their own again.", Fn: s.enable(true)},
		{Name: "disable", Sig: "()", Doc: "Stops collections from happening on their own.", Fn: s.enable(false)},
		{Name: "isenabled", Sig: "()", Doc: "Tells whether collections currently happen on their own.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Bool(s.enabled), nil
		}},
		{Name: "get_threshold", Sig: "()", Doc: "Reports the limits that decide when a collection starts.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return triple(s.threshold), nil
		}},
		{Name: "set_threshold", Sig: "(threshold0, threshold1=?, threshold2=?, /)", Doc: "Changes the limits that decide when a collection starts.", Fn: s.setThreshold},
		{Name: "get_count", Sig: "()", Doc: "Reports how far each of the three generations has counted.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return triple([3]int{}), nil
		}},
		{Name: "get_debug", Sig: "()", Doc: "Reports which collector debugging options are on.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(s.debug)), nil
		}},
		{Name: "set_debug", Sig: "(flags, /)", Doc: "Chooses which collector debugging options are on.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[0])
			s.debug = n
			return object.None, exc
		}},
		{Name: "freeze", Sig: "()", Fn: none}, {Name: "unfreeze", Sig: "()", Fn: none},
		{Name: "get_freeze_count", Sig: "()", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.Int(0), nil }},
		{Name: "is_tracked", Sig: "(obj, /)", Doc: "Tells whether the collector keeps watch over this object.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			_, plain := a[0].AsStr()
			return object.Bool(!plain && !a[0].IsImmediate() && !a[0].IsNone()), nil
		}},
		{Name: "get_objects", Sig: "(generation=None)", Doc: "Objects are not listed here.", Fn: emptyList},
		{Name: "get_referrers", Sig: "(*objs)", Doc: "Objects do not know their referrers here.", Fn: emptyList},
		{Name: "get_stats", Sig: "()", Doc: "Reports collector figures as one dict for each generation.", Fn: stats},
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
