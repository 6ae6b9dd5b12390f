package term

import (
	"strings"
	"unicode/utf8"
)

// cleanPaste prepares pasted text: one kind of newline, tabs as four blanks, no
// control characters, no newline at the end, and the prompts of a copied
// session taken off together with the output between them.
func cleanPaste(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	s = strings.ReplaceAll(s, "\t", "    ")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r < 0x20 || r >= 0x7f && r < 0xa0:
			return -1
		case isKey(r):
			return utf8.RuneError
		}
		return r
	}, s)
	lines := strings.Split(strings.TrimRight(s, "\n "), "\n")
	return strings.TrimRight(strings.Join(dedent(stripPrompts(lines)), "\n"), "\n ")
}

// stripPrompts takes ">>> " and "... " off. If the first line that is not blank
// has a prompt, lines without one are output and left out.
func stripPrompts(lines []string) []string {
	first, any := true, false
	session := false
	for _, l := range lines {
		_, ok := cutPrompt(l, ">>>")
		any = any || ok
		if strings.TrimSpace(l) != "" && first {
			first, session = false, ok
		}
	}
	if !any {
		return lines
	}
	var out []string
	for _, l := range lines {
		if rest, ok := cutPrompt(l, ">>>"); ok {
			out = append(out, rest)
		} else if rest, ok := cutPrompt(l, "..."); ok {
			out = append(out, rest)
		} else if !session {
			out = append(out, l)
		}
	}
	return out
}

func cutPrompt(line, prompt string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(strings.TrimLeft(line, " "), prompt)
	if !ok || rest != "" && rest[0] != ' ' {
		return "", false
	}
	return strings.TrimPrefix(rest, " "), true
}

// dedent takes the blanks off that all lines begin with.
func dedent(lines []string) []string {
	common := -1
	for _, l := range lines {
		if t := strings.TrimLeft(l, " "); t != "" {
			if n := len(l) - len(t); common < 0 || n < common {
				common = n
			}
		}
	}
	if common <= 0 {
		return lines
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l[min(common, len(l)):]
	}
	return out
}

// paste puts cleaned text at the cursor. At the start of a row, or behind its
// indentation, every pasted row gets that indentation.
func (b *buffer) paste(s string) {
	before, _ := b.row()
	if before != "" && strings.Trim(before, " ") == "" {
		lines := strings.Split(s, "\n")
		for i := 1; i < len(lines); i++ {
			if lines[i] != "" {
				lines[i] = before + lines[i]
			}
		}
		s = strings.Join(lines, "\n")
	}
	b.insert(s)
}
