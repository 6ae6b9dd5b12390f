package contextvars

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Var is a ContextVar.
type Var struct {
	name string
	def  object.Value // the default, Null if there is none
}

// Class returns the class ContextVar.
func (*Var) Class() *object.Class { return varClass }

// Repr implements object.Reprer.
func (v *Var) Repr(t object.Thread) (string, *object.Exception) {
	text := "<ContextVar name=" + object.StrRepr(v.name)
	if !v.def.IsNull() {
		def, exc := object.Repr(t, v.def)
		if exc != nil {
			return "", exc
		}
		text += " default=" + def
	}
	return text + address(v) + ">", nil
}

// Token is what set returns: the way back to the value before.
type Token struct {
	v    *Var
	ctx  *Context
	old  object.Value // Null: there was none
	used bool
}

// Class returns the class Token.
func (*Token) Class() *object.Class { return tokenClass }

// Repr implements object.Reprer.
func (k *Token) Repr(t object.Thread) (string, *object.Exception) {
	v, exc := object.Repr(t, object.Of(k.v))
	if exc != nil {
		return "", exc
	}
	used := ""
	if k.used {
		used = "used "
	}
	return "<Token " + used + "var=" + v + address(k) + ">", nil
}

// Compare implements object.Comparer, which makes tokens unhashable.
func (k *Token) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	return object.Bool((other.Object() == object.Object(k)) == (op == object.EQ)), nil
}

// missing is Token.MISSING.
type missing struct{}

// Class returns the class of Token.MISSING.
func (*missing) Class() *object.Class { return missingClass }

// Repr implements object.Reprer.
func (*missing) Repr(object.Thread) (string, *object.Exception) { return "<Token.MISSING>", nil }

func newVar(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, ok := object.StrOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("context variable name must be a str")
	}
	return object.Of(&Var{name: name, def: a[2]}), nil
}

func varGet(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v := a[0].Object().(*Var)
	if val := Current(t.(*vm.Thread)).get(t, v); !val.IsNull() {
		return val, nil
	}
	switch {
	case !a[1].IsNull():
		return a[1], nil
	case !v.def.IsNull():
		return v.def, nil
	}
	return object.Null, object.NewException(object.LookupErrorClass, a[0])
}

func varSet(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v, c := a[0].Object().(*Var), Current(t.(*vm.Thread))
	token := &Token{v: v, ctx: c, old: c.get(t, v)}
	c.set(t, v, a[1])
	return object.Of(token), nil
}

func varReset(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v, c := a[0].Object().(*Var), Current(t.(*vm.Thread))
	token, ok := a[1].Object().(*Token)
	if !ok {
		return object.Null, object.TypeErrorf("expected an instance of Token, got %s", object.ReprText(t, a[1]))
	}
	text := object.ReprText(t, a[1])
	switch {
	case token.used:
		return object.Null, object.RuntimeErrorf("%s has already been used once", text)
	case token.v != v:
		return object.Null, object.ValueErrorf("%s was created by a different ContextVar", text)
	case token.ctx != c:
		return object.Null, object.ValueErrorf("%s was created in a different Context", text)
	}
	token.used = true
	c.set(t, v, token.old)
	return object.None, nil
}
