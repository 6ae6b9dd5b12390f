package lesson

import (
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// maxSize bounds the text of a lesson, in bytes.
const maxSize = 8 << 20

// formats are the kinds of lesson files, by the end of the file's name; a file
// of any other name is in the percent format.
var formats = map[string]func(r *reader, text string) (front, *Error){
	".ipynb":    notebook,
	".md":       markdownFile,
	".markdown": markdownFile,
	".myst":     markdownFile,
	".py":       percent,
}

// IsFile tells whether a name ends as that of a lesson file does.
func IsFile(name string) bool { return formats[extension(name)] != nil }

func extension(name string) string { return strings.ToLower(path.Ext(filepath.ToSlash(name))) }

// Parse reads a lesson: in the percent format, or, by the name of the file, a
// Jupyter notebook or a Markdown file. filename is used for the lesson's name,
// for its language unless the text gives one, and in errors; the error, if any,
// is an *Error.
func Parse(filename, text string) (*Lesson, error) {
	if err := checkText(filename, text); err != nil {
		return nil, err
	}
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	format := formats[extension(filename)]
	if format == nil {
		format = percent
	}
	r := reader{filename: filename}
	f, err := format(&r, text)
	if err == nil {
		err = r.err
	}
	if err != nil {
		return nil, err
	}
	r.flush()
	if len(r.steps) == 0 {
		return nil, &Error{filename, 0, "the lesson has no steps: a step is a cell of code, which in a .py file begins with a line # %%"}
	}

	name, lang := splitName(filename)
	l := &Lesson{Name: name, Lang: lang, Title: f.title, Summary: f.summary, File: filename, Steps: r.steps}
	if f.lang != "" {
		l.Lang = f.lang
	}
	if l.Title == "" {
		l.Title = r.heading
	}
	if l.Title == "" {
		l.Title = name
	}
	return l, nil
}

// checkText finds what no kind of file may have.
func checkText(filename, text string) error {
	switch {
	case len(text) > maxSize:
		return &Error{filename, 0, "the file is too large for a lesson"}
	case !utf8.ValidString(text):
		good := strings.ToValidUTF8(text, "\x00")
		line := 1 + strings.Count(good[:strings.IndexByte(good, 0)], "\n")
		return &Error{filename, line, "the text is not valid UTF-8"}
	case strings.IndexByte(text, 0) >= 0:
		line := 1 + strings.Count(text[:strings.IndexByte(text, 0)], "\n")
		return &Error{filename, line, "the text contains a null character"}
	}
	return nil
}

// splitName takes "dir/queues.fr.py" apart into "queues" and "fr".
func splitName(filename string) (name, lang string) {
	base := path.Base(filepath.ToSlash(filename))
	if IsFile(base) {
		base = strings.TrimSuffix(base, path.Ext(base))
	}
	if stem, last, ok := cutLast(base, "."); ok && stem != "" && isLang(last) {
		return stem, strings.ToLower(last)
	}
	return base, ""
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// reader gathers cells into steps.
type reader struct {
	filename  string
	header    int // line of the current cell's header, 0 before the first
	steps     []Step
	narration []string // of the cells since the last step
	title     string   // of the last cell of narration
	heading   string   // the first heading of the lesson
	err       *Error
}

// fail keeps the first error.
func (r *reader) fail(line int, why string) {
	if r.err == nil {
		r.err = &Error{r.filename, line, why}
	}
}

// narrate takes a cell of narration.
func (r *reader) narrate(title, text string) {
	if text == "" {
		text = title
	}
	if title != "" {
		r.title = title
	}
	for _, line := range strings.Split(text, "\n") {
		if head := headingOf(line); head != "" {
			if r.heading == "" {
				r.heading = head
			}
			r.title = head
		}
	}
	if text != "" {
		r.narration = append(r.narration, text)
	}
}

// code ends a step; body begins at lines[from] of the step's file. A cell of
// nothing but blank lines is no step, and neither are the comments (a licence,
// an editor's line) before the first header.
func (r *reader) code(h header, body []string, from int) {
	for len(body) > 0 && strings.TrimSpace(body[0]) == "" {
		body, from = body[1:], from+1
	}
	for len(body) > 0 && strings.TrimSpace(body[len(body)-1]) == "" {
		body = body[:len(body)-1]
	}
	if len(body) == 0 {
		if h.hasInterrupt {
			r.fail(r.header, "interrupt= belongs to a code cell, this one has no code")
		}
		return
	}
	if r.header == 0 && onlyComments(body) {
		return
	}
	s := Step{
		Title:        h.title,
		Narration:    strings.Join(r.narration, "\n\n"),
		Code:         strings.Join(body, "\n") + "\n",
		Line:         from + 1,
		Interrupt:    h.interrupt,
		HasInterrupt: h.hasInterrupt,
	}
	if s.Title == "" {
		s.Title = r.title
	}
	r.steps = append(r.steps, s)
	r.narration, r.title = nil, ""
}

// flush makes a last step of narration that no code follows.
func (r *reader) flush() {
	if len(r.narration) == 0 {
		return
	}
	r.steps = append(r.steps, Step{Title: r.title, Narration: strings.Join(r.narration, "\n\n")})
	r.narration = nil
}

// headingOf returns the text of a markdown heading, "" for any other line.
func headingOf(line string) string {
	text := strings.TrimLeft(line, "#")
	level := len(line) - len(text)
	if level == 0 || level > 6 || !strings.HasPrefix(text, " ") {
		return ""
	}
	return strings.TrimSpace(text)
}

func onlyComments(lines []string) bool {
	for _, line := range lines {
		if s := strings.TrimSpace(line); s != "" && !strings.HasPrefix(s, "#") {
			return false
		}
	}
	return true
}
