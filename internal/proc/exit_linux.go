package proc

import "golang.org/x/sys/unix"

// exitFD returns a descriptor that becomes readable when the child ends.
func exitFD(pid int) (int, error) { return unix.PidfdOpen(pid, 0) }
