package compile

import (
	"strings"

	"asyncrepl/internal/diag"
	"asyncrepl/internal/syntax"
)

// Options say how a tree is compiled. The zero value compiles a file.
type Options struct {
	// Filename is the name in tracebacks; "" means the source's own.
	Filename string
	// Name is the name of the module's code; "" means "<module>".
	Name string
	// Mode tells what becomes of expression statements: Eval returns the value
	// of the one there is, Single prints each.
	Mode syntax.Mode
	// TopLevelAwait allows await, async for and async with at module level; a
	// module that uses them becomes a coroutine.
	TopLevelAwait bool
	// Discard emits DISCARD for expression statements that are calls.
	Discard bool
	// EchoLast prints the value of the last statement if it is an expression,
	// as notebooks do.
	EchoLast bool
	// Namespace is for exec and eval with locals that are not the globals.
	Namespace bool
	// Warn, if not nil, is given the SyntaxWarnings found while compiling, in
	// CPython's order, before Compile returns; those found while parsing are the
	// module's. It is called on Compile's goroutine.
	Warn func(diag.Warning)
}

// maxDepth bounds the nesting of a tree.
const maxDepth = 6000

// compiler is the state of one compilation.
type compiler struct {
	opts     Options
	src      *diag.Source
	scopes   map[syntax.Node]*scope
	walruses map[syntax.Stmt]bool
	aliases  [][2]*symbol
	size     int // instructions emitted so far
	err      error
	warnings []diag.Warning
	// futureAnnotations: annotations are strings.
	futureAnnotations bool
}

// Compile makes the code object of a tree. The error, if any, is a *diag.Error
// with the class and text of CPython's.
func Compile(mod *syntax.Module, opts Options) (*Code, error) {
	c := &compiler{opts: opts, src: mod.Source, scopes: map[syntax.Node]*scope{}, walruses: map[syntax.Stmt]bool{}}
	if c.opts.Filename == "" && mod.Source != nil {
		c.opts.Filename = mod.Source.Filename
	}
	if c.opts.Name == "" {
		c.opts.Name = "<module>"
	}
	root := &moduleNode{}
	c.futures(mod.Body)
	b := &builder{c: c}
	top := b.enter(moduleScope, c.opts.Name, root)
	b.stmts(mod.Body)
	if c.err == nil {
		c.resolveAll(top)
	}
	if c.err == nil {
		c.layout(top)
		c.link()
	}
	var code *Code
	if c.err == nil {
		code = c.module(top, mod)
	}
	if opts.Warn != nil {
		for _, w := range c.warnings {
			opts.Warn(w)
		}
	}
	if c.err != nil {
		return nil, c.err
	}
	return code, nil
}

// moduleNode stands for the module as the key of its scope.
type moduleNode struct{ syntax.Base }

// fail records the first error; a node of nil is nowhere.
func (c *compiler) fail(at syntax.Node, format string, args ...any) {
	if c.err != nil {
		return
	}
	var span diag.Span
	if at != nil {
		span = at.Span()
	}
	c.failAt(span, format, args...)
}

func (c *compiler) failAt(span diag.Span, format string, args ...any) {
	if c.err != nil {
		return
	}
	e := c.src.Errorf(diag.SyntaxError, span, format, args...)
	if c.opts.Filename != "" {
		e.Filename = c.opts.Filename
	}
	c.err = e
}

func (c *compiler) tooDeep() {
	if c.err == nil {
		c.err = c.src.Errorf(diag.RecursionError, diag.Span{}, "maximum recursion depth exceeded during compilation")
	}
}

// tooLarge reports what CPython would need more memory for than there is.
func (c *compiler) tooLarge() {
	if c.err == nil {
		c.err = c.src.Errorf(diag.MemoryError, diag.Span{}, "")
	}
}

// futures handles the from __future__ imports at the head of a module.
func (c *compiler) futures(body []syntax.Stmt) {
	if len(body) > 0 && docstring(body) != nil {
		body = body[1:]
	}
	for _, s := range body {
		im, ok := s.(*syntax.ImportFrom)
		if !ok || im.Module != "__future__" || im.Level != 0 {
			return
		}
		for _, a := range im.Names {
			c.future(im, a.Name)
		}
		c.scopes[im] = nil // marks it as being in its place
	}
}

var futureFeatures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

