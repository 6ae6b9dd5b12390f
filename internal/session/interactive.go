package session

import (
	"errors"
	"sync/atomic"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Interactive is a session whose top level owns a loop, for a shell. Apart from
// Interrupt it is used on the interpreter's goroutine.
type Interactive struct {
	*Session
	own     *loop.Loop // what the top level falls back to
	current *loop.Current
	looking atomic.Pointer[func(file string, line int)]
}

// NewInteractive returns an interactive session with asyncio imported and a
// fresh loop. c.Interactive is set by it.
func NewInteractive(c Config) (*Interactive, error) {
	c.Interactive = true
	s, err := New(c)
	if err != nil {
		return nil, err
	}
	i := &Interactive{Session: s}
	s.interp.OnLook = i.onLook
	i.current, _ = s.thread.LoopState().(*loop.Current)
	s.setMain("")
	if err := i.importAsyncio(); err != nil {
		return nil, err
	}
	s.host.CurrentLoopChanged = func() {
		if s.host.Interactive {
			i.current.Session = s.host.Loops.Current()
		}
	}
	s.interp.Builtins.SetStr("reset_loop", object.Of(object.NewNative(&object.Method{
		Name: "reset_loop", Sig: "()", Doc: "End everything on the current loop and start a fresh one.",
		Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.None, i.resetLoop()
		},
	}, "builtins")))
	_, err = i.NewLoop()
	return i, err
}

func (i *Interactive) importAsyncio() error {
	m, exc := i.Import(i.Session.thread, "asyncio")
	if exc != nil {
		return exc
	}
	i.main.Dict().SetStr("asyncio", object.Of(m))
	return nil
}

// Thread is what loops are run with.
func (i *Interactive) Thread() coro.Thread { return i.thread }

// NewLoop makes a fresh loop the session's own and the current one.
func (i *Interactive) NewLoop() (*loop.Loop, error) {
	l, exc := i.host.Loops.NewLoop()
	if exc != nil {
		return nil, exc
	}
	i.own = l
	i.use(l)
	return l, nil
}

func (i *Interactive) use(l *loop.Loop) {
	i.host.Loops.SetCurrent(l)
	i.current.Session = l
}

// Loop returns the current loop. A missing or closed one is replaced by the
// session's own, or by a fresh one if that is closed too.
func (i *Interactive) Loop() *loop.Loop {
	l := i.host.Loops.Current()
	if l != nil && !l.IsClosed() {
		i.current.Session = l
		return l
	}
	if !i.own.IsClosed() {
		i.use(i.own)
		return i.own
	}
	if fresh, err := i.NewLoop(); err == nil {
		return fresh
	}
	// The system refuses a new loop. The closed one answers every call with
	// an error of its own.
	return i.own
}

// resetGrace is how long reset_loop lets tasks clean up.
const resetGrace = time.Second

// resetLoop is reset_loop().
func (i *Interactive) resetLoop() *object.Exception {
	if i.current.Running != nil {
		return object.RuntimeErrorf("reset_loop() cannot be called from a task or callback of a running loop")
	}
	if _, err := i.Loop().Shutdown(i.thread, resetGrace); err != nil {
		return asException(err)
	}
	i.EndThreads()
	_, err := i.NewLoop()
	return asException(err)
}

// threadGrace is how long a reset waits for threads to end.
const threadGrace = 250 * time.Millisecond

// EndThreads ends the Python threads beside the main one and returns how many
// ended and how many resisted.
func (i *Interactive) EndThreads() (ended, left int) {
	n := i.host.ThreadCount()
	left = i.host.EndThreads(i.thread, threadGrace)
	return n - left, left
}

// asException returns the exception that err is, or a RuntimeError of its text.
func asException(err error) *object.Exception {
	var exc *object.Exception
	switch {
	case err == nil:
		return nil
	case errors.As(err, &exc):
		return exc
	}
	return object.RuntimeErrorf("%s", err.Error())
}

// asError keeps a nil exception a nil error.
func asError(exc *object.Exception) error {
	if exc == nil {
		return nil
	}
	return exc
}

// Look has f told, on the interpreter's goroutine, which line is running, as soon
// as that can be known. Any goroutine may call it.
func (i *Interactive) Look(f func(file string, line int)) {
	i.looking.Store(&f)
	i.thread.Look()
}

// onLook answers Look.
func (i *Interactive) onLook(t *vm.Thread) {
	if f := i.looking.Swap(nil); f != nil {
		(*f)(t.Position(1))
	}
}

// Observe has all loops tell o. If it has a method Unnumbered, that is called
// around making the tasks that inputs wait for in the foreground.
func (i *Interactive) Observe(o loop.Observer) {
	i.host.Observer = o
	i.host.Foreground = nil
	if u, ok := o.(interface{ Unnumbered(func()) }); ok {
		i.host.Foreground = u.Unnumbered
	}
	i.Loop().Observe(o)
}

// Spawn starts a task of the current loop that runs a coroutine.
func (i *Interactive) Spawn(v any) (*loop.Task, error) {
	t, exc := i.newTask(value(v))
	if exc != nil {
		return nil, exc
	}
	return &t.Task, nil
}

// newTask is loop.create_task.
func (i *Interactive) newTask(c object.Value) (*asyncio.Task, *object.Exception) {
	l, ok := i.Loop().Owner().(object.Object)
	if !ok {
		return nil, object.RuntimeErrorf("the current loop has no object")
	}
	create, exc := object.GetAttr(i.thread, object.Of(l), "create_task")
	if exc != nil {
		return nil, exc
	}
	v, exc := i.thread.Call(create, []object.Value{c}, nil)
	if exc != nil {
		return nil, exc
	}
	t, ok := v.Object().(*asyncio.Task)
	if !ok {
		return nil, object.TypeErrorf("create_task returned %s", object.ReprText(i.thread, v))
	}
	return t, nil
}

// Bind gives a variable the task as its value.
func (i *Interactive) Bind(name string, t *loop.Task) {
	if o, ok := t.Owner().(object.Object); ok {
		i.main.Dict().SetStr(name, object.Of(o))
	}
}

// Define makes f a function without arguments that code can call by name, among
// the builtins.
func (i *Interactive) Define(name string, f func()) {
	i.interp.Builtins.SetStr(name, object.Of(object.NewNative(&object.Method{
		Name: name, Sig: "()",
		Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			f()
			return object.None, nil
		},
	}, "builtins")))
}

// Forget drops all variables of the user.
func (i *Interactive) Forget() {
	d := i.main.Dict()
	for _, k := range d.KeyList() {
		if name, ok := k.AsStr(); ok && len(name) > 0 && (len(name) < 2 || name[:2] != "__") {
			d.DelStr(name)
		}
	}
	i.interp.Builtins.DelStr("_")
	// Importing a module that is loaded cannot fail.
	_ = i.importAsyncio()
}

// value is the Python value of what loops and shells hand around.
func value(v any) object.Value {
	if x, ok := v.(object.Value); ok {
		return x
	}
	return object.FromAny(v)
}
