package syntax

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"asyncrepl/internal/diag"
)

var anyName = Config{CharName: func(string) (string, bool) { return "?", true }}

// difference returns the path to the first difference of two trees that is not
// a matter of places, "" if there is none.
func difference(path string, a, b reflect.Value) string {
	if a.IsValid() != b.IsValid() || a.IsValid() && a.Type() != b.Type() {
		return path
	}
	switch a.Kind() {
	case reflect.Invalid:
		return ""
	case reflect.Interface, reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			if a.IsNil() != b.IsNil() {
				return path
			}
			return ""
		}
		return difference(path, a.Elem(), b.Elem())
	case reflect.Slice:
		if a.Len() != b.Len() {
			return path
		}
		for i := range a.Len() {
			if d := difference(path+"[]", a.Index(i), b.Index(i)); d != "" {
				return d
			}
		}
		return ""
	case reflect.Struct:
		for i := range a.NumField() {
			f := a.Type().Field(i)
			if f.Name == "Base" || f.Name == "parens" {
				continue
			}
			if d := difference(path+"."+f.Name, a.Field(i), b.Field(i)); d != "" {
				return d
			}
		}
		return ""
	}
	if a.CanInterface() && !reflect.DeepEqual(a.Interface(), b.Interface()) {
		return path
	}
	return ""
}

// checkPrint parses, prints, parses again and compares.
func checkPrint(t *testing.T, name, src string) {
	t.Helper()
	first, err := anyName.Parse(src, name, Exec)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	text := Print(first)
	second, err := anyName.Parse(text, name, Exec)
	if err != nil {
		e := err.(*diag.Error)
		t.Errorf("%s: printed text does not parse: %v\n%s", name, err, e.Text)
		return
	}
	if d := difference("", reflect.ValueOf(first.Body), reflect.ValueOf(second.Body)); d != "" {
		t.Errorf("%s: the printed text differs at %s", name, d)
	}
}

func TestPrint(t *testing.T) {
	src, err := os.ReadFile("testdata/grammar.py")
	if err != nil {
		t.Fatal(err)
	}
	checkPrint(t, "grammar.py", string(src))
	for _, c := range readChunks(t, "errors.txt") {
		if c.want[0] == "OK" {
			checkPrint(t, c.src, c.src)
		}
	}
}

// library finds the sources of an installed CPython 3.13.
func library(t *testing.T) []string {
	var files []string
	for _, pattern := range []string{
		"/usr/lib/python3.13", "/usr/local/lib/python3.13",
		filepath.Join(os.Getenv("HOME"), ".pyenv/versions/3.13*/lib/python3.13"),
	} {
		for _, sub := range []string{"*.py", "asyncio/*.py", "test/test_asyncio/*.py",
			"test/test_grammar.py", "test/test_fstring.py", "test/test_patma.py", "test/test_unparse.py"} {
			found, _ := filepath.Glob(filepath.Join(pattern, sub))
			files = append(files, found...)
		}
	}
	if len(files) == 0 {
		t.Skip("no CPython 3.13 is installed: its library is not parsed")
	}
	return files
}

