package session

import (
	"fmt"
	"strings"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// RunModule runs a module as the main one, as python -m does, and returns the
// exit status.
func (s *Session) RunModule(name string) int {
	code, path, pkg, exc, complaint := s.mainOf(name)
	switch {
	case complaint != "":
		fmt.Fprintf(s.config.Stderr, "%s: %s\n", s.host.Executable, complaint)
		s.finish(nil)
		return 1
	case exc != nil:
		return s.finish(exc)
	}
	s.setMain(path)
	s.main.Dict().SetStr("__package__", object.NewStr(pkg))
	s.main.Dict().SetStr("__spec__", s.specOf(name, path))
	s.setProgram(path)
	_, exc = s.thread.RunCode(code, s.main.Dict(), nil)
	return s.finish(exc)
}

// specOf is the __spec__ of the main module.
func (s *Session) specOf(name, path string) object.Value {
	if strings.HasSuffix(path, "__main__.py") && lastName(name) != "__main__" {
		name += ".__main__"
	}
	util, exc := s.Import(s.thread, "importlib.util")
	if exc != nil {
		return object.None
	}
	spec, exc := object.CallMethod(s.thread, object.Of(util), "find_spec", object.NewStr(name))
	if exc != nil {
		return object.None
	}
	return spec
}

// setProgram makes path sys.argv[0].
func (s *Session) setProgram(path string) {
	sys, _ := s.host.Modules.GetStr("sys")
	argv, ok, _ := object.LookupAttr(s.thread, sys, "argv")
	if list, isList := argv.Object().(*object.List); ok && isList && len(list.Items) > 0 {
		list.Items[0] = object.NewStr(path)
	}
}

// mainOf finds the code of a module that is to be the main one, its file and
// package. Of a package that is its __main__. The complaint is not an
// exception of the program.
func (s *Session) mainOf(name string) (code *vm.Code, path, pkg string, exc *object.Exception, complaint string) {
	var parent *object.Module
	if up := parentName(name); up != "" {
		v, exc := s.importDotted(s.thread, up)
		if exc != nil {
			if exc.Class().IsSubclass(object.ImportErrorClass) {
				return nil, "", "", nil, specError(name, exc)
			}
			return nil, "", "", exc, ""
		}
		parent, _ = v.Object().(*object.Module)
		if parent != nil && !isPackage(parent) {
			return nil, "", "", nil, fmt.Sprintf("Error while finding module specification for '%s' "+
				"(ModuleNotFoundError: __path__ attribute not found on '%s' while trying to find '%s')", name, up, name)
		}
	}
	f, ok := s.find(s.thread, name, parent)
	if !ok || f.portion != nil && !s.hasMain(name) {
		return nil, "", "", nil, "No module named " + name
	}
	if f.dir != "" || f.portion != nil || f.native && isNativePackage(name) {
		code, path, pkg, exc, complaint = s.mainOf(name + ".__main__")
		if strings.HasPrefix(complaint, "No module named") {
			complaint += fmt.Sprintf("; '%s' is a package and cannot be directly executed", name)
		}
		return code, path, pkg, exc, complaint
	}
	if f.native {
		code, exc = s.compileLibrary(natives[name])
		if code == nil && exc == nil {
			complaint = "No code object available for " + name
		}
		return code, strings.ReplaceAll(name, ".", "/") + ".py", parentName(name), exc, complaint
	}
	path = absolute(f.file)
	code, exc = s.readModule(path)
	return code, path, parentName(name), exc, ""
}

// hasMain tells whether the directories of a namespace package hold __main__.
func (s *Session) hasMain(name string) bool {
	v, exc := s.importDotted(s.thread, name)
	if exc != nil {
		return false
	}
	m, _ := v.Object().(*object.Module)
	_, ok := s.find(s.thread, name+".__main__", m)
	return ok
}

func isPackage(m *object.Module) bool {
	_, ok := m.Dict().GetStr("__path__")
	return ok
}

func specError(name string, exc *object.Exception) string {
	text := exc.Error()
	return fmt.Sprintf("Error while finding module specification for '%s' (%s)", name, text)
}
