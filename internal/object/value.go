package object

import "math"

// Value is any Python value: a reference to an Object, or an immediate int,
// float or bool, whose bits stand in n while o holds a tag. The zero Value is
// Null, "no value": an unbound variable, an absent argument. It is never seen
// by a program.
//
// The layout is private to this file; everything else uses the accessors, so
// that it can change. Accessors used by the interpreter's hot loop are small
// enough to be inlined.
type Value struct {
	o Object
	n uint64
}

// Object is implemented by every heap object. What else an object can do it
// says by the optional interfaces of interfaces.go.
type Object interface {
	// Class returns the object's class, type(x) in Python.
	Class() *Class
}

// Tags are pointers to non-empty structs, so that they are distinct addresses.
type (
	intTag   struct{ _ byte }
	floatTag struct{ _ byte }
	boolTag  struct{ _ byte }
)

func (*intTag) Class() *Class   { return IntClass }
func (*floatTag) Class() *Class { return FloatClass }
func (*boolTag) Class() *Class  { return BoolClass }

var (
	theInt   = &intTag{}
	theFloat = &floatTag{}
	theBool  = &boolTag{}
)

// Null is the absent value.
var Null Value

// Of returns the value that refers to o, which must not be nil.
func Of(o Object) Value { return Value{o: o} }

// Int returns the int i. Ints beyond 64 bits are *BigInt objects; see NewInt.
func Int(i int64) Value { return Value{theInt, uint64(i)} }

// Float returns the float f.
func Float(f float64) Value { return Value{theFloat, math.Float64bits(f)} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return Value{theBool, 1}
	}
	return Value{theBool, 0}
}

// True and False.
var (
	True  = Value{theBool, 1}
	False = Value{theBool, 0}
)

// IsNull reports whether there is no value.
func (v Value) IsNull() bool { return v.o == nil }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { _, ok := v.o.(*NoneType); return ok }

// AsInt returns the number of an exact int that fits 64 bits; bool and
// subclasses of int are not exact ints.
func (v Value) AsInt() (int64, bool) { _, ok := v.o.(*intTag); return int64(v.n), ok }

// AsFloat returns the number of an exact float.
func (v Value) AsFloat() (float64, bool) {
	_, ok := v.o.(*floatTag)
	return math.Float64frombits(v.n), ok
}

// AsBool returns the truth value of a bool.
func (v Value) AsBool() (bool, bool) { _, ok := v.o.(*boolTag); return v.n != 0, ok }

// IsTrue and IsFalse report identity with True and False.
func (v Value) IsTrue() bool  { _, ok := v.o.(*boolTag); return ok && v.n != 0 }
func (v Value) IsFalse() bool { _, ok := v.o.(*boolTag); return ok && v.n == 0 }

// Object returns the heap object that v refers to; for immediates it is a tag
// that serves for Class() only, for Null nil.
func (v Value) Object() Object { return v.o }

// IsImmediate reports whether v is an int, float or bool held in the value.
func (v Value) IsImmediate() bool {
	switch v.o.(type) {
	case *intTag, *floatTag, *boolTag:
		return true
	}
	return false
}

// Class returns type(v). v must not be Null.
func (v Value) Class() *Class { return v.o.Class() }

// SetInt overwrites a slot with an int. Where the slot holds an int already no
// pointer is stored, which spares the write barrier.
func SetInt(slot *Value, i int64) {
	if _, ok := slot.o.(*intTag); !ok {
		slot.o = theInt
	}
	slot.n = uint64(i)
}

// SetFloat overwrites a slot with a float; see SetInt.
func SetFloat(slot *Value, f float64) {
	if _, ok := slot.o.(*floatTag); !ok {
		slot.o = theFloat
	}
	slot.n = math.Float64bits(f)
}

// SetBool overwrites a slot with a bool; see SetInt.
func SetBool(slot *Value, b bool) {
	if _, ok := slot.o.(*boolTag); !ok {
		slot.o = theBool
	}
	slot.n = 0
	if b {
		slot.n = 1
	}
}

// Is is Python's "is". Equal immediates are identical.
func Is(a, b Value) bool { return a.n == b.n && a.o == b.o }

// Any turns v into what crosses to packages that know no Python: nil for None
// and Null, the object itself, or the boxed Value of an immediate. FromAny gives
// the identical value back.
func (v Value) Any() any {
	switch o := v.o.(type) {
	case nil:
		return nil
	case *NoneType:
		return nil
	case *intTag, *floatTag, *boolTag:
		return v
	case *Opaque:
		if o.X != nil {
			return o.X
		}
		return o
	default:
		return o
	}
}

// FromAny is the inverse of Any. A Go bool is the Python one. What else never was a Python value is wrapped in an
// Opaque, from which Any takes it out again.
func FromAny(x any) Value {
	switch x := x.(type) {
	case nil:
		return None
	case Value:
		return x
	case Object:
		return Of(x)
	case bool:
		return Bool(x)
	}
	return Of(&Opaque{X: x})
}

// NoneType, NotImplementedType and EllipsisType each have one object.
type (
	NoneType           struct{ _ byte }
	NotImplementedType struct{ _ byte }
	EllipsisType       struct{ _ byte }
)

func (*NoneType) Class() *Class           { return NoneClass }
func (*NotImplementedType) Class() *Class { return NotImplementedClass }
func (*EllipsisType) Class() *Class       { return EllipsisClass }

// The singletons.
var (
	None           = Value{o: &NoneType{}}
	NotImplemented = Value{o: &NotImplementedType{}}
	Ellipsis       = Value{o: &EllipsisType{}}
)

// IsNotImplemented reports whether v is NotImplemented, by which an operator
// method says that it does not know the other operand.
func (v Value) IsNotImplemented() bool { _, ok := v.o.(*NotImplementedType); return ok }
