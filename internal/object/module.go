package object

// Module is a module: a name and a namespace.
type Module struct {
	Name  string
	dict  *Dict
	class *Class
}

// NewModule returns an empty module.
func NewModule(name string) *Module {
	m := &Module{Name: name, dict: NewDict(), class: ModuleClass}
	for _, row := range []struct {
		name string
		v    Value
	}{{"__name__", NewStr(name)}, {"__doc__", None}, {"__package__", None}, {"__loader__", None}, {"__spec__", None}} {
		m.dict.SetStr(row.name, row.v)
	}
	return m
}

// Class returns the class module, or the subclass assigned to __class__.
func (m *Module) Class() *Class { return m.class }

// Dict returns the namespace.
func (m *Module) Dict() *Dict { return m.dict }

// GetAttr finds data descriptors of the class, then the namespace, then the
// rest of the class, then asks the module's own __getattr__.
func (m *Module) GetAttr(t Thread, name string) (Value, bool, *Exception) {
	d, found := m.class.Lookup(name)
	if found && IsDataDescriptor(d) {
		v, err := descrGet(t, d, Of(m), m.class)
		return v, err == nil, err
	}
	if v, ok := m.dict.GetStr(name); ok {
		return v, true, nil
	}
	if found {
		v, err := descrGet(t, d, Of(m), m.class)
		return v, err == nil, err
	}
	if fn, ok := m.dict.GetStr("__getattr__"); ok {
		v, err := Call(t, fn, []Value{NewStr(name)}, nil)
		return v, err == nil, err
	}
	return Null, false, nil
}

// SetAttr writes the namespace.
func (m *Module) SetAttr(t Thread, name string, v Value) *Exception {
	if d, found := m.class.Lookup(name); found {
		if handled, err := descrSet(t, d, Of(m), v); handled {
			return err
		}
	}
	if !v.IsNull() {
		m.dict.SetStr(name, v)
		return nil
	}
	if !m.dict.DelStr(name) {
		return m.missing(name)
	}
	return nil
}

// missing is the AttributeError of a module.
func (m *Module) missing(name string) *Exception {
	text := "module has no attribute '" + name + "'"
	if n, ok := m.dict.GetStr("__name__"); ok {
		if s, ok := n.AsStr(); ok {
			text = "module '" + s + "' has no attribute '" + name + "'"
		}
	}
	return AttributeErrorf("%s", text).withName(Of(m), name)
}

var (
	_ AttrGetter = (*Module)(nil)
	_ AttrSetter = (*Module)(nil)
)

// moduleMethods is the table of the class module.
var moduleMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(&Module{Name: "?", dict: NewDict(), class: a[0].o.(*Class)}), nil
	}},
	{Name: "__init__", Sig: "(self, name, doc=None)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		m := a[0].o.(*Module)
		name, ok := Unwrap(a[1]).AsStr()
		if !ok {
			return Null, TypeErrorf("module() argument 'name' must be str, not %s", a[1].Class().Name)
		}
		fresh := NewModule(name)
		fresh.dict.SetStr("__doc__", a[2])
		m.Name = name
		fresh.dict.Items(func(k, v Value) bool {
			s, _ := k.AsStr()
			m.dict.SetStr(s, v)
			return true
		})
		return None, nil
	}},
	{Name: "__repr__", Sig: "(self, /)", Fn: moduleRepr},
	{Name: "__dir__", Sig: "(self, /)", Fn: moduleDir},
	{Name: "__dict__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(a[0].o.(*Module).dict), nil
	}},
}

func moduleRepr(t Thread, a []Value) (Value, *Exception) {
	m := a[0].o.(*Module)
	name := "'?'"
	if n, ok := m.dict.GetStr("__name__"); ok {
		s, err := Repr(t, n)
		if err != nil {
			return Null, err
		}
		name = s
	}
	if f, ok := m.dict.GetStr("__file__"); ok {
		s, err := Repr(t, f)
		return strResult("<module "+name+" from "+s+">", err)
	}
	if p, ok := m.dict.GetStr("__spec__"); ok && !p.IsNone() {
		return NewStr("<module " + name + " (built-in)>"), nil
	}
	return NewStr("<module " + name + ">"), nil
}
