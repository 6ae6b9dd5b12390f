package diag

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Kind names the Python exception class an Error becomes.
type Kind uint8

// The kinds of source errors.
const (
	SyntaxError Kind = iota
	IndentationError
	TabError
	RecursionError // nested deeper than the compiler can follow
	MemoryError    // nested deeper than the parser can follow
	ValueError     // not text at all
)

func (k Kind) String() string {
	return [...]string{"SyntaxError", "IndentationError", "TabError",
		"RecursionError", "MemoryError", "ValueError"}[k]
}

// Error is a mistake in source text. Line, Offset, Text, EndLine and EndOffset
// are the attributes of Python's SyntaxError of nearly the same names.
type Error struct {
	Kind     Kind
	Msg      string
	Filename string
	Span     Span // in bytes; zero if the error has no place

	Line      int    // from 1; 0 if unknown
	Offset    int    // in characters from 1; 0 or -1 if unknown
	EndLine   int    // 0 if unknown
	EndOffset int    // 0 or -1 if unknown
	Open      bool   // the error has a beginning, but no end
	Late      bool   // Python's exception is made first and told its place then
	Text      string // the line at fault, usually with its line end; may be empty

	// Warnings were made before the error was met.
	Warnings []Warning

	// Incomplete says that the text ended where more was needed, so that more
	// input could make it valid.
	Incomplete bool
}

// Error returns "file:line: Kind: message", for Go's ears; people see Display.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %v: %s", e.Filename, e.Line, e.Kind, e.Msg)
}

// Display renders the error as Python's traceback module does, each line
// ended: file line, source line with carets, and the message.
func (e *Error) Display() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
		e.caret(&b)
	}
	fmt.Fprintf(&b, "%v: %s\n", e.Kind, e.Msg)
	return b.String()
}

// caret writes the stripped source line and the carets beneath it.
func (e *Error) caret(b *strings.Builder) {
	if e.Text == "" {
		return
	}
	right := strings.TrimRight(e.Text, "\n")
	line := strings.TrimLeft(right, " \n\f")
	spaces := len(right) - len(line)
	fmt.Fprintf(b, "    %s\n", line)
	if e.Offset <= 0 {
		return
	}
	length := utf8.RuneCountInString(right)
	offset, end := e.Offset, e.EndOffset
	if e.EndLine != e.Line {
		end = length + 1
	}
	if end == 0 || offset == end || end == -1 {
		end = offset + 1
	}
	from, to := offset-1-spaces, end-1-spaces
	if from < 0 {
		return
	}
	b.WriteString("    ")
	for i, c := range []rune(line) {
		if i >= from {
			break
		}
		if c != '\t' && c != '\f' && c != '\v' {
			c = ' '
		}
		b.WriteRune(c)
	}
	b.WriteString(strings.Repeat("^", max(to-from, 1)))
	b.WriteByte('\n')
}

// Warning is a remark about source text that is not an error.
type Warning struct {
	Category string // the Python class, "SyntaxWarning"
	Msg      string
	Span     Span
}
