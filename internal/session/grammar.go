package session

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"

	"asyncrepl/internal/syntax"
)

// grammar is the parser with what it needs of the Unicode tables.
var grammar = syntax.Config{CharName: charByName, Normalize: norm.NFKC.String}

// runesByName is the table of character names, made when a program first uses
// one.
var runesByName = sync.OnceValue(func() map[string]rune {
	names := make(map[string]rune, 40000)
	for r := rune(0); r <= 0x10ffff; r++ {
		if n := runenames.Name(r); n != "" && n[0] != '<' {
			names[n] = r
		}
	}
	return names
})

// charByName finds the character of \N{name}.
func charByName(name string) (string, bool) {
	r, ok := runesByName()[strings.ToUpper(name)]
	return string(r), ok
}
