package term

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

const (
	frameTime  = 33 * time.Millisecond // between two frames with new output
	firstDelay = 2 * time.Millisecond  // lets a line and its newline arrive together
	maxQueue   = 1 << 20               // bytes that may wait
	maxChunk   = 64 << 10              // bytes written at a time
)

// screen owns the terminal's output: the frame (prompt, text, menu) and what is
// printed above it. All methods may be called from any goroutine.
//
// Lock order: mu, then qmu. Everything printed passes through the queue, and
// only a holder of mu takes from it, so the order is kept.
type screen struct {
	out   io.Writer
	size  func() (cols, rows int)
	theme *Theme

	mu    sync.Mutex
	view  view
	lane  lane  // the row that printed text is on
	drawn drawn // what the terminal shows of the frame
	off   bool  // given to somebody else

	qmu    sync.Mutex
	queue  []byte
	active bool // a frame is up; written with mu and qmu held
	armed  bool // a flush is due
	last   time.Time
}

// drawn remembers the frame on the terminal: the widths of its rows, the width
// of the screen then, and where the cursor was left.
type drawn struct {
	widths   []int
	screen   int
	row, col int
	top      int
	unknown  bool // the cursor's column is not known
}

// above is the number of rows from the frame's first to the cursor's on a
// screen of w cells: narrower than before, the terminal has broken our rows.
func (d *drawn) above(w int) int {
	if w >= d.screen {
		return d.row
	}
	n := 0
	for _, width := range d.widths[:min(d.row, len(d.widths))] {
		n += max(1, (width+w-1)/w)
	}
	return n + d.col/w
}

// print queues text; see Editor.PrintAbove.
func (s *screen) print(text string) {
	if text == "" {
		return
	}
	s.qmu.Lock()
	s.queue = append(s.queue, text...)
	if s.active && len(s.queue) < maxQueue {
		if !s.armed {
			s.armed = true
			time.AfterFunc(max(firstDelay, frameTime-time.Since(s.last)), s.flush)
		}
		s.qmu.Unlock()
		return
	}
	s.qmu.Unlock()
	s.flush()
}

// flush writes all that was printed before the call.
func (s *screen) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drain()
}

func (s *screen) drain() {
	for first := true; ; first = false {
		s.qmu.Lock()
		if first {
			s.armed = false
			s.last = time.Now()
		}
		n := min(len(s.queue), maxChunk)
		if n < len(s.queue) {
			if i := bytes.LastIndexByte(s.queue[:n], '\n'); i >= 0 {
				n = i + 1
			}
		}
		chunk := string(s.queue[:n])
		s.queue = append(s.queue[:0], s.queue[n:]...)
		if len(s.queue) == 0 && cap(s.queue) > maxQueue {
			s.queue = nil
		}
		s.qmu.Unlock()
		if chunk == "" {
			return
		}
		if s.active {
			s.draw(chunk)
		} else {
			s.through(chunk)
		}
	}
}

// through writes directly and follows the last row, to know where a prompt can
// be put.
func (s *screen) through(chunk string) {
	io.WriteString(s.out, chunk)
	if i := strings.LastIndexByte(chunk, '\n'); i >= 0 {
		s.lane.partial, s.drawn.unknown = "", false
		s.lane.take()
		chunk = chunk[i+1:]
	}
	s.lane.feed(chunk, func(string) {})
	if len(s.lane.cells) > maxPartial {
		s.lane.reset()
		s.lane.strange = true
	}
}

// show puts up v, or replaces what is up, and draws it.
func (s *screen) show(v view) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.off {
		s.view = v
		return
	}
	if !s.active {
		s.drain()
		s.begin()
	}
	s.view = v
	s.draw("")
}

// begin prepares the first frame after direct output.
func (s *screen) begin() {
	w, _ := s.size()
	s.lane.partial = ""
	switch {
	case s.lane.strange || s.drawn.unknown:
		// Blanks up to the margin move to a fresh row exactly if the cursor was
		// not at the start of one.
		io.WriteString(s.out, strings.Repeat(" ", w-1)+"\r")
		s.lane.reset()
	case s.lane.width() >= w:
		io.WriteString(s.out, "\r\n")
		s.lane.reset()
	}
	s.drawn = drawn{screen: w}
	s.setActive(true)
}

func (s *screen) setActive(on bool) {
	s.qmu.Lock()
	s.active = on
	s.qmu.Unlock()
}

// redraw draws the frame again, after a resize for instance.
func (s *screen) redraw() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.active {
		s.draw("")
	}
}

