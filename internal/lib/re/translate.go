package re

import (
	"fmt"
	"strconv"
	"strings"
)

// mode says how a pattern is applied.
type mode uint8

// The modes.
const (
	searchMode    mode = iota // anywhere from the start on
	matchMode                 // at the start
	fullMode                  // from the start to the end
	nextMode                  // anywhere, but not the empty text at the start
	nextMatchMode             // at the start, but not the empty text
)

// modeFrames are what surrounds a pattern; \G is where a search starts.
var modeFrames = [...][2]string{searchMode: {"(?:", ")"}, matchMode: {`\G(?:`, ")"}, fullMode: {`\G(?:`, `)\z`},
	nextMode: {"(?:", `)(?!\G)`}, nextMatchMode: {`\G(?:`, `)(?!\G)`}}

// writer writes a parsed pattern in the notation of regexp2. There are two
// translations: what ASCII subjects need is shorter and faster.
type writer struct {
	strings.Builder
	ascii bool // for ASCII subjects
	bytes bool // for bytes
}

// translate returns the pattern in the notation of regexp2.
func translate(p *parsed, m mode, ascii, bytes bool) string {
	w := &writer{ascii: ascii, bytes: bytes}
	w.WriteString(modeFrames[m][0])
	w.node(p.root)
	w.WriteString(modeFrames[m][1])
	return w.String()
}

// asciiRules reports whether only ASCII characters have categories and cases.
func (w *writer) asciiRules(flags int) bool { return w.bytes || flags&flagASCII != 0 }

