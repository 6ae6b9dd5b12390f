package pyio

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// openRow declares open().
var openRow = object.Method{
	Name: "open", Sig: "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
	Doc: "Gives access to a file as a stream, with OSError if that fails.", Fn: open,
}

// fileMode is the argument mode of open(), taken apart.
type fileMode struct {
	raw                    string // as FileIO takes it
	reads, writes, updates bool
	binary                 bool
}

func parseMode(mode string) (m fileMode, exc *object.Exception) {
	seen := map[rune]bool{}
	text := false
	var kinds int
	for _, c := range mode {
		if !strings.ContainsRune("rwxab+t", c) || seen[c] {
			return m, object.ValueErrorf("invalid mode: %s", object.StrRepr(mode))
		}
		seen[c] = true
		switch c {
		case 'r':
			kinds++
			m.reads = true
			m.raw += "r"
		case 'w', 'x', 'a':
			kinds++
			m.writes = true
			m.raw += string(c)
		case '+':
			m.updates = true
		case 'b':
			m.binary = true
		case 't':
			text = true
		}
	}
	if m.updates {
		m.raw += "+"
	}
	switch {
	case text && m.binary:
		return m, object.ValueErrorf("can't have text and binary mode at once")
	case kinds > 1: // FileIO complains when there is none
		return m, object.ValueErrorf("must have exactly one of create/read/write/append mode")
	}
	return m, nil
}

// open is the function open.
func open(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	file := a[0]
	if !object.IsIntValue(file) {
		if _, isInt := object.LookupSpecial(file, "__index__"); !isInt {
			p, exc := lib.FSPath(t, file)
			if exc != nil {
				return object.Null, exc
			}
			file = p
		}
	}
	mode, ok := object.StrOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("open() argument 'mode' must be str, not %s", a[1].Class().Name)
	}
	buffering, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	for i, name := range []string{"encoding", "errors", "newline"} {
		if _, exc := textOr(a[3+i], "open()", name, ""); exc != nil {
			return object.Null, exc
		}
	}
	m, exc := parseMode(mode)
	if exc != nil {
		return object.Null, exc
	}
	if m.binary {
		for i, what := range []string{"an encoding", "an errors", "a newline"} {
			if !a[3+i].IsNone() {
				return object.Null, object.ValueErrorf("binary mode doesn't take %s argument", what)
			}
		}
		if buffering == 1 {
			if exc := t.Warn(object.RuntimeWarningClass, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", 1); exc != nil {
				return object.Null, exc
			}
		}
	}
	f := fileIOClass.Alloc(t).(*fileIO)
	if _, exc := fileInit(t, []object.Value{object.Of(f), file, object.NewStr(m.raw), a[6], a[7]}); exc != nil {
		return object.Null, exc
	}
	v, exc := layered(t, f, m, buffering, mode, a)
	if exc != nil {
		if _, e := fileClose(t, f, []object.Value{object.Of(f)}); e != nil {
			return object.Null, e
		}
		return object.Null, exc
	}
	return v, nil
}

// layered puts the layers that the mode asks for on a file.
func layered(t object.Thread, f *fileIO, m fileMode, buffering int, mode string, a []object.Value) (object.Value, *object.Exception) {
	lines := buffering == 1 && !m.binary
	if buffering < 0 && f.isTerminal() {
		buffering, lines = -1, true
	}
	if buffering < 0 || buffering == 1 {
		buffering = f.blockSize
	}
	if buffering == 0 {
		if !m.binary {
			return object.Null, object.ValueErrorf("can't have unbuffered text I/O")
		}
		return object.Of(f), nil
	}
	class := bufferedReaderClass
	switch {
	case m.updates:
		class = bufferedRandomClass
	case m.writes:
		class = bufferedWriterClass
	}
	buf, exc := t.Call(object.Of(class), []object.Value{object.Of(f), object.Int(int64(buffering))}, nil)
	if exc != nil || m.binary {
		return buf, exc
	}
	text, exc := t.Call(object.Of(textClass), []object.Value{buf, a[3], a[4], a[5], object.Bool(lines)}, nil)
	if exc == nil {
		text.Object().(*textFile).Attrs().Set("mode", object.NewStr(mode))
	}
	return text, exc
}
