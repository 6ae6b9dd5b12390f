package object

// objectMethods is the table of the class object.
var objectMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: objectNew, Doc: "Allocate a fresh instance; help(type) shows the exact arguments."},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: objectInit, Doc: "Set up a new instance; help(type(self)) shows the exact arguments."},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return NewStr(DefaultRepr(a[0])), nil
	}, Doc: "Return repr(self)."},
	{Name: "__str__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		s, err := Repr(t, a[0])
		return strResult(s, err)
	}, Doc: "Return str(self)."},
	{Name: "__hash__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return Int(int64(idOf(a[0]) >> 4)), nil
	}, Doc: "Return hash(self)."},
	{Name: "__eq__", Sig: "(self, value, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if Is(a[0], a[1]) {
			return True, nil
		}
		return NotImplemented, nil
	}, Doc: "Return self==value."},
	{Name: "__ne__", Sig: "(self, value, /)", Fn: objectNe, Doc: "Return self!=value."},
	{Name: "__lt__", Sig: "(self, value, /)", Fn: notImplemented, Doc: "Return self<value."},
	{Name: "__le__", Sig: "(self, value, /)", Fn: notImplemented, Doc: "Return self<=value."},
	{Name: "__gt__", Sig: "(self, value, /)", Fn: notImplemented, Doc: "Return self>value."},
	{Name: "__ge__", Sig: "(self, value, /)", Fn: notImplemented, Doc: "Return self>=value."},
	{Name: "__getattribute__", Sig: "(self, name, /)", Fn: objectGetattribute, Doc: "Return getattr(self, name)."},
	{Name: "__setattr__", Sig: "(self, name, value, /)", Fn: objectSetattr, Doc: "Assign value to the attribute called name."},
	{Name: "__delattr__", Sig: "(self, name, /)", Fn: objectDelattr, Doc: "Implement delattr(self, name)."},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: objectFormat, Doc: "Format as str(self), rejecting any non-empty format_spec with TypeError."},
	{Name: "__dir__", Sig: "(self, /)", Fn: objectDir, Doc: "Default dir() implementation."},
	{Name: "__sizeof__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(SizeOf(a[0])), nil
	}, Doc: "Report how many bytes of memory the object occupies."},
	{Name: "__reduce__", Sig: "(self, /)", Fn: objectReduce, Doc: "Helper for pickle."},
	{Name: "__reduce_ex__", Sig: "(self, protocol, /)", Fn: objectReduce, Doc: "Helper for pickle."},
	{Name: "__getstate__", Sig: "(self, /)", Fn: objectGetstate, Doc: "Helper for pickle."},
	{Name: "__init_subclass__", Sig: "(cls, /)", Kind: ClassMethod, Fn: func(Thread, []Value) (Value, *Exception) {
		return None, nil
	}, Doc: "Hook run whenever a subclass is defined; does nothing unless overridden."},
	{Name: "__subclasshook__", Sig: "(cls, subclass=?, /)", Kind: ClassMethod, Fn: notImplemented, Doc: "Hook that lets abstract classes decide what issubclass() answers."},
	{Name: "__class__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(a[0].Class()), nil
	}, Set: objectSetClass, Doc: "the object's class"},
}

func notImplemented(Thread, []Value) (Value, *Exception) { return NotImplemented, nil }

// objectNe inverts __eq__.
func objectNe(t Thread, a []Value) (Value, *Exception) {
	r, found, err := CallSpecial(t, a[0], "__eq__", a[1])
	if err != nil || !found || r.IsNotImplemented() {
		return NotImplemented, err
	}
	b, err := Truth(t, r)
	return Bool(!b), err
}

func objectGetattribute(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	var v Value
	var ok bool
	if o, is := a[0].Object().(AttrGetter); is && !a[0].Class().IsSubclass(TypeClass) {
		v, ok, err = o.GetAttr(t, name)
	} else {
		v, ok, err = objectLookup(t, a[0], name)
	}
	if err == nil && !ok {
		err = missingAttr(a[0], name)
	}
	return v, err
}

func objectSetattr(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	if c, ok := a[0].Object().(*Class); ok {
		return Null, TypeErrorf("can't apply this __setattr__ to %s object", c.Class().Name)
	}
	if o, ok := a[0].Object().(AttrSetter); ok {
		return None, o.SetAttr(t, name, a[2])
	}
	return None, objectSet(t, a[0], name, a[2])
}

func objectDelattr(t Thread, a []Value) (Value, *Exception) {
	name, err := attrName(a[1])
	if err != nil {
		return Null, err
	}
	if c, ok := a[0].Object().(*Class); ok {
		return Null, TypeErrorf("can't apply this __delattr__ to %s object", c.Class().Name)
	}
	if o, ok := a[0].Object().(AttrSetter); ok {
		return None, o.SetAttr(t, name, Null)
	}
	return None, objectSet(t, a[0], name, Null)
}

func objectFormat(t Thread, a []Value) (Value, *Exception) {
	spec, ok := Unwrap(a[1]).AsStr()
	if !ok {
		return Null, TypeErrorf("__format__() argument must be str, not %s", a[1].Class().Name)
	}
	if spec != "" {
		return Null, TypeErrorf("unsupported format string passed to %s.__format__", a[0].Class().Name)
	}
	s, err := StrText(t, a[0])
	return strResult(s, err)
}

