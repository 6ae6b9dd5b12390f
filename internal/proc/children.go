package proc

import (
	"errors"
	"sort"
	"syscall"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"

	"golang.org/x/sys/unix"
)

// Children are the running children of one loop.
type Children struct {
	loop    *loop.Loop
	running map[int]*child
}

type child struct {
	pid    int
	fd     int // see exitFD; -1 where a goroutine waits instead
	exited Exited
}

// Exited is told, on the loop, how a child ended. known is false if somebody
// else has waited for it before, so that nobody can tell.
type Exited func(th coro.Thread, e Exit, known bool) error

// New returns the children of a loop.
func New(l *loop.Loop) *Children { return &Children{loop: l, running: map[int]*child{}} }

// Watch has f told of the end of the child pid.
func (c *Children) Watch(pid int, f Exited, ctx loop.Context) error {
	k := &child{pid: pid, fd: -1, exited: f}
	fd, err := exitFD(pid)
	if errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EPERM) {
		// An old kernel, or one that was told to refuse.
		c.running[pid] = k
		c.waitElsewhere(k, ctx)
		return nil
	}
	if err != nil {
		return &net.Error{Errno: errnoOf(err)}
	}
	k.fd = fd
	_, err = c.loop.AddReader(fd, loop.Func(func(th coro.Thread, _ *loop.Future) error {
		c.forget(k)
		e, known := reap(pid)
		return f(th, e, known)
	}), ctx)
	if err != nil {
		unix.Close(fd)
		return err
	}
	c.running[pid] = k
	return nil
}

// reap takes the exit code of a child that has ended.
func reap(pid int) (e Exit, known bool) {
	e, _, err := Wait(pid, true)
	return e, err == nil
}

// waitElsewhere waits on a goroutine of its own.
func (c *Children) waitElsewhere(k *child, ctx loop.Context) {
	c.loop.Outside(1)
	go func() {
		e, known := reap(k.pid)
		// A loop that is closed by now has nobody to tell.
		_, _ = c.loop.CallSoonThreadsafe(loop.Func(func(th coro.Thread, _ *loop.Future) error {
			c.forget(k)
			return k.exited(th, e, known)
		}), ctx)
		c.loop.Outside(-1)
	}()
}

func (c *Children) forget(k *child) {
	if c.running[k.pid] == k {
		delete(c.running, k.pid)
	}
	if k.fd >= 0 {
		_, _ = c.loop.RemoveReader(k.fd)
		unix.Close(k.fd)
		k.fd = -1
	}
}

// Running returns the process numbers of the children that have not ended.
func (c *Children) Running() []int {
	all := make([]int, 0, len(c.running))
	for pid := range c.running {
		all = append(all, pid)
	}
	sort.Ints(all)
	return all
}

// pollExit is how often a closing loop looks whether its children have ended.
const pollExit = 2 * time.Millisecond

// Close ends the children: TERM at once, KILL for those that are still there
// after grace. Nobody is told any more. It returns how many there were and how
// many had to be killed. It blocks for at most grace and a moment.
func (c *Children) Close(grace time.Duration) (ended, killed int) {
	left := c.Running()
	ended = len(left)
	c.signal(left, unix.SIGTERM)
	for deadline := time.Now().Add(grace); ; time.Sleep(pollExit) {
		if left = c.remaining(left); len(left) == 0 || !time.Now().Before(deadline) {
			break
		}
	}
	killed = len(left)
	c.signal(left, unix.SIGKILL)
	for _, pid := range left {
		if c.running[pid] != nil && c.running[pid].fd >= 0 {
			reap(pid)
		}
	}
	for _, k := range c.running {
		c.forget(k)
	}
	return ended, killed
}

func (c *Children) signal(pids []int, sig syscall.Signal) {
	for _, pid := range pids {
		_ = Signal(pid, sig) // it may just have ended
	}
}

// remaining drops those that have ended.
func (c *Children) remaining(pids []int) []int {
	kept := pids[:0]
	for _, pid := range pids {
		k := c.running[pid]
		if k == nil {
			continue
		}
		if k.fd < 0 { // somebody else waits for it; ask whether it is there
			if Signal(pid, 0) == nil {
				kept = append(kept, pid)
			}
			continue
		}
		if _, done, err := Wait(pid, false); done || err != nil {
			c.forget(k)
			continue
		}
		kept = append(kept, pid)
	}
	return kept
}
