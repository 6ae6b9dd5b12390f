package re

import (
	"strconv"
	"strings"

	"asyncrepl/internal/lib/unicodedata"
	"asyncrepl/internal/object"
)

// controlEscapes are the escapes of single characters.
var controlEscapes = map[rune]rune{'a': '\a', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

// escape reads an escape outside of brackets; start is the backslash's place.
func (p *parser) escape(start, flags int) *node {
	c := p.src[p.pos]
	switch c {
	case 'A', 'Z', 'b', 'B':
		p.pos++
		return &node{kind: atNode, flags: flags, char: c}
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.pos++
		return &node{kind: setNode, flags: flags, set: &charSet{categories: []byte{byte(c)}}}
	}
	if r, ok := p.charEscape(start); ok {
		return &node{kind: literalNode, flags: flags, char: r}
	}
	if c == '0' {
		p.pos++
		n, _ := strconv.ParseUint("0"+p.while(2, octDigits), 8, 32)
		return &node{kind: literalNode, flags: flags, char: rune(n)}
	}
	if '1' <= c && c <= '9' {
		return p.reference(start, flags)
	}
	p.pos++
	if isLetter(c) {
		p.fail(start, "bad escape %s", textOf(p.src[start:p.pos]))
	}
	return &node{kind: literalNode, flags: flags, char: c}
}

// reference reads a number: that of a group, or three octal digits.
func (p *parser) reference(start, flags int) *node {
	p.pos++
	p.while(1, digits)
	octal := func(i int) bool { return i < len(p.src) && strings.ContainsRune(octDigits, p.src[i]) }
	if p.pos == start+3 && octal(start+1) && octal(start+2) && octal(p.pos) {
		p.pos++
		text := string(p.src[start+1 : p.pos])
		n, _ := strconv.ParseUint(text, 8, 32)
		if n > 0o377 {
			p.fail(start, `octal escape value \%s outside of range 0-0o377`, text)
		}
		return &node{kind: literalNode, flags: flags, char: rune(n)}
	}
	g, _ := strconv.Atoi(string(p.src[start+1 : p.pos]))
	if g >= len(p.groups) {
		p.fail(start+1, "invalid group reference %d", g)
	}
	p.checkReference(g, start)
	return &node{kind: refNode, flags: flags, group: g}
}

// checkReference refuses references to groups that are not complete.
func (p *parser) checkReference(g, pos int) {
	if p.groups[g] == nil {
		p.fail(pos, "cannot refer to an open group")
	}
	p.checkLookbehind(g)
}

func (p *parser) checkLookbehind(g int) {
	if p.lookGroups < 0 {
		return
	}
	if g < len(p.groups) && p.groups[g] == nil {
		p.fail(p.pos, "cannot refer to an open group")
	}
	if g >= p.lookGroups {
		p.fail(p.pos, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

// charEscape reads an escape that stands for a character, in brackets or not.
func (p *parser) charEscape(start int) (rune, bool) {
	c := p.src[p.pos]
	if r, ok := controlEscapes[c]; ok {
		p.pos++
		return r, true
	}
	if n := map[rune]int{'x': 2, 'u': 4, 'U': 8}[c]; n > 0 && (c == 'x' || p.text) {
		p.pos++
		hex := p.while(n, hexDigits)
		text := textOf(p.src[start:p.pos])
		if len(hex) != n {
			p.fail(start, "incomplete escape %s", text)
		}
		v, _ := strconv.ParseUint(hex, 16, 32)
		if v > 0x10ffff {
			p.fail(start, "bad escape %s", text)
		}
		return rune(v), true
	}
	if c == 'N' && p.text {
		p.pos++
		if !p.take('{') {
			p.fail(p.pos, "missing {")
		}
		name := p.until('}', "character name")
		r, ok := unicodedata.LookupRune(name)
		if !ok {
			p.fail(start, "undefined character name %s", object.StrRepr(name))
		}
		return r, true
	}
	return 0, false
}

// class reads a set in brackets; start is the place of the opening one.
func (p *parser) class(start int) *charSet {
	if p.is('[') {
		p.warn(p.pos, "nested set")
	}
	set := &charSet{negate: p.take('^')}
	first := p.pos
	for {
		if !p.more() {
			p.fail(start, "unterminated character set")
		}
		if p.is(']') && p.pos > first {
			p.pos++
			return set
		}
		at := p.pos
		lo, category := p.classItem(first)
		if !p.take('-') {
			set.addItem(lo, lo, category)
			continue
		}
		if !p.more() {
			p.fail(start, "unterminated character set")
		}
		if p.take(']') {
			set.addItem(lo, lo, category)
			set.addItem('-', '-', 0)
			return set
		}
		if p.is('-') {
			p.warn(p.pos-1, "set difference")
		}
		hi, upper := p.classItem(p.pos)
		if category != 0 || upper != 0 || hi < lo {
			p.fail(at, "bad character range %s", textOf(p.src[at:p.pos]))
		}
		set.addItem(lo, hi, 0)
	}
}

// warn tells of what may mean something else in later versions.
func (p *parser) warn(pos int, what string) {
	p.raise(p.t.Warn(object.FutureWarningClass, "Possible "+what+" at position "+strconv.Itoa(pos), 1))
}

func (s *charSet) addItem(lo, hi rune, category byte) {
	if category != 0 {
		s.categories = append(s.categories, category)
		return
	}
	s.ranges = append(s.ranges, charRange{lo, hi})
}

// classItem reads a character or a category in brackets; first is the place of
// the first one.
func (p *parser) classItem(first int) (r rune, category byte) {
	start := p.pos
	c := p.peek()
	if c != '\\' {
		p.pos++
		if start > first && p.is(c) {
			switch c {
			case '-':
				p.warn(start, "set difference")
			case '&':
				p.warn(start, "set intersection")
			case '~':
				p.warn(start, "set symmetric difference")
			case '|':
				p.warn(start, "set union")
			}
		}
		return c, 0
	}
	p.pos++
	c = p.src[p.pos]
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.pos++
		return 0, byte(c)
	case 'b':
		p.pos++
		return '\b', 0
	}
	if r, ok := p.charEscape(start); ok {
		return r, 0
	}
	if strings.ContainsRune(octDigits, c) {
		text := p.while(3, octDigits)
		n, _ := strconv.ParseUint(text, 8, 32)
		if n > 0o377 {
			p.fail(start, `octal escape value \%s outside of range 0-0o377`, text)
		}
		return rune(n), 0
	}
	p.pos++
	if isLetter(c) || strings.ContainsRune(digits, c) {
		p.fail(start, "bad escape %s", textOf(p.src[start:p.pos]))
	}
	return c, 0
}
