package lesson

import (
	"regexp"
	"strings"
)

// fenceRE is the line that begins a block of code: the fence and what it says.
var fenceRE = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$")

// fence is the beginning of a block of code.
type fence struct {
	marks, info string
}

func openFence(line string) (fence, bool) {
	m := fenceRE.FindStringSubmatch(line)
	if m == nil || m[1][0] == '`' && strings.Contains(m[2], "`") {
		return fence{}, false
	}
	return fence{m[1], strings.TrimSpace(m[2])}, true
}

// closedBy tells whether a line ends the block.
func (f fence) closedBy(line string) bool {
	s := strings.TrimSpace(line)
	return len(s) >= len(f.marks) && strings.Trim(s, f.marks[:1]) == ""
}

// cell returns the header of a block that is a step, in a MyST notebook
// {code-cell}, else python with options behind it.
func (f fence) cell(myst bool) (rest string, ok bool) {
	kind, rest, _ := strings.Cut(f.info, " ")
	if myst {
		// What follows is the language.
		return "", kind == "{code-cell}"
	}
	switch strings.ToLower(kind) {
	case "python", "python3", "py", "ipython", "ipython3":
		return rest, true
	}
	return "", false
}

// markdownFile reads a MyST or Markdown file: blocks of Python are steps, all
// else is narration. In a file with {code-cell} blocks only these are steps.
func markdownFile(r *reader, text string) (front, *Error) {
	lines := strings.Split(text, "\n")
	f, at := cutYAML(lines)
	myst := strings.Contains(text, "{code-cell}")
	var told []string
	for i := at; i < len(lines); i++ {
		start, ok := openFence(lines[i])
		if !ok {
			// MyST's cell break, and its comments.
			if myst && (strings.HasPrefix(lines[i], "+++") || strings.HasPrefix(lines[i], "% ")) {
				continue
			}
			told = append(told, strings.TrimRight(lines[i], " \t"))
			continue
		}
		end := i + 1
		for end < len(lines) && !start.closedBy(lines[end]) {
			end++
		}
		if end == len(lines) {
			return f, &Error{r.filename, i + 1, "this block of code is never closed"}
		}
		rest, isCell := start.cell(myst)
		if !isCell {
			told = append(told, lines[i:end+1]...)
			i = end
			continue
		}
		h, why := parseHeader(rest)
		body := i + 1
		if why == "" && myst {
			body, why = cellOptions(&h, lines, body, end)
		}
		if why != "" {
			return f, &Error{r.filename, i + 1, why}
		}
		r.narrate("", strings.Trim(strings.Join(told, "\n"), "\n"))
		told, r.header = nil, i+1
		r.code(h, lines[body:end], body)
		i = end
	}
	r.narrate("", strings.Trim(strings.Join(told, "\n"), "\n"))
	return f, nil
}

// cellOptions reads the options of a MyST cell, lines ":key: value" or a block
// between lines "---", and returns where its code begins.
func cellOptions(h *header, lines []string, from, end int) (body int, why string) {
	set := func(line, sep string) string {
		key, value, ok := strings.Cut(line, sep)
		if f := options[strings.TrimSpace(key)]; ok && f != nil {
			return f(h, strings.TrimSpace(value))
		}
		return ""
	}
	if from < end && strings.TrimSpace(lines[from]) == "---" {
		for from++; from < end && strings.TrimSpace(lines[from]) != "---"; from++ {
			if why = set(lines[from], ":"); why != "" {
				return from, why
			}
		}
		return min(from+1, end), ""
	}
	for ; from < end && strings.HasPrefix(lines[from], ":"); from++ {
		if why = set(lines[from][1:], ":"); why != "" {
			return from, why
		}
	}
	return from, ""
}

// cutYAML reads a block between lines "---" at the start of a file.
func cutYAML(lines []string) (f front, n int) {
	if len(lines) == 0 || strings.TrimSpace(lines[0]) != "---" {
		return front{}, 0
	}
	for i := 1; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "---" {
			return f, i + 1
		}
		f.set(lines[i])
	}
	return front{}, 0
}
