package object

import "strings"

// GetAttr is type.__getattribute__: data descriptors of the metaclass, then
// what the class and its bases have, then what else the metaclass has.
func (c *Class) GetAttr(t Thread, name string) (r Value, ok bool, err *Exception) {
	meta := c.Class()
	d, found := meta.Lookup(name)
	if found && IsDataDescriptor(d) {
		r, err = descrGet(t, d, Of(c), meta)
		return r, err == nil, err
	}
	if v, ok := c.Lookup(name); ok {
		r, err = descrGet(t, v, Null, c)
		return r, err == nil, err
	}
	if found {
		r, err = descrGet(t, d, Of(c), meta)
		return r, err == nil, err
	}
	return Null, false, nil
}

// setAttr is type.__setattr__, and type.__delattr__ with a Null x.
func (c *Class) setAttr(t Thread, name string, x Value) *Exception {
	if c.IsBuiltin() {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, c.FullName())
	}
	if d, found := c.Class().Lookup(name); found {
		if handled, err := descrSet(t, d, Of(c), x); handled {
			return err
		}
	}
	if x.IsNull() {
		if !c.dict.DelStr(name) {
			return AttributeErr(Of(c), name)
		}
	} else {
		c.dict.SetStr(name, x)
	}
	c.changed()
	return nil
}

// SetClassAttr sets an attribute of a class made by a program; x Null deletes.
func SetClassAttr(t Thread, c *Class, name string, x Value) *Exception {
	return c.setAttr(t, name, x)
}

// typeAttr returns the class a method of type was called on.
func typeSelf(a []Value) *Class { return a[0].Object().(*Class) }

// mutableType checks that a special attribute of the class may be set.
func mutableType(c *Class, name string, v Value) *Exception {
	if c.IsBuiltin() {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, c.FullName())
	}
	if v.IsNull() {
		return TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, c.Name)
	}
	return nil
}

func typeName_(_ Thread, a []Value) (Value, *Exception) { return NewStr(typeSelf(a).Name), nil }

func typeSetName(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__name__", a[1]); err != nil {
		return Null, err
	}
	s, ok := Unwrap(a[1]).AsStr()
	if !ok {
		return Null, TypeErrorf("can only assign string to %s.__name__, not '%s'", c.Name, a[1].Class().Name)
	}
	if strings.IndexByte(s, 0) >= 0 {
		return Null, ValueErrorf("type name must not contain null characters")
	}
	c.Name = s
	return None, nil
}

func typeQualName(_ Thread, a []Value) (Value, *Exception) { return NewStr(typeSelf(a).QualName), nil }

func typeSetQualName(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__qualname__", a[1]); err != nil {
		return Null, err
	}
	s, ok := Unwrap(a[1]).AsStr()
	if !ok {
		return Null, TypeErrorf("can only assign string to %s.__qualname__, not '%s'", c.Name, a[1].Class().Name)
	}
	c.QualName = s
	return None, nil
}

func typeModule(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if !c.IsBuiltin() {
		if m, ok := c.dict.GetStr("__module__"); ok {
			return m, nil
		}
		return Null, AttributeErrorf("__module__")
	}
	return NewStr(c.Module), nil
}

func typeSetModule(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__module__", a[1]); err != nil {
		return Null, err
	}
	c.Module, _ = a[1].AsStr()
	c.dict.SetStr("__module__", a[1])
	c.changed()
	return None, nil
}

func typeDoc(t Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	v, ok := c.dict.GetStr("__doc__")
	if !ok {
		return None, nil
	}
	if c.IsBuiltin() {
		if c.Doc == "" {
			return None, nil
		}
		return NewStr(c.Doc), nil
	}
	return descrGet(t, v, Null, c)
}

func typeSetDoc(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__doc__", a[1]); err != nil {
		return Null, err
	}
	c.Doc, _ = a[1].AsStr()
	c.dict.SetStr("__doc__", a[1])
	c.changed()
	return None, nil
}

func classTuple(list []*Class) Value {
	items := make([]Value, len(list))
	for i, k := range list {
		items[i] = Of(k)
	}
	return Of(NewTuple(items...))
}

func typeBases(_ Thread, a []Value) (Value, *Exception) { return classTuple(typeSelf(a).bases), nil }

// typeSetBases is assignment to __bases__.
func typeSetBases(t Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if err := mutableType(c, "__bases__", a[1]); err != nil {
		return Null, err
	}
	tup, ok := a[1].Object().(*Tuple)
	if !ok {
		return Null, TypeErrorf("can only assign tuple to %s.__bases__, not %s", c.Name, a[1].Class().Name)
	}
	if len(tup.items) == 0 {
		return Null, TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", c.Name)
	}
	var list []*Class
	for _, b := range tup.items {
		k, ok := b.Object().(*Class)
		if !ok {
			return Null, TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", c.Name, b.Class().Name)
		}
		if k.IsSubclass(c) {
			return Null, TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
		list = append(list, k)
	}
	best, err := bestBase(list)
	if err != nil {
		return Null, err
	}
	if old := c.bestParent(); best != old && (best.flags|old.flags)&BuiltinClass != 0 {
		return Null, TypeErrorf("__bases__ assignment: '%s' deallocator differs from '%s'", best.Name, old.Name)
	}
	if best.layout != c.layout || best.solid() != c.bestParent().solid() {
		return Null, TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", best.Name, c.bestParent().Name)
	}
	old := c.bases
	if err := c.rebase(list); err != nil {
		_ = c.rebase(old)
		return Null, err
	}
	for _, b := range old {
		b.removeSubclass(c)
	}
	for _, b := range list {
		b.addSubclass(c)
	}
	c.changed()
	return None, nil
}

// rebase computes the resolution orders of c and what inherits from it anew.
func (c *Class) rebase(bases []*Class) *Exception {
	mro, err := c3(c, bases)
	if err != nil {
		return err
	}
	c.bases, c.mro = bases, mro
	for _, s := range c.Subclasses() {
		if err := s.rebase(s.bases); err != nil {
			return err
		}
	}
	return nil
}

func typeBase(_ Thread, a []Value) (Value, *Exception) {
	if b := typeSelf(a).bestParent(); b != nil {
		return Of(b), nil
	}
	return None, nil
}

func typeMro(_ Thread, a []Value) (Value, *Exception) { return classTuple(typeSelf(a).mro), nil }

func typeDict(_ Thread, a []Value) (Value, *Exception) {
	return Of(&MappingProxy{Of(typeSelf(a).dict)}), nil
}

func typeAbstract(_ Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if c == TypeClass {
		return Null, AttributeErrorf("__abstractmethods__")
	}
	if v, ok := c.dict.GetStr("__abstractmethods__"); ok {
		return v, nil
	}
	return Null, AttributeErrorf("__abstractmethods__")
}

func typeSetAbstract(t Thread, a []Value) (Value, *Exception) {
	c := typeSelf(a)
	if a[1].IsNull() {
		if !c.dict.DelStr("__abstractmethods__") {
			return Null, AttributeErrorf("__abstractmethods__")
		}
		c.abstract = nil
		c.changed()
		return None, nil
	}
	items, err := ToList(t, a[1])
	if err != nil {
		return Null, err
	}
	c.abstract = nil
	for _, v := range items {
		s, _ := v.AsStr()
		c.abstract = append(c.abstract, s)
	}
	c.dict.SetStr("__abstractmethods__", a[1])
	c.changed()
	return None, nil
}
