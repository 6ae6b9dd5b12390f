package asyncio

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/queue"
)

// classes are the classes of one session's asyncio: their methods know the
// session.
type classes struct {
	future, task, handle, timerHandle, loop *object.Class
	event, lock, semaphore, bounded         *object.Class
	queue, lifo, priority                   *object.Class
	condition, barrier, timeout, group      *object.Class
	completed                               *object.Class
}

func (s *state) makeClasses() {
	class := func(name, module string, base *object.Class, alloc func(object.Thread, *object.Class) object.Object, doc string, tables ...[]object.Method) *object.Class {
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
	c := &s.class
	c.future = class("Future", "_asyncio", nil, allocFuture, "This class is *almost* compatible with concurrent.futures.Future.", futureMethods, s.plainFutureMethods())
	c.task = class("Task", "_asyncio", c.future, allocTask, "A coroutine wrapped in a Future.", s.taskMethods())
	c.handle = class("Handle", "asyncio.events", nil, nil, "Object returned by callback registration methods.", handleMethods)
	c.timerHandle = class("TimerHandle", "asyncio.events", c.handle, nil, "Object returned by timed callback registration methods.", timerHandleMethods)
	c.loop = class("_UnixSelectorEventLoop", "asyncio.unix_events", nil, nil, "Event loop on the operating system's selector.", s.loopMethods())
	c.event = class("Event", "asyncio.locks", nil, allocEvent, "An event that tasks can wait for.", s.eventMethods())
	c.lock = class("Lock", "asyncio.locks", nil, allocLock, "A mutual exclusion lock for tasks.", s.mutexMethods())
	c.semaphore = class("Semaphore", "asyncio.locks", nil, allocSemaphore, "A counter that bounds how many tasks go on at once.", s.semaphoreMethods(false))
	c.bounded = class("BoundedSemaphore", "asyncio.locks", c.semaphore, allocSemaphore, "A semaphore that may not be released more often than acquired.", s.semaphoreMethods(true))
	c.condition = class("Condition", "asyncio.locks", nil, allocCondition, "A condition that tasks wait to be notified of, under a lock.", s.conditionMethods())
	c.barrier = class("Barrier", "asyncio.locks", nil, allocBarrier, "A point where a number of tasks wait for each other.", s.barrierMethods())
	c.timeout = class("Timeout", "asyncio.timeouts", nil, allocTimeout, "Asynchronous context manager for cancelling overdue coroutines.", timeoutMethods)
	c.completed = class("_AsCompletedIterator", "asyncio.tasks", nil, nil, "Iterator over awaitables in the order in which they complete.", completedMethods)
	c.group = class("TaskGroup", "asyncio.taskgroups", nil, s.allocTaskGroup, "Asynchronous context manager for managing groups of tasks.", taskGroupMethods)

	init := func(storage func(q *Queue) queue.Storage) []object.Method {
		return []object.Method{{Name: "__init__", Sig: "(self, maxsize=0" + s.loopParam() + ")", Fn: s.queueInit(storage)}}
	}
	c.queue = class("Queue", "asyncio.queues", nil, allocQueue, "A queue, useful for coordinating producer and consumer coroutines.",
		queueMethods, init(func(*Queue) queue.Storage { return &queue.FIFO{} }))
	c.lifo = class("LifoQueue", "asyncio.queues", c.queue, allocQueue, "A queue that retrieves most recently added entries first.",
		init(func(*Queue) queue.Storage { return &queue.LIFO{} }))
	c.priority = class("PriorityQueue", "asyncio.queues", c.queue, allocQueue, "A queue that retrieves entries in priority order, lowest first.",
		init(func(*Queue) queue.Storage { return &queue.Heap{Less: lessThan} }))
}

// named lists the classes under their names in the module.
func (c *classes) named() map[string]*object.Class {
	return map[string]*object.Class{
		"Future": c.future, "Task": c.task, "Handle": c.handle, "TimerHandle": c.timerHandle,
		"SelectorEventLoop": c.loop, "Event": c.event, "Lock": c.lock, "Semaphore": c.semaphore,
		"BoundedSemaphore": c.bounded, "Queue": c.queue, "LifoQueue": c.lifo, "PriorityQueue": c.priority,
		"Condition": c.condition, "Barrier": c.barrier, "Timeout": c.timeout, "TaskGroup": c.group,
	}
}
