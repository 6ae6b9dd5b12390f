package shell

import (
	"strings"

	"asyncrepl/internal/term"
)

// narrow is the width below which a table is shown as a list.
const narrow = 50

// table is what ps shows: rows of a number, a name and what goes with them.
type table struct {
	head    []string
	rows    [][]string
	colours []int // of the tasks
}

// render aligns the rows for a screen of cols columns (0: no screen). If they are
// too wide "at" and then "waits for" are shortened first.
func (t *table) render(theme *term.Theme, cols int) string {
	if cols > 0 && cols < narrow {
		return t.list(theme, cols)
	}
	widths := make([]int, len(t.head))
	for _, r := range append([][]string{t.head}, t.rows...) {
		for i, c := range r {
			widths[i] = max(widths[i], term.Width(c))
		}
	}
	if cols > 0 {
		for _, i := range []int{4, 3, 1, 2} {
			total := 2 * (len(widths) - 1)
			for _, w := range widths {
				total += w
			}
			if over := total - (cols - 1); over > 0 {
				widths[i] = max(widths[i]-over, min(widths[i], 4))
			}
		}
	}
	out := []string{theme.Paint(term.Dim, strings.TrimRight(join(t.head, widths), " "))}
	for n, r := range t.rows {
		r = append([]string(nil), r...)
		r[1] = theme.Paint(term.TaskStyle(t.colours[n]), term.Truncate(r[1], widths[1]))
		out = append(out, strings.TrimRight(join(r, widths), " "))
	}
	return strings.Join(out, "\n")
}

// join pads the cells of a row: the first and the last to the left.
func join(row []string, widths []int) string {
	var b strings.Builder
	for i, c := range row {
		if i > 0 {
			b.WriteString("  ")
		}
		c = term.Truncate(c, widths[i])
		if i == 0 || i == len(row)-1 {
			c = term.PadLeft(c, widths[i])
		} else {
			c = term.PadRight(c, widths[i])
		}
		b.WriteString(c)
	}
	return b.String()
}

// list is the table for a narrow screen: a paragraph for each row.
func (t *table) list(theme *term.Theme, cols int) string {
	var out []string
	for n, r := range t.rows {
		text := r[0] + " " + theme.Paint(term.TaskStyle(t.colours[n]), r[1]) + ": " + r[2]
		for i, before := range []string{" for ", ", at ", ", age "} {
			if c := r[i+3]; c != "" {
				text += before + c
			}
		}
		out = append(out, wrapped(text, "  ", cols))
	}
	return strings.Join(out, "\n")
}
