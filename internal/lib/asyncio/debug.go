package asyncio

import (
	"fmt"
	"os"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// debugByDefault reports whether new loops are in debug mode.
func (s *state) debugByDefault() bool {
	return s.h.Flags.DevMode || s.h.Flags.IgnoreEnvironment == 0 && os.Getenv("PYTHONASYNCIODEBUG") != ""
}

// newLoopDebugs asks asyncio.coroutines whether a new loop is in debug mode:
// tests put their own answer there.
func (s *state) newLoopDebugs() (bool, *object.Exception) {
	t := s.h.Interp.Holder()
	v, exc := object.CallMethod(t, object.Of(s.module("coroutines")), "_is_debug_mode")
	if exc != nil {
		return false, exc
	}
	return object.Truth(t, v)
}

// stackDepth is how many places debug mode remembers.
const stackDepth = 10

// origin is where something is made now, nil unless l is in debug mode.
func (s *state) origin(l *loop.Loop) *object.Traceback {
	if l == nil || !l.Debug() {
		return nil
	}
	return s.h.Interp.Holder().Stack(stackDepth)
}

// stackSummary is a stack as programs see it: a traceback.StackSummary.
func stackSummary(t *vm.Thread, stack *object.Traceback) object.Value {
	v, exc := callTraceback(t, "extract_tb", object.Of(stack))
	if exc != nil {
		return object.Of(stack)
	}
	return v
}

// formatSummary is the text of a stack that programs see.
func formatSummary(t *vm.Thread, stack object.Value) (string, *object.Exception) {
	lines, exc := callTraceback(t, "format_list", stack)
	if exc != nil {
		return "", exc
	}
	joined, exc := object.CallMethod(t, object.NewStr(""), "join", lines)
	if exc != nil {
		return "", exc
	}
	return object.StrText(t, joined)
}

// callTraceback calls a function of the module traceback.
func callTraceback(t *vm.Thread, name string, arg object.Value) (object.Value, *object.Exception) {
	m, exc := t.Interp().Import(t, "traceback", nil, nil, 0)
	if exc != nil {
		return object.Null, exc
	}
	return object.CallMethod(t, m, name, arg)
}

func setDebug(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	on, exc := object.Truth(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	l.l.SetDebug(on)
	if l.thread == t {
		t.SetOriginDepth(originDepth(on))
	}
	return object.None, nil
}

// originDepth is how many places new coroutines remember.
func originDepth(debug bool) int {
	if debug {
		return stackDepth
	}
	return 0
}

func slowDuration(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
	return object.Float(l.l.SlowCallback().Seconds()), nil
}

func setSlowDuration(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	seconds, exc := secondsOf(t, a[1])
	if exc == nil {
		l.l.SetSlowCallback(time.Duration(seconds * 1e9))
	}
	return object.None, exc
}

// slow says in debug mode that a callback held the loop.
func (l *Loop) slow(th coro.Thread, _ *loop.Handle, cb loop.Callback, done *loop.Future, d time.Duration) {
	t := th.(*vm.Thread)
	what := ""
	if task, _ := loop.TaskOf(cb); task != nil {
		what = object.ReprText(t, futureObject(&task.Future))
	} else {
		what = reprHandle(t, l.handleObject(&loop.ExceptionContext{Callback: cb, Done: done}))
	}
	// Like any logger, this one does not fail.
	_ = l.s.log(t, levelWarning, fmt.Sprintf("Executing %s took %.3f seconds", what, d.Seconds()), nil)
}
