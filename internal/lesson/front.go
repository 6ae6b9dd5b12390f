package lesson

import "strings"

// front is the comment block "# ---" … "# ---" that a file may begin with. It
// holds lines "key: value"; those of other tools (jupytext:, kernelspec:) and
// their indented lines are passed over.
type front struct {
	title, lang, summary string
}

// cutFront reads a front block at the start of lines and returns the number
// of lines it takes, 0 if there is none. Blank lines, a first line "#!…" and a
// coding line may come before it.
func cutFront(lines []string) (f front, n int) {
	start := 0
	for start < len(lines) && beforeFront(lines[start]) {
		start++
	}
	if start == len(lines) || !isFence(lines[start]) {
		return front{}, 0
	}
	for i := start + 1; i < len(lines); i++ {
		line := lines[i]
		if isFence(line) {
			return f, i + 1
		}
		if _, ok := marker(line); ok || !strings.HasPrefix(line, "#") {
			break // never closed: ordinary comments
		}
		f.set(uncomment(line))
	}
	return front{}, 0
}

func beforeFront(line string) bool {
	return strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#!") || strings.HasPrefix(line, "# -*-")
}

func isFence(line string) bool {
	return strings.HasPrefix(line, "#") && strings.TrimSpace(line[1:]) == "---"
}

func (f *front) set(line string) {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return
	}
	value = strings.TrimSpace(value)
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		value = value[1 : n-1]
	}
	switch key { // an indented key is another tool's
	case "title":
		f.title = value
	case "lang":
		f.lang = strings.ToLower(value)
	case "summary":
		f.summary = value
	}
}

// uncomment removes the comment sign and the one space that may follow it.
func uncomment(line string) string {
	return strings.TrimPrefix(strings.TrimPrefix(line, "#"), " ")
}
