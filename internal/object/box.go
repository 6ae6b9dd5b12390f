package object

// Boxed is an immediate as an Object: the native part of an instance of a
// subclass of int or float.
type Boxed struct{ V Value }

// Class returns the class of the immediate.
func (b *Boxed) Class() *Class { return b.V.Class() }

// Box returns v as an Object, for NewNativeInstance.
func Box(v Value) Object {
	if v.IsImmediate() {
		return &Boxed{v}
	}
	return v.Object()
}

// Unwrap returns the built-in value inside an instance of a subclass of a
// built-in class, v itself otherwise.
func Unwrap(v Value) Value {
	i, ok := v.Object().(*Instance)
	if !ok || i.native == nil {
		return v
	}
	if b, ok := i.native.(*Boxed); ok {
		return b.V
	}
	return Of(i.native)
}
