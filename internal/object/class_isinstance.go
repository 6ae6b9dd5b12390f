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
			if _, known, err := basesOf(t, of); err != nil || !known {
				return false, orTypeError(err, "isinstance() arg 2 must be a type, a tuple of types, or a union")
			}
			k, ok, err := LookupAttr(t, v, "__class__")
			if err != nil || !ok {
				return false, err
			}
			return derivesFrom(t, k, of)
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
		c, isClass := v.Object().(*Class)
		d, ofClass := of.Object().(*Class)
		if isClass && ofClass {
			return c.IsSubclass(d), nil
		}
		if _, known, err := basesOf(t, v); err != nil || !known {
			return false, orTypeError(err, "issubclass() arg 1 must be a class")
		}
		if _, ok := of.Object().(*GenericAlias); ok {
			return false, TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
		}
		if _, known, err := basesOf(t, of); err != nil || !known {
			return false, orTypeError(err, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
		}
		return derivesFrom(t, v, of)
	})
}

// basesOf returns the __bases__ of what may be a class of some other kind: any
// object that has a tuple of that name.
func basesOf(t Thread, v Value) (bases []Value, known bool, err *Exception) {
	b, ok, err := LookupAttr(t, v, "__bases__")
	if err != nil || !ok {
		return nil, false, err
	}
	tuple, ok := Unwrap(b).Object().(*Tuple)
	if !ok {
		return nil, false, nil
	}
	return tuple.items, true, nil
}

// derivesFrom tells whether of is v or among the bases of its bases.
func derivesFrom(t Thread, v, of Value) (bool, *Exception) {
	if err := Enter(t, "in __issubclass__"); err != nil {
		return false, err
	}
	defer t.Leave()
	if Is(v, of) {
		return true, nil
	}
	bases, known, err := basesOf(t, v)
	if err != nil || !known {
		return false, err
	}
	for _, b := range bases {
		if yes, err := derivesFrom(t, b, of); yes || err != nil {
			return yes, err
		}
	}
	return false, nil
}

func orTypeError(err *Exception, text string) *Exception {
	if err != nil {
		return err
	}
	return TypeErrorf("%s", text)
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
