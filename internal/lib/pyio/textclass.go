package pyio

import (
	"asyncrepl/internal/object"
)

// textClass is io.TextIOWrapper.
var textClass *object.Class

func init() {
	m := method[*textFile]
	ofBuffer := func(name string) object.Method {
		return m(name, "(self)", "", func(t object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			return object.CallMethod(t, f.buffer, name)
		})
	}
	str := func(name string, get func(f *textFile) string) object.Method {
		return prop(name, func(_ object.Thread, f *textFile) (object.Value, *object.Exception) {
			return object.NewStr(get(f)), f.ready()
		})
	}
	textClass = object.NewNativeClass("TextIOWrapper", "_io", []*object.Class{textBaseClass}, []object.Method{
		{Name: "__init__", Sig: "(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)", Fn: textInit},
		m("reconfigure", "(self, *, encoding=?, errors=?, newline=?, line_buffering=None, write_through=None)", "Changes settings such as encoding or newline handling on this text stream.", textReconfigure),
		m("detach", "(self)", "Separate the buffer from the text layer and return it.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			if _, exc := object.CallMethod(t, a[0], "flush"); exc != nil {
				return object.Null, exc
			}
			b := f.buffer
			f.buffer, f.detached = object.Null, true
			uncover(b, f)
			return b, nil
		}),
		m("write", "(self, text, /)", "Write a string and return the number of characters.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			s, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("write() argument must be str, not %s", a[1].Class().Name)
			}
			return object.Int(int64(runeCount(s))), f.write(t, s)
		}),
		m("read", "(self, size=-1, /)", "Read at most size characters.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			n, exc := sizeArg(t, a[1])
			if exc == nil {
				exc = f.prepareRead(t)
			}
			if exc != nil {
				return object.Null, exc
			}
			s, exc := f.readText(t, n)
			return object.NewStr(s), exc
		}),
		m("readline", "(self, size=-1, /)", "Read until the end of the line.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc == nil {
				exc = f.prepareRead(t)
			}
			if exc != nil {
				return object.Null, exc
			}
			s, exc := f.ReadLine(t, n)
			return object.NewStr(s), exc
		}),
		m("__next__", "(self, /)", "", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			if f.Class().IsBuiltin() {
				line, exc := f.Next(t)
				if exc == nil && line.IsNull() {
					exc = object.NewException(object.StopIterationClass)
				}
				return line, exc
			}
			line, exc := object.CallMethod(t, a[0], "readline")
			if exc != nil {
				return object.Null, exc
			}
			f.noTell = true
			if n, exc := object.Len(t, line); n > 0 || exc != nil {
				return line, exc
			}
			f.noTell, f.chunk = false, ""
			return object.Null, object.NewException(object.StopIterationClass)
		}),
		m("flush", "(self)", "Write out what is buffered.", func(t object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			if exc := f.open(t); exc != nil {
				return object.Null, exc
			}
			f.noTell = false
			if exc := f.flushOut(t); exc != nil {
				return object.Null, exc
			}
			return object.CallMethod(t, f.buffer, "flush")
		}),
		m("close", "(self)", "Writes out any buffered data, then releases the underlying file.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			if closed, exc := f.isClosed(t); closed || exc != nil {
				return object.None, exc
			}
			_, exc := object.CallMethod(t, a[0], "flush")
			if _, exc2 := object.CallMethod(t, f.buffer, "close"); exc2 != nil {
				if exc != nil {
					exc2.SetContext(exc)
				}
				exc = exc2
			}
			return object.None, exc
		}),
		m("tell", "(self)", "Return an opaque number for the position.", func(t object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			return f.tell(t)
		}),
		m("seek", "(self, cookie, whence=0, /)", "Move to a position that tell() gave.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			whence, exc := object.IndexInt(t, a[2])
			if exc != nil {
				return object.Null, exc
			}
			return f.seek(t, a[1], whence)
		}),
		m("truncate", "(self, pos=None, /)", "Cut the file to a size.", func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			pos := a[1]
			if _, exc := object.CallMethod(t, a[0], "flush"); exc != nil {
				return object.Null, exc
			}
			if pos.IsNone() {
				var exc *object.Exception
				if pos, exc = object.CallMethod(t, a[0], "tell"); exc != nil {
					return object.Null, exc
				}
			}
			return object.CallMethod(t, f.buffer, "truncate", pos)
		}),
		ofBuffer("fileno"), ofBuffer("isatty"), ofBuffer("readable"), ofBuffer("writable"), ofBuffer("seekable"),
		str("encoding", func(f *textFile) string { return f.shownEncoding }),
		str("errors", func(f *textFile) string { return f.errors }),
		prop("buffer", func(_ object.Thread, f *textFile) (object.Value, *object.Exception) {
			if f.buffer.IsNull() {
				return object.None, nil
			}
			return f.buffer, nil
		}),
		prop("name", func(t object.Thread, f *textFile) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			return object.GetAttr(t, f.buffer, "name")
		}),
		prop("closed", func(t object.Thread, f *textFile) (object.Value, *object.Exception) {
			if exc := f.ready(); exc != nil {
				return object.Null, exc
			}
			closed, exc := f.isClosed(t)
			return object.Bool(closed), exc
		}),
		prop("newlines", func(_ object.Thread, f *textFile) (object.Value, *object.Exception) {
			if f.dec.lines == nil {
				return object.None, f.ready()
			}
			return (f.newSeen | f.dec.lines.seen).value(), f.ready()
		}),
		prop("line_buffering", func(_ object.Thread, f *textFile) (object.Value, *object.Exception) {
			return object.Bool(f.lineBuffering), f.ready()
		}),
		prop("write_through", func(_ object.Thread, f *textFile) (object.Value, *object.Exception) {
			return object.Bool(f.writeThrough), f.ready()
		}),
		prop("_CHUNK_SIZE", func(object.Thread, *textFile) (object.Value, *object.Exception) { return object.Int(chunkSize), nil }),
		m("__repr__", "(self, /)", "", textRepr),
		{Name: "__reduce__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Null, object.TypeErrorf("cannot pickle '%s' instances", a[0].Class().FullName())
		}},
	}, object.WithDoc("Character and line based layer over a BufferedIOBase object, buffer."), object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		f := &textFile{}
		f.SetClass(cls)
		return f
	}))
}

