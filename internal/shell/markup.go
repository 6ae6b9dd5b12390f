package shell

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"asyncrepl/internal/term"
)

// spanRE finds the marks of Markdown within a paragraph: code, strong, emphasis.
var spanRE = regexp.MustCompile("`([^`]+)`" + `|\*\*([^\s*](?:[^*]*[^\s*])?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*`)

// styled returns the words of a paragraph with its marks turned into colours,
// word by word, so that they can be broken into rows. Without colours the marks
// stay, but for those of strong text.
func styled(words []string, theme *term.Theme) []string {
	text := strings.Join(words, " ")
	if !theme.Colours() {
		return glued(strings.Fields(strings.ReplaceAll(text, "**", "")))
	}
	var b strings.Builder
	at := 0
	for _, m := range spanRE.FindAllStringSubmatchIndex(text, -1) {
		style, from, to := term.Code, m[2], m[3]
		switch {
		case m[4] >= 0:
			style, from, to = term.Strong, m[4], m[5]
		case m[6] >= 0:
			style, from, to = term.Strong, m[6], m[7]
			if before, _ := utf8.DecodeLastRuneInString(text[:m[0]]); m[0] > 0 && !strings.ContainsRune(" ('\"«“", before) {
				continue // a star within a word
			}
		}
		b.WriteString(text[at:m[0]])
		for i, w := range strings.Fields(text[from:to]) {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(theme.Paint(style, w))
		}
		at = m[1]
	}
	b.WriteString(text[at:])
	return glued(strings.Fields(b.String()))
}

// glued joins to the word before them the signs that French sets apart from it, so
// that none begins a row.
func glued(words []string) []string {
	var out []string
	for _, w := range words {
		if len(out) > 0 && strings.Trim(w, ";:?!».,") == "" {
			out[len(out)-1] += "\u00a0" + w
		} else if n := len(out); n > 0 && strings.HasSuffix(out[n-1], "«") {
			out[n-1] += "\u00a0" + w
		} else {
			out = append(out, w)
		}
	}
	return out
}
