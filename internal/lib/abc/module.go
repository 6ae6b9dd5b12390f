package abc

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "abc", Doc: "The machinery behind abstract base classes, following the design in PEP 3119.", Load: load, Source: lib.Text(source)}

// source is the part of the module that is classes and decorators alone.
const source = `
class ABC(metaclass=ABCMeta):
    """Lets a class become an abstract one by deriving from it, without naming the metaclass."""
    __slots__ = ()

class abstractclassmethod(classmethod):
    """A decorator indicating abstract classmethods."""
    __isabstractmethod__ = True
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)

class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract staticmethods."""
    __isabstractmethod__ = True
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)

class abstractproperty(property):
    """A decorator indicating abstract properties."""
    __isabstractmethod__ = True
`

// state is what the classes of one session share: the version of all
// registries, by which cached refusals become void.
type state struct{ version int64 }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{}
	meta, exc := lib.NewClass(h, "abc", &lib.Class{
		Name: "ABCMeta", Bases: []*object.Class{object.TypeClass},
		Doc: "A class whose type is this metaclass may declare abstract members.",
	})
	if exc != nil {
		return exc
	}
	lib.AddPythonMethods(m, meta, []object.Method{
		{Name: "__new__", Sig: "(mcls, name, bases, namespace, /, **kwargs)", Kind: object.StaticMethod, Fn: newABC},
		{Name: "register", Sig: "(cls, subclass)", Doc: "Treat a class as a virtual child of this ABC and hand it back, so decorating works.", Fn: s.register},
		{Name: "__instancecheck__", Sig: "(cls, instance)", Doc: "Decides isinstance checks made against this class.", Fn: s.instanceCheck},
		{Name: "__subclasscheck__", Sig: "(cls, subclass)", Doc: "Decides issubclass checks made against this class.", Fn: s.subclassCheck},
		{Name: "_abc_registry_clear", Sig: "(cls)", Doc: "Forget every registered virtual subclass; meant for tests and debugging only.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			dataOf(a[0]).registry = nil
			return object.None, nil
		}},
		{Name: "_abc_caches_clear", Sig: "(cls)", Doc: "Drop all remembered check outcomes; meant for tests and debugging only.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			dataOf(a[0]).known = nil
			return object.None, nil
		}},
	})
	lib.AddClasses(m, meta)
	lib.AddPythonFunctions(m, []object.Method{
		{Name: "abstractmethod", Sig: "(funcobj)", Doc: "Marks a method as one that concrete subclasses must supply.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0], object.SetAttr(t, a[0], "__isabstractmethod__", object.True)
		}},
		{Name: "update_abstractmethods", Sig: "(cls)", Doc: "Work out afresh which methods of an abstract class remain unimplemented.", Fn: updateAbstract},
	})
	lib.AddFunctions(m, []object.Method{
		{Name: "get_cache_token", Sig: "()", Doc: "Gives the token that identifies the present state of the ABC caches.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(s.version), nil
		}},
	})
	return nil
}

// newABC is ABCMeta.__new__.
func newABC(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	newType, exc := object.GetAttr(t, object.Of(object.TypeClass), "__new__")
	if exc != nil {
		return object.Null, exc
	}
	v, exc := t.Call(newType, append([]object.Value(nil), a[:4]...), object.Keywords(a[4].Object().(*object.Dict)))
	if exc != nil {
		return object.Null, exc
	}
	c, ok := v.Object().(*object.Class)
	if !ok {
		return v, nil
	}
	c.TakePatternFlags()
	c.Define("_abc_impl", object.Of(&data{}))
	return v, setAbstract(t, c)
}

// setAbstract computes the set of abstract methods of a class.
func setAbstract(t object.Thread, c *object.Class) *object.Exception {
	var names []object.Value
	seen := map[string]bool{}
	add := func(name string, v object.Value) *object.Exception {
		if seen[name] {
			return nil
		}
		seen[name] = true
		mark, ok, exc := object.LookupAttr(t, v, "__isabstractmethod__")
		if exc != nil || !ok {
			return exc
		}
		abstract, exc := object.Truth(t, mark)
		if abstract {
			names = append(names, object.NewStr(name))
		}
		return exc
	}
	for _, name := range ownNames(c) {
		v, _ := c.Dict().GetStr(name)
		if exc := add(name, v); exc != nil {
			return exc
		}
	}
	for _, base := range c.Bases() {
		inherited, ok, exc := object.LookupAttr(t, object.Of(base), "__abstractmethods__")
		if exc != nil {
			return exc
		}
		if !ok {
			continue
		}
		exc = object.Iterate(t, inherited, func(n object.Value) *object.Exception {
			name, _ := object.StrOf(n)
			v, found, exc := object.LookupAttr(t, object.Of(c), name)
			if exc != nil || !found {
				return exc
			}
			return add(name, v)
		})
		if exc != nil {
			return exc
		}
	}
	set, exc := object.NewFrozenSet(t, names)
	if exc != nil {
		return exc
	}
	return object.SetAttr(t, object.Of(c), "__abstractmethods__", object.Of(set))
}

func updateAbstract(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c, ok := a[0].Object().(*object.Class)
	if !ok {
		return a[0], nil
	}
	if _, ok, exc := object.LookupAttr(t, a[0], "__abstractmethods__"); !ok || exc != nil {
		return a[0], exc
	}
	return a[0], setAbstract(t, c)
}

func ownNames(c *object.Class) []string {
	var names []string
	c.Dict().Items(func(k, _ object.Value) bool {
		if s, ok := object.StrOf(k); ok {
			names = append(names, s)
		}
		return true
	})
	return names
}
