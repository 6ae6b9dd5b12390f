//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package term

import "golang.org/x/sys/unix"

const (
	getTermios = unix.TIOCGETA
	setTermios = unix.TIOCSETAW
	pendingIn  = 0x4004667f // FIONREAD
)

// flushInput drops what the terminal holds unread.
func flushInput(fd int) {
	const fread = 1
	unix.IoctlSetPointerInt(fd, unix.TIOCFLUSH, fread)
}
