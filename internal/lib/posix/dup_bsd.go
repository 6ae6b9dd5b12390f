//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package posix

import "golang.org/x/sys/unix"

// dup2 makes to a duplicate of from.
func dup2(from, to int) error { return unix.Dup2(from, to) }
