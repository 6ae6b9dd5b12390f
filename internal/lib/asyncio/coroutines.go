package asyncio

import (
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

const legacy = lib.Legacy

// native wraps a Go machine as the coroutine object of a Python function.
func native(names *vm.CoroNames, m coro.Coroutine) object.Value {
	return object.Of(vm.NewNativeCoro(names, m))
}

var (
	sleepNames   = vm.Names("sleep")
	waitNames    = vm.Names("wait")
	waitForNames = vm.Names("wait_for")
)

// machine is a coroutine that ends at its first step with what the function
// returns.
type machine func(th coro.Thread) (any, error)

// Resume implements coro.Coroutine.
func (m machine) Resume(th coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	v, err := m(th)
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

// coroutinesPart is asyncio.coroutines.
func (s *state) coroutinesPart() part {
	p := part{name: "coroutines", exports: "iscoroutinefunction iscoroutine", python: []object.Method{
		{Name: "iscoroutine", Sig: "(obj)", Doc: "Tells whether the argument is a coroutine object.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Bool(s.isCoroutine(a[0])), nil
		}},
		{Name: "iscoroutinefunction", Sig: "(func)", Doc: "Tells whether the argument is a function marked as a coroutine by decoration.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Bool(isCoroutineFunction(a[0])), nil
		}},
	}}
	p.python = append(p.python, object.Method{Name: "_is_debug_mode", Sig: "()", Doc: "Return True if new loops are in debug mode.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return object.Bool(s.debugByDefault()), nil
	}})
	p.values = map[string]object.Value{coroutineMark: object.Of(object.NewInstance(object.ObjectClass))}
	if s.h.Era == legacy {
		p.exports += " coroutine"
		p.python = append(p.python, object.Method{Name: "coroutine", Sig: "(func)", Doc: "Decorator to mark generator-based coroutines.", Fn: s.markCoroutine})
	}
	return p
}

// awaitableFunctions are the functions of asyncio.tasks about awaitables.
func (s *state) awaitableFunctions() []object.Method {
	return []object.Method{
		{Name: "sleep", Async: true, Sig: "(delay, result=None" + s.loopParam() + ")", Doc: "Pauses the awaiting coroutine for the stated number of seconds.", Fn: s.sleep},
		{Name: "gather", Sig: "(*coros_or_futures, return_exceptions=False" + s.loopParamOnly() + ")", Doc: "Runs several awaitables together and collects their outcomes in one future.", Fn: s.gather},
		{Name: "wait", Async: true, Sig: "(fs, *, timeout=None, return_when='ALL_COMPLETED'" + s.loopParamOnly() + ")", Doc: "Pauses until the futures or tasks in fs have finished.", Fn: s.wait},
		{Name: "wait_for", Async: true, Sig: "(fut, timeout" + s.loopParam() + ")", Doc: "Awaits one future or coroutine, giving up once the time limit passes.", Fn: s.waitFor},
		{Name: "as_completed", Sig: "(fs, *, timeout=None" + s.loopParamOnly() + ")", Doc: "Iterates over awaitables, or their outcomes, with the earliest finishers first.", Fn: s.asCompleted},
		{Name: "shield", Sig: "(arg" + s.loopParam() + ")", Doc: "Awaits a future while keeping the caller's cancellation from reaching it.", Fn: s.shield},
	}
}

// loopParam is the loop= parameter that functions had until Python 3.10.
func (s *state) loopParam() string {
	if s.h.Era == legacy {
		return ", *, loop=None"
	}
	return ""
}

// loopParamOnly is loopParam after parameters that are keywords already.
func (s *state) loopParamOnly() string { return strings.TrimPrefix(s.loopParam(), ", *") }

func (s *state) sleep(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	delay, res := a[0], a[1]
	if d, ok := object.FloatOf(delay); ok {
		return native(sleepNames, loop.Sleep(d, res.Any())), nil
	}
	// What is no number fails where it is awaited, first by the comparison.
	return native(sleepNames, machine(func(th coro.Thread) (any, error) {
		if _, exc := object.Compare(th.(*vm.Thread), object.LE, delay, object.Int(0)); exc != nil {
			return nil, exc
		}
		return nil, object.TypeErrorf("unsupported operand type(s) for +: 'float' and '%s'", delay.Class().Name)
	})), nil
}

