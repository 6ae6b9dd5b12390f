// Package re is Python's module re: a parser of its own (parse*.go), which
// knows CPython's rules and error texts, a translator into the notation of
// regexp2 (translate.go), and the objects Pattern and Match. Start reading at
// node.go and compiled.go.
//
// Invariants:
//   - Positions are code points, of bytes patterns bytes: a subject is searched
//     as a slice of runes or, if it is ASCII, as the text it is.
//   - A search never runs unwatched: it is given a short time on the
//     interpreter's goroutine, then it runs beside it, where interrupts end it
//     (run.go).
package re
