package object

// ClassOption adjusts a class made by NewNativeClass.
type ClassOption func(*nativeClass)

// nativeClass is what options say about a class.
type nativeClass struct {
	doc   string
	flags ClassFlags
	alloc func(t Thread, cls *Class) Object
	proto any
	slots string
}

// WithDoc sets the class's documentation.
func WithDoc(doc string) ClassOption { return func(n *nativeClass) { n.doc = doc } }

// WithFlags adds flags: FinalClass, NoNew, NoDict.
func WithFlags(f ClassFlags) ClassOption { return func(n *nativeClass) { n.flags |= f } }

// WithAlloc makes the class one whose instances embed Base: alloc makes a bare
// instance of cls and is called by __new__ for the class and its subclasses.
func WithAlloc(alloc func(t Thread, cls *Class) Object) ClassOption {
	return func(n *nativeClass) { n.alloc = alloc }
}

// WithProto gives a value of the Go type of the instances, which may be a nil
// pointer: the special methods that its optional interfaces stand for are added
// to the class. slots names those that interfaces do not tell, such as
// "__add__ __mul__".
func WithProto(proto any, slots string) ClassOption {
	return func(n *nativeClass) { n.proto, n.slots = proto, slots }
}

// NewNativeClass makes the class of a Go type of a library module. No bases
// means object. It is called while packages are initialised, so that the class
// can be shared by sessions.
func NewNativeClass(name, module string, bases []*Class, methods []Method, opts ...ClassOption) *Class {
	c := &Class{Name: name, QualName: name, Module: module, flags: BuiltinClass}
	var n nativeClass
	for _, o := range opts {
		o(&n)
	}
	c.fill(bases, methods, &n)
	return c
}

// fill completes a built-in class from its tables.
func (c *Class) fill(bases []*Class, methods []Method, n *nativeClass) {
	if len(bases) == 0 && c != ObjectClass {
		bases = []*Class{ObjectClass}
	}
	c.bases, c.Doc = bases, n.doc
	c.flags |= n.flags | BuiltinClass
	c.dict = NewDictSize(len(methods) + 8)
	mro, err := c3(c, bases)
	if err != nil {
		panic("object: " + c.Name + ": " + err.Error())
	}
	c.mro = mro
	c.alloc = n.alloc
	for _, b := range bases {
		c.flags |= b.flags & ExceptionClass
		if c.alloc == nil {
			c.alloc = b.alloc
		}
		if c.layout == nil {
			c.layout = b.layout
		}
	}
	if n.alloc != nil || n.proto != nil {
		c.layout = c
	}
	if o, ok := n.proto.(Object); ok {
		c.goType, _ = SoleGoType(Of(o))
	}
	if c.flags&ExceptionClass != 0 && c.layout == nil {
		c.layout = BaseExceptionClass
	}
	if c.Doc != "" {
		c.dict.SetStr("__doc__", NewStr(c.Doc))
	} else {
		c.dict.SetStr("__doc__", None)
	}
	addSlotWrappers(c, n)
	for i := range methods {
		c.addMethod(&methods[i])
	}
	c.finish()
	for _, b := range bases {
		b.addSubclass(c)
	}
}

// addMethod puts a row of a method table into the class.
func (c *Class) addMethod(m *Method) {
	switch {
	case m.Kind == Property:
		c.dict.SetStr(m.Name, Of(&GetSet{m, c}))
	case m.Kind == InstanceMethod && slotNames[m.Name]:
		c.dict.SetStr(m.Name, Of(newNative(m, "", c, SlotWrapper)))
	default:
		c.dict.SetStr(m.Name, Of(newNative(m, "", c, m.Kind)))
	}
}

// finish makes lookups on a built-in class see what was put into its dict.
func (c *Class) finish() {
	c.recent.clear()
	c.updateFlags()
}

// Alloc makes a bare instance of a class made by NewNativeClass with WithAlloc,
// or of a subclass of it; nil for other classes.
func (c *Class) Alloc(t Thread) Object {
	if c.alloc == nil {
		return nil
	}
	return c.alloc(t, c)
}
