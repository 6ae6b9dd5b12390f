package term

import (
	"sync"
	"sync/atomic"
	"time"

	"github.com/chzyer/readline"
)

// tty is the line editor. Fields below "edit goroutine" belong to it alone.
type tty struct {
	cfg    Config
	modes  *modes
	gate   *gate
	screen *screen
	rl     *readline.Instance

	stop     chan struct{} // closed by Close
	done     chan struct{} // closed when the edit goroutine has ended
	stopOnce sync.Once
	given    atomic.Pointer[Prompt] // to SetPrompt, not taken over yet
	stale    atomic.Bool            // keys were processed without a redraw

	// edit goroutine
	sessions []*session // the last one is edited
	prompt   Prompt     // of blocks
	buf      buffer
	action   func() // what the key being processed does; nil: it was typed
	hist     *history
	recall   *recall // set while Up and Down walk the history
	search   *search
	menu     *menu
	note     string // one row until the next key
	kill     string
	lastKill bool // the last command killed: the next one adds to it
	spans    spanCache
	shown    time.Time
}

func newTTY(cfg Config) (*tty, error) {
	m, err := newModes(cfg.In, cfg.Out)
	if err != nil {
		return nil, err
	}
	w, err := newWaker(cfg.In)
	if err != nil {
		return nil, err
	}
	t := &tty{
		cfg:   cfg,
		modes: m,
		gate:  &gate{waker: w, served: make(chan struct{}, 1), stop: make(chan struct{})},
		screen: &screen{
			out:   cfg.Out,
			size:  func() (int, int) { return ScreenSize(cfg.Out) },
			theme: cfg.Theme,
		},
		stop: make(chan struct{}),
		done: make(chan struct{}),
		hist: openHistory(cfg.HistoryPath),
	}
	t.gate.hangup = t.hangup
	rc := &readline.Config{
		Stdin:  t.gate,
		Stdout: nowhere{}, Stderr: nowhere{},
		Listener:               readline.FuncListener(t.listen),
		FuncFilterInputRune:    t.filter,
		HistoryLimit:           -1,
		DisableAutoSaveHistory: true,
		// Not interactive: readline keeps the buffer and draws nothing.
		FuncIsTerminal:     func() bool { return false },
		FuncMakeRaw:        func() error { return nil },
		FuncExitRaw:        func() error { return nil },
		FuncGetWidth:       func() int { return 80 },
		FuncOnWidthChanged: func(func()) {},
	}
	if t.rl, err = readline.NewEx(rc); err != nil {
		return nil, err
	}
	t.gate.expect(m.set(modeRun))
	go func() {
		defer close(t.done)
		// One call for the whole life: Enter never reaches readline, blocks are
		// handed over by our own commands.
		t.rl.Readline()
		t.rl.Config.Stdin.Close()
	}()
	t.watchSignals()
	return t, nil
}

// nowhere swallows what readline writes.
type nowhere struct{}

func (nowhere) Write(b []byte) (int, error) { return len(b), nil }

// filter sees every rune before readline does. What is not a plain character
// reaches readline as the bell, which changes nothing there.
func (t *tty) filter(r rune) (rune, bool) {
	defer t.guard()
	if r == 0 { // the gate was closed
		t.endAll(ErrClosed)
		return r, true
	}
	t.action = nil
	switch {
	case r >= keyText && isKey(r):
		k := t.gate.take()
		switch k.code {
		case keyPost:
			t.action = k.call
		case keyText:
			t.action = func() { t.typeText(k.text) }
		case keyPaste:
			t.action = func() { t.pasteText(k.text) }
		default:
			t.action = func() {}
		}
	case isKey(r):
		t.action = func() { t.command(r) }
	case len(t.sessions) == 0:
		t.action = func() {}
	case t.search != nil || t.menu != nil:
		t.action = func() { t.typeText(string(r)) }
	default:
		return r, true
	}
	return readline.CharBell, true
}

