package shell_test

import (
	"strings"
	"testing"
	"testing/fstest"
)

const tickLesson = `# ---
# title: Ticks
# lang: en
# summary: one
# ---

# %% [markdown]
# # A ticker
# It *ticks*.

# %% Start
spawned = 1

# %% Run interrupt=1.5
loop.run_forever()

# %% [markdown]
# ## The end

# %% Look
spawned
`

// TestPlayer steps through a lesson, wanders off, and comes back.
func TestPlayer(t *testing.T) {
	sc := newScene(t, fstest.MapFS{"ticks.en.py": {Data: []byte(tickLesson)}})
	got, status := sc.play("lessons", "play tiks", "play ticks", "list", "", "spawned", "skip", "back", "skip", "next")
	want := `>>> lessons
ticks  Ticks
       one
>>> play tiks
play: no lesson is called "tiks", did you mean "ticks"?
>>> play ticks
Ticks
Enter runs the next step; next, back, skip, list and quit are the lesson's, all else is the
  shell's. The loop is paused between the steps.

A ticker
It *ticks*.

│ spawned = 1
ticks 1/3 >>> list
>  1  Start
   2  Run
   3  Look
ticks 1/3 >>> 

Run

│ loop.run_forever()
(this step goes on until Ctrl-C)
ticks 2/3 >>> spawned
1
ticks 2/3 >>> skip

The end

│ spawned
ticks 3/3 >>> back

Run

│ loop.run_forever()
(this step goes on until Ctrl-C)
ticks 2/3 >>> skip

The end

│ spawned
ticks 3/3 >>> next
1
end of the lesson; what it defined stays
>>> 
`
	if got != want || status != 0 {
		t.Errorf("status %d, got:\n%s", status, got)
	}
}

// TestAuto plays without asking; the cell that runs for ever is interrupted.
func TestAuto(t *testing.T) {
	sc := newScene(t, fstest.MapFS{"ticks.en.py": {Data: []byte(tickLesson)}})
	got, _ := sc.play("play ticks --auto", "%clock")
	for _, want := range []string{"loop.run_forever()\nKeyboardInterrupt\n\nThe end", "loop time 1.500 s"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

// TestFailedStep: the lesson goes on or stops as the user says.
func TestFailedStep(t *testing.T) {
	text := "# %% One\nnowhere\n\n# %% Two\n3\n"
	fsys := fstest.MapFS{"bad.en.py": {Data: []byte(text)}}
	got, _ := newScene(t, fsys).play("play bad", "", "skip", "")
	for _, want := range []string{"not defined\nthe step failed: next runs it again", "bad 2/2 >>> \n3\nend of the lesson"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	got, _ = newScene(t, fsys).play("play bad --auto")
	if !strings.Contains(got, "step 1 of bad failed") || strings.Contains(got, "Two") {
		t.Errorf("automatic play went on:\n%s", got)
	}
	got, _ = newScene(t, fsys).play("play bad --auto --keep-going")
	if !strings.Contains(got, "3\nend of the lesson") {
		t.Errorf("automatic play did not go on:\n%s", got)
	}
}

func TestFiles(t *testing.T) {
	sc := newScene(t, nil)
	sc.files["prog.py"] = "x = 5"
	sc.files["./broken.py"] = "# %% One interrupt=often\nx\n"
	got, _ := sc.play("load prog.py", "x", "load none.py", "save out.py", "save prog.py", "history 2", "play ./broken.py")
	for _, want := range []string{">>> x\n5\n", "load: none.py: file does not exist", "saved 3 inputs to out.py",
		"save: prog.py: file already exists", "5  save prog.py\n6  history 2", "play: ./broken.py:1: "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	if want := "# %%\n# load prog.py\n\n# %%\nx\n\n# %%\n# load none.py\n\n"; sc.files["out.py"] != want {
		t.Errorf("saved %q", sc.files["out.py"])
	}
}
