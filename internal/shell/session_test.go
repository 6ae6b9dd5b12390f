package shell_test

import (
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
	"asyncrepl/internal/shell"
	"asyncrepl/internal/term"
	"asyncrepl/internal/vm"
)

type noInput struct{}

func (noInput) ReadLine(*vm.Thread, string) (string, error) { return "", io.EOF }

// newReal is a shell with the real interpreter on a fake screen, in virtual
// time.
func newReal(t *testing.T) *scene {
	sc := &scene{ed: term.NewFake(100, 30), files: memory{}}
	out := shell.NewOutput(sc.ed)
	py, err := session.NewInteractive(session.Config{
		Stdout: out, Stderr: out, Stdin: noInput{}, Terminal: true, Args: []string{""}, Path: []string{t.TempDir()},
		Era: lib.Legacy, Clock: loop.NewVirtualClock(0),
	})
	if err != nil {
		t.Fatal(err)
	}
	py.Define("interrupt", py.Interrupt)
	sc.sh = shell.New(shell.Config{Files: sc.files, Lang: "en"}, py, sc.ed, out)
	return sc
}

const producerAndConsumer = `>>> async def producer(q):
...     n = 1
...     while True:
...         await q.put(f"tick{n}")
...         n += 1
...         await asyncio.sleep(1)
... 
>>> async def consumer(q):
...     while True:
...         print("got", await q.get())
... 
`

// sessions are transcripts of the real interpreter; rows that begin with
// "... " go on with the block.
var sessions = []struct{ name, want string }{
	{"producer and consumer", `
>>> q = asyncio.Queue(1)
` + producerAndConsumer + `>>> spawn producer(q)
[1] producer
1 task >>> spawn consumer(q)
[2] consumer
 0.000 consumer │ got tick1
2 tasks >>> run 2
 1.000 consumer │ got tick2
 2.000 consumer │ got tick3
ran 2.000 s; 2 tasks are alive
2 tasks >>> ps
   task      state    waits for          at                                     age
1  producer  waiting  sleep, 1.0 s left  line 6: await asyncio.sleep(1)       2.0 s
2  consumer  waiting  q.get()            line 3: print("got", await q.get())  2.0 s
2 tasks >>> cancel 1
[1] producer: cancel requested
1 task >>> await asyncio.sleep(0.1, "still here")
'still here'
1 task >>> reset
reset: cancelled 1 task; closed the loop; kept all definitions and values
>>> q.maxsize
1
`},
	{"plain Python", `
>>> 1 + 1
2
>>> _ * 21
42
>>> x = [1,
... 2]
>>> x
[1, 2]
>>> 1 / 0
Traceback (most recent call last):
  File "<input 5>", line 1, in <module>
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
>>> x y
  File "<input 6>", line 1
    x y
      ^
SyntaxError: invalid syntax
>>> asyncio.get_event_loop().is_running()
False
>>> t = asyncio.create_task(asyncio.sleep(1, "done"))
1 task >>> await t
'done'
>>> spawn asyncio.sleep
spawn: asyncio.sleep is a coroutine function; call it: spawn asyncio.sleep(delay)
>>> asyncio.run(asyncio.sleep(1, 5))
5
>>> reset_loop()
>>> await asyncio.sleep(1, asyncio.get_running_loop().time())
0.0
`},
}

