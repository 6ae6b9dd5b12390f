package shell_test

import (
	"io"
	"strings"
	"testing"

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
spawn: asyncio.sleep is no coroutine but a builtin_function_or_method; spawn takes the call of an async def function
>>> asyncio.run(asyncio.sleep(1, 5))
5
>>> reset_loop()
>>> await asyncio.sleep(1, asyncio.get_running_loop().time())
0.0
`},
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
