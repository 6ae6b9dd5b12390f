package net

import "golang.org/x/sys/unix"

// ignorePipeSignal makes writing to a vanished reader an error only. A
// descriptor that is no socket refuses, and needs it not: Go ignores the signal
// for everything but the standard streams.
func ignorePipeSignal(fd int) { _ = unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_NOSIGPIPE, 1) }
