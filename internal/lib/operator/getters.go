package operator

import (
	"strings"

	"asyncrepl/internal/object"
)

// getter is an itemgetter, an attrgetter or a methodcaller.
type getter struct {
	object.Base
	get  func(t object.Thread, v object.Value) (object.Value, *object.Exception)
	args []object.Value
	kw   *object.Dict
}

func getterClass(name, doc string, sig string, make func(t object.Thread, g *getter, args []object.Value) *object.Exception) *object.Class {
	return object.NewNativeClass(name, "operator", nil, []object.Method{
		{Name: "__new__", Sig: sig, Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			g := &getter{args: append([]object.Value(nil), a[1].Object().(*object.Tuple).Items()...)}
			if len(a) > 2 {
				g.kw = a[2].Object().(*object.Dict)
			}
			if len(g.args) == 0 {
				if g.kw != nil {
					return object.Null, object.TypeErrorf("methodcaller needs at least one argument, the method name")
				}
				return object.Null, object.TypeErrorf("%s expected 1 argument, got 0", name)
			}
			g.SetClass(a[0].Object().(*object.Class))
			return object.Of(g), make(t, g, g.args)
		}},
		{Name: "__call__", Sig: "(self, /, *args)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			args := a[1].Object().(*object.Tuple).Items()
			if len(args) != 1 {
				return object.Null, object.TypeErrorf("%s expected 1 argument, got %d", name, len(args))
			}
			return a[0].Object().(*getter).get(t, args[0])
		}},
		{Name: "__repr__", Sig: "(self, /)", Fn: getterRepr},
		{Name: "__reduce__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			g := a[0].Object().(*getter)
			return object.Of(object.Pair(object.Of(g.Class()), object.Of(object.NewTuple(g.args...)))), nil
		}},
	}, object.WithDoc(doc), object.WithProto((*getter)(nil), ""))
}

var (
	itemGetterClass   = getterClass("itemgetter", "Return a callable object that fetches the given item(s) from its operand.", "(cls, /, *items)", newItemGetter)
	attrGetterClass   = getterClass("attrgetter", "Return a callable object that fetches the given attribute(s) from its operand.", "(cls, /, *attrs)", newAttrGetter)
	methodCallerClass = getterClass("methodcaller", "Return a callable object that calls the given method on its operand.", "(cls, /, *args, **kwargs)", newMethodCaller)
)

// each applies get to every argument: the result of one is bare, of several a
// tuple.
func each[T any](keys []T, get func(t object.Thread, v object.Value, key T) (object.Value, *object.Exception)) func(t object.Thread, v object.Value) (object.Value, *object.Exception) {
	if len(keys) == 1 {
		return func(t object.Thread, v object.Value) (object.Value, *object.Exception) { return get(t, v, keys[0]) }
	}
	return func(t object.Thread, v object.Value) (object.Value, *object.Exception) {
		out := make([]object.Value, len(keys))
		for i, k := range keys {
			x, exc := get(t, v, k)
			if exc != nil {
				return object.Null, exc
			}
			out[i] = x
		}
		return object.Of(object.NewTuple(out...)), nil
	}
}

func newItemGetter(_ object.Thread, g *getter, keys []object.Value) *object.Exception {
	g.get = each(keys, object.GetItem)
	return nil
}

func newAttrGetter(_ object.Thread, g *getter, names []object.Value) *object.Exception {
	paths := make([][]string, len(names))
	for i, n := range names {
		s, ok := object.StrOf(n)
		if !ok {
			return object.TypeErrorf("attribute name must be a string")
		}
		paths[i] = strings.Split(s, ".")
	}
	g.get = each(paths, func(t object.Thread, v object.Value, path []string) (object.Value, *object.Exception) {
		for _, name := range path {
			x, exc := object.GetAttr(t, v, name)
			if exc != nil {
				return object.Null, exc
			}
			v = x
		}
		return v, nil
	})
	return nil
}

func newMethodCaller(_ object.Thread, g *getter, args []object.Value) *object.Exception {
	name, ok := object.StrOf(args[0])
	if !ok {
		return object.TypeErrorf("method name must be a string")
	}
	g.get = func(t object.Thread, v object.Value) (object.Value, *object.Exception) {
		m, exc := object.GetAttr(t, v, name)
		if exc != nil {
			return object.Null, exc
		}
		return t.Call(m, args[1:], object.Keywords(g.kw))
	}
	return nil
}

func getterRepr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	g := a[0].Object().(*getter)
	if !t.Reprs().Enter(g) {
		return object.NewStr(g.Class().FullName() + "(...)"), nil
	}
	defer t.Reprs().Leave(g)
	var parts []string
	for _, v := range g.args {
		s, exc := object.Repr(t, v)
		if exc != nil {
			return object.Null, exc
		}
		parts = append(parts, s)
	}
	if g.kw != nil {
		for _, k := range object.Keywords(g.kw) {
			s, exc := object.Repr(t, k.Value)
			if exc != nil {
				return object.Null, exc
			}
			parts = append(parts, k.Name+"="+s)
		}
	}
	return object.NewStr(g.Class().FullName() + "(" + strings.Join(parts, ", ") + ")"), nil
}