func TestLibrary(t *testing.T) {
	for _, name := range library(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src, err := Decode(data, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkPrint(t, name, src)
	}
}

// checkSpans makes sure that every node lies within the text and within its
// parent's place.
func checkSpans(t *testing.T, src *diag.Source, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if n, ok := v.Interface().(Node); ok {
			sp := n.Span()
			if !sp.IsValid() || sp.End.Before(sp.Start) || int(sp.End.Line) > src.LineCount() ||
				int(sp.End.Col) > len(src.Line(int(sp.End.Line))) {
				t.Errorf("%T has the place %v in %q", n, sp, src.Text)
			}
		}
		checkSpans(t, src, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			checkSpans(t, src, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Name != "Value" || f.IsExported() && v.Field(i).Kind() == reflect.Interface {
				if v.Field(i).Kind() == reflect.Interface && !v.Field(i).IsNil() {
					if _, node := v.Field(i).Interface().(Node); !node {
						continue
					}
				}
				checkSpans(t, src, v.Field(i))
			}
		}
	}
}

// TestPlaces checks exact places of awkward nodes, as CPython has them.
func TestPlaces(t *testing.T) {
	tests := []struct {
		src  string
		pick func(Stmt) Node
		want string
	}{
		{"(a) + b", func(s Stmt) Node { return s.(*ExprStmt).Value }, "1:0-1:7"},
		{"(a)", func(s Stmt) Node { return s.(*ExprStmt).Value }, "1:1-1:2"},
		{"(a)", func(s Stmt) Node { return s }, "1:0-1:3"},
		{"(a, b)", func(s Stmt) Node { return s.(*ExprStmt).Value }, "1:0-1:6"},
		{"a, b,", func(s Stmt) Node { return s.(*ExprStmt).Value }, "1:0-1:5"},
		{"f(x for x in y)", func(s Stmt) Node { return s.(*ExprStmt).Value.(*Call).Args[0] }, "1:1-1:15"},
		{"é = 'é' + x", func(s Stmt) Node { return s.(*Assign).Value.(*BinOp).Right }, "1:12-1:13"},
		{"@a\ndef f():\n  x\n\n", func(s Stmt) Node { return s }, "2:0-3:3"},
		{"f'a{{{b!r:>{c}}}}'", func(s Stmt) Node { return s.(*ExprStmt).Value.(*JoinedStr).Values[1] }, "1:5-1:15"},
		{"f(a=1)", func(s Stmt) Node { return s.(*ExprStmt).Value.(*Call).Keywords[0] }, "1:2-1:5"},
		{"a[1:2, 3]", func(s Stmt) Node { return s.(*ExprStmt).Value.(*Subscript).Slice }, "1:2-1:8"},
	}
	for _, test := range tests {
		m, err := Parse(test.src, "", Exec)
		if err != nil {
			t.Fatal(err)
		}
		if got := test.pick(m.Body[0]).Span().String(); got != test.want {
			t.Errorf("%q: got %s, want %s", test.src, got, test.want)
		}
	}
}

func TestConstants(t *testing.T) {
	tests := []struct {
		src  string
		want any
	}{
		{"0xff_ff", int64(0xffff)}, {"1_000", int64(1000)}, {"0b101", int64(5)}, {"0o17", int64(15)},
		{"1e3", 1000.0}, {"1_0.5e-1", 1.05}, {".5", 0.5}, {"2J", Imaginary(2)}, {"1e400", mustFloat("+Inf")},
		{`'a\x41\u00e9\101\
b'`, "aAéAb"},
		{`"\ud800"`, "\xed\xa0\x80"}, {`r'\n'`, `\n`}, {`b'\xff\0'`, Bytes("\xff\x00")},
		{`'a' "b" '''c'''`, "abc"}, {"...", EllipsisValue{}}, {"None", nil}, {"True", true},
		{`'\d'`, `\d`},
	}
	for _, test := range tests {
		m, err := Parse(test.src, "", Eval)
		if err != nil {
			t.Errorf("%s: %v", test.src, err)
			continue
		}
		if got := m.Body[0].(*ExprStmt).Value.(*Constant).Value; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %#v, want %#v", test.src, got, test.want)
		}
	}
}

func TestWarnings(t *testing.T) {
	if _, err := Parse("x = '\\d'\ny = b'\\400' '' if 0 else 1", "", Exec); err == nil {
		t.Fatal("bytes and text were mixed")
	}
	m, err := Parse("x = '\\d'\ny = b'\\400'\nz = 1if 0 else 2", "", Exec)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range m.Warnings {
		got = append(got, w.Msg)
	}
	want := "invalid escape sequence '\\d'|invalid octal escape sequence '\\400'|invalid decimal literal"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}
