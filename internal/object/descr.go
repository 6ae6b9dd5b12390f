package object

// StaticMethodObject is a staticmethod.
type StaticMethodObject struct {
	Func  Value
	attrs Attrs
}

// ClassMethodObject is a classmethod.
type ClassMethodObject struct {
	Func  Value
	attrs Attrs
}

// Class and Attrs of the two decorators.
func (*StaticMethodObject) Class() *Class   { return StaticMethodClass }
func (s *StaticMethodObject) Attrs() *Attrs { return &s.attrs }
func (*ClassMethodObject) Class() *Class    { return ClassMethodClass }
func (c *ClassMethodObject) Attrs() *Attrs  { return &c.attrs }

// Get returns the function as it is.
func (s *StaticMethodObject) Get(Thread, Value, *Class) (Value, *Exception) { return s.Func, nil }

// Call calls the function.
func (s *StaticMethodObject) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return Call(t, s.Func, args, kw)
}

// Get binds the function to the class.
func (c *ClassMethodObject) Get(_ Thread, self Value, class *Class) (Value, *Exception) {
	if class == nil {
		class = self.Class()
	}
	return NewBoundMethod(c.Func, Of(class)), nil
}

// wrapped copies what describes a function to a decorator of it.
func wrapped(t Thread, fn Value, a *Attrs) *Exception {
	for _, name := range []string{"__module__", "__name__", "__qualname__", "__doc__"} {
		v, ok, err := LookupAttr(t, fn, name)
		if err != nil {
			return err
		}
		if ok {
			a.Set(name, v)
		}
	}
	a.Set("__wrapped__", fn)
	return nil
}

// isAbstractAttr passes __isabstractmethod__ on.
func isAbstractAttr(t Thread, fn Value) (Value, *Exception) {
	if fn.IsNull() {
		return False, nil
	}
	v, ok, err := LookupAttr(t, fn, "__isabstractmethod__")
	if err != nil || !ok {
		return False, err
	}
	b, err := Truth(t, v)
	return Bool(b), err
}

// staticMethodMethods and classMethodMethods are the tables of the two.
var staticMethodMethods = []Method{
	{Name: "__new__", Sig: "(cls, function, /)", Kind: NewMethod, Fn: func(t Thread, a []Value) (Value, *Exception) {
		s := &StaticMethodObject{Func: a[1]}
		return Of(s), wrapped(t, a[1], &s.attrs)
	}},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s, err := Repr(t, Unwrap(a[0]).Object().(*StaticMethodObject).Func)
		return strResult("<staticmethod("+s+")>", err)
	}},
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return Unwrap(a[0]).Object().(*StaticMethodObject).Call(t, a[1].Object().(*Tuple).items, Keywords(a[2].Object().(*Dict)))
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Fn: DescriptorGet},
	{Name: "__func__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Unwrap(a[0]).Object().(*StaticMethodObject).Func, nil
	}},
	{Name: "__isabstractmethod__", Kind: Property, Fn: func(t Thread, a []Value) (Value, *Exception) {
		return isAbstractAttr(t, Unwrap(a[0]).Object().(*StaticMethodObject).Func)
	}},
	{Name: "__dict__", Kind: Property, Fn: getDict, Set: setDict},
}

var classMethodMethods = []Method{
	{Name: "__new__", Sig: "(cls, function, /)", Kind: NewMethod, Fn: func(t Thread, a []Value) (Value, *Exception) {
		c := &ClassMethodObject{Func: a[1]}
		return Of(c), wrapped(t, a[1], &c.attrs)
	}},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s, err := Repr(t, Unwrap(a[0]).Object().(*ClassMethodObject).Func)
		return strResult("<classmethod("+s+")>", err)
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Fn: DescriptorGet},
	{Name: "__func__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Unwrap(a[0]).Object().(*ClassMethodObject).Func, nil
	}},
	{Name: "__isabstractmethod__", Kind: Property, Fn: func(t Thread, a []Value) (Value, *Exception) {
		return isAbstractAttr(t, Unwrap(a[0]).Object().(*ClassMethodObject).Func)
	}},
	{Name: "__dict__", Kind: Property, Fn: getDict, Set: setDict},
}

// DescriptorGet is __get__ of the descriptors written in Go.
func DescriptorGet(t Thread, a []Value) (Value, *Exception) {
	g := Unwrap(a[0]).Object().(Getter)
	self := a[1]
	cls, _ := a[2].Object().(*Class)
	if self.IsNone() && cls != NoneClass {
		if cls == nil {
			return Null, TypeErrorf("__get__(None, None) is invalid")
		}
		self = Null
	} else if cls == nil {
		cls = self.Class()
	}
	v, err := g.Get(t, self, cls)
	if err == nil && v.Object() == Unwrap(a[0]).Object() {
		return a[0], nil // the descriptor itself, as the subclass it may be
	}
	return v, err
}

// descriptorSet and descriptorDelete are __set__ and __delete__.
func descriptorSet(t Thread, a []Value) (Value, *Exception) {
	return None, Unwrap(a[0]).Object().(Setter).Set(t, a[1], a[2])
}

func descriptorDelete(t Thread, a []Value) (Value, *Exception) {
	return None, Unwrap(a[0]).Object().(Setter).Set(t, a[1], Null)
}
