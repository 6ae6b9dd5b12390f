package object

// PropertyObject is a property. Each function may be None.
type PropertyObject struct {
	get, set, del Value
	doc           Value
	name          Value // from __set_name__, Null if not known
	docFromGetter bool
}

// NewProperty returns a property; set is Null for a read-only one.
func NewProperty(get, set Value) *PropertyObject {
	if set.IsNull() {
		set = None
	}
	return &PropertyObject{get: get, set: set, del: None, doc: None}
}

// Class returns the class property.
func (*PropertyObject) Class() *Class { return PropertyClass }

// Get calls the getter.
func (p *PropertyObject) Get(t Thread, self Value, _ *Class) (Value, *Exception) {
	if self.IsNull() {
		return Of(p), nil
	}
	if p.get.IsNone() {
		return Null, p.refuse(t, self, "getter")
	}
	return Call(t, p.get, []Value{self}, nil)
}

// Getter returns the function that gets the value, None if there is none.
func (p *PropertyObject) Getter() Value { return p.get }

// Set calls the setter, or the deleter when v is Null.
func (p *PropertyObject) Set(t Thread, self, v Value) *Exception {
	var err *Exception
	switch {
	case v.IsNull() && p.del.IsNone():
		return p.refuse(t, self, "deleter")
	case v.IsNull():
		_, err = Call(t, p.del, []Value{self}, nil)
	case p.set.IsNone():
		return p.refuse(t, self, "setter")
	default:
		_, err = Call(t, p.set, []Value{self, v}, nil)
	}
	return err
}

// refuse is the AttributeError of an absent function.
func (p *PropertyObject) refuse(t Thread, self Value, what string) *Exception {
	name, ok, err := p.nameOf(t)
	if err != nil {
		return err
	}
	of := self.Class().QualName
	if !ok {
		return AttributeErrorf("property of '%s' object has no %s", of, what)
	}
	text, err := Repr(t, name)
	if err != nil {
		return err
	}
	return AttributeErrorf("property %s of '%s' object has no %s", text, of, what)
}

// nameOf is the property's __name__.
func (p *PropertyObject) nameOf(t Thread) (Value, bool, *Exception) {
	if !p.name.IsNull() {
		return p.name, true, nil
	}
	if !p.get.IsNone() {
		return LookupAttr(t, p.get, "__name__")
	}
	return Null, false, nil
}

func propSelf(a []Value) *PropertyObject { return Unwrap(a[0]).Object().(*PropertyObject) }

// propertyMethods is the table of the class property.
var propertyMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(&PropertyObject{get: None, set: None, del: None, doc: None}), nil
	}},
	{Name: "__init__", Sig: "(self, fget=None, fset=None, fdel=None, doc=None)", Fn: propertyInit},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Fn: DescriptorGet},
	{Name: "__set__", Sig: "(self, instance, value, /)", Fn: descriptorSet},
	{Name: "__delete__", Sig: "(self, instance, /)", Fn: descriptorDelete},
	{Name: "__set_name__", Sig: "(self, owner, name, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		propSelf(a).name = a[2]
		return None, nil
	}, Doc: "Records the attribute name under which the property was defined."},
	{Name: "getter", Sig: "(self, fget, /)", Fn: propertyCopy(0), Doc: "Makes a duplicate property that reads through the function given."},
	{Name: "setter", Sig: "(self, fset, /)", Fn: propertyCopy(1), Doc: "Makes a duplicate property that assigns through the function given."},
	{Name: "deleter", Sig: "(self, fdel, /)", Fn: propertyCopy(2), Doc: "Makes a duplicate property that deletes through the function given."},
	{Name: "fget", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) { return propSelf(a).get, nil }},
	{Name: "fset", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) { return propSelf(a).set, nil }},
	{Name: "fdel", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) { return propSelf(a).del, nil }},
	{Name: "__doc__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) { return propSelf(a).doc, nil },
		Set: func(_ Thread, a []Value) (Value, *Exception) {
			propSelf(a).doc = a[1]
			return None, nil
		}},
	{Name: "__name__", Kind: Property, Fn: func(t Thread, a []Value) (Value, *Exception) {
		v, ok, err := propSelf(a).nameOf(t)
		if err == nil && !ok {
			err = AttributeErr(a[0], "__name__")
		}
		return v, err
	}, Set: func(_ Thread, a []Value) (Value, *Exception) {
		propSelf(a).name = a[1]
		return None, nil
	}},
	{Name: "__isabstractmethod__", Kind: Property, Fn: func(t Thread, a []Value) (Value, *Exception) {
		p := propSelf(a)
		for _, f := range []Value{p.get, p.set, p.del} {
			if v, err := isAbstractAttr(t, f); err != nil || v.IsTrue() {
				return v, err
			}
		}
		return False, nil
	}},
}

func propertyInit(t Thread, a []Value) (Value, *Exception) {
	p := propSelf(a)
	p.get, p.set, p.del, p.doc = a[1], a[2], a[3], a[4]
	p.docFromGetter = false
	if p.doc.IsNone() && !p.get.IsNone() {
		d, ok, err := LookupAttr(t, p.get, "__doc__")
		if err != nil {
			return Null, err
		}
		if ok && !d.IsNone() {
			p.doc, p.docFromGetter = d, true
		}
	}
	// The class of a subclass has a __doc__ of its own, which hides property's.
	if i, ok := a[0].Object().(*Instance); ok && !p.doc.IsNone() && i.class.flags&NoDict == 0 {
		i.attrs.Set("__doc__", p.doc)
	}
	return None, nil
}

// propertyCopy makes getter, setter and deleter: a new property of the same
// class with one function exchanged.
func propertyCopy(which int) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		p := propSelf(a)
		fns := []Value{p.get, p.set, p.del, p.doc}
		fns[which] = a[1]
		if p.docFromGetter {
			fns[3] = None
			if which != 0 {
				fns[3] = p.doc
			}
		}
		v, err := Call(t, Of(a[0].Class()), fns, nil)
		if err != nil {
			return Null, err
		}
		if n, ok := Unwrap(v).Object().(*PropertyObject); ok {
			n.name = p.name
			n.docFromGetter = n.docFromGetter || p.docFromGetter && which != 0
		}
		return v, nil
	}
}
