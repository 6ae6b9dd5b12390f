package session

import (
	"os"
	"os/exec"
	"strings"
	"syscall"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"
	"asyncrepl/internal/proc"

	"golang.org/x/sys/unix"
)

// System runs a command of the system's shell to its end and returns its exit
// code, minus the signal for one that a signal ended. The loop goes on meanwhile if
// live is set. With a terminal the child has it for itself, so that it may ask,
// draw and be interrupted; otherwise what it prints goes to print. An interrupt is
// the child's, and nobody else's.
func (i *Interactive) System(command string, terminal, live bool, print func(string)) (exit int, err error) {
	spec := proc.Spec{Args: []string{"/bin/sh", "-c", withPython(command)}, Stdio: [3]int{proc.Inherit, proc.Inherit, proc.Inherit}}
	output := -1
	if !terminal {
		null, err := os.Open(os.DevNull)
		if err != nil {
			return 0, err
		}
		defer null.Close()
		r, w, err := net.Pipe()
		if err != nil {
			return 0, err
		}
		output = r
		spec.Stdio = [3]int{int(null.Fd()), w, w}
	}
	pid, err := proc.Start(spec)
	if output >= 0 {
		unix.Close(spec.Stdio[1]) // the child's end of the pipe
	}
	if err != nil {
		if output >= 0 {
			unix.Close(output)
		}
		return 0, err
	}
	stop := i.host.Interrupt.Divert(func() {
		if !terminal {
			_ = proc.Signal(pid, syscall.SIGINT) // it may just have ended
		}
	})
	defer stop()
	if live {
		return i.systemOnLoop(pid, output, print)
	}
	i.thread.Blocking(func() { exit, err = systemAlone(pid, output, print) })
	return exit, err
}

// systemAlone waits for the child while the loop stands still.
func systemAlone(pid, output int, print func(string)) (int, error) {
	if output >= 0 {
		f := os.NewFile(uintptr(output), "output")
		buf := make([]byte, 4096)
		for {
			n, err := f.Read(buf)
			print(string(buf[:n]))
			if err != nil {
				break
			}
		}
		f.Close()
	}
	e, _, err := proc.Wait(pid, true)
	return int(e), err
}

// systemOnLoop waits for the child with the loop running.
func (i *Interactive) systemOnLoop(pid, output int, print func(string)) (int, error) {
	l := i.Loop()
	children := proc.New(l)
	ended, read := l.NewFuture(), l.NewFuture()
	exit := 0
	err := children.Watch(pid, func(_ coro.Thread, e proc.Exit, _ bool) error {
		exit = int(e)
		return ended.SetResult(nil)
	}, nil)
	if err != nil {
		return 0, err
	}
	if output >= 0 {
		n := net.New(l)
		defer n.Close()
		if err := new(net.PipeReader).Init(n, output, &printer{print, read}, net.PipeOptions{}); err != nil {
			return 0, err
		}
	} else if err := read.SetResult(nil); err != nil {
		return 0, err
	}
	for _, f := range []*loop.Future{ended, read} {
		if _, err := l.RunUntil(i.thread, f); err != nil {
			return exit, err
		}
	}
	return exit, nil
}

// printer is the protocol of a child's output.
type printer struct {
	print func(string)
	done  *loop.Future
}

func (p *printer) ConnectionMade(coro.Thread) error      { return nil }
func (p *printer) PauseWriting(coro.Thread) error        { return nil }
func (p *printer) ResumeWriting(coro.Thread) error       { return nil }
func (p *printer) EOFReceived(coro.Thread) (bool, error) { return false, nil }

// ConnectionLost implements net.Protocol.
func (p *printer) ConnectionLost(coro.Thread, error) error { return p.done.SetResult(nil) }

// DataReceived implements net.StreamProtocol.
func (p *printer) DataReceived(_ coro.Thread, data []byte) error {
	p.print(string(data))
	return nil
}

// withPython lets a command use python and python3 where there is no such program:
// this one answers as they do.
func withPython(command string) string {
	self, err := os.Executable()
	if err != nil {
		return command
	}
	quoted := "'" + strings.ReplaceAll(self, "'", `'\''`) + "'"
	for _, name := range []string{"python", "python3"} {
		if _, err := exec.LookPath(name); err != nil {
			command = name + "() { " + quoted + " \"$@\"; }\n" + command
		}
	}
	return command
}