// late is a coroutine whose machine is made when it first runs, so that errors
// in its arguments are raised where it is awaited.
type late struct {
	make func(th coro.Thread) (coro.Coroutine, error)
	m    coro.Coroutine
}

// Resume implements coro.Coroutine.
func (l *late) Resume(th coro.Thread, in coro.Input) coro.Step {
	if l.m == nil {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		m, err := l.make(th)
		if err != nil {
			return coro.Raised(err)
		}
		l.m = m
	}
	return l.m.Resume(th, in)
}

// Gathering is the future that gather returns.
type Gathering struct {
	object.Base
	loop.Gathering
	s *state
}

func (g *Gathering) core() *loop.Future { return &g.Gathering.Future }

func (g *Gathering) cancel(th coro.Thread, msg any) (bool, error) { return g.CancelWait(th, msg) }

// AwaitStep implements vm.Awaiter.
func (g *Gathering) AwaitStep(t *vm.Thread, started bool, in coro.Input) coro.Step {
	return awaitStep(&g.Gathering.Future, t, started, in)
}

func (s *state) gather(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	args := varargs(a[0])
	returns, exc := object.Truth(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	var l *Loop
	if len(args) == 0 {
		if l, exc = s.eventLoop(t); exc != nil {
			return object.Null, exc
		}
		g := &Gathering{s: s}
		g.SetClass(s.class.future)
		return object.Of(g), raised(g.Gathering.Init(l.l, g, nil, returns, listOf))
	}
	// The same coroutine given twice is one child.
	seen := make(map[object.Object]loop.Waitable, len(args))
	children := make([]loop.Waitable, len(args))
	for i, arg := range args {
		if w, ok := seen[arg.Object()]; ok {
			children[i] = w
			continue
		}
		fut, exc := s.ensureFuture(t, arg, l)
		if exc != nil {
			return object.Null, exc
		}
		w, exc := s.waitable(t, fut)
		if exc != nil {
			return object.Null, exc
		}
		if l == nil {
			l, _ = loopObject(w.LoopFuture().Loop()).Object().(*Loop)
		}
		if task, ok := w.(*Task); ok && fut != arg {
			task.SetQuiet(true)
		}
		seen[arg.Object()] = w
		children[i] = w
	}
	g := &Gathering{s: s}
	g.SetClass(s.class.gathering)
	return object.Of(g), raised(g.Gathering.Init(l.l, g, children, returns, listOf))
}

// listOf makes the Python list of gather's results.
func listOf(results []any) any {
	vs := make([]object.Value, len(results))
	for i, r := range results {
		vs[i] = object.FromAny(r)
	}
	return object.NewList(vs...)
}

var returnWhen = map[string]loop.ReturnWhen{
	"ALL_COMPLETED":   loop.AllCompleted,
	"FIRST_COMPLETED": loop.FirstCompleted,
	"FIRST_EXCEPTION": loop.FirstException,
}

// seconds is an optional timeout argument.
func seconds(v object.Value) (*float64, *object.Exception) {
	if v.IsNone() || v.IsNull() {
		return nil, nil
	}
	d, ok := object.FloatOf(v)
	if !ok {
		return nil, object.TypeErrorf("unsupported operand type(s) for +: 'float' and '%s'", v.Class().Name)
	}
	return &d, nil
}

func (s *state) wait(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	fs, timeout, when := a[0], a[1], a[2]
	return native(waitNames, &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		t := th.(*vm.Thread)
		if is, exc := isFuture(t, fs); exc != nil {
			return nil, exc
		} else if is || s.isCoroutine(fs) {
			return nil, object.TypeErrorf("expect a list of futures, not %s", fs.Class().Name)
		}
		items, exc := object.ToList(t, fs)
		if exc != nil {
			return nil, exc
		}
		if len(items) == 0 {
			return nil, object.ValueErrorf("Set of Tasks/Futures is empty.")
		}
		name, _ := object.StrOf(when)
		mode, ok := returnWhen[name]
		if !ok {
			return nil, object.ValueErrorf("Invalid return_when value: %s", strOf(t, when))
		}
		limit, exc := seconds(timeout)
		if exc != nil {
			return nil, exc
		}
		seen := map[object.Object]bool{}
		var ws []loop.Waitable
		for _, v := range items {
			if s.isCoroutine(v) {
				if s.h.Era != legacy {
					return nil, object.TypeErrorf("Passing coroutines is forbidden, use tasks explicitly.")
				}
				fut, exc := s.ensureFuture(t, v, nil)
				if exc != nil {
					return nil, exc
				}
				v = fut
			}
			if seen[v.Object()] {
				continue
			}
			seen[v.Object()] = true
			w, exc := s.waitable(t, v)
			if exc != nil {
				return nil, exc
			}
			ws = append(ws, w)
		}
		w := loop.WaitFutures(ws, limit, mode)
		return &mapped{m: w, f: func(t *vm.Thread, _ any) (any, error) { return doneAndPending(t, w) }}, nil
	}}), nil
}

