package object

import (
	"strings"
	"unicode/utf8"
)

// Str is a str. The text is UTF-8; a lone surrogate, which Python allows, is
// encoded like any other code point (WTF-8). Indexing counts code points and
// takes constant time: for ASCII text a code point is a byte, for other text
// an index of byte offsets is made at the first use.
type Str struct {
	s    string
	hash int64    // 0 until computed
	more *strMore // nil until somebody asks
}

// strMore is what is known of a text beside itself. All plain ASCII texts share
// asciiText.
type strMore struct {
	ascii bool     // all code points are ASCII: there are len(s), and no index
	runes int      // otherwise the number of code points, -1 until counted
	index []uint32 // byte offset of every 64th code point, made on demand
	// tail is the buffer that s is the beginning of, when s was made by
	// concatenation: appending to s again need not copy it.
	tail *strings.Builder
}

var asciiText = &strMore{ascii: true}

// Class returns the class str.
func (*Str) Class() *Class { return StrClass }

// chars are the strs of the first 256 code points, and emptyStr is "": there is
// one of each, as in CPython.
var (
	chars    = makeChars()
	emptyStr = &Str{hash: hashString(""), more: asciiText}
)

func makeChars() *[256]*Str {
	var t [256]*Str
	for i := range t {
		s := string(rune(i))
		t[i] = &Str{s: s, hash: hashString(s), more: asciiText}
		if i >= utf8.RuneSelf {
			t[i].more = &strMore{runes: 1}
		}
	}
	return &t
}

// NewStr returns the str with the given text, valid UTF-8 or WTF-8.
func NewStr(s string) Value {
	if len(s) < 2 {
		if s == "" {
			return Of(emptyStr)
		}
		if s[0] < utf8.RuneSelf {
			return Of(chars[s[0]])
		}
	}
	return Of(&Str{s: s})
}

// newASCII is NewStr for text known to be ASCII.
func newASCII(s string) Value {
	if len(s) < 2 {
		return NewStr(s)
	}
	return Of(&Str{s: s, more: asciiText})
}

// newCounted is NewStr for text known to have that many code points.
func newCounted(s string, runes int) Value {
	if runes == len(s) {
		return newASCII(s)
	}
	return Of(&Str{s: s, more: &strMore{runes: runes}})
}

// NewChar returns the str of one code point, which may be a surrogate.
func NewChar(r rune) Value {
	if r < 256 {
		return Of(chars[r])
	}
	return Of(&Str{s: string(appendRune(nil, r)), more: &strMore{runes: 1}})
}

// AsStr returns the text of an exact str. See StrOf for subclasses.
func (v Value) AsStr() (string, bool) {
	if s, ok := v.Object().(*Str); ok {
		return s.s, true
	}
	return "", false
}

// StrOf returns the text of a str or an instance of a subclass of str.
func StrOf(v Value) (string, bool) {
	if s := strObject(v); s != nil {
		return s.s, true
	}
	return "", false
}

// strObject returns the Str that v is or has inside, else nil.
func strObject(v Value) *Str {
	switch o := v.Object().(type) {
	case *Str:
		return o
	case *Instance:
		s, _ := o.native.(*Str)
		return s
	}
	return nil
}

// String returns the text.
func (s *Str) String() string { return s.s }

// Count returns the number of code points.
func (s *Str) Count() int {
	if s.IsASCII() {
		return len(s.s)
	}
	if s.more.runes < 0 {
		s.more.runes = runeCount(s.s)
	}
	return s.more.runes
}

// IsASCII reports whether all code points are ASCII.
func (s *Str) IsASCII() bool {
	if s.more == nil {
		s.more = asciiText
		if !isASCII(s.s) {
			s.more = &strMore{runes: -1}
		}
	}
	return s.more.ascii
}

// isCounted reports whether Count is known already.
func (s *Str) isCounted() bool { return s.more != nil && (s.more.ascii || s.more.runes >= 0) }

// indexStep is the distance in code points of the entries of Str.index.
const indexStep = 64

