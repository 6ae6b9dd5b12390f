package pyio

import (
	"strings"
	"unicode/utf8"

	"asyncrepl/internal/object"
)

// newlineMode says how a text stream treats the ends of lines.
type newlineMode struct {
	// universal: \n, \r and \r\n all end lines; translate: they are read as \n.
	universal, translate bool
	// end, if not empty, is what alone ends lines; write is what \n is written as.
	end, write string
}

// newlineArg reads the argument newline of open().
func newlineArg(v object.Value, function string) (m newlineMode, exc *object.Exception) {
	if v.IsNone() {
		return newlineMode{universal: true, translate: true}, nil
	}
	s, ok := object.StrOf(v)
	if !ok {
		return m, object.TypeErrorf("%s argument 'newline' must be str or None, not %s", function, v.Class().Name)
	}
	switch s {
	case "":
		return newlineMode{universal: true}, nil
	case "\n":
		return newlineMode{end: s}, nil
	case "\r", "\r\n":
		return newlineMode{end: s, write: s}, nil
	}
	if function == "StringIO()" {
		s = object.StrRepr(s)
	}
	return m, object.ValueErrorf("illegal newline value: %s", s)
}

// seenNewlines are the kinds of line ends that were read.
type seenNewlines uint8

const (
	seenLF seenNewlines = 1 << iota
	seenCR
	seenCRLF
)

// value is the attribute newlines.
func (s seenNewlines) value() object.Value {
	var kinds []object.Value
	for _, k := range []struct {
		bit  seenNewlines
		text string
	}{{seenCR, "\r"}, {seenLF, "\n"}, {seenCRLF, "\r\n"}} {
		if s&k.bit != 0 {
			kinds = append(kinds, object.NewStr(k.text))
		}
	}
	switch len(kinds) {
	case 0:
		return object.None
	case 1:
		return kinds[0]
	}
	return object.Of(object.NewTuple(kinds...))
}

// newlines looks at the line ends of text that comes in pieces.
type newlines struct {
	translate bool
	heldCR    bool // a \r at the end of the last piece, not given out yet
	seen      seenNewlines
}

// feed returns a piece of text, with the \r that was held back and without one
// that may be the half of a \r\n, unless final.
func (n *newlines) feed(s string, final bool) string {
	if n.heldCR && (s != "" || final) {
		s, n.heldCR = "\r"+s, false
	}
	if !final && strings.HasSuffix(s, "\r") {
		s, n.heldCR = s[:len(s)-1], true
	}
	if s == "" {
		return ""
	}
	if strings.IndexByte(s, '\r') < 0 {
		if n.seen&seenLF == 0 && strings.IndexByte(s, '\n') >= 0 {
			n.seen |= seenLF
		}
		return s
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n':
			n.seen |= seenLF
		case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n':
			n.seen |= seenCRLF
			i++
		case s[i] == '\r':
			n.seen |= seenCR
		}
	}
	if n.translate {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

// decoder turns bytes that come in pieces into text.
type decoder struct {
	encoding, errors string
	pending          string // bytes of a character that is not complete
	begun            bool   // a byte order mark is not to be expected any more
	lines            *newlines
}

// decode returns the text of a piece.
func (d *decoder) decode(t object.Thread, data string, final bool) (string, *object.Exception) {
	data = d.pending + data
	cut := len(data)
	if !final {
		cut = d.complete(data)
	}
	text, exc := object.Decode(t, data[:cut], d.codec(data), d.errors)
	if exc != nil {
		return "", exc
	}
	if cut > 0 {
		d.begun = true
	}
	d.pending = data[cut:]
	if d.lines != nil {
		text = d.lines.feed(text, final)
	}
	return text, nil
}

// codec is the encoding for the next piece: a mark at the beginning is read
// once, and says how the rest is to be read.
func (d *decoder) codec(data string) string {
	enc := d.encoding
	switch {
	case enc == "utf-8-sig" && d.begun:
		return "utf-8"
	case (enc == "utf-16" || enc == "utf-32") && !d.begun && len(data) >= 2:
		order := "-le"
		if data[0] == 0xfe || enc == "utf-32" && data[0] == 0 {
			order = "-be"
		}
		defer func() { d.encoding = enc + order }()
	}
	return enc
}

// complete returns how much of data is whole characters.
func (d *decoder) complete(data string) int {
	n := len(data)
	switch {
	case d.encoding == "utf-8" || d.encoding == "utf-8-sig":
		if d.encoding == "utf-8-sig" && !d.begun && n < 3 && strings.HasPrefix("\xef\xbb\xbf", data) {
			return 0
		}
		for i := n - 1; i >= max(0, n-3); i-- {
			if utf8.RuneStart(data[i]) {
				if !utf8.FullRuneInString(data[i:]) {
					return i
				}
				break
			}
		}
	case strings.HasPrefix(d.encoding, "utf-16"):
		n &^= 1
		if n >= 2 && isHighSurrogate(data[n-2:n], d.encoding) {
			n -= 2
		}
	case strings.HasPrefix(d.encoding, "utf-32"):
		n &^= 3
	}
	return n
}

func isHighSurrogate(unit, encoding string) bool {
	high := unit[1]
	if encoding == "utf-16-be" {
		high = unit[0]
	}
	return high&0xfc == 0xd8
}

// incrementalNewlineDecoder is io.IncrementalNewlineDecoder.
type incrementalNewlineDecoder struct {
	object.Base
	lines   newlines
	decoder object.Value
}

var newlineDecoderClass = object.NewNativeClass("IncrementalNewlineDecoder", "_io", nil, []object.Method{
	{Name: "__init__", Sig: "(self, decoder, translate, errors='strict')", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*incrementalNewlineDecoder)
		translate, exc := object.Truth(t, a[2])
		d.decoder, d.lines = a[1], newlines{translate: translate}
		return object.None, exc
	}},
	{Name: "decode", Sig: "(self, input, final=False)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*incrementalNewlineDecoder)
		final, exc := object.Truth(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		v := a[1]
		if !d.decoder.IsNone() {
			if v, exc = object.CallMethod(t, d.decoder, "decode", a[1], a[2]); exc != nil {
				return object.Null, exc
			}
		}
		s, ok := object.StrOf(v)
		if !ok {
			return object.Null, object.TypeErrorf("decoder should return a string result, not '%s'", v.Class().Name)
		}
		return object.NewStr(d.lines.feed(s, final)), nil
	}},
	{Name: "reset", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*incrementalNewlineDecoder)
		d.lines.heldCR, d.lines.seen = false, 0
		if d.decoder.IsNone() {
			return object.None, nil
		}
		return object.CallMethod(t, d.decoder, "reset")
	}},
	{Name: "newlines", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*incrementalNewlineDecoder).lines.seen.value(), nil
	}},
}, object.WithDoc("Codec used when reading a file in universal newlines mode."), object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
	d := &incrementalNewlineDecoder{decoder: object.None}
	d.SetClass(cls)
	return d
}))
