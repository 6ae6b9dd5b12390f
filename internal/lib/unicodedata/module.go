// Package unicodedata is Python's module unicodedata over Go's Unicode tables.
// Start reading at module.go; names.go has the names of characters, which \N{…}
// needs too.
package unicodedata

import (
	"math/big"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "unicodedata", Doc: "Query character properties recorded in the Unicode Character Database.", Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "name", Sig: "(chr, default=?, /)", Doc: "Tell what Unicode calls the character chr.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			r, exc := charArg("name", a[0], true)
			if exc != nil {
				return object.Null, exc
			}
			if n := RuneName(r); n != "" {
				return object.NewStr(n), nil
			}
			return orDefault(a[1], "no such name")
		}},
		{Name: "lookup", Sig: "(name, /)", Doc: "Find the character that bears the given Unicode name.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			name, ok := object.StrOf(a[0])
			if !ok {
				return object.Null, object.TypeErrorf("a bytes-like object is required, not '%s'", a[0].Class().TypeName())
			}
			r, ok := LookupRune(name)
			if !ok {
				return object.Null, object.KeyErr(object.NewStr("undefined character name '" + name + "'"))
			}
			return object.NewChar(r), nil
		}},
		property("category", "Returns the general category assigned to the character chr as string.", func(r rune) object.Value { return object.NewStr(category(r)) }),
		property("bidirectional", "Returns the bidirectional class assigned to the character chr as string.", func(r rune) object.Value { return object.NewStr(bidirectional(r)) }),
		property("combining", "Returns the canonical combining class assigned to the character chr as integer.", func(r rune) object.Value {
			return object.Int(int64(norm.NFD.PropertiesString(string(r)).CCC()))
		}),
		property("east_asian_width", "Returns the east asian width assigned to the character chr as string.", func(r rune) object.Value { return object.NewStr(eastAsianWidth(r)) }),
		property("mirrored", "Returns the mirrored property assigned to the character chr as integer.", func(r rune) object.Value {
			if p, _ := bidi.LookupRune(r); p.IsBracket() || strings.ContainsRune("<>«»‹›", r) {
				return object.Int(1)
			}
			return object.Int(0)
		}),
		number("decimal", "not a decimal", func(r rune) (object.Value, bool) {
			d, ok := decimal(r)
			return object.Int(int64(d)), ok
		}),
		number("digit", "not a digit", func(r rune) (object.Value, bool) {
			d, ok := digit(r)
			return object.Int(int64(d)), ok
		}),
		number("numeric", "not a numeric character", numeric),
		{Name: "normalize", Sig: "(form, unistr, /)", Doc: "Normalize the string unistr using the form requested.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			f, s, exc := formArgs("normalize", a)
			if exc != nil {
				return object.Null, exc
			}
			return object.NewStr(f.String(s)), nil
		}},
		{Name: "is_normalized", Sig: "(form, unistr, /)", Doc: "Check if unistr is already normalized to the form requested.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			f, s, exc := formArgs("is_normalized", a)
			return object.Bool(exc == nil && f.IsNormalString(s)), exc
		}},
	})
	lib.Add(m, "unidata_version", object.NewStr("15.1.0"))
	return nil
}

func charArg(fn string, v object.Value, first bool) (rune, *object.Exception) {
	what := "argument"
	if first {
		what += " 1"
	}
	s, ok := object.StrOf(v)
	r := object.AppendRunes(nil, s)
	if !ok || len(r) != 1 {
		return 0, object.TypeErrorf("%s() %s must be a unicode character, not %s", fn, what, v.Class().TypeName())
	}
	return r[0], nil
}

func orDefault(def object.Value, message string) (object.Value, *object.Exception) {
	if def.IsNull() {
		return object.Null, object.ValueErrorf("%s", message)
	}
	return def, nil
}

func property(name, doc string, get func(r rune) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(chr, /)", Doc: doc, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		r, exc := charArg(name, a[0], false)
		if exc != nil {
			return object.Null, exc
		}
		return get(r), nil
	}}
}

