package object

import "testing"

// TestUnicode compares with what CPython 3.13 says of all code points: how many
// have a property, and their sum.
func TestUnicode(t *testing.T) {
	for _, p := range []struct {
		name       string
		is         func(rune) bool
		count, sum int
	}{
		{"isalpha", isAlpha, 136726, 14893071681},
		{"isdecimal", isDecimal, 680, 32783620},
		{"isdigit", isDigit, 808, 36528954},
		{"isnumeric", isNumeric, 1922, 107907824},
		{"islower", isLower, 2544, 116308964},
		{"isupper", isUpper, 1951, 95541008},
		{"istitle", isTitle, 31, 220514},
		{"isspace", isSpaceRune, 29, 141704},
		{"isprintable", isPrintable, 149625, 15870251364},
		{"isidentifier", func(r rune) bool { return IsIdentifier(string(appendRune(nil, r))) }, 136945, 14905111260},
		{"in identifiers", func(r rune) bool { return IsIdentifier("a" + string(appendRune(nil, r))) }, 140089, 15251168663},
	} {
		count, sum := 0, 0
		for r := rune(0); r < 0x110000; r++ {
			if p.is(r) {
				count++
				sum += int(r)
			}
		}
		if count != p.count || sum != p.sum {
			t.Errorf("%s: %d code points with sum %d, want %d with %d", p.name, count, sum, p.count, p.sum)
		}
	}
}
