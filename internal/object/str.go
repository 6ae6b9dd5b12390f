package object

// Str is a str. The text is UTF-8; a lone surrogate, which Python allows, is
// encoded like any other code point (WTF-8). Indexing counts code points and
// takes constant time: for ASCII text a code point is a byte, for other text
// an index of byte offsets is made at the first use.
type Str struct {
	s     string
	runes int32    // number of code points, -1 until counted
	index []uint32 // byte offset of every 64th code point, made on demand
	hash  int64    // 0 until computed
}

// Class returns the class str.
func (*Str) Class() *Class { return StrClass }

// NewStr returns the str with the given text, valid UTF-8 or WTF-8.
func NewStr(s string) Value { return Of(&Str{s: s, runes: -1}) }

// AsStr returns the text of an exact str. See StrOf for subclasses.
func (v Value) AsStr() (string, bool) {
	if s, ok := v.o.(*Str); ok {
		return s.s, true
	}
	return "", false
}

// String returns the text.
func (s *Str) String() string { return s.s }
