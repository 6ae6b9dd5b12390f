// Package itertools is Python's itertools module. Each iterator is a Go type of
// its own; sources.go has those that need no input, chains.go those over one or
// several iterables, combine.go the combinatoric ones.
package itertools

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "itertools", Doc: "Building blocks for making iterators and combining them.", Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, classes...)
	lib.AddFunctions(m, []object.Method{
		{Name: "tee", Sig: "(iterable, n=2, /)", Doc: "Splits one iterable into n iterators that advance separately.", Fn: tee},
	})
	return nil
}

// base is what all iterators of the module have in common.
type base struct{ class *object.Class }

// Class returns the iterator's class.
func (b *base) Class() *object.Class { return b.class }

// Iter returns the iterator itself; each type completes it with Next.
func iterSelf(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }

func nextOf(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	v, exc := a[0].Object().(object.Iterator).Next(t)
	if exc == nil && v.IsNull() {
		exc = object.NewException(object.StopIterationClass)
	}
	return v, exc
}

var classes []*object.Class

// iterator declares a class of the module: its constructor, bound to the
// signature without the class, makes the iterator.
func iterator(name, sig, doc string, make func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception), extra ...object.Method) *object.Class {
	rows := append([]object.Method{
		{Name: "__new__", Sig: "(cls, " + sig[1:], Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return make(t, a[0].Object().(*object.Class), a[1:])
		}},
		{Name: "__iter__", Sig: "(self, /)", Fn: iterSelf},
		{Name: "__next__", Sig: "(self, /)", Fn: nextOf},
	}, extra...)
	c := object.NewNativeClass(name, "itertools", nil, rows, object.WithDoc(doc))
	classes = append(classes, c)
	return c
}

// iters calls iter() on each of the items.
func iters(t object.Thread, vs []object.Value) ([]object.Value, *object.Exception) {
	its := make([]object.Value, len(vs))
	for i, v := range vs {
		it, exc := object.Iter(t, v)
		if exc != nil {
			return nil, exc
		}
		its[i] = it
	}
	return its, nil
}

func items(v object.Value) []object.Value { return v.Object().(*object.Tuple).Items() }
