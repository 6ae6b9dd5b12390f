package object

// GetAttr is getattr(v, name): the whole protocol, with an AttributeError when
// there is no such attribute.
func GetAttr(t Thread, v Value, name string) (Value, *Exception) {
	r, ok, err := lookupAttr(t, v, name)
	if err != nil {
		return Null, err.withName(v, name)
	}
	if !ok {
		return Null, missingAttr(v, name)
	}
	return r, nil
}

// missingAttr is the AttributeError of an attribute that is not there.
func missingAttr(v Value, name string) *Exception {
	if m, ok := v.Object().(*Module); ok {
		return m.missing(name)
	}
	if s, ok := v.Object().(*Super); ok && s.class != nil && s.selfClass != nil {
		e := AttributeErrorf("'super' object has no attribute '%s'", name)
		return e.withName(v, name)
	}
	if m, ok := v.Object().(*BoundMethod); ok {
		return missingAttr(m.Func, name)
	}
	return AttributeErr(v, name)
}

// LookupAttr is GetAttr without an exception for a missing attribute: ok is
// false then, as hasattr and getattr with a default have it. An AttributeError
// that a program's __getattr__, __getattribute__ or property raises counts as
// missing, too; err is any other exception.
func LookupAttr(t Thread, v Value, name string) (r Value, ok bool, err *Exception) {
	r, ok, err = lookupAttr(t, v, name)
	if err != nil && err.class.IsSubclass(AttributeErrorClass) {
		return Null, false, nil
	}
	return r, ok, err
}

// lookupAttr is LookupAttr that passes on an AttributeError raised by a
// program's code.
func lookupAttr(t Thread, v Value, name string) (r Value, ok bool, err *Exception) {
	c := v.Class()
	if c.flags&CustomGetattribute != 0 {
		r, err = customGetattribute(t, v, c, name)
	} else {
		r, ok, err = genericLookup(t, v, name)
		if ok {
			return r, true, nil
		}
		if err == nil || err.class.IsSubclass(AttributeErrorClass) {
			if c.flags&HasGetattr == 0 {
				return Null, false, err
			}
			fn, _ := c.Lookup("__getattr__")
			r, err = callMethod(t, fn, v, NewStr(name))
		}
	}
	if err != nil {
		return Null, false, err
	}
	return r, true, nil
}

// customGetattribute calls a program's __getattribute__, then __getattr__.
func customGetattribute(t Thread, v Value, c *Class, name string) (Value, *Exception) {
	fn, _ := c.Lookup("__getattribute__")
	r, err := callMethod(t, fn, v, NewStr(name))
	if err == nil || c.flags&HasGetattr == 0 || !err.class.IsSubclass(AttributeErrorClass) {
		return r, err
	}
	fn, _ = c.Lookup("__getattr__")
	return callMethod(t, fn, v, NewStr(name))
}

// genericLookup is what __getattribute__ of the built-in types does: no hooks
// of programs.
func genericLookup(t Thread, v Value, name string) (r Value, ok bool, err *Exception) {
	if o, ok := v.Object().(AttrGetter); ok {
		return o.GetAttr(t, name)
	}
	return objectLookup(t, v, name)
}

// objectLookup is object.__getattribute__: data descriptors of the class, then
// the object's own attributes, then what else the class has.
func objectLookup(t Thread, v Value, name string) (r Value, ok bool, err *Exception) {
	c := v.Class()
	d, found := c.Lookup(name)
	if found && IsDataDescriptor(d) {
		r, err = descrGet(t, d, v, c)
		return r, err == nil, err
	}
	if h, ok := v.Object().(HasAttrs); ok {
		if r, ok := h.Attrs().Get(name); ok {
			return r, true, nil
		}
	}
	if !found {
		return Null, false, nil
	}
	r, err = descrGet(t, d, v, c)
	return r, err == nil, err
}

// descrGet makes of d, found on class c, the attribute of self; self is Null
// for a lookup on the class itself.
func descrGet(t Thread, d, self Value, c *Class) (Value, *Exception) {
	if g, ok := d.Object().(Getter); ok {
		return g.Get(t, self, c)
	}
	dc := d.Class()
	if dc.flags&BuiltinClass != 0 && dc != ObjectClass {
		if _, ok := d.Object().(*Instance); !ok {
			return d, nil
		}
	}
	if fn, ok := dc.Lookup("__get__"); ok {
		if self.IsNull() {
			self = None
		}
		return callMethod(t, fn, d, self, Of(c))
	}
	return d, nil
}

// IsDataDescriptor reports whether v, found on a class, comes before an
// object's own attributes.
func IsDataDescriptor(v Value) bool {
	if _, ok := v.Object().(Setter); ok {
		return true
	}
	if v.Class().flags&BuiltinClass != 0 {
		return false
	}
	c := v.Class()
	if _, ok := c.Lookup("__set__"); ok {
		return true
	}
	_, ok := c.Lookup("__delete__")
	return ok
}

// LookupSpecial finds a special method on v's class, unbound.
func LookupSpecial(v Value, name string) (fn Value, ok bool) {
	return v.Class().Lookup(name)
}

// CallSpecial calls a special method of v's class; found is false if there is
// none.
func CallSpecial(t Thread, v Value, name string, args ...Value) (r Value, found bool, err *Exception) {
	fn, ok := v.Class().Lookup(name)
	if !ok {
		return Null, false, nil
	}
	if fn.IsNone() {
		return Null, true, TypeErrorf("'NoneType' object is not callable")
	}
	r, err = callMethod(t, fn, v, args...)
	return r, true, err
}

// callMethod calls fn, found on self's class, as a method of self.
func callMethod(t Thread, fn, self Value, args ...Value) (Value, *Exception) {
	if bindsSelf(fn) {
		// No allocation: callers' args stay on their stacks.
		all := t.Scratch(1 + len(args))
		all[0] = self
		copy(all[1:], args)
		var v Value
		var err *Exception
		if n, ok := fn.Object().(*NativeFunction); ok {
			v, err = n.CallNative(t, all, nil)
		} else {
			v, err = t.Call(fn, all, nil)
		}
		t.Drop(all)
		return v, err
	}
	bound, err := descrGet(t, fn, self, self.Class())
	if err != nil {
		return Null, err
	}
	return Call(t, bound, append([]Value(nil), args...), nil)
}

// Call calls fn: natives directly, anything else through the thread.
func Call(t Thread, fn Value, args []Value, kw []Kw) (Value, *Exception) {
	if n, ok := fn.Object().(NativeCallable); ok {
		return n.CallNative(t, args, kw)
	}
	return t.Call(fn, args, kw)
}

// CallMethod is v.name(*args).
func CallMethod(t Thread, v Value, name string, args ...Value) (Value, *Exception) {
	fn, err := GetAttr(t, v, name)
	if err != nil {
		return Null, err
	}
	return Call(t, fn, args, nil)
}
