package posix

import (
	"crypto/rand"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

func (s *state) processRows() []object.Method {
	return []object.Method{
		{Name: "system", Sig: "(command)", Doc: "Hands a command line to the shell and waits for it.", Fn: s.system},
		{Name: "_exit", Sig: "(status)", Doc: "Ends the process at once with the given status, skipping all cleanup.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := intArg(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			if b, ok := s.h.Stdout.(interface{ Flush() error }); ok {
				b.Flush() // what the program has written, it has written
			}
			os.Exit(n & 0xff)
			return object.None, nil
		}},
	}
}

// system runs a command in the shell. In an interactive session its output
// goes where the program's goes, so that it does not break the screen.
func (s *state) system(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	line, _, exc := lib.PathText(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	cmd := exec.Command("/bin/sh", "-c", line)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if s.h.Interactive {
		cmd.Stdin, cmd.Stdout, cmd.Stderr = nil, s.h.Stdout, s.h.Stderr
	}
	lib.BeforeLooking(t, "")
	if err := cmd.Start(); err != nil {
		return object.Null, lib.OSError(err)
	}
	ended := make(chan struct{})
	go func() {
		cmd.Wait()
		close(ended)
	}()
	if _, exc := t.(*vm.Thread).Park(ended, nil); exc != nil {
		cmd.Process.Kill()
		<-ended
		return object.Null, exc
	}
	status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
	return object.Int(int64(status)), nil
}

func noArgs(name, doc string, fn func() int) object.Method {
	return object.Method{Name: name, Sig: "()", Doc: doc, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return object.Int(int64(fn())), nil
	}}
}

// onStatus is a function of what waiting for a child returned.
func onStatus(name string, fn func(w syscall.WaitStatus) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(status)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		n, exc := intArg(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return fn(syscall.WaitStatus(n)), nil
	}}
}

