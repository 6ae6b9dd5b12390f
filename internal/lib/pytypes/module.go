// Package pytypes is what the modules types, copy and linecache, which are
// Python, need of the interpreter.
package pytypes

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// The modules _types and _source.
var (
	Module = lib.Module{Name: "_types", Load: load}
	Source = lib.Module{Name: "_source", Load: loadSource}
)

// capsuleClass is types.CapsuleType: nothing here is one.
var capsuleClass = object.NewNativeClass("PyCapsule", "builtins", nil, nil, object.Final())

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.Add(m, "MemberDescriptorType", object.Of(object.MemberDescriptorClass))
	lib.Add(m, "TracebackType", object.Of(object.TracebackClass))
	lib.Add(m, "CapsuleType", object.Of(capsuleClass))
	lib.AddFunctions(m, []object.Method{
		{Name: "coroutine", Sig: "(func, /)", Doc: "The function with its generators awaitable; None if it makes none.", Fn: coroutine},
		{Name: "is_native", Sig: "(cls, /)", Doc: "Whether a class is one of the interpreter's own.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c, ok := a[0].Object().(*object.Class)
			return object.Bool(ok && c.IsBuiltin()), nil
		}},
	})
	return nil
}

func coroutine(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	fn, ok := a[0].Object().(*vm.Function)
	switch {
	case !ok:
		return object.None, nil
	case fn.IsCoroutineFunction():
		return a[0], nil
	case fn.IsGeneratorFunction():
		return object.Of(vm.MarkIterableCoroutine(fn)), nil
	}
	return object.None, nil
}

func loadSource(h *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "lines", Sig: "(filename, /)", Doc: "The lines of source text that was compiled under a name; None if none was.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			name, _ := object.StrOf(a[0])
			text, ok := h.SourceText(name)
			if !ok {
				return object.None, nil
			}
			list := object.NewList()
			for line := range strings.Lines(text) {
				list.Items = append(list.Items, object.NewStr(line))
			}
			return object.Of(list), nil
		}},
	})
	return nil
}
