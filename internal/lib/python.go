package lib

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// AddPythonFunctions adds functions to a module that are written in Python in
// CPython: programs see them as such.
func AddPythonFunctions(m *object.Module, rows []object.Method) {
	for i := range rows {
		m.Dict().SetStr(rows[i].Name, object.Of(vm.NewGoFunction(&rows[i], nil, m.Name, m.Dict())))
	}
}

// AddPythonMethods adds methods to a class that is written in Python in
// CPython. Rows of the kinds ClassMethod, StaticMethod and Property become what
// the decorators make of a function. m is the module that defines the class.
func AddPythonMethods(m *object.Module, c *object.Class, rows []object.Method) {
	for i := range rows {
		row := &rows[i]
		fn := object.Of(vm.NewGoFunction(row, c, m.Name, m.Dict()))
		switch row.Kind {
		case object.ClassMethod:
			fn = object.Of(&object.ClassMethodObject{Func: fn})
		case object.StaticMethod:
			fn = object.Of(&object.StaticMethodObject{Func: fn})
		case object.Property:
			fn = object.Of(object.NewProperty(fn, setter(m, c, row)))
		}
		c.Define(row.Name, fn)
	}
}

// setter makes the setter of a property, Null if it has none.
func setter(m *object.Module, c *object.Class, row *object.Method) object.Value {
	if row.Set == nil {
		return object.Null
	}
	return object.Of(vm.NewGoFunction(&object.Method{Name: row.Name, Sig: "(self, value)", Fn: row.Set}, c, m.Name, m.Dict()))
}
