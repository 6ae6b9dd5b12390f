// Package scripts carries the lessons of the program: Python files in the
// percent format, which are also valid programs for CPython.
package scripts

import "embed"

// FS holds the lessons, NAME.LANG.py, in its root.
//
//go:embed *.py
var FS embed.FS
