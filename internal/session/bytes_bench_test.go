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

// many is how many objects are made to measure the memory of one.
const many = 20_000

// live returns the bytes that a garbage collection leaves.
func live() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// bytesEach runs setup, then source, which makes many of something that stays,
// and returns the live heap that each takes.
func bytesEach(tb testing.TB, observe bool, setup, source string) float64 {
	tb.Helper()
	s, err := NewInteractive(Config{
		Stdout: io.Discard, Stderr: io.Discard, Stdin: noInput{}, Args: []string{""},
		Clock: loop.NewVirtualClock(0),
	})
	if err != nil {
		tb.Fatal(err)
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
			tb.Fatal(s.FormatException(exc))
		}
	}
	run(setup)
	before := live()
	run(source)
	each := float64(live()-before) / many
	runtime.KeepAlive(s)
	return each
}

func measureBytes(b *testing.B, observe bool, setup, source string) {
	b.Helper()
	for b.Loop() {
		b.ReportMetric(bytesEach(b, observe, setup, source), "B/each")
	}
}

const queue = `
async def get(q):
    n = 1
    await q.get()
    return n
q = asyncio.Queue()
kept = [None] * 20_000
`

// forever is something that all coroutines of wait share and wait for.
const forever = `
class Forever:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return None
async def wait(f):
    n = 1
    await f
    return n
f = Forever()
kept = [None] * 20_000
`

const suspended = `
for i in range(20_000):
    kept[i] = wait(f)
    kept[i].send(None)
`

// blocked makes tasks that wait for a queue.
const blocked = `
for i in range(20_000):
    kept[i] = asyncio.get_event_loop().create_task(get(q))
asyncio.get_event_loop().run_until_complete(asyncio.sleep(0))
`

// BenchmarkBlockedTask measures a task that waits for a queue, its coroutine
// included, that is kept in a list.
func BenchmarkBlockedTask(b *testing.B) { measureBytes(b, false, queue, blocked) }

// BenchmarkBlockedTaskObserved is BenchmarkBlockedTask with the shell's table of
// tasks watching.
func BenchmarkBlockedTaskObserved(b *testing.B) { measureBytes(b, true, queue, blocked) }

// BenchmarkSuspendedCoroutine measures a coroutine that awaits something that
// all of them share.
func BenchmarkSuspendedCoroutine(b *testing.B) { measureBytes(b, false, forever, suspended) }

// What docs/performance.md says of memory stays true, give or take a few bytes.
func TestBytes(t *testing.T) {
	for _, c := range []struct {
		name          string
		observe       bool
		setup, source string
		limit         float64
	}{
		{"suspended coroutine", false, forever, suspended, 240},
		{"blocked task", false, queue, blocked, 600},
		{"observed task", true, queue, blocked, 900},
	} {
		if each := bytesEach(t, c.observe, c.setup, c.source); each > c.limit {
			t.Errorf("%s: %.0f bytes, more than %.0f", c.name, each, c.limit)
		}
	}
}
