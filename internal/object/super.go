package object

// Super is a super object: attribute lookup that starts behind a class in the
// resolution order of an object's class.
type Super struct {
	class     *Class // behind this class
	self      Value  // Null while unbound
	selfClass *Class // whose order is followed
}

// SuperFrame is implemented by frames of functions: it tells super() without
// arguments the class and the first argument.
type SuperFrame interface {
	SuperArgs() (cls *Class, self Value, err *Exception)
}

// NewSuper is super(cls, self).
func NewSuper(t Thread, cls *Class, self Value) (*Super, *Exception) {
	if self.IsNull() || self.IsNone() {
		return &Super{class: cls}, nil
	}
	if k, ok := self.Object().(*Class); ok && k.IsSubclass(cls) {
		return &Super{cls, self, k}, nil
	}
	if k := self.Class(); k.IsSubclass(cls) {
		return &Super{cls, self, k}, nil
	}
	if k, ok, err := LookupAttr(t, self, "__class__"); err != nil {
		return nil, err
	} else if ok {
		if k, ok := k.Object().(*Class); ok && k.IsSubclass(cls) {
			return &Super{cls, self, k}, nil
		}
	}
	what, name := "instance of", self.Class().Name
	if k, ok := self.Object().(*Class); ok {
		what, name = "type", k.Name
	}
	return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, cls.Name)
}

// Order returns the class behind which attributes are looked for, and the class
// in whose resolution order; that is nil while the object is unbound.
func (s *Super) Order() (after, of *Class) { return s.class, s.selfClass }

// Self returns the object that methods are bound to.
func (s *Super) Self() Value { return s.self }

// Class returns the class super.
func (*Super) Class() *Class { return SuperClass }

// GetAttr looks behind the class.
func (s *Super) GetAttr(t Thread, name string) (Value, bool, *Exception) {
	if s.selfClass == nil || name == "__class__" {
		return objectLookup(t, Of(s), name)
	}
	fn, ok := s.selfClass.lookupAfter(s.class, name)
	if !ok {
		return objectLookup(t, Of(s), name)
	}
	self := s.self
	if k, isClass := self.Object().(*Class); isClass && k == s.selfClass {
		self = Null
	}
	v, err := descrGet(t, fn, self, s.selfClass)
	return v, err == nil, err
}

// Method finds a function that GetAttr would bind to the object, for a call that
// passes the object instead.
func (s *Super) Method(name string) (fn, self Value, ok bool) {
	if s.selfClass == nil || name == "__class__" {
		return Null, Null, false
	}
	if _, isClass := s.self.Object().(*Class); isClass {
		return Null, Null, false
	}
	fn, ok = s.selfClass.lookupAfter(s.class, name)
	return fn, s.self, ok && bindsSelf(fn)
}

// Get binds an unbound super object.
func (s *Super) Get(t Thread, self Value, _ *Class) (Value, *Exception) {
	if self.IsNull() || s.selfClass != nil {
		return Of(s), nil
	}
	n, err := NewSuper(t, s.class, self)
	if err != nil {
		return Null, err
	}
	return Of(n), nil
}

// superMethods is the table of the class super.
var superMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(&Super{}), nil
	}},
	{Name: "__init__", Sig: "(self, /, *args)", Fn: superInit},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		s := Unwrap(a[0]).Object().(*Super)
		name := "NULL"
		if s.class != nil {
			name = s.class.Name
		}
		if s.selfClass != nil {
			return NewStr("<super: <class '" + name + "'>, <" + s.selfClass.Name + " object>>"), nil
		}
		return NewStr("<super: <class '" + name + "'>, NULL>"), nil
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Fn: DescriptorGet},
	{Name: "__thisclass__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return classOrNone(Unwrap(a[0]).Object().(*Super).class), nil
	}},
	{Name: "__self__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if v := Unwrap(a[0]).Object().(*Super).self; !v.IsNull() {
			return v, nil
		}
		return None, nil
	}},
	{Name: "__self_class__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return classOrNone(Unwrap(a[0]).Object().(*Super).selfClass), nil
	}},
}

func classOrNone(c *Class) Value {
	if c == nil {
		return None
	}
	return Of(c)
}

func superInit(t Thread, a []Value) (Value, *Exception) {
	args := a[1].Object().(*Tuple).items
	if len(args) > 2 {
		return Null, TypeErrorf("super() expected at most 2 arguments, got %d", len(args))
	}
	var cls *Class
	var self Value
	if len(args) == 2 {
		self = args[1]
	}
	if len(args) == 0 {
		f, ok := t.Frame().(SuperFrame)
		if !ok {
			return Null, RuntimeErrorf("super(): no current frame")
		}
		var err *Exception
		if cls, self, err = f.SuperArgs(); err != nil {
			return Null, err
		}
	} else if cls, _ = args[0].Object().(*Class); cls == nil {
		return Null, TypeErrorf("super() argument 1 must be a type, not %s", args[0].Class().Name)
	}
	n, err := NewSuper(t, cls, self)
	if err != nil {
		return Null, err
	}
	*Unwrap(a[0]).Object().(*Super) = *n
	return None, nil
}
