package asyncio

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// logModules are the modules in which CPython keeps the logger "asyncio", under
// the name logger. It is made when a program first looks for it.
var logModules = []string{"log", "base_events", "selector_events", "unix_events"}

// offerLoggers gives the modules their logger.
func (s *state) offerLoggers() {
	get := []object.Method{{Name: "__getattr__", Sig: "(name, /)", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		name := strOf(th, a[0])
		if name != "logger" {
			return object.Null, object.AttributeErrorf("module 'asyncio' has no attribute '%s'", name)
		}
		return s.logger(thread(th))
	}}}
	for _, name := range logModules {
		lib.AddFunctions(s.module(name), get)
	}
}

// logger returns the logger "asyncio".
func (s *state) logger(t *vm.Thread) (object.Value, *object.Exception) {
	logging, exc := s.h.Importer.Import(t, "logging")
	if exc != nil {
		return object.Null, exc
	}
	return object.CallMethod(t, object.Of(logging), "getLogger", object.NewStr("asyncio"))
}

// loggerOf returns the logger of base_events: the one that a program has put
// there, else the usual one. ok is false if nobody can have configured any.
func (s *state) loggerOf(t *vm.Thread) (logger object.Value, ok bool, exc *object.Exception) {
	if v, ok := s.module("base_events").Dict().GetStr("logger"); ok {
		return v, true, nil
	}
	if _, ok := s.h.Modules.GetStr("logging"); !ok {
		return object.Null, false, nil
	}
	logger, exc = s.logger(t)
	return logger, true, exc
}
