package lib

import (
	"embed"
	"strings"
)

// Sources makes modules of the embedded Python files at the top of dir. With a
// package named, its own code is in __init__.py and the other files are the
// modules below it.
func Sources(pkg string, dir embed.FS) []*Module {
	files, err := dir.ReadDir(".")
	if err != nil {
		panic(err) // an embedded directory can be read
	}
	var out []*Module
	for _, f := range files {
		m := &Module{Name: strings.TrimSuffix(f.Name(), ".py"), Source: File(dir, f.Name())}
		switch {
		case m.Name == "__init__":
			m.Name = pkg
		case pkg != "":
			m.Name = pkg + "." + m.Name
		}
		out = append(out, m)
	}
	return out
}

// File gives the text of a file of dir, read when it is asked for.
func File(dir embed.FS, name string) func() string {
	return func() string {
		text, err := dir.ReadFile(name)
		if err != nil {
			panic(err) // what is embedded can be read
		}
		return string(text)
	}
}

// Text gives text.
func Text(text string) func() string { return func() string { return text } }
