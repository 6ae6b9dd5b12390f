package pyproc

import (
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/proc"
	"asyncrepl/internal/vm"
)

var (
	//go:embed subprocess.py
	subprocessSource string
	//go:embed base_subprocess.py
	baseSource string
	//go:embed asyncio_subprocess.py
	asyncioSource string
	//go:embed watchers.py
	watchersSource string
)

// Modules declares the modules.
var Modules = []*lib.Module{
	{Name: "_subprocess", Doc: "What the operating system does for children.", Load: load},
	{Name: "subprocess", Doc: "Child processes with pipes to their input, output and errors.", Source: lib.Text(subprocessSource)},
	{Name: "asyncio.base_subprocess", Doc: "The transport of a child process.", Source: lib.Text(baseSource)},
	{Name: "asyncio.subprocess", Doc: "Child processes for coroutines.", Source: lib.Text(asyncioSource)},
	{Name: "asyncio._child_watchers", Doc: "Child watchers.", Source: lib.Text(watchersSource)},
}

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }

func load(h *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "start", Sig: "(args, executable, env, cwd, stdio, pass_fds, new_session, group, /)", Doc: "Start a child; return its process number.", Fn: start},
		{Name: "wait", Sig: "(pid, timeout, /)", Doc: "Return the exit code of a child, None if it is still running after timeout seconds (None: wait for ever).", Fn: wait},
		{Name: "kill", Sig: "(pid, signal, /)", Doc: "Send a signal to a process.", Fn: kill},
		{Name: "watch", Sig: "(loop, pid, callback, /)", Doc: "Have callback called with the exit code of a child when it ends.", Fn: watch},
		{Name: "pipe", Sig: "()", Doc: "Return the descriptors of the ends of a new pipe.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			r, w, err := net.Pipe()
			if err != nil {
				return object.Null, lib.Exception(err)
			}
			return object.Of(object.NewTuple(object.Int(int64(r)), object.Int(int64(w)))), nil
		}},
		{Name: "close", Sig: "(fd, /)", Doc: "Close a descriptor.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			fd, exc := object.IndexInt(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			return object.None, lib.Exception(unix.Close(fd))
		}},
	})
	return nil
}

// start reads its arguments into a Spec. Texts are str or bytes.
func start(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var s proc.Spec
	args, exc := texts(th, a[0])
	if exc != nil {
		return object.Null, exc
	}
	if len(args) == 0 {
		return object.Null, object.IndexErrorf("list index out of range")
	}
	s.Args = args
	if !a[1].IsNone() {
		if s.Path, exc = text(th, a[1]); exc != nil {
			return object.Null, exc
		}
	}
	if !a[2].IsNone() {
		if s.Env, exc = texts(th, a[2]); exc != nil {
			return object.Null, exc
		}
		if s.Env == nil {
			s.Env = []string{}
		}
	}
	if !a[3].IsNone() {
		if s.Dir, exc = text(th, a[3]); exc != nil {
			return object.Null, exc
		}
	}
	stdio, exc := numbers(th, a[4])
	if exc != nil {
		return object.Null, exc
	}
	copy(s.Stdio[:], stdio)
	if s.Pass, exc = numbers(th, a[5]); exc != nil {
		return object.Null, exc
	}
	if s.NewSession, exc = object.Truth(th, a[6]); exc != nil {
		return object.Null, exc
	}
	if !a[7].IsNone() {
		n, exc := object.IndexInt(th, a[7])
		if exc != nil {
			return object.Null, exc
		}
		s.Group = &n
	}
	if s.Path == "" {
		s.Path = interpreter(s.Args[0])
	}
	lib.BeforeLooking(th, "")
	pid, err := proc.Start(s)
	if err != nil {
		return object.Null, lib.Exception(err)
	}
	return object.Int(int64(pid)), nil
}

// interpreter is the file to run for a program called python where there is no
// such program: this one, which answers as python does.
func interpreter(program string) string {
	if program != "python" && program != "python3" {
		return ""
	}
	if _, err := exec.LookPath(program); err == nil {
		return ""
	}
	self, err := os.Executable()
	if err != nil {
		return ""
	}
	return self
}

func text(t object.Thread, v object.Value) (string, *object.Exception) {
	s, _, exc := lib.PathText(t, v)
	return s, exc
}

func texts(t object.Thread, v object.Value) ([]string, *object.Exception) {
	var all []string
	exc := object.Iterate(t, v, func(x object.Value) *object.Exception {
		s, exc := text(t, x)
		all = append(all, s)
		return exc
	})
	return all, exc
}

func numbers(t object.Thread, v object.Value) ([]int, *object.Exception) {
	var all []int
	exc := object.Iterate(t, v, func(x object.Value) *object.Exception {
		n, exc := object.IndexInt(t, x)
		all = append(all, n)
		return exc
	})
	return all, exc
}

// glances are how long a waiting thread sleeps between two looks at a child: short
// at first, as most children it waits for have closed their output and end now.
const (
	firstGlance = time.Millisecond / 2
	lastGlance  = 20 * time.Millisecond
)

// wait looks again and again, so that other threads run and interrupts are seen.
func wait(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	pid, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	deadline, exc := lib.DeadlineIn(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	for glance := firstGlance; ; glance = min(2*glance, lastGlance) {
		e, done, err := proc.Wait(pid, false)
		switch {
		case errors.Is(err, unix.ECHILD):
			return object.Int(0), nil // somebody else has taken its exit code
		case err != nil:
			return object.Null, lib.Exception(err)
		case done:
			return object.Int(int64(e)), nil
		case deadline.Passed():
			return object.None, nil
		}
		t.Blocking(func() { time.Sleep(glance) })
		if exc := t.Poll(); exc != nil {
			return object.Null, exc
		}
	}
}

func kill(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	nums, exc := numbers(t, object.Of(object.NewTuple(a[0], a[1])))
	if exc != nil {
		return object.Null, exc
	}
	return object.None, lib.Exception(proc.Signal(nums[0], syscall.Signal(nums[1])))
}

// childrenKey is the kind of the children among a loop's resources.
type childrenKey struct{}

// children are a loop's children as a resource.
type children struct{ *proc.Children }

// grace is how long children have to end after they were told to.
const grace = 500 * time.Millisecond

// Close implements loop.Resource.
func (c children) Close() map[string]int {
	ended, killed := c.Children.Close(grace)
	count := map[string]int{}
	if n := ended - killed; n > 0 {
		count["child"] = n
	}
	if killed > 0 {
		count["killed child"] = killed
	}
	return count
}

// reapedElsewhere is the exit code told of a child that somebody else waited for.
const reapedElsewhere = 255

func watch(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	l := asyncio.LoopOf(a[0])
	if l == nil {
		return object.Null, object.TypeErrorf("an event loop of asyncio is required, not %s", a[0].Class().Name)
	}
	pid, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	c := l.Core().Resource(childrenKey{}, func() loop.Resource { return children{proc.New(l.Core())} }).(children)
	fn := a[2]
	return object.None, lib.Exception(c.Watch(pid, func(th coro.Thread, e proc.Exit, known bool) error {
		t := th.(*vm.Thread)
		if !known {
			e = reapedElsewhere
			if exc := l.Warn(t, "child process pid "+object.ReprText(t, object.Int(int64(pid)))+" exit status already read:  will report returncode 255"); exc != nil {
				return exc
			}
		}
		if _, exc := t.Call(fn, []object.Value{object.Int(int64(e))}, nil); exc != nil {
			return exc
		}
		return nil
	}, asyncio.CurrentContext(t)))
}
