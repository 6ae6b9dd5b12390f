package object

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// codecName is the normal form of the name of an encoding: case, spaces, hyphens
// and underscores do not matter.
func codecName(name string) string {
	name = strings.ToLower(name)
	name = strings.NewReplacer("-", "_", " ", "_").Replace(name)
	if n, ok := codecAliases[name]; ok {
		return n
	}
	if n, ok := charmapAliases()[name]; ok {
		return n
	}
	return name
}

var codecAliases = map[string]string{
	"utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8", "utf8_ucs2": "utf-8", "utf8_ucs4": "utf-8",
	"utf_8_sig": "utf-8-sig", "utf8_sig": "utf-8-sig",
	"ascii": "ascii", "us_ascii": "ascii", "646": "ascii", "us": "ascii", "iso646_us": "ascii", "ansi_x3.4_1968": "ascii", "cp367": "ascii", "ibm367": "ascii",
	"latin_1": "latin-1", "latin1": "latin-1", "latin": "latin-1", "l1": "latin-1", "iso_8859_1": "latin-1", "iso8859_1": "latin-1", "8859": "latin-1", "cp819": "latin-1", "iso8859": "latin-1",
	"charmap": "charmap",
	"utf_16":  "utf-16", "utf16": "utf-16", "u16": "utf-16",
	"utf_16_le": "utf-16-le", "utf_16le": "utf-16-le", "utf16_le": "utf-16-le", "unicodelittleunmarked": "utf-16-le",
	"utf_16_be": "utf-16-be", "utf_16be": "utf-16-be", "utf16_be": "utf-16-be", "unicodebigunmarked": "utf-16-be",
	"utf_32": "utf-32", "utf32": "utf-32", "u32": "utf-32",
	"utf_32_le": "utf-32-le", "utf_32le": "utf-32-le", "utf32_le": "utf-32-le",
	"utf_32_be": "utf-32-be", "utf_32be": "utf-32-be", "utf32_be": "utf-32-be",
}

// notText are codecs of CPython between bytes and bytes.
var notText = map[string]bool{"hex": true, "hex_codec": true, "base64": true, "base64_codec": true, "base_64": true, "bz2": true, "bz2_codec": true, "zlib": true, "zlib_codec": true, "zip": true, "quopri": true, "quopri_codec": true, "uu": true, "uu_codec": true, "rot13": true, "rot_13": true}

// unknownCodec is the error about an encoding that there is not.
func unknownCodec(name, verb string) *Exception {
	if notText[codecName(name)] {
		return Errorf(LookupErrorClass, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, verb)
	}
	return Errorf(LookupErrorClass, "unknown encoding: %s", name)
}

// KnownCodec reports whether there is an encoding of that name, and its normal
// name.
func KnownCodec(name string) (normal string, ok bool) {
	n := codecName(name)
	_, ok = codecAliases[strings.NewReplacer("-", "_").Replace(n)]
	return n, ok || charmaps[n] != nil
}

// Encode returns the bytes of s in an encoding; errors is the name of the
// handler for what it cannot express.
func Encode(t Thread, s *Str, encoding, errors string) (string, *Exception) {
	name := codecName(encoding)
	switch name {
	case "utf-8", "utf-8-sig":
		mark := ""
		if name == "utf-8-sig" {
			mark = "\xef\xbb\xbf"
		}
		if !hasSurrogates(s.s) {
			return mark + s.s, nil
		}
		out, err := encodeWith(t, s, "utf-8", errors, "surrogates not allowed", func(b []byte, r rune) ([]byte, bool) {
			if isSurrogate(r) {
				return b, false
			}
			return utf8.AppendRune(b, r), true
		})
		return mark + out, err
	case "ascii":
		if s.IsASCII() {
			return s.s, nil
		}
		return encodeWith(t, s, name, errors, "ordinal not in range(128)", encodeBelow(128))
	case "latin-1", "charmap":
		if s.IsASCII() {
			return s.s, nil
		}
		return encodeWith(t, s, name, errors, "ordinal not in range(256)", encodeBelow(256))
	case "utf-16", "utf-16-le", "utf-16-be":
		if err := reserveText(t, 4*len(s.s)); err != nil {
			return "", err
		}
		return encodeWide(t, s, name, "utf-16", errors, put16)
	case "utf-32", "utf-32-le", "utf-32-be":
		if err := reserveText(t, 4*len(s.s)); err != nil {
			return "", err
		}
		return encodeWide(t, s, name, "utf-32", errors, put32)
	}
	if m := charmaps[name]; m != nil {
		return encodeCharmap(t, s, name, m, errors)
	}
	return "", unknownCodec(encoding, "encode")
}

