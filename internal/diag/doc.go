// Package diag holds positions in source text and the one error type for
// mistakes in it. It knows no parser and no interpreter.
//
// Start with Span in span.go, then Source in source.go and Error in error.go.
//
// Invariants:
//   - Lines count from 1; columns count bytes of UTF-8 from 0.
//   - An Error carries what Python's SyntaxError carries, in Python's units:
//     offsets count characters from 1.
//   - Whether more input could repair an error is a typed flag, never guessed
//     from the message.
package diag
