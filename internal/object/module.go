package object

import "slices"

// Module is a module: a name and a namespace.
type Module struct {
	Name  string
	dict  *Dict
	class *Class

	// What the importer knows: the file; that it lies in the first directory
	// searched; that its name is one of the standard library; that its code still
	// runs; the submodules being imported.
	File                     string
	First, Standard, Loading bool
	Builtin                  bool // written in Go
	Pending                  []string

	// Absent, if not nil, gives the text for a name that the module should have
	// but does not have yet.
	Absent func(name string) (text string, ok bool)
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
	if m.Absent != nil {
		if text, ok := m.Absent(name); ok {
			return AttributeErrorf("%s", text)
		}
	}
	n, _ := m.dict.GetStr("__name__")
	own, ok := n.AsStr()
	if !ok {
		return AttributeErrorf("module has no attribute '%s'", name).withName(Of(m), name)
	}
	text := "module '" + own + "' has no attribute '" + name + "'"
	switch {
	case m.First && m.Standard:
		text += " (consider renaming " + StrRepr(m.File) + " since it has the same name as the standard library module named '" +
			own + "' and the import system gives it precedence)"
	case m.First && m.Loading:
		text += " (consider renaming " + StrRepr(m.File) + " if it has the same name as a third-party module you intended to import)"
	case m.Loading:
		text = "partially initialized module '" + own + "' from " + StrRepr(m.File) + " has no attribute '" + name +
			"' (most likely due to a circular import)"
	case slices.Contains(m.Pending, name):
		text = "cannot access submodule '" + name + "' of module '" + own + "' (most likely due to a circular import)"
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
		return Of(&Module{Name: "?", dict: NewDict(), class: a[0].Object().(*Class)}), nil
	}},
	{Name: "__init__", Sig: "(self, name, doc=None)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		m := a[0].Object().(*Module)
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
		return Of(a[0].Object().(*Module).dict), nil
	}},
}

func moduleRepr(t Thread, a []Value) (Value, *Exception) {
	m := a[0].Object().(*Module)
	name := "'?'"
	if n, ok := m.dict.GetStr("__name__"); ok {
		s, err := Repr(t, n)
		if err != nil {
			return Null, err
		}
		name = s
	}
	if f, ok := m.dict.GetStr("__file__"); ok && !f.IsNone() {
		s, err := Repr(t, f)
		return strResult("<module "+name+" from "+s+">", err)
	}
	if m.Builtin {
		return NewStr("<module " + name + " (built-in)>"), nil
	}
	if p, ok := m.dict.GetStr("__path__"); ok {
		s, err := Repr(t, p)
		return strResult("<module "+name+" (namespace) from "+s+">", err)
	}
	return NewStr("<module " + name + ">"), nil
}
