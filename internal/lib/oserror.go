package lib

import (
	"errors"
	"strings"
	"syscall"

	"asyncrepl/internal/object"
)

// Strerror is the text of an errno as the C library has it.
func Strerror(errno syscall.Errno) string {
	text := errno.Error()
	if strings.HasPrefix(text, "errno ") {
		return "Unknown error " + text[len("errno "):]
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// OSError makes the OSError of an error of the operating system, about up to
// two files; nil of nil. Errors that carry no number become a plain OSError of
// their text.
func OSError(err error, names ...object.Value) *object.Exception {
	if err == nil {
		return nil
	}
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	return object.NewOSErrorAbout(errno, Strerror(errno), names...)
}

// FSPath is os.fspath: the str or bytes of a path.
func FSPath(t object.Thread, v object.Value) (object.Value, *object.Exception) {
	if isPathText(v) {
		return v, nil
	}
	r, found, exc := object.CallSpecial(t, v, "__fspath__")
	switch {
	case exc != nil:
		return object.Null, exc
	case !found:
		return object.Null, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Class().Name)
	case !isPathText(r):
		return object.Null, object.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.Class().Name, r.Class().Name)
	}
	return r, nil
}

func isPathText(v object.Value) bool {
	if _, ok := object.StrOf(v); ok {
		return true
	}
	_, ok := object.BytesOf(v)
	return ok
}

// PathText is the file name, in the system's bytes, of a path object, and
// whether it was given as bytes.
func PathText(t object.Thread, v object.Value) (name string, isBytes bool, exc *object.Exception) {
	p, exc := FSPath(t, v)
	if exc != nil {
		return "", false, exc
	}
	s, isStr := object.StrOf(p)
	if isStr {
		s, exc = object.EncodeFS(t, s)
	} else {
		s, _ = object.BytesOf(p)
	}
	if exc == nil && strings.IndexByte(s, 0) >= 0 {
		exc = object.ValueErrorf("embedded null byte")
	}
	return s, !isStr, exc
}

// FileName is a name that the system gives as Python shows it: a str, in which
// bytes that are no UTF-8 are surrogates.
func FileName(t object.Thread, name string) object.Value {
	s, exc := object.Decode(t, name, "utf-8", "surrogateescape")
	if exc != nil {
		return object.NewBytesString(name)
	}
	return object.NewStr(s)
}
