package object

// NativeFn is a function written in Go. a holds the arguments bound to the
// parameters of its signature, in order: Null for an optional one that was not
// given and has no default, a *Tuple for *args, a *Dict for **kw. a is only
// valid during the call and may alias the caller's registers: do not keep or
// change it.
type NativeFn func(t Thread, a []Value) (Value, *Exception)

// Method is one row of a table of native functions or methods. Help,
// completion, inspect.signature and argument binding all read it.
type Method struct {
	Name string
	// Sig is the signature in Python's notation, such as
	// "(self, iterable=(), /, *, key=None, reverse=False)". Defaults may be None,
	// True, False, numbers, quoted strings, () or "?" for "no value" (Null).
	Sig  string
	Doc  string
	Fn   NativeFn
	Kind MethodKind
}

// MethodKind says what a row of a class's method table becomes.
type MethodKind uint8

// The kinds.
const (
	InstanceMethod MethodKind = iota // method_descriptor; a[0] is self
	ClassMethod                      // a[0] is the class
	StaticMethod                     // no self
	Property                         // read-only attribute; a[0] is self
	NewMethod                        // __new__: static, a[0] is the class asked for
)
