package asyncio

import "asyncrepl/internal/object"

// classes are the classes of one session's asyncio: their methods know the
// session.
type classes struct {
	future, task, handle, timerHandle  *object.Class
	abstractLoop, baseLoop             *object.Class
	selectorLoop, loop                 *object.Class
	event, lock, semaphore, bounded    *object.Class
	queue, lifo, priority              *object.Class
	condition, barrier, timeout, group *object.Class
	completed, gathering, runner       *object.Class
	mixin, contextMixin                *object.Class
	abstractPolicy, basePolicy, policy *object.Class
}

func (s *state) makeClasses() {
	class := s.nativeClass
	c := &s.class
	c.future = class("_asyncio", "Future", nil, allocFuture, "This class is *almost* compatible with concurrent.futures.Future.", futureMethods, futureFields, s.plainFutureMethods())
	c.task = class("_asyncio", "Task", c.future, allocTask, "A coroutine wrapped in a Future.", s.taskMethods(), s.stackMethods())
	c.handle = s.pythonClass("events", "Handle", nil, allocHandle, "Stands for a scheduled call, which it can cancel.", handleMethods)
	c.timerHandle = s.pythonClass("events", "TimerHandle", c.handle, allocTimerHandle, "Stands for a call at a certain time, which it can cancel.", timerHandleMethods)
	s.loopClasses()
	c.timeout = s.pythonClass("timeouts", "Timeout", nil, allocTimeout, "Asynchronous context manager for cancelling overdue coroutines.", timeoutMethods)
	c.gathering = s.pythonClass("tasks", "_GatheringFuture", c.future, nil, "Future of gather(): cancelling it cancels what it waits for.")
	c.completed = s.pythonClass("tasks", "_AsCompletedIterator", nil, nil, "Iterator over awaitables in the order in which they complete.", completedMethods)
	c.group = s.pythonClass("taskgroups", "TaskGroup", nil, s.allocTaskGroup, "Asynchronous context manager for managing groups of tasks.", taskGroupMethods)

	c.runner = s.pythonClass("runners", "Runner", nil, s.allocRunner, "A context manager that controls event loop life cycle.", runnerMethods)
	c.abstractPolicy = s.pythonClass("events", "AbstractEventLoopPolicy", nil, s.allocPolicy, "What a policy about event loops has to offer.", abstractPolicyMethods)
	c.basePolicy = s.pythonClass("events", "BaseDefaultEventLoopPolicy", c.abstractPolicy, s.allocPolicy, "Default policy implementation for accessing the event loop.", policyMethods)
	c.policy = s.pythonClass("unix_events", "_UnixDefaultEventLoopPolicy", c.basePolicy, s.allocPolicy, "Event loop policy of this system.")
	c.policy.Define("_loop_factory", object.Of(c.loop))
	s.lockClasses()
	s.queueClasses()
}