// mapped is a coroutine whose value is passed through a function.
type mapped struct {
	m coro.Coroutine
	f func(t *vm.Thread, v any) (any, error)
}

// Resume implements coro.Coroutine.
func (m *mapped) Resume(th coro.Thread, in coro.Input) coro.Step {
	step := m.m.Resume(th, in)
	if step.Op == coro.Return {
		v, err := m.f(th.(*vm.Thread), step.Value)
		if err != nil {
			return coro.Raised(err)
		}
		step.Value = v
	}
	return step
}

// doneAndPending makes the two sets that wait returns.
func doneAndPending(t *vm.Thread, w *loop.Waiting) (any, error) {
	done, pending := w.Split()
	sets := [2]*object.Set{object.NewSet(), object.NewSet()}
	for i, ws := range [][]loop.Waitable{done, pending} {
		for _, x := range ws {
			set := sets[i]
			if f, ok := x.(*foreign); ok {
				// It may be done although its callback has not run yet.
				is, exc := callBool(t, f.v, "done")
				if exc != nil {
					return nil, exc
				}
				if is {
					set = sets[0]
				}
			}
			if exc := set.Add(t, futureObject(x.LoopFuture())); exc != nil {
				return nil, exc
			}
		}
	}
	return object.NewTuple(object.Of(sets[0]), object.Of(sets[1])), nil
}

func (s *state) waitFor(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	fut, timeout := a[0], a[1]
	return native(waitForNames, &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		limit, exc := seconds(timeout)
		if exc != nil {
			return nil, exc
		}
		return loop.WaitFor(&vm.AwaitValue{V: fut}, limit, func(th coro.Thread) (loop.Waitable, error) {
			v, exc := s.ensureFuture(th.(*vm.Thread), fut, nil)
			if exc != nil {
				return nil, exc
			}
			w, exc := s.waitable(th.(*vm.Thread), v)
			return w, asError(exc)
		}), nil
	}}), nil
}

func (s *state) shield(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	inner, exc := s.ensureFuture(t, a[0], nil)
	if exc != nil {
		return object.Null, exc
	}
	w, exc := s.waitable(t, inner)
	if exc != nil {
		return object.Null, exc
	}
	f := w.LoopFuture()
	if f.Done() {
		return inner, nil
	}
	outer := s.describedFuture(f.Loop(), "shield", w)
	return object.Of(outer), raised(loop.Shield(f, outer.core()))
}

// ensureFuture returns v if it is a future, else a task that awaits it. l may
// be nil for the loop of the thread.
func (s *state) ensureFuture(t *vm.Thread, v object.Value, l *Loop) (object.Value, *object.Exception) {
	if is, exc := isFuture(t, v); exc != nil {
		return object.Null, exc
	} else if is {
		if l == nil {
			return v, nil
		}
		its, exc := loopObjectOf(t, v)
		if exc != nil {
			return object.Null, exc
		}
		if its != object.Of(l) {
			return object.Null, object.ValueErrorf("The future belongs to a different loop than the one specified as the loop argument")
		}
		return v, nil
	}
	c := v
	if !s.isCoroutine(v) {
		if !isAwaitable(v) {
			return object.Null, object.TypeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
		}
		c = vm.AwaitWrapper(v)
	}
	if l == nil {
		var exc *object.Exception
		if l, exc = s.eventLoop(t); exc != nil {
			return object.Null, exc
		}
	}
	return s.newTask(t, l, c, taskArgs{})
}
