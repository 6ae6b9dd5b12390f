package session

import (
	"bytes"
	"runtime"
	"testing"
	"time"

	"asyncrepl/internal/loop"
)

// A reset ends threads that wait, that sleep and that compute, and leaves no
// goroutine behind; one that resists is told of.
func TestEndThreads(t *testing.T) {
	var out bytes.Buffer
	i, err := NewInteractive(Config{Stdout: &out, Stderr: &out, Stdin: noInput{}, Clock: loop.NewVirtualClock(0)})
	if err != nil {
		t.Fatal(err)
	}
	before := runtime.NumGoroutine()
	run := func(text string) {
		if _, err := i.Execute(Input{Text: text, File: "<input>", Line: 1, Echo: EchoNone}); err != nil {
			t.Fatal(err)
		}
	}
	run(`
import threading, time, queue
def spin():
    while True: pass
ends = []
def tidy():
    try: queue.Queue().get()
    finally: ends.append("tidied")
for f in spin, tidy, threading.Event().wait, lambda: time.sleep(3600):
    threading.Thread(target=f).start()
`)
	if ended, left := i.EndThreads(); ended != 4 || left != 0 {
		t.Errorf("%d ended, %d left", ended, left)
	}
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before && time.Now().Before(end); {
		runtime.Gosched()
	}
	if n := runtime.NumGoroutine(); n > before {
		t.Errorf("%d goroutines, %d before", n, before)
	}
	if v, _ := i.Evaluate("ends"); i.Classify(v).Text != "['tidied']" {
		t.Errorf("ends is %v", i.Classify(v).Text)
	}
}

// While a thread runs a virtual clock moves with the wall; when the last one
// waits for good or ends it jumps.
func TestThreadsHoldTheClock(t *testing.T) {
	clock := loop.NewVirtualClock(0)
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}, Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	status := s.RunText(`
import asyncio, threading, time
idle = threading.Event()
t = threading.Thread(target=idle.wait); t.start()
time.sleep(1000)
async def main():
    await asyncio.sleep(1000)
    await asyncio.to_thread(int)
    await asyncio.sleep(1000)
asyncio.run(main())
print(t.join(1000), t.is_alive())
idle.set(); t.join()
print(int(time.monotonic()) // 100)
`, "<string>")
	if status != 0 || out.String() != "None True\n40\n" {
		t.Errorf("status %d: %s%s", status, out.String(), errs.String())
	}
}
