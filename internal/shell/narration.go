package shell

import (
	"strings"

	"asyncrepl/internal/term"
)

// narration sets Markdown for the screen: headings and code are styled and
// paragraphs are filled to at most 80 columns.
func narration(text string, theme *term.Theme, cols int) string {
	if cols <= 0 || cols > 80 {
		cols = 80
	}
	var out, words []string
	code := false
	indent := ""
	flush := func() {
		out = append(out, fill(styled(words, theme), indent, cols-1)...)
		words, indent = nil, ""
	}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "```"):
			flush()
			code = !code
		case code, strings.HasPrefix(line, "    ") && len(words) == 0:
			flush()
			out = append(out, theme.Paint(term.Code, line))
		case trimmed == "":
			flush()
			out = append(out, "")
		case strings.HasPrefix(trimmed, "#"):
			flush()
			out = append(out, theme.Paint(term.Heading, strings.TrimSpace(strings.TrimLeft(trimmed, "#"))))
		case strings.HasPrefix(trimmed, "- "), strings.HasPrefix(trimmed, "* "):
			flush()
			indent = "  "
			words = append(words, "-")
			words = append(words, strings.Fields(trimmed[2:])...)
		default:
			words = append(words, strings.Fields(trimmed)...)
		}
	}
	flush()
	return strings.Join(out, "\n")
}

// wrapped breaks the rows of a message at words for a screen of cols columns (0:
// not at all); what goes on in a further row begins with indent.
func wrapped(text, indent string, cols int) string {
	if cols <= 0 {
		return text
	}
	var out []string
	for row := range strings.SplitSeq(text, "\n") {
		if term.Width(row) < cols {
			out = append(out, row)
			continue
		}
		rest := strings.TrimLeft(row, " ")
		lead := row[:len(row)-len(rest)]
		words := strings.Split(rest, " ")
		words[0] = lead + words[0]
		out = append(out, fill(words, indent, cols-1)...)
	}
	return strings.Join(out, "\n")
}

// fill breaks words into rows of at most width cells; rows after the first begin
// with indent.
func fill(words []string, indent string, width int) []string {
	var rows []string
	row, used := "", 0
	for _, w := range words {
		n := term.Width(w)
		if used > 0 && used+1+n > width {
			rows = append(rows, row)
			row, used = indent, len(indent)
		} else if used > 0 {
			row += " "
			used++
		}
		row += w
		used += n
	}
	if used > 0 {
		rows = append(rows, row)
	}
	return rows
}
