package lesson

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
)

// header is what the line that begins a cell says.
type header struct {
	title    string
	markdown bool
	raw      bool // neither code nor narration: kept out of the lesson

	interrupt    float64
	hasInterrupt bool
}

// options are the words "key=value" that a header may end in. Each returns
// why the value is wrong, or "".
var options = map[string]func(h *header, value string) string{
	"interrupt": setInterrupt,
}

func setInterrupt(h *header, value string) string {
	seconds, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(seconds) || math.IsInf(seconds, 0) || seconds <= 0 {
		return fmt.Sprintf("interrupt=%s: want a number of seconds above 0, as in interrupt=3.5", value)
	}
	h.interrupt, h.hasInterrupt = seconds, true
	return ""
}

// marker tells whether a line begins a cell and returns what follows "%%".
// "# %%", "#%%" and "# %%%" (a deeper cell for some editors) are markers, the
// IPython cell magic "# %%time" is not.
func marker(line string) (rest string, ok bool) {
	s, ok := strings.CutPrefix(line, "#")
	if !ok {
		return "", false
	}
	s = strings.TrimLeft(s, " \t")
	if !strings.HasPrefix(s, "%%") {
		return "", false
	}
	s = strings.TrimLeft(s, "%")
	if s != "" && s[0] != ' ' && s[0] != '\t' && s[0] != '[' && s[0] != '{' {
		return "", false
	}
	return strings.TrimSpace(s), true
}

// parseHeader reads what follows "%%": a title, a type in square brackets,
// metadata in braces, options. why is "" unless an option is wrong.
func parseHeader(rest string) (h header, why string) {
	rest = cutMetadata(rest)
	var title []string
	seen := map[string]bool{}
	for _, word := range strings.Fields(rest) {
		switch strings.ToLower(word) {
		case "[markdown]", "[md]":
			h.markdown = true
			continue
		case "[raw]":
			h.raw = true
			continue
		}
		key, value, isOption := strings.Cut(word, "=")
		if !isOption || !isWord(key) {
			title = append(title, word)
			continue
		}
		set, known := options[key]
		if !known {
			if near := Nearest(key, optionNames()); near != "" {
				return h, fmt.Sprintf("unknown option %s=, did you mean %s=?", key, near)
			}
			continue // metadata of another tool
		}
		if seen[key] {
			return h, fmt.Sprintf("%s= is given twice", key)
		}
		seen[key] = true
		if why := set(&h, strings.Trim(value, `"'`)); why != "" {
			return h, why
		}
	}
	if h.hasInterrupt && (h.markdown || h.raw) {
		return h, "interrupt= belongs to a code cell, this one has no code"
	}
	h.title = strings.Join(title, " ")
	return h, ""
}

// cutMetadata removes one trailing {...}, the notebook's metadata.
func cutMetadata(s string) string {
	if open := strings.IndexByte(s, '{'); open >= 0 && strings.HasSuffix(s, "}") {
		return s[:open]
	}
	return s
}

// isWord tells whether s can name an option: letters, digits, "_", "-", "."
// after a letter.
func isWord(s string) bool {
	for i, c := range s {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (i == 0 || !(c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.')) {
			return false
		}
	}
	return s != ""
}

func optionNames() []string {
	names := make([]string, 0, len(options))
	for name := range options {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
