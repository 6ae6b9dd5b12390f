package asyncio

import (
	"sort"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// handlerMethods are the methods about errors that nobody else receives.
func (s *state) handlerMethods() []object.Method {
	return []object.Method{
		{Name: "set_exception_handler", Sig: "(self, handler)", Doc: "Installs a function that the event loop uses to deal with exceptions.", Fn: onLoop(setExceptionHandler)},
		{Name: "get_exception_handler", Sig: "(self)", Doc: "Return the exception handler, or None if the default one is in use.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return orNone(l.handler), nil
			})},
		{Name: "default_exception_handler", Sig: "(self, context)", Doc: "Default exception handler: log the error.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				return object.None, l.logContext(t, a[1])
			})},
		{Name: "call_exception_handler", Sig: "(self, context)", Doc: "Passes an error context to whichever exception handler the loop uses now.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				return object.None, l.callHandler(t, a[1])
			})},
	}
}

// handle receives errors that nobody else can, from the Go half of the loop.
func (l *Loop) handle(th coro.Thread, x *loop.ExceptionContext) error {
	t, _ := th.(*vm.Thread)
	if t == nil {
		t = l.s.h.Interp.Holder()
	}
	outer := l.reporting
	l.reporting, _ = x.Err.(*object.Exception)
	defer func() { l.reporting = outer }()
	// Programs may override it.
	_, exc := object.CallMethod(t, object.Of(l), "call_exception_handler", object.Of(l.context(t, x)))
	return asError(exc)
}

// context makes the dict that exception handlers are given.
func (l *Loop) context(t *vm.Thread, x *loop.ExceptionContext) *object.Dict {
	d := object.NewDict()
	var failed handle
	if x.Handle != nil || x.Callback != nil {
		failed = l.handleObject(x)
	}
	message := x.Message
	if message == "" && failed != nil {
		c := failed.theCall()
		message = "Exception in callback " + callText(t, orNone(c.fn), c.args, l.l.Debug())
	}
	d.SetStr("message", object.NewStr(message))
	if x.Err != nil {
		d.SetStr("exception", object.Of(raised(x.Err)))
	}
	if x.Task != nil {
		d.SetStr("task", futureObject(&x.Task.Future))
	}
	if x.Future != nil {
		d.SetStr("future", futureObject(x.Future))
	}
	if failed != nil {
		d.SetStr("handle", object.Of(failed))
		if o := failed.theCall().origin; o != nil && o.stack != nil {
			d.SetStr("source_traceback", object.Of(o.stack))
		}
	}
	for _, e := range x.Extra {
		d.SetStr(e.Key, object.FromAny(e.Value))
	}
	return d
}

// handleObject returns the handle of a failed callback, or one that shows it.
func (l *Loop) handleObject(x *loop.ExceptionContext) handle {
	if h := handleOf(x.Callback); h != nil {
		return h
	}
	h := &Handle{}
	h.SetClass(l.s.class.handle)
	h.loop = l
	switch cb := x.Callback.(type) {
	case *doneCallback:
		h.fn, h.args = cb.fn, []object.Value{futureObject(x.Done)}
	default:
		h.fn = object.Of(&object.Opaque{Text: callbackName(x.Callback)})
	}
	return h
}

// callHandler gives a context to the loop's exception handler.
func (l *Loop) callHandler(t *vm.Thread, context object.Value) *object.Exception {
	if l.handler.IsNull() {
		exc := l.callDefault(t, context)
		if exc == nil || isExit(exc) {
			return exc
		}
		return l.s.log(t, levelError, "Exception in default exception handler", exc)
	}
	exc := inContextOf(t, context, func() *object.Exception {
		_, exc := t.Call(l.handler, []object.Value{object.Of(l), context}, nil)
		return exc
	})
	if exc == nil || isExit(exc) {
		return exc
	}
	if exc.Context == nil && exc != l.reporting {
		exc.Context = l.reporting
	}
	d := object.NewDict()
	d.SetStr("message", object.NewStr("Unhandled error in exception handler"))
	d.SetStr("exception", object.Of(exc))
	d.SetStr("context", context)
	if exc = l.callDefault(t, object.Of(d)); exc == nil || isExit(exc) {
		return exc
	}
	return l.s.log(t, levelError, "Exception in default exception handler while handling an unexpected error in custom exception handler", exc)
}

