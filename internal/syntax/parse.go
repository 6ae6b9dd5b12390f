package syntax

import "asyncrepl/internal/diag"

// Parse reads a whole text. The error, if any, is a *diag.Error.
func Parse(src, filename string, mode Mode) (*Module, error) {
	source := diag.NewSource(filename, src)
	return nil, source.Errorf(diag.SyntaxError, diag.Span{}, "the parser is not written yet")
}
