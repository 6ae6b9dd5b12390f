package loop

// Waiters is the queue of futures on which the users of a primitive wait: the
// one wait queue beneath locks, semaphores, conditions and queues. The zero
// value is empty.
type Waiters struct {
	buf  []*Future
	head int // buf[:head] is free
}

// Len returns the number of futures.
func (w *Waiters) Len() int { return len(w.buf) - w.head }

// All returns the futures, first come first. The slice is valid until the next change.
func (w *Waiters) All() []*Future { return w.buf[w.head:] }

// Push adds f at the end.
func (w *Waiters) Push(f *Future) {
	if w.head > 16 && w.head > len(w.buf)/2 {
		n := copy(w.buf, w.buf[w.head:])
		clear(w.buf[n:])
		w.buf, w.head = w.buf[:n], 0
	}
	w.buf = append(w.buf, f)
}

// Pop takes out the first future, nil if there is none.
func (w *Waiters) Pop() *Future {
	if w.Len() == 0 {
		return nil
	}
	f := w.buf[w.head]
	w.buf[w.head] = nil
	w.head++
	w.shrink()
	return f
}

// Remove takes out the first occurrence of f and reports whether there was one.
func (w *Waiters) Remove(f *Future) bool {
	for i := w.head; i < len(w.buf); i++ {
		if w.buf[i] != f {
			continue
		}
		copy(w.buf[w.head+1:i+1], w.buf[w.head:i])
		w.buf[w.head] = nil
		w.head++
		w.shrink()
		return true
	}
	return false
}

func (w *Waiters) shrink() {
	if w.head == len(w.buf) {
		w.buf, w.head = w.buf[:0], 0
		if cap(w.buf) > 64 {
			w.buf = nil
		}
	}
}

// WakeNext takes futures out up to the first one that is still pending, and
// gives that one v.
func (w *Waiters) WakeNext(v any) error {
	for f := w.Pop(); f != nil; f = w.Pop() {
		if !f.Done() {
			return f.SetResult(v)
		}
	}
	return nil
}

// WakeAll gives v to every pending future and leaves them in.
func (w *Waiters) WakeAll(v any) error {
	for _, f := range w.All() {
		if !f.Done() {
			if err := f.SetResult(v); err != nil {
				return err
			}
		}
	}
	return nil
}
