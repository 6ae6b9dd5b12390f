// Package datetime is Python's module datetime, on the session's clock: what
// now() and today() tell follows scaled and virtual time. Start reading at
// module.go.
package datetime
