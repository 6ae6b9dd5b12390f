package object

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// What a code point is by the Unicode 15.1 character database, by which str's
// predicates and case mappings are defined. Most of it package unicode knows, in
// version 15.0; the tables here are pairs of first and last code point, sorted.

// newIdeographs came with version 15.1.
var newIdeographs = []rune{0x2ebf0, 0x2ee5d}

// newSymbols came with version 15.1, too: parts of descriptions of ideographs.
var newSymbols = []rune{
	0x2ffc, 0x2fff, 0x31ef, 0x31ef,
}

// otherDigits are digits that are not used for decimal numbers.
var otherDigits = []rune{
	0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079,
	0x2080, 0x2089, 0x2460, 0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5, 0x24fd,
	0x24ff, 0x24ff, 0x2776, 0x277e, 0x2780, 0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43, 0x10e60, 0x10e68,
	0x11052, 0x1105a, 0x1f100, 0x1f10a,
}

// ideographNumbers are ideographs that stand for numbers.
var ideographNumbers = []rune{
	0x3405, 0x3405, 0x3483, 0x3483, 0x382a, 0x382a, 0x3b4d, 0x3b4d, 0x4e00, 0x4e00, 0x4e03, 0x4e03,
	0x4e07, 0x4e07, 0x4e09, 0x4e09, 0x4e24, 0x4e24, 0x4e5d, 0x4e5d, 0x4e8c, 0x4e8c, 0x4e94, 0x4e94,
	0x4e96, 0x4e96, 0x4eac, 0x4eac, 0x4ebf, 0x4ec0, 0x4edf, 0x4edf, 0x4ee8, 0x4ee8, 0x4f0d, 0x4f0d,
	0x4f70, 0x4f70, 0x4fe9, 0x4fe9, 0x5006, 0x5006, 0x5104, 0x5104, 0x5146, 0x5146, 0x5169, 0x5169,
	0x516b, 0x516b, 0x516d, 0x516d, 0x5341, 0x5341, 0x5343, 0x5345, 0x534c, 0x534c, 0x53c1, 0x53c4,
	0x56db, 0x56db, 0x58f1, 0x58f1, 0x58f9, 0x58f9, 0x5e7a, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c, 0x5f0e,
	0x5f10, 0x5f10, 0x62d0, 0x62d0, 0x62fe, 0x62fe, 0x634c, 0x634c, 0x67d2, 0x67d2, 0x6d1e, 0x6d1e,
	0x6f06, 0x6f06, 0x7396, 0x7396, 0x767e, 0x767e, 0x7695, 0x7695, 0x79ed, 0x79ed, 0x8086, 0x8086,
	0x842c, 0x842c, 0x8cae, 0x8cae, 0x8cb3, 0x8cb3, 0x8d30, 0x8d30, 0x920e, 0x920e, 0x94a9, 0x94a9,
	0x9621, 0x9621, 0x9646, 0x9646, 0x964c, 0x964c, 0x9678, 0x9678, 0x96f6, 0x96f6, 0xf96b, 0xf96b,
	0xf973, 0xf973, 0xf978, 0xf978, 0xf9b2, 0xf9b2, 0xf9d1, 0xf9d1, 0xf9d3, 0xf9d3, 0xf9fd, 0xf9fd,
	0x20001, 0x20001, 0x20064, 0x20064, 0x200e2, 0x200e2, 0x20121, 0x20121, 0x2092a, 0x2092a, 0x20983, 0x20983,
	0x2098c, 0x2098c, 0x2099c, 0x2099c, 0x20aea, 0x20aea, 0x20afd, 0x20afd, 0x20b19, 0x20b19, 0x22390, 0x22390,
	0x22998, 0x22998, 0x23b1b, 0x23b1b, 0x2626d, 0x2626d, 0x2f890, 0x2f890,
}

// ignoredByCase are the characters that case ignores beside marks, modifiers and formats.
var ignoredByCase = []rune{
	0xb7, 0xb7, 0x387, 0x387, 0x55f, 0x55f, 0x5f4, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2024,
	0x2027, 0x2027, 0xfe13, 0xfe13, 0xfe52, 0xfe52, 0xfe55, 0xfe55, 0xff07, 0xff07, 0xff0e, 0xff0e,
	0xff1a, 0xff1a,
}

// notInIdentifiers are letters and marks whose normal form is no identifier.
var notInIdentifiers = []rune{
	0x37a, 0x37a, 0x309b, 0x309c, 0xfc5e, 0xfc63, 0xfdfa, 0xfdfb, 0xfe70, 0xfe70, 0xfe72, 0xfe72,
	0xfe74, 0xfe74, 0xfe76, 0xfe76, 0xfe78, 0xfe78, 0xfe7a, 0xfe7a, 0xfe7c, 0xfe7c, 0xfe7e, 0xfe7e,
}

