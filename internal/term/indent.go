package term

import "strings"

// indentWidth is the number of blanks of one level.
const indentWidth = 4

// nextIndent is the indentation of the row that follows row, of which the part
// before the cursor is given: the same, a level more after a colon or an open
// bracket, a level less after a statement that leaves its block.
func nextIndent(row string) string {
	code := strings.TrimLeft(row, " \t")
	indent := row[:len(row)-len(code)]
	code = strings.TrimRight(stripComment(code), " \t")
	if code == "" {
		return indent
	}
	if strings.ContainsRune(":([{", rune(code[len(code)-1])) {
		return indent + strings.Repeat(" ", indentWidth)
	}
	switch word, _, _ := strings.Cut(code, " "); word {
	case "return", "pass", "break", "raise", "continue":
		return indent[:max(0, len(indent)-indentWidth)]
	}
	return indent
}

// stripComment removes a comment at the end of a row of code. It looks for the
// quotes of this row only: good enough to guess an indentation.
func stripComment(code string) string {
	var quote byte
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '#':
			return code[:i]
		}
	}
	return code
}

// newline breaks the row at the cursor and indents what follows.
func (b *buffer) newline() {
	before, after := b.row()
	skip := len(after) - len(strings.TrimLeft(after, " "))
	b.replace(b.pos, b.pos+skip, "\n"+nextIndent(before))
}
