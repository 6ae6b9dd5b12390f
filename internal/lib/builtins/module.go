package builtins

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/pyio"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "builtins", Doc: "The names every program can use without importing anything.", Load: load}

// state is what the functions of one session share.
type state struct{ h *lib.Host }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	for _, rows := range [][]object.Method{numeric, iteration, attributes, s.output(), s.scopes(), s.evaluation()} {
		lib.AddFunctions(m, rows)
	}
	lib.Add(m, "open", pyio.OpenFor(h))
	lib.AddClasses(m, object.BuiltinClasses()...)
	lib.Add(m, "None", object.None)
	lib.Add(m, "True", object.True)
	lib.Add(m, "False", object.False)
	lib.Add(m, "Ellipsis", object.Ellipsis)
	lib.Add(m, "NotImplemented", object.NotImplemented)
	lib.Add(m, "__debug__", object.True)
	lib.Add(m, "EnvironmentError", object.Of(object.OSErrorClass))
	lib.Add(m, "IOError", object.Of(object.OSErrorClass))
	for _, name := range []string{"exit", "quit"} {
		lib.Add(m, name, object.Of(&quitter{name}))
	}
	lib.Add(m, "__build_class__", vm.BuildClass())
	return nil
}
