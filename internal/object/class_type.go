package object

// typeMethods is the table of the class type.
var typeMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: typeNew},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: typeInit},
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return typeCall(t, typeSelf(a), a[1].Object().(*Tuple).items, Keywords(a[2].Object().(*Dict)))
	}, Doc: "Invoke this object with the supplied arguments."},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return NewStr("<class '" + typeSelf(a).FullName() + "'>"), nil
	}, Doc: "Return repr(self)."},
	{Name: "__getattribute__", Sig: "(self, name, /)", Fn: typeGetattribute, Doc: "Return getattr(self, name)."},
	{Name: "__setattr__", Sig: "(self, name, value, /)", Fn: typeSetattr, Doc: "Assign value to the attribute called name."},
	{Name: "__delattr__", Sig: "(self, name, /)", Fn: typeDelattr, Doc: "Implement delattr(self, name)."},
	{Name: "__instancecheck__", Sig: "(self, instance, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		yes, err := isInstanceOf(t, a[1], typeSelf(a))
		return Bool(yes), err
	}, Doc: "Decide whether the given object counts as an instance of this class."},
	{Name: "__subclasscheck__", Sig: "(self, subclass, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		c, ok := a[1].Object().(*Class)
		if !ok {
			return Null, TypeErrorf("issubclass() arg 1 must be a class")
		}
		return Bool(c.IsSubclass(typeSelf(a))), nil
	}, Doc: "Decide whether the given class counts as derived from this one."},
	{Name: "__subclasses__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		l := NewList()
		for _, s := range typeSelf(a).Subclasses() {
			l.Items = append(l.Items, Of(s))
		}
		return Of(l), nil
	}, Doc: "List the classes that derive directly from this one."},
	{Name: "mro", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		c := typeSelf(a)
		order, err := c3(c, c.bases)
		if err != nil {
			return Null, err
		}
		l := NewList()
		for _, s := range order {
			l.Items = append(l.Items, Of(s))
		}
		return Of(l), nil
	}, Doc: "Compute the order in which base classes are searched for methods."},
	{Name: "__prepare__", Sig: "(cls, /, *args, **kwds)", Kind: ClassMethod, Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(NewDict()), nil
	}, Doc: "Supply the mapping in which a class body will be executed."},
	{Name: "__dir__", Sig: "(self, /)", Fn: typeDir, Doc: "List the attribute names of a type, using type-specific rules."},
	{Name: "__or__", Sig: "(self, value, /)", Fn: typeOr, Doc: "Return self|value."},
	{Name: "__ror__", Sig: "(self, value, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return typeOr(t, []Value{a[1], a[0]})
	}, Doc: "Return value|self."},
	{Name: "__name__", Kind: Property, Fn: typeName_, Set: typeSetName},
	{Name: "__qualname__", Kind: Property, Fn: typeQualName, Set: typeSetQualName},
	{Name: "__module__", Kind: Property, Fn: typeModule, Set: typeSetModule},
	{Name: "__doc__", Kind: Property, Fn: typeDoc, Set: typeSetDoc},
	{Name: "__bases__", Kind: Property, Fn: typeBases, Set: typeSetBases},
	{Name: "__base__", Kind: Property, Fn: typeBase, Set: Readonly},
	{Name: "__mro__", Kind: Property, Fn: typeMro},
	{Name: "__dict__", Kind: Property, Fn: typeDict},
	{Name: "__abstractmethods__", Kind: Property, Fn: typeAbstract, Set: typeSetAbstract},
	{Name: "__annotations__", Kind: Property, Fn: typeAnnotations, Set: typeSetAnnotations},
	{Name: "__type_params__", Kind: Property, Fn: typeParams, Set: typeSetParams},
}

func typeGetattribute(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	c := typeSelf(a)
	v, ok, err := c.GetAttr(t, name)
	if err == nil && !ok {
		err = AttributeErr(a[0], name)
	}
	return v, err
}

func typeSetattr(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	return None, typeSelf(a).setAttr(t, name, a[2])
}

func typeDelattr(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	return None, typeSelf(a).setAttr(t, name, Null)
}

func typeAnnotations(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if c.IsBuiltin() {
		return Null, AttributeErr(a[0], "__annotations__")
	}
	if v, ok := c.dict.GetStr("__annotations__"); ok {
		return v, nil
	}
	d := Of(NewDict())
	c.dict.SetStr("__annotations__", d)
	c.changed()
	return d, nil
}

func typeSetAnnotations(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if c.IsBuiltin() {
		return Null, TypeErrorf("cannot set '__annotations__' attribute of immutable type '%s'", c.FullName())
	}
	if a[1].IsNull() {
		if !c.dict.DelStr("__annotations__") {
			return Null, AttributeErrorf("__annotations__")
		}
	} else {
		c.dict.SetStr("__annotations__", a[1])
	}
	c.changed()
	return None, nil
}

func typeParams(_ Thread, a []Value) (Value, *Exception) {
	if v, ok := typeSelf(a).dict.GetStr("__type_params__"); ok && !typeSelf(a).IsBuiltin() {
		return v, nil
	}
	return Of(NewTuple()), nil
}

func typeSetParams(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__type_params__", a[1]); err != nil {
		return Null, err
	}
	c.dict.SetStr("__type_params__", a[1])
	c.changed()
	return None, nil
}

// attrName checks the name given to getattr and the like.
func attrName(v Value) (string, *Exception) {
	s, ok := Unwrap(v).AsStr()
	if !ok {
		return "", TypeErrorf("attribute name must be string, not '%s'", v.Class().Name)
	}
	return s, nil
}
