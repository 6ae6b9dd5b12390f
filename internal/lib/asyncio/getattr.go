package asyncio

import (
	"asyncrepl/internal/lib/absent"
	"asyncrepl/internal/object"
)

// getattr is the module's __getattr__, asked for names that it does not have yet.
func (s *state) getattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name := strOf(t, a[0])
	if v, ok, exc := s.loadLater(thread(t), name); ok || exc != nil {
		return v, exc
	}
	text, ok := absent.Text("asyncio", name)
	if !ok {
		text = "module 'asyncio' has no attribute '" + name + "'"
	}
	return object.Null, object.NewException(object.AttributeErrorClass, object.NewStr(text))
}
