package object

// IsInstance is isinstance(v, of): of is a class, a tuple of such, a union, or
// an object whose class defines __instancecheck__.
func IsInstance(t Thread, v, of Value) (bool, *Exception) {
	if c, ok := of.Object().(*Class); ok {
		if v.Class() == c {
			return true, nil
		}
		if c.meta == nil {
			return isInstanceOf(t, v, c)
		}
	}
	if of, ok := of.Object().(*Tuple); ok {
		// The common case: one of them is its very class.
		for _, c := range of.items {
			if v.Class() == c.Object() && c.Object().(*Class).meta == nil {
				return true, nil
			}
			if k, ok := c.Object().(*Class); !ok || k.meta != nil {
				break
			}
		}
	}
	return checkClass(t, v, of, "__instancecheck__", func(of Value) (bool, *Exception) {
		c, ok := of.Object().(*Class)
		if !ok {
			if _, ok := of.Object().(*GenericAlias); ok {
				return false, TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
			}
			return false, TypeErrorf("isinstance() arg 2 must be a type, a tuple of types, or a union")
		}
		return isInstanceOf(t, v, c)
	})
}

// isInstanceOf is type.__instancecheck__: an object may claim another class by
// its attribute __class__.
func isInstanceOf(t Thread, v Value, c *Class) (bool, *Exception) {
	if v.Class().IsSubclass(c) {
		return true, nil
	}
	if v.Class().IsBuiltin() {
		return false, nil
	}
	k, ok, err := LookupAttr(t, v, "__class__")
	if err != nil || !ok {
		return false, err
	}
	claimed, ok := k.Object().(*Class)
	return ok && claimed != v.Class() && claimed.IsSubclass(c), nil
}

// IsSubclassOf is issubclass(v, of).
func IsSubclassOf(t Thread, v, of Value) (bool, *Exception) {
	return checkClass(t, v, of, "__subclasscheck__", func(of Value) (bool, *Exception) {
		c, ok := v.Object().(*Class)
		if !ok {
			return false, TypeErrorf("issubclass() arg 1 must be a class")
		}
		d, ok := of.Object().(*Class)
		if !ok {
			if _, ok := of.Object().(*GenericAlias); ok {
				return false, TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
			}
			return false, TypeErrorf("issubclass() arg 2 must be a class, a tuple of classes, or a union")
		}
		return c.IsSubclass(d), nil
	})
}

// checkClass walks tuples and unions and calls the hook of a metaclass.
func checkClass(t Thread, v, of Value, hook string, plain func(of Value) (bool, *Exception)) (bool, *Exception) {
	members, ok := of.Object().(interface{ Members() []Value })
	var list []Value
	if ok {
		list = members.Members()
	} else if tup, isTuple := Unwrap(of).Object().(*Tuple); isTuple {
		list, ok = tup.items, true
	}
	if ok {
		if err := t.Enter(); err != nil {
			return false, err
		}
		defer t.Leave()
		for _, k := range list {
			if k.IsNone() {
				k = Of(NoneClass)
			}
			yes, err := checkClass(t, v, k, hook, plain)
			if yes || err != nil {
				return yes, err
			}
		}
		return false, nil
	}
	if fn, owner, ok := of.Class().LookupIn(hook); ok && owner != TypeClass {
		r, err := callMethod(t, fn, of, v)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}
	return plain(of)
}
