package term

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// maxHistory is the number of blocks kept in memory; when the file holds twice
// as many it is cut to that number.
const maxHistory = 5000

// maxHistoryItem is the size in bytes above which a block is not remembered.
const maxHistoryItem = 256 << 10

// history is the list of submitted blocks, oldest first. On disk each is one
// JSON string on a line of its own, so that several shells can append to one
// file and a broken line spoils only itself. Confined to one goroutine.
type history struct {
	path  string // empty: memory only
	items []string
}

// openHistory reads the file; what cannot be read is left out.
func openHistory(path string) *history {
	h := &history{path: path}
	if path == "" {
		return h
	}
	f, err := os.Open(path)
	if err != nil {
		return h
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(make([]byte, 64<<10), 8*maxHistoryItem)
	for in.Scan() {
		var s string
		if json.Unmarshal(in.Bytes(), &s) == nil && s != "" {
			h.items = append(h.items, s)
		}
	}
	if len(h.items) > 2*maxHistory {
		h.items = h.items[len(h.items)-maxHistory:]
		h.rewrite()
	}
	return h
}

// add remembers a block and appends it to the file. Blank blocks and one equal
// to the last are left out. An unwritable file is no reason to stop a shell.
func (h *history) add(text string) {
	text = strings.TrimRight(text, " \n")
	if strings.TrimSpace(text) == "" || len(text) > maxHistoryItem {
		return
	}
	if n := len(h.items); n > 0 && h.items[n-1] == text {
		return
	}
	h.items = append(h.items, text)
	if len(h.items) > 2*maxHistory {
		h.items = append([]string(nil), h.items[len(h.items)-maxHistory:]...)
	}
	if h.path == "" {
		return
	}
	os.MkdirAll(filepath.Dir(h.path), 0o700)
	f, err := os.OpenFile(h.path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	if unix.Flock(int(f.Fd()), unix.LOCK_EX) != nil {
		return
	}
	line, err := json.Marshal(text)
	if err != nil {
		return
	}
	if !endsLine(f) { // a torn write of somebody else
		line = append([]byte{'\n'}, line...)
	}
	f.Write(append(line, '\n'))
}

func endsLine(f *os.File) bool {
	st, err := f.Stat()
	if err != nil || st.Size() == 0 {
		return true
	}
	var b [1]byte
	_, err = f.ReadAt(b[:], st.Size()-1)
	return err != nil || b[0] == '\n'
}

// rewrite replaces the file by what is in memory.
func (h *history) rewrite() {
	tmp, err := os.CreateTemp(filepath.Dir(h.path), ".history-*") // mode 0600
	if err != nil {
		return
	}
	defer os.Remove(tmp.Name())
	w := bufio.NewWriter(tmp)
	enc := json.NewEncoder(w)
	for _, s := range h.items {
		if enc.Encode(s) != nil {
			tmp.Close()
			return
		}
	}
	if w.Flush() == nil && tmp.Close() == nil {
		os.Rename(tmp.Name(), h.path)
	}
}

// recall walks the history from one text that was being typed.
type recall struct {
	typed  string // what to come back to
	prefix string // only items that begin so
	at     int    // index of the item shown; len(items): the typed text
}

// older and newer find the next item that has the prefix and differs from the
// one shown; ok is false at the end.
func (h *history) older(r *recall) (text string, ok bool) {
	for i := min(r.at, len(h.items)) - 1; i >= 0; i-- {
		if h.matches(r, i) {
			r.at = i
			return h.items[i], true
		}
	}
	return "", false
}

func (h *history) newer(r *recall) (text string, ok bool) {
	for i := r.at + 1; i < len(h.items); i++ {
		if h.matches(r, i) {
			r.at = i
			return h.items[i], true
		}
	}
	if r.at >= len(h.items) {
		return "", false
	}
	r.at = len(h.items)
	return r.typed, true
}

func (h *history) matches(r *recall, i int) bool {
	shown := r.typed
	if r.at < len(h.items) {
		shown = h.items[r.at]
	}
	return strings.HasPrefix(h.items[i], r.prefix) && h.items[i] != shown
}

// find returns the last item before index from (or the first from it on, if
// forward) that contains query, and the byte offset of the match.
func (h *history) find(query string, from int, forward bool) (i, at int, ok bool) {
	step := -1
	if forward {
		step = 1
	}
	for i = from; i >= 0 && i < len(h.items); i += step {
		if at = strings.LastIndex(h.items[i], query); at >= 0 {
			return i, at, true
		}
	}
	return 0, 0, false
}
