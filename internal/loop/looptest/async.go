// Package looptest lets tests write coroutines as Go functions and compare the
// order of their steps with what CPython printed for the same program.
package looptest

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// body is a coroutine written as a Go function: await suspends it. It runs on a
// goroutine of its own, one at a time with the loop's, as tests need no speed.
type body struct {
	f       func(th coro.Thread, await Await) (any, error)
	in      chan coro.Input
	out     chan coro.Step
	started bool
}

// Await waits for a coroutine, a Waitable (as await does) or yields any
// other value as it is.
type Await func(v any) (any, error)

// Async returns the coroutine whose body is f.
func Async(f func(th coro.Thread, await Await) (any, error)) coro.Coroutine {
	return &body{f: f, in: make(chan coro.Input), out: make(chan coro.Step)}
}

// Do is Async for bodies without a result that never look at errors.
func Do(f func(await Await)) coro.Coroutine {
	return Async(func(_ coro.Thread, await Await) (any, error) {
		f(await)
		return nil, nil
	})
}

func (b *body) Resume(th coro.Thread, in coro.Input) coro.Step {
	if !b.started {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		b.started = true
		go func() {
			v, err := b.f(th, b.await)
			if err != nil {
				b.out <- coro.Raised(err)
				return
			}
			b.out <- coro.Returned(v)
		}()
	} else {
		b.in <- in
	}
	return <-b.out
}

func (b *body) await(v any) (any, error) {
	switch c := v.(type) {
	case coro.Coroutine:
		b.out <- coro.Called(c)
	case loop.Waitable:
		b.out <- coro.Called(c.LoopFuture().Awaiter())
	default:
		b.out <- coro.Yielded(v)
	}
	in := <-b.in
	return in.Value, in.Err
}
