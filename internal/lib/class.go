package lib

import "asyncrepl/internal/object"

// Class declares a class of a module that is made anew for each session, so
// that programs may change it and its methods may know the session, as classes
// written in Python do.
type Class struct {
	Name, Doc string
	Meta      *object.Class // nil: type
	Bases     []*object.Class
	// Slots, if not nil, are __slots__: instances have no __dict__.
	Slots   []string
	Methods []object.Method
}

// NewClass makes the class, of the named module.
func NewClass(h *Host, module string, def *Class) (*object.Class, *object.Exception) {
	ns := object.NewDict()
	ns.SetStr("__module__", object.NewStr(module))
	if def.Doc != "" {
		ns.SetStr("__doc__", object.NewStr(def.Doc))
	}
	if def.Slots != nil {
		names := make([]object.Value, len(def.Slots))
		for i, s := range def.Slots {
			names[i] = object.NewStr(s)
		}
		ns.SetStr("__slots__", object.Of(object.NewTuple(names...)))
	}
	bases := make([]object.Value, len(def.Bases))
	for i, b := range def.Bases {
		bases[i] = object.Of(b)
	}
	c, exc := object.NewClass(h.Thread, def.Meta, def.Name, object.NewTuple(bases...), ns, nil)
	if exc != nil {
		return nil, exc
	}
	c.AddMethods(def.Methods)
	return c, nil
}
