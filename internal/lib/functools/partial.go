package functools

import (
	"strings"

	"asyncrepl/internal/object"
)

// partial is functools.partial: a call with some arguments filled in.
type partial struct {
	object.Base
	fn   object.Value
	args []object.Value
	kw   *object.Dict
}

// PartialOf tells what a partial calls, and with which arguments.
func PartialOf(v object.Value) (fn object.Value, args []object.Value, kw []object.Kw, ok bool) {
	p, ok := v.Object().(*partial)
	if !ok {
		return v, nil, nil, false
	}
	return p.fn, p.args, object.Keywords(p.kw), true
}

// Call implements object.Callable.
func (p *partial) Call(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	all := append(append([]object.Value(nil), p.args...), args...)
	if p.kw.Len() == 0 {
		return t.Call(p.fn, all, kw)
	}
	merged := p.kw.Copy()
	for _, k := range kw {
		merged.SetStr(k.Name, k.Value)
	}
	return t.Call(p.fn, all, object.Keywords(merged))
}

// Repr implements object.Reprer.
func (p *partial) Repr(t object.Thread) (string, *object.Exception) {
	fn, exc := object.Repr(t, p.fn)
	if exc != nil {
		return "", exc
	}
	parts := []string{fn}
	for _, a := range p.args {
		s, exc := object.Repr(t, a)
		if exc != nil {
			return "", exc
		}
		parts = append(parts, s)
	}
	for _, k := range object.Keywords(p.kw) {
		s, exc := object.Repr(t, k.Value)
		if exc != nil {
			return "", exc
		}
		parts = append(parts, k.Name+"="+s)
	}
	return p.Class().FullName() + "(" + strings.Join(parts, ", ") + ")", nil
}

var partialClass = object.NewNativeClass("partial", "functools", nil, []object.Method{
	{Name: "__new__", Sig: "(cls, /, *args, **keywords)", Kind: object.NewMethod, Fn: newPartial},
	partialAttr("func", func(p *partial) object.Value { return p.fn }),
	partialAttr("args", func(p *partial) object.Value { return object.Of(object.NewTuple(p.args...)) }),
	partialAttr("keywords", func(p *partial) object.Value { return object.Of(p.kw) }),
}, object.WithDoc("A call with some of its arguments given in advance."), object.WithProto((*partial)(nil), ""))

func partialAttr(name string, get func(p *partial) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*partial)), nil
	}}
}

func newPartial(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	args := a[1].Object().(*object.Tuple).Items()
	if len(args) == 0 {
		return object.Null, object.TypeErrorf("type 'partial' takes at least one argument")
	}
	if !object.IsCallable(args[0]) {
		return object.Null, object.TypeErrorf("the first argument must be callable")
	}
	p := &partial{fn: args[0], args: append([]object.Value(nil), args[1:]...), kw: object.NewDict()}
	p.SetClass(a[0].Object().(*object.Class))
	extra := a[2].Object().(*object.Dict)
	if inner, ok := p.fn.Object().(*partial); ok && p.Class() == inner.Class() {
		p.fn = inner.fn
		p.args = append(append([]object.Value(nil), inner.args...), p.args...)
		p.kw = inner.kw.Copy()
	}
	extra.Items(func(k, v object.Value) bool {
		s, _ := object.StrOf(k)
		p.kw.SetStr(s, v)
		return true
	})
	return object.Of(p), nil
}
