package term

import (
	"strings"
	"unicode/utf8"
)

// view is what the editor wants to be seen: text with a cursor (a byte offset)
// behind a prompt, and menu rows below.
type view struct {
	prompt Prompt
	text   string
	cursor int
	spans  []Span
	menu   []string
}

// row is one row of the screen: its text with colours, its width in cells.
type row struct {
	text  string
	width int
}

// frame is a laid out view: rows and the place of the cursor.
type frame struct {
	rows     []row
	row, col int
	top      int // index of the first text row shown
}

// piece is a screen row of the text: bytes [start,end) of it, behind indent
// cells of prompt.
type piece struct {
	start, end int
	indent     int
	prompt     string
	width      int
}

// maxMenu is the number of menu rows shown at once.
const maxMenu = 8

// layout places the view on a screen of w by h cells. open, if not nil, is a
// row shown above the prompt. If the text has more rows than fit, a window of
// them is shown that contains the cursor and moves as little as possible from
// top. With h <= 0 all rows are shown.
func layout(v view, open *row, w, h, top int, theme *Theme) frame {
	w = max(w, 2)
	lead, pieces := split(v, w)
	crow, ccol := locate(v, pieces, w)
	if crow == len(pieces) { // behind a full last row
		end := len(v.text)
		pieces = append(pieces, piece{start: end, end: end})
	}
	crow += len(lead)
	total := len(lead) + len(pieces)

	menu := v.menu
	avail := total
	if h > 0 {
		avail = h
		if open != nil && h > 1 {
			avail--
		} else if h <= 1 {
			open = nil
		}
		menu = menu[:min(len(menu), max(0, avail-min(total, (avail+1)/2)))]
		avail -= len(menu)
	}
	first := 0
	if total > avail {
		first = min(top, total-avail)
		first = min(first, crow)
		first = max(first, crow-avail+1, 0)
	}
	last := min(total, first+avail)

	var f frame
	f.top = first
	if open != nil {
		f.rows = append(f.rows, *open)
	}
	f.row, f.col = len(f.rows)+crow-first, ccol
	for i := first; i < last; i++ {
		if i < len(lead) {
			f.rows = append(f.rows, lead[i])
			continue
		}
		p := pieces[i-len(lead)]
		f.rows = append(f.rows, row{p.prompt + paint(v.text, p, v.spans, theme), p.width})
	}
	for _, m := range menu {
		m = Truncate(m, w)
		f.rows = append(f.rows, row{m, Width(m)})
	}
	return f
}

// split cuts prompt and text into screen rows. lead are rows that consist of
// nothing but prompt.
func split(v view, w int) (lead []row, pieces []piece) {
	head := v.prompt.Status + v.prompt.Main
	if Width(head) > w/2 && v.prompt.Status != "" {
		head = v.prompt.Main
	}
	rows := wrapRows(head, w)
	lead, first := rows[:len(rows)-1], rows[len(rows)-1]
	if first.width == w {
		lead, first = rows, row{}
	}
	cont := row{v.prompt.Cont, Width(v.prompt.Cont)}
	if n := first.width - cont.width; n > 0 && len(lead) == 0 && first.width <= w/2 {
		cont = row{strings.Repeat(" ", n) + cont.text, first.width}
	}
	if cont.width > w/2 {
		cont = row{}
	}
	prefix := first
	for at := 0; ; {
		end := strings.IndexByte(v.text[at:], '\n')
		if end < 0 {
			end = len(v.text)
		} else {
			end += at
		}
		pieces = splitLine(pieces, v.text, at, end, prefix, w)
		if end == len(v.text) {
			return lead, pieces
		}
		at, prefix = end+1, cont
	}
}

func splitLine(pieces []piece, text string, at, end int, prefix row, w int) []piece {
	p := piece{start: at, end: at, indent: prefix.width, prompt: prefix.text, width: prefix.width}
	if isASCII(text[at:end]) {
		for n := w - p.width; end-p.start > n; n = w {
			p.end = p.start + n
			p.width = w
			pieces = append(pieces, p)
			p = piece{start: p.end, end: p.end}
		}
		p.width += end - p.start
		p.end = end
		return append(pieces, p)
	}
	for at < end {
		_, n, _, cw := shown(text[at:end])
		if p.width+cw > w && p.width > 0 {
			pieces = append(pieces, p)
			p = piece{start: at}
		}
		at += n
		p.end = at
		p.width += cw
	}
	return append(pieces, p)
}

// shown is how the first character of s appears while it is edited, its length
// in bytes, whether it appears as itself, and its width.
func shown(s string) (c string, n int, same bool, width int) {
	c, n, width = cluster(s)
	switch {
	case c == "\t":
		return "    ", n, false, 4
	case c[0] < 0x20 || c[0] == 0x7f:
		return "^" + string(rune(c[0]^0x40)), 1, false, 2
	case width == 0 || !utf8.ValidString(c):
		return "\uFFFD", n, false, 1
	}
	return c, n, true, width
}

// locate finds the row and column of the cursor.
func locate(v view, pieces []piece, w int) (r, col int) {
	for i, p := range pieces {
		last := i+1 == len(pieces) || pieces[i+1].start > p.end
		if v.cursor < p.start || v.cursor > p.end || v.cursor == p.end && !last {
			continue
		}
		col = p.indent
		for s := v.text[p.start:v.cursor]; s != ""; {
			_, n, _, cw := shown(s)
			col += cw
			s = s[n:]
		}
		if col >= w {
			if i+1 < len(pieces) {
				// The row is full and another line follows: the cursor stays
				// on the last cell rather than in that line.
				return i, w - 1
			}
			return i + 1, 0
		}
		return i, col
	}
	return len(pieces) - 1, pieces[len(pieces)-1].indent
}

// paint returns the text of a piece with its colours.
func paint(text string, p piece, spans []Span, theme *Theme) string {
	var b strings.Builder
	emit := func(from, to int, st Style) {
		if from >= to {
			return
		}
		b.WriteString(theme.Paint(st, visible(text[from:to])))
	}
	at := p.start
	for _, s := range spans {
		from, to := max(s.Start, at), min(s.End, p.end)
		if from >= to {
			continue
		}
		emit(at, from, Plain)
		emit(from, to, s.Style)
		at = to
	}
	emit(at, p.end, Plain)
	return b.String()
}

// visible replaces what cannot be shown as it is.
func visible(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		c, n, _, _ := shown(s)
		b.WriteString(c)
		s = s[n:]
	}
	return b.String()
}