// textOr is a str argument that may be None.
func textOr(v object.Value, function, name, none string) (string, *object.Exception) {
	if v.IsNone() {
		return none, nil
	}
	s, ok := object.StrOf(v)
	if !ok {
		return "", object.TypeErrorf("%s argument '%s' must be str or None, not %s", function, name, v.Class().Name)
	}
	return s, nil
}

func textInit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f := a[0].Object().(*textFile)
	encoding, exc := textOr(a[2], "TextIOWrapper()", "encoding", "UTF-8")
	if exc != nil {
		return object.Null, exc
	}
	if encoding == "locale" {
		encoding = "UTF-8"
	}
	errors, exc := textOr(a[3], "TextIOWrapper()", "errors", "strict")
	if exc != nil {
		return object.Null, exc
	}
	nl, exc := newlineArg(a[4], "TextIOWrapper()")
	if exc != nil {
		return object.Null, exc
	}
	if f.lineBuffering, exc = object.Truth(t, a[5]); exc != nil {
		return object.Null, exc
	}
	if f.writeThrough, exc = object.Truth(t, a[6]); exc != nil {
		return object.Null, exc
	}
	if exc := f.setCodec(encoding, errors, nl); exc != nil {
		return object.Null, exc
	}
	if _, exc := object.CallMethod(t, a[1], "readable"); exc != nil {
		return object.Null, exc
	}
	able, exc := object.CallMethod(t, a[1], "seekable")
	if exc != nil {
		return object.Null, exc
	}
	f.buffer, f.s, f.detached = a[1], streamOf(a[1]), false
	cover(entryOf(f.buffer), f.buffer.Object(), f)
	f.text, f.used, f.chunk, f.out, f.noTell = "", 0, "", nil, false
	if able.IsTrue() {
		// Text that is appended has no byte order mark.
		writes, exc := object.CallMethod(t, a[1], "writable")
		if exc != nil {
			return object.Null, exc
		}
		if writes.IsTrue() {
			if v, exc := object.CallMethod(t, a[1], "tell"); exc == nil {
				n, _ := object.IntOf(v)
				f.started = n > 0
			}
		}
	}
	return object.None, nil
}

func textReconfigure(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
	if exc := f.ready(); exc != nil {
		return object.Null, exc
	}
	codec := !a[1].IsNull() && !a[1].IsNone() || !a[2].IsNull() && !a[2].IsNone() || !a[3].IsNull()
	if codec && (f.text != "" || f.chunk != "") {
		return object.Null, unsupported("It is not possible to set the encoding or newline of stream after the first read")
	}
	encoding, errors, nl := f.shownEncoding, f.errors, f.newline
	if !a[1].IsNull() && !a[1].IsNone() {
		s, exc := textOr(a[1], "reconfigure()", "encoding", encoding)
		if exc != nil {
			return object.Null, exc
		}
		encoding, errors = s, "strict"
		if s == "locale" {
			encoding = "UTF-8"
		}
	}
	if !a[2].IsNull() && !a[2].IsNone() {
		s, exc := textOr(a[2], "reconfigure()", "errors", errors)
		if exc != nil {
			return object.Null, exc
		}
		errors = s
	}
	if !a[3].IsNull() {
		m, exc := newlineArg(a[3], "reconfigure()")
		if exc != nil {
			return object.Null, exc
		}
		nl = m
	}
	if _, exc := object.CallMethod(t, object.Of(f), "flush"); exc != nil {
		return object.Null, exc
	}
	if codec {
		if exc := f.setCodec(encoding, errors, nl); exc != nil {
			return object.Null, exc
		}
	}
	for i, flag := range []*bool{&f.lineBuffering, &f.writeThrough} {
		if v := a[4+i]; !v.IsNone() {
			b, exc := object.Truth(t, v)
			if exc != nil {
				return object.Null, exc
			}
			*flag = b
		}
	}
	return object.None, nil
}

func textRepr(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
	text := "<_io.TextIOWrapper"
	for _, name := range []string{"name", "mode"} {
		v, ok, exc := object.LookupAttr(t, a[0], name)
		if exc != nil && !exc.IsA(object.ValueErrorClass) {
			return object.Null, exc
		}
		if exc != nil || !ok {
			continue
		}
		s, exc := object.Repr(t, v)
		if exc != nil {
			return object.Null, exc
		}
		text += " " + name + "=" + s
	}
	return object.NewStr(text + " encoding=" + object.StrRepr(f.shownEncoding) + ">"), nil
}
