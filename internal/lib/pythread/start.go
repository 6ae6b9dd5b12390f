package pythread

import (
	"math"
	"os"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// handle is a _ThreadHandle.
type handle struct {
	object.Base
	t    *vm.Thread // nil before the start
	done bool
	line // those who join
}

func allocHandle(_ object.Thread, cls *object.Class) object.Object {
	h := &handle{}
	h.SetClass(cls)
	return h
}

// start runs fn on a new thread. What it raises and does not handle itself is
// told to OnUnraisable, but for SystemExit.
func (s *state) start(h *handle, fn object.Value, args []object.Value, kw []object.Kw) *vm.Thread {
	h.t = s.h.StartThread(func(t *vm.Thread) {
		_, exc := t.Call(fn, args, kw)
		h.done = true
		h.wakeAll()
		if exc == nil || exc.Class().IsSubclass(object.SystemExitClass) {
			return
		}
		if report := s.h.Interp.OnUnraisable; report != nil {
			report(t, exc, "in thread started by "+object.ReprText(t, fn))
		}
	})
	return h.t
}

func (s *state) handleMethods() []object.Method {
	on := func(fn func(t *vm.Thread, h *handle, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(*handle), a)
		}
	}
	return []object.Method{
		{Name: "join", Sig: "(self, timeout=None, /)", Doc: "Wait until the thread has ended and report whether it has.", Fn: on(
			func(t *vm.Thread, h *handle, a []object.Value) (object.Value, *object.Exception) {
				d := lib.Forever
				if !a[1].IsNone() {
					secs, exc := object.ToFloat(t, a[1])
					switch {
					case exc != nil:
						return object.Null, exc
					case secs > timeoutMax:
						return object.Null, object.OverflowErrorf("timeout value is too large")
					}
					d = time.Duration(math.Ceil(max(secs, 0) * 1e9))
				}
				ok, exc := h.until(s.h, t, d, func() bool { return h.done })
				return object.Bool(ok), exc
			})},
		{Name: "is_done", Sig: "(self)", Doc: "Return whether the thread has ended.", Fn: on(
			func(_ *vm.Thread, h *handle, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(h.done), nil
			})},
		{Name: "ident", Sig: "(self)", Kind: object.Property, Doc: "The thread's identifier.", Fn: on(
			func(_ *vm.Thread, h *handle, _ []object.Value) (object.Value, *object.Exception) {
				if h.t == nil {
					return object.Int(0), nil
				}
				return object.Int(h.t.ID()), nil
			})},
	}
}

// keywords turns the dict of keyword arguments into what calls take.
func keywords(d *object.Dict) ([]object.Kw, *object.Exception) {
	var kw []object.Kw
	exc := d.Each(func(k, v object.Value) *object.Exception {
		name, ok := k.AsStr()
		if !ok {
			return object.TypeErrorf("keywords must be strings")
		}
		kw = append(kw, object.Kw{Name: name, Value: v})
		return nil
	})
	return kw, exc
}

func (s *state) startNew(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if !object.IsCallable(a[0]) {
		return object.Null, object.TypeErrorf("first arg must be callable")
	}
	args, ok := object.TupleOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("2nd arg must be a tuple")
	}
	var kw []object.Kw
	if !a[2].IsNull() {
		d, ok := object.DictOf(a[2])
		if !ok {
			return object.Null, object.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		var exc *object.Exception
		if kw, exc = keywords(d); exc != nil {
			return object.Null, exc
		}
	}
	return object.Int(s.start(&handle{}, a[0], args.Items(), kw).ID()), nil
}

func (s *state) functions() []object.Method {
	ident := func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		return object.Int(thread(t).ID()), nil
	}
	return []object.Method{
		{Name: "start_new_thread", Sig: "(function, args, kwargs=?, /)", Doc: "Run a function on a new thread and return the thread's identifier.", Fn: s.startNew},
		{Name: "start_joinable_thread", Sig: "(function, handle=None, daemon=True)", Doc: "Run a function on a new thread and return its handle.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			h, ok := a[1].Object().(*handle)
			if !ok {
				h = &handle{}
				h.SetClass(s.handle)
			}
			if h.t != nil {
				return object.Null, object.RuntimeErrorf("thread already started")
			}
			s.start(h, a[0], nil, nil)
			return object.Of(h), nil
		}},
		{Name: "allocate_lock", Sig: "()", Doc: "Create a lock.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(allocLock(t, s.lock)), nil
		}},
		{Name: "get_ident", Sig: "()", Doc: "Return a number that no other thread has.", Fn: ident},
		{Name: "get_native_id", Sig: "()", Doc: "Return a number that no other thread of the system has.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			// The system knows no threads of ours; its main thread has the
			// process's number.
			return object.Int(int64(os.Getpid()) + thread(t).ID() - 1), nil
		}},
		{Name: "_count", Sig: "()", Doc: "Return the number of threads beside the main one.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(s.h.ThreadCount())), nil
		}},
		{Name: "stack_size", Sig: "(size=0, /)", Doc: "Return 0: stacks grow as needed.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(0), nil
		}},
		{Name: "exit", Sig: "()", Doc: "End the thread by raising SystemExit.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Null, object.NewException(object.SystemExitClass)
		}},
		{Name: "interrupt_main", Sig: "(signum=2, /)", Doc: "Interrupt the main thread as Ctrl-C does.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			s.h.Interrupt.Request()
			return object.None, nil
		}},
	}
}
