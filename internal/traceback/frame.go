package traceback

import (
	"sort"
	"strconv"
	"strings"
	"unicode"

	"asyncrepl/internal/object"
)

// repeatCutoff is how often the same entry is shown in a row.
const repeatCutoff = 3

// stack writes the entries of a traceback.
func (p *printer) stack(tb *object.Traceback) {
	type key struct {
		file, name string
		line       int
	}
	var last key
	count := 0
	flush := func() {
		if more := count - repeatCutoff; more > 0 {
			p.emit("  [Previous line repeated "+strconv.Itoa(more)+" more time"+plural(more)+"]\n", '|')
		}
	}
	for _, e := range p.limited(tb) {
		k := key{e.Code.Filename(), e.Code.Name(), e.Line()}
		if k != last || count == 0 {
			flush()
			last, count = k, 0
		}
		count++
		if count > repeatCutoff {
			continue
		}
		p.emit(p.entry(e), '|')
	}
	flush()
}

// limited returns the entries to show.
func (p *printer) limited(tb *object.Traceback) []*object.Traceback {
	var all []*object.Traceback
	for ; tb != nil; tb = tb.Next {
		if p.o.Hide == nil || !p.o.Hide(tb) {
			all = append(all, tb)
		}
	}
	if p.o.Limit == nil {
		return all
	}
	switch n := *p.o.Limit; {
	case n >= 0 && n < len(all):
		return all[:n]
	case n < 0 && -n < len(all):
		return all[len(all)+n:]
	}
	return all
}

// entry is the text of one entry: the place, the source lines, the carets.
func (p *printer) entry(tb *object.Traceback) string {
	pos := tb.Position()
	line := "None"
	if pos.Line > 0 {
		line = strconv.Itoa(int(pos.Line))
	}
	name := tb.Code.Filename()
	if strings.HasPrefix(name, "<stdin>-") {
		name = "<stdin>"
	}
	head := "  File \"" + name + "\", line " + line + ", in " + tb.Code.Name() + "\n"
	if pos.Line <= 0 || p.o.Source == nil {
		return head
	}
	if p.o.Plain {
		if s, ok := p.o.Source(tb.Code.Filename(), int(pos.Line)); ok && strings.TrimSpace(s) != "" {
			head += "    " + strings.TrimSpace(s) + "\n"
		}
		return head
	}
	return head + excerpt(p.sourceLines(tb.Code.Filename(), pos), pos)
}

// sourceLines returns the lines of the range without trailing white space; ones
// that are not known are empty.
func (p *printer) sourceLines(file string, pos object.CodePos) []string {
	last := max(pos.EndLine, pos.Line)
	last = min(last, pos.Line+maxRange)
	lines := make([]string, 0, last-pos.Line+1)
	for n := pos.Line; n <= last; n++ {
		s, _ := p.o.Source(file, int(n))
		lines = append(lines, strings.TrimRightFunc(s, unicode.IsSpace))
	}
	return lines
}

// maxRange bounds the lines read for one entry.
const maxRange = 100000

// excerpt is the source of one entry, indented, with carets where they help.
func excerpt(original []string, pos object.CodePos) string {
	lines := dedent(original)
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return ""
	}
	if pos.Col < 0 || pos.EndCol < 0 || pos.EndLine == 0 {
		return "    " + strings.TrimSpace(original[0]) + "\n"
	}
	all := make([][]rune, len(lines))
	for i, l := range lines {
		all[i] = []rune(l)
	}
	last := len(all) - 1
	cut := len([]rune(original[0])) - len(all[0])
	start := max(0, charOffset(original[0], int(pos.Col))-cut)
	end := max(0, charOffset(original[last], int(pos.EndCol))-cut)
	m := marks{
		lines: all,
		start: displayWidth(all[0], start),
		end:   displayWidth(all[last], end),
	}
	m.anchors = findAnchors(segment(all, start, end))
	m.show = showCarets(lines, all, start, end, m.anchors != nil)
	if m.anchors != nil {
		m.place(start)
	}
	return indented(m.render())
}