func (w *writer) node(n *node) {
	switch n.kind {
	case literalNode:
		w.literal(n)
	case anyNode:
		if n.flags&flagDotAll != 0 {
			w.WriteString("(?s:.)")
		} else {
			w.WriteString(`[^\n]`)
		}
	case setNode:
		w.set(n.set, n.flags)
	case atNode:
		w.at(n)
	case refNode:
		open := "(?:"
		if n.flags&flagIgnoreCase != 0 {
			open = "(?i:"
		}
		w.WriteString(open + `\` + strconv.Itoa(n.group) + ")")
	case sequenceNode:
		w.sequence(n.kids)
	case branchNode:
		w.enclosed("(?:", n.kids...)
	case groupNode:
		w.enclosed("(", n.kids[0])
	case repeatNode:
		w.repeat(n)
	case lookNode:
		open := map[[2]bool]string{{false, false}: "(?=", {false, true}: "(?!", {true, false}: "(?<=", {true, true}: "(?<!"}
		w.enclosed(open[[2]bool{n.behind, n.negate}], n.kids[0])
	case atomicNode:
		w.enclosed("(?>", n.kids[0])
	case condNode:
		w.WriteString("(?:")
		w.enclosed("(?("+strconv.Itoa(n.group)+")", n.kids...)
		w.WriteString(")")
	}
}

// enclosed writes alternatives between open and a parenthesis.
func (w *writer) enclosed(open string, kids ...*node) {
	w.WriteString(open)
	for i, k := range kids {
		if i > 0 {
			w.WriteByte('|')
		}
		w.node(k)
	}
	w.WriteByte(')')
}

// sequence writes nodes; runs of letters whose case is ignored become one
// option group where regexp2's cases are Python's.
func (w *writer) sequence(kids []*node) {
	for i := 0; i < len(kids); i++ {
		if !w.foldable(kids[i]) {
			w.node(kids[i])
			continue
		}
		w.WriteString("(?i:")
		for ; i < len(kids) && w.foldable(kids[i]); i++ {
			w.rune(kids[i].char)
		}
		i--
		w.WriteByte(')')
	}
}

func (w *writer) foldable(n *node) bool {
	return w.ascii && n.kind == literalNode && n.flags&flagIgnoreCase != 0 && n.char < 0x80
}

func (w *writer) literal(n *node) {
	switch {
	case w.foldable(n):
		w.WriteString("(?i:")
		w.rune(n.char)
		w.WriteByte(')')
	case n.flags&flagIgnoreCase != 0:
		w.set(&charSet{ranges: []charRange{{n.char, n.char}}}, n.flags)
	default:
		w.rune(n.char)
	}
}

// rune writes a character that means itself.
func (w *writer) rune(r rune) {
	switch {
	case isLetter(r) || '0' <= r && r <= '9' || r == '_' || r > 0xff && (r < 0xd800 || r > 0xdfff):
		w.WriteRune(r)
	case r <= 0xffff:
		fmt.Fprintf(w, `\u%04x`, r)
	default:
		w.WriteRune(r)
	}
}

func (w *writer) at(n *node) {
	multi := n.flags&flagMultiline != 0
	switch n.char {
	case '^':
		if multi {
			w.WriteString("(?m:^)")
		} else {
			w.WriteString(`\A`)
		}
	case '$':
		if multi {
			w.WriteString("(?m:$)")
		} else {
			w.WriteString(`\Z`) // before a last newline, too
		}
	case 'A':
		w.WriteString(`\A`)
	case 'Z':
		w.WriteString(`\z`)
	case 'b', 'B':
		if w.ascii {
			w.WriteString(`\` + string(n.char))
			return
		}
		word := wordClass(w.asciiRules(n.flags))
		if n.char == 'b' {
			fmt.Fprintf(w, "(?:(?<=%[1]s)(?!%[1]s)|(?<!%[1]s)(?=%[1]s))", word)
		} else {
			fmt.Fprintf(w, "(?:(?<=%[1]s)(?=%[1]s)|(?<!%[1]s)(?!%[1]s))", word)
		}
	}
}

func wordClass(ascii bool) string {
	if ascii {
		return "[a-zA-Z0-9_]"
	}
	return `[\p{L}\p{N}_]`
}

func (w *writer) repeat(n *node) {
	if n.keep {
		w.WriteString("(?>")
	}
	kid := n.kids[0]
	if single(kid) {
		w.node(kid)
	} else {
		w.enclosed("(?:", kid)
	}
	const limit = 1 << 30 // of the bounds that regexp2 knows
	lo := min(n.min, limit)
	switch {
	case lo == 0 && n.max == 1:
		w.WriteByte('?')
	case lo == 0 && n.max >= limit:
		w.WriteByte('*')
	case lo == 1 && n.max >= limit:
		w.WriteByte('+')
	case n.max >= limit:
		fmt.Fprintf(w, "{%d,}", lo)
	default:
		fmt.Fprintf(w, "{%d,%d}", lo, n.max)
	}
	if n.lazy {
		w.WriteByte('?')
	}
	if n.keep {
		w.WriteByte(')')
	}
}

// single reports whether a quantifier after the node counts for all of it.
func single(n *node) bool {
	return n.kind == literalNode || n.kind == anyNode || n.kind == setNode || n.kind == groupNode
}

// set writes a set of characters. Where only few characters can occur, those
// that it has are listed.
func (w *writer) set(s *charSet, flags int) {
	rules := w.asciiRules(flags)
	ranges := s.ranges
	if flags&flagIgnoreCase != 0 {
		ranges = foldRanges(ranges, rules)
	}
	switch {
	case w.bytes:
		w.listed(s, ranges, 0x100, rules)
	case w.ascii:
		w.listed(s, ranges, 0x80, rules)
	default:
		w.general(s, ranges, rules)
	}
}

// listed writes the members below limit.
func (w *writer) listed(s *charSet, ranges []charRange, limit rune, rules bool) {
	var members []charRange
	for r := rune(0); r < limit; r++ {
		if !s.contains(ranges, r, rules) {
			continue
		}
		if n := len(members); n > 0 && members[n-1].hi == r-1 {
			members[n-1].hi = r
		} else {
			members = append(members, charRange{r, r})
		}
	}
	switch {
	case len(members) == 0:
		w.WriteString("(?!)")
	case members[0] == charRange{0, limit - 1}:
		w.WriteString("(?s:.)")
	default:
		w.WriteByte('[')
		w.ranges(members)
		w.WriteByte(']')
	}
}

func (w *writer) ranges(ranges []charRange) {
	for _, rg := range ranges {
		w.rune(rg.lo)
		if rg.hi > rg.lo {
			w.WriteByte('-')
			w.rune(rg.hi)
		}
	}
}

// categoryClass is what a category is inside of brackets.
func categoryClass(c byte, ascii bool) string {
	if ascii {
		return map[byte]string{'d': "0-9", 's': `\t-\r `, 'w': "a-zA-Z0-9_"}[c]
	}
	return map[byte]string{'d': `\p{Nd}`, 's': spaceClass, 'w': `\p{L}\p{N}_`}[c]
}

var spaceClass = func() string {
	var w writer
	w.ranges(spaces)
	return w.String()
}()

// general writes a set for any subject. The complement of a category cannot
// stand in brackets beside others and becomes an alternative.
func (w *writer) general(s *charSet, ranges []charRange, rules bool) {
	var in writer
	in.ranges(ranges)
	var not []string
	for _, c := range s.categories {
		if c < 'a' {
			not = append(not, "[^"+categoryClass(c|0x20, rules)+"]")
		} else {
			in.WriteString(categoryClass(c, rules))
		}
	}
	if len(not) == 0 {
		if s.negate {
			w.WriteString("[^" + in.String() + "]")
		} else {
			w.WriteString("[" + in.String() + "]")
		}
		return
	}
	if in.Len() > 0 {
		not = append(not, "["+in.String()+"]")
	}
	if s.negate {
		w.WriteString("(?:(?!" + strings.Join(not, "|") + ")(?s:.))")
	} else {
		w.WriteString("(?:" + strings.Join(not, "|") + ")")
	}
}
