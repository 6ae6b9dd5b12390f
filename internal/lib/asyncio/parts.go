package asyncio

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// part is one module of the package: asyncio.tasks, asyncio.locks …
type part struct {
	name string
	// python are the functions that are written in Python in CPython, native
	// those that are written in C there.
	python, native []object.Method
	classes        []*object.Class
	values         map[string]object.Value
	// twice are the names of functions that CPython has in C and in Python, and
	// under both names (_c_…, _py_…).
	twice string
	// exports are the names that the package has as well (__all__).
	exports string
}

// parts are the modules of the package and what they define.
func (s *state) parts() []part {
	c := &s.class
	return []part{
		s.eventsPart(),
		s.coroutinesPart(),
		s.futuresPart(),
		s.tasksPart(),
		s.runnersPart(),
		s.timeoutsPart(),
		{name: "taskgroups", classes: []*object.Class{c.group}, exports: "TaskGroup"},
		{name: "exceptions", exports: "BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError SendfileNotAvailableError",
			classes: []*object.Class{brokenBarrierClass, object.CancelledErrorClass, invalidStateClass, object.TimeoutErrorClass, incompleteReadClass, limitOverrunClass, sendfileClass}},
		{name: "queues", exports: "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
			classes: []*object.Class{c.queue, c.priority, c.lifo, queueFullClass, queueEmptyClass, queueShutDownClass}},
		{name: "locks", exports: "Lock Event Condition Semaphore BoundedSemaphore Barrier",
			classes: []*object.Class{c.contextMixin, c.lock, c.event, c.condition, c.semaphore, c.bounded, c.barrier}},
		s.threadsPart(),
		constantsPart(),
		{name: "mixins", classes: []*object.Class{c.mixin}},
		{name: "base_events", exports: "BaseEventLoop", classes: []*object.Class{c.baseLoop}},
		{name: "selector_events", exports: "BaseSelectorEventLoop", classes: []*object.Class{c.selectorLoop}},
		{name: "unix_events", python: childRows, exports: "SelectorEventLoop DefaultEventLoopPolicy EventLoop",
			classes: []*object.Class{c.loop, c.policy}, values: map[string]object.Value{
				"SelectorEventLoop": object.Of(c.loop), "EventLoop": object.Of(c.loop), "DefaultEventLoopPolicy": object.Of(c.policy),
			}},
	}
}

// module returns the module asyncio.name, made when it is first asked for.
func (s *state) module(name string) *object.Module {
	full := "asyncio." + name
	if v, ok := s.h.Modules.GetStr(full); ok {
		return v.Object().(*object.Module)
	}
	m := object.NewModule(full)
	s.h.Modules.SetStr(full, object.Of(m))
	lib.Add(s.package_, name, object.Of(m))
	return m
}

// define fills the module of p and gives the package what it exports.
func (s *state) define(p part) {
	m := s.module(p.name)
	lib.AddPythonFunctions(m, p.python)
	for i := range p.native {
		fn := object.Of(object.NewNative(&p.native[i], "_asyncio"))
		// CPython has them in Python as well, and keeps both.
		for _, prefix := range []string{"", "_c_", "_py_"} {
			lib.Add(m, prefix+p.native[i].Name, fn)
		}
	}
	lib.AddClasses(m, p.classes...)
	for name, v := range p.values {
		lib.Add(m, name, v)
	}
	aliases(m, strings.Fields(p.twice)...)
	var all []object.Value
	for _, name := range strings.Fields(p.exports) {
		all = append(all, object.NewStr(name))
		v, ok := m.Dict().GetStr(name)
		if !ok {
			panic("asyncio: " + p.name + " exports " + name + " but does not define it")
		}
		lib.Add(s.package_, name, v)
	}
	lib.Add(m, "__all__", object.Of(object.NewTuple(all...)))
	s.all = append(s.all, all...)
}

// class makes a class that is written in Python in CPython: its methods are
// Python functions. alloc nil: the class of its base, or none may be made.
func (s *state) pythonClass(module, name string, base *object.Class, alloc func(object.Thread, *object.Class) object.Object, doc string, tables ...[]object.Method) *object.Class {
	c := s.nativeClass("asyncio."+module, name, base, alloc, doc)
	c.Loosen()
	for _, rows := range tables {
		lib.AddPythonMethods(s.module(module), c, rows)
	}
	return c
}

// nativeClass makes a class that is written in C in CPython.
func (s *state) nativeClass(module, name string, base *object.Class, alloc func(object.Thread, *object.Class) object.Object, doc string, tables ...[]object.Method) *object.Class {
	var bases []*object.Class
	if base != nil {
		bases = []*object.Class{base}
	}
	var rows []object.Method
	for _, t := range tables {
		rows = append(rows, t...)
	}
	opts := []object.ClassOption{object.WithDoc(doc)}
	if alloc != nil {
		opts = append(opts, object.WithAlloc(alloc))
	} else {
		opts = append(opts, object.WithFlags(object.NoNew))
	}
	return object.NewNativeClass(name, module, bases, rows, opts...)
}
