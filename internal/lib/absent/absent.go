// Package absent knows which names CPython's library has and ours lacks, so that
// whoever asks for one is told that it is this program that does not have it.
//
// names.txt holds them as module.name, sorted; names.py makes it.
package absent

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed names.txt
var text string

// names is the sorted list.
var names = sync.OnceValue(func() []string { return strings.Fields(text) })

// Text is what to say about a name that is looked for in a module; false if
// Python's module has no such name either, as far as it is known here.
func Text(module, name string) (string, bool) {
	full := module + "." + name
	if _, ok := slices.BinarySearch(names(), full); !ok {
		return "", false
	}
	return full + " is part of Python but asyncrepl does not have it yet", true
}

// Names are all of them, as module.name.
func Names() []string { return slices.Clone(names()) }
