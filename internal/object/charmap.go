package object

import (
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/runenames"
)

// charmaps are the encodings of one byte a character, by normal name.
var charmaps = map[string]*charmap.Charmap{
	"cp037": charmap.CodePage037, "cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852,
	"cp855": charmap.CodePage855, "cp858": charmap.CodePage858, "cp860": charmap.CodePage860, "cp862": charmap.CodePage862,
	"cp863": charmap.CodePage863, "cp865": charmap.CodePage865, "cp866": charmap.CodePage866, "cp874": charmap.Windows874,
	"cp1140": charmap.CodePage1140, "cp1250": charmap.Windows1250, "cp1251": charmap.Windows1251, "cp1252": charmap.Windows1252,
	"cp1253": charmap.Windows1253, "cp1254": charmap.Windows1254, "cp1255": charmap.Windows1255, "cp1256": charmap.Windows1256,
	"cp1257": charmap.Windows1257, "cp1258": charmap.Windows1258,
	"iso8859-2": charmap.ISO8859_2, "iso8859-3": charmap.ISO8859_3, "iso8859-4": charmap.ISO8859_4, "iso8859-5": charmap.ISO8859_5,
	"iso8859-6": charmap.ISO8859_6, "iso8859-7": charmap.ISO8859_7, "iso8859-8": charmap.ISO8859_8, "iso8859-9": charmap.ISO8859_9,
	"iso8859-10": charmap.ISO8859_10, "iso8859-13": charmap.ISO8859_13, "iso8859-14": charmap.ISO8859_14,
	"iso8859-15": charmap.ISO8859_15, "iso8859-16": charmap.ISO8859_16,
	"koi8-r": charmap.KOI8R, "mac-roman": charmap.Macintosh, "mac-cyrillic": charmap.MacintoshCyrillic,
}

// charmapAliases are other names of these, in the form of codecAliases.
var charmapAliases = sync.OnceValue(func() map[string]string {
	m := map[string]string{
		"koi8_r": "koi8-r", "cskoi8r": "koi8-r", "mac_roman": "mac-roman", "macroman": "mac-roman", "macintosh": "mac-roman",
		"mac_cyrillic": "mac-cyrillic", "maccyrillic": "mac-cyrillic", "latin2": "iso8859-2", "l2": "iso8859-2", "latin3": "iso8859-3", "l3": "iso8859-3",
		"latin4": "iso8859-4", "l4": "iso8859-4", "cyrillic": "iso8859-5", "arabic": "iso8859-6", "greek": "iso8859-7", "greek8": "iso8859-7",
		"hebrew": "iso8859-8", "latin5": "iso8859-9", "l5": "iso8859-9", "latin6": "iso8859-10", "l6": "iso8859-10", "latin7": "iso8859-13",
		"l7": "iso8859-13", "latin8": "iso8859-14", "l8": "iso8859-14", "latin9": "iso8859-15", "l9": "iso8859-15", "latin10": "iso8859-16", "l10": "iso8859-16",
	}
	for name := range charmaps {
		switch {
		case name[:2] == "cp":
			m[name], m[name[2:]], m["ibm"+name[2:]] = name, name, name
			if len(name) == 6 {
				m["windows_"+name[2:]] = name
			}
		case name[:4] == "iso8":
			n := name[len("iso8859-"):]
			m["iso8859_"+n], m["iso_8859_"+n] = name, name
		}
	}
	return m
})

// charmapRune is the character of a byte. The tables are those of browsers:
// there the ISO sets lack the control codes that they have in Python, and the
// Windows sets have control codes where Python's have nothing.
func charmapRune(name string, m *charmap.Charmap, b byte) (rune, bool) {
	r := m.DecodeByte(b)
	control := 0x80 <= b && b < 0xa0
	switch {
	case control && strings.HasPrefix(name, "iso"):
		return rune(b), true
	case control && strings.HasPrefix(name, "cp") && r == rune(b), r == '\ufffd', name == "cp1255" && b == 0xca:
		return 0, false
	}
	return r, true
}

const charmapReason = "character maps to <undefined>"

func encodeCharmap(t Thread, s *Str, name string, m *charmap.Charmap, errors string) (string, *Exception) {
	return encodeWith(t, s, "charmap", errors, charmapReason, func(b []byte, r rune) ([]byte, bool) {
		c, ok := m.EncodeRune(r)
		if !ok && r < 0xa0 {
			c, ok = byte(r), true
		}
		if got, known := charmapRune(name, m, c); !ok || !known || got != r {
			return b, false
		}
		return append(b, c), true
	})
}

func decodeCharmap(data, name string, m *charmap.Charmap, errors string) (string, *Exception) {
	var b []byte
	var err *Exception
	for i := 0; i < len(data); i++ {
		if r, ok := charmapRune(name, m, data[i]); ok {
			b = appendRune(b, r)
		} else if b, _, err = decodeFailure(b, "charmap", data, i, i+1, charmapReason, errors); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

// namedEscape is the \N{…} of a character, or an escape by number if it has no
// name.
func namedEscape(r rune) string {
	if name := runenames.Name(r); name != "" && name[0] != '<' {
		return `\N{` + name + "}"
	}
	return string(appendEscape(nil, r))
}
