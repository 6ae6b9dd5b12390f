package lesson

import (
	"errors"
	"strings"
	"testing"
)

const sample = `# ---
# title: Two steps
# lang: fr
# summary: "Nothing: much."
# jupyter:
#   title: not this one
# ---

# %% [markdown]
# # Opening
# Some *text*.
#
#     indented

# %%
import asyncio


x = 1

# %% [md] {"tags": ["a"]}
# More.
# %% Run the loop interrupt=3.5
loop.run_forever()
`

func TestParse(t *testing.T) {
	for _, ends := range []struct{ name, end string }{{"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}} {
		t.Run(ends.name, func(t *testing.T) {
			l, err := Parse("dir/two.py", strings.ReplaceAll(sample, "\n", ends.end))
			if err != nil {
				t.Fatal(err)
			}
			if l.Name != "two" || l.Lang != "fr" || l.Title != "Two steps" || l.Summary != "Nothing: much." {
				t.Errorf("front: %+v", l)
			}
			want := []Step{
				{Title: "Opening", Narration: "# Opening\nSome *text*.\n\n    indented", Code: "import asyncio\n\n\nx = 1\n", Line: 16},
				{Title: "Run the loop", Narration: "More.", Code: "loop.run_forever()\n", Line: 24, Interrupt: 3.5, HasInterrupt: true},
			}
			if len(l.Steps) != len(want) {
				t.Fatalf("%d steps: %+v", len(l.Steps), l.Steps)
			}
			for i, s := range l.Steps {
				if s != want[i] {
					t.Errorf("step %d:\n got %+v\nwant %+v", i, s, want[i])
				}
			}
		})
	}
}

func TestLenient(t *testing.T) {
	tests := []struct {
		name, text string
		want       Step
	}{
		{"no marker", "x = 1", Step{Code: "x = 1\n", Line: 1}},
		{"before the first marker", "\nx = 1\n# %%\n", Step{Code: "x = 1\n", Line: 2}},
		{"tight marker", "#%%Title\n#%%\nx", Step{Code: "x\n", Line: 3}}, // the first line is a comment
		{"percent sub-cell", "# %%% Deep\nx\n", Step{Title: "Deep", Code: "x\n", Line: 2}},
		{"cell magic is code", "# %%\n# %%time\nx\n", Step{Code: "# %%time\nx\n", Line: 2}},
		{"marker must start the line", "# %%\nif x:\n    # %% no\n    y\n", Step{Code: "if x:\n    # %% no\n    y\n", Line: 2}},
		{"metadata", "# %% A title {\"a\": {\"b\": 1}}\nx\n", Step{Title: "A title", Code: "x\n", Line: 2}},
		{"foreign option", "# %% A tags=hidden\nx\n", Step{Title: "A", Code: "x\n", Line: 2}},
		{"equals in a title", "# %% 1+1 == 2, x = 3\nx\n", Step{Title: "1+1 == 2, x = 3", Code: "x\n", Line: 2}},
		{"quoted value", "# %% interrupt=\"2\"\nx\n", Step{Code: "x\n", Line: 2, Interrupt: 2, HasInterrupt: true}},
		{"two markdown cells", "# %% [markdown]\n# a\n# %% [markdown]\n# b\n# %%\nx\n", Step{Narration: "a\n\nb", Code: "x\n", Line: 6}},
		{"quoted markdown", "# %% [markdown]\n\"\"\"\n## T\ntext\n\"\"\"\n# %%\nx\n", Step{Title: "T", Narration: "## T\ntext", Code: "x\n", Line: 7}},
		{"raw cell", "# %% [raw]\nnot python\n# %%\nx\n", Step{Code: "x\n", Line: 4}},
		{"licence", "# Copyright\n\n# %%\nx\n", Step{Code: "x\n", Line: 4}},
		{"narration alone", "# %% [markdown]\n# # Bye\n", Step{Title: "Bye", Narration: "# Bye"}},
		{"byte order mark", "\ufeff# %%\nx", Step{Code: "x\n", Line: 2}},
		{"open front block", "# ---\n# title: T\n# %%\nx\n", Step{Code: "x\n", Line: 4}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l, err := Parse("a.py", test.text)
			if err != nil {
				t.Fatal(err)
			}
			if len(l.Steps) != 1 || l.Steps[0] != test.want {
				t.Errorf("\n got %+v\nwant %+v", l.Steps, test.want)
			}
		})
	}
}

func TestMistakes(t *testing.T) {
	tests := []struct {
		name, text, why string
		line            int
	}{
		{"empty", "", "no steps", 0},
		{"comments", "# hello\n", "no steps", 0},
		{"not a number", "# %%\nx\n# %% Run interrupt=soon\nx\n", "interrupt=soon", 3},
		{"no value", "# %% interrupt=\nx\n", "want a number", 1},
		{"negative", "# %% interrupt=-1\nx\n", "above 0", 1},
		{"infinite", "# %% interrupt=inf\nx\n", "above 0", 1},
		{"not finite", "# %% interrupt=nan\nx\n", "above 0", 1},
		{"twice", "# %% interrupt=1 interrupt=2\nx\n", "twice", 1},
		{"misspelt", "# %% Run interupt=3\nx\n", "did you mean interrupt=", 1},
		{"on narration", "# %% [markdown] interrupt=1\n# x\n", "belongs to a code cell", 1},
		{"on nothing", "# %%\nx\n# %% interrupt=1\n\n", "belongs to a code cell", 3},
		{"bytes", "# %%\nx = '\xff'\n", "UTF-8", 2},
		{"null", "# %%\nx\ny\x00\n", "null", 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l, err := Parse("dir/a.py", test.text)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %+v, %v", l, err)
			}
			if e.File != "dir/a.py" || e.Line != test.line || !strings.Contains(e.Why, test.why) {
				t.Errorf("got %v", e)
			}
		})
	}
}

// FuzzParse checks what holds for every text: no panic, and the code of each
// step stands in the file where Line says.
func FuzzParse(f *testing.F) {
	f.Add(sample)
	f.Add("# ---\n# ---\n#%%\r\n\"\"\"\n# %% [md]\n\"\"\"\n")
	f.Add("# %% interrupt=1e400\nx")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Parse("fuzz.en.py", text)
		if err != nil {
			return
		}
		plain := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
		lines := strings.Split(plain+"\n", "\n")
		at := 0
		for _, s := range l.Steps {
			if s.Code == "" {
				if s.Narration == "" {
					t.Fatalf("a step of nothing in %q", text)
				}
				continue
			}
			if s.Line <= at {
				t.Fatalf("steps out of order: line %d after %d", s.Line, at)
			}
			n := strings.Count(s.Code, "\n")
			if got := strings.Join(lines[s.Line-1:s.Line-1+n], "\n") + "\n"; got != s.Code {
				t.Fatalf("line %d has %q, the step %q", s.Line, got, s.Code)
			}
			at = s.Line + n - 1
		}
	})
}
