package term

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// key is one event of the keyboard. text belongs to keyText and keyPaste, call
// to keyPost.
type key struct {
	code rune
	text string
	call func()
}

var (
	pasteStart = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
)

const (
	maxPaste = 16 << 20 // bytes of one paste; the rest is dropped
	maxBurst = 4096     // bytes of one keyText
)

// decode takes the first key from raw and says how many bytes it was. n is 0
// if more bytes must come to tell; with final set, none will. A key that means
// nothing has code keyNone.
func decode(raw []byte, final bool) (k key, n int) {
	switch c := raw[0]; {
	case c == 0x1b:
		return decodeEscape(raw, final)
	case c == 0x7f:
		return key{code: keyBackspace}, 1
	case c < 0x20:
		return key{code: ctrl(c)}, 1
	}
	for n < len(raw) && n < maxBurst && raw[n] >= 0x20 && raw[n] != 0x7f {
		if !utf8.FullRune(raw[n:]) && !final {
			break
		}
		_, size := utf8.DecodeRune(raw[n:])
		n += size
	}
	if n == 0 {
		return k, 0
	}
	text := strings.Map(typed, strings.ToValidUTF8(string(raw[:n]), "\uFFFD"))
	if r, size := utf8.DecodeRuneInString(text); size == len(text) {
		return key{code: r}, n
	}
	return key{code: keyText, text: text}, n
}

// typed keeps our own key codes and C1 controls out of the text.
func typed(r rune) rune {
	if isKey(r) || r >= 0x80 && r < 0xa0 {
		return utf8.RuneError
	}
	return r
}

func decodeEscape(raw []byte, final bool) (key, int) {
	if len(raw) == 1 {
		if final {
			return key{code: keyEsc}, 1
		}
		return key{}, 0
	}
	if bytes.HasPrefix(raw, pasteStart) {
		return decodePaste(raw, final)
	}
	if raw[1] == 0x1b { // Alt with a key that is itself a sequence
		return key{code: keyEsc}, 1
	}
	n, done := 2, true
	switch raw[1] {
	case '[', ']', 'P', '^', '_', 'X':
		n, done = scanEscape(string(raw[:min(len(raw), 256)]))
		if n == 256 {
			done = true // no key is that long
		}
	case 'O':
		n, done = min(3, len(raw)), len(raw) >= 3
	}
	if !done && !final {
		return key{}, 0
	}
	if code, ok := escapes[string(raw[:n])]; ok {
		return key{code: code}, n
	}
	return key{code: keyNone}, n
}

func decodePaste(raw []byte, final bool) (key, int) {
	body := raw[len(pasteStart):]
	end := bytes.Index(body, pasteEnd)
	n := len(pasteStart) + end + len(pasteEnd)
	if end < 0 {
		if !final {
			return key{}, 0
		}
		end, n = len(body), len(raw)
	}
	return key{code: keyPaste, text: string(body[:min(end, maxPaste)])}, n
}
