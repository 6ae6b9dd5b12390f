package collections

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "collections", Doc: "Container datatypes beyond the built-in ones.", Load: load, Source: lib.Text(userSource)}

//go:embed user.py
var userSource string

// state is what the classes of one session share.
type state struct{ counter, ordered *object.Class }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{}
	for _, def := range []*lib.Class{s.defaultDict(), s.counterType(), s.orderedDict()} {
		c, exc := lib.NewClass(h, "collections", def)
		if exc != nil {
			return exc
		}
		switch def.Name {
		case "Counter":
			s.counter = c
		case "OrderedDict":
			s.ordered = c
		}
		lib.AddClasses(m, c)
	}
	lib.AddClasses(m, dequeClass)
	addForward(m)
	lib.AddPythonFunctions(m, []object.Method{
		{Name: "namedtuple", Sig: "(typename, field_names, *, rename=False, defaults=None, module=None)", Doc: "Creates a tuple class whose items can also be reached by name.", Fn: namedTuple},
	})
	return nil
}
