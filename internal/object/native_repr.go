package object

// Repr shows a native function as CPython does.
func (f *NativeFunction) Repr(Thread) (string, *Exception) {
	name := f.method.Name
	switch f.kind {
	case InstanceMethod, ClassMethod:
		return "<method '" + name + "' of '" + f.owner.Name + "' objects>", nil
	case SlotWrapper:
		return "<slot wrapper '" + name + "' of '" + f.owner.Name + "' objects>", nil
	case NewMethod, StaticMethod:
		return "<built-in method " + name + " of type object at " + addrText(f.owner) + ">", nil
	}
	return "<built-in function " + name + ">", nil
}

// Repr shows a bound native method as CPython does.
func (b *BoundNative) Repr(Thread) (string, *Exception) {
	of := b.Self.Class().Name
	at := hex(idOf(b.Self))
	if b.Fn.kind == SlotWrapper {
		return "<method-wrapper '" + b.Fn.Name() + "' of " + of + " object at " + at + ">", nil
	}
	return "<built-in method " + b.Fn.Name() + " of " + of + " object at " + at + ">", nil
}

// Compare makes methods of the same function and the same object equal.
func (b *BoundNative) Compare(_ Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := other.Object().(*BoundNative)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	return Bool((o.Fn == b.Fn && Is(o.Self, b.Self)) == (op == EQ)), nil
}

// Hash is in accord with Compare.
func (b *BoundNative) Hash(Thread) (int64, *Exception) {
	return int64(Addr(b.Fn)>>4) ^ int64(idOf(b.Self)), nil
}

// Repr shows a computed attribute.
func (g *GetSet) Repr(Thread) (string, *Exception) {
	return "<attribute '" + g.method.Name + "' of '" + g.owner.TypeName() + "' objects>", nil
}

// Repr shows a slot.
func (m *Member) Repr(Thread) (string, *Exception) {
	return "<member '" + m.Name + "' of '" + m.owner.Name + "' objects>", nil
}

// nativeOf returns the function behind a native or a bound native.
func nativeOf(v Value) *NativeFunction {
	if b, ok := v.Object().(*BoundNative); ok {
		return b.Fn
	}
	return v.Object().(*NativeFunction)
}

// nativeMethods is the table of the classes of natives.
var nativeMethods = []Method{
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return Call(t, a[0], a[1].Object().(*Tuple).items, Keywords(a[2].Object().(*Dict)))
	}},
	{Name: "__name__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return NewStr(nativeOf(a[0]).Name()), nil
	}},
	{Name: "__qualname__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return NewStr(nativeOf(a[0]).QualName()), nil
	}},
	{Name: "__doc__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if d := nativeOf(a[0]).Doc(); d != "" {
			return NewStr(d), nil
		}
		return None, nil
	}},
	{Name: "__text_signature__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return NewStr(nativeOf(a[0]).sig.String()), nil
	}},
}

var nativeModule = Method{Name: "__module__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
	if f := nativeOf(a[0]); f.module != "" {
		return NewStr(f.module), nil
	}
	return None, nil
}}

var nativeSelf = Method{Name: "__self__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
	if b, ok := a[0].Object().(*BoundNative); ok {
		return b.Self, nil
	}
	if f := a[0].Object().(*NativeFunction); f.owner != nil {
		return Of(f.owner), nil
	}
	return None, nil
}}

var descriptorOwner = []Method{
	{Name: "__objclass__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		switch o := a[0].Object().(type) {
		case *NativeFunction:
			return Of(o.owner), nil
		case *GetSet:
			return Of(o.owner), nil
		}
		return Of(a[0].Object().(*Member).owner), nil
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None, /)", Fn: DescriptorGet},
}

var attributeMethods = append([]Method{
	{Name: "__set__", Sig: "(self, instance, value, /)", Fn: descriptorSet},
	{Name: "__delete__", Sig: "(self, instance, /)", Fn: descriptorDelete},
	{Name: "__name__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if g, ok := a[0].Object().(*GetSet); ok {
			return NewStr(g.method.Name), nil
		}
		return NewStr(a[0].Object().(*Member).Name), nil
	}},
	{Name: "__qualname__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if g, ok := a[0].Object().(*GetSet); ok {
			return NewStr(g.owner.QualName + "." + g.method.Name), nil
		}
		m := a[0].Object().(*Member)
		return NewStr(m.owner.QualName + "." + m.Name), nil
	}},
	{Name: "__doc__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if g, ok := a[0].Object().(*GetSet); ok && g.method.Doc != "" {
			return NewStr(g.method.Doc), nil
		}
		return None, nil
	}},
}, descriptorOwner...)
