package shell

import (
	"fmt"
	"slices"
	"strings"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/term"
)

// mistyped returns the first word of a text that is neither Python nor a
// command but looks like one: a word and something behind it.
func (s *Shell) mistyped(text string) string {
	word, rest, _ := firstWord(text)
	if word == "" || !strings.HasPrefix(rest, " ") || syntax.IsKeyword(word) || s.py.Has(word) || strings.Contains(text, "\n") {
		return ""
	}
	if lesson.Nearest(word, commandNames()) == "" {
		return ""
	}
	return word
}

// unknown says that there is no such command.
func (s *Shell) unknown(word string) bool {
	msg := "no command " + word
	if near := lesson.Nearest(word, commandNames()); near != "" {
		msg += "; did you mean " + near + "?"
	} else {
		msg += "; help lists them"
	}
	s.complain(msg)
	return false
}

// advise adds to the report of an exception what the user may have meant: a
// command, where the input is a name that means nothing, or the modules there
// are.
func (s *Shell) advise(in Input, err error) {
	if name, ok := strings.CutPrefix(strings.TrimSpace(in.Text), "await "); ok && s.py.Has(name) && !s.py.Interrupted(err) {
		if e := s.table.ByName(s.py.Loop(), name); e != nil {
			s.remark(term.HintStyle, fmt.Sprintf("%s is a variable; the task of that name is await %d", name, e.Number))
		}
		return
	}
	switch m := s.py.Missing(err); {
	case m.Name == "":
	case m.Module:
		s.remark(term.HintStyle, s.modules(m.Name))
	case m.Name == commandLike(in.Text):
		if near := lesson.Nearest(m.Name, commandNames()); near != "" {
			s.remark(term.HintStyle, fmt.Sprintf("no command is called %s either; did you mean %s?", m.Name, near))
		}
	}
}

// commandLike returns the first word of a line that could be a command with its
// arguments, although Python can read it: "resett", "resett --all".
func commandLike(text string) string {
	word, rest, _ := firstWord(strings.TrimSpace(text))
	rest = strings.TrimLeft(rest, " ")
	option := len(rest) > 1 && rest[0] == '-' && rest[1] != ' '
	if len(word) < 2 || rest != "" && rest[0] != '(' && !option {
		return ""
	}
	return word
}

// modules says which modules there are besides name.
func (s *Shell) modules(name string) string {
	all := slices.DeleteFunc(s.py.Modules(), func(m string) bool { return m[0] == '_' || strings.Contains(m, ".") })
	if near := lesson.Nearest(name, all); near != "" {
		return fmt.Sprintf("did you mean import %s?", near)
	}
	return "there are " + strings.Join(all, ", ") + ", and the .py files beside the program or here"
}