// callDefault calls default_exception_handler, which programs may override.
func (l *Loop) callDefault(t *vm.Thread, context object.Value) *object.Exception {
	_, exc := object.CallMethod(t, object.Of(l), "default_exception_handler", context)
	return exc
}

// isExit tells the exceptions that handlers let through.
func isExit(exc *object.Exception) bool {
	c := exc.Class()
	return c.IsSubclass(object.SystemExitClass) || c.IsSubclass(object.KeyboardInterruptClass)
}

// stackTitles introduce the entries of a context that are stacks.
var stackTitles = map[string]string{
	"source_traceback": "Object created at (most recent call last):\n",
	"handle_traceback": "Handle created at (most recent call last):\n",
}

// logContext logs a context: the message, the other entries by name, then the
// traceback.
func (l *Loop) logContext(t *vm.Thread, context object.Value) *object.Exception {
	d, ok := object.DictOf(context)
	if !ok {
		return object.AttributeErrorf("'%s' object has no attribute 'get'", context.Class().Name)
	}
	message := "Unhandled exception in event loop"
	if v, ok := d.GetStr("message"); ok {
		text, exc := object.StrText(t, v)
		if exc != nil {
			return exc
		}
		if text != "" {
			message = text
		}
	}
	var exception *object.Exception
	if v, ok := d.GetStr("exception"); ok {
		exception, _ = v.Object().(*object.Exception)
	}
	type line struct{ key, text string }
	var lines []line
	exc := d.Each(func(k, v object.Value) *object.Exception {
		key, _ := k.AsStr()
		if key == "message" || key == "exception" {
			return nil
		}
		if stack, ok := v.Object().(*object.Traceback); ok && stackTitles[key] != "" {
			lines = append(lines, line{key, stackTitles[key] + strings.TrimRight(l.s.h.FormatStack(stack), "\n")})
			return nil
		}
		text, exc := object.Repr(t, v)
		lines = append(lines, line{key, text})
		return exc
	})
	if exc != nil {
		return exc
	}
	sort.Slice(lines, func(i, j int) bool { return lines[i].key < lines[j].key })
	for _, x := range lines {
		message += "\n" + x.key + ": " + x.text
	}
	return l.s.log(t, levelError, message, exception)
}

func setExceptionHandler(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	switch {
	case a[1].IsNone():
		l.handler = object.Null
	case !object.IsCallable(a[1]):
		return object.Null, object.TypeErrorf("A callable object or None is expected, got %s", object.ReprText(t, a[1]))
	default:
		l.handler = a[1]
	}
	return object.None, nil
}

// neverRetrieved prepares what to say if nobody looks at the exception of f.
func (s *state) neverRetrieved(f *loop.Future) *loop.ExceptionContext {
	owner, ok := f.Owner().(futureLike)
	if !ok {
		return nil
	}
	what := "Future"
	if _, isTask := owner.(*Task); isTask {
		what = "Task"
	}
	_, err := f.Peek()
	x := &loop.ExceptionContext{
		Message: what + " exception was never retrieved",
		Err:     err,
		Extra:   []loop.Extra{{Key: "future", Value: description(reprFuture(s.h.Interp.Holder(), owner))}},
	}
	if made := originOf(owner); made != nil {
		x.Extra = append(x.Extra, loop.Extra{Key: "source_traceback", Value: object.Of(made)})
	}
	return x
}

// description is the repr of an object that may be gone when it is shown.
func description(text string) any { return object.Of(&object.Opaque{Text: text}) }

// ReportLosses tells of exceptions that nobody saw; all at the end of the
// program, else those of futures that are gone.
func (s *state) ReportLosses(t *vm.Thread, all bool) *object.Exception {
	for _, l := range s.loops {
		if err := l.l.ReportLosses(t, all); err != nil {
			return raised(err)
		}
		if all && !l.l.IsClosed() {
			if exc := l.reportPending(t); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// reportPending tells of the tasks that are destroyed while they are pending.
func (l *Loop) reportPending(t *vm.Thread) *object.Exception {
	for _, task := range l.l.Tasks() {
		if task.Quiet() {
			continue
		}
		d := object.NewDict()
		d.SetStr("message", object.NewStr("Task was destroyed but it is pending!"))
		d.SetStr("task", futureObject(&task.Future))
		if owner, ok := task.Owner().(futureLike); ok && originOf(owner) != nil {
			d.SetStr("source_traceback", object.Of(originOf(owner)))
		}
		if exc := l.callHandler(t, object.Of(d)); exc != nil {
			return exc
		}
	}
	return nil
}
