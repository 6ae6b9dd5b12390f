package shell

import (
	"slices"
	"strings"

	"asyncrepl/internal/syntax"
	"asyncrepl/internal/term"
)

// softWords are styled as builtins wherever they stand alone.
var softWords = strings.Fields("print len range list dict set tuple str int float bool bytes type isinstance super enumerate zip map filter sorted sum min max abs any all open repr iter next input object property staticmethod classmethod Exception ValueError TypeError KeyError RuntimeError StopIteration KeyboardInterrupt reset_loop")

// Highlight gives the styled parts of a text. It is meant for term.Config and
// may be called from any goroutine.
func (s *Shell) Highlight(text string, cursor int) []term.Span {
	var spans []term.Span
	from := 0
	if c, args := commandIn(text, s.typedNames()); c != nil {
		from = len(text) - len(args)
		spans = append(spans, term.Span{Start: 0, End: from, Style: term.Command})
	}
	for _, sp := range spansOf(text[from:]) {
		spans = append(spans, term.Span{Start: sp.Start + from, End: sp.End + from, Style: sp.Style})
	}
	return withMatch(spans, text, cursor)
}

// spansOf styles Python text.
func spansOf(text string) []term.Span {
	var spans []term.Span
	var last syntax.Kind
	for _, t := range syntax.Scan(text) {
		st := term.Plain
		switch {
		case t.Kind.IsKeyword():
			st = term.Keyword
		case t.Kind == syntax.Number:
			st = term.Number
		case t.Kind == syntax.String, t.Kind == syntax.FStringStart, t.Kind == syntax.FStringMiddle, t.Kind == syntax.FStringEnd:
			st = term.String
		case t.Kind == syntax.Comment:
			st = term.Comment
		case t.Kind == syntax.Bad:
			st = term.Bad
		case t.Kind == syntax.Ident && (last == syntax.KwDef || last == syntax.KwClass):
			st = term.Function
		case t.Kind == syntax.Ident && last == syntax.AtSign:
			st = term.Decorator
		case t.Kind == syntax.Ident && last != syntax.Dot && slices.Contains(softWords, t.Text(text)):
			st = term.Builtin
		}
		last = t.Kind
		if st != term.Plain && t.To > t.From {
			spans = append(spans, term.Span{Start: int(t.From), End: int(t.To), Style: st})
		}
	}
	return spans
}

// withMatch adds the bracket that belongs to the one before the cursor.
func withMatch(spans []term.Span, text string, cursor int) []term.Span {
	at := matching(text, cursor)
	if at < 0 {
		return spans
	}
	i := 0
	for i < len(spans) && spans[i].End <= at {
		i++
	}
	if i < len(spans) && spans[i].Start <= at {
		return spans
	}
	return slices.Insert(spans, i, term.Span{Start: at, End: at + 1, Style: term.Match})
}

// matching returns where the bracket is that the closing one before the cursor
// belongs to, -1 if there is none.
func matching(text string, cursor int) int {
	if cursor < 1 || cursor > len(text) || !strings.ContainsRune(")]}", rune(text[cursor-1])) {
		return -1
	}
	var open []int
	for _, t := range syntax.Scan(text) {
		switch t.Kind {
		case syntax.LParen, syntax.LBracket, syntax.LBrace:
			open = append(open, int(t.From))
		case syntax.RParen, syntax.RBracket, syntax.RBrace:
			if len(open) == 0 {
				return -1
			}
			if int(t.To) == cursor {
				return open[len(open)-1]
			}
			open = open[:len(open)-1]
		}
	}
	return -1
}

// paint returns Python text in colours.
func (s *Shell) paint(text string) string {
	if !s.theme.Colours() {
		return text
	}
	var b strings.Builder
	at := 0
	for _, sp := range spansOf(text) {
		b.WriteString(text[at:sp.Start])
		b.WriteString(s.theme.Paint(sp.Style, text[sp.Start:sp.End]))
		at = sp.End
	}
	b.WriteString(text[at:])
	return b.String()
}
