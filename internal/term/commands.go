package term

import (
	"io"
	"strings"

	"golang.org/x/sys/unix"
)

// commands is the key map. A command may rely on a session being edited.
var commands = map[rune]func(*tty){
	ctrl('a'):       func(t *tty) { t.buf.pos = t.buf.rowStart(t.buf.pos) },
	keyHome:         func(t *tty) { t.buf.pos = t.buf.rowStart(t.buf.pos) },
	ctrl('e'):       func(t *tty) { t.buf.pos = t.buf.rowEnd(t.buf.pos) },
	keyEnd:          func(t *tty) { t.buf.pos = t.buf.rowEnd(t.buf.pos) },
	ctrl('b'):       func(t *tty) { t.buf.pos = t.buf.left() },
	keyLeft:         func(t *tty) { t.buf.pos = t.buf.left() },
	ctrl('f'):       func(t *tty) { t.buf.pos = t.buf.right() },
	keyRight:        func(t *tty) { t.buf.pos = t.buf.right() },
	keyWordLeft:     func(t *tty) { t.buf.pos = t.buf.wordLeft() },
	keyWordRight:    func(t *tty) { t.buf.pos = t.buf.wordRight() },
	keyUp:           (*tty).up,
	ctrl('p'):       (*tty).up,
	keyDown:         (*tty).down,
	ctrl('n'):       (*tty).down,
	keyPageUp:       (*tty).older,
	keyPageDown:     (*tty).newer,
	keyBackspace:    func(t *tty) { t.buf.backspace() },
	ctrl('h'):       func(t *tty) { t.buf.backspace() },
	keyDelete:       func(t *tty) { t.buf.cut(t.buf.pos, t.buf.right()) },
	ctrl('d'):       (*tty).deleteOrEnd,
	ctrl('k'):       func(t *tty) { t.cut(t.buf.pos, t.killEnd()) },
	ctrl('u'):       func(t *tty) { t.cut(t.killStart(), t.buf.pos) },
	ctrl('w'):       func(t *tty) { t.cut(t.buf.blankLeft(), t.buf.pos) },
	keyKillWordBack: func(t *tty) { t.cut(t.buf.wordLeft(), t.buf.pos) },
	keyKillWord:     func(t *tty) { t.cut(t.buf.pos, t.buf.wordRight()) },
	ctrl('y'):       func(t *tty) { t.buf.insert(t.kill) },
	ctrl('t'):       (*tty).transpose,
	ctrl('l'):       func(t *tty) { t.screen.clear() },
	ctrl('c'):       (*tty).interrupt,
	ctrl('z'):       func(t *tty) { unix.Kill(0, unix.SIGTSTP) },
	ctrl('r'):       (*tty).startSearch,
	ctrl('m'):       (*tty).enter,
	ctrl('j'):       (*tty).enter, // as Enter comes when it was typed before the start
	keyNewline:      (*tty).newline,
	ctrl('i'):       (*tty).tab,
	keyShiftTab:     (*tty).outdent,
	keyEsc:          func(*tty) {},
	ctrl('g'):       func(*tty) {},
}

// kills are the commands whose cuts add up for one Ctrl-Y.
var kills = map[rune]bool{ctrl('k'): true, ctrl('u'): true, ctrl('w'): true, keyKillWordBack: true, keyKillWord: true}

// walks are the commands that keep the walk through the history going.
var walks = map[rune]bool{keyUp: true, keyDown: true, ctrl('p'): true, ctrl('n'): true, keyPageUp: true, keyPageDown: true, ctrl('m'): true}

// command serves a key: an open search or menu sees it first.
func (t *tty) command(k rune) {
	if len(t.sessions) == 0 {
		return
	}
	t.note = ""
	if !walks[k] {
		t.recall = nil
	}
	if t.search != nil && t.searchKey(k) {
		return
	}
	if t.menu != nil && t.menuKey(k) {
		return
	}
	if f := commands[k]; f != nil {
		f(t)
	}
	t.lastKill = kills[k]
}

