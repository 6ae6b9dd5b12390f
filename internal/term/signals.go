package term

import (
	"os"
	"os/signal"

	"golang.org/x/sys/unix"
)

// watchSignals serves the terminal's signals until Close.
func (t *tty) watchSignals() {
	winch := make(chan os.Signal, 1)
	signal.Notify(winch, unix.SIGWINCH)
	job := make(chan os.Signal, 1)
	signal.Notify(job, unix.SIGTSTP)
	cont := make(chan os.Signal, 1)
	signal.Notify(cont, unix.SIGCONT)
	end := make(chan os.Signal, 2)
	signal.Notify(end, unix.SIGTERM)
	if !signal.Ignored(unix.SIGHUP) { // as nohup has it
		signal.Notify(end, unix.SIGHUP)
	}
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
			if !stoppable() {
				continue
			}
			up := t.screen.release()
			t.modes.suspend()
			drain(cont)
			unix.Kill(unix.Getpid(), unix.SIGSTOP)
			<-cont
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

// stoppable reports whether somebody is there to continue us: a shell with job
// control has given us a process group of our own.
func stoppable() bool {
	sid, err := unix.Getsid(0)
	return err == nil && sid != unix.Getpgrp() && unix.Getppid() != 1
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
