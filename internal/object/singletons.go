package object

// Repr of the singletons.
func (*NoneType) Repr(Thread) (string, *Exception)           { return "None", nil }
func (*NotImplementedType) Repr(Thread) (string, *Exception) { return "NotImplemented", nil }
func (*EllipsisType) Repr(Thread) (string, *Exception)       { return "Ellipsis", nil }

// Truth of None is false, and that of NotImplemented a mistake.
func (*NoneType) Truth(Thread) (bool, *Exception) { return false, nil }
func (*NotImplementedType) Truth(t Thread) (bool, *Exception) {
	return true, t.Warn(DeprecationWarningClass, "NotImplemented should not be used in a boolean context", 1)
}

func singletonNew(v Value) []Method {
	return []Method{{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if len(a[1].Object().(*Tuple).items) > 0 || a[2].Object().(*Dict).Len() > 0 {
			return Null, TypeErrorf("%s takes no arguments", v.Class().Name)
		}
		return v, nil
	}}}
}

// The tables of the singletons' classes.
var (
	noneMethods           = singletonNew(None)
	notImplementedMethods = singletonNew(NotImplemented)
	ellipsisMethods       = singletonNew(Ellipsis)
)

// Opaque carries a Go value of the library through Python code, which can do
// nothing with it but hand it on. Text is its repr.
type Opaque struct {
	X    any
	Text string
}

// Class returns a class without a name of its own.
func (*Opaque) Class() *Class { return OpaqueClass }

// Repr returns the text.
func (o *Opaque) Repr(Thread) (string, *Exception) {
	if o.Text != "" {
		return o.Text, nil
	}
	return DefaultRepr(Of(o)), nil
}