// segment is the text of the range, without what is before and behind it.
func segment(all [][]rune, start, end int) string {
	var b strings.Builder
	for i, l := range all {
		lo, hi := 0, len(l)
		if i == 0 {
			lo = min(start, len(l))
		}
		if i == len(all)-1 {
			hi = max(min(end, len(l)), lo)
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(string(l[lo:hi]))
	}
	return b.String()
}

// marks is what is drawn below the lines of an excerpt: from column start of
// the first line to column end of the last one, with other characters between
// the anchors.
type marks struct {
	lines       [][]rune
	start, end  int // in display columns
	show        bool
	anchors     *anchors
	left, right int // the anchors in display columns
}

// place converts the anchors, which count from the start of the range.
func (m *marks) place(start int) {
	left, right := m.anchors.leftCol, m.anchors.rightCol
	if m.anchors.leftLine == 0 {
		left += start
	}
	if m.anchors.rightLine == 0 {
		right += start
	}
	m.left = displayWidth(m.lines[m.anchors.leftLine], left)
	m.right = displayWidth(m.lines[m.anchors.rightLine], right)
}

// render writes the first line, the last one and those around the anchors, and
// counts what is left out between them.
func (m *marks) render() []string {
	want := map[int]bool{0: true, len(m.lines) - 1: true}
	if a := m.anchors; a != nil {
		for d := -1; d <= 1; d++ {
			want[a.leftLine+d], want[a.rightLine+d] = true, true
		}
	}
	var rows []int
	for n := range want {
		if n >= 0 && n < len(m.lines) {
			rows = append(rows, n)
		}
	}
	sort.Ints(rows)
	var out []string
	for i, n := range rows {
		if i > 0 {
			switch gap := n - rows[i-1]; {
			case gap == 2:
				out = m.line(out, n-1)
			case gap > 2:
				out = append(out, "...<"+strconv.Itoa(gap-1)+" lines>...")
			}
		}
		out = m.line(out, n)
	}
	return out
}

// line appends a line and its carets.
func (m *marks) line(out []string, n int) []string {
	l := m.lines[n]
	out = append(out, string(l))
	if !m.show {
		return out
	}
	blank := len(l) - len([]rune(strings.TrimLeftFunc(string(l), unicode.IsSpace)))
	width := m.end
	if n < len(m.lines)-1 {
		width = displayWidth(l, len(l))
	}
	var b strings.Builder
	for col := range width {
		switch {
		case col < blank || n == 0 && col < m.start:
			b.WriteByte(' ')
		case m.anchors == nil || m.inside(n, col):
			b.WriteByte('^')
		default:
			b.WriteByte('~')
		}
	}
	return append(out, b.String())
}

// inside reports whether a column lies between the anchors.
func (m *marks) inside(n, col int) bool {
	a := m.anchors
	return (n > a.leftLine || n == a.leftLine && col >= m.left) &&
		(n < a.rightLine || n == a.rightLine && col < m.right)
}

// indented joins lines, dedented once more, behind four spaces.
func indented(lines []string) string {
	var b strings.Builder
	for _, l := range dedent(lines) {
		b.WriteString("    " + l + "\n")
	}
	return b.String()
}

// dedent removes the white space that all lines that are not blank begin with;
// blank lines become empty.
func dedent(lines []string) []string {
	margin, found := "", false
	for _, l := range lines {
		body := strings.TrimLeft(l, " \t")
		if strings.TrimSpace(body) == "" {
			continue
		}
		lead := l[:len(l)-len(body)]
		if !found {
			margin, found = lead, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(lead) && margin[n] == lead[n] {
			n++
		}
		margin = margin[:n]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.Trim(l, " \t") != "" {
			out[i] = strings.TrimPrefix(l, margin)
		}
	}
	return out
}

// charOffset turns an offset in bytes into one in characters.
func charOffset(s string, offset int) int {
	return len([]rune(s[:min(offset, len(s))]))
}
