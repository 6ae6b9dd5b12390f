//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package proc

import "golang.org/x/sys/unix"

// exitFD returns a descriptor that becomes readable when the child ends: a
// kqueue that watches one process. A child that has ended already is ESRCH,
// for which a pipe at its end serves.
func exitFD(pid int) (int, error) {
	kq, err := unix.Kqueue()
	if err != nil {
		return -1, err
	}
	unix.CloseOnExec(kq)
	var ev unix.Kevent_t
	unix.SetKevent(&ev, pid, unix.EVFILT_PROC, unix.EV_ADD|unix.EV_ONESHOT)
	ev.Fflags = unix.NOTE_EXIT
	switch _, err := unix.Kevent(kq, []unix.Kevent_t{ev}, nil, nil); err {
	case nil:
		return kq, nil
	case unix.ESRCH:
		unix.Close(kq)
		var p [2]int
		if err := unix.Pipe(p[:]); err != nil {
			return -1, err
		}
		unix.CloseOnExec(p[0])
		unix.Close(p[1])
		return p[0], nil
	default:
		unix.Close(kq)
		return -1, err
	}
}
