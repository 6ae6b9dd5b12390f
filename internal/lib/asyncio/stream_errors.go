package asyncio

import "asyncrepl/internal/object"

// The exceptions of streams: their message follows from what they are made with.
var (
	incompleteReadClass = streamError("IncompleteReadError", "asyncio.exceptions", object.EOFErrorClass, "(self, partial, expected)",
		func(t object.Thread, a []object.Value) (string, *object.Exception) {
			expected := "undefined"
			if !a[2].IsNone() {
				expected = object.ReprText(t, a[2])
			}
			n, exc := object.Len(t, a[1])
			return object.ReprText(t, object.Int(int64(n))) + " bytes read on a total of " + expected + " expected bytes", exc
		}, "partial", "expected")
	limitOverrunClass = streamError("LimitOverrunError", "asyncio.exceptions", object.ErrorClass, "(self, message, consumed)",
		func(t object.Thread, a []object.Value) (string, *object.Exception) { return strOf(t, a[1]), nil }, "", "consumed")
	sendfileClass = object.NewExceptionClass("SendfileNotAvailableError", "asyncio.exceptions", object.RuntimeErrorClass)
)

// streamError makes an exception class whose __init__ keeps its arguments under
// the given names ("": not) and has the message that text makes of them.
func streamError(name, module string, base *object.Class, sig string, text func(t object.Thread, a []object.Value) (string, *object.Exception), fields ...string) *object.Class {
	init := func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		message, exc := text(t, a)
		if exc != nil {
			return object.Null, exc
		}
		if exc := object.SetAttr(t, a[0], "args", object.Of(object.NewTuple(object.NewStr(message)))); exc != nil {
			return object.Null, exc
		}
		for i, field := range fields {
			if field == "" {
				continue
			}
			if exc := object.SetAttr(t, a[0], field, a[i+1]); exc != nil {
				return object.Null, exc
			}
		}
		return object.None, nil
	}
	reduce := func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		args := make([]object.Value, len(fields))
		for i, field := range fields {
			if field == "" {
				v, exc := object.GetAttr(t, a[0], "args")
				if exc != nil {
					return object.Null, exc
				}
				if args[i], exc = object.GetItem(t, v, object.Int(0)); exc != nil {
					return object.Null, exc
				}
				continue
			}
			v, exc := object.GetAttr(t, a[0], field)
			if exc != nil {
				return object.Null, exc
			}
			args[i] = v
		}
		return object.Of(object.NewTuple(object.Of(a[0].Class()), object.Of(object.NewTuple(args...)))), nil
	}
	return object.NewNativeClass(name, module, []*object.Class{base}, []object.Method{
		{Name: "__init__", Sig: sig, Fn: init},
		{Name: "__reduce__", Sig: "(self)", Fn: reduce},
	})
}
