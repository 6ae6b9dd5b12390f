package lesson

import (
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// maxSize bounds the text of a lesson, in bytes.
const maxSize = 8 << 20

// Parse reads a lesson in the percent format. filename is used for the
// lesson's name, for its language unless the text gives one, and in errors;
// the error, if any, is an *Error.
func Parse(filename, text string) (*Lesson, error) {
	switch {
	case len(text) > maxSize:
		return nil, &Error{filename, 0, "the file is too large for a lesson"}
	case !utf8.ValidString(text):
		good := strings.ToValidUTF8(text, "\x00")
		line := 1 + strings.Count(good[:strings.IndexByte(good, 0)], "\n")
		return nil, &Error{filename, line, "the text is not valid UTF-8"}
	case strings.IndexByte(text, 0) >= 0:
		line := 1 + strings.Count(text[:strings.IndexByte(text, 0)], "\n")
		return nil, &Error{filename, line, "the text contains a null character"}
	}
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	lines := strings.Split(text, "\n")

	r := reader{filename: filename}
	f, at := cutFront(lines)
	var h header
	body := at
	for i := at; i < len(lines); i++ {
		rest, ok := marker(lines[i])
		if !ok {
			continue
		}
		r.cell(h, lines[body:i], body)
		var why string
		if h, why = parseHeader(rest); why != "" {
			return nil, &Error{filename, i + 1, why}
		}
		r.header, body = i+1, i+1
	}
	r.cell(h, lines[body:], body)
	r.flush()
	if r.err != nil {
		return nil, r.err
	}
	if len(r.steps) == 0 {
		return nil, &Error{filename, 0, "the lesson has no steps: a step begins with a line # %%"}
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

// splitName takes "dir/queues.fr.py" apart into "queues" and "fr".
func splitName(filename string) (name, lang string) {
	base := path.Base(filepath.ToSlash(filename))
	base = strings.TrimSuffix(base, ".py")
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
	header    int // line of the current cell's marker, 0 before the first
	steps     []Step
	narration []string // of the cells since the last step
	title     string   // of the last markdown cell
	heading   string   // the first heading of the lesson
	err       *Error
}

// cell takes the cell of h whose body starts at lines[from] of the file.
func (r *reader) cell(h header, body []string, from int) {
	switch {
	case h.raw:
	case h.markdown:
		r.markdown(h, body)
	default:
		r.code(h, body, from)
	}
}

func (r *reader) markdown(h header, body []string) {
	text := narration(body)
	if text == "" {
		text = h.title
	}
	if h.title != "" {
		r.title = h.title
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

// code ends a step. A cell of nothing but blank lines is no step, and neither
// are the comments (a licence, an editor's line) before the first marker.
func (r *reader) code(h header, body []string, from int) {
	for len(body) > 0 && strings.TrimSpace(body[0]) == "" {
		body, from = body[1:], from+1
	}
	for len(body) > 0 && strings.TrimSpace(body[len(body)-1]) == "" {
		body = body[:len(body)-1]
	}
	if len(body) == 0 {
		if h.hasInterrupt && r.err == nil {
			r.err = &Error{r.filename, r.header, "interrupt= belongs to a code cell, this one has no code"}
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

// narration takes the comment signs off a markdown cell, or the quotes off a
// cell written as one triple-quoted string.
func narration(body []string) string {
	text := strings.TrimSpace(strings.Join(body, "\n"))
	for _, quotes := range []string{`"""`, `'''`} {
		inner, ok := strings.CutPrefix(strings.TrimPrefix(text, "r"), quotes)
		if inner, closed := strings.CutSuffix(inner, quotes); ok && closed {
			return strings.Trim(inner, "\n")
		}
	}
	out := make([]string, len(body))
	for i, line := range body {
		out[i] = strings.TrimRight(uncomment(line), " \t")
	}
	return strings.Trim(strings.Join(out, "\n"), "\n")
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
