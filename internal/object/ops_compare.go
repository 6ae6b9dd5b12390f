package object

// compareNames and compareSigns are the special method and the operator of each
// comparison.
var (
	compareNames = [...]string{LT: "__lt__", LE: "__le__", EQ: "__eq__", NE: "__ne__", GT: "__gt__", GE: "__ge__"}
	compareSigns = [...]string{LT: "<", LE: "<=", EQ: "==", NE: "!=", GT: ">", GE: ">="}
	swappedOps   = [...]CompareOp{LT: GT, LE: GE, EQ: EQ, NE: NE, GT: LT, GE: LE}
)

// Name returns the special method's name, "__lt__".
func (op CompareOp) Name() string { return compareNames[op] }

// String returns the operator, "<".
func (op CompareOp) String() string { return compareSigns[op] }

// Swapped returns the comparison with its operands exchanged: > for <.
func (op CompareOp) Swapped() CompareOp { return swappedOps[op] }

// Equal is a == b as containers ask it: an object equals itself.
func Equal(t Thread, a, b Value) (bool, *Exception) {
	if Is(a, b) {
		return true, nil
	}
	if same, sure := sameKey(a, b); sure {
		return same, nil
	}
	if r, ok := NumCompare(EQ, a, b); ok && plainNumbers(a, b) {
		return r, nil
	}
	return CompareTruth(t, EQ, a, b)
}

// plainNumbers tells that neither is an instance that might override anything.
func plainNumbers(a, b Value) bool {
	_, x := a.Object().(*Instance)
	_, y := b.Object().(*Instance)
	return !x && !y
}

// CompareTruth is bool(a <op> b).
func CompareTruth(t Thread, op CompareOp, a, b Value) (bool, *Exception) {
	r, err := Compare(t, op, a, b)
	if err != nil {
		return false, err
	}
	if v, ok := r.AsBool(); ok {
		return v, nil
	}
	return Truth(t, r)
}

// Compare is a <op> b with the whole protocol: the reflected method first if
// b's class is a subclass of a's, NotImplemented tries the other side, == and
// != fall back on identity.
func Compare(t Thread, op CompareOp, a, b Value) (Value, *Exception) {
	if a.IsImmediate() && b.IsImmediate() {
		if r, ok := NumCompare(op, a, b); ok {
			return Bool(r), nil
		}
	}
	if x, ok := a.Object().(*Str); ok {
		if y, ok := b.Object().(*Str); ok {
			return Bool(compareStrings(op, x.s, y.s)), nil
		}
	}
	if err := Enter(t, "in comparison"); err != nil {
		return Null, err
	}
	defer t.Leave()
	ca, cb := a.Class(), b.Class()
	reflected := false
	if ca != cb && cb.IsSubclass(ca) {
		reflected = true
		if r, err := tryCompare(t, swappedOps[op], b, a); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if r, err := tryCompare(t, op, a, b); err != nil || !r.IsNotImplemented() {
		return r, err
	}
	if !reflected {
		return compareRest(t, op, a, b)
	}
	return compareEnd(op, a, b)
}

// CompareRest is the rest of a comparison that began with a's method, which said
// NotImplemented.
func CompareRest(t Thread, op CompareOp, a, b Value) (Value, *Exception) {
	if err := Enter(t, "in comparison"); err != nil {
		return Null, err
	}
	defer t.Leave()
	return compareRest(t, op, a, b)
}

func compareRest(t Thread, op CompareOp, a, b Value) (Value, *Exception) {
	if r, err := tryCompare(t, swappedOps[op], b, a); err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return compareEnd(op, a, b)
}

// compareEnd is a comparison of which neither side knows anything.
func compareEnd(op CompareOp, a, b Value) (Value, *Exception) {
	switch op {
	case EQ:
		return Bool(Is(a, b)), nil
	case NE:
		return Bool(!Is(a, b)), nil
	}
	return Null, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", op, typeName(a), typeName(b))
}

// compareStrings compares texts by code points. UTF-8 orders as code points do.
func compareStrings(op CompareOp, a, b string) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

// tryCompare asks v's class alone.
func tryCompare(t Thread, op CompareOp, v, other Value) (Value, *Exception) {
	if v.Class().flags&BuiltinClass == 0 {
		if fn, found := userMethod(v, compareNames[op]); found {
			return callFound(t, fn, v, other)
		}
		// object.__ne__ inverts __eq__; a built-in base has its own.
		if op == NE && inheritsNE(v) {
			if fn, found := userMethod(v, "__eq__"); found {
				r, err := callFound(t, fn, v, other)
				if err != nil || r.IsNotImplemented() {
					return r, err
				}
				return Not(t, r)
			}
		}
	}
	return nativeCompare(t, op, v, other)
}

// inheritsNE tells whether v has the __ne__ of object.
func inheritsNE(v Value) bool {
	fn, _ := LookupSpecial(v, "__ne__")
	own, _ := ObjectClass.Lookup("__ne__")
	return Is(fn, own)
}

// nativeCompare asks the built-in object that v is or has inside.
func nativeCompare(t Thread, op CompareOp, v, other Value) (Value, *Exception) {
	if !plainNumbers(v, other) {
		if kind := numKind(Unwrap(v)); kind != notNumber && numKind(Unwrap(other)) > kind {
			return NotImplemented, nil // int does not know float, nor float complex
		}
	}
	if r, ok := NumCompare(op, v, other); ok {
		return Bool(r), nil
	}
	switch o := native(v).(type) {
	case nil:
		return NotImplemented, nil
	case Comparer:
		return o.Compare(t, op, other)
	case *Instance, *intTag, *boolTag, *floatTag:
		return NotImplemented, nil
	}
	if r, found, err := callOther(t, v, compareNames[op], other); found {
		return r, err
	}
	return NotImplemented, nil
}
