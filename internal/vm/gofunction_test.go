package vm

import (
	"strings"
	"testing"

	"asyncrepl/internal/object"
)

// TestGoFunctionArguments compares with what CPython says of
// "def f(a, b=2, /, c=3, *rest, key, opt=None, **kw)" and of a method.
func TestGoFunctionArguments(t *testing.T) {
	th := (&Interp{Builtins: object.NewDict()}).NewThread()
	show := func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(object.ReprText(th, object.Of(object.NewTuple(append([]object.Value(nil), a...)...)))), nil
	}
	all := NewGoFunction(&object.Method{Name: "f", Sig: "(a, b=2, /, c=3, *rest, key, opt=None, **kw)", Fn: show}, nil, "m", object.NewDict())
	method := NewGoFunction(&object.Method{Name: "put", Sig: "(self, item)", Fn: show}, object.IntClass, "m", object.NewDict())
	n := func(xs ...int64) []object.Value {
		vs := make([]object.Value, len(xs))
		for i, x := range xs {
			vs[i] = object.Int(x)
		}
		return vs
	}
	kw := func(names ...string) []object.Kw {
		var out []object.Kw
		for _, name := range names {
			out = append(out, object.Kw{Name: name, Value: object.Int(9)})
		}
		return out
	}
	for _, c := range []struct {
		fn   *Function
		args []object.Value
		kw   []object.Kw
		want string
	}{
		{all, n(1), kw("key"), "(1, 2, 3, (), 9, None, {})"},
		{all, n(1, 4, 5, 6), kw("key", "z"), "(1, 4, 5, (6,), 9, None, {'z': 9})"},
		{all, n(1), kw("opt", "key", "c"), "(1, 2, 9, (), 9, 9, {})"},
		{all, n(), kw("key"), "f() missing 1 required positional argument: 'a'"},
		{all, n(1), nil, "f() missing 1 required keyword-only argument: 'key'"},
		{method, n(7), nil, "int.put() missing 1 required positional argument: 'item'"},
		{method, n(7, 8, 9), nil, "int.put() takes 2 positional arguments but 3 were given"},
		{method, n(7, 8), kw("item"), "int.put() got multiple values for argument 'item'"},
		{method, []object.Value{object.NewStr("x"), object.Int(1)}, nil, "descriptor 'put' for 'int' objects doesn't apply to a 'str' object"},
	} {
		v, exc := th.Call(object.Of(c.fn), c.args, c.kw)
		got, _ := v.AsStr()
		if exc != nil {
			got = exc.Error()
			got = got[strings.Index(got, ": ")+1:]
			got = strings.TrimSpace(got)
		}
		if got != c.want {
			t.Errorf("%s%v %v: got %q, want %q", c.fn.Name(), c.args, c.kw, got, c.want)
		}
	}
}
