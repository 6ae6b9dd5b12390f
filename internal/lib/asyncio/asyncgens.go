package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// shutdownGens is the machine of shutdown_asyncgens: it closes the async
// generators that are still open, all at once.
func (l *Loop) shutdownGens() coro.Coroutine {
	return &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		t := th.(*vm.Thread)
		var open []*vm.Gen
		for _, g := range l.gens {
			// One that refused to be closed is dropped: CPython reports it only if the
			// program still holds it.
			if !g.Done() && !g.AsyncClosed() {
				open = append(open, g)
			}
		}
		l.gens = nil
		if len(open) == 0 {
			return machine(func(coro.Thread) (any, error) { return nil, nil }), nil
		}
		children := make([]loop.Waitable, len(open))
		for i, g := range open {
			aw, exc := object.CallMethod(t, object.Of(g), "aclose")
			if exc != nil {
				return nil, exc
			}
			task, exc := l.s.plainTask(t, l.l, vm.AwaitWrapper(aw), taskArgs{})
			if exc != nil {
				return nil, exc
			}
			children[i] = task
		}
		gathering, err := l.l.Gather(children, true, nil)
		if err != nil {
			return nil, err
		}
		return &mapped{m: gathering.Awaiter(), f: func(t *vm.Thread, v any) (any, error) {
			return nil, l.reportGens(t, open, v.([]any))
		}}, nil
	}}
}

func (l *Loop) reportGens(t *vm.Thread, gens []*vm.Gen, results []any) error {
	for i, r := range results {
		exc, ok := r.(*object.Exception)
		if !ok {
			continue
		}
		d := object.NewDict()
		d.SetStr("message", object.NewStr("an error occurred during closing of asynchronous generator "+object.ReprText(t, object.Of(gens[i]))))
		d.SetStr("exception", object.Of(exc))
		d.SetStr("asyncgen", object.Of(gens[i]))
		if exc := l.callHandler(t, object.Of(d)); exc != nil {
			return exc
		}
	}
	return nil
}

// loseGens runs collect, a garbage collection, and returns the async generators
// of all loops that it shows to be lost.
func (s *state) loseGens(collect func()) []*vm.Gen {
	var lost []*vm.Gen
	run := collect
	for _, l := range s.loops {
		if l.l.IsClosed() || len(l.gens) == 0 {
			continue
		}
		inner := run
		run = func() {
			gens := l.gens
			l.gens = nil
			kept, gone := vm.LoseAsyncGens(gens, inner)
			l.gens = kept
			lost = append(lost, gone...)
		}
	}
	run()
	return lost
}
