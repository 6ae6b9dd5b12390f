package object

import "strings"

// slotRow joins an optional interface of interfaces.go to the special methods
// it stands for.
type slotRow struct {
	// has reports whether a Go type implements the interface; nil: the class
	// lists the methods by name (operators, which one interface serves many of).
	has     func(proto any) bool
	methods []Method
}

// slotRows is the table of special methods that Go types have by interfaces.
// The functions get the built-in value itself, without the instance around it.
var slotRows = []slotRow{
	{has[Reprer], []Method{{Name: "__repr__", Sig: "(self, /)", Doc: "Return repr(self).", Fn: slotRepr, Kind: SlotWrapper}}},
	{has[Strer], []Method{slot("__str__", "(self, /)", "Return str(self).", slotStr)}},
	{has[Formatter], []Method{{Name: "__format__", Sig: "(self, format_spec, /)", Fn: slotFormat, Doc: "Default object formatter."}}},
	{has[Hasher], []Method{slot("__hash__", "(self, /)", "Return hash(self).", slotHash)}},
	{has[Comparer], compareSlots()},
	{has[Truther], []Method{slot("__bool__", "(self, /)", "Tells whether this object counts as true.", slotBool)}},
	{has[Sized], []Method{slot("__len__", "(self, /)", "Return len(self).", slotLen)}},
	{has[Iterable], []Method{slot("__iter__", "(self, /)", "Implement iter(self).", slotIter)}},
	{has[Iterator], []Method{
		slot("__iter__", "(self, /)", "Implement iter(self).", slotIter),
		slot("__next__", "(self, /)", "Implement next(self).", slotNext)}},
	{has[Indexable], []Method{slot("__getitem__", "(self, key, /)", "Return self[key].", slotGetItem)}},
	{has[ItemSetter], []Method{
		slot("__setitem__", "(self, key, value, /)", "Stores the value under the key given, as item assignment does.", slotSetItem),
		slot("__delitem__", "(self, key, /)", "Delete self[key].", slotDelItem)}},
	{has[Container], []Method{slot("__contains__", "(self, key, /)", "Tells whether the key is present, as a bool.", slotContains)}},
	{nil, operatorSlots()},
}

// slotNames are the special methods that CPython's types have as slots: rows of
// method tables with these names become wrapper_descriptors.
var slotNames = makeSlotNames()

func makeSlotNames() map[string]bool {
	names := map[string]bool{}
	for _, n := range strings.Fields(`__init__ __repr__ __str__ __hash__ __call__ __getattribute__ __setattr__
		__delattr__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __next__ __get__ __set__ __delete__
		__len__ __getitem__ __setitem__ __delitem__ __contains__ __bool__ __int__ __float__ __index__
		__neg__ __pos__ __abs__ __invert__ __await__ __aiter__ __anext__`) {
		names[n] = true
	}
	for _, m := range operatorSlots() {
		names[m.Name] = true
	}
	return names
}

func has[I any](proto any) bool {
	_, ok := proto.(I)
	return ok
}

// slot is a row whose function is given the unwrapped object.
func slot(name, sig, doc string, fn NativeFn) Method {
	return Method{Name: name, Sig: sig, Doc: doc, Fn: func(t Thread, a []Value) (Value, *Exception) {
		if u := Unwrap(a[0]); u.Object() != a[0].Object() {
			var buf [3]Value
			n := copy(buf[:], a)
			buf[0] = u
			r, err := fn(t, buf[:n])
			if err == nil && r.Object() == u.Object() && !u.IsImmediate() {
				return a[0], nil // an in-place operation returns the instance
			}
			return r, err
		}
		return fn(t, a)
	}, Kind: SlotWrapper}
}

