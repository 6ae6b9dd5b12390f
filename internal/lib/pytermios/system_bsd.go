//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package pytermios

import "golang.org/x/sys/unix"

// characters is how many special characters there are.
const characters = len(unix.Termios{}.Cc)

// disabled, as a special character, stands for none.
const disabled = 255

const getRequest = unix.TIOCGETA

// setRequests are the requests for TCSANOW, TCSADRAIN and TCSAFLUSH.
var setRequests = map[int]uint{0: unix.TIOCSETA, 1: unix.TIOCSETAW, 2: unix.TIOCSETAF}

// systemConstants are the names that only some systems have.
var systemConstants = map[string]int64{"TIOCGWINSZ": unix.TIOCGWINSZ, "TIOCSWINSZ": unix.TIOCSWINSZ}

// speeds are plain numbers: bits in a second.
func speeds(a *unix.Termios) (in, out int64) { return int64(a.Ispeed), int64(a.Ospeed) }

func setSpeeds(a *unix.Termios, in, out int64) bool {
	if in < 0 || out < 0 {
		return false
	}
	assign(&a.Ispeed, in)
	assign(&a.Ospeed, out)
	return true
}

// assign sets a speed, which has another type on each system.
func assign[T int32 | uint32 | uint64](field *T, n int64) { *field = T(n) }

func drain(fd int) error { return unix.IoctlSetInt(fd, unix.TIOCDRAIN, 0) }

func sendBreak(fd, _ int) error {
	if err := unix.IoctlSetInt(fd, unix.TIOCSBRK, 0); err != nil {
		return err
	}
	return unix.IoctlSetInt(fd, unix.TIOCCBRK, 0)
}

// flush takes 1 (in), 2 (out) or 3 (both), as the system's own call does.
func flush(fd, queue int) error {
	if queue < 1 || queue > 3 {
		return unix.EINVAL
	}
	return unix.IoctlSetPointerInt(fd, unix.TIOCFLUSH, queue)
}

// flow stops (1) or resumes (2) what goes out.
func flow(fd, action int) error {
	switch action {
	case 1:
		return unix.IoctlSetInt(fd, unix.TIOCSTOP, 0)
	case 2:
		return unix.IoctlSetInt(fd, unix.TIOCSTART, 0)
	}
	return unix.EINVAL
}
