package posix

import "golang.org/x/sys/unix"

// dup2 makes to a duplicate of from.
func dup2(from, to int) error {
	if from == to {
		_, err := unix.FcntlInt(uintptr(from), unix.F_GETFD, 0)
		return err
	}
	return unix.Dup3(from, to, 0)
}