// typeText serves several characters typed at once, or any while a search or
// a menu is open.
func (t *tty) typeText(s string) {
	if len(t.sessions) == 0 {
		return
	}
	t.note, t.recall, t.lastKill, t.menu = "", nil, false, nil
	if t.search != nil {
		t.searchText(s)
		return
	}
	t.buf.insert(s)
}

func (t *tty) pasteText(s string) {
	if len(t.sessions) == 0 {
		return
	}
	t.closeMenus()
	s = cleanPaste(s)
	if !t.top().block { // one line is asked for
		s, _, _ = strings.Cut(s, "\n")
		t.buf.insert(s)
		return
	}
	t.buf.paste(s)
}

func (t *tty) closeMenus() {
	t.menu, t.search, t.note, t.recall, t.lastKill = nil, nil, "", nil, false
}

func (t *tty) cut(from, to int) {
	if from == to {
		return
	}
	back := from < t.buf.pos
	s := t.buf.cut(from, to)
	switch {
	case !t.lastKill:
		t.kill = s
	case back:
		t.kill = s + t.kill
	default:
		t.kill += s
	}
}

// killEnd is the end of the row, or of the newline if the cursor is there.
func (t *tty) killEnd() int {
	end := t.buf.rowEnd(t.buf.pos)
	if end == t.buf.pos && end < len(t.buf.text) {
		end++
	}
	return end
}

func (t *tty) killStart() int {
	start := t.buf.rowStart(t.buf.pos)
	if start == t.buf.pos && start > 0 {
		start--
	}
	return start
}

func (t *tty) deleteOrEnd() {
	if len(t.buf.text) == 0 {
		t.finish(readResult{err: io.EOF}, true)
		return
	}
	t.buf.cut(t.buf.pos, t.buf.right())
}

func (t *tty) transpose() {
	b := &t.buf
	if b.pos == len(b.text) && b.pos > 0 && b.text[b.pos-1] != '\n' {
		b.pos = b.left()
	}
	if b.pos == 0 || b.pos == len(b.text) || b.text[b.pos] == '\n' || b.text[b.pos-1] == '\n' {
		return
	}
	start, end := b.left(), b.right()
	b.replace(start, end, string(b.text[b.pos:end])+string(b.text[start:b.pos]))
}

func (t *tty) newline() {
	if t.top().block {
		t.buf.newline()
	} else {
		t.enter()
	}
}

// outdent takes one level of indentation off the cursor's row.
func (t *tty) outdent() {
	b := &t.buf
	start, pos := b.rowStart(b.pos), b.pos
	n := 0
	for start+n < len(b.text) && b.text[start+n] == ' ' && n < indentWidth {
		n++
	}
	b.cut(start, start+n)
	b.pos = max(start, pos-n)
}

// up and down move inside the text and, at its edges, through the history.
func (t *tty) up() {
	if !t.buf.up() {
		t.older()
	}
}

func (t *tty) down() {
	if !t.buf.down() {
		t.newer()
	}
}

// older shows the previous block that begins with what stood before the cursor
// when the walk began. The cursor stays in the first row, so that the next Up
// goes on; newer leaves it in the last row.
func (t *tty) older() {
	if !t.top().block {
		return
	}
	if t.recall == nil {
		text := t.buf.String()
		t.recall = &recall{typed: text, prefix: text[:t.buf.cursor()], at: len(t.hist.items)}
	}
	if text, ok := t.hist.older(t.recall); ok {
		t.buf.set(text, 0)
		t.buf.pos = t.buf.rowEnd(0)
	}
}

func (t *tty) newer() {
	if t.recall == nil {
		return
	}
	if text, ok := t.hist.newer(t.recall); ok {
		t.buf.set(text, len(text))
	}
}
