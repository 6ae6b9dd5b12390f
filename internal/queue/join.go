package queue

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Join returns the coroutine that waits until every item put in has been taken
// out and reported by TaskDone.
func (q *Queue) Join() coro.Coroutine { return &join{q: q} }

// join waits on the future that it is.
type join struct {
	loop.Future
	q       *Queue
	waiting bool
}

// Resume implements coro.Coroutine.
func (j *join) Resume(th coro.Thread, in coro.Input) coro.Step {
	q := j.q
	if j.waiting {
		if in.Err == nil && !j.Done() {
			return j.Block()
		}
		q.joiners.Remove(&j.Future)
	}
	switch {
	case in.Err != nil:
		return coro.Raised(in.Err)
	case j.waiting || q.unfinished == 0:
		return coro.Returned(nil)
	}
	l, err := q.bound.Loop(th, q.owner, q.errors)
	if err != nil {
		return coro.Raised(err)
	}
	j.Init(l, j)
	j.waiting = true
	q.joiners.Push(&j.Future)
	return j.Block()
}

// Wait implements loop.Waiter.
func (j *join) Wait() loop.Wait { return loop.Wait{Object: j.q.owner, Op: "q.join"} }
