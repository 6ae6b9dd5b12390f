// Package heapq is Python's module heapq. Heaps take the very steps of
// CPython's, because programs see which items are compared.
package heapq

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// source has the functions that are generators or take a key.
//
//go:embed heapq.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "heapq", Doc: "Priority queues kept in ordinary lists arranged as binary heaps.", Load: load, Source: lib.Text(source)}

// heap is a list under an operation; max turns the order round.
type heap struct {
	t    object.Thread
	list *object.List
	max  bool
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, append(rows("", false), rows("_max", true)...))
	return nil
}

// rows are the functions of heaps of one order.
func rows(suffix string, max bool) []object.Method {
	one := func(name, doc string, fn func(h *heap) (object.Value, *object.Exception)) object.Method {
		return object.Method{Name: name, Sig: "(heap, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			h, exc := heapArg(t, name+"() argument", a[0], max)
			if exc != nil {
				return object.Null, exc
			}
			return fn(h)
		}}
	}
	two := func(name, doc string, fn func(h *heap, v object.Value) (object.Value, *object.Exception)) object.Method {
		return object.Method{Name: name, Sig: "(heap, item, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			h, exc := heapArg(t, name+"() argument 1", a[0], max)
			if exc != nil {
				return object.Null, exc
			}
			return fn(h, a[1])
		}}
	}
	under := ""
	if max {
		under = "_"
	}
	out := []object.Method{
		one(under+"heapify"+suffix, "Reorders a list so that it is a heap, in time that grows with its length.", (*heap).heapify),
		one(under+"heappop"+suffix, "Takes the smallest item out of the heap.", (*heap).pop),
		two(under+"heapreplace"+suffix, "Pop and return the current smallest value, and add the new item.", (*heap).replace),
	}
	if !max {
		out = append(out,
			two("heappush", "Puts an item into the heap.", (*heap).push),
			two("heappushpop", "Push item on the heap, then pop and return the smallest item from the heap.", (*heap).pushPop))
	}
	return out
}

func heapArg(t object.Thread, what string, v object.Value, max bool) (*heap, *object.Exception) {
	l, ok := object.ListOf(v)
	if !ok {
		return nil, object.TypeErrorf("%s must be list, not %s", what, v.Class().TypeName())
	}
	return &heap{t, l, max}, nil
}

// less compares two items of which neither may have moved meanwhile.
func (h *heap) less(a, b object.Value) (bool, *object.Exception) {
	n := len(h.list.Items)
	if h.max {
		a, b = b, a
	}
	r, exc := object.Compare(h.t, object.LT, a, b)
	if exc != nil {
		return false, exc
	}
	less, exc := object.Truth(h.t, r)
	if exc == nil && n != len(h.list.Items) {
		exc = object.RuntimeErrorf("list changed size during iteration")
	}
	return less, exc
}

// up moves the item at pos towards start until its parent is not greater.
func (h *heap) up(start, pos int) *object.Exception {
	for pos > start {
		parent := (pos - 1) / 2
		less, exc := h.less(h.list.Items[pos], h.list.Items[parent])
		if exc != nil || !less {
			return exc
		}
		items := h.list.Items
		items[pos], items[parent] = items[parent], items[pos]
		pos = parent
	}
	return nil
}

// down moves the smaller children up along the way from pos to a leaf, then the
// item that stood there up to where it belongs.
func (h *heap) down(pos int) *object.Exception {
	start, n := pos, len(h.list.Items)
	for 2*pos+1 < n {
		child := 2*pos + 1
		if right := child + 1; right < n {
			less, exc := h.less(h.list.Items[child], h.list.Items[right])
			if exc != nil {
				return exc
			}
			if !less {
				child = right
			}
		}
		items := h.list.Items
		items[pos], items[child] = items[child], items[pos]
		pos = child
	}
	return h.up(start, pos)
}

func (h *heap) push(v object.Value) (object.Value, *object.Exception) {
	h.list.Append(v)
	return object.None, h.up(0, len(h.list.Items)-1)
}

func (h *heap) pop() (object.Value, *object.Exception) {
	n := len(h.list.Items)
	if n == 0 {
		return object.Null, object.IndexErrorf("index out of range")
	}
	last := h.list.RemoveAt(n - 1)
	if n == 1 {
		return last, nil
	}
	return h.swapTop(last)
}

// swapTop puts v in the place of the smallest item and returns that.
func (h *heap) swapTop(v object.Value) (object.Value, *object.Exception) {
	top := h.list.Items[0]
	h.list.Items[0] = v
	if exc := h.down(0); exc != nil {
		return object.Null, exc
	}
	return top, nil
}

func (h *heap) replace(v object.Value) (object.Value, *object.Exception) {
	if len(h.list.Items) == 0 {
		return object.Null, object.IndexErrorf("index out of range")
	}
	return h.swapTop(v)
}

func (h *heap) pushPop(v object.Value) (object.Value, *object.Exception) {
	if len(h.list.Items) == 0 {
		return v, nil
	}
	less, exc := h.less(h.list.Items[0], v)
	if exc != nil || !less {
		return v, exc
	}
	if len(h.list.Items) == 0 {
		return object.Null, object.IndexErrorf("index out of range")
	}
	return h.swapTop(v)
}

func (h *heap) heapify() (object.Value, *object.Exception) {
	for i := len(h.list.Items)/2 - 1; i >= 0; i-- {
		if exc := h.t.Poll(); exc != nil {
			return object.Null, exc
		}
		if exc := h.down(i); exc != nil {
			return object.Null, exc
		}
	}
	return object.None, nil
}
