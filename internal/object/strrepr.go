package object

import "strings"

// StrRepr is repr(s) of a str.
func StrRepr(s string) string {
	quote := byte('\'')
	plain := true
	double := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\'':
			quote = '"'
		case c == '"':
			double = true
		case c < ' ' || c >= 0x7f || c == '\\':
			plain = false
		}
	}
	if quote == '"' && double {
		quote, plain = '\'', false
	}
	if plain {
		return string(quote) + s + string(quote)
	}
	b := make([]byte, 0, len(s)+8)
	b = append(b, quote)
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == quote || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < ' ' || c == 0x7f:
			b = appendHex(b, 'x', uint32(c), 2)
		case c < 0x80:
			b = append(b, c)
		default:
			r, n := decodeRune(s[i:])
			if isPrintable(r) {
				b = append(b, s[i:i+n]...)
			} else {
				b = appendEscape(b, r)
			}
			i += n
			continue
		}
		i++
	}
	return string(append(b, quote))
}

// ASCIIRepr is ascii(s) of a text that is a repr: what is not ASCII is escaped.
func ASCIIRepr(s string) string {
	if isASCII(s) {
		return s
	}
	b := make([]byte, 0, len(s)*2)
	for len(s) > 0 {
		r, n := decodeRune(s)
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = appendEscape(b, r)
		}
		s = s[n:]
	}
	return string(b)
}

// appendEscape appends the shortest of \xhh, \uhhhh and \Uhhhhhhhh.
func appendEscape(b []byte, r rune) []byte {
	switch {
	case r < 0x100:
		return appendHex(b, 'x', uint32(r), 2)
	case r < 0x10000:
		return appendHex(b, 'u', uint32(r), 4)
	}
	return appendHex(b, 'U', uint32(r), 8)
}

func appendHex(b []byte, kind byte, x uint32, digits int) []byte {
	b = append(b, '\\', kind)
	for i := digits - 1; i >= 0; i-- {
		b = append(b, "0123456789abcdef"[x>>(4*i)&15])
	}
	return b
}

// BytesRepr is repr(b) of bytes, with the leading b.
func BytesRepr(p []byte) string {
	quote := byte('\'')
	for _, c := range p {
		if c == '"' {
			quote = '\''
			break
		}
		if c == '\'' {
			quote = '"'
		}
	}
	var b strings.Builder
	b.Grow(len(p) + 3)
	b.WriteByte('b')
	b.WriteByte(quote)
	var esc [4]byte
	for _, c := range p {
		switch {
		case c == quote || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < ' ' || c >= 0x7f:
			b.Write(appendHex(esc[:0], 'x', uint32(c), 2))
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(quote)
	return b.String()
}
