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
		{Name: "get_exception_handler", Sig: "(self)", Doc: "Gives the handler of exceptions that nobody else takes; None: the default one.", Fn: onLoop(
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
			d.SetStr("source_traceback", stackSummary(t, o.stack))
		}
	}
	for _, e := range x.Extra {
		v := object.FromAny(e.Value)
		if tb, ok := v.Object().(*object.Traceback); ok {
			v = stackSummary(t, tb)
		}
		d.SetStr(e.Key, v)
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
		if title := stackTitles[key]; title != "" {
			text, exc := formatSummary(t, v)
			lines = append(lines, line{key, title + strings.TrimRight(text, " \n")})
			return exc
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
	_, err := f.Peek()
	x := &loop.ExceptionContext{
		Message: owner.Class().Name + " exception was never retrieved",
		Err:     err,
		Extra:   []loop.Extra{{Key: "future", Value: description(reprFuture(s.h.Interp.Holder(), owner))}},
	}
	x.Extra = append(x.Extra, origins(originOf(owner))...)
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
		x := &loop.ExceptionContext{Message: destroyedMessage, Task: task}
		if owner, ok := task.Owner().(futureLike); ok {
			x.Extra = origins(originOf(owner))
		}
		if err := l.l.Report(t, x); err != nil {
			return raised(err)
		}
	}
	return nil
}

// Collect implements lib.Loops.
func (s *state) Collect(t *vm.Thread, collect func()) *object.Exception {
	type found struct {
		l    *Loop
		what []*loop.ExceptionContext
	}
	var lost []found
	var gens []*vm.Gen
	run := func() { gens = s.loseGens(collect) }
	for _, l := range s.loops {
		if l.l.IsClosed() {
			continue
		}
		inner := run
		run = func() {
			lost = append(lost, found{l, l.l.LoseTasks(inner, destroyed(t, l.l.TaskCount()))})
		}
	}
	run()
	for _, f := range lost {
		for _, what := range f.what {
			if err := f.l.l.Report(t, what); err != nil {
				return raised(err)
			}
		}
	}
	for _, g := range gens {
		if exc := g.Finalize(t); exc != nil {
			return exc
		}
	}
	return s.ReportLosses(t, false)
}

// manyTasks is the number of tasks from which on Collect describes each by no
// more than its name: nearly all of them are still there after the collection.
const manyTasks = 10000

// destroyed prepares what to say if a task turns out to be lost.
func destroyed(t *vm.Thread, tasks int) func(*loop.Task) *loop.ExceptionContext {
	return func(task *loop.Task) *loop.ExceptionContext {
		text := "<Task pending name=" + object.ReprText(t, object.NewStr(task.Name())) + ">"
		owner, ok := task.Owner().(futureLike)
		if ok && tasks < manyTasks {
			text = reprFuture(t, owner)
		}
		x := &loop.ExceptionContext{Message: destroyedMessage, Extra: []loop.Extra{{Key: "task", Value: description(text)}}}
		if ok {
			x.Extra = append(x.Extra, origins(originOf(owner))...)
		}
		return x
	}
}

const destroyedMessage = "Task was destroyed but it is pending!"

// origins is where the subject of a report was made, if that is known.
func origins(made *object.Traceback) []loop.Extra {
	if made == nil {
		return nil
	}
	return []loop.Extra{{Key: "source_traceback", Value: object.Of(made)}}
}
