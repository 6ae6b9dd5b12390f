package object

// Member is the descriptor of a name in __slots__.
type Member struct {
	Name  string
	owner *Class
	index int32
}

// Class returns the class member_descriptor.
func (*Member) Class() *Class { return MemberDescriptorClass }

// slot finds the slot of self.
func (m *Member) slot(self Value) (*Value, *Exception) {
	c := self.Class()
	h, ok := self.Object().(HasAttrs)
	if !ok || !c.IsSubclass(m.owner) {
		return nil, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.owner.Name, c.Name)
	}
	a := h.Attrs()
	if int(m.index) >= len(a.slots) {
		return nil, AttributeErr(self, m.Name)
	}
	return &a.slots[m.index], nil
}

// Get reads the slot.
func (m *Member) Get(_ Thread, self Value, _ *Class) (Value, *Exception) {
	if self.IsNull() {
		return Of(m), nil
	}
	p, err := m.slot(self)
	if err != nil {
		return Null, err
	}
	if p.IsNull() {
		return Null, AttributeErr(self, m.Name)
	}
	return *p, nil
}

// Set writes or clears the slot.
func (m *Member) Set(_ Thread, self, v Value) *Exception {
	p, err := m.slot(self)
	if err != nil {
		return err
	}
	if v.IsNull() && p.IsNull() {
		return AttributeErrorf("%s", m.Name)
	}
	*p = v
	return nil
}
