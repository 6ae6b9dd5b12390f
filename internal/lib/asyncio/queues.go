package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/queue"
	"asyncrepl/internal/vm"
)

// Queue is asyncio.Queue, LifoQueue or PriorityQueue, or a subclass of them.
type Queue struct {
	object.Base
	queue.Queue
	items            *store
	maxsize          object.Value // as it was given, Null before __init__
	getters, putters lineup
}

func allocQueue(_ object.Thread, cls *object.Class) object.Object {
	q := &Queue{}
	q.SetClass(cls)
	return q
}

// queueClasses makes the classes of queues.
func (s *state) queueClasses() {
	c := &s.class
	init := object.Method{Name: "__init__", Sig: "(self, maxsize=0" + s.loopParam() + ")", Fn: s.queueInit}
	c.queue = s.pythonClass("queues", "Queue", c.mixin, allocQueue, "A queue, useful for coordinating producer and consumer coroutines.",
		[]object.Method{init}, queueMethods, queueState(s), storeMethods(fifoQueue))
	c.lifo = s.pythonClass("queues", "LifoQueue", c.queue, allocQueue, "A queue from which the newest item comes first.", storeMethods(lifoQueue))
	c.priority = s.pythonClass("queues", "PriorityQueue", c.queue, allocQueue, "A queue that retrieves entries in priority order, lowest first.", storeMethods(priorityQueue))
}

func (s *state) queueInit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	q := a[0].Object().(*Queue)
	n, _ := object.IntOf(a[1]) // other bounds are compared as Python does
	q.maxsize = a[1]
	options := queue.Options{Maxsize: int(n), Owner: q, Errors: s.errors}
	kind, ours := map[*object.Class]queueKind{s.class.queue: fifoQueue, s.class.lifo: lifoQueue, s.class.priority: priorityQueue}[q.Class()]
	if ours && object.IsIntValue(a[1]) {
		q.items = newStore(kind)
		options.Storage = q.items
		q.Queue.Init(options)
		return object.None, nil
	}
	options.Storage = overridden{q}
	q.Queue.Init(options)
	_, exc := object.CallMethod(t, a[0], "_init", a[1])
	return object.None, exc
}

// queueFn makes a method of a function on queues that are initialised.
func queueFn(fn func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		q := a[0].Object().(*Queue)
		if q.Storage() == nil {
			return object.Null, q.lacks("_maxsize")
		}
		return fn(thread(t), q, a)
	}
}

func (q *Queue) lacks(name string) *object.Exception {
	return object.AttributeErrorf("'%s' object has no attribute '%s'", q.Class().Name, name)
}

func queueCoro(name string, fn func(q *Queue, a []object.Value) coro.Coroutine) object.NativeFn {
	names := vm.Names("Queue." + name)
	return queueFn(func(_ *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
		return native(names, fn(q, a)), nil
	})
}

// storeMethods are the methods that say how items are kept.
func storeMethods(kind queueKind) []object.Method {
	on := func(fn func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			q := a[0].Object().(*Queue)
			if q.items == nil {
				return object.Null, q.lacks("_queue")
			}
			q.items.kind = kind
			return fn(thread(t), q, a)
		}
	}
	return []object.Method{
		{Name: "_init", Sig: "(self, maxsize)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			a[0].Object().(*Queue).items = newStore(kind)
			return object.None, nil
		}},
		{Name: "_put", Sig: "(self, item)", Fn: on(func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
			return none(q.items.Put(t, a[1].Any()))
		})},
		{Name: "_get", Sig: "(self)", Fn: on(func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			if empty, err := q.items.Empty(t); err == nil && empty {
				return object.Null, object.NewException(object.IndexErrorClass, object.NewStr("pop from an empty deque"))
			}
			return result(q.items.Get(t))
		})},
	}
}

var queueMethods = []object.Method{
	{Name: "put", Async: true, Sig: "(self, item)", Doc: "Put an item into the queue, waiting for a free slot if it is full.", Fn: queueCoro("put",
		func(q *Queue, a []object.Value) coro.Coroutine { return q.Put(a[1].Any()) })},
	{Name: "get", Async: true, Sig: "(self)", Doc: "Remove and return an item from the queue, waiting for one if it is empty.", Fn: queueCoro("get",
		func(q *Queue, _ []object.Value) coro.Coroutine { return q.Get() })},
	{Name: "join", Async: true, Sig: "(self)", Doc: "Wait until all items in the queue have been gotten and processed.", Fn: queueCoro("join",
		func(q *Queue, _ []object.Value) coro.Coroutine { return q.Join() })},
	{Name: "put_nowait", Sig: "(self, item)", Doc: "Put an item into the queue without waiting, or raise QueueFull.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
			if err := q.PutNowait(t, a[1].Any()); err != nil {
				return object.Null, raised(err)
			}
			return object.None, q.getters.wakeForeign(t)
		})},
	{Name: "get_nowait", Sig: "(self)", Doc: "Remove and return an item without waiting, or raise QueueEmpty.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			v, exc := result(q.GetNowait(t))
			if exc != nil {
				return object.Null, exc
			}
			return v, q.putters.wakeForeign(t)
		})},
	{Name: "task_done", Sig: "(self)", Doc: "Reports that work on an item taken from the queue has finished.", Fn: queueFn(
		func(_ *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return none(q.TaskDone())
		})},
	{Name: "shutdown", Sig: "(self, immediate=False)", Doc: "Shut the queue down: put() and, once it is empty, get() raise QueueShutDown.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
			now, exc := object.Truth(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(q.Shutdown(t, now))
		})},
	{Name: "qsize", Sig: "(self)", Doc: "Counts what the queue holds at present.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			if q.items == nil {
				return object.Null, q.lacks("_queue")
			}
			n, err := q.items.Len(t)
			return object.Int(int64(n)), raised(err)
		})},
	{Name: "empty", Sig: "(self)", Doc: "Return True if the queue is empty.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			if q.items == nil {
				return object.Null, q.lacks("_queue")
			}
			b, err := q.items.Empty(t)
			return object.Bool(b), raised(err)
		})},
	{Name: "full", Sig: "(self)", Doc: "Tells whether the queue has reached its maxsize limit.", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return q.full(t)
		})},
	{Name: "_wakeup_next", Sig: "(self, waiters)", Fn: queueFn(wakeupNext)},
	{Name: "__class_getitem__", Sig: "(cls, item)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
	{Name: "__repr__", Sig: "(self)", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			inside, exc := object.CallMethod(t, object.Of(q), "_format")
			return object.NewStr(fmt.Sprintf("<%s at 0x%x %s>", q.Class().Name, object.Addr(q), strOf(t, inside))), exc
		})},
	{Name: "__str__", Sig: "(self)", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			inside, exc := object.CallMethod(t, object.Of(q), "_format")
			return object.NewStr(fmt.Sprintf("<%s %s>", q.Class().Name, strOf(t, inside))), exc
		})},
	{Name: "_format", Sig: "(self)", Fn: queueFn(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(q.format(t)), nil
		})},
}

