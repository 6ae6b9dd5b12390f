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
	// Set is the setter of a Property row, nil for read-only ones: a[0] is self,
	// a[1] the value, Null for deletion.
	Set NativeFn
	// Async: a coroutine function; Fn returns the coroutine object. It is read
	// where the row becomes a Python function (vm.NewGoFunction).
	Async bool
	// Frame, if not nil, is a vm.FrameCall: how the interpreter calls the function
	// by going on in a frame, without a run of its own.
	Frame any
	// Sends marks send() of generators and coroutines for the hot loop.
	Sends bool
	// Label, if not empty, is the function's name in messages about arguments;
	// "function" stands for functions that CPython's messages do not name.
	Label string
}

// MethodKind says what a row of a class's method table becomes.
type MethodKind uint8

// The kinds.
const (
	InstanceMethod MethodKind = iota // method_descriptor; a[0] is self
	ClassMethod                      // a[0] is the class
	StaticMethod                     // no self
	Property                         // attribute; a[0] is self
	NewMethod                        // __new__: static, a[0] is the class asked for
	SlotWrapper                      // a special method as CPython's slots give it
	Function                         // a module's function
)

// NativeFunction is a function or method written in Go. What Python's type it
// shows follows from its kind.
type NativeFunction struct {
	fn     NativeFn
	frame  any // the row's Frame
	method *Method
	sig    *Signature
	owner  *Class // the class whose table has the row, nil for functions
	self   GoType // owner's, see Class.goType
	module string
	kind   MethodKind
	npos   int
	sends  bool // see Sends
	// least is the number of arguments from which, as long as all are given by
	// position, defaults do for the rest; -1 if that does not suffice.
	least int
	label string // name in messages about arguments
}

// NewNative returns the function of a module described by m.
func NewNative(m *Method, module string) *NativeFunction {
	return newNative(m, module, nil, Function)
}

// newNative makes a function; a signature that cannot be parsed is a mistake
// in a table of this program, found by the first test that loads it.
func newNative(m *Method, module string, owner *Class, kind MethodKind) *NativeFunction {
	sig, err := ParseSig(m.Sig)
	if err != nil {
		panic("object: " + m.Name + ": " + err.Error())
	}
	f := &NativeFunction{fn: m.Fn, frame: m.Frame, sends: m.Sends, method: m, sig: sig, owner: owner, module: module, kind: kind, npos: -1, label: m.Name}
	if sig.plain {
		f.npos = len(sig.Params)
	}
	f.least = sig.leading()
	if owner != nil {
		f.self = owner.goType
	}
	switch {
	case owner == nil && module != "" && module != "builtins":
		f.label = module + "." + m.Name
	case owner != nil:
		f.label = owner.Name + "." + m.Name
		if kind == NewMethod || m.Name == "__init__" {
			f.label = owner.Name
		}
	}
	return f
}

// Class returns the type that a program sees.
func (f *NativeFunction) Class() *Class {
	switch f.kind {
	case InstanceMethod:
		return MethodDescriptorClass
	case ClassMethod:
		return ClassMethodDescriptorClass
	case SlotWrapper:
		return WrapperDescriptorClass
	}
	return NativeFunctionClass
}

// Name returns the function's name, Doc its documentation, Signature its
// parameters, Owner the class it is a method of (nil for functions), Kind what
// it is.
func (f *NativeFunction) Name() string          { return f.method.Name }
func (f *NativeFunction) Doc() string           { return f.method.Doc }
func (f *NativeFunction) Signature() *Signature { return f.sig }
func (f *NativeFunction) Owner() *Class         { return f.owner }
func (f *NativeFunction) Kind() MethodKind      { return f.kind }

// QualName returns the name with the class's before it.
func (f *NativeFunction) QualName() string {
	if f.owner != nil {
		return f.owner.QualName + "." + f.method.Name
	}
	return f.method.Name
}

// Module returns the name of the function's module, "" for methods.
func (f *NativeFunction) Module() string { return f.module }

// Fn returns the Go function. It may be called directly with exactly NPos
// arguments, if NPos is not negative and the first argument of a method was
// found to be an instance of Owner.
func (f *NativeFunction) Fn() NativeFn { return f.fn }

// Sends reports whether the function is send() of generators and coroutines.
func (f *NativeFunction) Sends() bool { return f.sends }

