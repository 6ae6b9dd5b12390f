package object

// FirstRune returns the first code point of a text, a lone surrogate included.
func FirstRune(s string) rune {
	r, _ := decodeRune(s)
	return r
}
