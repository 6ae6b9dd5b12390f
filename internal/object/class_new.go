package object

import "strings"

// NewClass is type.__new__: it makes the class name with the given bases and a
// copy of the namespace. meta is the metaclass asked for; kw goes to
// __init_subclass__.
func NewClass(t Thread, meta *Class, name string, bases *Tuple, ns *Dict, kw []Kw) (*Class, *Exception) {
	if strings.IndexByte(name, 0) >= 0 {
		return nil, ValueErrorf("type name must not contain null characters")
	}
	if len(bases.items) == 0 {
		bases = NewTuple(Of(ObjectClass))
	}
	list, err := classBases(t, bases)
	if err != nil {
		return nil, err
	}
	best, err := bestBase(list)
	if err != nil {
		return nil, err
	}
	c := &Class{Name: name, QualName: name, bases: list, dict: ns.Copy(), version: 1}
	if meta != nil && meta != TypeClass {
		c.meta = meta
	}
	c.inherit(best)
	if err := c.linearise(t); err != nil {
		return nil, err
	}
	if err := c.takeNamespace(t); err != nil {
		return nil, err
	}
	if err := c.takeSlots(t, best); err != nil {
		return nil, err
	}
	c.rootShape = &Shape{size: c.nslots}
	c.updateFlags()
	for _, b := range list {
		b.addSubclass(c)
	}
	if err := c.setNames(t); err != nil {
		return nil, err
	}
	return c, c.initSubclass(t, kw)
}

// classBases checks that the bases are classes.
func classBases(t Thread, bases *Tuple) ([]*Class, *Exception) {
	list := make([]*Class, 0, len(bases.items))
	for _, b := range bases.items {
		k, ok := b.Object().(*Class)
		if !ok {
			if _, has, err := LookupAttr(t, b, "__mro_entries__"); err != nil {
				return nil, err
			} else if has {
				return nil, TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
			}
			return nil, TypeErrorf("bases must be types")
		}
		list = append(list, k)
	}
	return list, nil
}

// inherit takes over from the bases what is not looked up by name.
func (c *Class) inherit(best *Class) {
	c.layout, c.alloc, c.nslots = best.layout, best.alloc, best.nslots
	for _, b := range c.bases {
		c.flags |= b.flags & (ExceptionClass | SequenceLike | MappingLike)
	}
}

// takeNamespace gives the entries of the namespace that mean something to the
// class itself their effect.
func (c *Class) takeNamespace(t Thread) *Exception {
	if q, ok := c.dict.GetStr("__qualname__"); ok {
		s, isStr := q.AsStr()
		if !isStr {
			return TypeErrorf("type __qualname__ must be a str, not %s", q.Class().Name)
		}
		c.QualName = s
		c.dict.DelStr("__qualname__")
	}
	if m, ok := c.dict.GetStr("__module__"); ok {
		c.Module, _ = m.AsStr()
	} else if f := t.Frame(); f != nil {
		if m, ok := f.Globals().GetStr("__name__"); ok {
			c.dict.SetStr("__module__", m)
			c.Module, _ = m.AsStr()
		}
	}
	if d, ok := c.dict.GetStr("__doc__"); ok {
		c.Doc, _ = d.AsStr()
	} else {
		c.dict.SetStr("__doc__", None)
	}
	if n, ok := c.dict.GetStr("__new__"); ok && isFunction(n) {
		c.dict.SetStr("__new__", Of(&StaticMethodObject{Func: n}))
	}
	for _, name := range []string{"__init_subclass__", "__class_getitem__"} {
		if f, ok := c.dict.GetStr(name); ok && isFunction(f) {
			c.dict.SetStr(name, Of(&ClassMethodObject{Func: f}))
		}
	}
	if _, ok := c.dict.GetStr("__eq__"); ok {
		if _, ok := c.dict.GetStr("__hash__"); !ok {
			c.dict.SetStr("__hash__", None)
		}
	}
	if cell, ok := c.dict.GetStr("__classcell__"); ok {
		k, isCell := cell.Object().(*Cell)
		if !isCell {
			return TypeErrorf("__classcell__ must be a nonlocal cell, not <class '%s'>", cell.Class().FullName())
		}
		k.V = Of(c)
		c.dict.DelStr("__classcell__")
	}
	c.dict.DelStr("__classdictcell__")
	return nil
}

// isFunction reports whether v is a function written in Python.
func isFunction(v Value) bool {
	c := v.Class()
	return c.IsBuiltin() && c.Name == "function"
}

