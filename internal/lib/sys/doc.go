// Package sys is Python's sys module: the session as its programs see it.
package sys
