package object

// AddMethods puts rows of Go methods into a class made by NewClass. Library
// modules make classes in this way that programs may change as they may change
// classes written in Python.
func (c *Class) AddMethods(rows []Method) {
	for i := range rows {
		c.addMethod(&rows[i])
	}
	c.changed()
}

// SetConstant puts a value into a class made by NewNativeClass, while packages
// are initialised: an instance of the class itself, say, such as timedelta.max.
func (c *Class) SetConstant(name string, v Value) {
	c.dict.SetStr(name, v)
	c.finish()
}

// Define puts one value into a class that the library builds, before programs
// see it.
func (c *Class) Define(name string, v Value) {
	c.dict.SetStr(name, v)
	if c.IsBuiltin() {
		c.finish()
		return
	}
	c.changed()
}

// Loosen makes a class of the library one like those that programs define: they
// may set its attributes, and its instances have a __dict__.
func (c *Class) Loosen() {
	c.flags &^= BuiltinClass
	c.members = nil
	c.dict.SetStr("__module__", NewStr(c.Module))
	c.recent.clear()
	c.addDictAttr()
	c.changed()
}