// takeSlots gives __slots__ its effect, and says whether instances have a
// __dict__.
func (c *Class) takeSlots(t Thread, best *Class) *Exception {
	v, ok := c.dict.GetStr("__slots__")
	if !ok {
		c.addDictAttr()
		return nil
	}
	var names []Value
	if v.Class().IsSubclass(StrClass) {
		names = []Value{v}
	} else {
		var err *Exception
		if names, err = ToList(t, v); err != nil {
			return err
		}
	}
	hasDict := false
	if len(names) > 0 && best.varSized() {
		return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", best.Name)
	}
	for _, n := range names {
		s, ok := Unwrap(n).AsStr()
		if !ok {
			return TypeErrorf("__slots__ items must be strings, not '%s'", n.Class().Name)
		}
		if !isIdentifier(s) {
			return TypeErrorf("__slots__ must be identifiers")
		}
		switch s {
		case "__dict__":
			if hasDict || best.flags&NoDict == 0 && best != ObjectClass && best.flags&BuiltinClass == 0 {
				return TypeErrorf("__dict__ slot disallowed: we already got one")
			}
			hasDict = true
			continue
		case "__weakref__":
			c.dict.SetStr(s, Of(&GetSet{&instanceWeakref, c}))
			continue
		}
		s = mangle(c.Name, s)
		if _, clash := c.dict.GetStr(s); clash {
			if s != "__qualname__" && s != "__classcell__" {
				return ValueErrorf("'%s' in __slots__ conflicts with class variable", s)
			}
		}
		c.slots = append(c.slots, s)
	}
	for _, s := range c.slots {
		c.dict.SetStr(s, Of(&Member{Name: s, owner: c, index: c.nslots}))
		c.nslots++
	}
	inheritsDict := false
	for _, b := range c.bases {
		if b != ObjectClass && b.flags&(BuiltinClass|NoDict) == 0 || b.flags&ExceptionClass != 0 {
			inheritsDict = true
		}
	}
	switch {
	case hasDict && !inheritsDict:
		c.addDictAttr()
	case !inheritsDict:
		c.flags |= NoDict
	}
	return nil
}

// addDictAttr gives the class the __dict__ attribute of its instances unless a
// base has it.
func (c *Class) addDictAttr() {
	if c.IsSubclass(TypeClass) {
		return // a class has a __dict__ of another kind
	}
	for _, k := range c.mro[1:] {
		if _, ok := k.dict.GetStr("__dict__"); ok {
			return
		}
	}
	if _, ok := c.dict.GetStr("__dict__"); !ok {
		c.dict.SetStr("__dict__", Of(&GetSet{&instanceDict, c}))
	}
	if _, ok := c.dict.GetStr("__weakref__"); !ok {
		c.dict.SetStr("__weakref__", Of(&GetSet{&instanceWeakref, c}))
	}
}

var (
	instanceDict    = Method{Name: "__dict__", Kind: Property, Fn: getDict, Set: setDict, Doc: "Mapping that holds the attributes set on this instance."}
	instanceWeakref = Method{Name: "__weakref__", Kind: Property, Doc: "Weak references that currently point at this object.",
		Fn: func(Thread, []Value) (Value, *Exception) { return None, nil }}
)

// varSized reports whether instances are of variable size in CPython, so that
// __slots__ find no room.
func (c *Class) varSized() bool {
	for _, k := range []*Class{IntClass, TupleClass, BytesClass, TypeClass} {
		if c.IsSubclass(k) {
			return true
		}
	}
	return false
}

// mangle applies the mangling of private names, as the compiler does.
func mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") {
		return name
	}
	if class = strings.TrimLeft(class, "_"); class == "" {
		return name
	}
	return "_" + class + name
}

// setNames calls __set_name__ of the attributes.
func (c *Class) setNames(t Thread) *Exception {
	for _, name := range dictNames(c.dict) {
		v, ok := c.dict.GetStr(name)
		if !ok {
			continue
		}
		if _, ok := LookupSpecial(v, "__set_name__"); !ok {
			continue
		}
		if _, _, err := CallSpecial(t, v, "__set_name__", Of(c), NewStr(name)); err != nil {
			addNote(err, "Error calling __set_name__ on '"+v.Class().Name+"' instance '"+name+"' in '"+c.Name+"'")
			return err
		}
	}
	return nil
}

// addNote adds a note to an exception.
func addNote(e *Exception, note string) {
	if l, ok := e.attrs.Get("__notes__"); ok {
		if l, ok := l.Object().(*List); ok {
			l.Items = append(l.Items, NewStr(note))
		}
		return
	}
	e.attrs.Set("__notes__", Of(NewList(NewStr(note))))
}

// initSubclass calls super(c, c).__init_subclass__(**kw).
func (c *Class) initSubclass(t Thread, kw []Kw) *Exception {
	fn, ok := c.lookupAfter(c, "__init_subclass__")
	if !ok {
		return nil
	}
	if n, ok := fn.Object().(*NativeFunction); ok && n.owner == ObjectClass && len(kw) == 0 {
		return nil
	}
	bound, err := descrGet(t, fn, Null, c)
	if err != nil {
		return err
	}
	_, err = Call(t, bound, nil, kw)
	return err
}

// CalcMeta returns the metaclass for a class with the given bases, when meta
// is asked for: the most derived of meta and the bases' metaclasses.
func CalcMeta(meta *Class, bases []Value) (*Class, *Exception) {
	winner := meta
	for _, b := range bases {
		m := b.Class()
		switch {
		case winner.IsSubclass(m):
		case m.IsSubclass(winner):
			winner = m
		default:
			return nil, TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
	}
	return winner, nil
}

// ResolveBases applies __mro_entries__ to the bases of a class statement.
// changed tells that the class needs __orig_bases__.
func ResolveBases(t Thread, bases []Value) (out []Value, changed bool, err *Exception) {
	for _, b := range bases {
		if _, ok := b.Object().(*Class); ok {
			out = append(out, b)
			continue
		}
		fn, ok, err := LookupAttr(t, b, "__mro_entries__")
		if err != nil {
			return nil, false, err
		}
		if !ok {
			out = append(out, b)
			continue
		}
		r, err := Call(t, fn, []Value{Of(NewTuple(bases...))}, nil)
		if err != nil {
			return nil, false, err
		}
		tup, ok := r.Object().(*Tuple)
		if !ok {
			return nil, false, TypeErrorf("__mro_entries__ must return a tuple")
		}
		out, changed = append(out, tup.items...), true
	}
	return out, changed, nil
}
