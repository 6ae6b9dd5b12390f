package syntax

import (
	"math/big"
	"strconv"
	"strings"

	"asyncrepl/internal/diag"
)

// maxIntDigits is the longest decimal integer that is converted; the time
// grows with the square of the length.
const maxIntDigits = 4300

// number returns the value of a numeric literal.
func (p *parser) number(t Token) any {
	s := p.text(t)
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n // decimal, the common case
	}
	if len(s) > 2 && s[0] == '0' && strings.IndexByte("xXoObB", s[1]) >= 0 {
		base := map[byte]int{'x': 16, 'o': 8, 'b': 2}[s[1]|0x20]
		return p.integer(t, s[2:], base)
	}
	imaginary := s[len(s)-1]|0x20 == 'j'
	if imaginary {
		s = s[:len(s)-1]
	}
	if !imaginary && !strings.ContainsAny(s, ".eE") {
		return p.integer(t, s, 10)
	}
	f, _ := strconv.ParseFloat(s, 64) // out of range gives an infinity, as in Python
	if imaginary {
		return Imaginary(f)
	}
	return f
}

func (p *parser) integer(t Token, digits string, base int) any {
	if n, err := strconv.ParseInt(digits, base, 64); err == nil {
		return n
	}
	if base == 10 && len(digits) > maxIntDigits {
		p.raise(t.Loc, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "+
			"huge integer literals to avoid decimal conversion limits.", maxIntDigits, len(digits))
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok {
		p.raise(t.Loc, "invalid integer literal")
	}
	return n
}

// strings reads adjacent string literals, which are one.
func (p *parser) strings() Expr {
	start := p.start()
	first := p.tok()
	var parts []Expr
	joined, bytes, text := false, false, false
	for p.kind() == String || p.kind() == FStringStart {
		if p.kind() == FStringStart {
			joined, text = true, true
			parts = append(parts, p.fstring()...)
			continue
		}
		t := p.next()
		v := p.stringValue(t)
		if _, ok := v.(Bytes); ok {
			bytes = true
		} else {
			text = true
		}
		parts = append(parts, &Constant{Base: Base{t.Loc}, Value: v})
	}
	if bytes && text {
		panic(p.errorAtToken(p.toks[p.pos], diag.SyntaxError, "cannot mix bytes and nonbytes literals"))
	}
	u := first.Kind == String && p.src.Text[first.From]|0x20 == 'u'
	if joined {
		values := mergeParts(parts)
		for _, v := range values {
			if c, ok := v.(*Constant); ok {
				c.U = u
			}
		}
		return &JoinedStr{Base{p.since(start)}, values}
	}
	return &Constant{Base: Base{p.since(start)}, Value: concat(parts, bytes), U: u}
}

// concat joins the values of constants.
func concat(parts []Expr, bytes bool) any {
	if len(parts) == 1 {
		return parts[0].(*Constant).Value
	}
	var b strings.Builder
	for _, e := range parts {
		switch v := e.(*Constant).Value.(type) {
		case string:
			b.WriteString(v)
		case Bytes:
			b.WriteString(string(v))
		}
	}
	if bytes {
		return Bytes(b.String())
	}
	return b.String()
}

// mergeParts joins neighbouring constants and drops empty ones.
func mergeParts(parts []Expr) []Expr {
	var out []Expr
	for i := 0; i < len(parts); i++ {
		if _, ok := parts[i].(*Constant); !ok {
			out = append(out, parts[i])
			continue
		}
		j := i + 1
		for j < len(parts) {
			if _, ok := parts[j].(*Constant); !ok {
				break
			}
			j++
		}
		value := concat(parts[i:j], false)
		if value != "" {
			span := parts[i].Span().To(parts[j-1].Span())
			out = append(out, &Constant{Base: Base{span}, Value: value})
		}
		i = j - 1
	}
	return out
}

// stringValue decodes one literal that is not an f-string.
func (p *parser) stringValue(t Token) any {
	s := p.text(t)
	raw, bytes := false, false
	i := 0
	for ; s[i] != '\'' && s[i] != '"'; i++ {
		switch s[i] | 0x20 {
		case 'r':
			raw = true
		case 'b':
			bytes = true
		}
	}
	size := 1
	if len(s)-i >= 6 && s[i+1] == s[i] && s[i+2] == s[i] {
		size = 3
	}
	s = s[i+size : len(s)-size]
	if bytes {
		for i := range len(s) {
			if s[i] >= 128 {
				p.raise(t.Loc, "bytes can only contain ASCII literal characters")
			}
		}
		if raw || strings.IndexByte(s, '\\') < 0 {
			return Bytes(s)
		}
		return Bytes(p.unescapeBytes(t, s))
	}
	if raw || strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return p.unescape(t, s)
}
