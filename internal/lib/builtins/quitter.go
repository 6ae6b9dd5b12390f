package builtins

import "asyncrepl/internal/object"

// quitter is exit or quit: an object whose repr says how to leave, and which
// leaves when it is called.
type quitter struct{ name string }

var quitterClass = object.NewNativeClass("Quitter", "_sitebuiltins", nil, nil, object.WithFlags(object.NoNew), object.WithProto((*quitter)(nil), ""))

// Class returns the class Quitter.
func (*quitter) Class() *object.Class { return quitterClass }

// Repr implements object.Reprer.
func (q *quitter) Repr(object.Thread) (string, *object.Exception) {
	return "Use " + q.name + "() or Ctrl-D (i.e. EOF) to exit", nil
}

// Call implements object.Callable.
func (q *quitter) Call(_ object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	code := object.None
	if len(args) > 0 {
		code = args[0]
	}
	for _, k := range kw {
		if k.Name == "code" {
			code = k.Value
		}
	}
	return object.Null, object.NewException(object.SystemExitClass, code)
}
