package object

import (
	"strings"
	"unicode/utf8"
)

// Decode returns the text that bytes mean in an encoding; errors is the name of
// the handler for bytes that mean nothing.
func Decode(t Thread, data, encoding, errors string) (string, *Exception) {
	if data == "" {
		return "", nil // before the encoding is looked up
	}
	if err := reserveText(t, len(data)); err != nil {
		return "", err
	}
	name := codecName(encoding)
	switch name {
	case "utf-8-sig":
		data = strings.TrimPrefix(data, "\xef\xbb\xbf")
		fallthrough
	case "utf-8":
		if utf8.ValidString(data) {
			return data, nil
		}
		return decodeUTF8(data, errors)
	case "ascii":
		if isASCII(data) {
			return data, nil
		}
		return decodeASCII(data, errors)
	case "latin-1", "charmap":
		if isASCII(data) {
			return data, nil
		}
		b := make([]byte, 0, len(data)*3/2)
		for i := 0; i < len(data); i++ {
			b = utf8.AppendRune(b, rune(data[i]))
		}
		return string(b), nil
	case "utf-16", "utf-16-le", "utf-16-be":
		return decodeUTF16(data, name, errors)
	case "utf-32", "utf-32-le", "utf-32-be":
		return decodeUTF32(data, name, errors)
	}
	if m := charmaps[name]; m != nil {
		return decodeCharmap(data, name, m, errors)
	}
	return "", unknownCodec(encoding, "decode")
}

// decodeFailure appends what an error handler makes of data[i:j] and returns
// where decoding goes on.
func decodeFailure(b []byte, codec, data string, i, j int, reason, errors string) ([]byte, int, *Exception) {
	switch errors {
	case "ignore":
		return b, j, nil
	case "replace":
		return append(b, "\ufffd"...), j, nil
	case "backslashreplace":
		for ; i < j; i++ {
			b = appendHex(b, 'x', uint32(data[i]), 2)
		}
		return b, j, nil
	case "surrogateescape":
		k := i
		for ; k < j && data[k] >= 0x80; k++ {
			b = appendRune(b, 0xdc00+rune(data[k]))
		}
		if k > i {
			return b, k, nil
		}
	case "strict", "surrogatepass":
	case "xmlcharrefreplace", "namereplace":
		return nil, j, TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	default:
		return nil, j, Errorf(LookupErrorClass, "unknown error handler name '%s'", errors)
	}
	return nil, j, NewUnicodeError(UnicodeDecodeErrorClass, codec, NewBytesString(data), i, j, reason)
}

func decodeASCII(data, errors string) (string, *Exception) {
	var b []byte
	var err *Exception
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			b = append(b, data[i])
		} else if b, _, err = decodeFailure(b, "ascii", data, i, i+1, "ordinal not in range(128)", errors); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

