package asyncio

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "asyncio", Doc: "Coroutines, tasks, queues and the event loop that runs them.", Load: load}

// state is what the objects of one session's asyncio share.
type state struct {
	h      *lib.Host
	errors *errors
	names  *loop.Names

	// current is what set_event_loop was last given: Null before, None or a loop.
	class   classes
	current object.Value
	runners []*runner // asyncio.run calls under way, innermost last
	loops   []*Loop   // open loops, to report what they lost at exit
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h, names: h.TaskNames}
	s.errors = &errors{s}
	h.Loops = s
	for _, rows := range [][]object.Method{s.coroutineFunctions(), s.taskFunctions(), s.loopFunctions(), s.runFunctions(), s.timeoutFunctions()} {
		lib.AddFunctions(m, rows)
	}
	lib.AddFunctions(m, []object.Method{{Name: "__getattr__", Sig: "(name, /)", Fn: getattr}})
	s.makeClasses()
	for name, c := range s.class.named() {
		lib.Add(m, name, object.Of(c))
	}
	lib.Add(m, "CancelledError", object.Of(object.CancelledErrorClass))
	lib.Add(m, "TimeoutError", object.Of(object.TimeoutErrorClass))
	lib.Add(m, "InvalidStateError", object.Of(invalidStateClass))
	lib.Add(m, "QueueEmpty", object.Of(queueEmptyClass))
	lib.Add(m, "QueueFull", object.Of(queueFullClass))
	lib.Add(m, "QueueShutDown", object.Of(queueShutDownClass))
	lib.Add(m, "BrokenBarrierError", object.Of(brokenBarrierClass))
	for _, name := range []string{"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"} {
		lib.Add(m, name, object.NewStr(name))
	}
	return nil
}

// The exception classes of asyncio that are not builtins.
var (
	invalidStateClass  = object.NewExceptionClass("InvalidStateError", "asyncio.exceptions", object.ErrorClass)
	queueEmptyClass    = object.NewExceptionClass("QueueEmpty", "asyncio.queues", object.ErrorClass)
	queueFullClass     = object.NewExceptionClass("QueueFull", "asyncio.queues", object.ErrorClass)
	queueShutDownClass = object.NewExceptionClass("QueueShutDown", "asyncio.queues", object.ErrorClass)
	brokenBarrierClass = object.NewExceptionClass("BrokenBarrierError", "asyncio.exceptions", object.RuntimeErrorClass)
)

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }
