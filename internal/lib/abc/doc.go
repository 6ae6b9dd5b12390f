// Package abc is Python's abc module: abstract base classes. Start with
// module.go; check.go answers isinstance and issubclass.
package abc
