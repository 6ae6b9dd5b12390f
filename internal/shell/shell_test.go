package shell_test

import (
	"strings"
	"testing"

	"asyncrepl/internal/shell"
	"asyncrepl/internal/term"
)

// transcripts are sessions: lines that begin with ">>> " (behind a status) are
// typed, the others are what the shell shows.
var transcripts = []struct{ name, want string }{
	{"spawn and run", `
>>> spawn say("hello")
[1] say
 0.000 say │ hello
1 task >>> run 2
 1.000 say │ hello
 2.000 say │ hello
ran 2.000 s; 1 task is alive
1 task >>> cancel 1
[1] say: cancel requested
>>> ps
no task is alive
`},
	{"paused", `
>>> pause
paused: the loop moves only in run, step, await and the loop's own run methods
paused >>> spawn say("a")
[1] say
1 task, paused >>> spawn say("b") as b
[2] say-2
2 tasks, paused >>> step
 0.000 say │ a
 0.000 [1] say: waiting for sleep, 1.0 s left, at line 1: await line1()
2 tasks, paused >>> 
 0.000 say-2 │ b
 0.000 [2] say-2: waiting for sleep, 1.0 s left, at line 1: await line1()
2 tasks, paused >>> ps
   task   state    waits for          at                       age
1  say    waiting  sleep, 1.0 s left  line 1: await line1()  0.0 s
2  say-2  waiting  sleep, 1.0 s left  line 1: await line1()  0.0 s
2 tasks, paused >>> reset
reset: cancelled 2 tasks; closed the loop; kept all definitions and values
paused >>> resume
>>> spawn say("c")
[1] say
 0.000 say │ c
`},
	{"the system's commands", `
>>> !list
ran list
>>> !xx
ran xx
exit status 2
>>> !
!: a command of the system's shell has to follow, as in !ls
`},
	{"foreground", `
>>> await sleep(3, "still here")
still here
>>> spawn sleep(1, "x")
[1] sleep
1 task >>> await 1
x
>>> await 1
task [1] sleep has finished
>>> clock
clock virtual; loop time 4.000 s
`},
	{"mistakes", `
>>> spawn 3
spawn: 3 is no coroutine but an int; spawn takes the call of an async def function
>>> spawn say
spawn: say is a coroutine function; call it: spawn say()
>>> spawn
spawn: needs a coroutine, as in: spawn producer(q)
>>> cancel 99
cancel: no task 99; none is alive
>>> spwan say("a")
no command spwan; did you mean spawn?
>>> %spwan 3
no command spwan; did you mean spawn?
>>> nothing
NameError: name 'nothing' is not defined
>>> clock sideways
clock: sideways is no kind of clock: real, virtual, or a factor such as 10
>>> help spwan
help: no command spwan; did you mean spawn?
>>> play nowhere.py
play: nowhere.py: file does not exist
`},
	{"commands and variables", `
>>> run = 3
>>> run
3
>>> %run 1
ran 1.000 s; no task is left
>>> step: int = 1
NameError: name 'step: int = 1' is not defined
>>> say?
signature  say()
type       function
doc        Says it.
`},
	{"a task dies", `
>>> spawn fail()
[1] fail
1 task >>> run
 1.000 fail │ task 1 died
ValueError: no
ran 1.000 s; no task is left
`},
	{"open row", `
>>> spawn dots()
[1] dots
 0.000 dots │ .
1 task >>> run
 1.000 dots │ ..
ran 3.000 s; no task is left
`},
	{"several", `
>>> spawn say(i) for i in range(2)
NameError: name 'i' is not defined
>>> i = 7
>>> spawn say(i) for i in range(2)
[1] say
[2] say-2
 0.000 say │ 7
 0.000 say-2 │ 7
2 tasks >>> cancel all
[1] say: cancel requested
[2] say-2: cancel requested
`},
}

// script takes the typed lines out of a transcript.
func script(want string) (lines []string) {
	for _, row := range strings.Split(strings.TrimSpace(want), "\n") {
		if _, typed, ok := strings.Cut(row, ">>> "); ok {
			lines = append(lines, typed)
		}
	}
	return lines
}

func TestTranscripts(t *testing.T) {
	for _, tr := range transcripts {
		t.Run(tr.name, func(t *testing.T) {
			got, status := newScene(t, nil).play(script(tr.want)...)
			i := strings.LastIndex(strings.TrimSuffix(got, "\n"), "\n")
			if got = got[:i]; got != strings.TrimSpace(tr.want) || status != 0 {
				t.Errorf("status %d, got:\n%s", status, got)
			}
		})
	}
}

func TestExitStatus(t *testing.T) {
	if _, status := newScene(t, nil).play("exit()"); status != 3 {
		t.Errorf("status %d, want 3", status)
	}
}

// TestNarrow: on a screen of 20 columns no row of a table is wider.
func TestNarrow(t *testing.T) {
	sc := newScene(t, nil)
	sc.ed = term.NewFake(20, 10)
	out := shell.NewOutput(sc.ed)
	sc.py.out = out
	sc.sh = shell.New(shell.Config{}, sc.py, sc.ed, out)
	got, _ := sc.play(`spawn say("a")`, "ps")
	_, table, _ := strings.Cut(got, ">>> ps\n")
	rows := strings.Split(table, "\n")[:3]
	for _, row := range rows {
		if term.Width(row) > 20 {
			t.Errorf("%d columns: %s", term.Width(row), row)
		}
	}
	if rows[0] != "1 say: waiting for" || rows[1] != "  sleep, 1.0 s" {
		t.Errorf("got:\n%s", table)
	}
}