// addSlotWrappers adds to a class what the interfaces of its Go type stand for.
func addSlotWrappers(c *Class, n *nativeClass) {
	if n.proto == nil && n.slots == "" {
		return
	}
	listed := map[string]bool{}
	for _, name := range strings.Fields(n.slots) {
		listed[name] = true
	}
	for i := range slotRows {
		row := &slotRows[i]
		all := row.has != nil && n.proto != nil && row.has(n.proto)
		for j := range row.methods {
			if m := &row.methods[j]; all || listed[m.Name] {
				kind := m.Kind
				c.dict.SetStr(m.Name, Of(newNative(m, "", c, kind)))
			}
		}
	}
	if has[Comparer](n.proto) && !has[Hasher](n.proto) {
		c.dict.SetStr("__hash__", None)
	}
}

// slotRepr is the repr of a built-in type; some name the class of an instance of a subclass, which is left around it.
func slotRepr(t Thread, a []Value) (Value, *Exception) {
	if i, ok := a[0].Object().(*Instance); ok && i.native != nil {
		s, err := reprNative(t, a[0], i.native)
		return strResult(s, err)
	}
	s, err := Repr(t, a[0])
	return strResult(s, err)
}

func slotStr(t Thread, a []Value) (Value, *Exception) {
	s, err := StrText(t, a[0])
	return strResult(s, err)
}

func slotFormat(t Thread, a []Value) (Value, *Exception) {
	spec, ok := Unwrap(a[1]).AsStr()
	if !ok {
		return Null, TypeErrorf("__format__() argument must be str, not %s", a[1].Class().Name)
	}
	s, err := Unwrap(a[0]).Object().(Formatter).Format(t, spec)
	return strResult(s, err)
}

func slotHash(t Thread, a []Value) (Value, *Exception) {
	h, err := Hash(t, a[0])
	return Int(h), err
}

func slotBool(t Thread, a []Value) (Value, *Exception) {
	b, err := Truth(t, a[0])
	return Bool(b), err
}

func slotLen(t Thread, a []Value) (Value, *Exception) {
	n, err := Len(t, a[0])
	return Int(int64(n)), err
}

func slotIter(t Thread, a []Value) (Value, *Exception) { return Iter(t, a[0]) }

func slotNext(t Thread, a []Value) (Value, *Exception) {
	v, err := Next(t, a[0])
	if err == nil && v.IsNull() {
		err = NewException(StopIterationClass)
	}
	return v, err
}

func slotGetItem(t Thread, a []Value) (Value, *Exception) { return GetItem(t, a[0], a[1]) }

func slotSetItem(t Thread, a []Value) (Value, *Exception) {
	return None, SetItem(t, a[0], a[1], a[2])
}

func slotDelItem(t Thread, a []Value) (Value, *Exception) { return None, DelItem(t, a[0], a[1]) }

func slotContains(t Thread, a []Value) (Value, *Exception) {
	b, err := Contains(t, a[0], a[1])
	return Bool(b), err
}

// compareSlots are the six comparisons, each asking one operand only.
func compareSlots() []Method {
	var out []Method
	for i, name := range []string{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"} {
		op := CompareOp(i)
		sign := []string{"<", "<=", "==", "!=", ">", ">="}[i]
		out = append(out, slot(name, "(self, value, /)", "Return self"+sign+"value.", func(t Thread, a []Value) (Value, *Exception) {
			if other := Unwrap(a[1]); numRank(other) > numRank(a[0]) {
				return NotImplemented, nil
			} else if r, ok := NumCompare(op, a[0], other); ok {
				return Bool(r), nil
			}
			if c, ok := a[0].Object().(Comparer); ok {
				return c.Compare(t, op, a[1])
			}
			return NotImplemented, nil
		}))
	}
	return out
}