// listen is called after readline processed a rune; what it returns becomes
// the new text and cursor.
func (t *tty) listen(line []rune, pos int, key rune) ([]rune, int, bool) {
	if key == 0 && line == nil {
		return nil, 0, false // readline says that it begins
	}
	defer t.guard()
	t.buf = buffer{line, pos}
	if t.action == nil {
		t.note, t.recall, t.lastKill = "", nil, false
	} else {
		act := t.action
		t.action = nil
		act()
	}
	t.show()
	select {
	case t.gate.served <- struct{}{}:
	default: // the gate was closed in between
	}
	return t.buf.text, t.buf.pos, true
}

// guard restores the terminal when a callback panics.
func (t *tty) guard() {
	if p := recover(); p != nil {
		t.Restore()
		panic(p)
	}
}

// show draws the present state, unless more keys wait and the last frame is
// recent: then the last of them draws.
func (t *tty) show() {
	if len(t.sessions) == 0 {
		return
	}
	if time.Since(t.shown) < frameTime && t.gate.pending() {
		t.refreshLater()
		return
	}
	t.screen.show(t.view())
	t.shown = time.Now()
}

// refreshLater makes sure that a skipped frame is drawn even if the keys that
// wait turn out to mean nothing.
func (t *tty) refreshLater() {
	if t.stale.Swap(true) {
		return
	}
	time.AfterFunc(frameTime, func() {
		t.gate.post(func() { t.stale.Store(false) })
	})
}

func (t *tty) view() view {
	s := t.top()
	text := t.buf.String()
	v := view{prompt: s.prompt, text: text, cursor: t.buf.cursor()}
	if s.block {
		v.prompt = t.prompt
	}
	if s.block && t.cfg.Highlight != nil {
		v.spans = t.spans.get(text, v.cursor, t.cfg.Highlight)
	}
	v.menu = t.menuRows()
	return v
}

// spanCache keeps the last answer of the highlighter.
type spanCache struct {
	text   string
	cursor int
	spans  []Span
	valid  bool
}

func (c *spanCache) get(text string, cursor int, f func(string, int) []Span) []Span {
	if !c.valid || c.text != text || c.cursor != cursor {
		*c = spanCache{text, cursor, f(text, cursor), true}
	}
	return c.spans
}

func (t *tty) PrintAbove(text string) { t.screen.print(text) }
func (t *tty) Flush()                 { t.screen.flush() }
func (t *tty) DropTypeahead()         { t.gate.drop() }
func (t *tty) Size() (cols, rows int) { return t.screen.size() }
func (t *tty) Interactive() bool      { return true }

func (t *tty) SetPrompt(p Prompt) {
	if t.given.Swap(&p) != nil {
		return // one is on its way and will take this one
	}
	t.gate.post(func() {
		t.prompt = *t.given.Swap(nil)
	})
}

func (t *tty) Remember(text string) {
	t.gate.post(func() { t.hist.add(text) })
}

func (t *tty) Hint(text string) {
	t.gate.post(func() {
		if len(t.sessions) > 0 {
			t.note = text
		}
	})
}

func (t *tty) Interrupt() {
	t.gate.post(func() {
		if len(t.sessions) > 0 {
			t.interrupt()
		}
	})
}

func (t *tty) Suspend() {
	t.gate.set(false)
	t.screen.release()
	t.modes.suspend()
}

func (t *tty) Resume() {
	t.gate.expect(t.modes.resume())
	t.screen.reclaim(false)
}

func (t *tty) Restore() {
	t.screen.abandon()
	t.modes.set(modeShell)
}

func (t *tty) Close() error {
	t.stopOnce.Do(func() {
		t.gate.Close()
		select {
		case <-t.done:
			t.gate.waker.close()
		case <-time.After(time.Second): // a callback does not return
		}
		t.screen.flush()
		close(t.stop)
		t.Restore()
	})
	return nil
}
