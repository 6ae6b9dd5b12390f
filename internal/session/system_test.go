package session

import (
	"bytes"
	"strings"
	"testing"
)

// TestSystem runs commands with the loop moving and without.
func TestSystem(t *testing.T) {
	for _, live := range []bool{true, false} {
		i, err := NewInteractive(Config{Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Stdin: noInput{}})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			command, out string
			exit         int
		}{
			{"echo one; echo two >&2; exit 3", "one\ntwo\n", 3},
			{"kill -TERM $$", "", -15},
			{"cat", "", 0},
		} {
			var out strings.Builder
			exit, err := i.System(c.command, false, live, func(text string) { out.WriteString(text) })
			if err != nil || exit != c.exit || out.String() != c.out {
				t.Errorf("live %v, %s: %d, %q, %v", live, c.command, exit, out.String(), err)
			}
		}
	}
}