// clear empties the whole screen and draws the frame at its top.
func (s *screen) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.active {
		return
	}
	io.WriteString(s.out, "\x1b[H\x1b[2J")
	w, _ := s.size()
	s.drawn = drawn{screen: w}
	s.draw("")
}

// finish leaves the text of v on the screen, all of it and without menu, and
// ends the frame: what is printed next stands below.
func (s *screen) finish(v view) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.active {
		return
	}
	s.drain()
	v.menu = nil
	v.cursor = len(v.text)
	w, _ := s.size()
	f := layout(v, s.openRow(w), w, 0, 0, s.theme)
	if n := len(f.rows); n > 1 && f.rows[n-1].width == 0 && f.col == 0 && !strings.HasSuffix(v.text, "\n") {
		f.rows = f.rows[:n-1] // the empty row behind a full one
	}
	var o strings.Builder
	s.head(&o, w)
	for _, r := range f.rows {
		o.WriteString(r.text)
		o.WriteString("\r\n")
	}
	o.WriteString("\x1b[?25h\x1b[?2026l")
	io.WriteString(s.out, o.String())
	s.lane.reset()
	s.drawn = drawn{screen: w}
	s.setActive(false)
}

// erase removes the frame; an open row stays open.
func (s *screen) erase() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.eraseLocked()
}

// abandon is erase on the way out of a panic, perhaps one of our own: it gives
// up when the screen is in use.
func (s *screen) abandon() {
	for range 100 {
		if s.mu.TryLock() {
			defer s.mu.Unlock()
			s.eraseLocked()
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func (s *screen) eraseLocked() {
	if !s.active {
		return
	}
	s.drain()
	w, _ := s.size()
	var o strings.Builder
	s.head(&o, w)
	o.WriteString(renderCells(s.lane.cells))
	o.WriteString("\x1b[?25h\x1b[?2026l")
	io.WriteString(s.out, o.String())
	s.drawn = drawn{screen: w}
	s.setActive(false)
}

// release gives the terminal away: the frame is erased and nothing is drawn
// until reclaim, which puts it up again if there was one.
func (s *screen) release() (wasUp bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drain()
	wasUp = s.active
	s.eraseLocked()
	if !s.lane.empty() {
		io.WriteString(s.out, "\r\n")
		s.lane.reset()
	}
	s.off = true
	return wasUp
}

func (s *screen) reclaim(up bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.off = false
	s.drawn.unknown = true
	if up {
		s.begin()
		s.draw("")
	}
}

// openRow is the unfinished row, if any.
func (s *screen) openRow(w int) *row {
	if s.lane.empty() {
		return nil
	}
	cells := s.lane.cells
	used := 0
	for i, c := range cells { // a double-width character may stick out
		if used += c.width; used > w {
			cells, used = cells[:i], used-c.width
			break
		}
	}
	return &row{renderCells(cells), used}
}

// head goes to the frame's first cell and clears all from there.
func (s *screen) head(o *strings.Builder, w int) {
	o.WriteString("\x1b[?2026h\x1b[?25l")
	if n := s.drawn.above(w); n > 0 {
		fmt.Fprintf(o, "\x1b[%dA", n)
	}
	o.WriteString("\r\x1b[J")
}

// draw writes one frame: new lines, if any, then the view.
func (s *screen) draw(printed string) {
	w, h := s.size()
	w = max(w, 2)
	var o strings.Builder
	s.head(&o, w)
	line := func(l string) {
		o.WriteString(l)
		o.WriteString("\r\n")
	}
	s.lane.feed(printed, line)
	s.lane.full(w, line)
	f := layout(s.view, s.openRow(w), w, h, s.drawn.top, s.theme)
	if r := &f.rows[f.row]; f.col == r.width && r.width < w {
		// A written cell under the cursor, so that a terminal that breaks rows
		// anew leaves no doubt to which of them the cursor belongs.
		r.text += " "
		r.width++
	}
	for i, r := range f.rows {
		if i > 0 {
			o.WriteString("\r\n")
		}
		o.WriteString(r.text)
	}
	if up := len(f.rows) - 1 - f.row; up > 0 {
		fmt.Fprintf(&o, "\x1b[%dA", up)
	}
	o.WriteString("\r")
	if f.col > 0 {
		fmt.Fprintf(&o, "\x1b[%dC", f.col)
	}
	o.WriteString("\x1b[?25h\x1b[?2026l")
	io.WriteString(s.out, o.String())

	s.drawn = drawn{screen: w, row: f.row, col: f.col, top: f.top, widths: s.drawn.widths[:0]}
	for _, r := range f.rows {
		s.drawn.widths = append(s.drawn.widths, r.width)
	}
}
