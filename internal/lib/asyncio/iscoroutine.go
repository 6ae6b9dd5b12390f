package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/functools"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// coroutineMark is what functions have as _is_coroutine to count as coroutine
// functions without being one.
const coroutineMark = "_is_coroutine"

// isCoroutine is asyncio.iscoroutine: a coroutine object, or one with its methods.
func isCoroutine(v object.Value) bool {
	switch o := v.Object().(type) {
	case *vm.Gen:
		return o.IsCoroutine()
	case *vm.NativeCoro:
		return true
	case *object.Class:
		return false
	}
	if vm.IsAwaitableOperation(v) {
		return true
	}
	for _, name := range []string{"__await__", "send", "throw", "close"} {
		if _, ok := v.Class().Lookup(name); !ok {
			return false
		}
	}
	return true
}

// isCoroutine is the function of that name for what runs in tasks: in old times
// any generator does.
func (s *state) isCoroutine(v object.Value) bool {
	if g, ok := v.Object().(*vm.Gen); ok && s.h.Era == legacy && !g.IsAsyncGenerator() {
		return true
	}
	return isCoroutine(v)
}

// isAwaitable reports whether v can be awaited.
func isAwaitable(v object.Value) bool {
	if g, ok := v.Object().(*vm.Gen); ok {
		return g.IsCoroutine() || g.IterableCoroutine()
	}
	_, ok := object.LookupSpecial(v, "__await__")
	return ok
}

// coroutineOf returns the machine of what isCoroutine is true for.
func coroutineOf(v object.Value) coro.Coroutine {
	if c, ok := v.Object().(coro.Coroutine); ok {
		return c
	}
	return &driven{v}
}

// driven is an object with the methods of a coroutine.
type driven struct{ v object.Value }

// Resume implements coro.Coroutine.
func (d *driven) Resume(th coro.Thread, in coro.Input) coro.Step {
	t := th.(*vm.Thread)
	var v object.Value
	var exc *object.Exception
	if e, ok := in.Err.(*object.Exception); ok {
		v, exc = object.CallMethod(t, d.v, "throw", object.Of(e))
	} else {
		v, exc = object.CallMethod(t, d.v, "send", object.FromAny(in.Value))
	}
	switch {
	case exc == nil:
		return coro.Yielded(v.Any())
	case exc.Class().IsSubclass(object.StopIterationClass):
		return coro.Returned(object.StopIterationValue(exc).Any())
	}
	return coro.Raised(exc)
}

// isCoroutineFunction is asyncio.iscoroutinefunction.
func isCoroutineFunction(v object.Value) bool {
	for {
		switch o := v.Object().(type) {
		case *vm.Function:
			if o.IsCoroutineFunction() {
				return true
			}
			mark, ok := o.Attrs().Get(coroutineMark)
			return ok && !mark.IsNone() || isMarked(v)
		case *object.BoundMethod:
			v = o.Func
			continue
		}
		inner, _, _, ok := functools.PartialOf(v)
		if !ok {
			return isMarked(v)
		}
		v = inner
	}
}

// isMarked tells what inspect.markcoroutinefunction has marked.
func isMarked(v object.Value) bool {
	h, ok := v.Object().(object.HasAttrs)
	if !ok {
		return false
	}
	mark, ok := h.Attrs().Get("_is_coroutine_marker")
	return ok && !mark.IsNone()
}
