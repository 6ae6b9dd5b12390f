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

func exc(c *object.Class, text string) *object.Exception {
	return object.NewException(c, object.NewStr(text))
}

// TestExceptions compares chains, groups and notes with CPython's texts.
func TestExceptions(t *testing.T) {
	at := func(e *object.Exception, line int32) *object.Exception {
		e.Traceback = chain("f.py", []frame{{"f", line, line, 0, 4}})
		return e
	}
	cause := at(exc(object.ValueErrorClass, "why"), 1)
	caused := at(exc(object.TypeErrorClass, "what"), 2)
	caused.SetCause(object.Of(cause))
	caused.Context = cause
	during := exc(object.KeyErrorClass, "k")
	during.Context = exc(object.ZeroDivisionErrorClass, "division by zero")
	quiet := exc(object.KeyErrorClass, "k")
	quiet.Context = during
	quiet.SetCause(object.None)
	inner := object.NewExceptionGroup("inner", []*object.Exception{exc(object.ValueErrorClass, "a\nb")})
	group := at(object.NewExceptionGroup("outer", []*object.Exception{exc(object.TypeErrorClass, "t"), inner}), 3)
	group.Attrs().Set("__notes__", object.Of(object.NewList(object.NewStr("n1\nn2"))))
	many := make([]*object.Exception, 17)
	for i := range many {
		many[i] = exc(object.ValueErrorClass, "v")
	}
	wide := Format(nilThread, object.NewExceptionGroup("wide", many), Options{})
	if !strings.HasSuffix(wide, "+---------------- ... ----------------\n    | and 2 more exceptions\n    +------------------------------------\n") {
		t.Error(wide)
	}
	for _, tc := range []struct {
		e    *object.Exception
		want string
	}{
		{caused, "Traceback (most recent call last):\n  File \"f.py\", line 1, in f\nValueError: why\n" + causeText +
			"Traceback (most recent call last):\n  File \"f.py\", line 2, in f\nTypeError: what\n"},
		{during, "ZeroDivisionError: division by zero\n" + whileText + "KeyError: 'k'\n"},
		{quiet, "KeyError: 'k'\n"},
		{group, "  + Exception Group Traceback (most recent call last):\n" +
			"  |   File \"f.py\", line 3, in f\n" +
			"  | ExceptionGroup: outer (2 sub-exceptions)\n" +
			"  | n1\n  | n2\n" +
			"  +-+---------------- 1 ----------------\n" +
			"    | TypeError: t\n" +
			"    +---------------- 2 ----------------\n" +
			"    | ExceptionGroup: inner (1 sub-exception)\n" +
			"    +-+---------------- 1 ----------------\n" +
			"      | ValueError: a\n      | b\n" +
			"      +------------------------------------\n"},
		{object.NewSyntaxError(object.SyntaxErrorClass, &object.SyntaxData{Msg: object.NewStr("bad"), Filename: object.NewStr("f.py"),
			Lineno: object.Int(3), Offset: object.Int(5), Text: object.NewStr("    a b\n"), EndLineno: object.Int(3), EndOffset: object.Int(8)}, false),
			"  File \"f.py\", line 3\n    a b\n    ^^^\nSyntaxError: bad\n"},
		{exc(object.CancelledErrorClass, ""), "asyncio.exceptions.CancelledError\n"},
	} {
		if got := Format(nilThread, tc.e, Options{}); got != tc.want {
			t.Errorf("got\n%swant\n%s", got, tc.want)
		}
	}
}

// TestCycle makes sure that a chain that was tied to a ring by hand ends.
func TestCycle(t *testing.T) {
	a, b := exc(object.ValueErrorClass, "a"), exc(object.KeyErrorClass, "b")
	a.Context, b.Context = b, a
	if got := Format(nilThread, a, Options{}); got != "KeyError: 'b'\n"+whileText+"ValueError: a\n" {
		t.Error(got)
	}
}

// nilThread is the thread of these tests, which run no Python.
var nilThread object.Thread = fakeThread{}

type fakeThread struct{ object.Thread }

func (fakeThread) Enter() *object.Exception     { return nil }
func (fakeThread) Leave()                       {}
func (fakeThread) Scratch(n int) []object.Value { return make([]object.Value, n) }
func (fakeThread) Drop([]object.Value)          {}
func (fakeThread) Reprs() *object.ReprGuard     { return &object.ReprGuard{} }
