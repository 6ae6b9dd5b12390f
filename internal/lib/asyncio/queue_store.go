package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/collections"
	"asyncrepl/internal/object"
	"asyncrepl/internal/queue"
	"asyncrepl/internal/vm"
)

// queueKind is in which order a queue gives its items.
type queueKind uint8

const (
	fifoQueue queueKind = iota
	lifoQueue
	priorityQueue
)

// store holds the items of a queue, as the methods _init, _put and _get of the
// three classes do. Once a program has looked at or set the attribute _queue,
// the items are in that object.
type store struct {
	kind   queueKind
	native queue.Storage
	object object.Value // _queue, Null while native has the items
}

func newStore(kind queueKind) *store {
	s := &store{kind: kind}
	switch kind {
	case fifoQueue:
		s.native = &queue.FIFO{}
	case lifoQueue:
		s.native = &queue.LIFO{}
	case priorityQueue:
		s.native = &queue.Heap{Less: lessThan}
	}
	return s
}

// lessThan orders the items of a priority queue by Python's <.
func lessThan(th coro.Thread, a, b any) (bool, error) {
	less, exc := object.CompareTruth(th.(*vm.Thread), object.LT, object.FromAny(a), object.FromAny(b))
	return less, asError(exc)
}

// Len implements queue.Storage.
func (s *store) Len(th coro.Thread) (int, error) {
	if s.object.IsNull() {
		return s.native.Len(th)
	}
	n, exc := object.Len(th.(*vm.Thread), s.object)
	return n, asError(exc)
}

// Empty implements queue.Storage.
func (s *store) Empty(th coro.Thread) (bool, error) {
	if s.object.IsNull() {
		return s.native.Empty(th)
	}
	some, exc := object.Truth(th.(*vm.Thread), s.object)
	return !some, asError(exc)
}

// Put implements queue.Storage.
func (s *store) Put(th coro.Thread, v any) error {
	switch {
	case s.object.IsNull():
		return s.native.Put(th, v)
	case s.kind == priorityQueue:
		return s.asHeap(func(h *queue.Heap) error { return h.Put(th, v) })
	}
	_, exc := object.CallMethod(th.(*vm.Thread), s.object, "append", object.FromAny(v))
	return asError(exc)
}

// Get implements queue.Storage.
func (s *store) Get(th coro.Thread) (v any, err error) {
	switch {
	case s.object.IsNull():
		return s.native.Get(th)
	case s.kind == priorityQueue:
		err = s.asHeap(func(h *queue.Heap) error {
			v, err = h.Get(th)
			return err
		})
		return v, err
	}
	got, exc := object.CallMethod(th.(*vm.Thread), s.object, map[queueKind]string{fifoQueue: "popleft", lifoQueue: "pop"}[s.kind])
	return got.Any(), asError(exc)
}

// asHeap lets f change the list _queue as a heap.
func (s *store) asHeap(f func(h *queue.Heap) error) error {
	list, ok := object.ListOf(s.object)
	if !ok {
		return object.TypeErrorf("heap argument must be a list, not %s", s.object.Class().Name)
	}
	h := &queue.Heap{Less: lessThan}
	for _, v := range list.Items {
		h.Items = append(h.Items, v.Any())
	}
	err := f(h)
	list.Items = list.Items[:0]
	for _, x := range h.Items {
		list.Items = append(list.Items, object.FromAny(x))
	}
	return err
}

// items lists what the native half holds, in its order.
func (s *store) items() []object.Value {
	var items []any
	switch n := s.native.(type) {
	case *queue.FIFO:
		count, _ := n.Len(nil) // counting cannot fail
		for i := range count {
			items = append(items, n.At(i))
		}
	case *queue.LIFO:
		items = n.Items
	case *queue.Heap:
		items = n.Items
	}
	vs := make([]object.Value, len(items))
	for i, x := range items {
		vs[i] = object.FromAny(x)
	}
	return vs
}

// shown is the attribute _queue; from now on it has the items.
func (s *store) shown() object.Value {
	if s.object.IsNull() {
		if vs := s.items(); s.kind == fifoQueue {
			s.object = collections.NewDeque(vs...)
		} else {
			s.object = object.Of(object.NewList(vs...))
		}
		s.native = nil
	}
	return s.object
}

// overridden is the storage of a queue of a class that programs define: it goes
// through the methods that they may override.
type overridden struct{ q *Queue }

var (
	_ queue.Storage = overridden{}
	_ queue.Fuller  = overridden{}
	_ queue.Direct  = overridden{}
)

func (o overridden) call(th coro.Thread, name string, args ...object.Value) (object.Value, error) {
	v, exc := object.CallMethod(th.(*vm.Thread), object.Of(o.q), name, args...)
	return v, asError(exc)
}

func (o overridden) truth(th coro.Thread, name string) (bool, error) {
	v, err := o.call(th, name)
	if err != nil {
		return false, err
	}
	yes, exc := object.Truth(th.(*vm.Thread), v)
	return yes, asError(exc)
}

// Len implements queue.Storage.
func (o overridden) Len(th coro.Thread) (int, error) {
	v, err := o.call(th, "qsize")
	if err != nil {
		return 0, err
	}
	n, exc := object.IndexInt(th.(*vm.Thread), v)
	return n, asError(exc)
}

// Empty implements queue.Storage.
func (o overridden) Empty(th coro.Thread) (bool, error) { return o.truth(th, "empty") }

// Full implements queue.Fuller.
func (o overridden) Full(th coro.Thread) (bool, error) { return o.truth(th, "full") }

// Put implements queue.Storage.
func (o overridden) Put(th coro.Thread, v any) error {
	_, err := o.call(th, "_put", object.FromAny(v))
	return err
}

// Get implements queue.Storage.
func (o overridden) Get(th coro.Thread) (any, error) {
	v, err := o.call(th, "_get")
	return v.Any(), err
}

// PutNowait implements queue.Direct.
func (o overridden) PutNowait(th coro.Thread, v any) error {
	_, err := o.call(th, "put_nowait", object.FromAny(v))
	return err
}

// GetNowait implements queue.Direct.
func (o overridden) GetNowait(th coro.Thread) (any, error) {
	v, err := o.call(th, "get_nowait")
	return v.Any(), err
}
