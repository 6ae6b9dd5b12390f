package shell_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// alarm is what the shell says of tasks that cannot go on, of callbacks that hold
// the loop and of what is lost.
var alarm = regexp.MustCompile(`(?m)^(?:deadlock:|nothing is left that could.*|.* held the loop for .*|.* never yields.*)$`)

// elsewhere tells the programs that need more than a loop: what they wait for is
// outside.
var elsewhere = regexp.MustCompile(`subprocess|socket|signal|start_server|open_connection|input\(|reset_loop|os\.(?:fork|pipe|kill|chdir)`)

// TestNoFalseAlarm runs the programs whose output is recorded, all of which end,
// with everything on that explains: it has nothing to say.
func TestNoFalseAlarm(t *testing.T) {
	files, err := filepath.Glob("../session/testdata/programs/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	ran := 0
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "asyncio") || elsewhere.Match(text) {
			continue
		}
		ran++
		name := filepath.Base(path)
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			t.Chdir(filepath.Dir(path))
			sc := newReal(t)
			sc.files[name] = string(text)
			got, _ := sc.play("load " + name)
			if m := alarm.FindString(got); m != "" {
				i := strings.Index(got, m)
				t.Errorf("an alarm: %s", got[i:min(len(got), i+400)])
			}
		})
	}
	if ran < 90 {
		t.Errorf("only %d programs", ran)
	}
}
