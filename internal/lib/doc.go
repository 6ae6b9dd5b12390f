// Package lib is what the packages below it, one for each Python module, have
// in common: how a module is declared (module.go) and what it may ask of the
// session that loads it (host.go).
//
// Invariant: a module's state belongs to the session that loaded it; packages
// hold tables only.
package lib
