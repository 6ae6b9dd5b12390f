package asyncio

import (
	"strings"

	"asyncrepl/internal/object"
)

// missing are the names that CPython's asyncio has and this one lacks yet.
var missing = strings.Fields(`
	AbstractChildWatcher AbstractServer BaseProtocol BaseTransport
	BufferedProtocol DatagramProtocol DatagramTransport FastChildWatcher
	IncompleteReadError LimitOverrunError MultiLoopChildWatcher PidfdChildWatcher
	Protocol ReadTransport SafeChildWatcher SendfileNotAvailableError Server
	StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol
	SubprocessTransport ThreadedChildWatcher Transport WriteTransport
	create_subprocess_exec create_subprocess_shell get_child_watcher
	open_connection open_unix_connection set_child_watcher start_server
	start_unix_server`)

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

// getattr is the module's __getattr__, asked for names the module lacks.
func getattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name := strOf(t, a[0])
	text, ok := MissingFeature(name)
	if !ok {
		text = "module 'asyncio' has no attribute '" + name + "'"
	}
	return object.Null, object.NewException(object.AttributeErrorClass, object.NewStr(text))
}
