package session

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/creack/pty"
)

// Texts and effects are CPython's, tried with the same program.
func TestTermios(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals here: ", err)
	}
	defer master.Close()
	defer slave.Close()
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}})
	if err != nil {
		t.Fatal(err)
	}
	s.RunText(fmt.Sprintf("fd = %d", slave.Fd())+`
import termios, tty
from tty import IFLAG, OFLAG, LFLAG, CC

class Terminal:
    def fileno(self):
        return fd

def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

first = termios.tcgetattr(fd)
print(len(first), len(first[CC]) == termios.NCCS, {type(c) for c in first[CC]})
tell(termios.tcgetattr, 'x')
tell(termios.tcgetattr, -1)
tell(termios.tcgetattr, 999)
tell(termios.tcsetattr, fd, termios.TCSANOW, first[:6])
tell(termios.tcsetattr, fd, termios.TCSANOW, [*first[:6], [b'ab'] * termios.NCCS])
tell(termios.tcsetattr, fd, 77, first)
tell(termios.tcsetwinsize, fd, (20, 80))
tell(termios.tcgetwinsize, Terminal())
tell(termios.tcsetwinsize, fd, (20,))
tell(termios.tcsetwinsize, fd, (-1, 3))
tell(termios.tcflush, fd, termios.TCIOFLUSH)
tell(termios.tcflush, fd, 77)

print(tty.setcbreak(fd) == first)
mode = termios.tcgetattr(fd)
print(bool(mode[LFLAG] & (termios.ICANON | termios.ECHO)), bool(mode[LFLAG] & termios.ISIG), mode[CC][termios.VMIN])
print(tty.setraw(fd) == mode)
mode = termios.tcgetattr(fd)
print(bool(mode[LFLAG] & termios.ISIG), bool(mode[OFLAG] & termios.OPOST), bool(mode[IFLAG] & termios.ICRNL))
termios.tcsetattr(fd, termios.TCSADRAIN, first)
print(termios.tcgetattr(fd) == first)
`, "termios")
	want := `7 True {<class 'bytes'>}
TypeError ('argument must be an int, or have a fileno() method.',)
ValueError ('file descriptor cannot be a negative integer (-1)',)
error (9, 'Bad file descriptor')
TypeError ('tcsetattr, arg 3: must be 7 element list',)
TypeError ('tcsetattr: elements of attributes must be characters or integers',)
error (22, 'Invalid argument')
None
(20, 80)
TypeError ('tcsetwinsize, arg 2: must be a two-item sequence',)
OverflowError ('winsize value(s) out of range.',)
None
error (22, 'Invalid argument')
True
False True 1
True
False False False
True
`
	if out.String() != want || errs.Len() > 0 {
		t.Errorf("got\n%s%s\nwant\n%s", &out, &errs, want)
	}
}