func (c *compiler) future(at *syntax.ImportFrom, name string) {
	switch {
	case name == "annotations":
		c.futureAnnotations = true
	case name == "braces":
		c.failOpen(at, "not a chance")
	case !futureFeatures[name]:
		c.failOpen(at, "future feature %s is not defined", name)
	}
}

// failLate reports an error of the symbol table.
func (c *compiler) failLate(at syntax.Node, format string, args ...any) {
	if c.err != nil {
		return
	}
	c.fail(at, format, args...)
	if e, ok := c.err.(*diag.Error); ok {
		e.Late = true
	}
}

// failOpen reports an error that has a beginning but no end.
func (c *compiler) failOpen(at syntax.Node, format string, args ...any) {
	if c.err != nil {
		return
	}
	c.failLate(at, format, args...)
	if e, ok := c.err.(*diag.Error); ok {
		e.EndOffset, e.Open = 0, true
	}
}

// newUnit makes the code object of a scope by running body, twice if the first
// attempt outgrew the short jumps.
func (c *compiler) newUnit(parent *unit, s *scope, name string, line int, flags Flags, body func(u *unit)) *Code {
	warned := len(c.warnings)
	for long := false; ; long = true {
		code := &Code{Name: name, QualName: qualName(parent, s, name), Filename: c.opts.Filename, FirstLine: line, Flags: flags}
		u := &unit{c: c, parent: parent, scope: s, cur: s, code: code, long: long, top: s.firstTemp, max: s.firstTemp,
			consts: map[any]int{}, names: map[string]int{}}
		if parent != nil {
			u.rebinds = parent.rebinds
			u.depth = parent.depth
		}
		u.prologue()
		body(u)
		if u.far && !long {
			c.warnings = c.warnings[:warned]
			continue
		}
		u.finish()
		return code
	}
}

// prologue makes the cells and fetches the free variables.
func (u *unit) prologue() {
	s := u.scope
	u.nowhere()
	cells := make([]int, len(s.cells))
	for i := range cells {
		cells[i] = -1
	}
	for key, i := range s.cellRegs {
		if key.depth <= 0 {
			cells[i] = len(s.locals) + i
			if r, ok := s.localRegs[key]; ok && key.depth == 0 {
				cells[i] = r
			}
		}
	}
	for i, from := range cells {
		r := len(s.locals) + i
		if from < 0 {
			continue // of a comprehension, which makes it anew each time
		}
		u.emit(MAKECELL, 0, r, from, 0)
		if from != r && from != 0 {
			// The first parameter stays, for super().
			u.emit(CLEAR, 0, from, 1, 0)
		}
	}
	for i := range s.frees {
		u.emit(LDFREE, 0, len(s.locals)+len(s.cells)+i, i, 0)
	}
}

// finish completes the code object.
func (u *unit) finish() {
	s, code := u.scope, u.code
	code.VarNames, code.CellNames, code.FreeNames = s.locals, s.cells, s.frees
	code.NumLocals = len(s.locals)
	code.NumRegs = u.max
	if s.nested {
		code.Flags |= Nested
	}
}

func qualName(parent *unit, s *scope, name string) string {
	p := s.parent
	for p != nil && (p.kind == compScope || p.kind == paramsScope) {
		p = p.parent
	}
	if parent == nil || p == nil || p.kind == moduleScope {
		return name
	}
	if s.kind == functionScope || s.kind == classScope {
		if y := p.symbols[p.mangle(name)]; y != nil && y.flags&symGlobal != 0 {
			return name
		}
	}
	for parent.scope != p.unit && parent.parent != nil {
		parent = parent.parent
	}
	if p.kind == classScope || p.genexpr {
		return parent.code.QualName + "." + name
	}
	return parent.code.QualName + ".<locals>." + name
}

// module compiles the outermost code.
func (c *compiler) module(s *scope, mod *syntax.Module) *Code {
	var flags Flags
	if s.awaits && c.opts.TopLevelAwait {
		flags = Coroutine | TopLevelAwait
	}
	return c.newUnit(nil, s, c.opts.Name, 1, flags, func(u *unit) {
		body := mod.Body
		if c.opts.Mode == syntax.Eval && len(body) == 1 {
			if x, ok := body[0].(*syntax.ExprStmt); ok {
				u.rebinds = c.walruses[x]
				r := u.operand(x.Value)
				u.emit(RET, 0, r, 0, 0)
				return
			}
		}
		if c.opts.Mode == syntax.Exec && !c.opts.EchoLast {
			if d := docstring(body); d != nil {
				u.document(d)
				body = body[1:]
			}
		}
		if hasAnnotations(body) {
			u.nowhere()
			u.emit(ANNOTATIONS, 0, 0, 0, 0)
		}
		for i, x := range body {
			if e, ok := x.(*syntax.ExprStmt); ok && c.opts.EchoLast && i == len(body)-1 {
				u.echo(e)
				continue
			}
			u.stmt(x)
		}
		u.returnNone()
	})
}

