package re

import (
	"fmt"
	"strconv"
	"strings"

	"asyncrepl/internal/object"
)

// parser reads a pattern. Its errors are CPython's.
type parser struct {
	t        object.Thread
	src      []rune
	pos      int
	text     bool // the pattern is a str, not bytes
	flags    int  // of the whole pattern
	failed   *object.Exception
	err      *syntaxError
	groups   []*node        // by number; nil while open. groups[0] is not used
	names    map[string]int // of named groups
	closing  []int          // numbers of groups in the order in which they close
	condRefs map[int]int    // positions of conditions that name groups by number
	// lookGroups is the number of groups before the outermost look-behind that
	// is being read, -1 outside of any.
	lookGroups int
}

// syntaxError is a mistake in a pattern; pos -1 means nowhere in particular.
type syntaxError struct {
	msg string
	pos int
}

// stop unwinds the parser after a mistake; only parse recovers it.
type stop struct{}

func (p *parser) fail(pos int, format string, args ...any) {
	p.err = &syntaxError{fmt.Sprintf(format, args...), pos}
	panic(stop{})
}

// raise ends parsing with an exception of another class.
func (p *parser) raise(exc *object.Exception) {
	if exc != nil {
		p.failed = exc
		panic(stop{})
	}
}

// parsed is a pattern that has been read.
type parsed struct {
	root    *node
	flags   int
	groups  []*node
	names   map[string]int
	closing []int
}

// parse reads a whole pattern.
func parse(t object.Thread, src []rune, text bool, flags int) (out *parsed, err *syntaxError, exc *object.Exception) {
	p := &parser{t: t, src: src, text: text, flags: flags, groups: make([]*node, 1), names: map[string]int{}, condRefs: map[int]int{}, lookGroups: -1}
	defer func() {
		switch r := recover(); r.(type) {
		case nil:
		case stop:
			out, err, exc = nil, p.err, p.failed
		default:
			panic(r)
		}
	}()
	root := p.branches(flags, true)
	if p.flags&flagVerbose != 0 && flags&flagVerbose == 0 {
		// (?x) came up after white space had counted: read again.
		return parse(t, src, text, flags|flagVerbose)
	}
	if p.more() {
		p.fail(p.pos, "unbalanced parenthesis")
	}
	for g := range p.condRefs {
		if g >= len(p.groups) {
			p.fail(p.condRefs[g], "invalid group reference %d", g)
		}
	}
	p.checkFlags()
	return &parsed{root, p.flags, p.groups, p.names, p.closing}, nil, nil
}

// checkFlags checks the flags of the whole pattern and adds the default.
func (p *parser) checkFlags() {
	refuse := func(text string) { p.raise(object.ValueErrorf("%s", text)) }
	if p.text {
		switch {
		case p.flags&flagLocale != 0:
			refuse("cannot use LOCALE flag with a str pattern")
		case p.flags&flagASCII != 0 && p.flags&flagUnicode != 0:
			refuse("ASCII and UNICODE flags are incompatible")
		case p.flags&flagASCII == 0:
			p.flags |= flagUnicode
		}
		return
	}
	switch {
	case p.flags&flagUnicode != 0:
		refuse("cannot use UNICODE flag with a bytes pattern")
	case p.flags&flagLocale != 0 && p.flags&flagASCII != 0:
		refuse("ASCII and LOCALE flags are incompatible")
	}
}

func (p *parser) more() bool { return p.pos < len(p.src) }

// peek returns the next character, 0 at the end; a backslash at the very end is
// a mistake.
func (p *parser) peek() rune {
	if p.pos >= len(p.src) {
		return 0
	}
	if p.src[p.pos] == '\\' && p.pos == len(p.src)-1 {
		p.fail(p.pos, "bad escape (end of pattern)")
	}
	return p.src[p.pos]
}

// is reports whether c comes next.
func (p *parser) is(c rune) bool { return p.more() && p.src[p.pos] == c }

// take takes c if it comes next.
func (p *parser) take(c rune) bool {
	if p.is(c) {
		p.pos++
		return true
	}
	return false
}

// next takes a character; what is the message at the end of the pattern.
func (p *parser) next(message string) rune {
	if !p.more() {
		p.fail(p.pos, "%s", message)
	}
	c := p.peek()
	p.pos++
	return c
}

