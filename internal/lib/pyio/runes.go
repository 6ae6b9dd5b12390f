package pyio

import "unicode/utf8"

// runeStart reports whether a byte begins a character; surrogates are encoded
// like other characters.
func runeStart(b byte) bool { return b&0xc0 != 0x80 }

// runeCount returns the number of characters.
func runeCount(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if runeStart(s[i]) {
			n++
		}
	}
	return n
}

// runeOffset returns the byte offset of character n, the length if there are
// fewer.
func runeOffset[S string | []byte](s S, n int) int {
	if n <= 0 {
		return 0
	}
	for i := 0; i < len(s); i++ {
		if runeStart(s[i]) {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(s)
}

// isValid reports whether s can be encoded as it is: no surrogates.
func isValid(s string) bool { return utf8.ValidString(s) }
