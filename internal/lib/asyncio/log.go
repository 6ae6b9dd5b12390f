package asyncio

import (
	"io"
	"runtime"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// level is a level of the logging module.
type level int64

const (
	levelDebug   level = 10
	levelWarning level = 30
	levelError   level = 40
)

// log gives a message to the logger "asyncio". While the program has not
// imported logging nobody can have configured it: the message goes to standard
// error, as the last resort of logging has it.
func (s *state) log(t *vm.Thread, l level, message string, exc *object.Exception) *object.Exception {
	if logger, ok, failed := s.loggerOf(t); ok || failed != nil {
		if failed != nil {
			return failed
		}
		return logWith(t, logger, l, message, exc)
	}
	text := message + "\n"
	if exc != nil {
		text += s.h.FormatException(exc)
	}
	if m, ok := s.h.Modules.GetStr("sys"); ok {
		if stderr, exc := object.GetAttr(t, m, "stderr"); exc == nil && !stderr.IsNone() {
			_, exc = object.CallMethod(t, stderr, "write", object.NewStr(text))
			return exc
		}
	}
	_, _ = io.WriteString(s.h.Stderr, text) // nobody is left to be told of a failure
	return nil
}

// selectors are the names of CPython's selectors, by system.
var selectors = map[string]string{"linux": "EpollSelector"}

// logSelector says what a new loop waits with, to programs that log.
func (s *state) logSelector() *object.Exception {
	if _, ok := s.h.Modules.GetStr("logging"); !ok {
		return nil
	}
	name, ok := selectors[runtime.GOOS]
	if !ok {
		name = "KqueueSelector"
	}
	return s.log(s.h.Interp.Holder(), levelDebug, "Using selector: "+name, nil)
}

// logMethods are the methods that log at a level.
var logMethods = map[level]string{levelDebug: "debug", levelWarning: "warning", levelError: "error"}

func logWith(t *vm.Thread, logger object.Value, l level, message string, exc *object.Exception) *object.Exception {
	log, failed := object.GetAttr(t, logger, logMethods[l])
	if failed != nil {
		return failed
	}
	var kw []object.Kw
	if l == levelError {
		info := object.False
		if exc != nil {
			tb, _ := object.GetAttr(t, object.Of(exc), "__traceback__")
			info = object.Of(object.NewTuple(object.Of(exc.Class()), object.Of(exc), orNone(tb)))
		}
		kw = []object.Kw{{Name: "exc_info", Value: info}}
	}
	_, failed = t.Call(log, []object.Value{object.NewStr(message)}, kw)
	return failed
}