// operatorSlots are the arithmetic methods, each asking one operand only.
func operatorSlots() []Method {
	var out []Method
	names := []string{Add: "add", Sub: "sub", Mul: "mul", MatMul: "matmul", Div: "truediv", FloorDiv: "floordiv",
		Mod: "mod", Pow: "pow", LShift: "lshift", RShift: "rshift", And: "and", Or: "or", Xor: "xor", DivMod: "divmod"}
	signs := []string{Add: "+", Sub: "-", Mul: "*", MatMul: "@", Div: "/", FloorDiv: "//",
		Mod: "%", Pow: "**", LShift: "<<", RShift: ">>", And: "&", Or: "|", Xor: "^"}
	for i, name := range names {
		op := BinaryOp(i)
		doc, rdoc := "Return divmod(self, value).", "Return divmod(value, self)."
		if op != DivMod {
			doc, rdoc = "Return self"+signs[i]+"value.", "Return value"+signs[i]+"self."
		}
		sig := "(self, value, /)"
		if op == Pow {
			sig, doc, rdoc = "(self, value, mod=None, /)", "Return pow(self, value, mod).", "Return pow(value, self, mod)."
		}
		out = append(out,
			slot("__"+name+"__", sig, doc, operatorFn(op, false)),
			slot("__r"+name+"__", sig, rdoc, operatorFn(op, true)))
		if op != DivMod {
			out = append(out, slot("__i"+name+"__", "(self, value, /)", "Return self"+signs[i]+"=value.", inplaceFn(op)))
		}
	}
	for _, u := range []struct {
		name, doc string
		op        UnaryOp
	}{{"__neg__", "-self", Neg}, {"__pos__", "+self", Pos}, {"__invert__", "~self", Invert}} {
		out = append(out, slot(u.name, "(self, /)", u.doc, unaryFn(u.op)))
	}
	for _, f := range []struct {
		name, doc string
		fn        NativeFn
	}{{"__bool__", "True if self else False", slotBool}, {"__repr__", "Return repr(self).", slotRepr},
		{"__hash__", "Return hash(self).", slotHash}} {
		out = append(out, slot(f.name, "(self, /)", f.doc, f.fn))
	}
	return append(out, compareSlots()...)
}

func operatorFn(op BinaryOp, reflected bool) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		if op == Pow && !a[2].IsNone() {
			return powerSlot(t, a, reflected)
		}
		x, y := a[0], Unwrap(a[1])
		if reflected {
			x, y = y, x
		}
		if numRank(y) > numRank(a[0]) || numRank(x) > numRank(a[0]) {
			return NotImplemented, nil // int does not know float, nor float complex
		}
		if r, ok, err := NumBinary(t, op, x, y); ok || err != nil {
			return r, err
		}
		if s, ok := a[0].Object().(Sequence); ok {
			switch op {
			case Add:
				return s.Concat(t, a[1])
			case Mul:
				n, err := IndexInt(t, a[1])
				if err != nil {
					return Null, err
				}
				return s.Repeat(t, n)
			}
		}
		if b, ok := a[0].Object().(Binary); ok {
			return b.Binary(t, op, a[1], reflected)
		}
		return NotImplemented, nil
	}
}

// numRank orders the number types by what they know: each knows those below.
func numRank(v Value) int {
	switch v.Object().(type) {
	case *floatTag:
		return 1
	case *Complex:
		return 2
	}
	return 0
}

// powerSlot is __pow__ with a modulus.
func powerSlot(t Thread, a []Value, reflected bool) (Value, *Exception) {
	x, y, mod := a[0], Unwrap(a[1]), Unwrap(a[2])
	if !IsIntValue(x) {
		return Null, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	}
	if !IsIntValue(y) || !IsIntValue(mod) {
		return NotImplemented, nil
	}
	if reflected {
		x, y = y, x
	}
	return Power(t, x, y, mod)
}

func inplaceFn(op BinaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		if b, ok := a[0].Object().(Inplace); ok {
			return b.Inplace(t, op, a[1])
		}
		return NotImplemented, nil
	}
}

// unaryFn asks the operand's type alone.
func unaryFn(op UnaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		if r, ok, err := NumUnary(t, op, a[0]); ok || err != nil {
			return r, err
		}
		if u, ok := a[0].Object().(Unary); ok {
			return u.Unary(t, op)
		}
		return NotImplemented, nil
	}
}
