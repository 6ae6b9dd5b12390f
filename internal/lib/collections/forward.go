package collections

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// forwarding says how the methods of a wrapper do what those of its data do.
type forwarding struct {
	wraps  bool           // the result is wrapped again, in the class of the wrapper
	unwrap []object.Value // arguments of these classes stand for their data
}

// forward adds to a class methods that call those of the attribute data:
// _forward(cls, signatures, wraps, unwrap). The signatures are a text with one
// for each method, as "append(item) index(item, *args)"; defaults are passed on.
func forward(m *object.Module) func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		cls := a[0].Object().(*object.Class)
		text, _ := object.StrOf(a[1])
		f := &forwarding{unwrap: tupleItems(a[3])}
		f.wraps, _ = a[2].AsBool()
		var rows []object.Method
		for _, sig := range strings.Split(text, ")") {
			name, params, ok := strings.Cut(strings.TrimSpace(sig), "(")
			if !ok {
				continue
			}
			if params != "" {
				params = ", " + params
			}
			rows = append(rows, object.Method{Name: name, Sig: "(self" + params + ")", Fn: f.method(name, strings.Contains(params, "*"))})
		}
		lib.AddPythonMethods(m, cls, rows)
		return object.None, nil
	}
}

// method calls the method of this name; starred tells that its last parameter
// takes all arguments that are left.
func (f *forwarding) method(name string, starred bool) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		data, exc := object.GetAttr(t, a[0], "data")
		if exc != nil {
			return object.Null, exc
		}
		args := append([]object.Value(nil), a[1:]...)
		if n := len(args); starred {
			args = append(args[:n-1], tupleItems(args[n-1])...)
		}
		for i, v := range args {
			if args[i], exc = f.plain(t, v); exc != nil {
				return object.Null, exc
			}
		}
		result, exc := object.CallMethod(t, data, name, args...)
		if exc != nil || !f.wraps || result == object.NotImplemented {
			return result, exc
		}
		class, exc := object.GetAttr(t, a[0], "__class__")
		if exc != nil {
			return object.Null, exc
		}
		return object.Call(t, class, []object.Value{result}, nil)
	}
}

// plain returns the data of a wrapper, other values as they are.
func (f *forwarding) plain(t object.Thread, v object.Value) (object.Value, *object.Exception) {
	for _, c := range f.unwrap {
		if v.Class().IsSubclass(c.Object().(*object.Class)) {
			return object.GetAttr(t, v, "data")
		}
	}
	return v, nil
}

// addForward adds _forward to the module, for its Python half.
func addForward(m *object.Module) {
	lib.AddFunctions(m, []object.Method{{Name: "_forward", Sig: "(cls, signatures, wraps, unwrap, /)", Fn: forward(m)}})
}
