package session

import (
	"strings"

	"asyncrepl/internal/lib/absent"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// importStatement implements the import statement and __import__.
func (s *Session) importStatement(t *vm.Thread, name string, globals *object.Dict, from []string, level int) (object.Value, *object.Exception) {
	full := name
	switch {
	case level < 0:
		return object.Null, object.ValueErrorf("level must be >= 0")
	case name == "" && level == 0:
		return object.Null, object.ValueErrorf("Empty module name")
	case level > 0:
		var exc *object.Exception
		if full, exc = absoluteName(name, globals, level); exc != nil {
			return object.Null, exc
		}
	}
	mod, exc := s.importDotted(t, full)
	if exc != nil {
		return object.Null, exc
	}
	if len(from) == 0 {
		if level > 0 {
			return mod, nil
		}
		top, _, _ := strings.Cut(full, ".")
		v, _ := s.host.Modules.GetStr(top)
		return v, nil
	}
	// Names may be submodules that nobody has imported yet.
	if m, ok := mod.Object().(*object.Module); ok {
		if _, isPackage := m.Dict().GetStr("__path__"); isPackage {
			for _, n := range from {
				if n == "*" {
					continue
				}
				if _, ok, _ := object.LookupAttr(t, mod, n); ok {
					continue
				}
				if _, exc := s.importOne(t, full+"."+n, m); exc != nil && !isNotFound(exc, full+"."+n) {
					return object.Null, exc
				}
			}
		}
	}
	return mod, nil
}

// absoluteName resolves a relative import against the importing package, which
// the globals name.
func absoluteName(name string, globals *object.Dict, level int) (string, *object.Exception) {
	if globals == nil {
		return "", object.NewException(object.KeyErrorClass, object.NewStr("'__name__' not in globals"))
	}
	var pkg string
	if v, ok := globals.GetStr("__package__"); ok && !v.IsNone() {
		if pkg, ok = object.StrOf(v); !ok {
			return "", object.TypeErrorf("package must be a string")
		}
	} else if v, ok := globals.GetStr("__name__"); !ok {
		return "", object.NewException(object.KeyErrorClass, object.NewStr("'__name__' not in globals"))
	} else if pkg, ok = object.StrOf(v); !ok {
		return "", object.TypeErrorf("__name__ must be a string")
	} else if _, isPackage := globals.GetStr("__path__"); !isPackage {
		pkg = parentName(pkg)
	}
	if pkg == "" {
		return "", object.NewException(object.ImportErrorClass, object.NewStr("attempted relative import with no known parent package"))
	}
	for i := 1; i < level; i++ {
		cut := strings.LastIndexByte(pkg, '.')
		if cut < 0 {
			return "", object.NewException(object.ImportErrorClass, object.NewStr("attempted relative import beyond top-level package"))
		}
		pkg = pkg[:cut]
	}
	if name == "" {
		return pkg, nil
	}
	return pkg + "." + name, nil
}

// importDotted imports each part of a dotted name and returns the last one.
func (s *Session) importDotted(t *vm.Thread, full string) (object.Value, *object.Exception) {
	var parent *object.Module
	var mod object.Value
	for end := 0; end < len(full); {
		next := strings.IndexByte(full[end:], '.')
		if next < 0 {
			next = len(full)
		} else {
			next += end
		}
		v, exc := s.importOne(t, full[:next], parent)
		if exc != nil {
			return object.Null, exc
		}
		mod = v
		parent, _ = v.Object().(*object.Module)
		end = next + 1
	}
	return mod, nil
}

// Import implements lib.Importer.
func (s *Session) Import(t *vm.Thread, name string) (*object.Module, *object.Exception) {
	v, exc := s.importDotted(t, name)
	if exc != nil {
		return nil, exc
	}
	m, _ := v.Object().(*object.Module)
	return m, nil
}

func notFound(name, text string) *object.Exception {
	return object.ImportErrorf(object.ModuleNotFoundClass, name, "%s", text)
}

func isNotFound(exc *object.Exception, name string) bool {
	if !exc.Class().IsSubclass(object.ModuleNotFoundClass) {
		return false
	}
	_, module := exc.SuggestData()
	got, _ := module.AsStr()
	return got == name
}

// importFrom is "from m import name" where m has no such attribute: a submodule
// that is still being imported, or an error.
func (s *Session) importFrom(t *vm.Thread, m object.Value, name string) (object.Value, *object.Exception) {
	modName, where, file := "<unknown module name>", "unknown location", ""
	if v, ok, _ := object.LookupAttr(t, m, "__name__"); ok {
		if str, ok := v.AsStr(); ok {
			modName = str
			if v, ok := s.host.Modules.GetStr(str + "." + name); ok && !v.IsNone() {
				return v, nil
			}
		}
	}
	if v, ok, _ := object.LookupAttr(t, m, "__file__"); ok {
		if str, ok := v.AsStr(); ok {
			where, file = str, str
		}
	}
	text := "cannot import name '" + name + "' from '" + modName + "' (" + where + ")"
	if mod, ok := m.Object().(*object.Module); ok && mod.Loading {
		text = "cannot import name '" + name + "' from partially initialized module '" + modName +
			"' (most likely due to a circular import) (" + where + ")"
	} else if missing, ok := absent.Text(modName, name); ok {
		text = missing
	}
	return object.Null, object.ImportFromErr(text, modName, file, name, object.DirNames(m))
}
