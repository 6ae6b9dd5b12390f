package syntax

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// constant writes a literal.
func (w *printer) constant(v any) {
	switch v := v.(type) {
	case nil:
		w.put("None")
	case bool:
		if v {
			w.put("True")
		} else {
			w.put("False")
		}
	case int64:
		w.put(strconv.FormatInt(v, 10))
	case *big.Int:
		if v.BitLen() > 10000 {
			w.put("0x", v.Text(16)) // decimal has a limit
		} else {
			w.put(v.String())
		}
	case float64:
		w.put(floatText(v))
	case Imaginary:
		w.put(floatText(float64(v)), "j")
	case string:
		w.put("'", escapeText(v, false), "'")
	case Bytes:
		w.put("b'", escapeBytes(string(v)), "'")
	case EllipsisValue:
		w.put("...")
	}
}

// floatText writes a float that parses to the same value, infinity too.
func floatText(f float64) string {
	if math.IsInf(f, 0) {
		return "1e309"
	}
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

// escapeText escapes what cannot stand in a literal of single quotes. In an
// f-string, braces are doubled.
func escapeText(s string, braces bool) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1 && i+3 <= len(s): // WTF-8
			r = rune(s[i]&15)<<12 | rune(s[i+1]&63)<<6 | rune(s[i+2]&63)
			fmt.Fprintf(&b, `\u%04x`, r)
			size = 3
		case r == '\\' || r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 127 || r == '\ufeff':
			fmt.Fprintf(&b, `\u%04x`, r)
		case braces && (r == '{' || r == '}'):
			b.WriteRune(r)
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

func escapeBytes(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\\' || c == '\'':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > 126:
			fmt.Fprintf(&b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// joined writes an f-string.
func (w *printer) joined(e *JoinedStr) {
	w.put("f'")
	w.fparts(e.Values, false)
	w.put("'")
}

func (w *printer) fparts(parts []Expr, spec bool) {
	for _, part := range parts {
		switch part := part.(type) {
		case *Constant:
			s, _ := part.Value.(string)
			if spec {
				s = strings.NewReplacer("{", `\x7b`, "}", `\x7d`).Replace(escapeText(s, false))
				w.put(s)
			} else {
				w.put(escapeText(s, true))
			}
		case *FormattedValue:
			w.field(part)
		}
	}
}

func (w *printer) field(f *FormattedValue) {
	inner := &printer{}
	inner.expr(f.Value, precTest+1)
	if t, ok := f.Value.(*Tuple); ok && len(t.Elts) > 0 {
		inner.Reset()
		inner.put("(")
		inner.elements(t.Elts)
		inner.put(")")
	}
	s := inner.String()
	w.put("{")
	if strings.HasPrefix(s, "{") {
		w.put(" ")
	}
	w.put(s)
	if f.Conversion >= 0 {
		w.put("!", string(rune(f.Conversion)))
	}
	if spec, ok := f.FormatSpec.(*JoinedStr); ok {
		w.put(":")
		w.fparts(spec.Values, true)
	}
	w.put("}")
}
