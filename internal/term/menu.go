package term

import "strings"

// menu is the list of completions, open until a key that does not walk it.
type menu struct {
	c        Completion
	selected int    // -1: none
	start    int    // first row shown
	typed    string // text of the buffer before a candidate was put in
	cursor   int    // in bytes
}

// tab indents at the start of a row and completes elsewhere.
func (t *tty) tab() {
	before, _ := t.buf.row()
	if !t.top().block {
		t.buf.insert("\t")
		return
	}
	if strings.Trim(before, " ") == "" {
		t.buf.insert(strings.Repeat(" ", indentWidth))
		return
	}
	if t.cfg.Complete == nil {
		return
	}
	text, cursor := t.buf.String(), t.buf.cursor()
	c := t.cfg.Complete(text, cursor)
	if c.Start < 0 || c.Start > cursor {
		return
	}
	if len(c.Candidates) == 0 {
		t.note = c.Note
		return
	}
	m := &menu{c: c, selected: -1, typed: text, cursor: cursor}
	if common := commonPrefix(c.Candidates); len(c.Candidates) == 1 || len(common) > cursor-c.Start {
		t.put(m, common)
		if len(c.Candidates) == 1 {
			t.note = c.Candidates[0].Detail
			return
		}
		m.typed, m.cursor = t.buf.String(), t.buf.cursor()
	}
	t.menu = m
}

func commonPrefix(cs []Candidate) string {
	p := cs[0].Insert
	for _, c := range cs[1:] {
		n := 0
		for n < len(p) && n < len(c.Insert) && p[n] == c.Insert[n] {
			n++
		}
		p = p[:n]
	}
	return strings.ToValidUTF8(p, "")
}

// put replaces what the menu is about by s.
func (t *tty) put(m *menu, s string) {
	head := m.typed[:m.c.Start] + s
	t.buf.set(head+m.typed[m.cursor:], len([]rune(head)))
}

// menuKey serves a key while the menu is open; false: the menu is closed and
// the key has its ordinary meaning.
func (t *tty) menuKey(k rune) bool {
	m := t.menu
	switch {
	case k == ctrl('i') || k == keyDown || k == ctrl('n'):
		t.choose(m.selected + 1)
	case k == keyShiftTab || k == keyUp || k == ctrl('p'):
		t.choose(m.selected - 1)
	case k == keyPageDown:
		t.choose(min(m.selected+maxMenu, len(m.c.Candidates)-1))
	case k == keyPageUp:
		t.choose(max(m.selected-maxMenu, 0))
	case k == ctrl('m') && m.selected >= 0:
		t.menu = nil
	case k == keyEsc || k == ctrl('g'):
		t.buf.set(m.typed, len([]rune(m.typed[:m.cursor])))
		t.menu = nil
	default:
		t.menu = nil
		return false
	}
	return true
}

func (t *tty) choose(i int) {
	m, n := t.menu, len(t.menu.c.Candidates)
	if m.selected < 0 && i < 0 {
		i = n - 1
	}
	m.selected = (i + n) % n
	m.start = min(m.start, m.selected)
	m.start = max(m.start, m.selected-maxMenu+1)
	t.put(m, m.c.Candidates[m.selected].Insert)
}

// menuRows are the rows below the text: search, menu or note.
func (t *tty) menuRows() []string {
	theme := t.cfg.Theme
	switch {
	case t.search != nil:
		return []string{t.search.row(theme)}
	case t.menu != nil:
		return t.menu.rows(theme)
	case t.note != "":
		return strings.Split(theme.Paint(HintStyle, visible(strings.TrimRight(t.note, "\n"))), "\n")[:1]
	}
	return nil
}

func (m *menu) rows(theme *Theme) []string {
	var out []string
	if m.c.Note != "" {
		out = append(out, theme.Paint(HintStyle, visible(m.c.Note)))
	}
	end := min(m.start+maxMenu, len(m.c.Candidates))
	widest := 0
	for _, c := range m.c.Candidates[m.start:end] {
		widest = max(widest, Width(visible(c.label())))
	}
	for i, c := range m.c.Candidates[m.start:end] {
		label := PadRight(visible(c.label()), min(widest, 30))
		if m.start+i == m.selected {
			label = "› " + theme.Paint(Selected, label)
		} else {
			label = "  " + label
		}
		if c.Detail != "" {
			label += "  " + theme.Paint(Dim, visible(c.Detail))
		}
		if left := len(m.c.Candidates) - end; left > 0 && m.start+i == end-1 {
			label += theme.Paint(Dim, "  …")
		}
		out = append(out, label)
	}
	return out
}

func (c Candidate) label() string {
	if c.Display != "" {
		return c.Display
	}
	return c.Insert
}
