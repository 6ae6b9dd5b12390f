package loop

// timers is a binary heap ordered by time (TimerHandle.before). Its moves are those of
// CPython's heapq (sift the hole down to a leaf, then the last element up from
// there), so that timers due at the same time fire in the same order as there:
// mostly, but not always, the order in which they were started.
type timers []*TimerHandle

func (h *timers) push(t *TimerHandle) {
	*h = append(*h, t)
	h.up(0, len(*h)-1)
}

func (h *timers) pop() *TimerHandle {
	a := *h
	n := len(a) - 1
	last := a[n]
	a[n] = nil
	*h = a[:n]
	if n == 0 {
		return last
	}
	top := a[0]
	a[0] = last
	h.down(0)
	return top
}

// heapify orders an arbitrary slice.
func (h *timers) heapify() {
	for i := len(*h)/2 - 1; i >= 0; i-- {
		h.down(i)
	}
}

// up moves the element at pos towards start until its parent is not later.
func (h *timers) up(start, pos int) {
	a := *h
	t := a[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !t.before(a[parent]) {
			break
		}
		a[pos] = a[parent]
		pos = parent
	}
	a[pos] = t
}

// down moves the hole at pos to a leaf along the earlier children, and then the
// element that was there up from that leaf.
func (h *timers) down(pos int) {
	a := *h
	start, t := pos, a[pos]
	for child := 2*pos + 1; child < len(a); child = 2*pos + 1 {
		if right := child + 1; right < len(a) && !a[child].before(a[right]) {
			child = right
		}
		a[pos] = a[child]
		pos = child
	}
	a[pos] = t
	h.up(start, pos)
}

const (
	minTimersToSweep  = 100
	maxCancelledShare = 0.5
)

// dropCancelled takes cancelled timers out: all of them if they are many, else
// those at the top.
func (l *Loop) dropCancelled() {
	if n := len(l.timers); n > minTimersToSweep && float64(l.cancelledTimers)/float64(n) > maxCancelledShare {
		kept := make(timers, 0, n-l.cancelledTimers)
		for _, t := range l.timers {
			if t.cancelled {
				t.scheduled = false
			} else {
				kept = append(kept, t)
			}
		}
		kept.heapify()
		l.timers = kept
		l.cancelledTimers = 0
		return
	}
	for len(l.timers) > 0 && l.timers[0].cancelled {
		l.cancelledTimers--
		l.timers.pop().scheduled = false
	}
}
