package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"asyncrepl/internal/diag"
)

// simpleEscapes are the escapes of one letter.
var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11,
}

// unescape replaces the escapes of a text literal.
func (p *parser) unescape(t Token, s string) string {
	var b strings.Builder
	b.Grow(len(s))
	wide := 0 // what characters beyond ASCII count more in messages
	for i := 0; i < len(s); {
		c := s[i]
		if c != '\\' || i+1 == len(s) {
			if c >= 128 {
				_, size := utf8.DecodeRuneInString(s[i:])
				b.WriteString(s[i : i+size])
				i += size
				wide += len(`\U00000000`) - size
				continue
			}
			b.WriteByte(c)
			i++
			continue
		}
		bad := func(end int, why string) {
			p.raise(t.Loc, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
				i+wide, end+wide-1, why)
		}
		c = s[i+1]
		if r, ok := simpleEscapes[c]; ok {
			b.WriteByte(r)
			i += 2
			continue
		}
		switch c {
		case '\n':
			i += 2
		case 'x', 'u', 'U':
			n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
			r, end := hexDigits(s, i+2, n)
			switch {
			case end < i+2+n:
				bad(end, "truncated \\"+string(c)+strings.Repeat("X", n)+" escape")
			case r > utf8.MaxRune:
				bad(end, "illegal Unicode character")
			}
			writeWTF8(&b, r)
			i = end
		case 'N':
			i = p.namedEscape(&b, s, i, bad)
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r, end := octalDigits(s, i+1)
			if r > 0o377 {
				p.warn(t, "invalid octal escape sequence '%s'", s[i:end])
			}
			b.WriteRune(r)
			i = end
		default:
			_, size := utf8.DecodeRuneInString(s[i+1:])
			p.warn(t, "invalid escape sequence '%s'", s[i:i+1+size])
			b.WriteByte('\\')
			i++
		}
	}
	return b.String()
}

// namedEscape replaces \N{name} at s[i] and returns where it ends.
func (p *parser) namedEscape(b *strings.Builder, s string, i int, bad func(int, string)) int {
	if i+2 >= len(s) || s[i+2] != '{' {
		bad(i+2, "malformed \\N character escape")
	}
	end := strings.IndexByte(s[i:], '}')
	if end < 0 {
		bad(len(s), "malformed \\N character escape")
	}
	end += i + 1
	name := s[i+3 : end-1]
	if name == "" {
		bad(end, "malformed \\N character escape")
	}
	if p.CharName == nil {
		bad(end, "character names are not available")
	}
	r, ok := p.CharName(name)
	if !ok {
		bad(end, "unknown Unicode character name")
	}
	b.WriteString(r)
	return end
}

// unescapeBytes replaces the escapes of a bytes literal.
func (p *parser) unescapeBytes(t Token, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			i++
			continue
		}
		c := s[i+1]
		if r, ok := simpleEscapes[c]; ok {
			b.WriteByte(r)
			i += 2
			continue
		}
		switch {
		case c == '\n':
			i += 2
		case c == 'x':
			r, end := hexDigits(s, i+2, 2)
			if end < i+4 {
				p.raise(t.Loc, "(value error) invalid \\x escape at position %d", i)
			}
			b.WriteByte(byte(r))
			i = end
		case c >= '0' && c <= '7':
			r, end := octalDigits(s, i+1)
			if r > 0o377 {
				p.warn(t, "invalid octal escape sequence '%s'", s[i:end])
			}
			b.WriteByte(byte(r))
			i = end
		default:
			p.warn(t, "invalid escape sequence '%s'", s[i:i+2])
			b.WriteByte('\\')
			i++
		}
	}
	return b.String()
}

func (p *parser) warn(t Token, format string, args ...any) {
	p.warnings = append(p.warnings, diag.Warning{Category: "SyntaxWarning",
		Msg: fmt.Sprintf(format, args...), Span: t.Loc})
}

// hexDigits reads up to n digits from s[i:].
func hexDigits(s string, i, n int) (rune, int) {
	var r uint32
	for n > 0 && i < len(s) && isHex(s[i]) {
		d := s[i]
		if isDigit(d) {
			d -= '0'
		} else {
			d = d | 0x20 - 'a' + 10
		}
		r = min(r<<4, 0x7ffffff0) | uint32(d)
		i, n = i+1, n-1
	}
	return rune(min(r, 0x7fffffff)), i
}

// octalDigits reads up to three digits from s[i:].
func octalDigits(s string, i int) (rune, int) {
	var r rune
	for n := 0; n < 3 && i < len(s) && s[i] >= '0' && s[i] <= '7'; n++ {
		r = r<<3 | rune(s[i]-'0')
		i++
	}
	return r, i
}

// writeWTF8 writes a code point, surrogates too.
func writeWTF8(b *strings.Builder, r rune) {
	if r >= 0xd800 && r < 0xe000 {
		b.WriteByte(0xe0 | byte(r>>12))
		b.WriteByte(0x80 | byte(r>>6)&0x3f)
		b.WriteByte(0x80 | byte(r)&0x3f)
		return
	}
	b.WriteRune(r)
}