// importer is a Thread that can import modules.
type importer interface {
	ImportModule(name string) (Value, *Exception)
}

// objectReduce tells how to make an object of the kind again. Objects of all
// classes are taken apart in the same way, which is Python in copyreg.
func objectReduce(t Thread, a []Value) (Value, *Exception) {
	protocol := Int(0)
	if len(a) > 1 {
		protocol = a[1]
	}
	im, ok := t.(importer)
	if !ok {
		return Null, TypeErrorf("cannot pickle '%s' object", a[0].Class().Name)
	}
	copyreg, err := im.ImportModule("copyreg")
	if err != nil {
		return Null, err
	}
	reduce, err := GetAttr(t, copyreg, "_reduce_ex")
	if err != nil {
		return Null, err
	}
	return Call(t, reduce, []Value{a[0], protocol}, nil)
}

// objectGetstate returns the attributes of an object, with those in __slots__ as
// a second dict.
func objectGetstate(t Thread, a []Value) (Value, *Exception) {
	state := None
	if h, ok := a[0].Object().(HasAttrs); ok && a[0].Class().flags&NoDict == 0 && h.Attrs().Len() > 0 {
		state = Of(h.Attrs().Dict().Copy())
	}
	slots := NewDict()
	for _, name := range a[0].Class().slotOwners() {
		if name == "__dict__" || name == "__weakref__" {
			continue
		}
		v, ok, err := LookupAttr(t, a[0], name)
		if err != nil {
			return Null, err
		}
		if ok {
			slots.SetStr(name, v)
		}
	}
	if slots.Len() > 0 {
		return Of(Pair(state, Of(slots))), nil
	}
	return state, nil
}

// objectSetClass is assignment to __class__.
func objectSetClass(t Thread, a []Value) (Value, *Exception) {
	if a[1].IsNull() {
		return Null, TypeErrorf("can't delete __class__ attribute")
	}
	to, ok := a[1].Object().(*Class)
	if !ok {
		return Null, TypeErrorf("__class__ must be set to a class, not '%s' object", a[1].Class().Name)
	}
	from := a[0].Class()
	if m, ok := a[0].Object().(*Module); ok && to.IsSubclass(ModuleClass) {
		m.class = to
		return None, nil
	}
	if from.IsBuiltin() || to.IsBuiltin() {
		return Null, TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if from.layout != to.layout || !sameSlots(from, to) || (from.flags^to.flags)&NoDict != 0 {
		return Null, TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", to.Name, from.Name)
	}
	switch o := a[0].Object().(type) {
	case *Instance:
		o.class = to
		o.attrs.rebase(to)
	case *Exception:
		o.class = to
		o.attrs.rebase(to)
	case interface{ setClass(*Class) }:
		o.setClass(to)
	default:
		return Null, TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	return None, nil
}

// setClass is __class__ assignment, which keeps the attributes.
func (b *Base) setClass(c *Class) {
	b.class = c
	b.attrs.rebase(c)
}

// sameSlots reports whether two classes give instances the same __slots__.
func sameSlots(a, b *Class) bool {
	if a.nslots != b.nslots {
		return false
	}
	sa, sb := a.slotOwners(), b.slotOwners()
	if len(sa) != len(sb) {
		return false
	}
	for i := range sa {
		if sa[i] != sb[i] {
			return false
		}
	}
	return true
}

func (c *Class) slotOwners() []string {
	var out []string
	for _, k := range c.mro {
		out = append(out, k.slots...)
	}
	return out
}

// getDict is the attribute __dict__ of instances.
func getDict(_ Thread, a []Value) (Value, *Exception) {
	if h, ok := a[0].Object().(HasAttrs); ok && a[0].Class().flags&NoDict == 0 {
		return Of(h.Attrs().Dict()), nil
	}
	return Null, AttributeErr(a[0], "__dict__")
}

func setDict(_ Thread, a []Value) (Value, *Exception) {
	h, ok := a[0].Object().(HasAttrs)
	if !ok {
		return Null, AttributeErr(a[0], "__dict__")
	}
	if a[1].IsNull() {
		h.Attrs().SetDict(NewDict())
		return None, nil
	}
	d, ok := Unwrap(a[1]).Object().(*Dict)
	if !ok {
		return Null, TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", a[1].Class().Name)
	}
	h.Attrs().SetDict(d)
	return None, nil
}

// SizeOf is a rough sys.getsizeof: the bytes of the object itself.
func SizeOf(v Value) int64 {
	switch o := Unwrap(v).Object().(type) {
	case *intTag:
		return 28
	case *boolTag:
		return 28
	case *floatTag:
		return 24
	case *Str:
		return 41 + int64(len(o.s))
	case *Tuple:
		return 40 + 8*int64(len(o.items))
	case *List:
		return 56 + 8*int64(cap(o.Items))
	case *Dict:
		return 64 + 100*int64(o.Len())
	}
	return 48
}
