package term

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// cell is one character of a row with the colours it was printed in.
type cell struct {
	text  string
	width int
	sgr   string
}

// lane is the row that printed text is on: a terminal of one row. It gives
// back finished lines and holds the unfinished one. Carriage return, backspace
// and erase-to-end work within the row, tabs become blanks, colours pass; all
// else that could move the cursor is left out, and other control characters
// are shown as ^A. The zero lane is an empty row.
type lane struct {
	cells   []cell
	at      int    // index of the cell that is written next
	sgr     string // colours switched on
	partial string // an unfinished escape sequence or character
	strange bool   // a sequence that moves the cursor was left out
}

// maxPartial bounds an escape sequence that never ends.
const maxPartial = 4096

func (l *lane) width() int {
	w := 0
	for _, c := range l.cells {
		w += c.width
	}
	return w
}

func (l *lane) empty() bool { return len(l.cells) == 0 }

// feed takes printed text and hands each finished line to emit.
func (l *lane) feed(s string, emit func(line string)) {
	if l.partial != "" {
		s, l.partial = l.partial+s, ""
	}
	for s != "" {
		if l.empty() && l.sgr == "" {
			if i := strings.IndexByte(s, '\n'); i >= 0 && harmless(s[:i]) {
				emit(s[:i])
				s = s[i+1:]
				continue
			}
		}
		n := l.step(s, emit)
		if n == 0 {
			if l.partial = s; len(s) > maxPartial {
				l.partial = ""
			}
			return
		}
		s = s[n:]
	}
}

// harmless reports whether a line can be printed as it is.
func harmless(line string) bool {
	high := false
	for i := 0; i < len(line); i++ {
		c := line[i]
		if c < 0x20 || c == 0x7f || c == 0xc2 { // C1 controls begin with 0xc2
			return false
		}
		high = high || c >= 0x80
	}
	return !high || utf8.ValidString(line)
}

// step takes one character or sequence from the front of s; 0: it is unfinished.
func (l *lane) step(s string, emit func(string)) int {
	switch c := s[0]; c {
	case '\n':
		emit(l.take())
		return 1
	case '\r':
		l.at = 0
		return 1
	case '\b':
		l.at = max(0, l.at-1)
		return 1
	case '\t':
		col := 0
		for _, c := range l.cells[:l.at] {
			col += c.width
		}
		for range 8 - col%8 {
			l.put(" ", 1)
		}
		return 1
	case 0x1b:
		n, done := scanEscape(s)
		if !done {
			return 0
		}
		l.escape(s[:n])
		return n
	}
	if !utf8.FullRuneInString(s) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		l.put("\uFFFD", 1)
		return 1
	case r == 0x07 || r == 0:
		return 1
	case r < 0x20 || r == 0x7f:
		l.put("^", 1)
		l.put(string(rune(r^0x40)), 1)
		return 1
	case r >= 0x80 && r < 0xa0:
		for _, c := range fmt.Sprintf(`\x%02x`, r) {
			l.put(string(c), 1)
		}
		return size
	}
	if r >= 0x300 && l.at > 0 && l.at == len(l.cells) {
		// It may belong to the character before, printed by an earlier call.
		last := &l.cells[l.at-1]
		if c, n, w := cluster(last.text + s); n > len(last.text) {
			taken := n - len(last.text)
			last.text, last.width = c, w
			return taken
		}
	}
	c, n, w := cluster(s)
	if !utf8.ValidString(c) {
		c, n, w = string(r), size, 1
	}
	if w > 0 {
		l.put(c, w)
	}
	return n
}

func (l *lane) put(s string, w int) {
	c := cell{s, w, l.sgr}
	if l.at < len(l.cells) {
		l.cells[l.at] = c
	} else {
		l.cells = append(l.cells, c)
	}
	l.at++
}

func (l *lane) escape(seq string) {
	switch {
	case isSGR(seq):
		l.sgr = joinSGR(l.sgr, seq)
	case seq == "\x1b[K" || seq == "\x1b[0K":
		l.cells = l.cells[:l.at]
	case seq == "\x1b[2K":
		for i := range l.cells {
			l.cells[i] = cell{" ", 1, ""}
		}
		l.cells = l.cells[:l.at]
	case len(seq) > 2 && seq[1] == '[' && strings.IndexByte("ABCDEFGHJLMPSTXZ@dfrsu", seq[len(seq)-1]) >= 0:
		l.strange = true
	}
}

// take returns the row as text and begins an empty one; colours stay on.
func (l *lane) take() string {
	s := renderCells(l.cells)
	l.cells, l.at, l.strange = l.cells[:0], 0, false
	return s
}

// full cuts whole screen rows of w cells off the front of a row that has grown
// wider, so that an endless line takes no memory.
func (l *lane) full(w int, emit func(string)) {
	for {
		used, n := 0, 0
		for n < len(l.cells) && used+l.cells[n].width <= w {
			used += l.cells[n].width
			n++
		}
		if n == len(l.cells) || n == 0 {
			return
		}
		emit(renderCells(l.cells[:n]))
		l.cells = append(l.cells[:0], l.cells[n:]...)
		l.at = max(0, l.at-n)
	}
}

// reset forgets the row and all colours.
func (l *lane) reset() { *l = lane{cells: l.cells[:0]} }

func renderCells(cells []cell) string {
	var b strings.Builder
	sgr := ""
	for _, c := range cells {
		if c.sgr != sgr {
			if sgr != "" {
				b.WriteString(sgrReset)
			}
			b.WriteString(c.sgr)
			sgr = c.sgr
		}
		b.WriteString(c.text)
	}
	if sgr != "" {
		b.WriteString(sgrReset)
	}
	return b.String()
}
