package lib

import (
	"errors"
	"strings"
	"syscall"

	"asyncrepl/internal/object"
)

// OSError is the exception of an error of the operating system, nil for nil.
// Errors that carry no number become a plain OSError of their text.
func OSError(err error, filename string) *object.Exception {
	if err == nil {
		return nil
	}
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	text := errno.Error()
	return object.NewOSError(errno, strings.ToUpper(text[:1])+text[1:], filename)
}
