package object

import (
	"math"
	"unsafe"
)

// Value is any Python value: a reference to an Object, or an immediate int,
// float or bool. The zero Value is Null, "no value": an unbound variable, an
// absent argument. It is never seen by a program.
//
// The layout is private to this file; everything else uses the accessors, so
// that it can change. Accessors used by the interpreter's hot loop are small
// enough to be inlined.
//
// A Value holds the two words of an Object interface, the first of them (the
// itab) as a number, or a pointer to a tag and the bits of an immediate. The
// garbage collector need not see itabs: they are never freed. 16 bytes instead of
// the 24 of an interface and a number make a list of values smaller by a third,
// and one write barrier do for a store.
type Value struct {
	p unsafe.Pointer // the object, or one of tags
	n uint64         // its itab, or the bits of the immediate
}

// words is the layout of an interface with methods.
type words struct {
	itab uintptr
	data unsafe.Pointer
}

// Object is implemented by every heap object. What else an object can do it
// says by the optional interfaces of interfaces.go.
type Object interface {
	// Class returns the object's class, type(x) in Python.
	Class() *Class
}

// Tags mark immediates; each knows the itab of its type.
type (
	tag      struct{ itab uintptr }
	intTag   tag
	floatTag tag
	boolTag  tag
)

func (*intTag) Class() *Class   { return IntClass }
func (*floatTag) Class() *Class { return FloatClass }
func (*boolTag) Class() *Class  { return BoolClass }

var tags = [...]tag{
	{itabOf((*intTag)(nil))},
	{itabOf((*floatTag)(nil))},
	{itabOf((*boolTag)(nil))},
}

func itabOf(o Object) uintptr { return (*words)(unsafe.Pointer(&o)).itab }

func theInt() unsafe.Pointer   { return unsafe.Pointer(&tags[0]) }
func theFloat() unsafe.Pointer { return unsafe.Pointer(&tags[1]) }
func theBool() unsafe.Pointer  { return unsafe.Pointer(&tags[2]) }

// Null is the absent value.
var Null Value

// Of returns the value that refers to o, which must not be nil.
func Of(o Object) Value {
	w := (*words)(unsafe.Pointer(&o))
	return Value{w.data, uint64(w.itab)}
}

// Int returns the int i. Ints beyond 64 bits are *BigInt objects; see NewInt.
func Int(i int64) Value { return Value{theInt(), uint64(i)} }

// Float returns the float f.
func Float(f float64) Value { return Value{theFloat(), math.Float64bits(f)} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return Value{theBool(), 1}
	}
	return Value{theBool(), 0}
}

// True and False.
var (
	True  = Value{theBool(), 1}
	False = Value{theBool(), 0}
)

// IsNull reports whether there is no value.
func (v Value) IsNull() bool { return v.p == nil }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.p == unsafe.Pointer(&noneObject) }

// AsInt returns the number of an exact int that fits 64 bits; bool and
// subclasses of int are not exact ints.
func (v Value) AsInt() (int64, bool) { return int64(v.n), v.p == theInt() }

// AsFloat returns the number of an exact float.
func (v Value) AsFloat() (float64, bool) {
	return math.Float64frombits(v.n), v.p == theFloat()
}

// AsBool returns the truth value of a bool.
func (v Value) AsBool() (bool, bool) { return v.n != 0, v.p == theBool() }

// IsTrue and IsFalse report identity with True and False.
func (v Value) IsTrue() bool  { return v.p == theBool() && v.n != 0 }
func (v Value) IsFalse() bool { return v.p == theBool() && v.n == 0 }

// Object returns the heap object that v refers to; for immediates it is a tag
// that serves for Class() only, for Null nil.
func (v Value) Object() Object {
	if v.IsImmediate() {
		return *(*Object)(unsafe.Pointer(&words{(*tag)(v.p).itab, v.p}))
	}
	return *(*Object)(unsafe.Pointer(&words{uintptr(v.n), v.p}))
}

// IsImmediate reports whether v is an int, float or bool held in the value.
func (v Value) IsImmediate() bool {
	return uintptr(v.p)-uintptr(unsafe.Pointer(&tags)) < unsafe.Sizeof(tags)
}

// GoType stands for the Go type of an object, for inline caches. The zero GoType
// is that of no value.
type GoType uint64

// SoleGoType returns the Go type of v if all its objects are of one immutable
// class, have no attributes of their own, and v is one of them.
func SoleGoType(v Value) (GoType, bool) {
	switch v.Object().(type) {
	case *Str, *List, *Dict, *Tuple, *Bytes, *ByteArray:
		return GoType(v.n), true
	}
	return 0, false
}

// IsGoType reports whether v is an object of the type.
func (v Value) IsGoType(t GoType) bool {
	return v.n == uint64(t) && v.p != nil && !v.IsImmediate()
}

// Class returns type(v). v must not be Null.
func (v Value) Class() *Class { return v.Object().Class() }

// SetInt overwrites a slot with an int. Where the slot holds an int already no
// pointer is stored, which spares the write barrier.
func SetInt(slot *Value, i int64) {
	if slot.p != theInt() {
		slot.p = theInt()
	}
	slot.n = uint64(i)
}

// SetFloat overwrites a slot with a float; see SetInt.
func SetFloat(slot *Value, f float64) {
	if slot.p != theFloat() {
		slot.p = theFloat()
	}
	slot.n = math.Float64bits(f)
}

// SetBool overwrites a slot with a bool; see SetInt.
func SetBool(slot *Value, b bool) {
	if slot.p != theBool() {
		slot.p = theBool()
	}
	slot.n = 0
	if b {
		slot.n = 1
	}
}

// Is is Python's "is". Equal immediates are identical.
func Is(a, b Value) bool { return a.n == b.n && a.p == b.p }

// Any turns v into what crosses to packages that know no Python: nil for None
// and Null, the object itself, or the boxed Value of an immediate. FromAny gives
// the identical value back.
func (v Value) Any() any {
	switch o := v.Object().(type) {
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
	None           = Of(&noneObject)
	NotImplemented = Of(&NotImplementedType{})
	Ellipsis       = Of(&EllipsisType{})

	noneObject NoneType
)

// IsNotImplemented reports whether v is NotImplemented, by which an operator
// method says that it does not know the other operand.
func (v Value) IsNotImplemented() bool { return v == NotImplemented }
