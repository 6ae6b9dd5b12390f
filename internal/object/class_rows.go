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
