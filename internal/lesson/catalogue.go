package lesson

import (
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

// Entry is a lesson of a catalogue in one language.
type Entry struct {
	Name, Lang, Title, Summary string
	File                       string // within the catalogue's file system
}

// List reads the lessons (*.py) in the root of fsys and returns them sorted by
// name, then language. A file that cannot be read or parsed is an error.
func List(fsys fs.FS) ([]Entry, error) {
	files, err := fs.Glob(fsys, "*.py")
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, 0, len(files))
	for _, file := range files {
		l, err := read(fsys, file)
		if err != nil {
			return nil, err
		}
		entries = append(entries, Entry{l.Name, l.Lang, l.Title, l.Summary, file})
	}
	sort.Slice(entries, func(i, j int) bool {
		a, b := entries[i], entries[j]
		return a.Name < b.Name || a.Name == b.Name && a.Lang < b.Lang
	})
	return entries, nil
}

// Choose returns for each name of entries the one entry that suits lang best:
// lang itself, else English, else the first.
func Choose(entries []Entry, lang string) []Entry {
	var chosen []Entry
	at := map[string]int{}
	for _, e := range entries {
		i, seen := at[e.Name]
		if !seen {
			at[e.Name] = len(chosen)
			chosen = append(chosen, e)
		} else if rank(e.Lang, lang) < rank(chosen[i].Lang, lang) {
			chosen[i] = e
		}
	}
	return chosen
}

func rank(have, want string) int {
	switch have {
	case want:
		return 0
	case "en":
		return 1
	}
	return 2
}

// Find reads the lesson called name in the language that suits lang best. name
// may carry the language itself ("queues.fr", "queues.fr.py"), which then goes
// before lang. An unknown name is an error that suggests the nearest one.
func Find(fsys fs.FS, name, lang string) (*Lesson, error) {
	entries, err := List(fsys)
	if err != nil {
		return nil, err
	}
	stem, own := splitName(name)
	if own != "" {
		lang = own
	}
	chosen := Choose(entries, lang)
	names := make([]string, len(chosen))
	for i, e := range chosen {
		if e.Name == stem {
			if own != "" && e.Lang != own {
				return nil, fmt.Errorf("the lesson %q does not exist in the language %q", stem, own)
			}
			return read(fsys, e.File)
		}
		names[i] = e.Name
	}
	if near := Nearest(stem, names); near != "" {
		return nil, fmt.Errorf("no lesson is called %q, did you mean %q?", stem, near)
	}
	return nil, fmt.Errorf("no lesson is called %q; there are: %s", stem, strings.Join(names, ", "))
}

func read(fsys fs.FS, file string) (*Lesson, error) {
	text, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	return Parse(file, string(text))
}
