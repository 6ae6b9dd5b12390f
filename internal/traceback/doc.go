// Package traceback formats exceptions as CPython 3.13 prints them: entries
// with source lines and carets, chains of causes and contexts, groups, notes,
// syntax errors and suggestions.
//
// Start with format.go (the exception as a whole), then frame.go (one entry)
// and anchors.go (where the carets go). The package imports object, and syntax
// to find the operator or brackets inside a range of source text.
//
// Nothing here raises: what fails while an exception is formatted, such as its
// own __str__, shows as a placeholder in the text.
package traceback