// systemRows are the functions about processes, the machine and the
// environment.
var systemRows = []object.Method{
	noArgs("getpid", "Return the current process id.", os.Getpid), noArgs("getppid", "Return the parent's process id.", os.Getppid),
	noArgs("getuid", "Return the current process's user id.", os.Getuid), noArgs("geteuid", "Tells as which user the process acts.", os.Geteuid),
	noArgs("getgid", "Return the current process's group id.", os.Getgid), noArgs("getegid", "Tells as which group the process acts.", os.Getegid),
	noArgs("getpgrp", "Return the current process group id.", unix.Getpgrp),
	noArgs("cpu_count", "Return the number of logical CPUs in the system.", runtime.NumCPU),
	{Name: "sched_yield", Sig: "()", Doc: "Lets the scheduler run another process for a while.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		t.(*vm.Thread).Blocking(runtime.Gosched)
		return object.None, nil
	}},
	onFD("getpgid", "(pid)", "Call the system call getpgid().", func(_ object.Thread, n []int) (object.Value, *object.Exception) { return number(unix.Getpgid(n[0])) }),
	onFD("umask", "(mask, /)", "Installs a new file creation mask and hands back the old one.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return object.Int(int64(unix.Umask(n[0]))), nil
	}),
	onFD("kill", "(pid, signal, /)", "Delivers a signal to the process with the given pid.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(unix.Kill(n[0], unix.Signal(n[1])))
	}),
	onFD("killpg", "(pgid, signal, /)", "Delivers a signal to every process in the given group.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		return done(unix.Kill(-n[0], unix.Signal(n[1])))
	}),
	onFD("waitpid", "(pid, options, /)", "Blocks until the chosen child finishes, then reports its pid and status.", waitpid),
	{Name: "wait", Sig: "()", Doc: "Blocks until any child finishes, then reports its pid and status.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		return waitpid(t, []int{-1, 0})
	}},
	onFD("urandom", "(size, /)", "Asks the system for the given number of cryptographically secure random bytes.", func(t object.Thread, n []int) (object.Value, *object.Exception) {
		if n[0] < 0 {
			return object.Null, object.ValueErrorf("negative argument not allowed")
		}
		if exc := t.Reserve(int64(n[0])); exc != nil {
			return object.Null, exc
		}
		p := make([]byte, n[0])
		rand.Read(p)
		return object.NewBytes(p), nil
	}),
	onFD("strerror", "(code, /)", "Gives the text that explains an errno value.", func(_ object.Thread, n []int) (object.Value, *object.Exception) {
		if n[0] == 0 {
			return object.NewStr("Success"), nil
		}
		return object.NewStr(lib.Strerror(syscall.Errno(n[0]))), nil
	}),
	{Name: "putenv", Sig: "(name, value, /)", Doc: "Stores a value in the process environment under the given name.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		k, _, exc := lib.PathText(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		v, _, exc := lib.PathText(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if k == "" {
			return object.Null, lib.OSError(unix.EINVAL)
		}
		if os.Setenv(k, v) != nil {
			return object.Null, object.ValueErrorf("illegal environment variable name")
		}
		return object.None, nil
	}},
	{Name: "unsetenv", Sig: "(name, /)", Doc: "Drops a name from the process environment.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		k, _, exc := lib.PathText(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		return done(os.Unsetenv(k))
	}},
	{Name: "uname", Sig: "()", Doc: "Describes the system the program is running on, such as name and release.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		var u unix.Utsname
		if err := unix.Uname(&u); err != nil {
			return object.Null, lib.OSError(err)
		}
		var vs []object.Value
		for _, f := range [][]byte{u.Sysname[:], u.Nodename[:], u.Release[:], u.Version[:], u.Machine[:]} {
			vs = append(vs, object.NewStr(unix.ByteSliceToString(f)))
		}
		return object.NewStructSeq(unameClass, vs...), nil
	}},
	{Name: "times", Sig: "()", Doc: "Reports the processor and elapsed time used by this process and its children.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		var own, children unix.Rusage
		unix.Getrusage(unix.RUSAGE_SELF, &own)
		unix.Getrusage(unix.RUSAGE_CHILDREN, &children)
		secs := func(tv unix.Timeval) object.Value { return object.Float(float64(tv.Nano()) / 1e9) }
		var now unix.Timeval
		unix.Gettimeofday(&now)
		return object.NewStructSeq(timesClass, secs(own.Utime), secs(own.Stime), secs(children.Utime), secs(children.Stime), secs(now)), nil
	}},
	onStatus("WIFEXITED", func(w syscall.WaitStatus) object.Value { return object.Bool(w.Exited()) }),
	onStatus("WEXITSTATUS", func(w syscall.WaitStatus) object.Value { return object.Int(int64(w>>8) & 0xff) }),
	onStatus("WIFSIGNALED", func(w syscall.WaitStatus) object.Value { return object.Bool(w.Signaled()) }),
	onStatus("WTERMSIG", func(w syscall.WaitStatus) object.Value { return object.Int(int64(w) & 0x7f) }),
	onStatus("WIFSTOPPED", func(w syscall.WaitStatus) object.Value { return object.Bool(w.Stopped()) }),
	onStatus("WSTOPSIG", func(w syscall.WaitStatus) object.Value { return object.Int(int64(w>>8) & 0xff) }),
	onStatus("WIFCONTINUED", func(w syscall.WaitStatus) object.Value { return object.Bool(w.Continued()) }),
	onStatus("WCOREDUMP", func(w syscall.WaitStatus) object.Value { return object.Bool(w.CoreDump()) }),
	{Name: "waitstatus_to_exitcode", Sig: "(status)", Doc: "Works out the exit code that a raw wait status stands for.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		n, exc := intArg(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		switch w := syscall.WaitStatus(n); {
		case w.Exited():
			return object.Int(int64(w.ExitStatus())), nil
		case w.Signaled():
			return object.Int(-int64(w.Signal())), nil
		}
		return object.Null, object.ValueErrorf("invalid wait status: %d", n)
	}},
}

// waitpid waits for a child, in turns so that an interrupt ends it.
func waitpid(t object.Thread, n []int) (object.Value, *object.Exception) {
	var status unix.WaitStatus
	var pid int
	var err error
	ended := make(chan struct{})
	try := func() bool {
		pid, err = unix.Wait4(n[0], &status, n[1]|unix.WNOHANG, nil)
		return err != unix.EINTR && (err != nil || pid != 0 || n[1]&unix.WNOHANG != 0)
	}
	for !try() {
		if _, exc := t.(*vm.Thread).Park(ended, waitTurn()); exc != nil {
			return object.Null, exc
		}
	}
	if err != nil {
		return object.Null, lib.OSError(err)
	}
	return object.Of(object.Pair(object.Int(int64(pid)), object.Int(int64(status)))), nil
}

// waitTurn ends one turn of waiting for a child.
func waitTurn() <-chan time.Time { return time.After(5 * time.Millisecond) }
