package lesson

import "strings"

// percent reads the percent format.
func percent(r *reader, text string) (front, *Error) {
	lines := strings.Split(text, "\n")
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
			return f, &Error{r.filename, i + 1, why}
		}
		r.header, body = i+1, i+1
	}
	r.cell(h, lines[body:], body)
	return f, nil
}

// cell takes the cell of h whose body starts at lines[from] of the file.
func (r *reader) cell(h header, body []string, from int) {
	switch {
	case h.raw:
	case h.markdown:
		r.narrate(h.title, uncommented(body))
	default:
		r.code(h, body, from)
	}
}

// uncommented takes the comment signs off a markdown cell, or the quotes off a
// cell written as one triple-quoted string.
func uncommented(body []string) string {
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
