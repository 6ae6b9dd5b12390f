package pyio

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Raw declares the module _io, where the classes are defined.
var Raw = lib.Module{Name: "_io", Doc: "Classes and functions for working with files and other streams.", Load: load}

// Module declares the module io: the classes of _io with abstract ones on top.
var Module = lib.Module{Name: "io", Doc: "Classes and functions for working with files and other streams.", Source: lib.Text(source)}

//go:embed io.py
var source string

func load(h *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, ioBaseClass, rawBaseClass, bufferedBaseClass, textBaseClass, fileIOClass, bytesIOClass,
		bufferedReaderClass, bufferedWriterClass, bufferedRandomClass, textClass, stringIOClass, newlineDecoderClass,
		UnsupportedOperation)
	lib.Add(m, "BlockingIOError", object.Of(object.BlockingIOErrorClass))
	lib.Add(m, "DEFAULT_BUFFER_SIZE", object.Int(defaultSize))
	lib.AddFunctions(m, []object.Method{
		{Name: "open_code", Sig: "(path)", Doc: "Gives back a readable binary stream for a file about to be imported.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			none := object.None
			return open(t, []object.Value{a[0], object.NewStr("rb"), object.Int(-1), none, none, none, object.True, none})
		}},
		{Name: "text_encoding", Sig: "(encoding, stacklevel=2, /)", Doc: "The encoding of a text file for which none was given.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if a[0].IsNone() {
				return object.NewStr("locale"), nil
			}
			return a[0], nil
		}},
	})
	if open, ok := h.Interp.Builtins.GetStr("open"); ok {
		lib.Add(m, "open", open)
	}
	return nil
}
