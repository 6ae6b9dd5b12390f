package re

import "math"

// The flags of patterns, with CPython's values.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256

	typeFlags = flagASCII | flagLocale | flagUnicode
)

// maxRepeat stands for a quantifier without an upper bound.
const maxRepeat = math.MaxUint32

// kind says what a node of a parsed pattern is.
type kind uint8

const (
	literalNode  kind = iota // char
	anyNode                  // .
	setNode                  // set
	atNode                   // an assertion about the position: char is one of ^ $ A Z b B
	refNode                  // a reference to group
	sequenceNode             // kids in order
	branchNode               // one of kids
	groupNode                // kids[0], remembered as group
	repeatNode               // kids[0] min to max times
	lookNode                 // kids[0] ahead or behind, or not
	atomicNode               // kids[0] without coming back to it
	condNode                 // kids[0] if group has matched, else kids[1]
)

// node is a part of a parsed pattern.
type node struct {
	kind     kind
	flags    int // those in force here
	char     rune
	set      *charSet
	kids     []*node
	group    int
	min, max int
	lazy     bool // of a repeat: as few as possible
	keep     bool // of a repeat: possessive
	behind   bool // of a look
	negate   bool // of a look
}

// charSet is what stands in brackets, or a category such as \d.
type charSet struct {
	negate     bool
	ranges     []charRange
	categories []byte // of d D s S w W
}

type charRange struct{ lo, hi rune }

const maxWidth = math.MaxInt32

// width is the least and greatest length of what the node matches.
func (n *node) width(groups []*node) (lo, hi int) {
	switch n.kind {
	case literalNode, anyNode, setNode:
		return 1, 1
	case atNode, lookNode:
		return 0, 0
	case refNode:
		if g := groups[n.group]; g != nil {
			return g.width(groups)
		}
		return 0, maxWidth
	case sequenceNode:
		for _, k := range n.kids {
			l, h := k.width(groups)
			lo, hi = lo+l, hi+h
		}
	case branchNode, condNode:
		lo = maxWidth
		for _, k := range n.kids {
			l, h := k.width(groups)
			lo, hi = min(lo, l), max(hi, h)
		}
	case groupNode, atomicNode:
		return n.kids[0].width(groups)
	case repeatNode:
		l, h := n.kids[0].width(groups)
		lo = times(l, n.min)
		hi = times(h, n.max)
	}
	return min(lo, maxWidth), min(hi, maxWidth)
}

func times(width, n int) int {
	if width == 0 || n == 0 {
		return 0
	}
	if width >= maxWidth || n >= maxWidth/width {
		return maxWidth
	}
	return width * n
}
