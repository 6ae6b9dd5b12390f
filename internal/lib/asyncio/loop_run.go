package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// runMethods are the methods that run, stop and close loops.
func (s *state) runMethods() []object.Method {
	return []object.Method{
		{Name: "run_forever", Sig: "(self)", Doc: "Keeps the loop going up to the point where stop() ends it.", Fn: onLoop(runForever)},
		{Name: "run_until_complete", Sig: "(self, future)", Doc: "Run until the future is done, and return its result or raise its exception.", Fn: onLoop(runUntilComplete)},
		{Name: "_run_forever_setup", Sig: "(self)", Doc: "Begins a run of passes that the caller makes.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				leave, err := l.l.Begin(t)
				if err != nil {
					return object.Null, raised(err)
				}
				undo := l.enter(t)
				l.leave = func() { undo(); leave() }
				return object.None, nil
			})},
		{Name: "_run_forever_cleanup", Sig: "(self)", Doc: "Ends what _run_forever_setup() began.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				if leave := l.leave; leave != nil {
					l.leave = nil
					leave()
				}
				return object.None, nil
			})},
		{Name: "_run_once", Sig: "(self)", Doc: "Does one pass of the loop.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				l.l.SetOverrides(l.overrides())
				return none(l.l.RunOnce(t))
			})},
		{Name: "stop", Sig: "(self)", Doc: "Asks the loop to halt at its next convenient opportunity.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				l.l.Stop()
				return object.None, nil
			})},
		{Name: "close", Sig: "(self)", Doc: "Shuts the loop down so that it can no longer be used.", Fn: onLoop(closeLoop)},
		{Name: "shutdown_asyncgens", Async: true, Sig: "(self)", Doc: "Close all async generators that are still open.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Of(vm.NewNativeCoro(vm.Names("BaseEventLoop.shutdown_asyncgens"), l.shutdownGens())), nil
			})},
	}
}

// enter notes that t is about to run the loop, and returns what undoes it.
func (l *Loop) enter(t *vm.Thread) func() {
	stop := l.watchGens(t)
	outer, depth := l.thread, t.OriginDepth()
	l.thread = t
	l.l.SetOverrides(l.overrides())
	if l.l.Debug() {
		t.SetOriginDepth(stackDepth)
	}
	return func() {
		l.thread = outer
		t.SetOriginDepth(depth)
		stop()
	}
}

func runForever(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
	defer l.enter(t)()
	return none(l.l.RunForever(t))
}

func runUntilComplete(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if err := l.l.CheckRunnable(t); err != nil {
		return object.Null, raised(err)
	}
	var fut object.Value
	var exc *object.Exception
	l.s.foreground(func() { fut, exc = l.s.ensureFuture(t, a[1], l) })
	if exc != nil {
		return object.Null, exc
	}
	isNew := fut != a[1]
	defer l.enter(t)()
	w, exc := l.s.waitable(t, fut)
	if exc != nil {
		return object.Null, exc
	}
	v, err := l.l.RunUntilComplete(t, w, isNew)
	if f, ok := w.(*foreign); ok && f.Done() && (err == nil || coro.KindOf(err) != coro.Fatal) {
		return object.CallMethod(t, fut, "result")
	}
	return result(v, err)
}

// foreground has create make a task that the caller waits for at once.
func (s *state) foreground(create func()) {
	if s.h.Foreground != nil {
		s.h.Foreground(create)
		return
	}
	create()
}

func closeLoop(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
	if err := l.l.Close(); err != nil {
		return object.Null, raised(err)
	}
	return object.None, l.dropExecutor(t)
}

// watchGens makes l hear of async generators while it runs, and returns what
// ends that.
func (l *Loop) watchGens(t *vm.Thread) func() {
	if l.genHooks == (vm.AsyncGenHooks{}) {
		l.genHooks = vm.AsyncGenHooks{
			FirstIter: genHook("_asyncgen_firstiter_hook", func(_ *vm.Thread, g *vm.Gen) *object.Exception {
				l.addGen(g)
				return nil
			}),
			Finalizer: genHook("_asyncgen_finalizer_hook", l.finalizeGen),
		}
	}
	hooks := t.AsyncGenHooks()
	old := *hooks
	*hooks = l.genHooks
	return func() { *hooks = old }
}

// genHook makes one of the hooks.
func genHook(name string, fn func(t *vm.Thread, g *vm.Gen) *object.Exception) object.Value {
	return object.Of(object.NewNative(&object.Method{Name: name, Sig: "(agen, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if g, ok := a[0].Object().(*vm.Gen); ok {
			return object.None, fn(thread(t), g)
		}
		return object.None, nil
	}}, "asyncio"))
}

// finalizeGen closes a generator that nobody has any more, in a task.
func (l *Loop) finalizeGen(t *vm.Thread, g *vm.Gen) *object.Exception {
	if l.l.IsClosed() {
		return nil
	}
	create, exc := object.GetAttr(t, object.Of(l), "create_task")
	if exc != nil {
		return exc
	}
	aw, exc := object.CallMethod(t, object.Of(g), "aclose")
	if exc == nil {
		_, exc = object.CallMethod(t, object.Of(l), "call_soon_threadsafe", create, aw)
	}
	return exc
}

func (l *Loop) addGen(g *vm.Gen) {
	if len(l.gens) >= 64 {
		kept := l.gens[:0]
		for _, x := range l.gens {
			if !x.Done() {
				kept = append(kept, x)
			}
		}
		l.gens = kept
	}
	l.gens = append(l.gens, g)
}
