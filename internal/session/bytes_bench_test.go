package session

import (
	"io"
	"runtime"
	"testing"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/trace"
)

// many is how many objects a benchmark of memory makes.
const many = 100_000

// live returns the bytes that a garbage collection leaves.
func live() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// measureBytes runs setup, then source, which makes many of something that
// stays, and reports the live heap that each takes.
func measureBytes(b *testing.B, observe bool, setup, source string) {
	b.Helper()
	for b.Loop() {
		s, err := NewInteractive(Config{
			Stdout: io.Discard, Stderr: io.Discard, Stdin: noInput{}, Args: []string{""},
			Clock: loop.NewVirtualClock(0),
		})
		if err != nil {
			b.Fatal(err)
		}
		if observe {
			s.Observe(trace.New(trace.Config{}))
		}
		run := func(source string) {
			code, exc := s.compile(source, "<bench>", compile.Options{Mode: syntax.Exec})
			if exc == nil {
				_, exc = s.thread.RunCode(code, s.main.Dict(), nil)
			}
			if exc != nil {
				b.Fatal(s.FormatException(exc))
			}
		}
		run(setup)
		before := live()
		run(source)
		b.ReportMetric(float64(live()-before)/many, "B/each")
		runtime.KeepAlive(s)
	}
}

const queue = `
async def get(q):
    n = 1
    await q.get()
    return n
q = asyncio.Queue()
kept = [None] * 100_000
`

// BenchmarkSuspendedCoroutine measures a coroutine that awaits something that
// all of them share.
func BenchmarkSuspendedCoroutine(b *testing.B) {
	measureBytes(b, false, `
class Forever:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return None
async def wait(f):
    n = 1
    await f
    return n
f = Forever()
kept = [None] * 100_000
`, `
for i in range(100_000):
    kept[i] = wait(f)
    kept[i].send(None)
`)
}

// blocked makes tasks that wait for a queue.
const blocked = `
for i in range(100_000):
    kept[i] = asyncio.get_event_loop().create_task(get(q))
asyncio.get_event_loop().run_until_complete(asyncio.sleep(0))
`

// BenchmarkBlockedTask measures a task that waits for a queue, its coroutine
// included, that is kept in a list.
func BenchmarkBlockedTask(b *testing.B) { measureBytes(b, false, queue, blocked) }

// BenchmarkBlockedTaskObserved is BenchmarkBlockedTask with the shell's table of
// tasks watching.
func BenchmarkBlockedTaskObserved(b *testing.B) { measureBytes(b, true, queue, blocked) }
