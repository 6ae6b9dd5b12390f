package poll

import "golang.org/x/sys/unix"

// Monotonic reads the operating system's monotonic clock, in nanoseconds since
// a point it chooses (on Linux the start of the machine). Go's own monotonic
// reading does not show its origin.
func Monotonic() int64 {
	var ts unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts) != nil {
		return 0
	}
	return ts.Nano()
}
