// Package errno is the module errno: the numbers of the operating system's
// errors by name.
package errno

import (
	"syscall"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "errno", Doc: "Numbers of the operating system's errors.", Load: load}

// last is beyond the highest number of any system.
const last = 200

// same are names for numbers that have another name already.
var same = map[string]syscall.Errno{
	"EWOULDBLOCK": unix.EWOULDBLOCK, "EDEADLOCK": unix.EDEADLK, "ENOTSUP": unix.ENOTSUP, "EOPNOTSUPP": unix.EOPNOTSUPP,
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	code := object.NewDict()
	for n := syscall.Errno(1); n < last; n++ {
		name := unix.ErrnoName(n)
		if name == "" {
			continue
		}
		lib.Add(m, name, object.Int(int64(n)))
		if exc := code.Set(nil, object.Int(int64(n)), object.NewStr(name)); exc != nil {
			return exc
		}
	}
	for name, n := range same {
		lib.Add(m, name, object.Int(int64(n)))
	}
	lib.Add(m, "errorcode", object.Of(code))
	return nil
}
