//go:build freebsd || netbsd || openbsd || dragonfly

package net

func ignorePipeSignal(int) {}
