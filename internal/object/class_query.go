package object

import "unicode"

// Final makes a class that cannot be subclassed nor called.
func Final() ClassOption { return WithFlags(FinalClass | NoNew) }

// BindSpecial makes of fn, found on v's class, the method of v.
func BindSpecial(t Thread, v, fn Value) (Value, *Exception) {
	return descrGet(t, fn, v, v.Class())
}

// HasCustomGet reports whether attribute lookup on instances runs a program's
// code before or after the usual lookup.
func (c *Class) HasCustomGet() bool { return c.flags&(CustomGetattribute|HasGetattr) != 0 }

// MatchesSelf reports whether a class pattern with one positional subpattern
// matches the object itself, as for int(x).
func MatchesSelf(c *Class) bool {
	for _, k := range []*Class{BoolClass, ByteArrayClass, BytesClass, DictClass, FloatClass, FrozenSetClass,
		IntClass, ListClass, SetClass, StrClass, TupleClass} {
		if c.IsSubclass(k) {
			return true
		}
	}
	return false
}

// isIdentifier reports whether s has the form of a name.
func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.IsMark(r)) {
			return false
		}
	}
	return s != ""
}

// HasCustomSet reports whether setting attributes of instances runs a
// program's code.
func (c *Class) HasCustomSet() bool { return c.flags&CustomSetattr != 0 }
