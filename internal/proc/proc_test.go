package proc

import (
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"

	"golang.org/x/sys/unix"
)

// helperVar makes the test binary a child: its value says what to do.
const helperVar = "PROC_TEST_CHILD"

func TestMain(m *testing.M) {
	switch what := os.Getenv(helperVar); what {
	case "":
		os.Exit(m.Run())
	case "exit 3":
		os.Exit(3)
	case "echo":
		for _, a := range os.Args[1:] {
			println(a)
		}
		dir, _ := os.Getwd()
		os.Stdout.WriteString(strings.Join(os.Args[1:], " ") + " " + dir)
	case "stubborn":
		// Ignored signals stay ignored.
		signal.Ignore(syscall.SIGTERM)
		os.Stdout.WriteString("ready")
		time.Sleep(time.Hour)
	case "sleep":
		os.Stdout.WriteString("ready")
		time.Sleep(time.Hour)
	}
	os.Exit(0)
}

func newLoop(t *testing.T) *loop.Loop {
	t.Helper()
	l, err := loop.New(loop.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// helper is the Spec of a child that does what, with its output in a pipe.
func helper(t *testing.T, what string, args ...string) (s Spec, output *os.File, started func()) {
	t.Helper()
	r, w, err := net.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s = Spec{
		Args: append([]string{exe}, args...), Env: append(os.Environ(), helperVar+"="+what),
		Stdio: [3]int{Inherit, w, Inherit},
	}
	output = os.NewFile(uintptr(r), "output")
	t.Cleanup(func() { output.Close() })
	return s, output, func() { unix.Close(w) }
}

func TestExitCode(t *testing.T) {
	l := newLoop(t)
	c := New(l)
	s, _, started := helper(t, "exit 3")
	pid, err := Start(s)
	started()
	if err != nil {
		t.Fatal(err)
	}
	f := l.NewFuture()
	if err := c.Watch(pid, func(_ coro.Thread, e Exit, known bool) error { return f.SetResult([2]any{e, known}) }, nil); err != nil {
		t.Fatal(err)
	}
	if v, err := l.RunUntilComplete(nil, f, false); err != nil || v != [2]any{Exit(3), true} {
		t.Errorf("got %v, %v", v, err)
	}
	if len(c.Running()) != 0 {
		t.Error("still running")
	}
}

func TestTaken(t *testing.T) {
	l := newLoop(t)
	c := New(l)
	s, _, started := helper(t, "exit 3")
	pid, err := Start(s)
	started()
	if err != nil {
		t.Fatal(err)
	}
	f := l.NewFuture()
	if err := c.Watch(pid, func(_ coro.Thread, _ Exit, known bool) error { return f.SetResult(known) }, nil); err != nil {
		t.Fatal(err)
	}
	if e, done, err := Wait(pid, true); e != 3 || !done || err != nil {
		t.Fatal(e, done, err)
	}
	if v, err := l.RunUntilComplete(nil, f, false); err != nil || v != false {
		t.Errorf("got %v, %v", v, err)
	}
}

func TestArgumentsAndDirectory(t *testing.T) {
	s, output, started := helper(t, "echo", "a", "b c")
	s.Dir = os.TempDir()
	s.Stdio[2] = s.Stdio[1]
	pid, err := Start(s)
	started()
	if err != nil {
		t.Fatal(err)
	}
	b := make([]byte, 1000)
	var got []byte
	for {
		n, err := output.Read(b)
		got = append(got, b[:n]...)
		if err != nil {
			break
		}
	}
	if e, _, err := Wait(pid, true); e != 0 || err != nil {
		t.Error(e, err)
	}
	dir, _ := os.Readlink(os.TempDir())
	if dir == "" {
		dir = os.TempDir()
	}
	if want := "a\nb c\na b c " + dir; string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMissing(t *testing.T) {
	for _, c := range []struct {
		s    Spec
		want unix.Errno
		file string
	}{
		{Spec{Args: []string{"no-such-program-here"}}, unix.ENOENT, "no-such-program-here"},
		{Spec{Args: []string{"/no/such/program"}}, unix.ENOENT, "/no/such/program"},
		{Spec{Args: []string{"/etc/passwd"}}, unix.EACCES, "/etc/passwd"},
		{Spec{Args: []string{"true"}, Dir: "/no/such/dir"}, unix.ENOENT, "/no/such/dir"},
		{Spec{Args: []string{"true"}, Dir: "/etc/passwd"}, unix.ENOTDIR, "/etc/passwd"},
	} {
		c.s.Stdio = [3]int{Inherit, Inherit, Inherit}
		_, err := Start(c.s)
		var e *net.Error
		if !errors.As(err, &e) || e.Errno != c.want || e.File != c.file {
			t.Errorf("%v: %#v", c.s.Args, err)
		}
	}
}

// TestClose ends one child that goes when it is told and one that does not.
func TestClose(t *testing.T) {
	l := newLoop(t)
	c := New(l)
	for _, what := range []string{"sleep", "stubborn"} {
		s, output, started := helper(t, what)
		pid, err := Start(s)
		started()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := output.Read(make([]byte, 10)); err != nil { // it is ready
			t.Fatal(err)
		}
		if err := c.Watch(pid, func(coro.Thread, Exit, bool) error {
			t.Error("told of a child's end after Close")
			return nil
		}, nil); err != nil {
			t.Fatal(err)
		}
	}
	pids := c.Running()
	if ended, killed := c.Close(300 * time.Millisecond); ended != 2 || killed != 1 {
		t.Errorf("%d ended, %d of them killed", ended, killed)
	}
	l.Pump(nil, 2)
	for _, pid := range pids {
		if _, _, err := Wait(pid, false); !errors.Is(err, unix.ECHILD) {
			t.Errorf("child %d is still there: %v", pid, err)
		}
	}
}
