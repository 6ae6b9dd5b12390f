package object

import (
	"sort"
	"strings"
)

// Instantiate calls a class: the metaclass's __call__ if a program defines one,
// else __new__ and __init__.
func Instantiate(t Thread, cls *Class, args []Value, kw []Kw) (Value, *Exception) {
	if cls.meta != nil {
		if fn, owner, ok := cls.meta.LookupIn("__call__"); ok && !owner.IsBuiltin() {
			bound, err := descrGet(t, fn, Of(cls), cls.meta)
			if err != nil {
				return Null, err
			}
			return Call(t, bound, args, kw)
		}
	}
	return typeCall(t, cls, args, kw)
}

// Call makes a Class a Callable.
func (c *Class) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return Instantiate(t, c, args, kw)
}

// typeCall is type.__call__.
func typeCall(t Thread, cls *Class, args []Value, kw []Kw) (Value, *Exception) {
	if cls == TypeClass && len(args) == 1 && len(kw) == 0 {
		return Of(args[0].Class()), nil
	}
	if cls.flags&NoNew != 0 && cls.IsBuiltin() {
		return Null, TypeErrorf("cannot create '%s' instances", cls.FullName())
	}
	if len(kw) == 0 && cls.plainException() {
		return Of(NewException(cls, args...)), nil
	}
	if err := t.Enter(); err != nil {
		return Null, err
	}
	defer t.Leave()
	obj, err := callNew(t, cls, args, kw)
	if err != nil {
		return Null, err
	}
	c := obj.Class()
	if !c.IsSubclass(cls) {
		return obj, nil
	}
	init, ok := c.Lookup("__init__")
	if !ok {
		return obj, nil
	}
	if n, isNative := init.Object().(*NativeFunction); isNative {
		if len(kw) > 0 && n.owner == ListClass && definedByProgram(c, "__new__") {
			kw = nil // they were for the __new__ of the subclass
		}
		if n.owner == ObjectClass && (len(args)+len(kw) == 0 || c.IsBuiltin()) {
			return obj, nil
		}
		if e, ok := obj.Object().(*Exception); ok && n.owner == BaseExceptionClass && len(kw) == 0 {
			_ = e // __new__ has set args already
			return obj, nil
		}
	}
	r, err := callInit(t, init, obj, args, kw)
	if err != nil {
		return Null, err
	}
	if !r.IsNone() {
		return Null, TypeErrorf("__init__() should return None, not '%s'", r.Class().Name)
	}
	return obj, nil
}

// callNew calls the __new__ of a class.
func callNew(t Thread, cls *Class, args []Value, kw []Kw) (Value, *Exception) {
	fn, ok := cls.Lookup("__new__")
	if !ok {
		return Null, TypeErrorf("cannot create '%s' instances", cls.FullName())
	}
	all := t.Scratch(len(args) + 1)
	defer t.Drop(all)
	all[0] = Of(cls)
	copy(all[1:], args)
	if n, ok := fn.Object().(*NativeFunction); ok && n.kind == NewMethod {
		return n.makeNew(t, cls, all, kw)
	}
	bound, err := descrGet(t, fn, Null, cls)
	if err != nil {
		return Null, err
	}
	return Call(t, bound, all, kw)
}

// callInit calls __init__ as a method of obj.
func callInit(t Thread, init, obj Value, args []Value, kw []Kw) (Value, *Exception) {
	if bindsSelf(init) {
		all := t.Scratch(len(args) + 1)
		defer t.Drop(all)
		all[0] = obj
		copy(all[1:], args)
		return Call(t, init, all, kw)
	}
	bound, err := descrGet(t, init, obj, obj.Class())
	if err != nil {
		return Null, err
	}
	return Call(t, bound, args, kw)
}

