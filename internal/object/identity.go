package object

import (
	"reflect"
	"strconv"
)

// Addr returns an address that is o's alone while o lives: what id() and the
// default repr show. Objects do not move.
func Addr(o Object) uintptr {
	if v := reflect.ValueOf(o); v.Kind() == reflect.Pointer {
		return v.Pointer()
	}
	return 0
}

// ID is id(v). Equal immediates have equal ids.
func ID(v Value) int64 { return int64(idOf(v)) }

// idOf spreads immediates over odd addresses, which no object has.
func idOf(v Value) uint64 {
	switch v.Object().(type) {
	case *intTag:
		return v.n<<5 | 1
	case *floatTag:
		return v.n>>2<<5 | 3
	case *boolTag:
		return v.n<<5 | 5
	}
	return uint64(Addr(v.Object()))
}

func hex(n uint64) string { return "0x" + strconv.FormatUint(n, 16) }

func addrText(o Object) string { return hex(uint64(Addr(o))) }

// DefaultRepr is object.__repr__: "<module.Class object at 0x…>".
func DefaultRepr(v Value) string {
	return "<" + v.Class().FullName() + " object at " + hex(idOf(v)) + ">"
}

// FullName is the class's qualified name with its module, unless that is
// builtins.
func (c *Class) FullName() string {
	if c.Module == "" || c.Module == "builtins" {
		return c.QualName
	}
	return c.Module + "." + c.QualName
}

// TypeName returns the name of the class in error texts: of some types of
// library modules it begins with the module's.
func (c *Class) TypeName() string {
	if c.flags&DottedName != 0 {
		return c.FullName()
	}
	return c.Name
}

// StrOrRepr is str(v) for messages, or a default repr when that fails.
func StrOrRepr(t Thread, v Value) string {
	s, err := StrText(t, v)
	if err != nil {
		return DefaultRepr(v)
	}
	return s
}
