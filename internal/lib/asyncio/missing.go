package asyncio

import (
	"strings"

	"asyncrepl/internal/object"
)

// missing are the modules that CPython's asyncio has and this one lacks yet.
var missing = strings.Fields(`base_futures base_tasks constants format_helpers log proactor_events sslproto`)

// MissingFeature gives the text that says that CPython's asyncio has a name and
// this one does not, and whether that is so.
func MissingFeature(name string) (string, bool) {
	for _, n := range missing {
		if n == name {
			return "asyncio." + name + " is part of Python but asyncrepl does not have it yet", true
		}
	}
	return "", false
}

// getattr is the module's __getattr__, asked for names that it does not have yet.
func (s *state) getattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name := strOf(t, a[0])
	if v, ok, exc := s.loadLater(thread(t), name); ok || exc != nil {
		return v, exc
	}
	text, ok := MissingFeature(name)
	if !ok {
		text = "module 'asyncio' has no attribute '" + name + "'"
	}
	return object.Null, object.NewException(object.AttributeErrorClass, object.NewStr(text))
}
