// Package selectors is the module selectors: waiting for several descriptors at
// once, on the same poller that event loops use. The poller is Go (_Poller); the
// classes around it are Python, as programs derive from them.
package selectors

import (
	_ "embed"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/poll"
	"asyncrepl/internal/vm"
)

//go:embed selectors.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "selectors", Doc: "Waiting for several descriptors at once.", Load: load, Source: lib.Text(source)}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.Add(m, "_Poller", object.Of(object.NewNativeClass("_Poller", "selectors", nil, methods, object.WithAlloc(alloc))))
	return nil
}

// poller is a _Poller.
type poller struct {
	object.Base
	p *poll.Poller
}

func alloc(_ object.Thread, cls *object.Class) object.Object {
	p := &poller{}
	p.SetClass(cls)
	return p
}

var methods = []object.Method{
	{Name: "__init__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		p, err := poll.New()
		a[0].Object().(*poller).p = p
		return object.None, lib.Exception(err)
	}},
	{Name: "set", Sig: "(self, fd, events)", Doc: "Watch a descriptor for a set of events: 1 reading, 2 writing.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		fd, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		events, exc := object.IndexInt(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		return object.None, lib.Exception(a[0].Object().(*poller).p.Set(fd, poll.Events(events)))
	}},
	{Name: "wait", Sig: "(self, timeout)", Doc: "Return the list of (descriptor, events) that are ready within timeout seconds (None: for ever).", Fn: wait},
	{Name: "close", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		a[0].Object().(*poller).p.Close()
		return object.None, nil
	}},
}

func wait(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	p := a[0].Object().(*poller).p
	deadline, exc := lib.DeadlineIn(th, a[1])
	if exc != nil {
		return object.Null, exc
	}
	var events []poll.Event
	exc = lib.WaitInGlances(th.(*vm.Thread), deadline, func(most time.Duration) (found bool, err error) {
		events, err = p.Wait(most)
		return len(events) > 0, err
	})
	if exc != nil {
		return object.Null, exc
	}
	ready := make([]object.Value, len(events))
	for i, e := range events {
		ready[i] = object.Of(object.NewTuple(object.Int(int64(e.FD)), object.Int(int64(e.Events))))
	}
	return object.Of(object.NewList(ready...)), nil
}
