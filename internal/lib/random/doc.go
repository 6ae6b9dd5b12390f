// Package random is Python's module random: twister.go makes the numbers as
// CPython does, so that a seed gives the same sequence; choosing.go and
// distributions.go derive the rest from them. Start reading at module.go.
package random
