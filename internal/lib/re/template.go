package re

import (
	"strconv"
	"strings"

	"asyncrepl/internal/object"
)

// readTemplate reads a replacement with escapes and references to groups.
func readTemplate(t object.Thread, p *pattern, text string) (out *template, exc *object.Exception) {
	r := &parser{t: t, text: p.text}
	if p.text {
		r.src = object.AppendRunes(nil, text)
	} else {
		r.src = latin1(text)
	}
	defer func() {
		switch e := recover(); e.(type) {
		case nil:
		case stop:
			if exc = r.failed; exc == nil {
				out, exc = nil, p.st.patternError(t, r.err, p.textValue(text))
			}
		default:
			panic(e)
		}
	}()
	out = &template{}
	var b []rune
	group := func(g, at int) {
		if g >= len(p.groups) {
			r.fail(at, "invalid group reference %d", g)
		}
		out.texts = append(out.texts, p.encoded(b))
		out.groups = append(out.groups, g)
		b = nil
	}
	for r.more() {
		start := r.pos
		c := r.peek()
		r.pos++
		if c != '\\' {
			b = append(b, c)
			continue
		}
		c = r.src[r.pos]
		r.pos++
		switch {
		case c == 'g':
			if !r.take('<') {
				r.fail(r.pos, "missing <")
			}
			at := r.pos
			group(r.templateGroup(p, r.until('>', "group name"), at), at)
		case c == '0':
			n, _ := strconv.ParseUint("0"+r.while(2, octDigits), 8, 32)
			b = append(b, rune(n))
		case '1' <= c && c <= '9':
			if ch, ok := r.templateOctal(start); ok {
				b = append(b, ch)
				continue
			}
			g, _ := strconv.Atoi(string(r.src[start+1 : r.pos]))
			group(g, start+1)
		default:
			if e, ok := controlEscapes[c]; ok {
				b = append(b, e)
			} else if isLetter(c) {
				r.fail(start, "bad escape %s", textOf(r.src[start:r.pos]))
			} else {
				b = append(b, '\\', c)
			}
		}
	}
	out.texts = append(out.texts, p.encoded(b))
	return out, nil
}

// templateOctal reads the rest of a number; ok if it is three octal digits.
func (p *parser) templateOctal(start int) (r rune, ok bool) {
	if p.while(1, digits) == "" {
		return 0, false
	}
	if strings.ContainsRune(octDigits, p.src[start+1]) && strings.ContainsRune(octDigits, p.src[start+2]) && p.more() && strings.ContainsRune(octDigits, p.src[p.pos]) {
		p.pos++
		text := string(p.src[start+1 : p.pos])
		n, _ := strconv.ParseUint(text, 8, 32)
		if n > 0o377 {
			p.fail(start, `octal escape value \%s outside of range 0-0o377`, text)
		}
		return rune(n), true
	}
	return 0, false
}

// templateGroup is the group of \g<name>.
func (r *parser) templateGroup(p *pattern, name string, at int) int {
	if strings.Trim(name, digits) == "" {
		g, err := strconv.Atoi(name)
		if err != nil || g >= maxGroups {
			r.fail(at, "invalid group reference %s", strings.TrimLeft(name, "0"))
		}
		return g
	}
	r.checkName(name, at)
	g, ok := p.program.names[name]
	if !ok {
		r.raise(object.IndexErrorf("unknown group name %s", object.StrRepr(name)))
	}
	return g
}

// encoded is the text of runes, or the bytes in a bytes pattern.
func (p *pattern) encoded(r []rune) string {
	if p.text {
		return textOf(r)
	}
	b := make([]byte, len(r))
	for i, c := range r {
		b[i] = byte(c)
	}
	return string(b)
}

func (p *pattern) textValue(s string) object.Value {
	if p.text {
		return object.NewStr(s)
	}
	return object.NewBytesString(s)
}

// latin1 makes a rune of each byte.
func latin1(s string) []rune {
	out := make([]rune, len(s))
	for i := 0; i < len(s); i++ {
		out[i] = rune(s[i])
	}
	return out
}
