package session

import (
	"bytes"
	"strings"
	"testing"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// TestLibrarySource: frames of library modules that are written in Python do
// not show, those of the program around them do.
func TestLibrarySource(t *testing.T) {
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}})
	if err != nil {
		t.Fatal(err)
	}
	m := object.NewModule("shelf")
	s.Host().Modules.SetStr("shelf", object.Of(m))
	decl := &lib.Module{Name: "shelf", Source: lib.Text(`
class Shelf:
    def each(self, f):
        return self.visit(f)
    def visit(self, f):
        f(len("abc"))
`)}
	if exc := s.fill(m, decl); exc != nil {
		t.Fatal(exc.Error())
	}
	status := s.RunText(`
import shelf
class Mine(shelf.Shelf):
    def visit(self, f):
        print("mine", Mine.__mro__[1].__module__)
        super().visit(f)
Mine().each(lambda n: n / 0)
`, "<string>")
	want := `Traceback (most recent call last):
  File "<string>", line 7, in <module>
    Mine().each(lambda n: n / 0)
    ~~~~~~~~~~~^^^^^^^^^^^^^^^^^
  File "<string>", line 6, in visit
    super().visit(f)
    ~~~~~~~~~~~~~^^^
  File "<string>", line 7, in <lambda>
    Mine().each(lambda n: n / 0)
                          ~~^~~
ZeroDivisionError: division by zero
`
	if status != 1 || out.String() != "mine shelf\n" || strings.TrimSpace(errs.String()) != strings.TrimSpace(want) {
		t.Errorf("status %d, out %q, err:\n%s", status, out.String(), errs.String())
	}
}