// Direct returns the Go function if a call with n positional arguments is nothing
// but calling it, else nil.
func (f *NativeFunction) Direct(n int) NativeFn {
	if f.kind == Function && f.npos == n && f.frame == nil {
		return f.fn
	}
	return nil
}

// Frame returns the row's FrameCall.
func (f *NativeFunction) Frame() any { return f.frame }

// Invoke calls a method with positional arguments, the first of which is known
// to be an instance of Owner.
func (f *NativeFunction) Invoke(t Thread, args []Value) (Value, *Exception) {
	return f.invoke(t, args, nil)
}

// NPos returns the number of parameters if all can be given by position, else
// -1: with so many arguments nothing is left to bind.
func (f *NativeFunction) NPos() int { return f.npos }

// BindsSelf reports whether attribute lookup on an instance passes it as first
// argument; see MethodLike.
func (f *NativeFunction) BindsSelf() bool { return f.kind == InstanceMethod || f.kind == SlotWrapper }

// NativeCallable is what the interpreter calls without a frame.
type NativeCallable interface {
	CallNative(t Thread, args []Value, kw []Kw) (Value, *Exception)
}

// MethodLike is implemented by functions. When BindsSelf is true, attribute
// lookup through an instance makes a method of it, and calling that method is
// calling the function with the instance as first argument; so callers may
// spare the method object.
type MethodLike interface {
	Getter
	BindsSelf() bool
}

var (
	_ NativeCallable = (*NativeFunction)(nil)
	_ NativeCallable = (*BoundNative)(nil)
	_ MethodLike     = (*NativeFunction)(nil)
)

// CallNative binds the arguments and calls the function. The first argument of
// a method is self.
func (f *NativeFunction) CallNative(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	if f.self != 0 && len(args) > 0 && args[0].IsGoType(f.self) && f.BindsSelf() {
		return f.invoke(t, args, kw)
	}
	switch f.kind {
	case InstanceMethod, SlotWrapper:
		if err := f.checkSelf(args); err != nil {
			return Null, err
		}
	case ClassMethod:
		if err := f.checkClass(args); err != nil {
			return Null, err
		}
	case NewMethod:
		return f.callNew(t, args, kw)
	}
	return f.invoke(t, args, kw)
}

// invoke calls the function with arguments whose first was checked.
func (f *NativeFunction) invoke(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	if len(kw) == 0 && len(args) == f.npos {
		return f.fn(t, args)
	}
	out := t.Scratch(len(f.sig.Params))
	var err *Exception
	if len(kw) == 0 && f.least >= 0 && len(args) >= f.least && len(args) <= f.sig.NPos {
		f.sig.fill(out, args)
	} else {
		err = f.bind(out, args, kw)
	}
	var v Value
	if err == nil {
		v, err = f.fn(t, out)
	}
	t.Drop(out)
	return v, err
}

// Call makes a NativeFunction a Callable.
func (f *NativeFunction) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return f.CallNative(t, args, kw)
}

// checkSelf makes sure that a method called through its class got an instance.
func (f *NativeFunction) checkSelf(args []Value) *Exception {
	if f.kind == SlotWrapper {
		if len(args) == 0 {
			return TypeErrorf("descriptor '%s' of '%s' object needs an argument", f.method.Name, f.owner.Name)
		}
		if c := args[0].Class(); !c.IsSubclass(f.owner) {
			return TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", f.method.Name, f.owner.Name, c.Name)
		}
		return nil
	}
	if len(args) == 0 {
		return TypeErrorf("unbound method %s.%s() needs an argument", f.owner.Name, f.method.Name)
	}
	if c := args[0].Class(); c != f.owner && !c.IsSubclass(f.owner) {
		return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", f.method.Name, f.owner.Name, c.Name)
	}
	return nil
}

// checkClass does so for a class method taken from its class's __dict__.
func (f *NativeFunction) checkClass(args []Value) *Exception {
	if len(args) == 0 {
		return TypeErrorf("unbound method %s.%s() needs an argument", f.owner.Name, f.method.Name)
	}
	c, ok := args[0].Object().(*Class)
	if !ok {
		return TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", f.method.Name, f.owner.Name, args[0].Class().Name)
	}
	if !c.IsSubclass(f.owner) {
		return TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", f.method.Name, f.owner.Name, c.Name)
	}
	return nil
}

