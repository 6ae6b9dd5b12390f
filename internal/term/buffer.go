package term

import (
	"strings"
	"unicode"
)

// buffer is a text of several rows and a cursor, an index into text. Its
// methods are pure edits: they know neither keys nor screen.
type buffer struct {
	text []rune
	pos  int
}

func (b *buffer) String() string { return string(b.text) }

// cursor is the position in bytes.
func (b *buffer) cursor() int { return len(string(b.text[:b.pos])) }

func (b *buffer) set(s string, pos int) {
	b.text = []rune(s)
	b.pos = min(max(pos, 0), len(b.text))
}

func (b *buffer) insert(s string) { b.replace(b.pos, b.pos, s) }

// replace puts s in place of [from,to) and the cursor behind it. It always
// makes a new slice: the old one may be shared.
func (b *buffer) replace(from, to int, s string) {
	rs := []rune(s)
	t := make([]rune, 0, len(b.text)-(to-from)+len(rs))
	t = append(append(append(t, b.text[:from]...), rs...), b.text[to:]...)
	b.text, b.pos = t, from+len(rs)
}

// cut removes [from,to) and returns it.
func (b *buffer) cut(from, to int) string {
	s := string(b.text[from:to])
	b.replace(from, to, "")
	return s
}

// rowStart and rowEnd are the bounds of the row that position p is in.
func (b *buffer) rowStart(p int) int {
	for p > 0 && b.text[p-1] != '\n' {
		p--
	}
	return p
}

func (b *buffer) rowEnd(p int) int {
	for p < len(b.text) && b.text[p] != '\n' {
		p++
	}
	return p
}

// row is the text of the cursor's row up to the cursor, and after it.
func (b *buffer) row() (before, after string) {
	return string(b.text[b.rowStart(b.pos):b.pos]), string(b.text[b.pos:b.rowEnd(b.pos)])
}

// left and right are the positions one character, as the user sees it, away.
func (b *buffer) left() int {
	if b.pos == 0 {
		return 0
	}
	start := b.rowStart(b.pos)
	if start == b.pos {
		return b.pos - 1
	}
	if b.text[b.pos-1] < 0x300 {
		return b.pos - 1
	}
	last := start
	for s, p := string(b.text[start:b.pos]), start; s != ""; {
		c, n, _ := cluster(s)
		last = p
		p += len([]rune(c))
		s = s[n:]
	}
	return last
}

func (b *buffer) right() int {
	if b.pos == len(b.text) {
		return b.pos
	}
	if b.text[b.pos] == '\n' {
		return b.pos + 1
	}
	end := min(b.rowEnd(b.pos), b.pos+64) // no character is longer
	c, _, _ := cluster(string(b.text[b.pos:end]))
	return b.pos + len([]rune(c))
}

func isWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func (b *buffer) wordLeft() int {
	p := b.pos
	for p > 0 && !isWord(b.text[p-1]) {
		p--
	}
	for p > 0 && isWord(b.text[p-1]) {
		p--
	}
	return p
}

func (b *buffer) wordRight() int {
	p := b.pos
	for p < len(b.text) && !isWord(b.text[p]) {
		p++
	}
	for p < len(b.text) && isWord(b.text[p]) {
		p++
	}
	return p
}

// blankLeft is where the blank-separated word before the cursor begins, or the
// end of the row above when the cursor stands at a row's start.
func (b *buffer) blankLeft() int {
	p := b.pos
	if p > 0 && b.text[p-1] == '\n' {
		return p - 1
	}
	for p > 0 && b.text[p-1] == ' ' {
		p--
	}
	for p > 0 && !unicode.IsSpace(b.text[p-1]) {
		p--
	}
	return p
}

// up and down move the cursor by one row and keep its column in cells; they
// report false at the edge of the text.
func (b *buffer) up() bool {
	start := b.rowStart(b.pos)
	if start == 0 {
		return false
	}
	b.pos = b.atColumn(b.rowStart(start-1), Width(string(b.text[start:b.pos])))
	return true
}

func (b *buffer) down() bool {
	end := b.rowEnd(b.pos)
	if end == len(b.text) {
		return false
	}
	b.pos = b.atColumn(end+1, Width(string(b.text[b.rowStart(b.pos):b.pos])))
	return true
}

func (b *buffer) atColumn(start, col int) int {
	s := string(b.text[start:b.rowEnd(start)])
	p := start
	for s != "" {
		c, n, w := cluster(s)
		if col < w {
			break
		}
		col -= w
		p += len([]rune(c))
		s = s[n:]
	}
	return p
}

// backspace removes the character before the cursor, or blanks down to the
// previous indentation stop when only blanks stand before it in the row.
func (b *buffer) backspace() {
	before, _ := b.row()
	if n := len(before); n > 0 && strings.Trim(before, " ") == "" {
		b.cut(b.pos-((n-1)%indentWidth+1), b.pos)
		return
	}
	b.cut(b.left(), b.pos)
}
