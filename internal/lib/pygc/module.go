// Package pygc is Python's gc module. Memory is Go's to collect: what is left
// for programs is to ask for a collection, which also tells what was lost.
package pygc

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "gc", Doc: "The garbage collector.", Load: load}

func load(h *lib.Host, m *object.Module) *object.Exception {
	enabled := true
	set := func(name, doc string, on bool) object.Method {
		return object.Method{Name: name, Sig: "()", Doc: doc, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			enabled = on
			return object.None, nil
		}}
	}
	lib.AddFunctions(m, []object.Method{
		set("enable", "Enable automatic collection.", true),
		set("disable", "Disable automatic collection; memory is collected all the same.", false),
		{Name: "isenabled", Sig: "()", Doc: "Return what enable() and disable() left.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Bool(enabled), nil
		}},
		{Name: "collect", Sig: "(generation=2)", Doc: "Collect, report what was lost, and return how many objects that were.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			if n < 0 || n > 2 {
				return object.Null, object.ValueErrorf("invalid generation")
			}
			lost := h.Losses.Collect(t.(*vm.Thread))
			if h.Loops != nil {
				exc = h.Loops.ReportLosses(t.(*vm.Thread), false)
			}
			return object.Int(int64(lost)), exc
		}},
	})
	lib.Add(m, "garbage", object.Of(object.NewList()))
	lib.Add(m, "callbacks", object.Of(object.NewList()))
	return nil
}
