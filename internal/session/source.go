package session

import (
	"os"

	"asyncrepl/internal/diag"
)

// sources remembers the text of everything that was compiled, so that
// tracebacks can show lines of inputs and of files changed since.
type sources struct{ byName map[string]*diag.Source }

func newSources() *sources { return &sources{map[string]*diag.Source{}} }

func (s *sources) add(name, text string) { s.byName[name] = diag.NewSource(name, text) }

// Text returns the whole text of what was compiled under a name.
func (s *sources) Text(name string) (string, bool) {
	if src := s.byName[name]; src != nil {
		return src.Text, true
	}
	return "", false
}

// Line returns a line of source text without its newline; ok is false if the
// text is not known.
func (s *sources) Line(name string, n int) (string, bool) {
	src := s.byName[name]
	if src == nil {
		b, err := os.ReadFile(name)
		if err != nil {
			return "", false
		}
		src = diag.NewSource(name, string(b))
		s.byName[name] = src
	}
	if n < 1 || n > src.LineCount() {
		return "", false
	}
	return src.Line(n), true
}
