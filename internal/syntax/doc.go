// Package syntax reads Python 3.13 source text: scanner, parser, tree and
// printer. It knows neither scopes nor execution: errors that CPython reports
// from its symbol table or compiler are not reported here.
//
// Start with tree.go for what comes out, then parse.go for the entry points.
//
// Invariants:
//   - Nodes are named and shaped as those of Python's ast module, with the same
//     positions: columns are byte offsets in the UTF-8 text.
//   - No input makes the package panic, recurse without bound or take more than
//     roughly linear time.
//   - The parser panics *diag.Error internally; the entry points recover that
//     and nothing else.
package syntax
