package compile

import (
	"strings"

	"asyncrepl/internal/syntax"
)

func (u *unit) stmts(list []syntax.Stmt) {
	for _, s := range list {
		if u.c.err != nil {
			return
		}
		u.stmt(s)
	}
}

// stmt compiles one statement; it leaves no temporaries behind.
func (u *unit) stmt(s syntax.Stmt) {
	mark, rebinds := u.top, u.rebinds
	u.rebinds = u.c.walruses[s]
	u.depth++
	if u.depth > maxDepth {
		u.c.tooDeep()
	} else {
		u.stmt1(s)
	}
	u.depth--
	u.top, u.rebinds = mark, rebinds
}

func (u *unit) stmt1(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		u.exprStmt(s)
	case *syntax.Assign:
		u.assign(s)
	case *syntax.AugAssign:
		u.augAssign(s)
	case *syntax.AnnAssign:
		u.annAssign(s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			u.delete(t)
		}
	case *syntax.If:
		u.ifStmt(s)
	case *syntax.While:
		u.while(s)
	case *syntax.For:
		u.forStmt(s)
	case *syntax.Return:
		u.returnStmt(s)
	case *syntax.Break:
		u.leaveLoop(s, true)
	case *syntax.Continue:
		u.leaveLoop(s, false)
	case *syntax.Raise:
		u.raise(s)
	case *syntax.Assert:
		u.assert(s)
	case *syntax.Try:
		u.try(s)
	case *syntax.With:
		u.with(s)
	case *syntax.Match:
		u.match(s)
	case *syntax.FunctionDef:
		u.function(s)
	case *syntax.ClassDef:
		u.class(s)
	case *syntax.Import:
		u.importStmt(s)
	case *syntax.ImportFrom:
		u.importFrom(s)
	case *syntax.TypeAlias:
		u.typeAlias(s)
	case *syntax.Pass:
		u.atNode(s)
	}
}

func (u *unit) exprStmt(s *syntax.ExprStmt) {
	if u.c.opts.Mode == syntax.Single && u.scope.kind == moduleScope {
		u.echo(s)
		return
	}
	if _, ok := s.Value.(*syntax.Constant); ok {
		return
	}
	r := u.temp(s.Value)
	if _, ok := s.Value.(*syntax.Call); ok && u.c.opts.Discard {
		u.atNode(s.Value)
		u.emit(DISCARD, 0, r, 0, 0)
	}
}

func (u *unit) ifStmt(s *syntax.If) {
	orelse, end := newLabel(), newLabel()
	u.cond(s.Test, orelse, false)
	u.stmts(s.Body)
	if len(s.Orelse) > 0 {
		u.jump(JMP, 0, end)
	}
	u.bind(orelse)
	u.stmts(s.Orelse)
	u.bind(end)
}

func (u *unit) raise(s *syntax.Raise) {
	x, r, cause := 0, 0, 0
	if s.Exc != nil {
		x, r = 1, u.operand(s.Exc)
	}
	if s.Cause != nil {
		x, cause = 2, u.operand(s.Cause)
	}
	u.atNode(s)
	u.emit(RAISE, x, r, cause, 0)
	u.dead = true
}

func (u *unit) assert(s *syntax.Assert) {
	if t, ok := s.Test.(*syntax.Tuple); ok && len(t.Elts) > 0 {
		u.warn(s, "assertion is always true, perhaps remove parentheses?")
	}
	ok := newLabel()
	u.cond(s.Test, ok, true)
	x, r := 0, 0
	if s.Msg != nil {
		x, r = 1, u.operand(s.Msg)
	}
	u.atNode(s.Test)
	u.emit(ASSERTFAIL, x, r, 0, 0)
	u.dead = true
	u.bind(ok)
}

func (u *unit) importStmt(s *syntax.Import) {
	for _, a := range s.Names {
		r := u.importModule(s, a.Name, 0, nil)
		name := a.AsName
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		} else if _, rest, ok := strings.Cut(a.Name, "."); ok {
			// import a.b.c as m: from the top module down to c.
			for _, part := range strings.Split(rest, ".") {
				u.emitWide(IMPORTFROM, r, r, u.name(part))
			}
		}
		u.checkTarget(s, name)
		u.storeName(name, r)
		u.top = r
	}
}

// importModule emits the import of one module into a new temporary.
func (u *unit) importModule(at syntax.Node, module string, level int, names Const) int {
	r := u.alloc(2)
	u.atNode(at)
	u.load(r, int64(level))
	u.load(r+1, names)
	u.emitWide(IMPORT, r, r, u.name(module))
	u.top = r + 1
	return r
}

func (u *unit) importFrom(s *syntax.ImportFrom) {
	if _, ok := u.c.scopes[s]; !ok && s.Module == "__future__" && s.Level == 0 {
		u.c.fail(s, "from __future__ imports must occur at the beginning of the file")
		return
	}
	names := make(Tuple, len(s.Names))
	for i, a := range s.Names {
		names[i] = a.Name
	}
	r := u.importModule(s, s.Module, s.Level, names)
	if len(s.Names) == 1 && s.Names[0].Name == "*" {
		u.emit(IMPORTSTAR, 0, r, 0, 0)
		return
	}
	t := u.alloc(1)
	for _, a := range s.Names {
		u.atNode(s)
		u.emitWide(IMPORTFROM, t, r, u.name(a.Name))
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		u.checkTarget(s, name)
		u.storeName(name, t)
	}
}
