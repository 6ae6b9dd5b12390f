package object

// MappingProxy is a read-only view of a mapping: C.__dict__.
type MappingProxy struct{ Mapping Value }

// Class returns the class mappingproxy.
func (*MappingProxy) Class() *Class { return MappingProxyClass }

// Len is len of the mapping.
func (m *MappingProxy) Len(t Thread) (int, *Exception) { return Len(t, m.Mapping) }

// GetItem looks up a key.
func (m *MappingProxy) GetItem(t Thread, key Value) (Value, *Exception) {
	return GetItem(t, m.Mapping, key)
}

// Contains asks for a key.
func (m *MappingProxy) Contains(t Thread, key Value) (bool, *Exception) {
	return Contains(t, m.Mapping, key)
}

// Iter iterates over the keys.
func (m *MappingProxy) Iter(t Thread) (Value, *Exception) { return Iter(t, m.Mapping) }

// Repr shows the mapping.
func (m *MappingProxy) Repr(t Thread) (string, *Exception) {
	s, err := Repr(t, m.Mapping)
	return "mappingproxy(" + s + ")", err
}

// Compare compares the mapping.
func (m *MappingProxy) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	if o, ok := other.Object().(*MappingProxy); ok {
		other = o.Mapping
	}
	return Compare(t, op, m.Mapping, other)
}

// Binary is the union with another mapping.
func (m *MappingProxy) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	if op != Or {
		return NotImplemented, nil
	}
	if o, ok := other.Object().(*MappingProxy); ok {
		other = o.Mapping
	}
	if reflected {
		return BinaryOperation(t, Or, other, m.Mapping)
	}
	return BinaryOperation(t, Or, m.Mapping, other)
}

// mappingProxyMethods is the table of the class mappingproxy.
var mappingProxyMethods = []Method{
	{Name: "__new__", Sig: "(cls, mapping)", Kind: NewMethod, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		c := a[1].Class()
		if _, ok := c.Lookup("__getitem__"); !ok || c.IsSubclass(ListClass) || c.IsSubclass(TupleClass) {
			return Null, TypeErrorf("mappingproxy() argument must be a mapping, not %s", c.Name)
		}
		return Of(&MappingProxy{a[1]}), nil
	}},
	proxied("get", "(self, key, default=None, /)"),
	proxied("keys", "(self, /)"),
	proxied("values", "(self, /)"),
	proxied("items", "(self, /)"),
	proxied("copy", "(self, /)"),
}

// proxied is a method that the mapping itself has.
func proxied(name, sig string) Method {
	return Method{Name: name, Sig: sig, Fn: func(t Thread, a []Value) (Value, *Exception) {
		return CallMethod(t, a[0].Object().(*MappingProxy).Mapping, name, a[1:]...)
	}}
}

// Str is the str of the mapping.
func (m *MappingProxy) Str(t Thread) (string, *Exception) { return StrText(t, m.Mapping) }
