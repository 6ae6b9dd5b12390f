package pytermios

import "golang.org/x/sys/unix"

// characters is how many special characters C's record has; the kernel has fewer.
const characters = 32

// disabled, as a special character, stands for none.
const disabled = 0

const getRequest = unix.TCGETS

// setRequests are the requests for TCSANOW, TCSADRAIN and TCSAFLUSH.
var setRequests = map[int]uint{0: unix.TCSETS, 1: unix.TCSETSW, 2: unix.TCSETSF}

// speeds are the B… constants: Linux keeps one for both directions in cflag.
func speeds(a *unix.Termios) (in, out int64) {
	n := int64(a.Cflag & unix.CBAUD)
	return n, n
}

func setSpeeds(a *unix.Termios, in, out int64) bool {
	if in&^unix.CBAUD != 0 || out&^unix.CBAUD != 0 {
		return false
	}
	if in == 0 { // the same as out
		in = out
	}
	a.Cflag = a.Cflag&^unix.CBAUD | uint32(out)
	return true
}

func drain(fd int) error { return unix.IoctlSetInt(fd, unix.TCSBRK, 1) }

// sendBreak sends a break of a quarter of a second; Linux knows lengths in
// tenths of one.
func sendBreak(fd, duration int) error {
	if duration <= 0 {
		return unix.IoctlSetInt(fd, unix.TCSBRK, 0)
	}
	return unix.IoctlSetInt(fd, unix.TCSBRKP, (duration+99)/100)
}

func flush(fd, queue int) error { return unix.IoctlSetInt(fd, unix.TCFLSH, queue) }
func flow(fd, action int) error { return unix.IoctlSetInt(fd, unix.TCXONC, action) }