// full compares the size with the bound, whatever kind of number that is.
func (q *Queue) full(t *vm.Thread) (object.Value, *object.Exception) {
	unbound, exc := object.CompareTruth(t, object.LE, q.maxsize, object.Int(0))
	if exc != nil || unbound {
		return object.False, exc
	}
	n, err := q.Size(t)
	if err != nil {
		return object.Null, raised(err)
	}
	return object.Compare(t, object.GE, object.Int(int64(n)), q.maxsize)
}

// wakeupNext wakes the first of waiters who still waits.
func wakeupNext(t *vm.Thread, _ *Queue, a []object.Value) (object.Value, *object.Exception) {
	for {
		some, exc := object.Truth(t, a[1])
		if exc != nil || !some {
			return object.None, exc
		}
		w, exc := object.CallMethod(t, a[1], "popleft")
		if exc != nil {
			return object.Null, exc
		}
		if woken, exc := wakeOne(t, w); exc != nil || woken {
			return object.None, exc
		}
	}
}

// format is the inside of a queue's repr.
func (q *Queue) format(t *vm.Thread) string {
	s := "maxsize=" + object.ReprText(t, q.maxsize)
	if q.items != nil {
		items := q.items.object
		if items.IsNull() {
			items = object.Of(object.NewList(q.items.items()...))
		}
		if list, exc := object.ToList(t, items); exc == nil && len(list) > 0 {
			s += " _queue=" + object.ReprText(t, object.Of(object.NewList(list...)))
		}
	}
	if n := q.getters.count(t, q.Getters()); n > 0 {
		s += fmt.Sprintf(" _getters[%d]", n)
	}
	if n := q.putters.count(t, q.Putters()); n > 0 {
		s += fmt.Sprintf(" _putters[%d]", n)
	}
	if n := q.Unfinished(); n > 0 {
		s += fmt.Sprintf(" tasks=%d", n)
	}
	if q.IsShutdown() {
		s += " shutdown"
	}
	return s
}

// queueState is what programs may see of a queue's state.
func queueState(s *state) []object.Method {
	field := func(name string, get func(q *Queue) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: queueFn(
			func(_ *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) { return get(q), nil })}
	}
	// A program that looks at those who wait may put others in, so that from now
	// on the queue goes through the methods that see to them.
	line := func(name string, show func(t *vm.Thread, q *Queue) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: queueFn(
			func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
				q.SetStorage(overridden{q})
				return show(t, q), nil
			})}
	}
	maxsize := field("maxsize", func(q *Queue) object.Value { return q.maxsize })
	maxsize.Doc = "Number of items allowed in the queue."
	unfinished := field("_unfinished_tasks", func(q *Queue) object.Value { return object.Int(int64(q.Unfinished())) })
	unfinished.Set = queueFn(func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[1])
		if exc == nil {
			q.SetUnfinished(n)
		}
		return object.None, exc
	})
	items := object.Method{Name: "_queue", Sig: "(self)", Kind: object.Property,
		Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			q := a[0].Object().(*Queue)
			if q.items == nil {
				return object.Null, q.lacks("_queue")
			}
			return q.items.shown(), nil
		},
		Set: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			q := a[0].Object().(*Queue)
			if q.items == nil {
				q.items = newStore(fifoQueue)
			}
			q.items.object, q.items.native = a[1], nil
			return object.None, nil
		}}
	return []object.Method{
		maxsize, unfinished, items,
		field("_maxsize", func(q *Queue) object.Value { return q.maxsize }),
		line("_getters", func(t *vm.Thread, q *Queue) object.Value { return q.getters.show(t, q.Getters()) }),
		line("_putters", func(t *vm.Thread, q *Queue) object.Value { return q.putters.show(t, q.Putters()) }),
		field("_is_shutdown", func(q *Queue) object.Value { return object.Bool(q.IsShutdown()) }),
		field("_finished", func(q *Queue) object.Value {
			e := &Event{}
			e.SetClass(s.class.event)
			e.Event.Init(e, s.errors)
			if q.Unfinished() == 0 {
				// Nobody can wait for it yet.
				_ = e.Set()
			}
			return object.Of(e)
		}),
	}
}
