package object

// Class is a Python class, built-in or made by a program.
type Class struct {
	Name     string
	QualName string
	Module   string
	Doc      string

	meta  *Class // class of the class; nil means type
	bases []*Class
	mro   []*Class // C3 linearisation, the class itself first
	dict  *Dict    // namespace: name → value

	// version changes whenever a lookup on the class may give another result:
	// when its dict or that of a class in its mro changes. Caches compare it.
	version    uint32
	subclasses []*Class

	// layout is the built-in class whose Go type instances carry as native part
	// (list for class L(list)); nil for plain instances.
	layout *Class
	// rootShape is the empty shape that attributes of new instances start from.
	rootShape *Shape

	flags ClassFlags
}

// ClassFlags says what is special about a class.
type ClassFlags uint16

// The flags.
const (
	// BuiltinClass: made by Go, its attributes cannot be set by programs.
	BuiltinClass ClassFlags = 1 << iota
	// FinalClass cannot be a base (bool, NoneType, function …).
	FinalClass
	// ExceptionClass: a subclass of BaseException; instances are *Exception.
	ExceptionClass
	// CustomGetattribute: __getattribute__ is defined by a program's class.
	CustomGetattribute
	// HasGetattr: __getattr__ is found on the class.
	HasGetattr
	// CustomSetattr: __setattr__ or __delattr__ is defined by a program's class.
	CustomSetattr
)

// Class returns the metaclass.
func (c *Class) Class() *Class {
	if c.meta == nil {
		return TypeClass
	}
	return c.meta
}

// Version returns the number that inline caches compare; see Class.version.
func (c *Class) Version() uint32 { return c.version }

// Layout returns the built-in class whose Go type instances carry, nil for
// plain instances.
func (c *Class) Layout() *Class { return c.layout }

// MRO returns the method resolution order. It must not be changed.
func (c *Class) MRO() []*Class { return c.mro }

// Dict returns the class's own namespace. Programs' writes go through
// SetClassAttr, which bumps versions.
func (c *Class) Dict() *Dict { return c.dict }
