package proc

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"asyncrepl/internal/net"

	"golang.org/x/sys/unix"
)

// Inherit, as a descriptor of a Spec, stands for this process's own.
const Inherit = -1

// Spec is what a child is started with.
type Spec struct {
	Args []string // Args[0] is the program: a path, or a name looked for in PATH
	Path string   // the program's file if it is not Args[0]; may be empty
	Env  []string // "name=value"; nil: this process's
	Dir  string   // working directory, "" for this process's
	// Stdio are the child's descriptors 0, 1 and 2, or Inherit.
	Stdio [3]int
	// Pass are further descriptors that the child gets under the same numbers.
	Pass       []int
	NewSession bool // the child leads a session of its own
	Group      *int // the process group it joins, 0 for one of its own; nil: ours
}

// Start starts a child and returns its process number. The error is a
// *net.Error that names the file or directory which is missing.
func Start(s Spec) (pid int, err error) {
	if s.Dir != "" {
		info, err := os.Stat(s.Dir)
		if err != nil || !info.IsDir() {
			return 0, startError(dirErrno(err), s.Dir)
		}
	}
	attr := &syscall.ProcAttr{Dir: s.Dir, Env: s.Env, Files: s.files(), Sys: &syscall.SysProcAttr{Setsid: s.NewSession}}
	if s.Env == nil {
		attr.Env = os.Environ()
	}
	if s.Group != nil {
		attr.Sys.Setpgid, attr.Sys.Pgid = true, *s.Group
	}
	program := s.Path
	if program == "" {
		program = s.Args[0]
	}
	refused := unix.ENOENT
	for _, file := range candidates(program, attr.Env) {
		pid, err := syscall.ForkExec(file, s.Args, attr)
		if err == nil {
			return pid, nil
		}
		// A file that is there but cannot be run counts more than those missing.
		if n := errnoOf(err); n != unix.ENOENT && n != unix.ENOTDIR && refused == unix.ENOENT {
			refused = n
		}
	}
	return 0, startError(refused, program)
}

func startError(n unix.Errno, file string) error { return &net.Error{Errno: n, File: file} }

func dirErrno(err error) unix.Errno {
	if err == nil {
		return unix.ENOTDIR
	}
	return errnoOf(err)
}

func errnoOf(err error) unix.Errno {
	var n syscall.Errno
	if errors.As(err, &n) {
		return n
	}
	return unix.EIO
}

// files lists the child's descriptors by number.
func (s *Spec) files() []uintptr {
	const closed = ^uintptr(0)
	n := 3
	for _, fd := range s.Pass {
		n = max(n, fd+1)
	}
	files := make([]uintptr, n)
	for i := range files {
		files[i] = closed
	}
	for i, fd := range s.Stdio {
		if fd == Inherit {
			fd = i
		}
		files[i] = uintptr(fd)
	}
	for _, fd := range s.Pass {
		files[fd] = uintptr(fd)
	}
	return files
}

// candidates are the files that a program may be. Those that do not exist are
// left out where there are several.
func candidates(program string, env []string) []string {
	if strings.Contains(program, "/") {
		return []string{program}
	}
	path := "/bin:/usr/bin"
	for _, kv := range env {
		if v, ok := strings.CutPrefix(kv, "PATH="); ok {
			path = v
		}
	}
	var all []string
	for _, dir := range filepath.SplitList(path) {
		file := filepath.Join(dir, program)
		if dir == "" {
			file = "./" + program
		}
		if _, err := os.Stat(file); err == nil {
			all = append(all, file)
		}
	}
	return all
}

// Exit is how a child ended: its exit code, or minus the signal that killed it.
type Exit int

// Wait waits for a child of this process. With block false it only asks: done
// tells whether the child has ended. ECHILD means that it was waited for before.
func Wait(pid int, block bool) (exit Exit, done bool, err error) {
	flags := 0
	if !block {
		flags = unix.WNOHANG
	}
	for {
		var st unix.WaitStatus
		got, err := unix.Wait4(pid, &st, flags, nil)
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return 0, false, &net.Error{Errno: errnoOf(err)}
		case got == 0:
			return 0, false, nil
		}
		return exitOf(st), true, nil
	}
}

func exitOf(st unix.WaitStatus) Exit {
	if st.Signaled() {
		return Exit(-int(st.Signal()))
	}
	return Exit(st.ExitStatus())
}

// Signal sends a signal to a process, or to a process group if pid is negative.
func Signal(pid int, sig syscall.Signal) error {
	if err := unix.Kill(pid, sig); err != nil {
		return &net.Error{Errno: errnoOf(err)}
	}
	return nil
}
