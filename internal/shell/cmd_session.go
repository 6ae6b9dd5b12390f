package shell

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/session"
	"asyncrepl/internal/term"
)

// defaultHistory is how many inputs history shows.
const defaultHistory = 20

// unquote takes the quotes off a file name.
func unquote(name string) string {
	if len(name) >= 2 && (name[0] == '"' || name[0] == '\'') && name[len(name)-1] == name[0] {
		return name[1 : len(name)-1]
	}
	return name
}

// fileError says why a file cannot be used, without repeating its name.
func fileError(name string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return usage(fmt.Sprintf("%s: %s", name, err))
}

func loadCommand(s *Shell, args string) error {
	name := unquote(args)
	if name == "" {
		return usage("which file?")
	}
	b, err := s.config.Files.ReadFile(name)
	if err != nil {
		return fileError(name, err)
	}
	if !s.execute(Input{Text: string(b), File: name, Line: 1, Echo: session.EchoNone}) {
		return errSaid
	}
	return nil
}

// saveCommand writes the inputs as percent cells. Commands become comments.
func saveCommand(s *Shell, args string) error {
	name := unquote(args)
	if name == "" {
		return usage("under which name?")
	}
	var b strings.Builder
	for _, in := range s.inputs[:len(s.inputs)-1] {
		b.WriteString("# %%\n")
		if c, _ := commandIn(in, s.names()); c != nil || helpName(in) != "" {
			in = "# " + strings.ReplaceAll(strings.TrimSpace(in), "\n", "\n# ")
		}
		b.WriteString(strings.TrimRight(in, "\n") + "\n\n")
	}
	if err := s.config.Files.WriteFile(name, []byte(b.String())); err != nil {
		return fileError(name, err)
	}
	s.say(fmt.Sprintf("saved %s to %s", plural(len(s.inputs)-1, "input"), name))
	return nil
}

func historyCommand(s *Shell, args string) error {
	n := defaultHistory
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 1 {
			return usage(fmt.Sprintf("%s is no number of inputs", args))
		}
	}
	from := max(len(s.inputs)-n, 0)
	width := len(strconv.Itoa(len(s.inputs)))
	var rows []string
	for i, in := range s.inputs[from:] {
		number := term.PadLeft(strconv.Itoa(from+i+1), width)
		text := strings.ReplaceAll(strings.TrimRight(in, "\n"), "\n", "\n"+strings.Repeat(" ", width+2))
		rows = append(rows, s.theme.Paint(term.Dim, number)+"  "+text)
	}
	s.say(strings.Join(rows, "\n"))
	return nil
}

// helpCommand lists the table of commands, or explains a row of it.
func helpCommand(s *Shell, args string) error {
	name := strings.Trim(strings.TrimPrefix(args, "%"), "() ")
	if name != "" {
		c := lookup(name)
		if c == nil && helpName(name+"?") != "" && (s.py.Has(name) || s.py.Builtin(name) || strings.Contains(name, ".")) {
			if !s.about(name) {
				return errSaid
			}
			return nil
		}
		if c == nil {
			if near := lesson.Nearest(name, commandNames()); near != "" {
				return usage(fmt.Sprintf("no command %s; did you mean %s?", name, near))
			}
			return usage(fmt.Sprintf("no command %s; %s? shows what Python knows of it", name, name))
		}
		s.helpOn(c)
		return nil
	}
	var rows []string
	for _, c := range commands() {
		rows = append(rows, s.theme.Paint(term.Command, term.PadRight(c.name, 9))+c.doc)
	}
	rows = append(rows, "", "Everything else is Python: await works at the prompt, name? explains a name,",
		"_ is the last value. A % before a command says it is one, whatever variables there are.",
		"help COMMAND shows examples.")
	s.say(strings.Join(rows, "\n"))
	return nil
}

// helpOn explains a command, with examples.
func (s *Shell) helpOn(c *command) {
	rows := []string{s.theme.Paint(term.Command, strings.TrimSpace(c.name+" "+c.args)), strings.ToUpper(c.doc[:1]) + c.doc[1:] + "."}
	if c.detail != "" {
		rows = append(rows, c.detail)
	}
	for _, e := range c.examples {
		rows = append(rows, "    >>> "+e)
	}
	s.say(strings.Join(rows, "\n"))
}

func quitCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	s.leave(0)
	return nil
}
