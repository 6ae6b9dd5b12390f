package shell

import (
	"strings"

	"asyncrepl/internal/syntax"
)

// firstWord splits a line into its leading identifier and the rest. percent
// tells that a % stands before it.
func firstWord(line string) (word, rest string, percent bool) {
	if strings.HasPrefix(line, "%") {
		line, percent = line[1:], true
	}
	i := 0
	for i < len(line) && (line[i] == '_' || line[i] >= 'a' && line[i] <= 'z' || line[i] >= 'A' && line[i] <= 'Z' || i > 0 && line[i] >= '0' && line[i] <= '9') {
		i++
	}
	return line[:i], line[i:], percent
}

// names tells what words mean, apart from the table of commands.
type names struct {
	variable func(word string) bool
	builtin  func(word string) bool
}

// commandIn returns the command that a text begins with, nil if it is Python.
// bare says that the first word is followed by nothing.
func commandIn(text string, n names) (c *command, args string) {
	word, rest, percent := firstWord(text)
	c = lookup(word)
	if percent {
		return c, rest
	}
	if c == nil || n.variable(word) || assigned(text, rest) {
		return nil, ""
	}
	if strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "[") {
		return nil, "" // the start of an expression
	}
	if strings.HasPrefix(rest, "(") && n.builtin(word) {
		return nil, ""
	}
	return c, rest
}

// assigned tells whether the first word of text, before rest, is the target of
// an assignment or annotation.
func assigned(text, rest string) bool {
	r := strings.TrimLeft(rest, " \t")
	switch {
	case strings.HasPrefix(r, "=") && !strings.HasPrefix(r, "=="), strings.HasPrefix(r, ":"):
		return true
	case r == "":
		return false
	}
	for _, op := range []string{"+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", "//=", "**=", "<<=", ">>="} {
		if strings.HasPrefix(r, op) {
			return true
		}
	}
	if r[0] != ',' {
		return false
	}
	m, err := syntax.Parse(text+"\n", "<stdin>", syntax.Exec)
	if err != nil || len(m.Body) == 0 {
		return false
	}
	_, is := m.Body[0].(*syntax.Assign)
	return is
}

// openBrackets tells whether a bracket is open at the end of text.
func openBrackets(text string) bool {
	depth := 0
	for _, t := range syntax.Scan(text) {
		switch t.Kind {
		case syntax.LParen, syntax.LBracket, syntax.LBrace:
			depth++
		case syntax.RParen, syntax.RBracket, syntax.RBrace:
			depth--
		}
	}
	return depth > 0
}

// More reports whether a text typed so far goes on in a further row. It is
// meant for term.Config and may be called from any goroutine.
func (s *Shell) More(text string) bool {
	if c, _ := commandIn(text, s.typedNames()); c != nil {
		return openBrackets(text)
	}
	if first, _, _ := strings.Cut(text, "\n"); strings.HasSuffix(strings.TrimSpace(first), "?") && helpName(first) != "" {
		return false
	}
	if strings.HasPrefix(text, "!") {
		return false
	}
	more, _ := syntax.NeedsMore(text)
	return more && !s.settled(text)
}

// settled tells whether a text of several statements and commands, a paste as a
// rule, is whole and not in the middle of a block: Python's own rules, made for
// one statement, would ask for an empty line.
func (s *Shell) settled(text string) bool {
	n := s.typedNames()
	last, count := "", 0
	for _, p := range pieces(text, n) {
		if c, _ := commandIn(p, n); c != nil {
			last, count = "", count+1
			continue
		}
		parts, err := syntax.Split(p)
		if err != nil {
			return false
		}
		last, count = parts[len(parts)-1], count+len(parts)
	}
	more, err := syntax.NeedsMore(last)
	return count > 1 && !more && err == nil
}

// typedNames is the names as the editor's goroutine may know them.
func (s *Shell) typedNames() names {
	held := *s.shadowed.Load()
	return names{
		variable: func(w string) bool { return held[w] },
		builtin:  func(w string) bool { return w == "help" || w == "quit" },
	}
}

// helpName returns what name? or ?name asks about, a dotted name or a task's
// number or name; "" if line is neither.
func helpName(line string) string {
	line = strings.TrimSpace(line)
	name, ok := strings.CutSuffix(line, "?")
	if !ok {
		name, ok = strings.CutPrefix(line, "?")
	}
	name = strings.TrimSpace(strings.TrimSuffix(name, "?"))
	if !ok || name == "" {
		return ""
	}
	if isNumber(name) || isTaskName(name) && !syntax.IsKeyword(name) {
		return name
	}
	for part := range strings.SplitSeq(name, ".") {
		if !syntax.IsIdentifier(part) || syntax.IsKeyword(part) {
			return ""
		}
	}
	return name
}

// pieces cuts a typed or pasted text into commands and Python, in order. A
// command begins at the start of a line, where what precedes it is complete.
func pieces(text string, n names) []string {
	lines := strings.SplitAfter(text, "\n")
	var out []string
	var cur strings.Builder
	flush := func() {
		if strings.TrimSpace(cur.String()) != "" {
			out = append(out, cur.String())
		}
		cur.Reset()
	}
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		c, _ := commandIn(line, n)
		if c == nil && helpName(line) == "" || cur.Len() > 0 && !whole(cur.String()) {
			cur.WriteString(line)
			continue
		}
		flush()
		for openBrackets(line) && i+1 < len(lines) {
			i++
			line += lines[i]
		}
		out = append(out, strings.TrimRight(line, " \t\n"))
	}
	flush()
	return out
}

// whole tells whether text is complete Python.
func whole(text string) bool {
	_, err := syntax.Parse(text, "<stdin>", syntax.Exec)
	return err == nil
}
