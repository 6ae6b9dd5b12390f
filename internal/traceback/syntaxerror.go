package traceback

import (
	"strings"
	"unicode"

	"asyncrepl/internal/object"
)

// syntaxError is the block of a SyntaxError: the place, the line with carets,
// the message.
func (p *printer) syntaxError(name string, d *object.SyntaxData) string {
	var b strings.Builder
	suffix := ""
	filename, hasFile := text(d.Filename)
	if !isNone(d.Lineno) {
		shown := filename
		if shown == "" {
			shown = "<string>"
		}
		b.WriteString("  File \"" + shown + "\", line " + p.str(d.Lineno, "lineno") + "\n")
	} else if hasFile {
		suffix = " (" + filename + ")"
	}
	if src, ok := text(d.Text); ok {
		writeSource(&b, src, d)
	}
	msg := "<no detail available>"
	if !isNone(d.Msg) {
		if s := p.str(d.Msg, "msg"); s != "" {
			msg = s
		}
	}
	b.WriteString(name + ": " + msg + suffix + "\n")
	return b.String()
}

// writeSource writes the line of a SyntaxError and the carets below it.
func writeSource(b *strings.Builder, src string, d *object.SyntaxData) {
	right := strings.TrimRight(src, "\n")
	left := strings.TrimLeft(right, " \n\f")
	all, line := []rune(right), []rune(left)
	indent := len(all) - len(line)
	b.WriteString("    " + left + "\n")
	offset, ok := number(d.Offset)
	if !ok {
		return
	}
	length := len([]rune(src))
	end := len(all) + 1
	if sameLine(d.Lineno, d.EndLineno) {
		end = offset
		if n, ok := number(d.EndOffset); ok && n != 0 {
			end = n
		}
	}
	if length > 0 && offset > length {
		offset = len(all) + 1
	}
	if length > 0 && end > length {
		end = len(all) + 1
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	from, to := offset-1-indent, end-1-indent
	if from < 0 {
		return
	}
	b.WriteString("    ")
	for _, c := range line[:min(from, len(line))] {
		if !unicode.IsSpace(c) {
			c = ' ' // tabs and the like stay, for alignment
		}
		b.WriteRune(c)
	}
	b.WriteString(strings.Repeat("^", to-from) + "\n")
}

func isNone(v object.Value) bool { return v.IsNull() || v.IsNone() }

func text(v object.Value) (string, bool) {
	if v.IsNull() {
		return "", false
	}
	return object.Unwrap(v).AsStr()
}

func number(v object.Value) (int, bool) {
	if v.IsNull() {
		return 0, false
	}
	n, ok := v.AsInt()
	return int(n), ok
}

// sameLine compares the first and the last line of the range; unknown ones are
// equal.
func sameLine(a, b object.Value) bool {
	n, ok1 := number(a)
	m, ok2 := number(b)
	return ok1 == ok2 && n == m
}
