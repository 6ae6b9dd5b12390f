package object

import (
	"sync"
	"weak"
)

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
	subclasses []weak.Pointer[Class]

	// members caches lookups on a class of the program: it is filled on demand and
	// dropped when the version changes. Built-in classes, which sessions share,
	// have none: their dicts do not change.
	members map[string]member
	recent  lookupCache

	// layout is the built-in class whose Go type instances carry as native part
	// (list for class L(list)); nil for plain instances.
	layout *Class
	// goType is the Go type of all instances that are not of a subclass, 0 if
	// that may vary; see SoleGoType.
	goType GoType
	// alloc makes a bare instance of cls, which is this class or a subclass of
	// it; nil for classes without instances of a Go type of their own, and for
	// those whose __new__ makes them.
	alloc func(t Thread, cls *Class) Object
	// slots are the names of __slots__ of this class alone; nslots counts those
	// of the bases as well.
	slots  []string
	nslots int32
	// rootShape is the empty shape that attributes of new instances start from;
	// nil for built-in classes, whose instances' attributes are in a dict.
	rootShape *Shape
	room      int32 // see Instance.Settle
	// abstract holds the names of __abstractmethods__, nil if there are none.
	abstract []string

	flags ClassFlags
}

// member is a cached lookup; a Null value caches that there is none.
type member struct {
	value Value
	owner *Class
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
	// NoDict: instances have no __dict__.
	NoDict
	// NoNew: instances cannot be made by calling the class.
	NoNew
	// PlainNewClass: __new__ and allocation are object's, see PlainNew.
	PlainNewClass
	// DottedName: error texts name the class with its module, as CPython does
	// with types of extension modules.
	DottedName
	// SequenceLike and MappingLike: instances may match sequence and mapping
	// patterns.
	SequenceLike
	MappingLike
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

// Bases returns the direct bases. They must not be changed.
func (c *Class) Bases() []*Class { return c.bases }

// Dict returns the class's own namespace. Programs' writes go through
// SetClassAttr, which bumps versions.
func (c *Class) Dict() *Dict { return c.dict }

// Flags returns what is special about the class.
func (c *Class) Flags() ClassFlags { return c.flags }

// IsBuiltin reports whether the class was made by Go.
func (c *Class) IsBuiltin() bool { return c.flags&BuiltinClass != 0 }

// IsSubclass reports whether c is d or inherits from it.
func (c *Class) IsSubclass(d *Class) bool {
	if c == d {
		return true
	}
	for _, k := range c.mro {
		if k == d {
			return true
		}
	}
	return false
}

// Lookup finds a name on the class or its bases, without binding it.
func (c *Class) Lookup(name string) (Value, bool) {
	v, _, ok := c.LookupIn(name)
	return v, ok
}

// FindMethod finds a function on the class that attribute lookup on an
// instance would bind to it, so that a call may pass the instance itself
// without making a method object. ok is false for everything else. The caller
// makes sure that the instance has no attribute of that name.
func (c *Class) FindMethod(name string) (Value, bool) {
	if c.flags&CustomGetattribute != 0 {
		return Null, false
	}
	fn, _, ok := c.LookupIn(name)
	return fn, ok && bindsSelf(fn)
}

// bindsSelf reports whether fn is a function, in Python or Go; see MethodLike.
func bindsSelf(fn Value) bool {
	if m, ok := fn.Object().(MethodLike); ok {
		return m.BindsSelf()
	}
	return isFunction(fn)
}

// maxMembers bounds the lookup cache of a class, against programs that ask for
// ever new names.
const maxMembers = 1024

// lookupAfter finds a name on the classes that follow start in the class's
// method resolution order, as super does.
func (c *Class) lookupAfter(start *Class, name string) (Value, bool) {
	seen := false
	for _, k := range c.mro {
		if seen {
			if v, ok := k.dict.GetStr(name); ok {
				return v, true
			}
		}
		seen = seen || k == start
	}
	return Null, false
}

// subclassesMu guards the lists of subclasses: built-in classes are shared by
// the sessions of a process.
var subclassesMu sync.Mutex

// addSubclass remembers a direct subclass, weakly.
func (c *Class) addSubclass(sub *Class) {
	subclassesMu.Lock()
	defer subclassesMu.Unlock()
	live := c.subclasses[:0]
	for _, w := range c.subclasses {
		if w.Value() != nil {
			live = append(live, w)
		}
	}
	c.subclasses = append(live, weak.Make(sub))
}

// removeSubclass undoes addSubclass.
func (c *Class) removeSubclass(sub *Class) {
	subclassesMu.Lock()
	defer subclassesMu.Unlock()
	for i, w := range c.subclasses {
		if w.Value() == sub {
			c.subclasses = append(c.subclasses[:i:i], c.subclasses[i+1:]...)
			return
		}
	}
}

// Subclasses returns the direct subclasses that are still alive.
func (c *Class) Subclasses() []*Class {
	subclassesMu.Lock()
	defer subclassesMu.Unlock()
	var out []*Class
	for _, w := range c.subclasses {
		if s := w.Value(); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// changed tells caches that lookups on c and its subclasses may differ now.
func (c *Class) changed() {
	c.version++
	c.members = nil
	c.recent.clear()
	c.updateFlags()
	for _, s := range c.Subclasses() {
		s.changed()
	}
}

// updateFlags derives the flags that depend on what the class defines.
func (c *Class) updateFlags() {
	c.flags &^= HasGetattr | CustomGetattribute | CustomSetattr | PlainNewClass
	if _, ok := c.Lookup("__getattr__"); ok {
		c.flags |= HasGetattr
	}
	// type, super and module have a Go __getattribute__ of their own, which the
	// general lookup knows; only a program's counts as custom.
	if _, owner, ok := c.LookupIn("__getattribute__"); ok && !owner.IsBuiltin() {
		c.flags |= CustomGetattribute
	}
	for _, name := range []string{"__setattr__", "__delattr__"} {
		if _, owner, ok := c.LookupIn(name); ok && !owner.IsBuiltin() {
			c.flags |= CustomSetattr
		}
	}
	if _, owner, ok := c.LookupIn("__new__"); ok && owner == ObjectClass && c.layout == nil {
		c.flags |= PlainNewClass
	}
}

// PlainNew reports whether instances of the class are made by object.__new__:
// then NewInstance and a call of __init__ are all there is to instantiation.
// It is false for abstract classes.
func PlainNew(c *Class) bool {
	return c.flags&PlainNewClass != 0 && c.abstract == nil && c.meta == nil
}
