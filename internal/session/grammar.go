package session

import (
	"golang.org/x/text/unicode/norm"

	"asyncrepl/internal/lib/unicodedata"
	"asyncrepl/internal/syntax"
)

// grammar is the parser with what it needs of the Unicode tables.
var grammar = syntax.Config{CharName: charByName, Normalize: norm.NFKC.String}

// charByName finds the character of \N{name}.
func charByName(name string) (string, bool) {
	r, ok := unicodedata.LookupRune(name)
	return string(r), ok
}
