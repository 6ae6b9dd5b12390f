package queue

import "asyncrepl/internal/coro"

// Storage holds the items of a queue. It may call back into the language, and
// fail.
type Storage interface {
	Len(th coro.Thread) (int, error)
	Empty(th coro.Thread) (bool, error)
	Put(th coro.Thread, v any) error
	// Get takes out the next item; it is called when Empty says false.
	Get(th coro.Thread) (any, error)
}

// Fuller is implemented by a Storage that has its own idea of being full.
type Fuller interface {
	Full(th coro.Thread) (bool, error)
}

// Direct is implemented by a Storage whose language has its own way to put and
// get without waiting, which Put and Get then use in place of PutNowait and
// GetNowait, and which may call these.
type Direct interface {
	PutNowait(th coro.Thread, v any) error
	GetNowait(th coro.Thread) (any, error)
}

// FIFO gives items in the order in which they came.
type FIFO struct {
	buf  []any // its length is a power of two
	head int
	n    int
}

// Len implements Storage.
func (s *FIFO) Len(coro.Thread) (int, error) { return s.n, nil }

// Empty implements Storage.
func (s *FIFO) Empty(coro.Thread) (bool, error) { return s.n == 0, nil }

// Put implements Storage.
func (s *FIFO) Put(_ coro.Thread, v any) error {
	if s.n == len(s.buf) {
		buf := make([]any, max(4, 2*len(s.buf)))
		for i := range s.n {
			buf[i] = s.At(i)
		}
		s.buf, s.head = buf, 0
	}
	s.buf[(s.head+s.n)&(len(s.buf)-1)] = v
	s.n++
	return nil
}

// Get implements Storage.
func (s *FIFO) Get(coro.Thread) (any, error) {
	v := s.buf[s.head]
	s.buf[s.head] = nil
	s.head = (s.head + 1) & (len(s.buf) - 1)
	s.n--
	return v, nil
}

// At returns the i-th item, counted from the one that Get would take.
func (s *FIFO) At(i int) any { return s.buf[(s.head+i)&(len(s.buf)-1)] }

// LIFO gives the item that came last.
type LIFO struct{ Items []any }

// Len implements Storage.
func (s *LIFO) Len(coro.Thread) (int, error) { return len(s.Items), nil }

// Empty implements Storage.
func (s *LIFO) Empty(coro.Thread) (bool, error) { return len(s.Items) == 0, nil }

// Put implements Storage.
func (s *LIFO) Put(_ coro.Thread, v any) error {
	s.Items = append(s.Items, v)
	return nil
}

// Get implements Storage.
func (s *LIFO) Get(coro.Thread) (any, error) {
	n := len(s.Items) - 1
	v := s.Items[n]
	s.Items[n] = nil
	s.Items = s.Items[:n]
	return v, nil
}
