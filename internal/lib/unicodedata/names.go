package unicodedata

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// runesByName is the table of character names, made when a program first uses
// one.
var runesByName = sync.OnceValue(func() map[string]rune {
	names := make(map[string]rune, 40000)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if n := runenames.Name(r); n != "" && n[0] != '<' {
			names[n] = r
		}
	}
	for n, r := range aliases {
		names[n] = r
	}
	return names
})

// aliases are the names of control characters that programs use.
var aliases = map[string]rune{"NULL": 0, "NUL": 0, "BELL": 0x1f514, "ALERT": 7, "BEL": 7, "BACKSPACE": 8, "BS": 8, "CHARACTER TABULATION": 9,
	"HORIZONTAL TABULATION": 9, "HT": 9, "TAB": 9, "LINE FEED": 10, "NEW LINE": 10, "LF": 10, "NL": 10, "EOL": 10, "END OF LINE": 10, "LINE TABULATION": 11,
	"VT": 11, "FORM FEED": 12, "FF": 12, "CARRIAGE RETURN": 13, "CR": 13, "ESCAPE": 27, "ESC": 27, "SPACE": 32, "DELETE": 127, "DEL": 127,
	"NEXT LINE": 0x85, "NBSP": 0xa0, "SHY": 0xad, "ZWSP": 0x200b, "ZWNJ": 0x200c, "ZWJ": 0x200d, "LRM": 0x200e, "RLM": 0x200f, "BOM": 0xfeff, "ZWNBSP": 0xfeff}

// The names of Hangul syllables are put together from those of their parts.
var (
	leads  = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	vowels = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	tails  = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

const (
	firstSyllable, lastSyllable = 0xac00, 0xd7a3
	ideographName               = "CJK UNIFIED IDEOGRAPH-"
	syllableName                = "HANGUL SYLLABLE "
)

// RuneName returns the name of a character, "" if it has none.
func RuneName(r rune) string {
	switch {
	case r >= firstSyllable && r <= lastSyllable:
		i := int(r - firstSyllable)
		perLead := len(vowels) * len(tails)
		return syllableName + leads[i/perLead] + vowels[i%perLead/len(tails)] + tails[i%len(tails)]
	case isIdeograph(r):
		return fmt.Sprintf("%s%X", ideographName, r)
	}
	if n := runenames.Name(r); n != "" && n[0] != '<' {
		return n
	}
	return ""
}

func isIdeograph(r rune) bool {
	return unicode.Is(unicode.Unified_Ideograph, r)
}

// LookupRune finds a character by its name, in any case.
func LookupRune(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, ideographName); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		return rune(n), err == nil && isIdeograph(rune(n)) && len(hex) >= 4
	}
	if parts, ok := strings.CutPrefix(name, syllableName); ok {
		for r := rune(firstSyllable); r <= lastSyllable; r++ {
			if RuneName(r)[len(syllableName):] == parts {
				return r, true
			}
		}
		return 0, false
	}
	r, ok := runesByName()[name]
	return r, ok
}