// callNew calls __new__ through its class, as in int.__new__(cls, x).
func (f *NativeFunction) callNew(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	own := f.owner.Name
	if len(args) == 0 {
		return Null, TypeErrorf("%s.__new__(): not enough arguments", own)
	}
	cls, ok := args[0].Object().(*Class)
	if !ok {
		return Null, TypeErrorf("%s.__new__(X): X is not a type object (%s)", own, args[0].Class().Name)
	}
	if !cls.IsSubclass(f.owner) {
		return Null, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", own, cls.Name, cls.Name, own)
	}
	if base := cls.layout; base != nil {
		if n, _ := base.Lookup("__new__"); n.Object() != Object(f) {
			return Null, TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", own, cls.Name, base.Name)
		}
	}
	return f.makeNew(t, cls, args, kw)
}

// makeNew calls __new__ and, for a subclass made by a program, wraps the
// built-in value into an instance of it.
func (f *NativeFunction) makeNew(t Thread, cls *Class, args []Value, kw []Kw) (Value, *Exception) {
	if len(kw) > 0 && f.sig.NPosOnly == len(f.sig.Params) && definedByProgram(cls, "__init__") {
		kw = nil // they are for the __init__ of the subclass
	}
	v, err := f.invoke(t, args, kw)
	if err != nil || cls == f.owner || v.Class() == cls {
		return v, err
	}
	if cls.layout == f.owner && v.Class() == f.owner {
		return Of(NewNativeInstance(cls, Box(v))), nil
	}
	return v, nil
}

// definedByProgram tells whether a class has the method from a class of a program.
func definedByProgram(cls *Class, name string) bool {
	_, owner, ok := cls.LookupIn(name)
	return ok && !owner.IsBuiltin()
}

// Get makes a method of a function found on a class.
func (f *NativeFunction) Get(_ Thread, self Value, class *Class) (Value, *Exception) {
	switch f.kind {
	case InstanceMethod, SlotWrapper:
		if self.IsNull() {
			return Of(f), nil
		}
		if !self.Class().IsSubclass(f.owner) {
			return Null, f.checkGet(self)
		}
		return Of(&BoundNative{Fn: f, Self: self}), nil
	case ClassMethod:
		if class == nil {
			class = self.Class()
		}
		return Of(&BoundNative{Fn: f, Self: Of(class)}), nil
	}
	return Of(f), nil
}

// checkGet is the error of binding a method to an object of another type.
func (f *NativeFunction) checkGet(self Value) *Exception {
	return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
		f.method.Name, f.owner.Name, self.Class().Name)
}

// BoundNative is a native method bound to an object.
type BoundNative struct {
	Fn   *NativeFunction
	Self Value
}

// Class returns the type that a program sees.
func (b *BoundNative) Class() *Class {
	if b.Fn.kind == SlotWrapper {
		return MethodWrapperClass
	}
	return NativeFunctionClass
}

// CallNative calls the method.
func (b *BoundNative) CallNative(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	all := t.Scratch(len(args) + 1)
	all[0] = b.Self
	copy(all[1:], args)
	v, err := b.Fn.invoke(t, all, kw)
	t.Drop(all)
	return v, err
}

// Call makes a BoundNative a Callable.
func (b *BoundNative) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return b.CallNative(t, args, kw)
}

// GetSet is an attribute computed by Go: a Property row of a class.
type GetSet struct {
	method *Method
	owner  *Class
}

// Class returns the class getset_descriptor.
func (*GetSet) Class() *Class { return GetSetDescriptorClass }

// Get computes the attribute.
func (g *GetSet) Get(t Thread, self Value, _ *Class) (Value, *Exception) {
	if self.IsNull() {
		return Of(g), nil
	}
	if c := self.Class(); !c.IsSubclass(g.owner) {
		return Null, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
			g.method.Name, g.owner.Name, c.Name)
	}
	a := [1]Value{self}
	return g.method.Fn(t, a[:])
}

// Set sets or deletes the attribute.
func (g *GetSet) Set(t Thread, self, v Value) *Exception {
	c := self.Class()
	if !c.IsSubclass(g.owner) {
		return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
			g.method.Name, g.owner.Name, c.Name)
	}
	if g.method.Set == nil {
		return AttributeErrorf("attribute '%s' of '%s' objects is not writable", g.method.Name, g.owner.TypeName())
	}
	a := [2]Value{self, v}
	_, err := g.method.Set(t, a[:])
	return err
}

// Readonly is the setter of attributes that CPython keeps as read-only members
// of a struct; those it computes have no setter and another text.
func Readonly(Thread, []Value) (Value, *Exception) {
	return Null, AttributeErrorf("readonly attribute")
}
