package object

import "strings"

// Union is a union type, int | str.
type Union struct{ members []Value }

// UnionClass is the class of unions, GenericAliasClass that of list[int].
var (
	UnionClass        = &Class{Name: "UnionType", QualName: "UnionType", Module: "types", flags: BuiltinClass}
	GenericAliasClass = &Class{Name: "GenericAlias", QualName: "GenericAlias", Module: "types", flags: BuiltinClass}
)

// Class returns the class types.UnionType.
func (*Union) Class() *Class { return UnionClass }

// Members returns the types of the union.
func (u *Union) Members() []Value { return u.members }

// UnionMember is implemented by what else may be part of a union.
type UnionMember interface{ InUnion() }

// TypeOr is a row's function for __or__ of such types.
func TypeOr(t Thread, a []Value) (Value, *Exception) { return typeOr(t, a) }

// typeOr is int | str.
func typeOr(_ Thread, a []Value) (Value, *Exception) {
	var out []Value
	for _, v := range a {
		switch o := v.Object().(type) {
		case *Union:
			out = append(out, o.members...)
		case *Class, *GenericAlias, UnionMember:
			out = append(out, v)
		case *NoneType:
			out = append(out, Of(NoneClass))
		default:
			return NotImplemented, nil
		}
	}
	var uniq []Value
next:
	for _, v := range out {
		for _, u := range uniq {
			if Is(u, v) {
				continue next
			}
		}
		uniq = append(uniq, v)
	}
	if len(uniq) == 1 {
		return uniq[0], nil
	}
	return Of(&Union{uniq}), nil
}

// Repr shows the union as it is written.
func (u *Union) Repr(t Thread) (string, *Exception) {
	parts := make([]string, len(u.members))
	for i, m := range u.members {
		s, err := typeText(t, m)
		if err != nil {
			return "", err
		}
		parts[i] = s
	}
	return strings.Join(parts, " | "), nil
}

// typeText is how a type shows inside another one.
func typeText(t Thread, v Value) (string, *Exception) {
	switch o := v.Object().(type) {
	case *Class:
		if o == NoneClass {
			return "None", nil
		}
		return o.FullName(), nil
	case *EllipsisType:
		return "...", nil
	case *List:
		// The parameter types of a callable.
		parts := make([]string, len(o.Items))
		for i, m := range o.Items {
			s, err := typeText(t, m)
			if err != nil {
				return "", err
			}
			parts[i] = s
		}
		return "[" + strings.Join(parts, ", ") + "]", nil
	}
	return Repr(t, v)
}

// Compare makes unions of the same types equal.
func (u *Union) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := other.Object().(*Union)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	same := len(o.members) == len(u.members)
	for _, m := range u.members {
		found := false
		for _, n := range o.members {
			eq, err := Equal(t, m, n)
			if err != nil {
				return Null, err
			}
			found = found || eq
		}
		same = same && found
	}
	return Bool(same == (op == EQ)), nil
}

// Hash is in accord with Compare.
func (u *Union) Hash(t Thread) (int64, *Exception) {
	var h int64
	for _, m := range u.members {
		n, err := Hash(t, m)
		if err != nil {
			return 0, err
		}
		h ^= n
	}
	return h, nil
}

var unionMethods = []Method{
	{Name: "__or__", Sig: "(self, value, /)", Fn: typeOr},
	{Name: "__ror__", Sig: "(self, value, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return typeOr(t, []Value{a[1], a[0]})
	}},
	{Name: "__args__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(NewTuple(a[0].Object().(*Union).members...)), nil
	}},
}

// GenericAlias is a class with type arguments, list[int].
type GenericAlias struct {
	Origin Value
	Args   *Tuple
	// Unpacked: it stands for what it is unpacked to.
	Unpacked bool
}

// Class returns the class types.GenericAlias.
func (*GenericAlias) Class() *Class { return GenericAliasClass }

// ClassGetItem is the __class_getitem__ of classes that take type arguments.
func ClassGetItem(_ Thread, a []Value) (Value, *Exception) {
	args, ok := a[1].Object().(*Tuple)
	if !ok {
		args = NewTuple(a[1])
	}
	return Of(&GenericAlias{Origin: a[0], Args: args}), nil
}

// Repr shows the alias as it is written.
func (g *GenericAlias) Repr(t Thread) (string, *Exception) {
	origin, err := typeText(t, g.Origin)
	if err != nil {
		return "", err
	}
	parts := make([]string, len(g.Args.items))
	for i, m := range g.Args.items {
		if parts[i], err = typeText(t, m); err != nil {
			return "", err
		}
	}
	if len(parts) == 0 {
		parts = []string{"()"}
	}
	if g.Unpacked {
		origin = "*" + origin
	}
	return origin + "[" + strings.Join(parts, ", ") + "]", nil
}

// Call makes an instance of the origin.
func (g *GenericAlias) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return Call(t, g.Origin, args, kw)
}

// Compare makes equal aliases equal.
func (g *GenericAlias) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := native(other).(*GenericAlias)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	eq, err := Equal(t, g.Origin, o.Origin)
	eq = eq && g.Unpacked == o.Unpacked
	if err == nil && eq {
		eq, err = Equal(t, Of(g.Args), Of(o.Args))
	}
	return Bool(eq == (op == EQ)), err
}

// Hash is in accord with Compare.
func (g *GenericAlias) Hash(t Thread) (int64, *Exception) {
	h, err := Hash(t, g.Origin)
	if err != nil {
		return 0, err
	}
	n, err := Hash(t, Of(g.Args))
	return h ^ n, err
}

// GetAttr shows what the alias has itself, else what its origin has.
func (g *GenericAlias) GetAttr(t Thread, name string) (Value, bool, *Exception) {
	if v, ok, err := objectLookup(t, Of(g), name); ok && name != "__doc__" && name != "__module__" || err != nil {
		return v, ok, err
	}
	return lookupAttr(t, g.Origin, name)
}

var genericAliasMethods = []Method{
	{Name: "__new__", Sig: "(cls, origin, args, /)", Kind: NewMethod, Fn: func(t Thread, a []Value) (Value, *Exception) {
		return ClassGetItem(t, a[1:])
	}},
	{Name: "__or__", Sig: "(self, value, /)", Fn: typeOr},
	{Name: "__ror__", Sig: "(self, value, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return typeOr(t, []Value{a[1], a[0]})
	}},
	{Name: "__mro_entries__", Sig: "(self, bases, /)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(NewTuple(aliasOf(a[0]).Origin)), nil
	}},
	{Name: "__origin__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return aliasOf(a[0]).Origin, nil
	}},
	{Name: "__args__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(aliasOf(a[0]).Args), nil
	}},
	{Name: "__parameters__", Kind: Property, Fn: func(t Thread, a []Value) (Value, *Exception) {
		params, err := aliasOf(a[0]).parameters(t)
		return Of(NewTuple(params...)), err
	}},
	{Name: "__unpacked__", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Bool(aliasOf(a[0]).Unpacked), nil
	}},
}

// aliasOf returns the alias that v is, or has inside as an instance of a
// subclass does.
func aliasOf(v Value) *GenericAlias { return native(v).(*GenericAlias) }
