package traceback

import (
	"strconv"
	"strings"

	"asyncrepl/internal/object"
)

// Options say what a traceback is made from. The zero Options give tracebacks
// without source lines.
type Options struct {
	// Source returns a line of source text, counted from 1, without its newline.
	Source func(filename string, line int) (string, bool)
	// Limit is the number of entries shown, the innermost ones if negative; nil
	// means all.
	Limit *int
	// NoChain leaves out causes and contexts.
	NoChain bool
	// Plain shows the first line of each entry alone, without carets.
	Plain bool
	// Hide tells which entries are left out, nil for none.
	Hide func(tb *object.Traceback) bool
}

// The texts between the exceptions of a chain.
const (
	causeText = "\nThe above exception was the direct cause of the following exception:\n\n"
	whileText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// The bounds on groups.
const (
	maxGroupWidth = 15
	maxGroupDepth = 10
)

// Format returns the traceback of e, ending in a newline. It may call the
// __str__ of the exceptions and must run on t's goroutine.
func Format(t object.Thread, e *object.Exception, o Options) string {
	p := &printer{t: t, o: o, seen: map[*object.Exception]bool{}}
	p.print(p.collect(e))
	return p.out.String()
}

// FormatOnly returns the last lines of the traceback of e: the exception
// itself with its notes.
func FormatOnly(t object.Thread, e *object.Exception) string {
	p := &printer{t: t, seen: map[*object.Exception]bool{}}
	p.exceptionOnly(e)
	return p.out.String()
}

// FormatStack returns the entries of a traceback, without the exception.
func FormatStack(t object.Thread, tb *object.Traceback, o Options) string {
	p := &printer{t: t, o: o}
	p.stack(tb)
	return p.out.String()
}

// printer collects the text.
type printer struct {
	t         object.Thread
	o         Options
	out       strings.Builder
	seen      map[*object.Exception]bool
	depth     int  // nesting of groups
	needClose bool // the innermost group's box is still open
}

// report is an exception with those shown before or inside it. Each exception
// is shown once, which also ends cycles.
type report struct {
	exc            *object.Exception
	cause, context *report
	members        []*report
	isGroup        bool
}

// collect builds the report of e, depth first as the exceptions are claimed in
// CPython: of each exception first cause, context and members, then theirs.
func (p *printer) collect(e *object.Exception) *report {
	root := p.claim(e)
	queue := []*report{root}
	for len(queue) > 0 {
		r := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if c, ok := object.ExceptionOf(r.exc.Cause); ok && !p.seen[c] {
			r.cause = p.claim(c)
		}
		if c := r.exc.Context; c != nil && !p.seen[c] {
			r.context = p.claim(c)
		}
		members, isGroup := r.exc.GroupMembers()
		r.isGroup = isGroup
		for _, m := range members {
			if x, ok := object.ExceptionOf(m); ok {
				r.members = append(r.members, p.claim(x))
			}
		}
		if r.cause != nil {
			queue = append(queue, r.cause)
		}
		if r.context != nil {
			queue = append(queue, r.context)
		}
		queue = append(queue, r.members...)
	}
	return root
}

func (p *printer) claim(e *object.Exception) *report {
	p.seen[e] = true
	return &report{exc: e}
}

// print writes the chain that ends in r, the oldest exception first.
func (p *printer) print(r *report) {
	type link struct {
		text string
		r    *report
	}
	chain := []link{}
	for x := r; x != nil; {
		next, text := (*report)(nil), ""
		switch {
		case p.o.NoChain:
		case x.cause != nil:
			next, text = x.cause, causeText
		case x.context != nil && !x.exc.SuppressContext:
			next, text = x.context, whileText
		}
		chain = append(chain, link{text, x})
		x = next
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if chain[i].text != "" {
			p.emit(chain[i].text, '|')
		}
		p.one(chain[i].r)
	}
}

// one writes a single exception of a chain.
func (p *printer) one(r *report) {
	switch {
	case !r.isGroup:
		p.entries("Traceback (most recent call last):\n", r.exc, '|')
		p.exceptionOnly(r.exc)
	case p.depth > maxGroupDepth:
		p.emit("... (max_group_depth is "+strconv.Itoa(maxGroupDepth)+")\n", '|')
	default:
		p.group(r)
	}
}

// entries writes the entries of an exception's traceback under a title.
func (p *printer) entries(title string, e *object.Exception, margin byte) {
	if e.Traceback == nil || p.o.Limit != nil && *p.o.Limit == 0 {
		return
	}
	p.emit(title, margin)
	p.stack(e.Traceback)
}

// group writes an exception group as a box with its members.
func (p *printer) group(r *report) {
	top := p.depth == 0
	margin := byte('|')
	if top {
		p.depth++
		margin = '+'
	}
	p.entries("Exception Group Traceback (most recent call last):\n", r.exc, margin)
	p.exceptionOnly(r.exc)
	n := min(len(r.members), maxGroupWidth+1)
	p.needClose = false
	for i := range n {
		last := i == n-1
		if last {
			p.needClose = true // a member that is a group may close the box
		}
		title, corner := strconv.Itoa(i+1), "  "
		if i == 0 {
			corner = "+-"
		}
		if i >= maxGroupWidth {
			title = "..."
		}
		p.out.WriteString(p.indent() + corner + "+---------------- " + title + " ----------------\n")
		p.depth++
		if i < maxGroupWidth {
			p.print(r.members[i])
		} else {
			more := len(r.members) - maxGroupWidth
			p.emit("and "+strconv.Itoa(more)+" more exception"+plural(more)+"\n", '|')
		}
		if last && p.needClose {
			p.out.WriteString(p.indent() + "+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
	if top {
		p.depth = 0
	}
}

func (p *printer) indent() string { return strings.Repeat("  ", p.depth) }

// emit writes whole lines with the margin of the groups around them.
func (p *printer) emit(text string, margin byte) {
	if p.depth == 0 {
		p.out.WriteString(text)
		return
	}
	prefix := p.indent() + string(margin) + " "
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			p.out.WriteString(prefix + line)
		}
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// exceptionOnly writes the last line of an exception and its notes.
func (p *printer) exceptionOnly(e *object.Exception) {
	name := typeName(e)
	if d := e.Syntax(); d != nil {
		p.emit(p.syntaxError(name, d), '|')
	} else {
		text := p.str(object.Of(e), "exception") + p.suggestion(e)
		if text != "" {
			text = ": " + text
		}
		p.emit(name+text+"\n", '|')
	}
	p.notes(e)
}

// typeName is the exception's class as a traceback names it.
func typeName(e *object.Exception) string {
	c := e.Class()
	if c.Module == "builtins" || c.Module == "__main__" {
		return c.QualName
	}
	if c.Module == "" {
		return "<unknown>." + c.QualName
	}
	return c.Module + "." + c.QualName
}

// str is str(v), or a placeholder that names what.
func (p *printer) str(v object.Value, what string) string {
	s, err := object.StrText(p.t, v)
	if err != nil {
		return "<" + what + " str() failed>"
	}
	return s
}

// notes writes __notes__.
func (p *printer) notes(e *object.Exception) {
	v, ok, err := object.LookupAttr(p.t, object.Of(e), "__notes__")
	switch {
	case err != nil && !err.IsA(object.AttributeErrorClass):
		text, e2 := object.Repr(p.t, object.Of(err))
		if e2 != nil {
			text = "<__notes__ repr() failed>"
		}
		p.emit("Ignored error getting __notes__: "+text+"\n", '|')
		return
	case err != nil || !ok || v.IsNone():
		return
	}
	var items []object.Value
	switch x := object.Unwrap(v).Object().(type) {
	case *object.List:
		items = x.Items
	case *object.Tuple:
		items = x.Items()
	default:
		text, err := object.Repr(p.t, v)
		if err != nil {
			text = "<__notes__ repr() failed>"
		}
		p.emit(text+"\n", '|')
		return
	}
	for _, n := range items {
		for _, line := range strings.Split(p.str(n, "note"), "\n") {
			p.emit(line+"\n", '|')
		}
	}
}
