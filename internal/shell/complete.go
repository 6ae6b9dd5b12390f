package shell

import (
	"slices"
	"strings"
	"time"

	"asyncrepl/internal/syntax"
	"asyncrepl/internal/term"
)

// patience is how long completion waits for the interpreter, which may be
// running a task.
const patience = 100 * time.Millisecond

// ask returns what f returns on the interpreter's goroutine, nil if that is at
// work on something else. It is for the editor's goroutine.
func ask[T any](s *Shell, f func() []T) []T {
	answer := make(chan []T, 1)
	select {
	case s.calls <- func() { answer <- f() }:
	default:
		return nil
	}
	s.wake()
	select {
	case a := <-answer:
		return a
	case <-time.After(patience):
		return nil
	}
}

// maxCandidates bounds the menu.
const maxCandidates = 200

// Complete proposes what could stand at the cursor. It is meant for term.Config:
// it runs on the editor's goroutine and asks the interpreter's.
func (s *Shell) Complete(text string, cursor int) term.Completion {
	before := text[:cursor]
	word, rest, percent := firstWord(before)
	if rest == "" && (word != "" || percent) && !strings.Contains(before, "\n") {
		c := s.commandWords(word, percent)
		if !percent {
			c.Candidates = append(c.Candidates, s.nameCandidates("", word)...)
		}
		return c
	}
	if c, args := commandIn(before, s.typedNames()); c != nil {
		if extra, ok := s.argumentCandidates(c, strings.TrimLeft(args, " "), cursor); ok {
			return extra
		}
	}
	expr, prefix := dotted(before)
	c := term.Completion{Start: cursor - len(prefix), Candidates: s.nameCandidates(expr, prefix)}
	if f := openCall(before); f != "" {
		if sig := ask(s, func() []string { return []string{s.py.Call(f)} }); sig != nil {
			c.Note = sig[0]
		}
	}
	return c
}

// openCall returns the dotted name before the innermost bracket that is open at
// the end of text, "" if there is none.
func openCall(text string) string {
	var open []int
	for _, t := range syntax.Scan(text) {
		switch t.Kind {
		case syntax.LParen, syntax.LBracket, syntax.LBrace:
			open = append(open, int(t.From))
		case syntax.RParen, syntax.RBracket, syntax.RBrace:
			open = open[:max(len(open)-1, 0)]
		}
	}
	if len(open) == 0 || text[open[len(open)-1]] != '(' {
		return ""
	}
	expr, name := dotted(text[:open[len(open)-1]])
	switch {
	case name == "":
		return ""
	case expr != "":
		return expr + "." + name
	}
	return name
}

// commandWords proposes commands.
func (s *Shell) commandWords(word string, percent bool) term.Completion {
	start := 0
	if percent {
		start = 1
	}
	held := *s.shadowed.Load()
	c := term.Completion{Start: start}
	for _, cmd := range commands() {
		if strings.HasPrefix(cmd.name, word) && (percent || !held[cmd.name]) {
			c.Candidates = append(c.Candidates, term.Candidate{Insert: cmd.name, Detail: cmd.doc})
		}
	}
	return c
}

// argumentCandidates proposes arguments where a command has words of its own.
func (s *Shell) argumentCandidates(c *command, args string, cursor int) (term.Completion, bool) {
	var words []term.Candidate
	prefix := args[strings.LastIndexAny(args, " ")+1:]
	switch c.name {
	case "help":
		for _, cmd := range commands() {
			words = append(words, term.Candidate{Insert: cmd.name, Detail: cmd.doc})
		}
	case "clock":
		words = []term.Candidate{{Insert: "real"}, {Insert: "virtual"}}
	case "reset":
		words = []term.Candidate{{Insert: "--all", Detail: "forget definitions and values too"}}
	case "cancel", "run":
		words = ask(s, func() (words []term.Candidate) {
			for _, e := range s.table.List(s.py.Loop()) {
				words = append(words, term.Candidate{Insert: e.Name, Detail: s.standing(e)})
			}
			return words
		})
		if c.name == "run" && !strings.Contains(args, " ") {
			words = []term.Candidate{{Insert: "until "}}
		}
	case "play":
		words = s.lessonCandidates()
	default:
		return term.Completion{}, false
	}
	words = slices.DeleteFunc(words, func(w term.Candidate) bool { return !strings.HasPrefix(w.Insert, prefix) })
	return term.Completion{Start: cursor - len(prefix), Candidates: words}, len(words) > 0
}

// dotted splits what stands before the cursor into the expression before the
// last dot, if there is one, and the beginning of a name.
func dotted(before string) (expr, prefix string) {
	i := len(before)
	for i > 0 && isNameByte(before[i-1]) {
		i--
	}
	prefix = before[i:]
	if i == 0 || before[i-1] != '.' {
		return "", prefix
	}
	j := i - 1
	for j > 0 && (isNameByte(before[j-1]) || before[j-1] == '.') {
		j--
	}
	return before[j : i-1], prefix
}

func isNameByte(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}

// nameCandidates proposes names, or members of expr. Private ones come only if
// they are asked for.
func (s *Shell) nameCandidates(expr, prefix string) []term.Candidate {
	found := ask(s, func() []Name {
		if expr != "" {
			return s.py.Members(expr, prefix)
		}
		return s.py.Names(prefix)
	})
	if expr == "" && prefix != "" {
		for _, k := range syntax.Keywords() {
			found = append(found, Name{Name: k, Detail: "keyword"})
		}
	}
	var out []term.Candidate
	for _, n := range found {
		if strings.HasPrefix(n.Name, prefix) && (prefix != "" || !strings.HasPrefix(n.Name, "_")) {
			out = append(out, term.Candidate{Insert: n.Name, Detail: n.Detail})
		}
	}
	slices.SortFunc(out, func(a, b term.Candidate) int { return strings.Compare(a.Insert, b.Insert) })
	out = slices.CompactFunc(out, func(a, b term.Candidate) bool { return a.Insert == b.Insert })
	return out[:min(len(out), maxCandidates)]
}
