// Package termtest has a terminal for tests: a grid of cells that knows
// double-width characters and breaks rows anew when it is made narrower, as
// most terminals do today. It understands the sequences the screen writes and
// reports all others.
package termtest

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/rivo/uniseg"
)

// Grid is a terminal screen. All methods may be called from any goroutine.
type Grid struct {
	mu      sync.Mutex
	cols    int
	rows    int
	lines   []line // scrollback and screen; the last rows of it are the screen
	x, y    int    // cursor; y counts from the screen's first row
	wrap    bool   // the cursor stands behind the last column
	partial string
	hidden  bool
	writes  int
	// Bad lists sequences that were not understood.
	Bad []string
}

// line is a row; soft tells that it continues in the next.
type line struct {
	cells []string // "" is the second half of a wide character
	soft  bool
}

// New returns an empty screen.
func New(cols, rows int) *Grid {
	return &Grid{cols: cols, rows: rows, lines: make([]line, rows)}
}

// Size returns columns and rows.
func (g *Grid) Size() (int, int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.cols, g.rows
}

// Writes is the number of Write calls so far.
func (g *Grid) Writes() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.writes
}

// Cursor returns the cursor's column and row on the screen.
func (g *Grid) Cursor() (x, y int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.x, g.y
}

// Write implements io.Writer. A newline also returns to the first column, as
// output processing of a real terminal line does.
func (g *Grid) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.writes++
	s := g.partial + string(p)
	g.partial = ""
	for s != "" {
		if s[0] == 0x1b {
			n := g.escape(s)
			if n == 0 {
				g.partial = s
				break
			}
			s = s[n:]
			continue
		}
		c, _, w, _ := uniseg.FirstGraphemeClusterInString(s, -1)
		switch {
		case s[0] == '\r':
			g.x, g.wrap = 0, false
			c = "\r"
		case s[0] == '\n':
			g.newline(false)
			g.x = 0
			c = "\n"
		case s[0] < 0x20:
			g.Bad = append(g.Bad, fmt.Sprintf("%q", s[0]))
			c = s[:1]
		default:
			g.put(c, w)
		}
		s = s[len(c):]
	}
	return len(p), nil
}

func (g *Grid) cur() *line { return &g.lines[len(g.lines)-g.rows+g.y] }

func (g *Grid) newline(soft bool) {
	g.cur().soft = soft
	g.wrap = false
	if g.y++; g.y == g.rows {
		g.y--
		g.lines = append(g.lines, line{})
	}
}

func (g *Grid) put(c string, w int) {
	if g.wrap || g.x+w > g.cols {
		g.newline(true)
		g.x = 0
	}
	l := g.cur()
	for len(l.cells) < g.x+w {
		l.cells = append(l.cells, " ")
	}
	l.cells[g.x] = c
	for i := 1; i < w; i++ {
		l.cells[g.x+i] = ""
	}
	if g.x += w; g.x >= g.cols {
		g.x, g.wrap = g.cols-1, true
	}
}

func (g *Grid) escape(s string) int {
	if len(s) < 2 {
		return 0
	}
	if s[1] != '[' {
		g.Bad = append(g.Bad, fmt.Sprintf("%q", s[:2]))
		return 2
	}
	n := 2
	for n < len(s) && (s[n] < 0x40 || s[n] > 0x7e) {
		n++
	}
	if n == len(s) {
		return 0
	}
	arg := s[2:n]
	k, _ := strconv.Atoi(arg)
	k = max(k, 1)
	switch s[n] {
	case 'A':
		g.y, g.wrap = max(0, g.y-k), false
	case 'C':
		g.x, g.wrap = min(g.cols-1, g.x+k), false
	case 'H':
		g.x, g.y, g.wrap = 0, 0, false
	case 'J':
		from := len(g.lines) - g.rows + g.y
		if arg == "2" {
			from = len(g.lines) - g.rows
		} else {
			l := g.cur()
			l.cells, l.soft = l.cells[:min(g.x, len(l.cells))], false
			from++
		}
		for i := from; i < len(g.lines); i++ {
			g.lines[i] = line{}
		}
	case 'm':
	case 'h', 'l':
		if arg == "?25" {
			g.hidden = s[n] == 'l'
		}
	default:
		g.Bad = append(g.Bad, fmt.Sprintf("%q", s[:n+1]))
	}
	return n + 1
}

// Resize changes the size. Rows that were wrapped are joined, and all are
// broken anew; the cursor stays on its character.
func (g *Grid) Resize(cols, rows int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	at := len(g.lines) - g.rows + g.y
	last := len(g.lines) - 1
	for last > at && len(g.lines[last].cells) == 0 {
		last--
	}
	var out []line
	cy, cx := 0, g.x
	for i := 0; i <= last; {
		var cells []string
		curAt := -1
		for {
			if i == at {
				curAt = len(cells) + g.x
			}
			cells = append(cells, g.lines[i].cells...)
			soft := g.lines[i].soft
			i++
			if !soft || i > last {
				break
			}
		}
		start := 0
		for {
			end := min(start+cols, len(cells))
			if end < len(cells) && cells[end] == "" {
				end--
			}
			more := end < len(cells)
			if curAt >= start && (curAt < end || !more) {
				cy, cx = len(out), min(curAt-start, cols-1)
				curAt = -1
			}
			out = append(out, line{append([]string(nil), cells[start:end]...), more})
			if start = end; !more {
				break
			}
		}
	}
	for len(out) < rows {
		out = append(out, line{})
	}
	g.cols, g.rows, g.lines = cols, rows, out
	g.x, g.y, g.wrap = cx, max(0, cy-(len(out)-rows)), false
}

// Screen returns the rows of the screen without blanks at their ends, and
// without empty rows at the bottom.
func (g *Grid) Screen() string { return g.text(true) }

// All returns scrollback and screen.
func (g *Grid) All() string { return g.text(false) }

func (g *Grid) text(screenOnly bool) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	ls := g.lines
	if screenOnly {
		ls = ls[len(ls)-g.rows:]
	}
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(strings.TrimRight(strings.Join(l.cells, ""), " "))
		b.WriteByte('\n')
	}
	return strings.TrimRight(b.String(), "\n")
}
