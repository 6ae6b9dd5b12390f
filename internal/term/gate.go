package term

import (
	"bytes"
	"io"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

const (
	escapeWait = 50 * time.Millisecond // a lone Esc is a key after this
	pasteWait  = time.Second           // an unfinished paste is taken after this
)

// gate is readline's standard input: it reads the terminal while it is open,
// decodes keys, and hands out one at a time, each as one rune; the text of a
// key waits in take. The next key is handed out when the one before has been
// served: it may have shut the gate. Functions posted by other goroutines pass before keys.
type gate struct {
	*waker

	mu      sync.Mutex
	open    bool
	closed  bool
	hungUp  bool // the terminal has gone
	raw     []byte
	cooked  int // bytes still to come that were typed in line mode
	posts   []func()
	payload []key // keys handed out whose text was not taken yet
	hangup  func()

	handed bool          // the last key is being served
	served chan struct{} // it is not any more
	stop   chan struct{} // closed by Close
}

// Read implements io.Reader for readline's goroutine.
func (g *gate) Read(p []byte) (int, error) {
	if g.handed {
		select {
		case <-g.served:
			g.handed = false
		case <-g.stop:
			return 0, io.EOF
		}
	}
	final := false
	for {
		g.mu.Lock()
		if g.closed {
			g.mu.Unlock()
			return 0, io.EOF
		}
		if k, ok := g.next(final); ok {
			if k.code >= keyText {
				g.payload = append(g.payload, k)
			}
			g.handed = true
			n := copy(p, string(k.code))
			g.mu.Unlock()
			return n, nil
		}
		watch, wait := g.open && !g.hungUp, time.Duration(-1)
		if watch && len(g.raw) > 0 {
			wait = escapeWait
			if len(g.raw) >= len(pasteStart) {
				wait = pasteWait
			}
		}
		g.mu.Unlock()

		start := time.Now()
		readable := g.wait(watch, wait)
		final = !readable && wait > 0 && time.Since(start) >= wait
		if readable {
			g.fill()
		}
	}
}

// next is the key to hand out. Called with mu held.
func (g *gate) next(final bool) (key, bool) {
	if len(g.posts) > 0 {
		f := g.posts[0]
		g.posts = g.posts[1:]
		return key{code: keyPost, call: f}, true
	}
	for g.open && len(g.raw) > 0 {
		k, n := decode(g.raw, final || g.hungUp)
		if n == 0 {
			return k, false
		}
		g.raw = g.raw[n:]
		if k.code != keyNone {
			return k, true
		}
	}
	return key{}, false
}

// fill reads what the terminal has.
func (g *gate) fill() {
	var buf [16 << 10]byte
	n, err := g.read(buf[:])
	g.mu.Lock()
	defer g.mu.Unlock()
	b := buf[:n]
	for i := 0; i < len(b) && g.cooked > 0; i++ {
		if g.cooked--; b[i] == '\n' { // line mode has translated Enter
			b[i] = '\r'
		}
	}
	if len(g.raw) > maxPaste { // an endless paste: keep what could end it
		g.raw = append(g.raw[:maxPaste-16:maxPaste-16], g.raw[len(g.raw)-16:]...)
	}
	g.raw = append(g.raw, b...)
	if err != nil && !g.hungUp {
		g.hungUp = true
		g.posts = append(g.posts, g.hangup)
	}
}

// interruptAhead reports whether Ctrl-C was typed before the terminal could make
// a signal of it, and forgets it with what was typed before, as the terminal
// would. It is called while a key is being served.
func (g *gate) interruptAhead() bool {
	if n, err := unix.IoctlGetInt(int(g.in.Fd()), pendingIn); err == nil && n > 0 {
		g.fill()
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	at := bytes.LastIndexByte(g.raw, 'c'&0x1f)
	if at < 0 || bytes.Contains(g.raw, pasteStart) {
		return false
	}
	g.raw = g.raw[at+1:]
	return true
}

// take returns the key whose rune arrived last, with its text.
func (g *gate) take() key {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.payload) == 0 {
		return key{code: keyNone}
	}
	k := g.payload[0]
	g.payload = g.payload[1:]
	return k
}

// post has f run on the edit goroutine; false: the gate is closed.
func (g *gate) post(f func()) bool {
	g.mu.Lock()
	ok := !g.closed
	if ok {
		g.posts = append(g.posts, f)
	}
	g.mu.Unlock()
	g.wake()
	return ok
}

// set opens or shuts the gate; shut, it leaves the terminal alone.
func (g *gate) set(open bool) {
	g.mu.Lock()
	g.open = open
	g.mu.Unlock()
	g.wake()
}

// expect announces bytes that were typed in line mode.
func (g *gate) expect(cooked int) {
	g.mu.Lock()
	g.cooked = cooked
	g.mu.Unlock()
}

// pending reports whether more keys are waiting. An unfinished sequence counts
// as one.
func (g *gate) pending() bool {
	g.mu.Lock()
	n := len(g.raw) + len(g.posts)
	g.mu.Unlock()
	if n > 0 {
		return true
	}
	n, err := unix.IoctlGetInt(int(g.in.Fd()), pendingIn)
	return err == nil && n > 0
}

// drop forgets what was typed and not read.
func (g *gate) drop() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.raw, g.cooked = nil, 0
	flushInput(int(g.in.Fd()))
}

// Close ends Read with io.EOF.
func (g *gate) Close() error {
	g.mu.Lock()
	if !g.closed {
		g.closed = true
		close(g.stop)
	}
	g.mu.Unlock()
	g.wake()
	return nil
}

// gone reports whether the terminal has hung up.
func (g *gate) gone() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.hungUp
}
