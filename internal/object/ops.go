package object

import "math"

// The generic operations: what the interpreter's slow paths and the library
// call for len(x), x + y, x[k] and so on. Each one tries, in this order,
//
//  1. the usual exact types, without any lookup;
//  2. the special method that a program's class defines (userMethod);
//  3. the optional interface of interfaces.go on the built-in object, which for
//     an instance of a subclass of a builtin is its native part;
//  4. a special method found otherwise, for types whose method table has it.

// userMethod returns the special method that v's class has from a program, over
// what the built-in class it is made of provides; ok is false if that stands.
func userMethod(v Value, name string) (fn Value, ok bool) {
	c := v.Class()
	if c.flags&BuiltinClass != 0 {
		return Null, false
	}
	fn, owner, ok := c.LookupIn(name)
	if !ok || owner.flags&BuiltinClass != 0 {
		return Null, false
	}
	return fn, true
}

// Overrides reports whether v's class has the attribute from a program, over
// what the built-in class it is made of provides.
func Overrides(v Value, name string) bool {
	_, ok := userMethod(v, name)
	return ok
}

// OverridesAny is Overrides for one of several attributes.
func OverridesAny(v Value, names []string) bool {
	if v.Class().flags&BuiltinClass != 0 {
		return false
	}
	for _, name := range names {
		if Overrides(v, name) {
			return true
		}
	}
	return false
}

// callUser calls the special method if v's class has one from a program.
func callUser(t Thread, v Value, name string, args ...Value) (r Value, found bool, err *Exception) {
	fn, ok := userMethod(v, name)
	if !ok {
		return Null, false, nil
	}
	if err := t.Enter(); err != nil {
		return Null, true, err
	}
	r, err = callFound(t, fn, v, args...)
	t.Leave()
	return r, true, err
}

// callFound calls a special method that was found.
func callFound(t Thread, fn, v Value, args ...Value) (Value, *Exception) {
	if fn.IsNone() {
		return Null, TypeErrorf("'NoneType' object is not callable")
	}
	return callMethod(t, fn, v, args...)
}

// callOther calls a special method that stands in a method table.
func callOther(t Thread, v Value, name string, args ...Value) (r Value, found bool, err *Exception) {
	if fn, ok := LookupSpecial(v, name); !ok || fn.IsNone() {
		return Null, false, nil
	}
	return CallSpecial(t, v, name, args...)
}

// Enter is Thread.Enter with CPython's words for what went too deep.
func Enter(t Thread, doing string) *Exception {
	err := t.Enter()
	if err != nil && err.class == RecursionErrorClass {
		return Errorf(RecursionErrorClass, "maximum recursion depth exceeded %s", doing)
	}
	return err
}

// native returns the built-in object that v is or has inside; nil for an
// instance of a plain class.
func native(v Value) Object {
	if i, ok := v.Object().(*Instance); ok {
		return i.native
	}
	return v.Object()
}

// Truth is bool(v).
func Truth(t Thread, v Value) (bool, *Exception) {
	switch o := v.Object().(type) {
	case *boolTag, *intTag:
		return v.n != 0, nil
	case *floatTag:
		return v.n<<1 != 0, nil
	case *NoneType:
		return false, nil
	case *Str:
		return o.s != "", nil
	case *List:
		return len(o.Items) != 0, nil
	case *Tuple:
		return len(o.items) != 0, nil
	case *Dict:
		return o.used != 0, nil
	}
	if v.Class().flags&BuiltinClass == 0 {
		r, found, err := callUser(t, v, "__bool__")
		if err != nil {
			return false, err
		}
		if found {
			if b, ok := r.AsBool(); ok {
				return b, nil
			}
			return false, TypeErrorf("__bool__ should return bool, returned %s", typeName(r))
		}
		if _, found := userMethod(v, "__len__"); found {
			n, err := Len(t, v)
			return n != 0, err
		}
	}
	switch o := native(v).(type) {
	case nil:
		return true, nil
	case *Dict:
		return o.used != 0, nil
	case *Set:
		return o.used != 0, nil
	case Truther:
		return o.Truth(t)
	case Sized:
		n, err := o.Len(t)
		return n != 0, err
	}
	if b, ok := NumTruth(Unwrap(v)); ok {
		return b, nil
	}
	if _, ok := v.Object().(*Instance); !ok {
		if r, found, err := callOther(t, v, "__bool__"); found {
			return r.IsTrue(), err
		}
		if _, ok := LookupSpecial(v, "__len__"); ok {
			n, err := Len(t, v)
			return n != 0, err
		}
	}
	return true, nil
}

