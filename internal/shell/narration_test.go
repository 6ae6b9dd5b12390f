package shell

import "testing"

func TestWrapped(t *testing.T) {
	for _, c := range []struct {
		text, indent string
		cols         int
		want         string
	}{
		{"as it is, however long", "  ", 0, "as it is, however long"},
		{"short", "  ", 6, "short"},
		{"one two three four", "  ", 10, "one two\n  three\n  four"},
		{"    one two three", "    ", 12, "    one two\n    three"},
		{"name  one two three", "      ", 15, "name  one two\n      three"},
		{"first\n  second and third", "   ", 12, "first\n  second\n   and\n   third"},
	} {
		if got := wrapped(c.text, c.indent, c.cols); got != c.want {
			t.Errorf("wrapped(%q, %q, %d) =\n%s\nwant\n%s", c.text, c.indent, c.cols, got, c.want)
		}
	}
}
