package object

// BoundMethod is a function bound to the instance it was looked up on.
type BoundMethod struct{ Func, Self Value }

// NewBoundMethod binds fn to self.
func NewBoundMethod(fn, self Value) Value { return Of(&BoundMethod{fn, self}) }

// Class returns the class method.
func (*BoundMethod) Class() *Class { return BoundMethodClass }

// Call calls the function with the instance before args.
func (m *BoundMethod) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	all := make([]Value, 0, len(args)+1)
	all = append(append(all, m.Self), args...)
	return Call(t, m.Func, all, kw)
}

// GetAttr finds what method objects have themselves, then what the function
// has.
func (m *BoundMethod) GetAttr(t Thread, name string) (Value, bool, *Exception) {
	if v, ok, err := objectLookup(t, Of(m), name); ok || err != nil {
		if name != "__doc__" {
			return v, ok, err
		}
	}
	if err := t.Enter(); err != nil {
		return Null, false, err
	}
	defer t.Leave()
	return lookupAttr(t, m.Func, name)
}

// Compare makes methods of the same function and the same instance equal.
func (m *BoundMethod) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := other.Object().(*BoundMethod)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	eq := Is(m.Self, o.Self) && Is(m.Func, o.Func)
	return Bool(eq == (op == EQ)), nil
}

// Hash is in accord with Compare.
func (m *BoundMethod) Hash(t Thread) (int64, *Exception) {
	return int64(Addr(m.Func.Object())>>4) ^ int64(idOf(m.Self)), nil
}

// methodMethods is the table of the class method.
var methodMethods = []Method{
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Doc: "Invokes this method with the arguments supplied.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return Call(t, a[0], a[1].Object().(*Tuple).items, Keywords(a[2].Object().(*Dict)))
	}},
	{Name: "__new__", Sig: "(cls, function, instance, /)", Kind: NewMethod, Fn: methodNew},
	{Name: "__repr__", Sig: "(self, /)", Fn: methodRepr},
	{Name: "__func__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return a[0].Object().(*BoundMethod).Func, nil
	}, Doc: "Names the callable that this method wraps and runs."},
	{Name: "__self__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return a[0].Object().(*BoundMethod).Self, nil
	}, Doc: "Holds the object this method will receive as its first argument."},
}

func methodNew(t Thread, a []Value) (Value, *Exception) {
	if !IsCallable(a[1]) {
		return Null, TypeErrorf("first argument must be callable")
	}
	if a[2].IsNone() {
		return Null, TypeErrorf("instance must not be None")
	}
	return NewBoundMethod(a[1], a[2]), nil
}

func methodRepr(t Thread, a []Value) (Value, *Exception) {
	m := a[0].Object().(*BoundMethod)
	name := "?"
	for _, attr := range []string{"__qualname__", "__name__"} {
		v, ok, err := LookupAttr(t, m.Func, attr)
		if err != nil {
			return Null, err
		}
		if s, isStr := v.AsStr(); ok && isStr {
			name = s
			break
		}
	}
	self, err := Repr(t, m.Self)
	return strResult("<bound method "+name+" of "+self+">", err)
}

// IsCallable is callable(v).
func IsCallable(v Value) bool {
	switch v.Object().(type) {
	case *Class, NativeCallable:
		return true
	case *Instance:
		_, ok := v.Class().Lookup("__call__")
		return ok
	case Callable:
		return true
	}
	_, ok := v.Class().Lookup("__call__")
	return ok || isFunction(v)
}

// Cell holds a variable that closures share. V is Null while it is unbound.
type Cell struct{ V Value }

// Class returns the class cell.
func (*Cell) Class() *Class { return CellClass }

// cellMethods is the table of the class cell.
var cellMethods = []Method{
	{Name: "__new__", Sig: "(cls, contents=?, /)", Kind: NewMethod, Fn: cellNew},
	{Name: "__repr__", Sig: "(self, /)", Fn: cellRepr},
	{Name: "cell_contents", Kind: Property, Fn: cellContents, Set: cellSetContents},
}

func cellNew(_ Thread, a []Value) (Value, *Exception) { return Of(&Cell{a[1]}), nil }

func cellRepr(_ Thread, a []Value) (Value, *Exception) {
	c := a[0].Object().(*Cell)
	if c.V.IsNull() {
		return NewStr("<cell at " + addrText(c) + ": empty>"), nil
	}
	return NewStr("<cell at " + addrText(c) + ": " + c.V.Class().Name + " object at " + hex(idOf(c.V)) + ">"), nil
}

func cellContents(_ Thread, a []Value) (Value, *Exception) {
	if v := a[0].Object().(*Cell).V; !v.IsNull() {
		return v, nil
	}
	return Null, ValueErrorf("Cell is empty")
}

func cellSetContents(_ Thread, a []Value) (Value, *Exception) {
	a[0].Object().(*Cell).V = a[1]
	return None, nil
}
