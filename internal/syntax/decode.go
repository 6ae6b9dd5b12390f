package syntax

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"asyncrepl/internal/diag"
)

// cookie finds the encoding that a comment in the first two lines declares.
var cookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`)

// Decode turns the bytes of a file into text, by its byte order mark or the
// encoding it declares: UTF-8, ASCII or Latin-1. The error is a *diag.Error.
func Decode(src []byte, filename string) (string, error) {
	fail := func(format string, args ...any) (string, error) {
		return "", diag.NewSource(filename, "").Errorf(diag.SyntaxError, diag.Span{}, format, args...)
	}
	if at := bytes.IndexByte(src, 0); at >= 0 {
		_, err := fail("source code cannot contain null bytes")
		e := err.(*diag.Error)
		e.Line = bytes.Count(src[:at], []byte("\n")) + 1
		e.EndLine = e.Line
		return "", e
	}
	bom := []byte("\ufeff")
	marked := bytes.HasPrefix(src, bom)
	src = bytes.TrimPrefix(src, bom)
	name := declared(src)
	switch normalName(name) {
	case "", "utf-8":
	case "iso-8859-1":
		if marked {
			return fail("encoding problem: %s with BOM", name)
		}
		var b strings.Builder
		for _, c := range src {
			b.WriteRune(rune(c))
		}
		return b.String(), nil
	case "ascii":
		for i, c := range src {
			if c >= utf8.RuneSelf {
				return fail("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", c, i)
			}
		}
	default:
		return fail("encoding problem: %s", name)
	}
	if utf8.Valid(src) {
		return string(src), nil
	}
	return badUTF8(src, filename, name)
}

// declared returns the encoding named in the first two lines, or "".
func declared(src []byte) string {
	for range 2 {
		line, rest, _ := bytes.Cut(src, []byte("\n"))
		if m := cookie.FindSubmatch(line); m != nil {
			return string(m[1])
		}
		if t := bytes.TrimLeft(line, " \t\f\r"); len(t) > 0 && t[0] != '#' {
			return ""
		}
		src = rest
	}
	return ""
}

// normalName gives the names of one encoding one form.
func normalName(name string) string {
	n := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch {
	case n == "utf8" || n == "utf-8" || strings.HasPrefix(n, "utf-8-"):
		return "utf-8"
	case n == "latin-1" || n == "latin1" || n == "iso-8859-1" || n == "iso-latin-1" ||
		strings.HasPrefix(n, "latin-1-") || strings.HasPrefix(n, "iso-8859-1-"):
		return "iso-8859-1"
	case n == "us-ascii":
		return "ascii"
	}
	return n
}

// badUTF8 reports the first byte that is not UTF-8.
func badUTF8(src []byte, filename, name string) (string, error) {
	at := 0
	for at < len(src) {
		r, size := utf8.DecodeRune(src[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	line := bytes.Count(src[:at], []byte("\n")) + 1
	lineStart := bytes.LastIndexByte(src[:at], '\n') + 1
	source := diag.NewSource(filename, string(src[:at]))
	pos := diag.Pos{Line: int32(line), Col: int32(at - lineStart)}
	if name == "" {
		return "", source.Errorf(diag.SyntaxError, diag.Span{},
			"Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", src[at], filename, line)
	}
	return "", source.Errorf(diag.SyntaxError, diag.Span{Start: pos, End: pos},
		"(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", src[at], at-lineStart)
}
