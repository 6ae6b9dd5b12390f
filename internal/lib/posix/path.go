package posix

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// path is a path argument: a name, or a descriptor where the call takes one.
type path struct {
	name    string
	fd      int // -1 for a name
	shown   object.Value
	isBytes bool
}

// pathKinds says what a path argument may be besides str, bytes and PathLike.
type pathKinds uint8

const (
	mayBeFD pathKinds = 1 << iota
	mayBeNone
)

// pathArg reads a path argument of a function.
func pathArg(t object.Thread, function string, v object.Value, kinds pathKinds) (path, *object.Exception) {
	p := path{fd: -1, shown: v}
	if v.IsNone() && kinds&mayBeNone != 0 {
		p.name, p.shown = ".", object.NewStr(".")
		return p, nil
	}
	if kinds&mayBeFD != 0 && object.IsIntValue(v) {
		n, exc := intArg(t, v)
		p.fd = n
		return p, exc
	}
	_, isStr := object.StrOf(v)
	_, isBytes := object.BytesOf(v)
	if _, ok := object.LookupSpecial(v, "__fspath__"); !ok && !isStr && !isBytes {
		may := [...]string{0: "string, bytes or os.PathLike", mayBeFD: "string, bytes, os.PathLike or integer",
			mayBeNone: "string, bytes, os.PathLike or None", mayBeFD | mayBeNone: "string, bytes, os.PathLike, integer or None"}[kinds]
		return p, object.TypeErrorf("%s: path should be %s, not %s", function, may, v.Class().Name)
	}
	shown, exc := lib.FSPath(t, v)
	if exc != nil {
		return p, exc
	}
	p.shown = shown
	if s, ok := object.StrOf(shown); ok {
		if p.name, exc = object.EncodeFS(t, s); exc != nil {
			return p, exc
		}
	} else {
		p.name, _ = object.BytesOf(shown)
		p.isBytes = true
	}
	if strings.IndexByte(p.name, 0) >= 0 {
		what := "character"
		return p, object.ValueErrorf("%s: embedded null %s in path", function, what)
	}
	return p, nil
}

// result shows a name that belongs to the path: as bytes if it was given so.
func (p *path) result(t object.Thread, name string) object.Value {
	if p.isBytes {
		return object.NewBytesString(name)
	}
	return lib.FileName(t, name)
}

// onPath is a function of one path and other arguments.
func onPath(name, sig, doc string, kinds pathKinds, fn func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		p, exc := pathArg(t, name, a[0], kinds)
		if exc != nil {
			return object.Null, exc
		}
		return fn(t, p, a)
	}}
}

// onTwo is a function of two paths.
func onTwo(name, sig, doc string, fn func(from, to string) error) object.Method {
	return onPath(name, sig, doc, 0, func(t object.Thread, from path, a []object.Value) (object.Value, *object.Exception) {
		to, exc := pathArg(t, name, a[1], 0)
		if exc != nil {
			return object.Null, exc
		}
		err := lib.Retry(t, func() error { return fn(from.name, to.name) })
		return done(err, from.shown, to.shown)
	})
}

// onName is a function of one path that returns nothing.
func onName(name, sig, doc string, fn func(name string) error) object.Method {
	return onPath(name, sig, doc, 0, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		return done(lib.Retry(t, func() error { return fn(p.name) }), p.shown)
	})
}
