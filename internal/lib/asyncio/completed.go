package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/queue"
	"asyncrepl/internal/vm"
)

// Completed is what as_completed returns, to iterate over in both ways.
type Completed struct {
	object.Base
	c *queue.Completion
}

var (
	waitForOneNames    = vm.Names("_AsCompletedIterator._wait_for_one")
	nextCompletedNames = vm.Names("_AsCompletedIterator.__anext__")
)

var completedMethods = []object.Method{
	{Name: "__iter__", Sig: "(self)", Fn: itself},
	{Name: "__aiter__", Sig: "(self)", Fn: itself},
	{Name: "__next__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x := a[0].Object().(*Completed)
		if x.c.Left() == 0 {
			return object.Null, object.NewException(object.StopIterationClass)
		}
		return object.Of(vm.NewNativeCoro(waitForOneNames, x.c.Next(true))), nil
	}},
	{Name: "__anext__", Async: true, Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		x := a[0].Object().(*Completed)
		m := &late{make: func(coro.Thread) (coro.Coroutine, error) {
			if x.c.Left() == 0 {
				return nil, object.NewException(object.StopAsyncIterationClass)
			}
			return &mapped{m: x.c.Next(false), f: func(_ *vm.Thread, v any) (any, error) {
				return futureObject(v.(loop.Waitable).LoopFuture()), nil
			}}, nil
		}}
		return object.Of(vm.NewNativeCoro(nextCompletedNames, m)), nil
	}},
}

func itself(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }

func (s *state) asCompleted(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	if is, exc := isFuture(t, a[0]); exc != nil {
		return object.Null, exc
	} else if is || s.isCoroutine(a[0]) {
		return object.Null, object.TypeErrorf("expects an iterable of awaitables, not %s", a[0].Class().Name)
	}
	limit, exc := seconds(a[1])
	if exc != nil {
		return object.Null, exc
	}
	l, exc := s.eventLoop(t)
	if exc != nil {
		return object.Null, exc
	}
	items, exc := object.ToList(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	// The same awaitable given twice is one.
	given := map[object.Object]bool{}
	var fs []loop.Waitable
	for _, v := range items {
		if given[v.Object()] {
			continue
		}
		fut, exc := s.ensureFuture(t, v, l)
		if exc != nil {
			return object.Null, exc
		}
		given[v.Object()] = true
		w, exc := s.waitable(t, fut)
		if exc != nil {
			return object.Null, exc
		}
		fs = append(fs, w)
	}
	c, err := queue.NewCompletion(l.l, fs, limit)
	if err != nil {
		return object.Null, raised(err)
	}
	x := &Completed{c: c}
	x.SetClass(s.class.completed)
	return object.Of(x), nil
}
