package session

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestForgottenFiles looks at files that a program wrote and never closed.
func TestForgottenFiles(t *testing.T) {
	dir := t.TempDir()
	source := fmt.Sprintf("d = %q\n", dir+"/") + `
open(d + "text", "w").write("lost?\n")
open(d + "bytes", "wb").write(b"lost?\n")
f = open(d + "more", "a")
f.write("seen"); f.flush(); f.write(" lost?\n")
f = open(d + "both", "w+b")
f.write(b"lost?\n")
with open(d + "closed", "w") as f: f.write("kept\n")
`
	out, _ := runSource(t, source, 1<<30, patience)
	if out.Stderr != "" || out.Status != 0 {
		t.Fatalf("status %d, %s", out.Status, out.Stderr)
	}
	for name, want := range map[string]string{
		"text": "lost?\n", "bytes": "lost?\n", "more": "seen lost?\n", "both": "lost?\n", "closed": "kept\n",
	} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}