// furtherSessions are about the foreground, mistakes and Ctrl-C.
var furtherSessions = []struct{ name, want string }{
	{"foreground tasks are plain", `
>>> async def main():
...     print("main")
...     await asyncio.gather(child(), asyncio.sleep(1))
... 
>>> async def child():
...     print("child")
... 
>>> asyncio.run(main())
main
 0.000 child │ child
>>> asyncio.get_event_loop().run_until_complete(main())
main
 0.000 child │ child
>>> await main()
main
 1.000 child-2 │ child
`},
	{"forgotten await", `
>>> async def f():
...     return 1
... 
>>> f()
<coroutine object f>
it does not run yet: await _ runs it now, spawn _ in the background
>>> await _
1
>>> spawn f
spawn: f is a coroutine function; call it: spawn f()
>>> spawn 3
spawn: 3 is no coroutine but an int; spawn takes the call of an async def function
>>> f?
signature  async f()
type       function
value      <function f>
>>> def h(a, /, b=2, *c, d, e=4, **k):
...     "Says."
... 
>>> h?
signature  h(a, /, b=2, *c, d, e=4, **k)
type       function
value      <function h>
doc        Says.
>>> help asyncio.sleep
signature  async asyncio.sleep(delay, result=None, *, loop=None)
type       function
value      <function sleep>
doc        Pauses the awaiting coroutine for the stated number of seconds.
>>> async def g():
...     f()
... 
>>> await g()
<input 10>:2: RuntimeWarning: coroutine 'f' was never awaited
  f()
write await f() to run it here, asyncio.create_task(f()) to run it in the background
`},
	{"typing errors", `
>>> resett
Traceback (most recent call last):
  File "<input 1>", line 1, in <module>
    resett
NameError: name 'resett' is not defined
no command is called resett either; did you mean reset?
>>> resett --all
Traceback (most recent call last):
  File "<input 2>", line 1, in <module>
    resett --all
    ^^^^^^
NameError: name 'resett' is not defined
no command is called resett either; did you mean reset?
>>> spwn f()
no command spwn; did you mean spawn?
>>> %spwn f()
no command spwn; did you mean spawn?
>>> resett = 3
>>> resett
3
>>> runn + 1
Traceback (most recent call last):
  File "<input 7>", line 1, in <module>
    runn + 1
    ^^^^
NameError: name 'runn' is not defined. Did you mean: 'round'?
>>> import asynico
Traceback (most recent call last):
  File "<input 8>", line 1, in <module>
    import asynico
ModuleNotFoundError: No module named 'asynico'
did you mean import asyncio?
`},
	{"a task dies", `
>>> async def bad():
...     await asyncio.sleep(1)
...     1 / 0
... 
>>> spawn bad() as b
[1] bad
1 task >>> run
 1.000 bad │ task 1 died
Traceback (most recent call last):
  File "<input 1>", line 3, in bad
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
ran 1.000 s; no task is left
>>> b.exception()
ZeroDivisionError('division by zero')
>>> ps -a
   task  state   waits for  at    age
1  bad   failed                 1.0 s
`},
	{"waiting for a task", `
>>> t = asyncio.create_task(asyncio.sleep(50, "up"))
1 task >>> asyncio.get_event_loop().call_later(2, interrupt)
<TimerHandle>
1 task >>> await t
KeyboardInterrupt
stopped waiting; the task goes on
1 task >>> asyncio.get_event_loop().call_later(2, interrupt)
<TimerHandle>
1 task >>> await asyncio.sleep(50)
KeyboardInterrupt
cancelled what the line waited for
1 task >>> await 1
'up'
`},
}

// addresses are what differs from run to run.
var addresses = regexp.MustCompile(` at 0x[0-9a-f]+| when=[^>]*`)

func TestFurtherSessions(t *testing.T) {
	for _, tr := range furtherSessions {
		t.Run(tr.name, func(t *testing.T) { transcript(t, tr.want) })
	}
}

// transcript types what a transcript says was typed, and compares the rest.
func transcript(t *testing.T, want string) {
	t.Helper()
	got, _ := newReal(t).play(blocks(want)...)
	i := strings.LastIndex(strings.TrimSuffix(got, "\n"), "\n")
	if got = addresses.ReplaceAllString(got[:i], ""); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\n%s", got, cmp.Diff(strings.TrimSpace(want), got))
	}
}

// blocks takes the typed blocks out of a transcript.
func blocks(want string) (out []string) {
	for _, row := range strings.Split(strings.TrimSpace(want), "\n") {
		if more, ok := strings.CutPrefix(row, "... "); ok {
			out[len(out)-1] += "\n" + more
		} else if _, typed, ok := strings.Cut(row, ">>> "); ok {
			out = append(out, typed)
		}
	}
	return out
}

func TestSessions(t *testing.T) {
	for _, tr := range sessions {
		t.Run(tr.name, func(t *testing.T) {
			got, status := newReal(t).play(blocks(tr.want)...)
			i := strings.LastIndex(strings.TrimSuffix(got, "\n"), "\n")
			if got = got[:i]; got != strings.TrimSpace(tr.want) || status != 0 {
				t.Errorf("status %d, got:\n%s", status, got)
			}
		})
	}
}
