package object

import "strings"

// Namespace is types.SimpleNamespace: an object that is nothing but its
// attributes.
type Namespace struct{ Base }

// NamespaceClass is the class types.SimpleNamespace.
var NamespaceClass *Class

func init() {
	NamespaceClass = NewNativeClass("SimpleNamespace", "types", nil, []Method{
		{Name: "__init__", Sig: "(self, /, *args, **kwargs)", Fn: namespaceInit, Doc: "Sets up the namespace; help on its type shows the exact parameters."},
		{Name: "__repr__", Sig: "(self, /)", Fn: namespaceRepr},
		{Name: "__dict__", Kind: Property, Fn: getDict},
		{Name: "__eq__", Sig: "(self, value, /)", Fn: namespaceEq},
		{Name: "__reduce__", Sig: "(self, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
			return Of(NewTuple(Of(a[0].Class()), Of(NewTuple()), Of(a[0].Object().(*Namespace).Attrs().Dict()))), nil
		}},
		{Name: "__replace__", Sig: "(self, /, **changes)", Fn: namespaceReplace, Doc: "Duplicates the namespace, overriding any attributes passed as keywords."},
	}, WithDoc("A simple attribute-based namespace."), WithFlags(DottedName), WithAlloc(func(_ Thread, cls *Class) Object {
		n := &Namespace{}
		n.SetClass(cls)
		return n
	}))
	NamespaceClass.SetConstant("__hash__", None)
}

// NewNamespace returns a namespace of names and values.
func NewNamespace(names []string, values []Value) Value {
	n := &Namespace{}
	n.SetClass(NamespaceClass)
	for i, name := range names {
		n.Attrs().Set(name, values[i])
	}
	return Of(n)
}

func namespaceInit(t Thread, a []Value) (Value, *Exception) {
	n := a[0].Object().(*Namespace)
	args := a[1].Object().(*Tuple).items
	if len(args) > 1 {
		return Null, TypeErrorf("%s expected at most 1 argument, got %d", n.Class().Name, len(args))
	}
	if len(args) == 1 {
		d := NewDict()
		if _, err := CallMethod(t, Of(d), "update", args[0]); err != nil {
			return Null, err
		}
		var bad Value
		d.Items(func(k, v Value) bool {
			name, ok := StrOf(k)
			if !ok {
				bad = k
				return false
			}
			n.Attrs().Set(name, v)
			return true
		})
		if !bad.IsNull() {
			return Null, TypeErrorf("keywords must be strings")
		}
	}
	a[2].Object().(*Dict).Items(func(k, v Value) bool {
		name, _ := k.AsStr()
		n.Attrs().Set(name, v)
		return true
	})
	return None, nil
}

func namespaceRepr(t Thread, a []Value) (Value, *Exception) {
	n := a[0].Object().(*Namespace)
	name := "namespace"
	if n.Class() != NamespaceClass {
		name = n.Class().Name
	}
	if !t.Reprs().Enter(n) {
		return NewStr(name + "(...)"), nil
	}
	defer t.Reprs().Leave(n)
	var parts []string
	for _, k := range n.Attrs().Names() {
		v, _ := n.Attrs().Get(k)
		if v.IsNull() || k == "" {
			continue
		}
		s, err := Repr(t, v)
		if err != nil {
			return Null, err
		}
		parts = append(parts, k+"="+s)
	}
	return NewStr(name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func namespaceEq(t Thread, a []Value) (Value, *Exception) {
	x, ok := a[0].Object().(*Namespace)
	y, ok2 := a[1].Object().(*Namespace)
	if !ok || !ok2 {
		return NotImplemented, nil
	}
	eq, err := Equal(t, Of(x.Attrs().Dict()), Of(y.Attrs().Dict()))
	return Bool(eq), err
}

func namespaceReplace(t Thread, a []Value) (Value, *Exception) {
	self := a[0].Object().(*Namespace)
	v, err := Call(t, Of(self.Class()), nil, nil)
	if err != nil {
		return Null, err
	}
	n, ok := v.Object().(*Namespace)
	if !ok {
		return Null, TypeErrorf("expect types.SimpleNamespace type, but %s() returned '%s' object", self.Class().Name, v.Class().Name)
	}
	for _, k := range self.Attrs().Names() {
		x, _ := self.Attrs().Get(k)
		n.Attrs().Set(k, x)
	}
	a[1].Object().(*Dict).Items(func(k, v Value) bool {
		name, _ := k.AsStr()
		n.Attrs().Set(name, v)
		return true
	})
	return v, nil
}
