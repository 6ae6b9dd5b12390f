package session

import (
	"os"
	"path/filepath"
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/vm"
)

// importStatement implements the import statement and __import__.
func (s *Session) importStatement(t *vm.Thread, name string, globals *object.Dict, from []string, level int) (object.Value, *object.Exception) {
	full := name
	if level > 0 {
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

// absoluteName resolves a relative import against the importing package.
func absoluteName(name string, globals *object.Dict, level int) (string, *object.Exception) {
	noParent := object.NewException(object.ImportErrorClass, object.NewStr("attempted relative import with no known parent package"))
	if globals == nil {
		return "", noParent
	}
	v, _ := globals.GetStr("__package__")
	pkg, ok := v.AsStr()
	if !ok || pkg == "" {
		return "", noParent
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

// importOne imports a module whose parent package, if any, is there already.
func (s *Session) importOne(t *vm.Thread, full string, parent *object.Module) (object.Value, *object.Exception) {
	if v, ok := s.host.Modules.GetStr(full); ok {
		if v.IsNone() {
			return object.Null, notFound(full, "import of "+full+" halted; None in sys.modules")
		}
		return v, nil
	}
	m, exc := s.findAndLoad(t, full, parent)
	if exc != nil {
		return object.Null, exc
	}
	if parent != nil {
		parent.Dict().SetStr(full[strings.LastIndexByte(full, '.')+1:], m)
	}
	return m, nil
}

func (s *Session) findAndLoad(t *vm.Thread, full string, parent *object.Module) (object.Value, *object.Exception) {
	dirs := s.searchPath(t)
	base := full
	if cut := strings.LastIndexByte(full, '.'); cut >= 0 {
		base = full[cut+1:]
		dirs = packagePath(parent)
	}
	if _, ok := natives[full]; ok {
		m, exc := s.loadNative(full)
		if exc != nil {
			return object.Null, exc
		}
		return object.Of(m), nil
	}
	if parent != nil {
		if _, isPackage := parent.Dict().GetStr("__path__"); !isPackage {
			return object.Null, notFound(full, "No module named '"+full+"'; '"+parent.Name+"' is not a package")
		}
	}
	for _, dir := range dirs {
		path := filepath.Join(dir, base)
		if init := filepath.Join(path, "__init__.py"); isFile(init) {
			return s.loadFile(t, full, init, path)
		}
		if isFile(path + ".py") {
			return s.loadFile(t, full, path+".py", "")
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return s.namespacePackage(full, path), nil
		}
	}
	return object.Null, notFound(full, "No module named '"+full+"'")
}

// searchPath returns sys.path as the program has left it.
func (s *Session) searchPath(t *vm.Thread) []string {
	sys, _ := s.host.Modules.GetStr("sys")
	if m, ok := sys.Object().(*object.Module); ok {
		if v, ok := m.Dict().GetStr("path"); ok {
			return stringsOf(t, v)
		}
	}
	return s.config.Path
}

func packagePath(parent *object.Module) []string {
	if parent == nil {
		return nil
	}
	v, _ := parent.Dict().GetStr("__path__")
	return stringsOf(nil, v)
}

func stringsOf(_ *vm.Thread, v object.Value) []string {
	l, ok := v.Object().(*object.List)
	if !ok {
		return nil
	}
	var out []string
	for _, x := range l.Items {
		if str, ok := object.StrOf(x); ok {
			if str == "" {
				str = "."
			}
			out = append(out, str)
		}
	}
	return out
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// loadFile makes a module from a file; packageDir is set for packages.
func (s *Session) loadFile(t *vm.Thread, full, path, packageDir string) (object.Value, *object.Exception) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return object.Null, object.NewException(object.ImportErrorClass, object.NewStr(err.Error()))
	}
	text, err := syntax.Decode(b, path)
	if err != nil {
		return object.Null, sourceError(err, true)
	}
	code, exc := s.compile(text, path, compile.Options{Mode: syntax.Exec, Discard: true})
	if exc != nil {
		return object.Null, exc
	}
	m := object.NewModule(full)
	d := m.Dict()
	builtins, _ := s.host.Modules.GetStr("builtins")
	d.SetStr("__builtins__", builtins)
	d.SetStr("__file__", object.NewStr(path))
	pkg := full
	if packageDir != "" {
		if abs, err := filepath.Abs(packageDir); err == nil {
			packageDir = abs
		}
		d.SetStr("__path__", object.Of(object.NewList(object.NewStr(packageDir))))
	} else if cut := strings.LastIndexByte(full, '.'); cut >= 0 {
		pkg = full[:cut]
	} else {
		pkg = ""
	}
	d.SetStr("__package__", object.NewStr(pkg))
	s.host.Modules.SetStr(full, object.Of(m))
	if _, exc := t.RunCode(code, d, nil); exc != nil {
		s.host.Modules.DelStr(full)
		return object.Null, exc
	}
	// A module may replace itself in sys.modules.
	v, ok := s.host.Modules.GetStr(full)
	if !ok {
		v = object.Of(m)
	}
	return v, nil
}

// namespacePackage makes a package of a directory without __init__.py.
func (s *Session) namespacePackage(full, path string) object.Value {
	m := object.NewModule(full)
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	m.Dict().SetStr("__path__", object.Of(object.NewList(object.NewStr(path))))
	m.Dict().SetStr("__package__", object.NewStr(full))
	s.host.Modules.SetStr(full, object.Of(m))
	return object.Of(m)
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

// importFromError is the error of "from m import name" for a missing name.
func (s *Session) importFromError(t *vm.Thread, m object.Value, name string) *object.Exception {
	modName, where := "<unknown module name>", "unknown location"
	file := ""
	if v, ok, _ := object.LookupAttr(t, m, "__name__"); ok {
		if str, ok := v.AsStr(); ok {
			modName = str
		}
	}
	if v, ok, _ := object.LookupAttr(t, m, "__file__"); ok {
		if str, ok := v.AsStr(); ok {
			where, file = str, str
		}
	}
	text := "cannot import name '" + name + "' from '" + modName + "' (" + where + ")"
	if missing, ok := s.missingFeature(modName, name); ok {
		text = missing
	}
	return object.ImportFromErr(text, modName, file, name, object.DirNames(m))
}
