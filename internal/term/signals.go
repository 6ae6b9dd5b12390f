package term

import (
	"os"
	"os/signal"
	"time"

	"golang.org/x/sys/unix"
)

// resumeWait is how long a process waits to be stopped by its own stop signal:
// without a job-control parent it never is.
const resumeWait = 300 * time.Millisecond

// watchSignals serves the terminal's signals until Close.
func (t *tty) watchSignals() {
	winch := make(chan os.Signal, 1)
	signal.Notify(winch, unix.SIGWINCH)
	job := make(chan os.Signal, 1)
	signal.Notify(job, unix.SIGTSTP)
	cont := make(chan os.Signal, 1)
	signal.Notify(cont, unix.SIGCONT)
	end := make(chan os.Signal, 2)
	signal.Notify(end, unix.SIGTERM, unix.SIGHUP)
	go func() {
		t.serveSignals(winch, job, cont, end)
		for _, c := range []chan os.Signal{winch, job, cont, end} {
			signal.Stop(c)
		}
	}()
}

func (t *tty) serveSignals(winch, job, cont, end chan os.Signal) {
	for {
		select {
		case <-t.stop:
			return
		case <-winch:
			t.screen.redraw()
		case <-job:
			up := t.screen.release()
			t.modes.suspend()
			signal.Stop(job)
			signal.Reset(unix.SIGTSTP)
			drain(cont)
			unix.Kill(unix.Getpid(), unix.SIGTSTP)
			select {
			case <-cont:
			case <-time.After(resumeWait):
			}
			signal.Notify(job, unix.SIGTSTP)
			t.gate.expect(t.modes.resume())
			t.screen.reclaim(up)
		case <-cont: // stopped from outside: the shell has changed the mode
			t.modes.reapply()
			t.screen.redraw()
		case s := <-end:
			t.ended(s)
		}
	}
}

func drain(c <-chan os.Signal) {
	select {
	case <-c:
	default:
	}
}

// ended serves the signals that end the process.
func (t *tty) ended(s os.Signal) {
	if t.cfg.OnSignal != nil && s == unix.SIGTERM {
		t.cfg.OnSignal(s)
		return
	}
	t.Restore()
	if t.cfg.OnSignal != nil {
		t.cfg.OnSignal(s)
		return
	}
	signal.Reset(s)
	unix.Kill(unix.Getpid(), s.(unix.Signal))
}