// Not is "not v".
func Not(t Thread, v Value) (Value, *Exception) {
	b, err := Truth(t, v)
	return Bool(!b), err
}

// Len is len(v).
func Len(t Thread, v Value) (int, *Exception) {
	switch o := v.Object().(type) {
	case *List:
		return len(o.Items), nil
	case *Tuple:
		return len(o.items), nil
	case *Dict:
		return o.used, nil
	}
	r, found, err := callUser(t, v, "__len__")
	if err != nil {
		return 0, err
	}
	if !found {
		switch o := native(v).(type) {
		case *Dict:
			return o.used, nil
		case *Set:
			return o.used, nil
		case Sized:
			return o.Len(t)
		}
		r, found, err = callOther(t, v, "__len__")
		if err != nil {
			return 0, err
		}
		if !found {
			return 0, TypeErrorf("object of type '%s' has no len()", typeName(v))
		}
	}
	return lenResult(t, r)
}

// lenResult checks what a __len__ returned.
func lenResult(t Thread, r Value) (int, *Exception) {
	if n, ok := r.AsInt(); ok && n >= 0 {
		return int(n), nil
	}
	i, err := Index(t, r)
	if err != nil {
		return 0, err
	}
	if neg, _ := NumCompare(LT, i, Int(0)); neg {
		return 0, ValueErrorf("__len__() should return >= 0")
	}
	return IndexInt(t, i)
}

// LengthHint is operator.length_hint(v, fallback): a guess at the number of
// items, to reserve room.
func LengthHint(t Thread, v Value, fallback int) (int, *Exception) {
	switch native(v).(type) {
	case *Dict, *Set, Sized:
		return Len(t, v)
	}
	if v.Class().flags&BuiltinClass == 0 {
		if _, ok := LookupSpecial(v, "__len__"); ok {
			n, err := Len(t, v)
			if err == nil || !err.class.IsSubclass(TypeErrorClass) {
				return n, err
			}
		}
		if r, found, err := callUser(t, v, "__length_hint__"); found {
			if err != nil {
				if err.class.IsSubclass(TypeErrorClass) {
					return fallback, nil
				}
				return 0, err
			}
			if r.IsNotImplemented() {
				return fallback, nil
			}
			if !IsIntValue(r) {
				return 0, TypeErrorf("__length_hint__ must be an integer, not %s", typeName(r))
			}
			n, err := IndexInt(t, r)
			if err == nil && n < 0 {
				return 0, ValueErrorf("__length_hint__() should return >= 0")
			}
			return n, err
		}
	}
	if h, ok := native(v).(lengthHinter); ok {
		return h.lengthHint(), nil
	}
	return fallback, nil
}

// lengthHinter is an iterator that knows how much is left.
type lengthHinter interface{ lengthHint() int }

// Abs is abs(v).
func Abs(t Thread, v Value) (Value, *Exception) {
	if _, found := userMethod(v, "__abs__"); !found {
		u := Unwrap(v)
		if f, ok := u.AsFloat(); ok {
			return Float(math.Abs(f)), nil
		}
		if IsIntValue(u) {
			if neg, _ := NumCompare(LT, u, Int(0)); !neg {
				return Index(t, u)
			}
			r, _, err := NumUnary(t, Neg, u)
			return r, err
		}
	}
	r, found, err := CallSpecial(t, v, "__abs__")
	if !found {
		return Null, TypeErrorf("bad operand type for abs(): '%s'", typeName(v))
	}
	return r, err
}
