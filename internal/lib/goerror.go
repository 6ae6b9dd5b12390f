package lib

import (
	"errors"
	"syscall"

	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
)

// The exceptions of name resolution, which the module socket shows.
var (
	GaiErrorClass  = object.NewExceptionClass("gaierror", "socket", object.OSErrorClass)
	HostErrorClass = object.NewExceptionClass("herror", "socket", object.OSErrorClass)
)

// Exception makes the exception of an error of a package that knows no Python:
// of the operating system, of name resolution. A Python exception stays what it is.
func Exception(err error) *object.Exception {
	var (
		exc  *object.Exception
		sys  *net.Error
		name *net.NameError
		n    syscall.Errno
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &exc):
		return exc
	case errors.As(err, &sys):
		text := sys.Text
		if text == "" {
			text = Strerror(sys.Errno)
		}
		return object.NewOSError(sys.Errno, text, sys.File)
	case errors.As(err, &name):
		return object.NewException(GaiErrorClass, object.Int(int64(name.Code)), object.NewStr(name.Text))
	case errors.As(err, &n):
		return object.NewOSError(n, Strerror(n), "")
	}
	return object.RuntimeErrorf("%s", err.Error())
}
