package re

import (
	"unicode"

	"asyncrepl/internal/object"
)

// textOf is the str of runes, which may be surrogates.
func textOf(r []rune) string { return object.RuneText(r) }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func isAlpha(r rune) bool { return unicode.IsLetter(r) }

// subject is what a pattern is applied to.
type subject struct {
	value object.Value
	text  bool
	ascii bool        // or bytes all of which are ASCII
	s     string      // the text or the bytes
	str   *object.Str // of a text
	n     int         // code points, or bytes
	runes []rune      // made on demand
}

// subjectOf checks what a pattern is to be applied to.
func subjectOf(v object.Value, text bool) (*subject, *object.Exception) {
	if s, ok := object.StrOf(v); ok {
		if !text {
			return nil, object.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		str, exact := v.Object().(*object.Str)
		if !exact {
			str = object.NewStr(s).Object().(*object.Str)
		}
		return &subject{value: v, text: true, ascii: str.IsASCII(), s: s, str: str, n: str.Count()}, nil
	}
	b, ok := object.BufferOf(v)
	switch {
	case !ok:
		return nil, object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Class().TypeName())
	case text:
		return nil, object.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return &subject{value: v, ascii: isASCII(b), s: b, n: len(b)}, nil
}

// slice is the part from i up to j.
func (s *subject) slice(i, j int) object.Value {
	if s.text {
		return s.str.Slice(i, j)
	}
	return object.NewBytesString(s.s[i:j])
}

// all returns the runes of the subject.
func (s *subject) all() []rune {
	if s.runes == nil {
		switch {
		case s.ascii || !s.text:
			s.runes = make([]rune, len(s.s))
			for i := 0; i < len(s.s); i++ {
				s.runes[i] = rune(s.s[i])
			}
		default:
			s.runes = object.AppendRunes(make([]rune, 0, s.n), s.s)
		}
	}
	return s.runes
}

// empty is "" or b"".
func (s *subject) empty() object.Value { return s.slice(0, 0) }

// join joins pieces of the subject's type.
func (s *subject) join(pieces []byte) object.Value {
	if s.text {
		return object.NewStr(string(pieces))
	}
	return object.NewBytes(pieces)
}

// appendSlice appends the part from i up to j to b.
func (s *subject) appendSlice(b []byte, i, j int) []byte {
	if !s.text || s.ascii {
		return append(b, s.s[i:j]...)
	}
	text, _ := s.str.Slice(i, j).AsStr()
	return append(b, text...)
}
