package net

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Error is what the operating system refused.
type Error struct {
	Errno unix.Errno
	Text  string // what to say in place of the system's own words; may be empty
	File  string // the path concerned, or empty
}

func (e *Error) Error() string {
	if e.Text != "" {
		return e.Text
	}
	return e.Errno.Error()
}

// Unwrap returns the number.
func (e *Error) Unwrap() error { return e.Errno }

// system makes an *Error of what a system call returned, nil for nil.
func system(err error) error {
	var n unix.Errno
	if err == nil {
		return nil
	}
	if errors.As(err, &n) {
		return &Error{Errno: n}
	}
	return err
}

// again reports that a call would have blocked, or was interrupted before it
// did anything: the poller will say when to try again.
func again(err error) bool {
	return errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.EINTR)
}

// retry repeats a call as long as signals interrupt it.
func retry[T any](call func() (T, error)) (T, error) {
	for {
		v, err := call()
		if err != unix.EINTR {
			return v, err
		}
	}
}

// IsSystem reports whether err came from the operating system: such an error of
// a connection is told to its protocol, but is no mistake of the program.
func IsSystem(err error) bool {
	var e *Error
	return errors.As(err, &e)
}
