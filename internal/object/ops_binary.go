package object

// binaryOps are the names of each binary operator.
var binaryOps = [...]struct{ method, reflected, inplace, sign, inplaceSign string }{
	Add:      {"__add__", "__radd__", "__iadd__", "+", "+="},
	Sub:      {"__sub__", "__rsub__", "__isub__", "-", "-="},
	Mul:      {"__mul__", "__rmul__", "__imul__", "*", "*="},
	MatMul:   {"__matmul__", "__rmatmul__", "__imatmul__", "@", "@="},
	Div:      {"__truediv__", "__rtruediv__", "__itruediv__", "/", "/="},
	FloorDiv: {"__floordiv__", "__rfloordiv__", "__ifloordiv__", "//", "//="},
	Mod:      {"__mod__", "__rmod__", "__imod__", "%", "%="},
	Pow:      {"__pow__", "__rpow__", "__ipow__", "** or pow()", "**="},
	LShift:   {"__lshift__", "__rlshift__", "__ilshift__", "<<", "<<="},
	RShift:   {"__rshift__", "__rrshift__", "__irshift__", ">>", ">>="},
	And:      {"__and__", "__rand__", "__iand__", "&", "&="},
	Or:       {"__or__", "__ror__", "__ior__", "|", "|="},
	Xor:      {"__xor__", "__rxor__", "__ixor__", "^", "^="},
	DivMod:   {"__divmod__", "__rdivmod__", "", "divmod()", "divmod()"},
}

// Name, ReflectedName and InplaceName return the special methods: "__add__",
// "__radd__", "__iadd__".
func (op BinaryOp) Name() string          { return binaryOps[op].method }
func (op BinaryOp) ReflectedName() string { return binaryOps[op].reflected }
func (op BinaryOp) InplaceName() string   { return binaryOps[op].inplace }

// String returns the operator as error texts show it.
func (op BinaryOp) String() string { return binaryOps[op].sign }

// Sequence marks types whose + and * are concatenation and repetition: these
// are tried only when the other operand's method did not know what to do, and
// then raise errors of their own.
type Sequence interface {
	Object
	// Concat is x + other.
	Concat(t Thread, other Value) (Value, *Exception)
	// Repeat is x * n.
	Repeat(t Thread, n int) (Value, *Exception)
}

