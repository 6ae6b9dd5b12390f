package builtins

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

func vmThread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }

func (s *state) evaluation() []object.Method {
	return []object.Method{
		{Name: "eval", Sig: "(source, /, globals=None, locals=None)", Doc: "Computes the value of an expression, using the given globals and locals.", Fn: s.eval},
		{Name: "exec", Sig: "(source, /, globals=None, locals=None, *, closure=None)", Doc: "Runs statements, using the given globals and locals for their names.", Fn: s.exec},
		{Name: "compile", Sig: "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", Doc: "Turns source into a code object that exec() or eval() can run.", Fn: s.compile},
	}
}

func (s *state) exec(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	_, exc := s.run(t, "exec", lib.ExecMode, a)
	return object.None, exc
}

func (s *state) eval(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return s.run(t, "eval", lib.EvalMode, a)
}

// run is eval and exec: it finds the namespaces, compiles text and runs code.
func (s *state) run(t object.Thread, name string, mode lib.CompileMode, a []object.Value) (object.Value, *object.Exception) {
	f := t.Frame()
	g, l, exc := namespaces(f, name, a[1], a[2])
	if exc != nil {
		return object.Null, exc
	}
	if _, ok := g.GetStr("__builtins__"); !ok {
		b, _ := s.h.Modules.GetStr("builtins")
		g.SetStr("__builtins__", b)
	}
	code, ok := a[0].Object().(*vm.Code)
	if !ok {
		src, exc := sourceText(t, name, a[0])
		if exc != nil {
			return object.Null, exc
		}
		if mode == lib.EvalMode {
			src = strings.TrimLeft(src, " \t")
		}
		if code, exc = s.h.Compiler.Compile(src, "<string>", mode, !l.IsNull()); exc != nil {
			return object.Null, exc
		}
	}
	if name == "exec" {
		if cells, exc := execClosure(code, ok, a[3]); exc != nil || cells != nil {
			if exc != nil {
				return object.Null, exc
			}
			return vmThread(t).RunClosure(code, g, l, cells)
		}
	} else if len(code.FreeNames) > 0 {
		return object.Null, object.TypeErrorf("code object passed to %s() may not contain free variables", name)
	}
	return vmThread(t).RunCodeIn(code, g, l)
}

// namespaces are the globals and locals that eval and exec work in; no locals
// mean the globals.
func namespaces(f object.Frame, name string, globals, locals object.Value) (*object.Dict, object.Value, *object.Exception) {
	if !locals.IsNone() && !object.IsMapping(locals) {
		if name == "eval" {
			return nil, object.Null, object.TypeErrorf("locals must be a mapping")
		}
		return nil, object.Null, object.TypeErrorf("locals must be a mapping or None, not %s", locals.Class().Name)
	}
	var g *object.Dict
	switch {
	case globals.IsNone() && f != nil:
		g = f.Globals()
		if locals.IsNone() {
			locals = f.Namespace()
		}
	case globals.IsNone():
		g = object.NewDict()
	default:
		var ok bool
		if g, ok = object.DictOf(globals); !ok {
			switch {
			case name == "exec":
				return nil, object.Null, object.TypeErrorf("exec() globals must be a dict, not %s", globals.Class().Name)
			case object.IsMapping(globals):
				return nil, object.Null, object.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
			}
			return nil, object.Null, object.TypeErrorf("globals must be a dict")
		}
	}
	if d, ok := locals.Object().(*object.Dict); locals.IsNone() || ok && d == g {
		return g, object.Null, nil
	}
	return g, locals, nil
}

// execClosure checks the argument closure of exec; isCode says that a code
// object was given.
func execClosure(code *vm.Code, isCode bool, v object.Value) ([]*object.Cell, *object.Exception) {
	want := len(code.FreeNames)
	if !isCode && !v.IsNone() {
		return nil, object.TypeErrorf("closure argument can only be used if source is a code object")
	}
	if want == 0 {
		if !v.IsNone() {
			return nil, object.TypeErrorf("cannot use a closure with this code object")
		}
		return nil, nil
	}
	bad := object.TypeErrorf("code object requires a closure of exactly length %d", want)
	tup, ok := v.Object().(*object.Tuple)
	if !ok || len(tup.Items()) != want {
		return nil, bad
	}
	var cells []*object.Cell
	for _, x := range tup.Items() {
		c, ok := x.Object().(*object.Cell)
		if !ok {
			return nil, bad
		}
		cells = append(cells, c)
	}
	return cells, nil
}

func sourceText(t object.Thread, name string, v object.Value) (string, *object.Exception) {
	if s, ok := object.Unwrap(v).Object().(*object.Str); ok {
		s, exc := object.Encode(t, s, "utf-8", "strict")
		if exc != nil {
			return "", exc
		}
		if strings.IndexByte(s, 0) >= 0 {
			return "", object.SyntaxErrorf("source code string cannot contain null bytes")
		}
		return s, nil
	}
	if b, ok := object.BytesOf(v); ok {
		return b, nil
	}
	if name == "compile" {
		return "", object.TypeErrorf("compile() arg 1 must be a string, bytes or AST object")
	}
	return "", object.TypeErrorf("%s() arg 1 must be a string, bytes or code object", name)
}

func (s *state) compile(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	src, exc := sourceText(t, "compile", a[0])
	if exc != nil {
		return object.Null, exc
	}
	filename, ok := object.StrOf(a[1])
	if !ok {
		if b, isBytes := object.BytesOf(a[1]); isBytes {
			filename = b
		} else {
			return object.Null, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", a[1].Class().Name)
		}
	}
	modeName, ok := object.StrOf(a[2])
	if !ok {
		return object.Null, object.TypeErrorf("compile() argument 'mode' must be str, not %s", a[2].Class().Name)
	}
	mode, ok := map[string]lib.CompileMode{"exec": lib.ExecMode, "eval": lib.EvalMode, "single": lib.SingleMode}[modeName]
	if !ok {
		return object.Null, object.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	// Where the code will run is not known: names go through the namespace.
	code, exc := s.h.Compiler.Compile(src, filename, mode, true)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(code), nil
}
