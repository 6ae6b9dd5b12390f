package importlib

import (
	_ "embed"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// The modules.
var (
	Module    = lib.Module{Name: "importlib", Doc: "Exposes the import system so programs can drive it themselves.", Load: load}
	Machinery = lib.Module{Name: "importlib.machinery", Doc: "Finder, loader and hook classes that the import system is built from.", Source: lib.Text(machinerySource)}
	Util      = lib.Module{Name: "importlib.util", Doc: "Helpers for people who write their own importers.", Load: loadUtil, Source: lib.Text(utilSource)}
)

//go:embed machinery.py
var machinerySource string

//go:embed util.py
var utilSource string

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	lib.Add(m, "__path__", object.Of(object.NewList()))
	lib.Add(m, "__package__", object.NewStr("importlib"))
	lib.AddPythonFunctions(m, []object.Method{
		{Name: "import_module", Sig: "(name, package=None)", Doc: "Imports a module by name, resolving leading dots against the package argument.", Fn: s.importModule},
		{Name: "reload", Sig: "(module)", Doc: "Runs an already imported module again and hands back the module object.", Fn: s.reload},
		{Name: "invalidate_caches", Sig: "()", Doc: "Tells every finder on sys.meta_path that supports it to drop its caches.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.None, nil
		}},
	})
	if b, ok := h.Interp.Builtins.GetStr("__import__"); ok {
		lib.Add(m, "__import__", b)
	}
	return nil
}

type state struct{ h *lib.Host }

// importModule is import_module.
func (s *state) importModule(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.AttributeErrorf("'%s' object has no attribute 'startswith'", a[0].Class().Name)
	}
	rest := strings.TrimLeft(name, ".")
	level := len(name) - len(rest)
	globals := object.NewDict()
	if level > 0 {
		pkg, ok := object.StrOf(a[1])
		if !ok || pkg == "" {
			return object.Null, object.TypeErrorf("the 'package' argument is required to perform a relative import for %s", object.ReprText(t, a[0]))
		}
		globals.SetStr("__package__", a[1])
	}
	// Asking for a name gives the innermost module.
	return s.h.Interp.Import(t.(*vm.Thread), rest, globals, []string{"*"}, level)
}

func (s *state) reload(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	m, ok := a[0].Object().(*object.Module)
	if !ok {
		return object.Null, object.TypeErrorf("reload() argument must be a module")
	}
	name := ""
	if v, ok := m.Dict().GetStr("__name__"); ok {
		name, _ = object.StrOf(v)
	}
	if v, _ := s.h.Modules.GetStr(name); !object.Is(v, a[0]) {
		return object.Null, object.ImportErrorf(object.ImportErrorClass, name, "module %s not in sys.modules", name)
	}
	if exc := s.h.Importer.Reload(t.(*vm.Thread), m); exc != nil {
		return object.Null, exc
	}
	v, _ := s.h.Modules.GetStr(name)
	return v, nil
}

// loadUtil gives the module's source its view of the finder.
func loadUtil(h *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{{Name: "_find", Sig: "(name, parent)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		name, _ := object.StrOf(a[0])
		parent, _ := a[1].Object().(*object.Module)
		origin, dirs, ok := h.Importer.Find(t.(*vm.Thread), name, parent)
		if !ok {
			return object.None, nil
		}
		list := object.None
		if dirs != nil {
			l := object.NewList()
			for _, d := range dirs {
				l.Items = append(l.Items, object.NewStr(d))
			}
			list = object.Of(l)
		}
		from := object.None
		if origin != "" {
			from = object.NewStr(origin)
		}
		return object.Of(object.NewTuple(from, list)), nil
	}}})
	return nil
}