// offset returns the byte offset of code point i, 0 <= i <= Count.
func (s *Str) offset(i int) int {
	switch n := s.Count(); {
	case n == len(s.s):
		return i
	case i == n:
		return len(s.s)
	case n > indexStep && s.more.index == nil:
		s.makeIndex()
	}
	off := 0
	if s.more.index != nil {
		off = int(s.more.index[i/indexStep])
		i %= indexStep
	}
	for ; i > 0; i-- {
		off += runeLen(s.s[off])
	}
	return off
}

func (s *Str) makeIndex() {
	index := make([]uint32, 0, s.Count()/indexStep+1)
	n := 0
	for off := 0; off < len(s.s); off += runeLen(s.s[off]) {
		if n%indexStep == 0 {
			index = append(index, uint32(off))
		}
		n++
	}
	s.more.index = index
}

// position returns the index of the code point at a byte offset.
func (s *Str) position(off int) int {
	if s.IsASCII() {
		return off
	}
	if s.Count() > indexStep && s.more.index == nil {
		s.makeIndex()
	}
	index := s.more.index
	if index == nil {
		return runeCount(s.s[:off])
	}
	lo, hi := 0, len(index)
	for hi-lo > 1 {
		if m := (lo + hi) / 2; int(index[m]) <= off {
			lo = m
		} else {
			hi = m
		}
	}
	return lo*indexStep + runeCount(s.s[index[lo]:off])
}

// At returns the str of code point i, 0 <= i < Count.
func (s *Str) At(i int) Value {
	if s.IsASCII() {
		return Of(chars[s.s[i]])
	}
	off := s.offset(i)
	r, _ := decodeRune(s.s[off:])
	return NewChar(r)
}

// Slice returns the code points from i up to j, 0 <= i <= j <= Count.
func (s *Str) Slice(i, j int) Value {
	if i == 0 && j == s.Count() {
		return Of(s)
	}
	if s.IsASCII() {
		return newASCII(s.s[i:j])
	}
	return NewStr(s.s[s.offset(i):s.offset(j)])
}

// runeLen returns the length of the code point that begins with byte b.
func runeLen(b byte) int {
	switch {
	case b < 0x80:
		return 1
	case b < 0xe0:
		return 2
	case b < 0xf0:
		return 3
	}
	return 4
}

// runeCount counts the code points of s, a surrogate as one.
func runeCount(s string) int {
	n := len(s)
	for i := 0; i < len(s); i++ {
		if s[i]&0xc0 == 0x80 {
			n--
		}
	}
	return n
}

// decodeRune decodes the code point at the beginning of s, a surrogate too.
func decodeRune(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	if s[0] == 0xed && len(s) >= 3 && s[1] >= 0xa0 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s)
}

// decodeLastRune decodes the code point at the end of s.
func decodeLastRune(s string) (rune, int) {
	i := len(s) - 1
	for i > 0 && s[i]&0xc0 == 0x80 {
		i--
	}
	r, _ := decodeRune(s[i:])
	return r, len(s) - i
}

// appendRune appends a code point, a surrogate too.
func appendRune(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xed, byte(0x80|r>>6&0x3f), byte(0x80|r&0x3f))
	}
	return utf8.AppendRune(b, r)
}

func isSurrogate(r rune) bool { return 0xd800 <= r && r < 0xe000 }

// hasSurrogates reports whether s is not plain UTF-8.
func hasSurrogates(s string) bool {
	for i := strings.IndexByte(s, 0xed); i >= 0; {
		if s[i+1] >= 0xa0 {
			return true
		}
		k := strings.IndexByte(s[i+1:], 0xed)
		if k < 0 {
			return false
		}
		i += k + 1
	}
	return false
}

func isASCII(s string) bool {
	const high = 0x8080808080808080
	for len(s) >= 8 {
		if load64(s)&high != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// AppendRunes appends the code points of a text, surrogates too.
func AppendRunes(dst []rune, s string) []rune {
	for len(s) > 0 {
		r, n := decodeRune(s)
		dst, s = append(dst, r), s[n:]
	}
	return dst
}

// RuneText is the text of code points, which may be surrogates.
func RuneText(runes []rune) string {
	b := make([]byte, 0, len(runes))
	for _, r := range runes {
		b = appendRune(b, r)
	}
	return string(b)
}
