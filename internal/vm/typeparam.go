package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// TypeVar is a type parameter: TypeVar, TypeVarTuple or ParamSpec.
type TypeVar struct {
	name  string
	kind  uint8
	bound object.Value // None or the function that computes bound or constraints
}

// Class returns the class TypeVar.
func (*TypeVar) Class() *object.Class { return typeVarClass }

// Repr implements object.Reprer.
func (v *TypeVar) Repr(object.Thread) (string, *object.Exception) { return v.name, nil }

var typeVarMethods = []object.Method{
	{Name: "__name__", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(a[0].Object().(*TypeVar).name), nil
	}},
	{Name: "__bound__", Sig: "(self)", Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		v := a[0].Object().(*TypeVar)
		if v.bound.IsNull() || v.bound.IsNone() {
			return object.None, nil
		}
		return t.Call(v.bound, nil, nil)
	}},
}

// TypeAlias is what a type statement binds.
type TypeAlias struct {
	name   string
	params object.Value
	value  object.Value // the function that computes the value
}

// Class returns the class TypeAliasType.
func (*TypeAlias) Class() *object.Class { return typeAliasClass }

// Repr implements object.Reprer.
func (a *TypeAlias) Repr(object.Thread) (string, *object.Exception) { return a.name, nil }

var typeAliasMethods = []object.Method{
	{Name: "__name__", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(a[0].Object().(*TypeAlias).name), nil
	}},
	{Name: "__value__", Sig: "(self)", Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return t.Call(a[0].Object().(*TypeAlias).value, nil, nil)
	}},
	{Name: "__type_params__", Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*TypeAlias).params, nil
	}},
}

func isFunctionCode(c *Code) bool { return c.Flags&compile.NewLocals != 0 }
