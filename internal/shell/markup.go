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
		return strings.Fields(strings.ReplaceAll(text, "**", ""))
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
	return strings.Fields(b.String())
}
