package queue

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Queue is a bounded or unbounded queue. It may be embedded by value in an
// object of the language; call Init before use.
type Queue struct {
	storage    Storage
	owner      any
	errors     loop.Errors
	bound      loop.Bound
	maxsize    int
	unfinished int
	getters    loop.Waiters
	putters    loop.Waiters
	joiners    loop.Waiters
	shut       bool
}

// Options are the parts of a queue that have defaults.
type Options struct {
	Maxsize int         // items it holds; not positive: any number
	Storage Storage     // nil: first in, first out
	Owner   any         // stands for the queue in the language; nil: the *Queue
	Errors  loop.Errors // nil: loop.GoErrors
}

// Init makes q an empty queue.
func (q *Queue) Init(o Options) {
	*q = Queue{storage: o.Storage, owner: o.Owner, errors: o.Errors, maxsize: o.Maxsize}
	if q.storage == nil {
		q.storage = &FIFO{}
	}
	if q.owner == nil {
		q.owner = q
	}
	if q.errors == nil {
		q.errors = loop.GoErrors{}
	}
}

// New returns an empty queue.
func New(o Options) *Queue {
	q := &Queue{}
	q.Init(o)
	return q
}

// Maxsize is the number of items the queue holds; not positive: any number.
func (q *Queue) Maxsize() int { return q.maxsize }

// Size returns the number of items. Errors are the storage's.
func (q *Queue) Size(th coro.Thread) (int, error) { return q.storage.Len(th) }

// Empty reports whether there are no items.
func (q *Queue) Empty(th coro.Thread) (bool, error) { return q.storage.Empty(th) }

// Full reports whether Maxsize items are in the queue.
func (q *Queue) Full(th coro.Thread) (bool, error) {
	if f, ok := q.storage.(Fuller); ok {
		return f.Full(th)
	}
	return q.IsFull(th)
}

// IsFull is Full without asking a Fuller, which may call it.
func (q *Queue) IsFull(th coro.Thread) (bool, error) {
	if q.maxsize <= 0 {
		return false, nil
	}
	n, err := q.storage.Len(th)
	return n >= q.maxsize, err
}

// Storage returns what holds the items.
func (q *Queue) Storage() Storage { return q.storage }

// Getters and Putters are those who wait, in their order.
func (q *Queue) Getters() *loop.Waiters { return &q.getters }

// Putters are those who wait for room, in their order.
func (q *Queue) Putters() *loop.Waiters { return &q.putters }

// Unfinished is the number of items put and not yet reported by TaskDone.
func (q *Queue) Unfinished() int { return q.unfinished }

// SetUnfinished changes what Unfinished returns.
func (q *Queue) SetUnfinished(n int) { q.unfinished = n }

// Bound returns the loop that the queue belongs to, nil if none yet.
func (q *Queue) Bound() *loop.Loop { return q.bound.Peek() }

// Bind makes the queue belong to l.
func (q *Queue) Bind(l *loop.Loop) { q.bound.Bind(l) }

// SetStorage makes s hold the items from now on; it must have those there are.
func (q *Queue) SetStorage(s Storage) { q.storage = s }

// IsShutdown reports whether Shutdown was called.
func (q *Queue) IsShutdown() bool { return q.shut }

// Owner returns the object that stands for the queue.
func (q *Queue) Owner() any { return q.owner }

// PutNowait puts v in. The error is QueueFull, QueueShutDown or the storage's.
func (q *Queue) PutNowait(th coro.Thread, v any) error {
	if q.shut {
		return q.errors.New(loop.QueueShutDown, "")
	}
	full, err := q.Full(th)
	if err != nil {
		return err
	}
	if full {
		return q.errors.New(loop.QueueFull, "")
	}
	if err := q.storage.Put(th, v); err != nil {
		return err
	}
	q.unfinished++
	q.note(th, loop.Put, v)
	return q.getters.WakeNext(nil)
}

// GetNowait takes the next item out. The error is QueueEmpty, QueueShutDown or
// the storage's.
func (q *Queue) GetNowait(th coro.Thread) (any, error) {
	empty, err := q.Empty(th)
	if err != nil {
		return nil, err
	}
	if empty {
		if q.shut {
			return nil, q.errors.New(loop.QueueShutDown, "")
		}
		return nil, q.errors.New(loop.QueueEmpty, "")
	}
	v, err := q.storage.Get(th)
	if err != nil {
		return nil, err
	}
	q.note(th, loop.Got, v)
	return v, q.putters.WakeNext(nil)
}

// TaskDone reports that the work on one item is finished. The error is a
// ValueError if there is none.
func (q *Queue) TaskDone() error {
	if q.unfinished <= 0 {
		return q.errors.New(loop.ValueError, "task_done() called too many times")
	}
	q.unfinished--
	return q.finished()
}

// finished wakes the joiners if no work is left.
func (q *Queue) finished() error {
	if q.unfinished > 0 {
		return nil
	}
	return q.joiners.WakeAll(true)
}

// Shutdown makes puts fail, and gets once the queue is empty. With immediate
// the items are dropped, and each counts as finished. All who wait look again.
func (q *Queue) Shutdown(th coro.Thread, immediate bool) error {
	q.shut = true
	if immediate {
		if err := q.drop(th); err != nil {
			return err
		}
	}
	for _, w := range []*loop.Waiters{&q.getters, &q.putters} {
		for f := w.Pop(); f != nil; f = w.Pop() {
			if f.Done() {
				continue
			}
			if err := f.SetResult(nil); err != nil {
				return err
			}
		}
	}
	return nil
}

func (q *Queue) drop(th coro.Thread) error {
	for {
		empty, err := q.Empty(th)
		if err != nil {
			return err
		}
		if empty {
			return q.finished()
		}
		if _, err := q.storage.Get(th); err != nil {
			return err
		}
		if q.unfinished > 0 {
			q.unfinished--
		}
	}
}

// note tells the observer of the loop that is at work, if there is one.
func (q *Queue) note(th coro.Thread, kind loop.NoteKind, v any) {
	if l := loop.Of(th); l != nil {
		l.Note(kind, q.owner, v)
	}
}
