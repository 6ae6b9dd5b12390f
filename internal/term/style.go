package term

import (
	"os"

	"github.com/fatih/color"
)

// Style names a purpose, not a colour.
type Style uint8

// The styles of the shell. Task0 begins a run of TaskStyles styles, one for
// each task in turn.
const (
	Plain Style = iota
	PromptStyle
	StatusStyle
	Keyword
	Builtin
	String
	Number
	Comment
	Operator
	Function
	Decorator
	Match // the bracket that belongs to the one at the cursor
	Bad   // what cannot be right
	Command
	Error
	Warning
	HintStyle
	Good
	Dim
	Heading
	Code
	Strong
	Selected // a menu row
	TimeStyle
	Task0
)

// TaskStyles is the number of colours that tell tasks apart.
const TaskStyles = 6

var attributes = map[Style][]color.Attribute{
	PromptStyle: {color.FgGreen},
	StatusStyle: {color.Faint},
	Keyword:     {color.FgBlue, color.Bold},
	Builtin:     {color.FgCyan},
	String:      {color.FgGreen},
	Number:      {color.FgMagenta},
	Comment:     {color.Faint},
	Function:    {color.FgCyan, color.Bold},
	Decorator:   {color.FgYellow},
	Match:       {color.Bold, color.Underline},
	Bad:         {color.FgRed, color.Underline},
	Command:     {color.FgYellow, color.Bold},
	Error:       {color.FgRed},
	Warning:     {color.FgYellow},
	HintStyle:   {color.Faint},
	Good:        {color.FgGreen},
	Dim:         {color.Faint},
	Heading:     {color.Bold, color.Underline},
	Code:        {color.FgCyan},
	Strong:      {color.Bold},
	Selected:    {color.ReverseVideo},
	TimeStyle:   {color.Faint},
	Task0:       {color.FgCyan},
	Task0 + 1:   {color.FgYellow},
	Task0 + 2:   {color.FgMagenta},
	Task0 + 3:   {color.FgGreen},
	Task0 + 4:   {color.FgBlue},
	Task0 + 5:   {color.FgHiRed},
}

// Theme turns styles into colours, or into nothing. It is immutable and may be
// used from any goroutine.
type Theme struct {
	styles map[Style]*color.Color // nil: no colours
}

// NewTheme returns a theme with or without colours.
func NewTheme(colours bool) *Theme {
	t := &Theme{}
	if !colours {
		return t
	}
	t.styles = make(map[Style]*color.Color, len(attributes))
	for s, a := range attributes {
		c := color.New(a...)
		c.EnableColor() // the library's own guess looks at standard output alone
		t.styles[s] = c
	}
	return t
}

// Colours reports whether the theme has any.
func (t *Theme) Colours() bool { return t.styles != nil }

// Paint returns s in the given style.
func (t *Theme) Paint(st Style, s string) string {
	if c := t.styles[st]; c != nil && s != "" {
		return c.Sprint(s)
	}
	return s
}

// TaskStyle is the style of the n-th task, n >= 0.
func TaskStyle(n int) Style { return Task0 + Style(n%TaskStyles) }

// WantColours decides by the flag --color (auto, always, never), the values of
// $NO_COLOR and $TERM, and whether the output is a terminal.
func WantColours(flag, noColor, termName string, out *os.File) bool {
	switch flag {
	case "always":
		return true
	case "never":
		return false
	}
	return noColor == "" && termName != "dumb" && IsTerminal(out)
}
