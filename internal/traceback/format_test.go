package traceback

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"asyncrepl/internal/object"
)

// fakeCode is a code object with one instruction for each recorded entry.
type fakeCode struct {
	name, file string
	pos        object.CodePos
}

var fakeClass = object.NewNativeClass("code", "builtins", nil, nil, object.Final())

func (*fakeCode) Class() *object.Class            { return fakeClass }
func (c *fakeCode) Name() string                  { return c.name }
func (c *fakeCode) QualName() string              { return c.name }
func (c *fakeCode) Filename() string              { return c.file }
func (c *fakeCode) FirstLine() int                { return 1 }
func (c *fakeCode) PositionAt(int) object.CodePos { return c.pos }

type frame struct {
	Name                       string
	Line, EndLine, Col, EndCol int32
}

func chain(file string, frames []frame) *object.Traceback {
	var tb *object.Traceback
	for i := len(frames) - 1; i >= 0; i-- {
		f := frames[i]
		tb = &object.Traceback{Next: tb, Code: &fakeCode{f.Name, file, object.CodePos{Line: f.Line, Col: f.Col, EndLine: f.EndLine, EndCol: f.EndCol}}}
	}
	return tb
}

// TestEntries compares entries with those recorded from CPython.
func TestEntries(t *testing.T) {
	b, err := os.ReadFile("testdata/entries.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Case, Source, Want string
		Frames             []frame
	}
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Case, func(t *testing.T) {
			lines := strings.Split(c.Source, "\n")
			o := Options{Source: func(_ string, n int) (string, bool) {
				if n < 1 || n > len(lines) {
					return "", false
				}
				return lines[n-1], true
			}}
			if got := FormatStack(nil, chain("<"+c.Case+">", c.Frames), o); got != c.Want {
				t.Errorf("got\n%swant\n%s", got, c.Want)
			}
		})
	}
}
