package posix

import (
	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// onFD is a function of a descriptor and further ints.
func onFD(name, sig, doc string, fn func(t object.Thread, n []int) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		n := make([]int, len(a))
		for i, v := range a {
			x, exc := intArg(t, v)
			if exc != nil {
				return object.Null, exc
			}
			n[i] = x
		}
		return fn(t, n)
	}}
}

// blocks reports whether reading and writing a descriptor may have to wait.
func blocks(fd int) bool {
	var st unix.Stat_t
	return unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFREG
}

// fileRows are the functions that take descriptors.
var fileRows = []object.Method{
	onFD("close", "(fd)", "Releases an open descriptor so its number can be reused.", func(_ object.Thread, n []int) (object.Value, *object.Exception) { return done(unix.Close(n[0])) }),
	onFD("closerange", "(fd_low, fd_high, /)", "Shuts every descriptor from fd_low up to but excluding fd_high, skipping failures.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		for fd := max(n[0], 0); fd < min(n[1], 1<<20); fd++ {
			unix.Close(fd)
		}
		return object.None, nil
	}),
	onFD("read", "(fd, length, /)", "Fetches up to the requested number of bytes from an open descriptor.", func(t object.Thread, n []int) (object.Value, *object.Exception) {
		if n[1] < 0 {
			return object.Null, lib.OSError(unix.EINVAL)
		}
		if exc := t.Reserve(int64(n[1])); exc != nil {
			return object.Null, exc
		}
		p := make([]byte, n[1])
		got, exc, err := lib.Read(t, n[0], p, blocks(n[0]))
		if err != nil {
			exc = lib.OSError(err)
		}
		return object.NewBytes(p[:got]), exc
	}),
	{Name: "write", Sig: "(fd, data, /)", Doc: "Sends bytes to an open descriptor and reports how many were written.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		fd, exc := intArg(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		data, ok := object.BufferOf(a[1])
		if !ok {
			return object.Null, object.TypeErrorf("a bytes-like object is required, not '%s'", a[1].Class().Name)
		}
		n, exc, err := lib.Write(t, fd, []byte(data), blocks(fd))
		if err != nil {
			exc = lib.OSError(err)
		}
		return object.Int(int64(n)), exc
	}},
	onFD("lseek", "(fd, position, how, /)", "Moves the offset of an open descriptor and reports where it ended up.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		pos, err := unix.Seek(n[0], int64(n[1]), n[2])
		return number(int(pos), err)
	}),
	{Name: "pipe", Sig: "()", Doc: "Create a pipe.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		var fds [2]int
		if err := lib.Retry(t, func() error { return unix.Pipe(fds[:]) }); err != nil {
			return object.Null, lib.OSError(err)
		}
		unix.CloseOnExec(fds[0])
		unix.CloseOnExec(fds[1])
		return object.Of(object.Pair(object.Int(int64(fds[0])), object.Int(int64(fds[1])))), nil
	}},
	onFD("dup", "(fd, /)", "Makes a second descriptor that refers to the same open file.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return number(unix.FcntlInt(uintptr(n[0]), unix.F_DUPFD_CLOEXEC, 0))
	}),
	{Name: "dup2", Sig: "(fd, fd2, inheritable=True)", Doc: "Duplicate file descriptor.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		from, exc := intArg(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		to, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if err := dup2(from, to); err != nil {
			return object.Null, lib.OSError(err)
		}
		inherit, exc := object.Truth(t, a[2])
		if !inherit {
			unix.CloseOnExec(to)
		}
		return object.Int(int64(to)), exc
	}},
	onFD("fstat", "(fd)", "Looks up the status information of an already open file.", func(_ object.Thread, n []int) (object.Value, *object.Exception) { return statFD(n[0]) }),
	onFD("fsync", "(fd)", "Flushes pending data for the descriptor through to storage.", func(_ object.Thread, n []int) (object.Value, *object.Exception) { return done(unix.Fsync(n[0])) }),
	onFD("ftruncate", "(fd, length, /)", "Cuts or extends the open file behind a descriptor to the given length.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(unix.Ftruncate(n[0], int64(n[1])))
	}),
	onFD("fchmod", "(fd, mode)", "Change the access permissions of the file given by file descriptor.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(unix.Fchmod(n[0], uint32(n[1])))
	}),
	onFD("fchdir", "(fd)", "Makes the directory behind an open descriptor the current one.", func(_ object.Thread, n []int) (object.Value, *object.Exception) { return done(unix.Fchdir(n[0])) }),
	onFD("isatty", "(fd, /)", "Checks whether the descriptor refers to a terminal device.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return object.Bool(lib.IsTerminal(n[0])), nil
	}),
	onFD("get_inheritable", "(fd, /)", "Tells whether child processes will inherit the descriptor.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		flags, err := unix.FcntlInt(uintptr(n[0]), unix.F_GETFD, 0)
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return object.Bool(flags&unix.FD_CLOEXEC == 0), nil
	}),
	onFD("set_inheritable", "(fd, inheritable, /)", "Chooses whether child processes will inherit the descriptor.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(setFlag(n[0], unix.F_GETFD, unix.F_SETFD, unix.FD_CLOEXEC, n[1] == 0))
	}),
	onFD("get_blocking", "(fd, /)", "Tells whether operations on the descriptor block.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		flags, err := unix.FcntlInt(uintptr(n[0]), unix.F_GETFL, 0)
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return object.Bool(flags&unix.O_NONBLOCK == 0), nil
	}),
	onFD("set_blocking", "(fd, blocking, /)", "Chooses whether operations on the descriptor block.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(setFlag(n[0], unix.F_GETFL, unix.F_SETFL, unix.O_NONBLOCK, n[1] == 0))
	}),
	{Name: "get_terminal_size", Sig: "(fd=1, /)", Doc: "Tells how many columns and lines the terminal currently has.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		fd, exc := intArg(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		ws, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return object.NewStructSeq(terminalSizeClass, object.Int(int64(ws.Col)), object.Int(int64(ws.Row))), nil
	}},
}

// setFlag sets or clears a flag of a descriptor.
func setFlag(fd, get, set, flag int, on bool) error {
	flags, err := unix.FcntlInt(uintptr(fd), get, 0)
	if err != nil {
		return err
	}
	flags &^= flag
	if on {
		flags |= flag
	}
	_, err = unix.FcntlInt(uintptr(fd), set, flags)
	return err
}