func decodeUTF8(data, errors string) (string, *Exception) {
	b := make([]byte, 0, len(data)+8)
	var err *Exception
	for i := 0; i < len(data); {
		if data[i] < 0x80 {
			b = append(b, data[i])
			i++
			continue
		}
		if r, n := utf8.DecodeRuneInString(data[i:]); r != utf8.RuneError || n > 1 {
			b = append(b, data[i:i+n]...)
			i += n
			continue
		}
		if errors == "surrogatepass" && i+2 < len(data) && data[i] == 0xed && data[i+1]&0xe0 == 0xa0 && data[i+2]&0xc0 == 0x80 {
			b = append(b, data[i:i+3]...)
			i += 3
			continue
		}
		n, reason := badUTF8(data[i:])
		if b, i, err = decodeFailure(b, "utf-8", data, i, i+n, reason, errors); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

// badUTF8 tells how many bytes at the beginning of s are the maximal part of an
// ill-formed sequence, and what is wrong.
func badUTF8(s string) (int, string) {
	c := s[0]
	need, lo, hi := 0, byte(0x80), byte(0xbf)
	switch {
	case 0xc2 <= c && c <= 0xdf:
		need = 1
	case 0xe0 <= c && c <= 0xef:
		need = 2
	case 0xf0 <= c && c <= 0xf4:
		need = 3
	default:
		return 1, "invalid start byte"
	}
	switch c {
	case 0xe0:
		lo = 0xa0
	case 0xed:
		hi = 0x9f
	case 0xf0:
		lo = 0x90
	case 0xf4:
		hi = 0x8f
	}
	for n := 1; n <= need; n++ {
		if n == len(s) {
			return n, "unexpected end of data"
		}
		if s[n] < lo || s[n] > hi {
			return n, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xbf
	}
	return 1, "invalid start byte"
}

func decodeUTF16(data, name, errors string) (string, *Exception) {
	big := name == "utf-16-be"
	i := 0
	if name == "utf-16" {
		name = "utf-16-le"
		if strings.HasPrefix(data, "\xff\xfe") {
			i, name = 2, "utf-16"
		} else if strings.HasPrefix(data, "\xfe\xff") {
			i, big, name = 2, true, "utf-16"
		}
		if i == 2 {
			if name = "utf-16-le"; big {
				name = "utf-16-be"
			}
		}
	}
	unit := func(i int) rune {
		if big {
			return rune(data[i])<<8 | rune(data[i+1])
		}
		return rune(data[i+1])<<8 | rune(data[i])
	}
	var b []byte
	var err *Exception
	for i < len(data) {
		end, reason := i+2, ""
		switch {
		case i+1 >= len(data):
			end, reason = len(data), "truncated data"
		case !isSurrogate(unit(i)):
			b = utf8.AppendRune(b, unit(i))
		case errors == "surrogatepass" && (unit(i) >= 0xdc00 || i+3 >= len(data) || unit(i+2)&^0x3ff != 0xdc00):
			b = appendRune(b, unit(i))
		case unit(i) >= 0xdc00:
			reason = "illegal encoding"
		case i+3 >= len(data):
			end, reason = len(data), "unexpected end of data"
		case unit(i+2)&^0x3ff != 0xdc00:
			reason = "illegal UTF-16 surrogate"
		default:
			end = i + 4
			b = utf8.AppendRune(b, 0x10000+(unit(i)-0xd800)<<10+(unit(i+2)-0xdc00))
		}
		if reason != "" {
			if b, end, err = decodeFailure(b, name, data, i, end, reason, errors); err != nil {
				return "", err
			}
		}
		i = end
	}
	return string(b), nil
}

func decodeUTF32(data, name, errors string) (string, *Exception) {
	big := name == "utf-32-be"
	i := 0
	if name == "utf-32" {
		name = "utf-32-le"
		if strings.HasPrefix(data, "\xff\xfe\x00\x00") {
			i = 4
		} else if strings.HasPrefix(data, "\x00\x00\xfe\xff") {
			i, big, name = 4, true, "utf-32-be"
		}
	}
	var b []byte
	var err *Exception
	for i < len(data) {
		end, reason := i+4, ""
		if end > len(data) {
			end, reason = len(data), "truncated data"
		} else {
			u := uint32(data[i]) | uint32(data[i+1])<<8 | uint32(data[i+2])<<16 | uint32(data[i+3])<<24
			if big {
				u = uint32(data[i])<<24 | uint32(data[i+1])<<16 | uint32(data[i+2])<<8 | uint32(data[i+3])
			}
			switch {
			case u >= 0x110000:
				reason = "code point not in range(0x110000)"
			case isSurrogate(rune(u)) && errors != "surrogatepass":
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			default:
				b = appendRune(b, rune(u))
			}
		}
		if reason != "" {
			if b, end, err = decodeFailure(b, name, data, i, end, reason, errors); err != nil {
				return "", err
			}
		}
		i = end
	}
	return string(b), nil
}