// while takes up to n characters out of accepted.
func (p *parser) while(n int, accepted string) string {
	start := p.pos
	for p.pos < len(p.src) && p.pos-start < n && strings.ContainsRune(accepted, p.src[p.pos]) {
		p.pos++
	}
	return string(p.src[start:p.pos])
}

// until takes a name and the terminator after it.
func (p *parser) until(end rune, what string) string {
	start := p.pos
	for {
		if !p.more() {
			if p.pos == start {
				p.fail(p.pos, "missing %s", what)
			}
			p.fail(start, "missing %c, unterminated name", end)
		}
		if p.take(end) {
			name := textOf(p.src[start : p.pos-1])
			if name == "" {
				p.fail(start, "missing %s", what)
			}
			return name
		}
		p.pos++
	}
}

const (
	digits      = "0123456789"
	octDigits   = "01234567"
	hexDigits   = "0123456789abcdefABCDEF"
	whiteSpace  = " \t\n\r\v\f"
	repeatChars = "*+?{"
)

func isLetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// branches reads alternatives up to the end or a closing parenthesis.
func (p *parser) branches(flags int, first bool) *node {
	p.raise(p.t.Enter())
	defer p.t.Leave()
	var alts []*node
	for {
		alts = append(alts, p.sequence(&flags, first && len(alts) == 0))
		if !p.take('|') {
			break
		}
	}
	if len(alts) == 1 {
		return alts[0]
	}
	return &node{kind: branchNode, kids: alts}
}

// sequence reads items up to the end, a bar or a closing parenthesis. flags may
// be changed by global flags at its beginning.
func (p *parser) sequence(flags *int, first bool) *node {
	seq := &node{kind: sequenceNode}
	for p.more() {
		c := p.peek()
		if c == '|' || c == ')' {
			break
		}
		start := p.pos
		p.pos++
		if *flags&flagVerbose != 0 {
			if strings.ContainsRune(whiteSpace, c) {
				continue
			}
			if c == '#' {
				for p.more() && !p.take('\n') {
					p.pos++
				}
				continue
			}
		}
		switch {
		case c == '\\':
			seq.add(p.escape(start, *flags))
		case c == '[':
			seq.add(&node{kind: setNode, flags: *flags, set: p.class(start)})
		case strings.ContainsRune(repeatChars, c):
			p.repeat(seq, start, c, *flags)
		case c == '.':
			seq.add(&node{kind: anyNode, flags: *flags})
		case c == '(':
			seq.add(p.group(start, flags, first && len(seq.kids) == 0))
		case c == '^' || c == '$':
			seq.add(&node{kind: atNode, flags: *flags, char: c})
		default:
			seq.add(&node{kind: literalNode, flags: *flags, char: c})
		}
	}
	return seq
}

func (n *node) add(k *node) {
	if k != nil {
		n.kids = append(n.kids, k)
	}
}

// repeat reads the rest of a quantifier, which starts with c.
func (p *parser) repeat(seq *node, start int, c rune, flags int) {
	r := &node{kind: repeatNode, max: maxRepeat}
	switch c {
	case '?':
		r.max = 1
	case '+':
		r.min = 1
	case '{':
		if !p.bounds(r) {
			p.pos = start + 1
			seq.add(&node{kind: literalNode, flags: flags, char: c})
			return
		}
	}
	if len(seq.kids) == 0 || seq.kids[len(seq.kids)-1].kind == atNode {
		p.fail(start, "nothing to repeat")
	}
	last := &seq.kids[len(seq.kids)-1]
	if (*last).kind == repeatNode {
		p.fail(start, "multiple repeat")
	}
	r.kids = []*node{*last}
	if p.take('?') {
		r.lazy = true
	} else if p.take('+') {
		r.keep = true
	}
	*last = r
}

// bounds reads "m,n}"; false means that the brace is a character like others.
func (p *parser) bounds(r *node) bool {
	here := p.pos
	if p.is('}') {
		return false
	}
	lo := p.while(len(p.src), digits)
	hi := lo
	if p.take(',') {
		hi = p.while(len(p.src), digits)
	}
	if !p.take('}') {
		return false
	}
	number := func(s string) int {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil || n >= maxRepeat {
			p.raise(object.OverflowErrorf("the repetition number is too large"))
		}
		return int(n)
	}
	if lo != "" {
		r.min = number(lo)
	}
	if hi != "" {
		r.max = number(hi)
		if r.max < r.min {
			p.fail(here, "min repeat greater than max repeat")
		}
	}
	return true
}
