// Package pyerrno is Python's errno module: the names of the system's errors.
package pyerrno

import (
	"syscall"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "errno", Doc: "This module makes available standard errno system symbols.", Load: load}

// lastErrno is beyond the last number in use.
const lastErrno = 200

// aliases are second names of numbers.
var aliases = map[string]syscall.Errno{
	"EWOULDBLOCK": unix.EWOULDBLOCK, "EDEADLK": unix.EDEADLK, "ENOTSUP": unix.ENOTSUP, "EOPNOTSUPP": unix.EOPNOTSUPP,
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	codes := object.NewDict()
	for n := syscall.Errno(1); n < lastErrno; n++ {
		name := unix.ErrnoName(n)
		if name == "" {
			continue
		}
		lib.Add(m, name, object.Int(int64(n)))
		if _, exc := object.CallMethod(h.Thread, object.Of(codes), "setdefault", object.Int(int64(n)), object.NewStr(name)); exc != nil {
			return exc
		}
	}
	for name, n := range aliases {
		lib.Add(m, name, object.Int(int64(n)))
	}
	lib.Add(m, "errorcode", object.Of(codes))
	return nil
}
