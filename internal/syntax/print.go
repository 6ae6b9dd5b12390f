package syntax

import (
	"strings"
)

// Print returns canonical source text for a tree, as Python's ast.unparse
// does: parsing it gives the same tree, positions aside.
func Print(m *Module) string {
	w := &printer{}
	w.stmts(m.Body)
	return w.String()
}

// PrintExpr returns canonical source text for an expression.
func PrintExpr(e Expr) string {
	w := &printer{}
	w.expr(e, precTest)
	return w.String()
}

// printer writes source text.
type printer struct {
	strings.Builder
	indent int
}

func (w *printer) put(parts ...string) {
	for _, s := range parts {
		w.WriteString(s)
	}
}

// line starts a new line.
func (w *printer) line() {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	for range w.indent {
		w.WriteString("    ")
	}
}

func (w *printer) stmts(list []Stmt) {
	for _, s := range list {
		w.stmt(s)
	}
	if w.indent == 0 {
		w.WriteByte('\n')
	}
}

// block writes a colon and an indented body.
func (w *printer) block(body []Stmt) {
	w.put(":")
	w.indent++
	for _, s := range body {
		w.stmt(s)
	}
	w.indent--
}

func (w *printer) orelse(body []Stmt) {
	if len(body) > 0 {
		w.line()
		w.put("else")
		w.block(body)
	}
}

// list writes the elements of a list with a separator.
func list[T any](w *printer, items []T, sep string, one func(T)) {
	for i, x := range items {
		if i > 0 {
			w.put(sep)
		}
		one(x)
	}
}

func (w *printer) top(e Expr) { w.expr(e, precTest) }

// bare writes an expression where a tuple needs no brackets.
func (w *printer) bare(e Expr) {
	if t, ok := e.(*Tuple); ok && len(t.Elts) > 0 {
		w.elements(t.Elts)
		return
	}
	if y, ok := e.(*Yield); ok {
		w.yield(y)
		return
	}
	if y, ok := e.(*YieldFrom); ok {
		w.yieldFrom(y)
		return
	}
	w.top(e)
}

func (w *printer) elements(elts []Expr) {
	list(w, elts, ", ", w.top)
	if len(elts) == 1 {
		w.put(",")
	}
}
