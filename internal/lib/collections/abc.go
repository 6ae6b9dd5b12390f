package collections

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// ABC declares the module collections.abc.
var ABC = lib.Module{Name: "collections.abc", Doc: "Abstract base classes for containers.", Load: loadABC}

// abcs are the abstract classes: the methods that make a class one of them, and
// the built-in classes that are one without showing it by methods alone.
var abcs = []struct {
	name, methods string
	registered    []*object.Class // not nil: only these and their subclasses
}{
	{"Awaitable", "__await__", nil}, {"Coroutine", "__await__ send throw close", nil},
	{"AsyncIterable", "__aiter__", nil}, {"AsyncIterator", "__anext__ __aiter__", nil},
	{"AsyncGenerator", "__aiter__ __anext__ asend athrow aclose", nil},
	{"Hashable", "__hash__", nil}, {"Iterable", "__iter__", nil}, {"Iterator", "__next__ __iter__", nil},
	{"Generator", "__iter__ __next__ send throw close", nil}, {"Reversible", "__reversed__ __iter__", nil},
	{"Sized", "__len__", nil}, {"Container", "__contains__", nil}, {"Callable", "__call__", nil},
	{"Collection", "__len__ __iter__ __contains__", nil}, {"Buffer", "__buffer__", nil},
	{"Sequence", "", []*object.Class{object.TupleClass, object.StrClass, object.RangeClass, object.BytesClass, object.ListClass, object.ByteArrayClass, object.MemoryViewClass}},
	{"MutableSequence", "", []*object.Class{object.ListClass, object.ByteArrayClass}},
	{"Mapping", "", []*object.Class{object.DictClass, object.MappingProxyClass}},
	{"MutableMapping", "", []*object.Class{object.DictClass}},
	{"Set", "", []*object.Class{object.SetClass, object.FrozenSetClass, object.DictKeysClass, object.DictItemsClass}},
	{"MutableSet", "", []*object.Class{object.SetClass}},
	{"KeysView", "", []*object.Class{object.DictKeysClass}}, {"ItemsView", "", []*object.Class{object.DictItemsClass}}, {"ValuesView", "", []*object.Class{object.DictValuesClass}},
}

// byInterface tells what built-in objects are that have no special methods in
// their class's table.
func byInterface(name string, v object.Value) bool {
	if !v.Class().IsBuiltin() {
		return false
	}
	_, iterator := v.Object().(object.Iterator)
	switch name {
	case "Callable":
		return object.IsCallable(v)
	case "Iterable":
		return object.IsIterable(v) && v.Class().Name != "coroutine"
	case "Iterator":
		return iterator && v.Class().Name != "coroutine"
	case "Generator":
		return v.Class().Name == "generator"
	}
	return false
}

func loadABC(h *lib.Host, m *object.Module) *object.Exception {
	kinds := map[*object.Class]int{}
	extra := map[*object.Class][]*object.Class{}
	accepts := func(abc, c *object.Class) bool {
		if c.IsSubclass(abc) {
			return true
		}
		for _, k := range extra[abc] {
			if c.IsSubclass(k) {
				return true
			}
		}
		i, ok := kinds[abc]
		if !ok {
			return false
		}
		for _, k := range abcs[i].registered {
			if c.IsSubclass(k) {
				return true
			}
		}
		if abcs[i].name == "Hashable" && (c.IsSubclass(object.SetClass) || c.IsSubclass(dequeClass)) {
			return false
		}
		if strings.HasSuffix(abcs[i].name, "Sequence") && c.IsSubclass(dequeClass) {
			return true
		}
		for _, name := range strings.Fields(abcs[i].methods) {
			if v, ok := c.Lookup(name); !ok || v.IsNone() {
				return false
			}
		}
		return abcs[i].methods != ""
	}
	meta, exc := lib.NewClass(h, "abc", &lib.Class{Name: "ABCMeta", Bases: []*object.Class{object.TypeClass}, Methods: []object.Method{
		{Name: "__instancecheck__", Sig: "(cls, instance)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			abc := a[0].Object().(*object.Class)
			return object.Bool(accepts(abc, a[1].Class()) || byInterface(abc.Name, a[1])), nil
		}},
		{Name: "__subclasscheck__", Sig: "(cls, subclass)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c, ok := a[1].Object().(*object.Class)
			if !ok {
				return object.Null, object.TypeErrorf("issubclass() arg 1 must be a class")
			}
			return object.Bool(accepts(a[0].Object().(*object.Class), c)), nil
		}},
		{Name: "register", Sig: "(cls, subclass)", Doc: "Register a virtual subclass.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c, ok := a[1].Object().(*object.Class)
			if !ok {
				return object.Null, object.TypeErrorf("Can only register classes")
			}
			abc := a[0].Object().(*object.Class)
			extra[abc] = append(extra[abc], c)
			return a[1], nil
		}},
	}})
	if exc != nil {
		return exc
	}
	for i, d := range abcs {
		c, exc := lib.NewClass(h, "collections.abc", &lib.Class{Name: d.name, Meta: meta, Slots: []string{}})
		if exc != nil {
			return exc
		}
		kinds[c] = i
		lib.AddClasses(m, c)
	}
	return nil
}