// notFirst cannot begin an identifier for the same reason.
var notFirst = []rune{
	0xe33, 0xe33, 0xeb3, 0xeb3, 0xff9e, 0xff9f,
}

// onlyLater can stand in an identifier, though they are no letters.
var onlyLater = []rune{
	0x200c, 0x200d, 0x30fb, 0x30fb, 0xff65, 0xff65,
}

func inRanges(table []rune, r rune) bool {
	i := sort.Search(len(table)/2, func(i int) bool { return table[2*i+1] >= r })
	return i < len(table)/2 && table[2*i] <= r
}

func isAlpha(r rune) bool {
	if r < utf8.RuneSelf {
		r |= 0x20
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLetter(r) || inRanges(newIdeographs, r)
}

func isDecimal(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.Is(unicode.Nd, r)
}

func isDigit(r rune) bool { return isDecimal(r) || inRanges(otherDigits, r) }
func isAlnum(r rune) bool { return isAlpha(r) || isNumeric(r) }

func isNumeric(r rune) bool {
	return isDecimal(r) || r >= utf8.RuneSelf && (unicode.Is(unicode.N, r) || inRanges(ideographNumbers, r))
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.Is(unicode.Ll, r) || unicode.Is(unicode.Other_Lowercase, r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.Is(unicode.Lu, r) || unicode.Is(unicode.Other_Uppercase, r)
}

func isTitle(r rune) bool { return r > utf8.RuneSelf && unicode.Is(unicode.Lt, r) }

func isSpaceRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1c <= r && r <= 0x1f
	}
	return unicode.IsSpace(r)
}

func isPrintable(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r <= '~'
	}
	return unicode.IsPrint(r) || inRanges(newIdeographs, r) || inRanges(newSymbols, r)
}

// The categories of what begins an identifier, and of what goes on.
var (
	identifierStart = []*unicode.RangeTable{unicode.L, unicode.Nl, unicode.Other_ID_Start}
	identifierMore  = []*unicode.RangeTable{unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue}
)

// isSyntax tells what never stands in identifiers.
func isSyntax(r rune) bool {
	return unicode.Is(unicode.Pattern_Syntax, r) || unicode.Is(unicode.Pattern_White_Space, r) || inRanges(notInIdentifiers, r)
}

func isIDStart(r rune) bool {
	return (unicode.IsOneOf(identifierStart, r) || inRanges(newIdeographs, r)) && !isSyntax(r) && !inRanges(notFirst, r)
}

func isIDContinue(r rune) bool {
	return isIDStart(r) || inRanges(notFirst, r) || unicode.IsOneOf(identifierMore, r) && !isSyntax(r) || inRanges(onlyLater, r)
}

// isCaseIgnorable tells what the rule of the final sigma passes over.
func isCaseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) || inRanges(ignoredByCase, r)
}

// IsIdentifier is s.isidentifier().
func IsIdentifier(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case r == '_' || isAlpha(r) && r < utf8.RuneSelf:
		case r < utf8.RuneSelf:
			if i == 0 || r < '0' || r > '9' {
				return false
			}
		case i == 0 && !isIDStart(r), i > 0 && !isIDContinue(r):
			return false
		}
		i += n
	}
	return true
}

// mapCase appends to b the mapping of r: a special one or the simple one.
func mapCase(b []byte, r rune, special map[rune]string, simple func(rune) rune) []byte {
	if r < utf8.RuneSelf {
		return append(b, byte(simple(r)))
	}
	if s, ok := special[r]; ok {
		return append(b, s...)
	}
	return appendRune(b, simple(r))
}

func appendUpper(b []byte, r rune) []byte { return mapCase(b, r, upperSpecial, unicode.ToUpper) }
func appendTitle(b []byte, r rune) []byte { return mapCase(b, r, titleSpecial, unicode.ToTitle) }
func appendFold(b []byte, r rune) []byte  { return mapCase(b, r, foldSpecial, unicode.ToLower) }

// appendLower appends the lowercase of the code point at s[i:]; a capital sigma
// at the end of a word has a form of its own.
func appendLower(b []byte, s string, i int, r rune) []byte {
	if r == 'Σ' && finalSigma(s, i) {
		return append(b, "ς"...)
	}
	return mapCase(b, r, lowerSpecial, unicode.ToLower)
}

// finalSigma tells whether a letter stands before the sigma at s[i:] and none
// after it, apart from characters that case ignores.
func finalSigma(s string, i int) bool {
	before := false
	for k := i; k > 0; {
		r, n := decodeLastRune(s[:k])
		k -= n
		if !isCaseIgnorable(r) {
			before = isCased(r)
			break
		}
	}
	if !before {
		return false
	}
	for k := i + len("Σ"); k < len(s); {
		r, n := decodeRune(s[k:])
		k += n
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
	}
	return true
}
