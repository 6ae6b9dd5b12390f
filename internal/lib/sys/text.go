package sys

import (
	"io"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// textFile is sys.stdout or sys.stderr.
type textFile struct {
	name     string
	w        io.Writer
	terminal bool
}

// Class returns the class of text files.
func (*textFile) Class() *object.Class { return textFileClass }

func newTextFile(name string, w io.Writer, terminal bool) *textFile {
	return &textFile{name, w, terminal}
}

// WriteText implements object.TextWriter, which print uses directly.
func (f *textFile) WriteText(_ object.Thread, s string) *object.Exception {
	if _, err := io.WriteString(f.w, s); err != nil {
		return object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	return nil
}

// Repr implements object.Reprer.
func (f *textFile) Repr(object.Thread) (string, *object.Exception) {
	return "<_io.TextIOWrapper name='" + f.name + "' mode='w' encoding='utf-8'>", nil
}

func onText(fn func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*textFile), a)
	}
}

func textConst(name string, v func(f *textFile) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: onText(
		func(_ object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			return v(f), nil
		})}
}

var textFileMethods = []object.Method{
	{Name: "write", Sig: "(self, text, /)", Doc: "Write a string and return the number of characters.", Fn: onText(
		func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			s, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("write() argument must be str, not %s", a[1].Class().Name)
			}
			n, exc := object.Len(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return object.Int(int64(n)), f.WriteText(t, s)
		})},
	{Name: "writelines", Sig: "(self, lines, /)", Doc: "Write a list of lines.", Fn: onText(
		func(t object.Thread, f *textFile, a []object.Value) (object.Value, *object.Exception) {
			return object.None, object.Iterate(t, a[1], func(v object.Value) *object.Exception {
				s, ok := object.StrOf(v)
				if !ok {
					return object.TypeErrorf("write() argument must be str, not %s", v.Class().Name)
				}
				return f.WriteText(t, s)
			})
		})},
	{Name: "flush", Sig: "(self)", Doc: "Write out what is buffered.", Fn: onText(
		func(_ object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			if b, ok := f.w.(interface{ Flush() error }); ok {
				if err := b.Flush(); err != nil {
					return object.Null, object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
				}
			}
			return object.None, nil
		})},
	{Name: "isatty", Sig: "(self)", Doc: "Return whether this is a terminal.", Fn: onText(
		func(_ object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.terminal), nil
		})},
	{Name: "writable", Sig: "(self)", Fn: onText(func(object.Thread, *textFile, []object.Value) (object.Value, *object.Exception) {
		return object.True, nil
	})},
	{Name: "readable", Sig: "(self)", Fn: onText(func(object.Thread, *textFile, []object.Value) (object.Value, *object.Exception) {
		return object.False, nil
	})},
	{Name: "fileno", Sig: "(self)", Fn: onText(
		func(_ object.Thread, f *textFile, _ []object.Value) (object.Value, *object.Exception) {
			if f.name == "<stderr>" {
				return object.Int(2), nil
			}
			return object.Int(1), nil
		})},
	textConst("name", func(f *textFile) object.Value { return object.NewStr(f.name) }),
	textConst("mode", func(*textFile) object.Value { return object.NewStr("w") }),
	textConst("encoding", func(*textFile) object.Value { return object.NewStr("utf-8") }),
	textConst("errors", func(f *textFile) object.Value {
		if f.name == "<stderr>" {
			return object.NewStr("backslashreplace")
		}
		return object.NewStr("strict")
	}),
	textConst("closed", func(*textFile) object.Value { return object.False }),
}

// input is sys.stdin.
type input struct{ r lib.LineReader }

// Class returns the class of text files that are read.
func (*input) Class() *object.Class { return inputClass }

func newInput(r lib.LineReader) *input { return &input{r} }

// readLine returns the next line with its newline, "" at the end.
func (f *input) readLine(t object.Thread) (string, *object.Exception) {
	line, err := f.r.ReadLine(t.(*vm.Thread), "")
	if exc, ok := err.(*object.Exception); ok {
		return "", exc
	}
	if err != nil {
		return "", nil
	}
	return line + "\n", nil
}

// Iter and Next iterate over the lines.
func (f *input) Iter(object.Thread) (object.Value, *object.Exception) { return object.Of(f), nil }

// Next returns the next line.
func (f *input) Next(t object.Thread) (object.Value, *object.Exception) {
	line, exc := f.readLine(t)
	if exc != nil || line == "" {
		return object.Null, exc
	}
	return object.NewStr(line), nil
}

var inputMethods = []object.Method{
	{Name: "readline", Sig: "(self, size=-1, /)", Doc: "Read a line.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		line, exc := a[0].Object().(*input).readLine(t)
		return object.NewStr(line), exc
	}},
	{Name: "read", Sig: "(self, size=-1, /)", Doc: "Read all that is left.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		var all []byte
		for {
			line, exc := a[0].Object().(*input).readLine(t)
			if exc != nil {
				return object.Null, exc
			}
			if line == "" {
				return object.NewStr(string(all)), nil
			}
			all = append(all, line...)
		}
	}},
	{Name: "readlines", Sig: "(self, hint=-1, /)", Doc: "Read all lines that are left.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		items, exc := object.ToList(t, a[0])
		return object.Of(object.NewList(items...)), exc
	}},
	{Name: "isatty", Sig: "(self)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.False, nil }},
	{Name: "fileno", Sig: "(self)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.Int(0), nil }},
}

var (
	textFileClass = object.NewNativeClass("TextIOWrapper", "_io", nil, textFileMethods, object.WithFlags(object.NoNew))
	inputClass    = object.NewNativeClass("TextIOWrapper", "_io", nil, inputMethods, object.WithFlags(object.NoNew), object.WithProto((*input)(nil), ""))
)
