package pyio

import (
	"strings"

	"asyncrepl/internal/object"
)

// stringIO is io.StringIO: a stream of text in memory. Positions that programs
// see count characters, pos counts bytes.
type stringIO struct {
	base
	buf     []byte
	pos     int
	beyond  int // characters that the position is behind the end
	newline newlineMode
	lines   *newlines // translates what is written
}

var stringIOClass *object.Class

func init() {
	m := method[*stringIO]
	flag := func(name string, v object.Value) object.Method {
		return m(name, "(self)", "", func(_ object.Thread, s *stringIO, _ []object.Value) (object.Value, *object.Exception) {
			return v, s.check()
		})
	}
	stringIOClass = object.NewNativeClass("StringIO", "_io", []*object.Class{textBaseClass}, []object.Method{
		{Name: "__init__", Sig: "(self, initial_value='', newline='\\n')", Fn: stringInit},
		m("getvalue", "(self)", "Return all text.", func(_ object.Thread, s *stringIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(string(s.buf)), s.check()
		}),
		m("write", "(self, s, /)", "Write a string and return the number of characters.", func(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
			text, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("string argument expected, got '%s'", a[1].Class().Name)
			}
			return object.Int(int64(runeCount(text))), s.put(t, text)
		}),
		m("read", "(self, size=-1, /)", "Read at most size characters.", func(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
			n, exc := sizeArg(t, a[1])
			if exc == nil {
				exc = s.check()
			}
			if exc != nil {
				return object.Null, exc
			}
			rest := s.buf[s.pos:]
			if n >= 0 {
				rest = rest[:runeOffset(rest, n)]
			}
			s.pos += len(rest)
			return object.NewStr(string(rest)), nil
		}),
		m("readline", "(self, size=-1, /)", "Read until the end of the line.", func(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
			n, exc := sizeArg(t, a[1])
			if exc == nil {
				exc = s.check()
			}
			if exc != nil {
				return object.Null, exc
			}
			return object.NewStr(s.line(n)), nil
		}),
		m("__next__", "(self, /)", "", func(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
			if !s.Class().IsBuiltin() {
				return nextLine(t, a)
			}
			if exc := s.check(); exc != nil {
				return object.Null, exc
			}
			line := s.line(-1)
			if line == "" {
				return object.Null, object.NewException(object.StopIterationClass)
			}
			return object.NewStr(line), nil
		}),
		m("tell", "(self)", "Return the position.", func(_ object.Thread, s *stringIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(s.tell())), s.check()
		}),
		m("seek", "(self, pos, whence=0, /)", "Move to a position and return it.", stringSeek),
		m("truncate", "(self, pos=None, /)", "Cut the text to a size, by default the position.", func(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
			if exc := s.check(); exc != nil {
				return object.Null, exc
			}
			n := s.tell()
			if !a[1].IsNone() {
				var exc *object.Exception
				if n, exc = object.IndexInt(t, a[1]); exc != nil {
					return object.Null, exc
				}
			}
			if n < 0 {
				return object.Null, object.ValueErrorf("Negative size value %d", n)
			}
			at := s.tell()
			s.buf = s.buf[:runeOffset(s.buf, n)]
			s.moveTo(at)
			return object.Int(int64(n)), nil
		}),
		m("close", "(self)", "Free the text.", func(_ object.Thread, s *stringIO, _ []object.Value) (object.Value, *object.Exception) {
			s.closed, s.buf, s.pos = true, nil, 0
			return object.None, nil
		}),
		flag("readable", object.True), flag("writable", object.True), flag("seekable", object.True),
		prop("newlines", func(_ object.Thread, s *stringIO) (object.Value, *object.Exception) {
			if s.lines == nil {
				return object.None, s.check()
			}
			return s.lines.seen.value(), s.check()
		}),
		prop("line_buffering", func(_ object.Thread, s *stringIO) (object.Value, *object.Exception) { return object.False, s.check() }),
	}, object.WithDoc("Text I/O implementation using an in-memory buffer."), object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		s := &stringIO{newline: newlineMode{end: "\n"}}
		s.SetClass(cls)
		return s
	}))
}

