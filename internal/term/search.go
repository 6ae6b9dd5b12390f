package term

import "fmt"

// search is a Ctrl-R search through the history. The block found is shown as
// the text being edited.
type search struct {
	query string
	at    int    // index of the item found
	found bool   // the query occurs
	typed buffer // what to come back to
}

func (t *tty) startSearch() {
	if !t.top().block {
		return
	}
	t.search = &search{at: len(t.hist.items), typed: t.buf, found: true}
}

func (t *tty) searchText(s string) {
	t.search.query += s
	t.look(min(t.search.at, len(t.hist.items)-1), false)
}

// look finds the query from item from on and shows what it found.
func (t *tty) look(from int, forward bool) {
	s := t.search
	i, at, ok := t.hist.find(s.query, from, forward)
	if s.found = ok; ok {
		s.at = i
		t.buf.set(t.hist.items[i], len([]rune(t.hist.items[i][:at])))
	}
}

// searchKey serves a key during a search; false: the search is over, with its
// result in the buffer, and the key has its ordinary meaning.
func (t *tty) searchKey(k rune) bool {
	s := t.search
	switch k {
	case ctrl('r'), keyUp, ctrl('p'):
		t.look(s.at-1, false)
	case ctrl('s'), keyDown, ctrl('n'):
		t.look(s.at+1, true)
	case keyBackspace, ctrl('h'):
		if rs := []rune(s.query); len(rs) > 0 {
			s.query = string(rs[:len(rs)-1])
			t.look(len(t.hist.items)-1, false)
		}
	case ctrl('g'), ctrl('c'):
		t.buf = s.typed
		t.search = nil
	case ctrl('m'), keyEsc, ctrl('i'):
		t.search = nil
	default:
		t.search = nil
		return false
	}
	return true
}

func (s *search) row(theme *Theme) string {
	label := "search"
	if !s.found {
		label = "not found"
	}
	return theme.Paint(HintStyle, fmt.Sprintf("(%s) ", label)) + visible(s.query) +
		theme.Paint(HintStyle, "  Ctrl-R older, Enter takes, Ctrl-G gives up")
}
