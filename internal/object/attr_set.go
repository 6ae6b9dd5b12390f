package object

// SetAttr is v.name = x with the whole protocol.
func SetAttr(t Thread, v Value, name string, x Value) *Exception {
	c := v.Class()
	if c.flags&CustomSetattr != 0 {
		fn, _ := c.Lookup("__setattr__")
		_, err := callMethod(t, fn, v, NewStr(name), x)
		return err
	}
	return genericSet(t, v, name, x)
}

// DelAttr is del v.name.
func DelAttr(t Thread, v Value, name string) *Exception {
	c := v.Class()
	if c.flags&CustomSetattr != 0 {
		fn, _ := c.Lookup("__delattr__")
		_, err := callMethod(t, fn, v, NewStr(name))
		return err
	}
	return genericSet(t, v, name, Null)
}

// genericSet sets, or deletes when x is Null, without hooks of programs.
func genericSet(t Thread, v Value, name string, x Value) *Exception {
	switch o := v.Object().(type) {
	case *Class:
		return o.setAttr(t, name, x)
	case AttrSetter:
		return o.SetAttr(t, name, x)
	}
	return objectSet(t, v, name, x)
}

// objectSet is object.__setattr__ and, with a Null x, object.__delattr__.
func objectSet(t Thread, v Value, name string, x Value) *Exception {
	c := v.Class()
	d, found := c.Lookup(name)
	if found {
		handled, err := descrSet(t, d, v, x)
		if handled {
			return err.withName(v, name)
		}
	}
	h, ok := v.Object().(HasAttrs)
	if !ok || c.flags&NoDict != 0 || c == ObjectClass {
		if found {
			return AttributeErrorf("'%s' object attribute '%s' is read-only", c.Name, name).withName(v, name)
		}
		if c.flags&CustomSetattr != 0 {
			return AttributeErr(v, name)
		}
		return AttributeErrorf("'%s' object has no attribute '%s' and no __dict__ for setting new attributes", c.Name, name).withName(v, name)
	}
	if !x.IsNull() {
		h.Attrs().Set(name, x)
		return nil
	}
	if !h.Attrs().Del(name) {
		return AttributeErr(v, name)
	}
	return nil
}

// descrSet sets through a data descriptor; handled is false if d is none.
func descrSet(t Thread, d, self, x Value) (handled bool, err *Exception) {
	if s, ok := d.Object().(Setter); ok {
		return true, s.Set(t, self, x)
	}
	c := d.Class()
	if c.flags&BuiltinClass != 0 {
		return false, nil
	}
	set, hasSet := c.Lookup("__set__")
	del, hasDel := c.Lookup("__delete__")
	switch {
	case !hasSet && !hasDel:
		return false, nil
	case x.IsNull() && hasDel:
		_, err = callMethod(t, del, d, self)
	case x.IsNull():
		err = AttributeErrorf("__delete__")
	case hasSet:
		_, err = callMethod(t, set, d, self, x)
	default:
		err = AttributeErrorf("__set__")
	}
	return true, err
}
