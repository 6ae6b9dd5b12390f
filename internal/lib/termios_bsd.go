//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package lib

import "golang.org/x/sys/unix"

const getTermios = unix.TIOCGETA
