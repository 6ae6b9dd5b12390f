package lesson

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// notebookFile is what a lesson needs of a Jupyter notebook (nbformat 4).
type notebookFile struct {
	Format   int `json:"nbformat"`
	Metadata struct {
		Title    string
		Lang     string
		Summary  string
		Language struct{ Name string } `json:"language_info"`
	}
	Cells []notebookCell
}

type notebookCell struct {
	Type     string `json:"cell_type"`
	Source   source
	Metadata struct {
		Title     string
		Name      string
		Interrupt json.RawMessage // seconds, as in the header of the percent format
	}
}

// source is a text, or its lines.
type source string

// UnmarshalJSON implements json.Unmarshaler.
func (s *source) UnmarshalJSON(b []byte) error {
	var lines []string
	if err := json.Unmarshal(b, &lines); err == nil {
		*s = source(strings.Join(lines, ""))
		return nil
	}
	return json.Unmarshal(b, (*string)(s))
}

// notebook reads a Jupyter notebook. Each code cell is a file of its own for
// tracebacks, as it is in Jupyter.
func notebook(r *reader, text string) (front, *Error) {
	var nb notebookFile
	if err := json.Unmarshal([]byte(text), &nb); err != nil {
		return front{}, &Error{r.filename, jsonLine(text, err), "no notebook: " + err.Error()}
	}
	if nb.Format != 4 {
		return front{}, &Error{r.filename, 0, fmt.Sprintf("no notebook of format 4 (nbformat is %d)", nb.Format)}
	}
	if name := nb.Metadata.Language.Name; name != "" && !strings.EqualFold(name, "python") && !strings.EqualFold(name, "ipython") {
		return front{}, &Error{r.filename, 0, "the notebook is in " + name + ", not in Python"}
	}
	for i, c := range nb.Cells {
		r.header = i + 1
		lines := strings.Split(string(c.Source), "\n")
		switch c.Type {
		case "markdown":
			r.narrate("", strings.Trim(string(c.Source), "\n"))
		case "code":
			h := header{title: c.Metadata.Title}
			if h.title == "" {
				h.title = c.Metadata.Name
			}
			if value := strings.Trim(string(c.Metadata.Interrupt), `"`); value != "" {
				if why := setInterrupt(&h, value); why != "" {
					return front{}, &Error{r.filename, 0, fmt.Sprintf("cell %d: %s", i+1, why)}
				}
			}
			n := len(r.steps)
			if r.code(h, lines, 0); len(r.steps) > n {
				r.steps[n].File = fmt.Sprintf("%s, cell %d", r.filename, i+1)
			}
		}
	}
	return front{nb.Metadata.Title, strings.ToLower(nb.Metadata.Lang), nb.Metadata.Summary}, nil
}

// jsonLine is the line at which JSON cannot be read, 0 if that is unknown.
func jsonLine(text string, err error) int {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &typed):
		at = typed.Offset
	}
	if at < 0 || at > int64(len(text)) {
		return 0
	}
	return 1 + strings.Count(text[:at], "\n")
}
