package asyncio

import (
	"fmt"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/functools"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// reprFuture is the repr of a future or task.
func reprFuture(t *vm.Thread, f futureLike) string {
	core := f.core()
	name := f.Class().Name
	words := []string{strings.ToLower(core.State().String())}
	if task, ok := f.(*Task); ok {
		words = taskWords(t, task)
	}
	if core.State() == loop.Finished {
		v, err := core.Peek()
		if err != nil {
			words = append(words, "exception="+object.ReprText(t, object.Of(raised(err))))
		} else {
			words = append(words, "result="+lib.ShortRepr(t, object.FromAny(v)))
		}
	}
	if cbs := callbackTexts(t, core); cbs != "" {
		words = append(words, cbs)
	}
	if made := originOf(f); made != nil {
		words = append(words, createdAt(made))
	}
	return "<" + name + " " + strings.Join(words, " ") + ">"
}

// originOf is where a future or task was made, if debug mode has noted it.
func originOf(f futureLike) *object.Traceback {
	switch f := f.(type) {
	case *Future:
		return f.made
	case *described:
		return f.made
	case *Task:
		made, _ := f.Origin().(*object.Traceback)
		return made
	}
	return nil
}

func taskWords(t *vm.Thread, task *Task) []string {
	first := strings.ToLower(task.State().String())
	if task.MustCancel() || !task.Done() && task.Cancelling() > 0 {
		first = "cancelling"
	}
	words := []string{first, "name=" + object.StrRepr(task.Name())}
	if c := task.coroutine(); !c.IsNone() {
		words = append(words, "coro=<"+coroText(t, c)+">")
	}
	if w := task.Waiting(); w != nil {
		wait := "<Future pending>"
		if f, ok := w.(*foreign); ok {
			wait = object.ReprText(t, f.v)
		} else if o, ok := w.(futureLike); ok {
			wait = reprFuture(t, o)
		} else if f := w.LoopFuture(); f != nil {
			wait = "<Future " + strings.ToLower(f.State().String())
			if cbs := callbackTexts(t, f); cbs != "" {
				wait += " " + cbs
			}
			wait += ">"
		}
		words = append(words, "wait_for="+wait)
	}
	return words
}

// coroText says which coroutine a task runs and where it stands.
func coroText(t *vm.Thread, v object.Value) string {
	switch c := v.Object().(type) {
	case *vm.Gen:
		file := c.Code().Filename()
		switch {
		case c.Done():
			return fmt.Sprintf("%s() done, defined at %s:%d", c.QualName(), file, c.Code().FirstLine())
		case !c.Started():
			return fmt.Sprintf("%s() running at %s:%d", c.QualName(), file, c.Code().FirstLine())
		}
		return fmt.Sprintf("%s() running at %s:%d", c.QualName(), file, c.Line())
	case *vm.NativeCoro:
		if c.Done() {
			return c.QualName() + "() done"
		}
		return c.QualName() + "() running"
	}
	name := "<" + v.Class().Name + " without __name__>"
	if n, ok, _ := object.LookupAttr(t, v, "__qualname__"); ok {
		name = strOf(t, n)
	} else if n, ok, _ := object.LookupAttr(t, v, "__name__"); ok {
		name = strOf(t, n)
	}
	return name + "()"
}

// callbackTexts is the cb=[…] part of a repr.
func callbackTexts(t *vm.Thread, f *loop.Future) string {
	var texts []string
	f.Callbacks(func(c loop.Callback, _ loop.Context) bool {
		texts = append(texts, doneCallbackText(t, c))
		return true
	})
	switch n := len(texts); n {
	case 0:
		return ""
	case 1, 2:
		return "cb=[" + strings.Join(texts, ", ") + "]"
	default:
		return fmt.Sprintf("cb=[%s, <%d more>, %s]", texts[0], n-2, texts[n-1])
	}
}

func doneCallbackText(t *vm.Thread, c loop.Callback) string {
	if d, ok := c.(*doneCallback); ok {
		return callText(t, d.fn, nil, false)
	}
	return callbackName(c)
}

// wakeupName is the name of what wakes a task.
func wakeupName(t *loop.Task) string {
	if o, ok := t.Owner().(object.Object); ok {
		return o.Class().Name + ".task_wakeup"
	}
	return "Task.task_wakeup"
}

// callbackName is the text of a callback of the library's own.
func callbackName(c loop.Callback) string {
	if t, _ := loop.TaskOf(c); t != nil {
		return wakeupName(t) + "()"
	}
	if s, ok := c.(fmt.Stringer); ok {
		return s.String()
	}
	name := fmt.Sprintf("%T", c)
	name = name[strings.LastIndexByte(name, '.')+1:]
	if as, ok := libraryCallbacks[name]; ok {
		name = as
	}
	return name + "()"
}

// libraryCallbacks are the names that the library's own callbacks have in
// CPython, by the Go type.
var libraryCallbacks = map[string]string{
	"stopper":   "_run_until_complete_cb",
	"gatherer":  "gather.<locals>._done_callback",
	"onDone":    "_wait.<locals>._on_completion",
	"innerDone": "shield.<locals>._inner_done_callback",
	"outerDone": "shield.<locals>._outer_done_callback",
	"completed": "_AsCompletedIterator._handle_completion",
	"release":   "_release_waiter",
	"sleepOver": "_set_result_unless_cancelled",
	"expiry":    "Timeout._on_timeout",
	"onTimeout": "_release_waiter",
}

// callText shows a call, in debug mode with its arguments, and where the
// function is.
func callText(t *vm.Thread, fn object.Value, args []object.Value, debug bool) string {
	text := functionName(t, fn, debug) + argsText(t, args, nil, debug)
	for partial := true; partial; {
		fn, _, _, partial = functools.PartialOf(fn)
	}
	if wrapped, ok, _ := object.LookupAttr(t, fn, "__wrapped__"); ok {
		fn = wrapped
	}
	if f, ok := fn.Object().(*vm.Function); ok && !f.IsLibrary() {
		text += fmt.Sprintf(" at %s:%d", f.Code().Filename(), f.Code().FirstLine())
	}
	return text
}

// functionName names a callable; a partial shows the arguments it adds.
func functionName(t *vm.Thread, fn object.Value, debug bool) string {
	if inner, args, kw, ok := functools.PartialOf(fn); ok {
		return functionName(t, inner, debug) + argsText(t, args, kw, debug)
	}
	if _, ok := fn.Object().(*object.Opaque); ok {
		return strings.TrimSuffix(object.ReprText(t, fn), "()")
	}
	for _, name := range []string{"__qualname__", "__name__"} {
		if v, ok, _ := object.LookupAttr(t, fn, name); ok {
			if s, ok := v.AsStr(); ok {
				return s
			}
		}
	}
	return object.ReprText(t, fn)
}

func argsText(t *vm.Thread, args []object.Value, kw []object.Kw, debug bool) string {
	if !debug {
		return "()"
	}
	var texts []string
	for _, a := range args {
		texts = append(texts, lib.ShortRepr(t, a))
	}
	for _, k := range kw {
		texts = append(texts, k.Name+"="+lib.ShortRepr(t, k.Value))
	}
	return "(" + strings.Join(texts, ", ") + ")"
}