func number(name, missing string, get func(r rune) (object.Value, bool)) object.Method {
	return object.Method{Name: name, Sig: "(chr, default=?, /)", Doc: "Look up the " + name + " value that a character stands for.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		r, exc := charArg(name, a[0], true)
		if exc != nil {
			return object.Null, exc
		}
		if v, ok := get(r); ok {
			return v, nil
		}
		return orDefault(a[1], missing)
	}}
}

var forms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

func formArgs(fn string, a []object.Value) (norm.Form, string, *object.Exception) {
	name, ok := object.StrOf(a[0])
	if !ok {
		return 0, "", object.TypeErrorf("%s() argument 1 must be str, not %s", fn, a[0].Class().TypeName())
	}
	s, ok := object.StrOf(a[1])
	if !ok {
		return 0, "", object.TypeErrorf("%s() argument 2 must be str, not %s", fn, a[1].Class().TypeName())
	}
	f, ok := forms[name]
	if !ok {
		return 0, "", object.ValueErrorf("invalid normalization form")
	}
	return f, s, nil
}

// category is the general category, Cn for what is not assigned.
func category(r rune) string {
	if r >= 0xd800 && r < 0xe000 {
		return "Cs"
	}
	for name, table := range unicode.Categories {
		if len(name) == 2 && name != "LC" && unicode.Is(table, r) {
			return name
		}
	}
	return "Cn"
}

var bidiNames = map[bidi.Class]string{bidi.L: "L", bidi.R: "R", bidi.EN: "EN", bidi.ES: "ES", bidi.ET: "ET", bidi.AN: "AN", bidi.CS: "CS", bidi.B: "B",
	bidi.S: "S", bidi.WS: "WS", bidi.ON: "ON", bidi.BN: "BN", bidi.NSM: "NSM", bidi.AL: "AL"}

var bidiControls = map[rune]string{0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}

func bidirectional(r rune) string {
	if n, ok := bidiControls[r]; ok {
		return n
	}
	if category(r) == "Cn" {
		return ""
	}
	p, _ := bidi.LookupRune(r)
	return bidiNames[p.Class()]
}

func eastAsianWidth(r rune) string {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianAmbiguous:
		return "A"
	case width.EastAsianWide:
		return "W"
	case width.EastAsianNarrow:
		return "Na"
	case width.EastAsianFullwidth:
		return "F"
	case width.EastAsianHalfwidth:
		return "H"
	}
	return "N"
}

// decimal is the value of a decimal digit: they come in rows of ten.
func decimal(r rune) (int, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, table := range unicode.Nd.R16 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10, true
		}
	}
	for _, table := range unicode.Nd.R32 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10, true
		}
	}
	return 0, false
}

// digit also knows what is shown as a digit, such as superscripts.
func digit(r rune) (int, bool) {
	if d, ok := decimal(r); ok {
		return d, true
	}
	if !unicode.Is(unicode.No, r) {
		return 0, false
	}
	k := []rune(strings.Trim(norm.NFKD.String(string(r)), "(). ,"))
	if len(k) == 1 {
		return decimal(k[0])
	}
	return 0, false
}

// romans are the values of the Roman numerals from U+2160 on.
var romans = []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50, 100, 500, 1000}

// ideographs are the values of the Chinese numerals in use.
var ideographs = map[rune]float64{'〇': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '十': 10, '百': 100, '千': 1000, '万': 10000, '億': 1e8, '兆': 1e12}

// numeric is the value of any number: digits, fractions, numerals.
func numeric(r rune) (object.Value, bool) {
	if d, ok := digit(r); ok {
		return object.Float(float64(d)), true
	}
	if v, ok := ideographs[r]; ok {
		return object.Float(v), true
	}
	if r >= 0x2160 && r < 0x2180 {
		return object.Float(float64(romans[(r-0x2160)%16])), true
	}
	if !unicode.Is(unicode.No, r) {
		return object.Null, false
	}
	text := strings.ReplaceAll(strings.Trim(norm.NFKD.String(string(r)), "(). ,"), "\u2044", "/")
	if x, ok := new(big.Rat).SetString(text); ok {
		f, _ := x.Float64()
		return object.Float(f), true
	}
	return object.Null, false
}