func stringInit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s := a[0].Object().(*stringIO)
	nl, exc := newlineArg(a[2], "StringIO()")
	if exc != nil {
		return object.Null, exc
	}
	*s = stringIO{base: s.base, newline: nl}
	s.closed = false
	if nl.universal {
		s.lines = &newlines{translate: nl.translate}
	}
	text, ok := object.StrOf(a[1])
	if !ok && !a[1].IsNone() {
		return object.Null, object.TypeErrorf("initial_value must be str or None, not %s", a[1].Class().Name)
	}
	exc = s.put(t, text)
	s.pos = 0
	return object.None, exc
}

func (s *stringIO) check() *object.Exception {
	if s.closed {
		return object.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

// WriteText implements object.TextWriter, which print uses directly.
func (s *stringIO) WriteText(t object.Thread, text string) *object.Exception {
	if !s.Class().IsBuiltin() {
		_, exc := object.CallMethod(t, object.Of(s), "write", object.NewStr(text))
		return exc
	}
	return s.put(t, text)
}

// put writes text over what is at the position.
func (s *stringIO) put(t object.Thread, text string) *object.Exception {
	if exc := s.check(); exc != nil || text == "" {
		return exc
	}
	if s.lines != nil {
		text = s.lines.feed(text, true)
	}
	if s.newline.write != "" {
		text = strings.ReplaceAll(text, "\n", s.newline.write)
	}
	if need := len(s.buf) + s.beyond + len(text); need > cap(s.buf) {
		if exc := t.Reserve(int64(need)); exc != nil {
			return exc
		}
	}
	for ; s.beyond > 0; s.beyond-- {
		s.buf = append(s.buf, 0)
		s.pos++
	}
	if s.pos == len(s.buf) {
		s.buf = append(s.buf, text...)
	} else {
		tail := s.buf[s.pos:]
		tail = append([]byte(nil), tail[runeOffset(tail, runeCount(text)):]...)
		s.buf = append(append(s.buf[:s.pos], text...), tail...)
	}
	s.pos += len(text)
	return nil
}

func (s *stringIO) line(limit int) string {
	rest := string(s.buf[s.pos:min(len(s.buf), s.pos+4096)])
	end := s.newline.lineEnd(rest)
	if end == 0 || end == len(rest) {
		rest = string(s.buf[s.pos:])
		end = s.newline.lineEnd(rest)
	}
	if end == 0 {
		end = len(rest)
	}
	if limit >= 0 {
		end = min(end, runeOffset(rest, limit))
	}
	s.pos += end
	return rest[:end]
}

func (s *stringIO) tell() int { return runeCount(string(s.buf[:s.pos])) + s.beyond }

// moveTo sets the position, in characters.
func (s *stringIO) moveTo(n int) {
	s.pos = runeOffset(s.buf, n)
	s.beyond = 0
	if s.pos == len(s.buf) {
		s.beyond = n - runeCount(string(s.buf))
	}
}

func stringSeek(t object.Thread, s *stringIO, a []object.Value) (object.Value, *object.Exception) {
	pos, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	whence, exc := object.IndexInt(t, a[2])
	if exc == nil {
		exc = s.check()
	}
	switch {
	case exc != nil:
		return object.Null, exc
	case whence < 0 || whence > 2:
		return object.Null, object.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && pos < 0:
		return object.Null, object.ValueErrorf("Negative seek position %d", pos)
	case whence != 0 && pos != 0:
		return object.Null, object.Errorf(object.OSErrorClass, "Can't do nonzero cur-relative seeks")
	case whence == 1:
		pos = s.tell()
	case whence == 2:
		pos = runeCount(string(s.buf))
	}
	s.moveTo(pos)
	return object.Int(int64(pos)), nil
}