// BinaryOperation is a <op> b with the whole protocol: the reflected method
// first if b's class is a subclass of a's that overrides it, NotImplemented
// tries the other side, + and * of sequences come last.
func BinaryOperation(t Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	if x, ok := a.Object().(*Str); ok && op == Add {
		if y, ok := b.Object().(*Str); ok {
			return ConcatStr(t, x, y)
		}
	}
	r, err := tryBinary(t, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return binaryEnd(t, op, a, b)
}

// ReflectedFirst reports whether b's method has its turn before a's in a <op> b.
func ReflectedFirst(op BinaryOp, a, b Value) bool {
	ca, cb := a.Class(), b.Class()
	return ca != cb && cb.IsSubclass(ca) && overrides(a, b, binaryOps[op].reflected)
}

// BinaryRest is the rest of a <op> b, where a is an instance of a plain class
// whose method said NotImplemented and had its turn first.
func BinaryRest(t Thread, op BinaryOp, inplace bool, a, b Value) (Value, *Exception) {
	if a.Class() != b.Class() {
		r, err := tryOperand(t, op, b, a, true)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if inplace {
		return inplaceEnd(t, op, a, b)
	}
	return binaryEnd(t, op, a, b)
}

// binaryEnd is a <op> b where no method knew what to do.
func binaryEnd(t Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	if op == Add {
		if s, ok := sequenceOf(a); ok {
			return s.Concat(t, b)
		}
	}
	if op == Mul {
		if s, other, ok := repetition(a, b); ok {
			return repeatSequence(t, s, other)
		}
	}
	if op == RShift {
		if f, ok := a.Object().(*NativeFunction); ok && f.Name() == "print" {
			return Null, TypeErrorf("unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", typeName(a), typeName(b))
		}
	}
	return Null, TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", binaryOps[op].sign, typeName(a), typeName(b))
}

// InplaceBinary is a <op>= b: it changes a where a's type can, otherwise it
// is a <op> b.
func InplaceBinary(t Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	if x, ok := a.Object().(*Str); ok && op == Add {
		if y, ok := b.Object().(*Str); ok {
			return ConcatStr(t, x, y)
		}
	}
	if !a.IsImmediate() {
		r, found, err := callUser(t, a, binaryOps[op].inplace, b)
		if err != nil || found && !r.IsNotImplemented() {
			return r, err
		}
		if o, ok := native(a).(Inplace); ok && !found {
			if _, seq := o.(Sequence); !seq || op != Add && op != Mul {
				r, err := o.Inplace(t, op, b)
				if err != nil || !r.IsNotImplemented() {
					return sameOperand(a, r), err
				}
			}
		} else if !ok && !found {
			if r, found, err := callMethodTable(t, a, binaryOps[op].inplace, b); err != nil || found && !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	r, err := tryBinary(t, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return inplaceEnd(t, op, a, b)
}

// inplaceEnd is a <op>= b where no method knew what to do.
func inplaceEnd(t Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	switch op {
	case Add:
		if s, ok := sequenceOf(a); ok {
			if o, ok := s.(Inplace); ok {
				r, err := o.Inplace(t, op, b)
				return sameOperand(a, r), err
			}
			return s.Concat(t, b)
		}
	case Mul:
		// The right operand is repeated only for a left one, such as a number,
		// that is nothing like a sequence.
		if s, other, ok := repetition(a, b); ok && (s == native(a) || !containerLike(a)) {
			if o, ok := s.(Inplace); ok && s == native(a) {
				if _, err := repeatCount(t, other); err != nil {
					return Null, err
				}
				r, err := o.Inplace(t, op, b)
				return sameOperand(a, r), err
			}
			return repeatSequence(t, s, other)
		}
	}
	return Null, TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", binaryOps[op].inplaceSign, typeName(a), typeName(b))
}

// sameOperand returns the instance a for its native part r, as an in-place
// operation on an instance of a subclass of list returns that instance.
func sameOperand(a, r Value) Value {
	if i, ok := a.Object().(*Instance); ok && i.native != nil && r.Object() == i.native {
		return a
	}
	return r
}

// tryBinary is a <op> b without the operations of sequences; NotImplemented if
// neither operand knows.
func tryBinary(t Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	if plainNumbers(a, b) {
		if r, handled, err := NumBinary(t, op, a, b); handled {
			return r, err
		}
	}
	reflected := ReflectedFirst(op, a, b)
	if reflected {
		r, err := tryOperand(t, op, b, a, true)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	r, err := tryOperand(t, op, a, b, false)
	if err != nil || !r.IsNotImplemented() || a.Class() == b.Class() || reflected {
		return r, err
	}
	return tryOperand(t, op, b, a, true)
}

// overrides tells whether b's class has another method of that name than a's.
func overrides(a, b Value, name string) bool {
	fb, ok := LookupSpecial(b, name)
	if !ok {
		return false
	}
	fa, ok := LookupSpecial(a, name)
	return !ok || !Is(fa, fb)
}

// tryOperand asks v's class alone.
func tryOperand(t Thread, op BinaryOp, v, other Value, reflected bool) (Value, *Exception) {
	name := binaryOps[op].method
	if reflected {
		name = binaryOps[op].reflected
	}
	if r, found, err := callUser(t, v, name, other); found || err != nil {
		return r, err
	}
	if op == Add || op == Mul {
		if _, ok := native(v).(Sequence); ok {
			return NotImplemented, nil
		}
	}
	if o, ok := native(v).(Binary); ok {
		return o.Binary(t, op, other, reflected)
	}
	u := Unwrap(v)
	if kind := numKind(u); kind != notNumber {
		if numKind(Unwrap(other)) > kind {
			return NotImplemented, nil // int does not know float, nor float complex
		}
		x, y := u, other
		if reflected {
			x, y = y, x
		}
		if r, handled, err := NumBinary(t, op, x, y); handled {
			return r, err
		}
		return NotImplemented, nil
	}
	if r, found, err := callMethodTable(t, v, name, other); found || err != nil {
		return r, err
	}
	return NotImplemented, nil
}

// callMethodTable calls an operator that stands in the method table of a
// library's type.
func callMethodTable(t Thread, v Value, name string, other Value) (r Value, found bool, err *Exception) {
	if name == "" {
		return Null, false, nil
	}
	if _, plain := v.Object().(*Instance); plain {
		return Null, false, nil
	}
	if _, ok := native(v).(Sequence); ok {
		return Null, false, nil
	}
	return callOther(t, v, name, other)
}

func sequenceOf(v Value) (Sequence, bool) {
	s, ok := native(v).(Sequence)
	return s, ok
}

// repetition returns the sequence among the operands of * and the other one.
func repetition(a, b Value) (s Sequence, other Value, ok bool) {
	if s, ok := sequenceOf(a); ok {
		return s, b, true
	}
	if s, ok := sequenceOf(b); ok {
		return s, a, true
	}
	return nil, Null, false
}

// containerLike tells whether v's type has any of the operations of containers.
func containerLike(v Value) bool {
	switch v.Object().(type) {
	case *Instance, *Dict, *Set, Sized, Container, Indexable:
		return true
	}
	return false
}

func repeatSequence(t Thread, s Sequence, count Value) (Value, *Exception) {
	n, err := repeatCount(t, count)
	if err != nil {
		return Null, err
	}
	return s.Repeat(t, n)
}

// repeatCount is the number of times of a repetition.
func repeatCount(t Thread, v Value) (int, *Exception) {
	if i, ok := v.AsInt(); ok {
		return int(i), nil
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		return 0, TypeErrorf("can't multiply sequence by non-int of type '%s'", typeName(v))
	}
	return IndexInt(t, v)
}

// unaryOps are the names of each unary operator.
var unaryOps = [...]struct{ method, sign string }{
	Neg:    {"__neg__", "unary -"},
	Pos:    {"__pos__", "unary +"},
	Invert: {"__invert__", "unary ~"},
}

// Name returns the special method, "__neg__".
func (op UnaryOp) Name() string { return unaryOps[op].method }

// UnaryOperation is -v, +v or ~v.
func UnaryOperation(t Thread, op UnaryOp, v Value) (Value, *Exception) {
	if r, found, err := callUser(t, v, unaryOps[op].method); found {
		return r, err
	}
	if b, ok := v.AsBool(); ok && op == Invert {
		err := t.Warn(DeprecationWarningClass, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool object. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.", 1)
		if err != nil {
			return Null, err
		}
		if b {
			return Int(-2), nil
		}
		return Int(-1), nil
	}
	if o, ok := native(v).(Unary); ok {
		return o.Unary(t, op)
	}
	if r, handled, err := NumUnary(t, op, v); handled {
		return r, err
	}
	if r, found, err := callOther(t, v, unaryOps[op].method); found {
		return r, err
	}
	return Null, TypeErrorf("bad operand type for %s: '%s'", unaryOps[op].sign, typeName(v))
}

// Power is pow(a, b, mod); mod None is a ** b.
func Power(t Thread, a, b, mod Value) (Value, *Exception) {
	if mod.IsNone() {
		return BinaryOperation(t, Pow, a, b)
	}
	return PowMod(t, a, b, mod)
}

// PowMod is pow(a, b, mod) with a mod.
func PowMod(t Thread, a, b, mod Value) (Value, *Exception) {
	if r, found, err := callUser(t, a, "__pow__", b, mod); err != nil || found && !r.IsNotImplemented() {
		return r, err
	}
	if IsIntValue(a) && IsIntValue(b) && IsIntValue(mod) {
		return intPowMod(t, bigOf(a), bigOf(b), bigOf(mod))
	}
	for _, v := range [...]Value{a, b, mod} {
		if _, ok := Unwrap(v).AsFloat(); ok {
			return Null, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
		}
	}
	for _, v := range []Value{a, b, mod} {
		if _, ok := native(v).(*Complex); ok {
			return Null, ValueErrorf("complex modulo")
		}
	}
	return Null, TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", typeName(a), typeName(b), typeName(mod))
}
