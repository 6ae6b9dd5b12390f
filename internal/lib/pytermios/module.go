// Package pytermios is Python's module termios: the attributes of terminals. The
// module tty, in pysource, is built on it.
//
// Start with the table in load; attributes.go turns the system's record into
// Python's list and back. What systems have in common by name is in
// constants.go, the requests to each are in system_*.go.
package pytermios

import (
	"errors"
	"math"
	"syscall"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "termios", Doc: "The attributes of terminals, as POSIX describes them.", Load: load}

var errorClass = object.NewExceptionClass("error", "termios", object.ErrorClass)

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, errorClass)
	for name, n := range constants {
		lib.Add(m, name, object.Int(n))
	}
	for name, n := range systemConstants {
		lib.Add(m, name, object.Int(n))
	}
	lib.AddFunctions(m, []object.Method{
		{Name: "tcgetattr", Sig: "(fd, /)", Doc: "Gives the attributes of a terminal: [iflag, oflag, cflag, lflag, ispeed, ospeed, cc].", Fn: withTerminal(getAttributes)},
		{Name: "tcsetattr", Sig: "(fd, when, attributes, /)", Doc: "Sets the attributes: at once, when all is written, or that and what was typed thrown away.", Fn: withTerminal(setAttributes)},
		{Name: "tcsendbreak", Sig: "(fd, duration, /)", Doc: "Sends a break.", Fn: withTerminal(request(sendBreak))},
		{Name: "tcdrain", Sig: "(fd, /)", Doc: "Waits until all is written.", Fn: withTerminal(func(t object.Thread, fd int, _ []object.Value) (object.Value, *object.Exception) {
			return object.None, failure(lib.Retry(t, func() error { return drain(fd) }))
		})},
		{Name: "tcflush", Sig: "(fd, queue, /)", Doc: "Throws away what was typed, what is to be written, or both.", Fn: withTerminal(request(flush))},
		{Name: "tcflow", Sig: "(fd, action, /)", Doc: "Stops or resumes what comes in or goes out.", Fn: withTerminal(request(flow))},
		{Name: "tcgetwinsize", Sig: "(fd, /)", Doc: "Gives the size of the window: (rows, columns).", Fn: withTerminal(getSize)},
		{Name: "tcsetwinsize", Sig: "(fd, winsize, /)", Doc: "Sets the size of the window: (rows, columns).", Fn: withTerminal(setSize)},
	})
	return nil
}

// withTerminal makes a native of a function whose first argument is a descriptor.
func withTerminal(f func(t object.Thread, fd int, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		fd, exc := descriptor(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return f(t, fd, a[1:])
	}
}

// request makes a function of a request with one number.
func request(f func(fd, n int) error) func(object.Thread, int, []object.Value) (object.Value, *object.Exception) {
	return func(t object.Thread, fd int, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return object.None, failure(f(fd, n))
	}
}

// descriptor is the descriptor that a number stands for, or an object with a
// method fileno().
func descriptor(t object.Thread, v object.Value) (int, *object.Exception) {
	n, ok := object.IntOf(v)
	if !ok {
		method, found, exc := object.LookupAttr(t, v, "fileno")
		if exc != nil {
			return 0, exc
		}
		if !found {
			return 0, object.TypeErrorf("argument must be an int, or have a fileno() method.")
		}
		got, exc := object.Call(t, method, nil, nil)
		if exc != nil {
			return 0, exc
		}
		if n, ok = object.IntOf(got); !ok {
			return 0, object.TypeErrorf("fileno() returned a non-integer")
		}
	}
	switch {
	case n < 0:
		return 0, object.ValueErrorf("file descriptor cannot be a negative integer (%d)", n)
	case n > math.MaxInt32:
		return 0, object.Errorf(object.OverflowErrorClass, "Python int too large to convert to C int")
	}
	return int(n), nil
}

// failure is the exception of an error of the system; nil of nil.
func failure(err error) *object.Exception {
	if err == nil {
		return nil
	}
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return object.Errorf(errorClass, "%s", err)
	}
	return object.NewException(errorClass, object.Int(int64(errno)), object.NewStr(lib.Strerror(errno)))
}

func getSize(_ object.Thread, fd int, _ []object.Value) (object.Value, *object.Exception) {
	w, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return object.Null, failure(err)
	}
	return object.Of(object.NewTuple(object.Int(int64(w.Row)), object.Int(int64(w.Col)))), nil
}

func setSize(t object.Thread, fd int, a []object.Value) (object.Value, *object.Exception) {
	pair, exc := object.ToList(t, a[0])
	if exc != nil || len(pair) != 2 {
		return object.Null, object.TypeErrorf("tcsetwinsize, arg 2: must be a two-item sequence")
	}
	rows, exc := object.IndexInt(t, pair[0])
	if exc != nil {
		return object.Null, exc
	}
	cols, exc := object.IndexInt(t, pair[1])
	if exc != nil {
		return object.Null, exc
	}
	if rows != int(uint16(rows)) || cols != int(uint16(cols)) {
		return object.Null, object.Errorf(object.OverflowErrorClass, "winsize value(s) out of range.")
	}
	w, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return object.Null, failure(err)
	}
	w.Row, w.Col = uint16(rows), uint16(cols)
	return object.None, failure(unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, w))
}
