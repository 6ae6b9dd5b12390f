package session

import (
	"os"
	"path/filepath"
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/traceback"
	"asyncrepl/internal/vm"
)

// importOne imports a module whose parent package, if any, is there already.
func (s *Session) importOne(t *vm.Thread, full string, parent *object.Module) (object.Value, *object.Exception) {
	if v, ok := s.host.Modules.GetStr(full); ok {
		if v.IsNone() {
			return object.Null, notFound(full, "import of "+full+" halted; None in sys.modules")
		}
		return v, nil
	}
	if parent != nil {
		name := lastName(full)
		parent.Pending = append(parent.Pending, name)
		defer func() { parent.Pending = parent.Pending[:len(parent.Pending)-1] }()
	}
	m, exc := s.findAndLoad(t, full, parent)
	if exc != nil {
		return object.Null, exc
	}
	if parent != nil {
		parent.Dict().SetStr(lastName(full), m)
	}
	return m, nil
}

// parentName and lastName are the parts of a dotted name.
func parentName(full string) string { return full[:max(strings.LastIndexByte(full, '.'), 0)] }
func lastName(full string) string   { return full[strings.LastIndexByte(full, '.')+1:] }

// found is where a module comes from: the library, a file, or directories
// without __init__.py.
type found struct {
	native  bool
	file    string
	dir     string   // of the package that file is the __init__.py of
	portion []string // of a namespace package
	first   bool     // in the first directory of sys.path
}

// builtin are modules that no file can take the place of.
var builtin = map[string]bool{"builtins": true, "sys": true, "time": true, "itertools": true, "gc": true, "atexit": true, "errno": true}

// find looks for a module as the directories of the path say: the first of
// sys.path, that of the program, comes before the library.
func (s *Session) find(t *vm.Thread, full string, parent *object.Module) (found, bool) {
	_, native := natives[full]
	if builtin[full] {
		return found{native: native}, native
	}
	dirs := s.searchPath(t)
	if parent != nil {
		dirs = packagePath(parent)
		if native {
			return found{native: true}, true
		}
	}
	own := -1
	for i, dir := range dirs {
		if len(s.config.Path) > 0 && sameDir(dir, s.config.Path[0]) {
			own = i
			break
		}
	}
	if native && own < 0 {
		return found{native: true}, true
	}
	var portion []string
	for i, dir := range dirs {
		path := filepath.Join(dir, lastName(full))
		if init := filepath.Join(path, "__init__.py"); isFile(init) {
			return found{file: init, dir: path, first: parent == nil && i == 0}, true
		}
		if isFile(path + ".py") {
			return found{file: path + ".py", first: parent == nil && i == 0}, true
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			portion = append(portion, path)
		}
		if native && i == own {
			return found{native: true}, true
		}
	}
	return found{portion: portion}, portion != nil
}

func sameDir(a, b string) bool {
	if b == "" {
		b = "."
	}
	return filepath.Clean(a) == filepath.Clean(b)
}

func (s *Session) findAndLoad(t *vm.Thread, full string, parent *object.Module) (object.Value, *object.Exception) {
	f, ok := s.find(t, full, parent)
	switch {
	case ok && f.native:
		m, exc := s.loadNative(full)
		if exc != nil {
			return object.Null, exc
		}
		return object.Of(m), nil
	case ok && f.file != "":
		return s.loadFile(t, full, f)
	case ok:
		return s.namespacePackage(full, f.portion), nil
	}
	text := "No module named '" + full + "'"
	if parent != nil {
		if _, isPackage := parent.Dict().GetStr("__path__"); !isPackage {
			text += "; '" + parent.Name + "' is not a package"
		}
	}
	return object.Null, notFound(full, text)
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

// readModule compiles the file of a module.
func (s *Session) readModule(path string) (*vm.Code, *object.Exception) {
	lib.BeforeLooking(s.interp.Holder(), path)
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, object.NewException(object.ImportErrorClass, object.NewStr(err.Error()))
	}
	text, err := syntax.Decode(b, path)
	if err != nil {
		return nil, sourceError(err, true)
	}
	return s.compile(text, path, compile.Options{Mode: syntax.Exec, Discard: true})
}

// loadFile makes a module from a file.
func (s *Session) loadFile(t *vm.Thread, full string, f found) (object.Value, *object.Exception) {
	path := absolute(f.file)
	code, exc := s.readModule(path)
	if exc != nil {
		return object.Null, exc
	}
	m := object.NewModule(full)
	m.File, m.First, m.Standard = path, f.first, traceback.IsStandard(full)
	d := m.Dict()
	builtins, _ := s.host.Modules.GetStr("builtins")
	d.SetStr("__builtins__", builtins)
	d.SetStr("__file__", object.NewStr(path))
	pkg := parentName(full)
	if f.dir != "" {
		d.SetStr("__path__", object.Of(object.NewList(object.NewStr(absolute(f.dir)))))
		pkg = full
	}
	d.SetStr("__package__", object.NewStr(pkg))
	s.host.Modules.SetStr(full, object.Of(m))
	m.Loading = true
	_, exc = t.RunCode(code, d, nil)
	m.Loading = false
	if exc != nil {
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

// namespacePackage makes a package of directories without __init__.py.
func (s *Session) namespacePackage(full string, dirs []string) object.Value {
	m := object.NewModule(full)
	path := object.NewList()
	for _, dir := range dirs {
		path.Items = append(path.Items, object.NewStr(absolute(dir)))
	}
	m.Dict().SetStr("__file__", object.None)
	m.Dict().SetStr("__path__", object.Of(path))
	m.Dict().SetStr("__package__", object.NewStr(full))
	s.host.Modules.SetStr(full, object.Of(m))
	return object.Of(m)
}

// Find implements lib.Importer: where a module would come from, if there is one.
func (s *Session) Find(t *vm.Thread, full string, parent *object.Module) (origin string, dirs []string, ok bool) {
	f, ok := s.find(t, full, parent)
	switch {
	case f.native:
		return "built-in", nil, true
	case f.dir != "":
		return absolute(f.file), []string{absolute(f.dir)}, true
	case f.file != "":
		return absolute(f.file), nil, true
	}
	return "", f.portion, ok
}

// Reload implements lib.Importer: it runs the file of a module again.
func (s *Session) Reload(t *vm.Thread, m *object.Module) *object.Exception {
	if m.File == "" {
		return nil
	}
	code, exc := s.readModule(m.File)
	if exc == nil {
		_, exc = t.RunCode(code, m.Dict(), nil)
	}
	return exc
}
