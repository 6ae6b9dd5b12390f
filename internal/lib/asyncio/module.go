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

	package_ *object.Module
	all      []object.Value // asyncio.__all__

	class    classes
	policy   *Policy // the default one
	registry registry
	custom   object.Value // set_event_loop_policy, Null for the default
	runs     []*mainRun   // runs of Runner under way, innermost last
	loops    []*Loop      // open loops, to report what they lost at exit
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h, names: h.TaskNames, package_: m}
	s.errors = &errors{s}
	h.Loops = s
	h.Interp.FromGoError = raised
	lib.Add(m, "__path__", object.Of(object.NewList()))
	lib.Add(m, "__package__", object.NewStr("asyncio"))
	s.makeClasses()
	s.policy = s.allocPolicy(nil, s.class.policy).(*Policy)
	for _, p := range s.parts() {
		s.define(p)
	}
	s.offerLoggers()
	for _, name := range lateExports() {
		s.all = append(s.all, object.NewStr(name))
	}
	lib.Add(m, "__all__", object.Of(object.NewTuple(s.all...)))
	lib.AddFunctions(m, []object.Method{{Name: "__getattr__", Sig: "(name, /)", Fn: s.getattr}})
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
