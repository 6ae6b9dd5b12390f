// Package json is Python's module json: the encoder (encode.go) and the scanner
// (decode.go) are Go, the classes that programs subclass are Python (json.py).
package json

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

//go:embed json.py
var source string

// Module declares the module; Decoder and Encoder are its submodules.
var (
	Module  = lib.Module{Name: "json", Doc: "JSON (JavaScript Object Notation), a subset of JavaScript syntax used as a lightweight data interchange format.", Load: load, Source: lib.Text(source)}
	Decoder = lib.Module{Name: "json.decoder", Doc: "Implementation of JSONDecoder.", Source: lib.Text("from json import JSONDecoder, JSONDecodeError")}
	Encoder = lib.Module{Name: "json.encoder", Doc: "Implementation of JSONEncoder.", Source: lib.Text("from json import JSONEncoder")}
)

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "_encode", Sig: "(o, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator, chunks, /)", Fn: encode},
		{Name: "_scan", Sig: "(s, idx, decoder, /)", Fn: scan},
		{Name: "_blanks", Sig: "(s, idx, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			s, _ := object.StrOf(a[0])
			idx, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			at := offsetOf(s, idx)
			sc := scanner{s: s, at: at}
			sc.blanks()
			return object.Int(int64(idx + sc.at - at)), nil
		}},
		{Name: "_loads", Sig: "(s, /)", Fn: loads},
	})
	return nil
}
