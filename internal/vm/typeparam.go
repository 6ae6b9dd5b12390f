package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// typing calls a function of the library's typing that serves the syntax of
// type parameters.
func (t *Thread) typing(name string, args ...object.Value) (object.Value, *object.Exception) {
	m, exc := t.in.Import(t, "_typing_generic", nil, []string{"*"}, 0)
	if exc != nil {
		return object.Null, exc
	}
	fn, exc := object.GetAttr(t, m, name)
	if exc != nil {
		return object.Null, exc
	}
	return t.Call(fn, args, nil)
}

// TypeAlias is what a type statement binds.
type TypeAlias struct {
	name   string
	params object.Value // a tuple, or None
	value  object.Value // the function that computes the value
	module object.Value
	known  object.Value // the value, once it was asked for
}

// Class returns the class TypeAliasType.
func (*TypeAlias) Class() *object.Class { return typeAliasClass }

// InUnion says that an alias may be part of a union.
func (*TypeAlias) InUnion() {}

// Repr implements object.Reprer.
func (a *TypeAlias) Repr(object.Thread) (string, *object.Exception) { return a.name, nil }

// GetItem implements object.Indexable: the alias with its parameters given.
func (a *TypeAlias) GetItem(t object.Thread, key object.Value) (object.Value, *object.Exception) {
	if a.params.IsNone() {
		return object.Null, object.TypeErrorf("Only generic type aliases are subscriptable")
	}
	return object.ClassGetItem(t, []object.Value{object.Of(a), key})
}

func (a *TypeAlias) paramTuple() object.Value {
	if a.params.IsNone() {
		return object.Of(object.NewTuple())
	}
	return a.params
}

func aliasRow(name string, get func(t object.Thread, a *TypeAlias) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(t, a[0].Object().(*TypeAlias))
	}}
}

// aliasMember is a row that CPython keeps as a member of the struct.
func aliasMember(name string, get func(t object.Thread, a *TypeAlias) (object.Value, *object.Exception)) object.Method {
	row := aliasRow(name, get)
	row.Set = object.Readonly
	return row
}

var typeAliasMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, name, value, *, type_params=())", Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		name, ok := object.StrOf(a[1])
		if !ok {
			return object.Null, object.TypeErrorf("typealias() argument 'name' must be str, not %s", a[1].Class().Name)
		}
		params, ok := a[3].Object().(*object.Tuple)
		if !ok {
			return object.Null, object.TypeErrorf("type_params must be a tuple")
		}
		alias := &TypeAlias{name: name, params: object.None, module: moduleOf(t), known: a[2]}
		if len(params.Items()) > 0 {
			alias.params = a[3]
		}
		return object.Of(alias), nil
	}},
	{Name: "__or__", Sig: "(self, value, /)", Doc: "Return self|value.", Fn: object.TypeOr},
	{Name: "__ror__", Sig: "(self, value, /)", Doc: "Return value|self.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.TypeOr(t, []object.Value{a[1], a[0]})
	}},
	aliasMember("__name__", func(_ object.Thread, a *TypeAlias) (object.Value, *object.Exception) {
		return object.NewStr(a.name), nil
	}),
	aliasRow("__module__", func(_ object.Thread, a *TypeAlias) (object.Value, *object.Exception) { return a.module, nil }),
	aliasRow("__type_params__", func(_ object.Thread, a *TypeAlias) (object.Value, *object.Exception) { return a.paramTuple(), nil }),
	aliasRow("__parameters__", func(_ object.Thread, a *TypeAlias) (object.Value, *object.Exception) { return a.paramTuple(), nil }),
	aliasRow("__value__", func(t object.Thread, a *TypeAlias) (v object.Value, exc *object.Exception) {
		if a.known.IsNull() {
			if v, exc = t.Call(a.value, nil, nil); exc == nil {
				a.known = v
			}
			return v, exc
		}
		return a.known, nil
	}),
}

// moduleOf is the name of the module that runs.
func moduleOf(t object.Thread) object.Value {
	if f := t.Frame(); f != nil {
		if v, ok := f.Globals().GetStr("__name__"); ok {
			return v
		}
	}
	return object.None
}

func isFunctionCode(c *Code) bool { return c.Flags&compile.NewLocals != 0 }
