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
		text, err := dir.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		m := &Module{Name: strings.TrimSuffix(f.Name(), ".py"), Source: string(text)}
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
