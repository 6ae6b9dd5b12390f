package term

import (
	"os"
	"sync"

	"golang.org/x/sys/unix"
)

// mode is a state of the terminal.
type mode uint8

const (
	modeShell mode = iota // as it was found
	modeEdit              // every key is ours
	modeRun               // no echo, no line editing; Ctrl-C is a signal
)

const (
	pasteOn  = "\x1b[?2004h"
	pasteOff = "\x1b[?2004l"
)

// modes switches the terminal. Safe for all goroutines.
type modes struct {
	mu      sync.Mutex
	in, out *os.File
	termios [3]unix.Termios
	now     mode
	wanted  mode // what resume returns to
}

func newModes(in, out *os.File) (*modes, error) {
	saved, err := unix.IoctlGetTermios(int(in.Fd()), getTermios)
	if err != nil {
		return nil, os.NewSyscallError("tcgetattr", err)
	}
	m := &modes{in: in, out: out}
	m.termios[modeShell] = *saved

	run := *saved
	// Enter keeps its own code in both modes, so that what is typed ahead
	// during a run means the same when it is read by the editor.
	run.Iflag &^= unix.ICRNL | unix.INLCR | unix.IGNCR
	run.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN
	run.Lflag |= unix.ISIG
	run.Oflag |= unix.OPOST | unix.ONLCR
	run.Cc[unix.VMIN], run.Cc[unix.VTIME] = 1, 0
	m.termios[modeRun] = run

	edit := run
	edit.Iflag &^= unix.IXON | unix.ISTRIP
	edit.Lflag &^= unix.ISIG
	m.termios[modeEdit] = edit
	return m, nil
}

// set switches to mode to and reports the number of bytes that had been typed
// before, in line mode.
func (m *modes) set(to mode) (cooked int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.switchTo(to)
}

func (m *modes) switchTo(to mode) (cooked int) {
	from := m.now
	if from == to {
		return 0
	}
	if to == modeShell {
		m.out.WriteString(pasteOff)
	}
	for {
		err := unix.IoctlSetTermios(int(m.in.Fd()), setTermios, &m.termios[to])
		if err != unix.EINTR {
			break
		}
	}
	m.now = to
	if from == modeShell {
		m.out.WriteString(pasteOn)
		cooked, _ = unix.IoctlGetInt(int(m.in.Fd()), pendingIn)
	}
	return cooked
}

// suspend goes to shell mode and remembers where resume has to return to.
func (m *modes) suspend() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.wanted = m.now
	m.switchTo(modeShell)
}

// reapply sets the present mode again, after somebody else changed it.
func (m *modes) reapply() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if now := m.now; now != modeShell {
		m.now = modeShell
		m.switchTo(now)
	}
}

func (m *modes) resume() (cooked int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.switchTo(m.wanted)
}

// IsTerminal reports whether f is a terminal.
func IsTerminal(f *os.File) bool {
	if f == nil {
		return false
	}
	_, err := unix.IoctlGetTermios(int(f.Fd()), getTermios)
	return err == nil
}

// ScreenSize is the size of the terminal f; unknown counts as 80 by 24.
func ScreenSize(f *os.File) (cols, rows int) {
	ws, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err == nil {
		cols, rows = int(ws.Col), int(ws.Row)
	}
	if cols <= 0 {
		cols = 80
	}
	if rows <= 0 {
		rows = 24
	}
	return cols, rows
}
