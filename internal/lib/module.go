package lib

import "asyncrepl/internal/object"

// Module declares one Python module.
type Module struct {
	Name string
	Doc  string
	// Load fills the namespace of the new module m.
	// It may be nil for a module that is all Source.
	Load func(h *Host, m *object.Module) *object.Exception
	// Source, if not nil, gives Python code that runs in the namespace after Load:
	// for modules whose classes are there to be subclassed and overridden. It is a
	// function, so that only what is imported is read.
	Source func() string
}

// AddFunctions adds native functions to a module.
func AddFunctions(m *object.Module, rows []object.Method) {
	for i := range rows {
		m.Dict().SetStr(rows[i].Name, object.Of(object.NewNative(&rows[i], m.Name)))
	}
}

// AddClasses adds classes to a module, under their own names.
func AddClasses(m *object.Module, classes ...*object.Class) {
	for _, c := range classes {
		m.Dict().SetStr(c.Name, object.Of(c))
	}
}

// Add adds one name to a module.
func Add(m *object.Module, name string, v object.Value) { m.Dict().SetStr(name, v) }
