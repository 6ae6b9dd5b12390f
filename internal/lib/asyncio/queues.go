package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/queue"
	"asyncrepl/internal/vm"
)

// Queue is asyncio.Queue, LifoQueue or PriorityQueue, or a subclass of them.
type Queue struct {
	object.Base
	queue.Queue
}

func allocQueue(_ object.Thread, cls *object.Class) object.Object {
	q := &Queue{}
	q.SetClass(cls)
	return q
}

// queueInit is __init__ of one kind of queue.
func (s *state) queueInit(storage func(q *Queue) queue.Storage) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		q := a[0].Object().(*Queue)
		n, ok := object.IntOf(a[1])
		if !ok {
			f, isFloat := object.FloatOf(a[1])
			if !isFloat {
				return object.Null, object.TypeErrorf("'<=' not supported between instances of '%s' and 'int'", a[1].Class().Name)
			}
			n = int64(f)
		}
		q.Queue.Init(queue.Options{Maxsize: int(n), Storage: storage(q), Owner: q, Errors: s.errors})
		return object.None, nil
	}
}

// lessThan orders the items of a priority queue by Python's <.
func lessThan(th coro.Thread, a, b any) (bool, error) {
	t := th.(*vm.Thread)
	v, exc := object.Compare(t, object.LT, object.FromAny(a), object.FromAny(b))
	if exc != nil {
		return false, exc
	}
	less, exc := object.Truth(t, v)
	return less, asError(exc)
}

func onQueue(fn func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*Queue), a)
	}
}

func queueCoro(name string, fn func(q *Queue, a []object.Value) coro.Coroutine) object.NativeFn {
	return onQueue(func(_ *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
		return object.Of(vm.NewNativeCoro(name, "Queue."+name, fn(q, a))), nil
	})
}

var queueMethods = []object.Method{
	{Name: "put", Sig: "(self, item)", Doc: "Put an item into the queue, waiting for a free slot if it is full.", Fn: queueCoro("put",
		func(q *Queue, a []object.Value) coro.Coroutine { return q.Put(a[1].Any()) })},
	{Name: "get", Sig: "(self)", Doc: "Remove and return an item from the queue, waiting for one if it is empty.", Fn: queueCoro("get",
		func(q *Queue, _ []object.Value) coro.Coroutine { return q.Get() })},
	{Name: "join", Sig: "(self)", Doc: "Wait until all items in the queue have been gotten and processed.", Fn: queueCoro("join",
		func(q *Queue, _ []object.Value) coro.Coroutine { return q.Join() })},
	{Name: "put_nowait", Sig: "(self, item)", Doc: "Put an item into the queue without waiting, or raise QueueFull.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
			return none(q.PutNowait(t, a[1].Any()))
		})},
	{Name: "get_nowait", Sig: "(self)", Doc: "Remove and return an item without waiting, or raise QueueEmpty.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return result(q.GetNowait(t))
		})},
	{Name: "task_done", Sig: "(self)", Doc: "Indicate that a formerly enqueued task is complete.", Fn: onQueue(
		func(_ *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return none(q.TaskDone())
		})},
	{Name: "shutdown", Sig: "(self, immediate=False)", Doc: "Shut the queue down: put() and, once it is empty, get() raise QueueShutDown.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, a []object.Value) (object.Value, *object.Exception) {
			now, exc := object.Truth(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return none(q.Shutdown(t, now))
		})},
	{Name: "qsize", Sig: "(self)", Doc: "Number of items in the queue.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			n, err := q.Size(t)
			return object.Int(int64(n)), raised(err)
		})},
	{Name: "empty", Sig: "(self)", Doc: "Return True if the queue is empty.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			b, err := q.Empty(t)
			return object.Bool(b), raised(err)
		})},
	{Name: "full", Sig: "(self)", Doc: "Return True if there are maxsize items in the queue.", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			b, err := q.IsFull(t)
			return object.Bool(b), raised(err)
		})},
	{Name: "maxsize", Sig: "(self)", Kind: object.Property, Doc: "Number of items allowed in the queue.", Fn: onQueue(
		func(_ *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(q.Maxsize())), nil
		})},
	{Name: "_unfinished_tasks", Sig: "(self)", Kind: object.Property, Fn: onQueue(
		func(_ *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(q.Unfinished())), nil
		})},
	{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
	{Name: "__repr__", Sig: "(self, /)", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(fmt.Sprintf("<%s at 0x%x %s>", q.Class().Name, object.Addr(q), q.format(t))), nil
		})},
	{Name: "__str__", Sig: "(self, /)", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(fmt.Sprintf("<%s %s>", q.Class().Name, q.format(t))), nil
		})},
	{Name: "_format", Sig: "(self)", Fn: onQueue(
		func(t *vm.Thread, q *Queue, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(q.format(t)), nil
		})},
}

// format is the inside of a queue's repr.
func (q *Queue) format(t *vm.Thread) string {
	s := fmt.Sprintf("maxsize=%d", q.Maxsize())
	if items := q.items(); len(items) > 0 {
		vs := make([]object.Value, len(items))
		for i, x := range items {
			vs[i] = object.FromAny(x)
		}
		s += " _queue=" + object.ReprText(t, object.Of(object.NewList(vs...)))
	}
	if n := q.Getters().Len(); n > 0 {
		s += fmt.Sprintf(" _getters[%d]", n)
	}
	if n := q.Putters().Len(); n > 0 {
		s += fmt.Sprintf(" _putters[%d]", n)
	}
	if n := q.Unfinished(); n > 0 {
		s += fmt.Sprintf(" tasks=%d", n)
	}
	if q.IsShutdown() {
		s += " shutdown"
	}
	return s
}

// items lists what the queue holds, in the order of its storage.
func (q *Queue) items() []any {
	switch s := q.Storage().(type) {
	case *queue.FIFO:
		n, _ := s.Len(nil)
		items := make([]any, n)
		for i := range items {
			items[i] = s.At(i)
		}
		return items
	case *queue.LIFO:
		return s.Items
	case *queue.Heap:
		return s.Items
	}
	return nil
}
