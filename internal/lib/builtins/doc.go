// Package builtins is Python's builtins module: the functions that need no
// import, and under their names the built-in classes.
//
// Start with module.go; the functions stand by topic in the other files. Those
// that need the session are methods of state, the others plain functions.
package builtins
