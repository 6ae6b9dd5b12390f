package asyncio

import (
	"asyncrepl/internal/lib/collections"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// loopFields are the attributes of loops in which programs and explanations look
// for what is scheduled. They show it, and are no way to change it.
func (s *state) loopFields() []object.Method {
	field := func(name, doc string, get func(l *Loop) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Doc: doc, Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) { return get(l), nil })}
	}
	return []object.Method{
		field("_ready", "What runs next: a deque of handles.", func(l *Loop) object.Value {
			return collections.NewDeque(l.readyHandles()...)
		}),
		field("_scheduled", "The timers, in the order of a heap.", func(l *Loop) object.Value {
			return object.Of(object.NewList(l.timerHandles()...))
		}),
		field("_closed", "Whether close() was called.", func(l *Loop) object.Value { return object.Bool(l.l.IsClosed()) }),
		field("_stopping", "Whether the loop stops after this pass.", func(l *Loop) object.Value { return object.Bool(l.l.IsStopping()) }),
		field("_debug", "Whether debug mode is on.", func(l *Loop) object.Value { return object.Bool(l.l.Debug()) }),
		field("_clock_resolution", "How near to now a timer is due.", func(*Loop) object.Value { return object.Float(loop.Resolution) }),
	}
}

// readyHandles are the handles of the ready queue. What the loop schedules
// without one gets one for the occasion.
func (l *Loop) readyHandles() []object.Value {
	var all []object.Value
	l.l.Scheduled(func(cb loop.Callback, done *loop.Future, ctx loop.Context) bool {
		if h, ok := cb.(*loop.Handle); ok {
			cb = h.Callback()
			if own := handleOf(cb); own != nil {
				all = append(all, object.Of(own))
				return true
			}
		}
		h := l.handleObject(&loop.ExceptionContext{Callback: cb, Done: done}).(*Handle)
		h.Handle.Init(l.l, h.work(), ctx)
		all = append(all, object.Of(h))
		return true
	})
	return all
}

// timerHandles are the handles of the timers, as readyHandles.
func (l *Loop) timerHandles() []object.Value {
	var all []object.Value
	for _, timer := range l.l.Heap() {
		if own := handleOf(timer.Callback()); own != nil {
			all = append(all, object.Of(own))
			continue
		}
		fn := object.None
		if !timer.Cancelled() {
			fn = object.Of(&object.Opaque{Text: callbackName(timer.Callback())})
		}
		all = append(all, object.Of(l.shownTimer(timer, object.Float(timer.When()), fn)))
	}
	return all
}
