// Package operator is Python's operator module: the operators as functions.
// getters.go has itemgetter, attrgetter and methodcaller.
package operator

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "operator", Doc: "Function versions of the built-in Python operators.", Load: load}

// binary are the functions of two operands; each has an in-place one as well.
var binary = []struct {
	name string
	op   object.BinaryOp
	sign string
}{
	{"add", object.Add, "+"}, {"sub", object.Sub, "-"}, {"mul", object.Mul, "*"}, {"matmul", object.MatMul, "@"},
	{"truediv", object.Div, "/"}, {"floordiv", object.FloorDiv, "//"}, {"mod", object.Mod, "%"}, {"pow", object.Pow, "**"},
	{"lshift", object.LShift, "<<"}, {"rshift", object.RShift, ">>"}, {"and_", object.And, "&"}, {"or_", object.Or, "|"},
	{"xor", object.Xor, "^"},
}

type fn = func(t object.Thread, a []object.Value) (object.Value, *object.Exception)

func load(_ *lib.Host, m *object.Module) *object.Exception {
	var rows []object.Method
	row := func(name, sig, doc string, f fn) {
		rows = append(rows, object.Method{Name: name, Sig: sig, Doc: doc, Fn: f})
	}
	for i, name := range []string{"lt", "le", "eq", "ne", "gt", "ge"} {
		op := object.CompareOp(i)
		row(name, "(a, b, /)", "Same as a "+[]string{"<", "<=", "==", "!=", ">", ">="}[i]+" b.", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Compare(t, op, a[0], a[1])
		})
	}
	for _, b := range binary {
		row(b.name, "(a, b, /)", "Same as a "+b.sign+" b.", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.BinaryOperation(t, b.op, a[0], a[1])
		})
	}
	for _, b := range binary {
		name := "i" + b.name
		if name[len(name)-1] == '_' {
			name = name[:len(name)-1]
		}
		row(name, "(a, b, /)", "Same as a "+b.sign+"= b.", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.InplaceBinary(t, b.op, a[0], a[1])
		})
	}
	for _, u := range []struct {
		names []string
		op    object.UnaryOp
		sign  string
	}{{[]string{"neg"}, object.Neg, "-"}, {[]string{"pos"}, object.Pos, "+"}, {[]string{"inv", "invert"}, object.Invert, "~"}} {
		for _, name := range u.names {
			row(name, "(a, /)", "Same as "+u.sign+"a.", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				return object.UnaryOperation(t, u.op, a[0])
			})
		}
	}
	rows = append(rows, others...)
	lib.AddFunctions(m, rows)
	for _, r := range rows {
		alias := "__" + trimmed(r.Name) + "__"
		if noAlias[r.Name] {
			continue
		}
		v, _ := m.Dict().GetStr(r.Name)
		lib.Add(m, alias, v)
	}
	lib.AddClasses(m, itemGetterClass, attrGetterClass, methodCallerClass)
	return nil
}

// noAlias are the functions that do not stand for a special method.
var noAlias = map[string]bool{"truth": true, "is_": true, "is_not": true, "countOf": true, "indexOf": true, "length_hint": true}

func trimmed(name string) string {
	if n := len(name); name[n-1] == '_' {
		return name[:n-1]
	}
	return name
}

// others are the functions that are no arithmetic.
var others = []object.Method{
	{Name: "abs", Sig: "(a, /)", Doc: "Same as abs(a).", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) { return object.Abs(t, a[0]) }},
	{Name: "index", Sig: "(a, /)", Doc: "Same as a.__index__()", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Index(t, a[0])
	}},
	{Name: "not_", Sig: "(a, /)", Doc: "Gives the logical negation of a.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) { return object.Not(t, a[0]) }},
	{Name: "truth", Sig: "(a, /)", Doc: "Tests the truth value of a and answers with a bool.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		b, exc := object.Truth(t, a[0])
		return object.Bool(b), exc
	}},
	{Name: "is_", Sig: "(a, b, /)", Doc: "Checks whether a and b are one and the same object.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(object.Is(a[0], a[1])), nil
	}},
	{Name: "is_not", Sig: "(a, b, /)", Doc: "Checks whether a and b are two distinct objects.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(!object.Is(a[0], a[1])), nil
	}},
	{Name: "concat", Sig: "(a, b, /)", Doc: "Joins the sequences a and b into one with the plus operator.", Fn: concat(object.BinaryOperation)},
	{Name: "iconcat", Sig: "(a, b, /)", Doc: "Extends sequence a by sequence b, in place where a supports it.", Fn: concat(object.InplaceBinary)},
	{Name: "contains", Sig: "(a, b, /)", Doc: "Checks whether container a holds b; the container comes first.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		b, exc := object.Contains(t, a[0], a[1])
		return object.Bool(b), exc
	}},
	{Name: "countOf", Sig: "(a, b, /)", Doc: "Counts how often b occurs in a, by identity or equality.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		n := int64(0)
		exc := object.Iterate(t, a[0], func(v object.Value) *object.Exception {
			eq, exc := same(t, v, a[1])
			if eq {
				n++
			}
			return exc
		})
		return object.Int(n), exc
	}},
	{Name: "indexOf", Sig: "(a, b, /)", Doc: "Finds the earliest position at which b occurs in a.", Fn: indexOf},
	{Name: "getitem", Sig: "(a, b, /)", Doc: "Same as a[b].", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.GetItem(t, a[0], a[1])
	}},
	{Name: "setitem", Sig: "(a, b, c, /)", Doc: "Stores c in a under the key or index b.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.None, object.SetItem(t, a[0], a[1], a[2])
	}},
	{Name: "delitem", Sig: "(a, b, /)", Doc: "Removes the entry of a found at key or index b.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.None, object.DelItem(t, a[0], a[1])
	}},
	{Name: "length_hint", Sig: "(obj, default=0, /)", Doc: "Guesses how many items obj will produce, using its length or hint.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if !object.IsIntValue(a[1]) {
			return object.Null, object.TypeErrorf("'%s' object cannot be interpreted as an integer", a[1].Class().Name)
		}
		def, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		n, exc := object.LengthHint(t, a[0], def)
		return object.Int(int64(n)), exc
	}},
	{Name: "call", Sig: "(obj, /, *args, **kwargs)", Doc: "Calls obj with the given positional and keyword arguments.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return t.Call(a[0], a[1].Object().(*object.Tuple).Items(), object.Keywords(a[2].Object().(*object.Dict)))
	}},
	{Name: "_compare_digest", Sig: "(a, b, /)", Doc: "Compares a and b for equality.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		b, exc := object.Equal(t, a[0], a[1])
		return object.Bool(b), exc
	}},
}

func same(t object.Thread, x, y object.Value) (bool, *object.Exception) {
	if object.Is(x, y) {
		return true, nil
	}
	return object.Equal(t, x, y)
}

func concat(add func(t object.Thread, op object.BinaryOp, a, b object.Value) (object.Value, *object.Exception)) fn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if _, ok := a[0].Class().Lookup("__getitem__"); !ok {
			return object.Null, object.TypeErrorf("'%s' object can't be concatenated", a[0].Class().Name)
		}
		return add(t, object.Add, a[0], a[1])
	}
}

func indexOf(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	i, found := int64(0), object.NewException(object.StopIterationClass)
	exc := object.Iterate(t, a[0], func(v object.Value) *object.Exception {
		eq, exc := same(t, v, a[1])
		if exc == nil && eq {
			return found // ends the iteration
		}
		i++
		return exc
	})
	switch exc {
	case found:
		return object.Int(i), nil
	case nil:
		return object.Null, object.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return object.Null, exc
}