// objectNew is object.__new__.
func objectNew(t Thread, a []Value) (Value, *Exception) {
	cls := a[0].Object().(*Class)
	excess := len(a[1].Object().(*Tuple).items) > 0 || a[2].Object().(*Dict).Len() > 0
	if excess {
		if fn, _ := cls.Lookup("__new__"); !isObjectMethod(fn) {
			return Null, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if fn, _ := cls.Lookup("__init__"); isObjectMethod(fn) {
			return Null, TypeErrorf("%s() takes no arguments", cls.Name)
		}
	}
	if cls.abstract != nil {
		return Null, abstractError(cls)
	}
	if o := cls.Alloc(t); o != nil {
		return Of(o), nil
	}
	return Of(NewInstance(cls)), nil
}

// objectInit is object.__init__.
func objectInit(_ Thread, a []Value) (Value, *Exception) {
	if len(a[1].Object().(*Tuple).items) == 0 && a[2].Object().(*Dict).Len() == 0 {
		return None, nil
	}
	c := a[0].Class()
	if fn, _ := c.Lookup("__init__"); !isObjectMethod(fn) {
		return Null, TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if fn, _ := c.Lookup("__new__"); isObjectMethod(fn) {
		return Null, TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", c.Name)
	}
	return None, nil
}

// isObjectMethod reports whether fn is a method of object itself.
func isObjectMethod(fn Value) bool {
	n, ok := fn.Object().(*NativeFunction)
	return ok && n.owner == ObjectClass
}

// abstractError is the refusal to instantiate a class with abstract methods.
func abstractError(cls *Class) *Exception {
	names := append([]string(nil), cls.abstract...)
	sort.Strings(names)
	s := "s"
	if len(names) == 1 {
		s = ""
	}
	return TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
		cls.Name, s, strings.Join(names, "', '"))
}

// typeNew is type.__new__.
func typeNew(t Thread, a []Value) (Value, *Exception) {
	meta := a[0].Object().(*Class)
	args, kwd := a[1].Object().(*Tuple).items, a[2].Object().(*Dict)
	if len(args) != 3 {
		if meta == TypeClass && len(args) == 1 && kwd.Len() == 0 {
			return Of(args[0].Class()), nil
		}
		if meta == TypeClass {
			return Null, TypeErrorf("type() takes 1 or 3 arguments")
		}
		return Null, TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(args))
	}
	name, ok := Unwrap(args[0]).AsStr()
	if !ok {
		return Null, TypeErrorf("type.__new__() argument 1 must be str, not %s", args[0].Class().Name)
	}
	bases, ok := Unwrap(args[1]).Object().(*Tuple)
	if !ok {
		return Null, TypeErrorf("type.__new__() argument 2 must be tuple, not %s", args[1].Class().Name)
	}
	ns, ok := Unwrap(args[2]).Object().(*Dict)
	if !ok {
		return Null, TypeErrorf("type.__new__() argument 3 must be dict, not %s", args[2].Class().Name)
	}
	winner, err := CalcMeta(meta, bases.items)
	if err != nil {
		return Null, err
	}
	kw := Keywords(kwd)
	if winner != meta {
		if fn, owner, ok := winner.LookupIn("__new__"); ok && owner != TypeClass {
			bound, err := descrGet(t, fn, Null, winner)
			if err != nil {
				return Null, err
			}
			return Call(t, bound, append([]Value{Of(winner)}, args...), kw)
		}
	}
	c, err := NewClass(t, winner, name, bases, ns, kw)
	if err != nil {
		return Null, err
	}
	return Of(c), nil
}

// typeInit is type.__init__: keyword arguments went to __init_subclass__.
func typeInit(_ Thread, a []Value) (Value, *Exception) {
	if n := len(a[1].Object().(*Tuple).items); n != 1 && n != 3 {
		return Null, TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	return None, nil
}

// Keywords turns the dict of **kw into keyword arguments.
func Keywords(d *Dict) []Kw {
	var kw []Kw
	d.Items(func(k, v Value) bool {
		if s, ok := k.AsStr(); ok {
			kw = append(kw, Kw{s, v})
		}
		return true
	})
	return kw
}

// dictNames returns the keys that are strings, in order.
func dictNames(d *Dict) []string {
	out := make([]string, 0, d.Len())
	d.Items(func(k, _ Value) bool {
		if s, ok := Unwrap(k).AsStr(); ok {
			out = append(out, s)
		}
		return true
	})
	return out
}

// Metaclass returns what makes a class with the given bases: meta if it is no
// class, else the most derived of meta and the bases' metaclasses. A Null meta
// means that none was asked for.
func Metaclass(_ Thread, meta Value, bases *Tuple) (Value, *Exception) {
	start := TypeClass
	if !meta.IsNull() {
		c, ok := meta.Object().(*Class)
		if !ok {
			return meta, nil
		}
		start = c
	} else if len(bases.items) > 0 {
		start = bases.items[0].Class()
	}
	m, err := CalcMeta(start, bases.items)
	if err != nil {
		return Null, err
	}
	return Of(m), nil
}