// echo gives the value of an interactive statement to the display hook.
func (u *unit) echo(s *syntax.ExprStmt) {
	u.rebinds = u.c.walruses[s]
	mark := u.top
	r := u.operand(s.Value)
	u.atNode(s)
	u.emit(PRINTEXPR, 0, r, 0, 0)
	u.top = mark
}

// returnNone ends a body that runs off its end; the line is the last one's.
func (u *unit) returnNone() {
	if u.dead {
		return
	}
	r := u.loadTemp(nil)
	u.emit(RET, 0, r, 0, 0)
	u.top--
	u.dead = true
}

// docstring returns the string that opens a body, or nil.
func docstring(body []syntax.Stmt) *syntax.Constant {
	if len(body) == 0 {
		return nil
	}
	e, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return nil
	}
	k, ok := e.Value.(*syntax.Constant)
	if !ok {
		return nil
	}
	if _, ok := k.Value.(string); !ok {
		return nil
	}
	return k
}

// document records a docstring and, outside of functions, binds __doc__.
func (u *unit) document(k *syntax.Constant) {
	u.code.Doc, u.code.HasDoc = cleanDoc(k.Value.(string)), true
	if u.scope.kind == functionScope {
		return
	}
	u.atNode(k)
	r := u.loadTemp(u.code.Doc)
	u.storeName("__doc__", r)
	u.top--
}

// cleanDoc removes the common indentation of all lines but the first, and
// expands no tabs but those of the indentation.
func cleanDoc(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if n := len(l) - len(strings.TrimLeft(l, " ")); n < len(l) && (margin < 0 || n < margin) {
			margin = n
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		if margin > 0 {
			lines[i+1] = l[min(margin, len(l)-len(strings.TrimLeft(l, " "))):]
		}
	}
	return strings.Join(lines, "\n")
}

func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
			continue
		case '\n', '\r':
			col = -1
		}
		b.WriteRune(r)
		col++
	}
	return b.String()
}

// hasAnnotations reports whether a module or class body annotates a name, in
// which case it has __annotations__.
func hasAnnotations(body []syntax.Stmt) bool {
	for _, s := range body {
		found := false
		switch s := s.(type) {
		case *syntax.AnnAssign:
			found = true
		case *syntax.If:
			found = hasAnnotations(s.Body) || hasAnnotations(s.Orelse)
		case *syntax.For:
			found = hasAnnotations(s.Body) || hasAnnotations(s.Orelse)
		case *syntax.While:
			found = hasAnnotations(s.Body) || hasAnnotations(s.Orelse)
		case *syntax.With:
			found = hasAnnotations(s.Body)
		case *syntax.Try:
			found = hasAnnotations(s.Body) || hasAnnotations(s.Orelse) || hasAnnotations(s.Finalbody)
			for _, h := range s.Handlers {
				found = found || hasAnnotations(h.Body)
			}
		case *syntax.Match:
			for _, k := range s.Cases {
				found = found || hasAnnotations(k.Body)
			}
		}
		if found {
			return true
		}
	}
	return false
}

// atNode makes the place of n that of the instructions that follow.
func (u *unit) atNode(n syntax.Node) { u.at(toSpan(n.Span())) }

// atAttr is atNode(n) for the attribute a in n: an attribute on a line further
// down is shown from there.
func (u *unit) atAttr(n syntax.Node, a *syntax.Attribute) {
	s := toSpan(n.Span())
	if end := a.Loc.End; s.Line != end.Line {
		s.Line = end.Line
		s.Col = max(end.Col-int32(len(a.Attr)), 0)
	}
	u.at(s)
}

func toSpan(s diag.Span) Span {
	return Span{s.Start.Line, s.Start.Col, s.End.Line, s.End.Col}
}
