package vm

import (
	"sync/atomic"

	"asyncrepl/internal/object"
)

// Thread is one Python thread: the state of a goroutine that runs frames. All
// threads of an interpreter take turns; a Thread is used on its own goroutine.
type Thread struct {
	in        *Interp
	id        int64
	attention atomic.Uint32 // what others want of the thread, see turns.go
	awake     chan struct{} // has an element when attention was wanted during Park
	frame     *Frame        // innermost frame, while natives run
	limit     int32         // the deepest frame allowed: sys.getrecursionlimit() - 1
	nest      int32         // nested runs and native recursion
	ret       object.Value
	scratch   []object.Value // arguments of calls under way, used of them
	used      int
	kw        [64]object.Kw // keywords of calls being bound, kwUsed of them
	kwUsed    int
	lists     []*object.List // for arguments of calls, see takeList
	exc       *object.Exception
	status    status
	reprs     object.ReprGuard
	agHooks   AsyncGenHooks
	// originDepth is how many frames a new coroutine remembers.
	originDepth int
	loops       any // see LoopState
	data        map[any]any
	context     any // see ContextSlot
}

// AsyncGenHooks are what sys.set_asyncgen_hooks sets: functions called when an
// async generator is first iterated and when one is lost.
type AsyncGenHooks struct{ FirstIter, Finalizer object.Value }

// maxNest bounds nested runs of the loop and native recursion, each of which
// takes Go stack.
const maxNest = 12000

// DefaultRecursionLimit is sys.getrecursionlimit() at the start.
const DefaultRecursionLimit = 1000

// NewThread returns a thread of the interpreter. The first one holds the
// interpreter lock, the others have to Acquire it.
func (in *Interp) NewThread() *Thread {
	t := &Thread{in: in, limit: DefaultRecursionLimit - 1, awake: make(chan struct{}, 1)}
	in.turns.mu.Lock()
	defer in.turns.mu.Unlock()
	in.turns.made++
	t.id = in.turns.made
	if in.main == nil {
		in.main, in.turns.holder = t, t
	}
	return t
}

// ID returns a number that no other thread of the interpreter has or had.
func (t *Thread) ID() int64 { return t.id }

// Data is what library modules keep for each thread, under keys of their own.
func (t *Thread) Data() map[any]any {
	if t.data == nil {
		t.data = map[any]any{}
	}
	return t.data
}

// IsMain reports whether t is the interpreter's first thread, the one that gets
// the interrupts.
func (t *Thread) IsMain() bool { return t.in.main == t }

// Interp returns the interpreter the thread belongs to.
func (t *Thread) Interp() *Interp { return t.in }

// Call calls fn in a nested run; see object.Thread.
func (t *Thread) Call(fn object.Value, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	// What is called may be a native that calls another one, and so on.
	if t.nest >= maxNest {
		return object.Null, t.recursionError()
	}
	t.nest++
	f, v, exc := t.enter(t.frame, fn, args, kw)
	t.nest--
	if exc != nil || f == nil {
		return v, exc
	}
	return t.nested(f)
}

// nested runs f as an entry frame to its end.
func (t *Thread) nested(f *Frame) (object.Value, *object.Exception) {
	saved := t.frame
	f.flags |= entryFrame
	f.back = saved
	if t.nest >= maxNest {
		f.release()
		return object.Null, t.recursionError()
	}
	t.nest++
	st := t.run(f)
	t.nest--
	t.frame = saved
	v, exc := t.ret, t.exc
	t.ret, t.exc = object.Null, nil
	if st == raised {
		return object.Null, exc
	}
	return v, nil
}

// Poll raises what an interrupt asks for; see object.Thread.
func (t *Thread) Poll() *object.Exception {
	if t.attention.Load() == 0 {
		return nil
	}
	return t.attend()
}

// Reserve checks a single large allocation against the heap bound.
func (t *Thread) Reserve(n int64) *object.Exception { return t.in.reserve(n) }

// Enter counts a level of native recursion. It polls as well, so that natives
// that call others on and on notice an interrupt.
func (t *Thread) Enter() *object.Exception {
	if t.attention.Load() != 0 {
		if exc := t.attend(); exc != nil {
			return exc
		}
	}
	if t.nest >= maxNest || int(t.nest) > 3*int(t.limit) {
		return t.recursionError()
	}
	t.nest++
	return nil
}

// Leave undoes Enter.
func (t *Thread) Leave() { t.nest-- }

// scratchSize is the room for arguments of calls under way in values.
const scratchSize = 1024

// Scratch returns room for the arguments of a call; see object.Thread.
func (t *Thread) Scratch(n int) []object.Value {
	if t.scratch == nil {
		t.scratch = make([]object.Value, scratchSize)
	}
	end := t.used + n
	if end > scratchSize {
		return make([]object.Value, n)
	}
	a := t.scratch[t.used:end:end]
	t.used = end
	return a
}

// Drop gives up what Scratch returned last.
func (t *Thread) Drop(a []object.Value) {
	if n := len(a); n > 0 && t.used >= n && &a[0] == &t.scratch[t.used-n] {
		clear(a)
		t.used -= n
	}
}

// Handled returns the exception being handled; see object.Thread.
func (t *Thread) Handled() *object.Exception {
	for f := t.frame; f != nil; f = f.back {
		if exc := f.handling(); exc != nil {
			return exc
		}
	}
	return nil
}

// Frame returns the innermost Python frame, nil if none runs.
func (t *Thread) Frame() object.Frame {
	for f := t.frame; f != nil; f = f.back {
		if !f.code.native {
			return f.viewOf()
		}
	}
	return nil
}

// Reprs returns the containers whose repr is under way.
func (t *Thread) Reprs() *object.ReprGuard { return &t.reprs }

// Warn issues a warning through the interpreter's hook.
func (t *Thread) Warn(category *object.Class, message string, stackLevel int) *object.Exception {
	if t.in.OnWarn == nil {
		return nil
	}
	return t.in.OnWarn(t, category, message, stackLevel)
}

// AsyncGenHooks returns the hooks for async generators, to be read or set.
func (t *Thread) AsyncGenHooks() *AsyncGenHooks { return &t.agHooks }

// RecursionLimit returns how many frames may stand on one another.
func (t *Thread) RecursionLimit() int { return int(t.limit) + 1 }

// SetRecursionLimit sets how many frames may stand on one another, at least 1.
func (t *Thread) SetRecursionLimit(n int) { t.limit = int32(min(n, 1<<30)) - 1 }

// Depth returns the number of frames that stand on one another now.
func (t *Thread) Depth() int {
	if t.frame == nil {
		return 0
	}
	return int(t.frame.depth) + 1
}

func (t *Thread) recursionError() *object.Exception {
	return object.NewException(object.RecursionErrorClass, object.NewStr("maximum recursion depth exceeded"))
}

var _ object.Thread = (*Thread)(nil)

// ContextSlot is where the thread's context variables are kept: nil, or what
// the module contextvars has put there.
func (t *Thread) ContextSlot() *any { return &t.context }
