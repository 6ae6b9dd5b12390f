package syntax

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// seed adds the recorded texts to a fuzz target.
func seed(f *testing.F) {
	for _, c := range readChunks(f, "errors.txt") {
		f.Add(c.src)
	}
	src, err := os.ReadFile("testdata/grammar.py")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.SplitSeq(string(src), "\n") {
		f.Add(line)
	}
	f.Add(string(src))
}

// FuzzScan: the tokens of any text are in order and within it.
func FuzzScan(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		last := int32(0)
		for _, tok := range Scan(src) {
			if tok.From < last || tok.To < tok.From || int(tok.To) > len(src) {
				t.Fatalf("token %v after %d in %q", tok, last, src)
			}
			last = tok.To
		}
	})
}

// FuzzParse: no text makes the parser panic; places lie within the text.
func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		for _, mode := range []Mode{Exec, Eval, Single} {
			m, err := anyName.Parse(src, "<fuzz>", mode)
			if (m == nil) == (err == nil) {
				t.Fatalf("%q: %v, %v", src, m, err)
			}
			if m != nil && mode == Exec {
				checkSpans(t, m.Source, reflect.ValueOf(m.Body))
			}
		}
		if _, err := NeedsMore(src); err != nil {
			_ = err.Error()
		}
	})
}

// FuzzCut: a good text that is cut is incomplete, never wrong.
func FuzzCut(f *testing.F) {
	for _, c := range readChunks(f, "errors.txt") {
		if c.want[0] == "OK" {
			f.Add(c.src, 3)
		}
	}
	f.Add("async def f():\n  await x\n", 11)
	f.Fuzz(func(t *testing.T, src string, at int) {
		if at < 1 || at >= len(src) || !utf8.ValidString(src) || !utf8.RuneStart(src[at]) || strings.ContainsAny(src, "\r\f\\") {
			return
		}
		if src[at-1] == '\n' {
			return
		}
		if _, err := anyName.Parse(src, "", Exec); err == nil {
			checkCut(t, src, at)
		}
	})
}

// FuzzPrint: what is printed parses to the same tree.
func FuzzPrint(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			return
		}
		if _, err := anyName.Parse(src, "", Exec); err == nil {
			checkPrint(t, "fuzz", src)
		}
	})
}
