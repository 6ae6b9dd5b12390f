package re

import (
	"strconv"
	"strings"

	"asyncrepl/internal/object"
)

// inlineFlags are the letters of flags in patterns.
var inlineFlags = map[rune]int{'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiline, 's': flagDotAll, 'x': flagVerbose, 'a': flagASCII, 'u': flagUnicode}

const unexpectedEnd = "unexpected end of pattern"

// group reads what follows an opening parenthesis, which is at start. It
// returns nil for comments and for flags of the whole pattern, which change
// flags.
func (p *parser) group(start int, flags *int, first bool) *node {
	if !p.take('?') {
		return p.capture(start, *flags, "", 0)
	}
	switch c := p.next(unexpectedEnd); c {
	case 'P':
		return p.named(start, *flags)
	case ':':
		return p.enclosed(start, *flags)
	case '#':
		for {
			if !p.more() {
				p.fail(start, "missing ), unterminated comment")
			}
			c := p.peek()
			if p.pos++; c == '\\' {
				p.pos++
			}
			if c == ')' {
				return nil
			}
		}
	case '=', '!':
		return p.look(start, *flags, c, false)
	case '<':
		c := p.next(unexpectedEnd)
		if c != '=' && c != '!' {
			p.fail(p.pos-3, "unknown extension ?<%s", textOf([]rune{c}))
		}
		return p.look(start, *flags, c, true)
	case '(':
		return p.conditional(start, *flags)
	case '>':
		return &node{kind: atomicNode, kids: []*node{p.enclosed(start, *flags)}}
	default:
		if _, ok := inlineFlags[c]; !ok && c != '-' {
			p.fail(p.pos-2, "unknown extension ?%s", textOf([]rune{c}))
		}
		on, off, global := p.inline(c)
		if global {
			if !first {
				p.fail(start, "global flags not at the start of the expression")
			}
			*flags |= on
			return nil
		}
		inner := *flags
		if on&typeFlags != 0 {
			inner &^= typeFlags
		}
		return p.enclosed(start, inner&^off|on)
	}
}

// enclosed reads alternatives and the closing parenthesis.
func (p *parser) enclosed(start, flags int) *node {
	n := p.branches(flags, false)
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return n
}

// capture reads a group that is remembered; namePos is where its name stands.
func (p *parser) capture(start, flags int, name string, namePos int) *node {
	n := &node{kind: groupNode, group: len(p.groups)}
	if name != "" {
		if was, ok := p.names[name]; ok {
			p.fail(namePos, "redefinition of group name %s as group %d; was group %d", object.StrRepr(name), n.group, was)
		}
		p.names[name] = n.group
	}
	p.groups = append(p.groups, nil)
	n.kids = []*node{p.enclosed(start, flags)}
	p.groups[n.group] = n
	p.closing = append(p.closing, n.group)
	return n
}

// named reads (?P<name>…) and (?P=name).
func (p *parser) named(start, flags int) *node {
	switch c := p.next(unexpectedEnd); c {
	case '<':
		at := p.pos
		name := p.until('>', "group name")
		p.checkName(name, at)
		return p.capture(start, flags, name, at)
	case '=':
		at := p.pos
		name := p.until(')', "group name")
		p.checkName(name, at)
		g, ok := p.names[name]
		if !ok {
			p.fail(at, "unknown group name %s", object.StrRepr(name))
		}
		p.checkReference(g, at)
		return &node{kind: refNode, flags: flags, group: g}
	default:
		p.fail(p.pos-3, "unknown extension ?P%s", textOf([]rune{c}))
	}
	return nil
}

func (p *parser) checkName(name string, at int) {
	ascii := isASCII(name)
	if !p.text && !ascii {
		p.fail(at, "bad character in group name %s", object.ASCIIRepr(name))
	}
	if !object.IsIdentifier(name) {
		p.fail(at, "bad character in group name %s", object.StrRepr(name))
	}
}

// look reads a look-ahead or look-behind.
func (p *parser) look(start, flags int, sign rune, behind bool) *node {
	outer := p.lookGroups
	if behind && outer < 0 {
		p.lookGroups = len(p.groups)
	}
	n := &node{kind: lookNode, behind: behind, negate: sign == '!', kids: []*node{p.branches(flags, false)}}
	p.lookGroups = outer
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return n
}

// conditional reads (?(group)yes|no).
func (p *parser) conditional(start, flags int) *node {
	at := p.pos
	name := p.until(')', "group name")
	g, err := strconv.Atoi(name)
	if strings.Trim(name, digits) != "" {
		p.checkName(name, at)
		var ok bool
		if g, ok = p.names[name]; !ok {
			p.fail(at, "unknown group name %s", object.StrRepr(name))
		}
	} else {
		switch {
		case err != nil || g >= maxGroups:
			p.fail(at, "invalid group reference %s", strings.TrimLeft(name, "0"))
		case g == 0:
			p.fail(at, "bad group number")
		}
		if _, ok := p.condRefs[g]; !ok {
			p.condRefs[g] = at
		}
	}
	p.checkLookbehind(g)
	n := &node{kind: condNode, group: g, kids: []*node{p.sequence(&flags, false), {kind: sequenceNode}}}
	if p.take('|') {
		n.kids[1] = p.sequence(&flags, false)
		if p.is('|') {
			p.fail(p.pos, "conditional backref with more than two branches")
		}
	}
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return n
}

const maxGroups = 1 << 30

// inline reads the letters of flags, of which c is the first. global means that
// they count for the whole pattern.
func (p *parser) inline(c rune) (on, off int, global bool) {
	if c != '-' {
		on, c = p.flagsOn(c)
		if c == ')' {
			p.flags |= on
			return on, 0, true
		}
	}
	if c == '-' {
		off = p.flagsOff()
	}
	if on&off != 0 {
		p.fail(p.pos-1, "bad inline flags: flag turned on and off")
	}
	return on, off, false
}

func (p *parser) flagsOn(c rune) (on int, end rune) {
	for {
		switch {
		case p.text && c == 'L':
			p.fail(p.pos, "bad inline flags: cannot use 'L' flag with a str pattern")
		case !p.text && c == 'u':
			p.fail(p.pos, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		}
		flag := inlineFlags[c]
		on |= flag
		if flag&typeFlags != 0 && on&typeFlags != flag {
			p.fail(p.pos, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
		c = p.next("missing -, : or )")
		if c == ')' || c == '-' || c == ':' {
			return on, c
		}
		p.checkFlag(c, "missing -, : or )")
	}
}

func (p *parser) flagsOff() (off int) {
	c := p.next("missing flag")
	p.checkFlag(c, "missing flag")
	for {
		flag := inlineFlags[c]
		if flag&typeFlags != 0 {
			p.fail(p.pos, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
		}
		off |= flag
		if c = p.next("missing :"); c == ':' {
			return off
		}
		p.checkFlag(c, "missing :")
	}
}

func (p *parser) checkFlag(c rune, message string) {
	if _, ok := inlineFlags[c]; ok {
		return
	}
	if isAlpha(c) {
		message = "unknown flag"
	}
	p.fail(p.pos-1, "%s", message)
}