func encodeBelow(limit rune) func([]byte, rune) ([]byte, bool) {
	return func(b []byte, r rune) ([]byte, bool) {
		if r >= limit {
			return b, false
		}
		return append(b, byte(r)), true
	}
}

// encodeWide encodes in units of 2 or 4 bytes; without a byte order in the name
// it is little, told by a mark.
func encodeWide(t Thread, s *Str, name, family, errors string, put func(b []byte, r rune, big bool) []byte) (string, *Exception) {
	big := strings.HasSuffix(name, "-be")
	mark := ""
	if name == family {
		mark = string(put(nil, 0xfeff, false))
	}
	out, err := encodeWith(t, s, name, errors, "surrogates not allowed", func(b []byte, r rune) ([]byte, bool) {
		if isSurrogate(r) {
			if errors != "surrogatepass" {
				return b, false
			}
		}
		return put(b, r, big), true
	})
	return mark + out, err
}

func put16(b []byte, r rune, big bool) []byte {
	unit := func(u uint16) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	if r >= 0x10000 {
		r -= 0x10000
		unit(uint16(0xd800 + r>>10))
		unit(uint16(0xdc00 + r&0x3ff))
	} else {
		unit(uint16(r))
	}
	return b
}

func put32(b []byte, r rune, big bool) []byte {
	if big {
		return append(b, byte(r>>24), byte(r>>16), byte(r>>8), byte(r))
	}
	return append(b, byte(r), byte(r>>8), byte(r>>16), byte(r>>24))
}

// encodeWith encodes with put, which refuses what cannot be expressed; runs of
// such code points go to the error handler together.
func encodeWith(t Thread, s *Str, codec, errors, reason string, put func([]byte, rune) ([]byte, bool)) (string, *Exception) {
	b := make([]byte, 0, len(s.s))
	pos := 0
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		var ok bool
		if b, ok = put(b, r); ok {
			i, pos = i+n, pos+1
			continue
		}
		end, endPos := i, pos
		for end < len(s.s) {
			r, n := decodeRune(s.s[end:])
			if _, ok := put(nil, r); ok {
				break
			}
			end, endPos = end+n, endPos+1
		}
		bad := s.s[i:end]
		fail := func() *Exception {
			return NewUnicodeError(UnicodeEncodeErrorClass, codec, Of(s), pos, endPos, reason)
		}
		for bad != "" {
			r, n := decodeRune(bad)
			repl, raw, err := encodeError(r, errors, codec)
			if err != nil {
				return "", err
			}
			if repl == "" && raw == nil && errors != "ignore" {
				return "", fail()
			}
			if raw != nil {
				b = append(b, raw...)
			}
			for _, c := range repl {
				if b, ok = put(b, c); !ok {
					return "", fail()
				}
			}
			bad = bad[n:]
		}
		i, pos = end, endPos
	}
	return string(b), nil
}

// encodeError is what an error handler makes of one code point: text to encode
// instead, or raw bytes; neither means failure, unless errors are ignored.
func encodeError(r rune, errors, codec string) (repl string, raw []byte, err *Exception) {
	switch errors {
	case "strict", "ignore":
		return "", nil, nil
	case "replace":
		return "?", nil, nil
	case "backslashreplace":
		return string(appendEscape(nil, r)), nil, nil
	case "xmlcharrefreplace":
		return "&#" + strconv.Itoa(int(r)) + ";", nil, nil
	case "namereplace":
		return namedEscape(r), nil, nil
	case "surrogateescape":
		if 0xdc80 <= r && r <= 0xdcff {
			return "", []byte{byte(r - 0xdc00)}, nil
		}
		return "", nil, nil
	case "surrogatepass":
		if isSurrogate(r) && codec == "utf-8" {
			return "", appendRune(nil, r), nil
		}
		return "", nil, nil
	}
	return "", nil, Errorf(LookupErrorClass, "unknown error handler name '%s'", errors)
}

// EncodeFS returns the bytes of a file name: UTF-8, in which surrogates stand
// for bytes that are none.
func EncodeFS(t Thread, name string) (string, *Exception) {
	if !hasSurrogates(name) {
		return name, nil
	}
	return Encode(t, &Str{s: name}, "utf-8", "surrogateescape")
}
