package asyncio

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// handle receives errors that nobody else can, from the Go half of the loop.
func (l *Loop) handle(th coro.Thread, x *loop.ExceptionContext) error {
	t, _ := th.(*vm.Thread)
	if t == nil {
		t = l.s.h.Thread
	}
	if x.Err != nil && coro.KindOf(x.Err) == coro.Fatal {
		return x.Err
	}
	return asError(l.callHandler(t, object.Of(l.context(t, x))))
}

// context makes the dict that exception handlers are given.
func (l *Loop) context(t *vm.Thread, x *loop.ExceptionContext) *object.Dict {
	d := object.NewDict()
	message := x.Message
	if message == "" {
		message = "Exception in callback " + l.callbackText(t, x)
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
	if x.Handle != nil || x.Callback != nil {
		d.SetStr("handle", l.s.handleObject(x))
	}
	for _, e := range x.Extra {
		d.SetStr(e.Key, object.FromAny(e.Value))
	}
	return d
}

func (l *Loop) callbackText(t *vm.Thread, x *loop.ExceptionContext) string {
	switch c := x.Callback.(type) {
	case *callback:
		return callText(t, c.fn, c.args)
	case *doneCallback:
		return callText(t, c.fn, []object.Value{futureObject(x.Done)})
	}
	return fmt.Sprintf("%T", x.Callback)
}

// handleObject returns the handle of a failed callback, or one that shows it.
func (s *state) handleObject(x *loop.ExceptionContext) object.Value {
	var c callback
	switch cb := x.Callback.(type) {
	case *callback:
		c = *cb
	case *doneCallback:
		c = callback{cb.fn, []object.Value{futureObject(x.Done)}}
	}
	h := &Handle{cb: c}
	h.SetClass(s.class.handle)
	return object.Of(h)
}

// callHandler gives a context to the loop's exception handler.
func (l *Loop) callHandler(t *vm.Thread, context object.Value) *object.Exception {
	if l.handler.IsNull() {
		return l.defaultHandler(t, context, "")
	}
	_, exc := t.Call(l.handler, []object.Value{object.Of(l), context}, nil)
	if exc == nil || exc.Kind() == coro.Fatal {
		return exc
	}
	d := object.NewDict()
	d.SetStr("message", object.NewStr("Unhandled error in exception handler"))
	d.SetStr("exception", object.Of(exc))
	d.SetStr("context", context)
	return l.defaultHandler(t, object.Of(d), "")
}

func defaultHandlerMethod(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	return object.None, l.defaultHandler(t, a[1], "")
}

// defaultHandler logs a context as CPython's does: the message, the other
// entries by name, then the traceback.
func (l *Loop) defaultHandler(t *vm.Thread, context object.Value, _ string) *object.Exception {
	d, ok := object.DictOf(context)
	if !ok {
		return object.TypeErrorf("context must be a dict, not %s", context.Class().Name)
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
		text, exc := object.Repr(t, v)
		lines = append(lines, line{key, text})
		return exc
	})
	if exc != nil {
		return exc
	}
	sort.Slice(lines, func(i, j int) bool { return lines[i].key < lines[j].key })
	var b strings.Builder
	b.WriteString(message)
	for _, x := range lines {
		b.WriteString("\n" + x.key + ": " + x.text)
	}
	l.s.log(t, b.String(), exception)
	return nil
}

// log writes an error as the asyncio logger does when nobody configured logging.
func (s *state) log(t *vm.Thread, message string, exc *object.Exception) {
	text := message + "\n"
	if exc != nil {
		text += s.h.FormatException(exc)
	}
	if s.h.LogError != nil {
		s.h.LogError(t, "asyncio", message, exc)
		return
	}
	io.WriteString(s.h.Stderr, text)
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
	what := "Future"
	var key string
	owner, ok := f.Owner().(futureLike)
	if !ok {
		return nil
	}
	if _, isTask := owner.(*Task); isTask {
		what = "Task"
	}
	_, err := f.Peek()
	key = "future"
	return &loop.ExceptionContext{
		Message: what + " exception was never retrieved",
		Err:     err,
		Extra:   []loop.Extra{{Key: key, Value: description(reprFuture(s.h.Thread, owner))}},
	}
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
		if exc := l.callHandler(t, object.Of(d)); exc != nil {
			return exc
		}
	}
	return nil
}
