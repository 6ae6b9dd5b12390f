package lesson

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"asyncrepl/scripts"
)

// shipped parses every lesson of the program.
func shipped(t *testing.T) []*Lesson {
	t.Helper()
	entries, err := List(scripts.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) == 0 {
		t.Fatal("no lessons")
	}
	var lessons []*Lesson
	for _, e := range entries {
		l, err := Find(scripts.FS, e.Name+"."+e.Lang, "")
		if err != nil {
			t.Fatal(err)
		}
		lessons = append(lessons, l)
	}
	return lessons
}

// TestShippedHeads asserts that lists of lessons have something to show and
// that each step tells what it is about.
func TestShippedHeads(t *testing.T) {
	for _, l := range shipped(t) {
		if l.Title == l.Name || l.Summary == "" || l.Lang == "" {
			t.Errorf("%s: title %q, summary %q, language %q", l.File, l.Title, l.Summary, l.Lang)
		}
		if l.File != l.Name+"."+l.Lang+".py" {
			t.Errorf("%s: the front block says %q", l.File, l.Lang)
		}
		for i, s := range l.Steps {
			if s.Title == "" {
				t.Errorf("%s: step %d has no title", l.File, i+1)
			}
			for _, line := range strings.Split(s.Narration, "\n") {
				if len([]rune(line)) > 78 {
					t.Errorf("%s: step %d: %q is wider than a terminal", l.File, i+1, line)
				}
			}
		}
	}
}

// TestShippedLanguages asserts that a lesson has the same steps, and the same
// interrupts, in every language.
func TestShippedLanguages(t *testing.T) {
	shape := map[string]string{}
	count := map[string]int{}
	for _, l := range shipped(t) {
		var s strings.Builder
		for _, step := range l.Steps {
			fmt.Fprintf(&s, "%v %v %d lines; ", step.Interrupt, step.Narration != "", strings.Count(step.Code, "\n"))
		}
		if have, seen := shape[l.Name]; seen && have != s.String() {
			t.Errorf("%s differs from its sister:\n%s\n%s", l.File, have, s.String())
		}
		shape[l.Name] = s.String()
		count[l.Name]++
	}
	for name, n := range count {
		if n != 2 {
			t.Errorf("%s exists in %d languages, want English and French", name, n)
		}
	}
}

// TestShippedRecordings asserts that testdata holds, for every lesson, what
// CPython printed when it played these very cells; see testdata/record.py.
func TestShippedRecordings(t *testing.T) {
	for _, l := range shipped(t) {
		golden, err := os.ReadFile(filepath.Join("testdata", l.Name+"."+l.Lang+".golden"))
		if err != nil {
			t.Error(err)
			continue
		}
		var have, want []string
		for _, line := range strings.Split(string(golden), "\n") {
			if strings.HasPrefix(line, "=== ") {
				have = append(have, line)
			}
		}
		for i, s := range l.Steps {
			if s.Code != "" {
				want = append(want, fmt.Sprintf("=== step %d line %d code %08x", i+1, s.Line, crc32.ChecksumIEEE([]byte(s.Code))))
			}
		}
		if h, w := strings.Join(have, "\n"), strings.Join(want, "\n"); h != w {
			t.Errorf("%s has changed since it was recorded:\nrecorded\n%s\nnow\n%s", l.File, h, w)
		}
	}
}
