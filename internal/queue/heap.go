package queue

import "asyncrepl/internal/coro"

// Heap gives the least item first. Its moves are those of CPython's heapq, so
// that equal items leave in the same order as there. Less may call back into
// the language; when it fails the items stay, in the order reached so far.
type Heap struct {
	Items []any
	Less  func(th coro.Thread, a, b any) (bool, error)
}

// Len implements Storage.
func (h *Heap) Len(coro.Thread) (int, error) { return len(h.Items), nil }

// Empty implements Storage.
func (h *Heap) Empty(coro.Thread) (bool, error) { return len(h.Items) == 0, nil }

// Put implements Storage.
func (h *Heap) Put(th coro.Thread, v any) error {
	h.Items = append(h.Items, v)
	return h.up(th, 0, len(h.Items)-1)
}

// Get implements Storage. Should Less fail, the least item is lost, as in CPython.
func (h *Heap) Get(th coro.Thread) (any, error) {
	n := len(h.Items) - 1
	last := h.Items[n]
	h.Items[n] = nil
	h.Items = h.Items[:n]
	if n == 0 {
		return last, nil
	}
	top := h.Items[0]
	h.Items[0] = last
	if err := h.down(th, 0); err != nil {
		return nil, err
	}
	return top, nil
}

func (h *Heap) up(th coro.Thread, start, pos int) error {
	for pos > start {
		parent := (pos - 1) >> 1
		less, err := h.Less(th, h.Items[pos], h.Items[parent])
		if err != nil {
			return err
		}
		if !less {
			return nil
		}
		h.Items[pos], h.Items[parent] = h.Items[parent], h.Items[pos]
		pos = parent
	}
	return nil
}

func (h *Heap) down(th coro.Thread, pos int) error {
	start, end := pos, len(h.Items)
	for limit := end >> 1; pos < limit; {
		child := 2*pos + 1
		if child+1 < end {
			less, err := h.Less(th, h.Items[child], h.Items[child+1])
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		h.Items[pos], h.Items[child] = h.Items[child], h.Items[pos]
		pos = child
	}
	return h.up(th, start, pos)
}
