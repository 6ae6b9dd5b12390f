package pytermios

import "golang.org/x/sys/unix"

// constants are the names that all systems have.
var constants = map[string]int64{
	"_POSIX_VDISABLE": disabled, "TCSANOW": 0, "TCSADRAIN": 1, "NCCS": int64(characters),

	// The characters that a terminal begins with.
	"CDSUSP": 25, "CEOF": 4, "CEOL": 0, "CEOT": 4, "CERASE": 127, "CINTR": 3, "CKILL": 21, "CLNEXT": 22, "CQUIT": 28,
	"CRPRNT": 18, "CWERASE": 23,

	"B0": unix.B0, "B110": unix.B110, "B115200": unix.B115200, "B1200": unix.B1200, "B134": unix.B134,
	"B150": unix.B150, "B1800": unix.B1800, "B19200": unix.B19200, "B200": unix.B200, "B230400": unix.B230400,
	"B2400": unix.B2400, "B300": unix.B300, "B38400": unix.B38400, "B4800": unix.B4800, "B50": unix.B50,
	"B57600": unix.B57600, "B600": unix.B600, "B75": unix.B75, "B9600": unix.B9600, "BRKINT": unix.BRKINT,
	"CFLUSH": unix.CFLUSH, "CLOCAL": unix.CLOCAL, "CREAD": unix.CREAD, "CRTSCTS": unix.CRTSCTS, "CS5": unix.CS5,
	"CS6": unix.CS6, "CS7": unix.CS7, "CS8": unix.CS8, "CSIZE": unix.CSIZE, "CSTART": unix.CSTART, "CSTOP": unix.CSTOP,
	"CSTOPB": unix.CSTOPB, "CSUSP": unix.CSUSP, "ECHO": unix.ECHO, "ECHOCTL": unix.ECHOCTL, "ECHOE": unix.ECHOE,
	"ECHOK": unix.ECHOK, "ECHOKE": unix.ECHOKE, "ECHONL": unix.ECHONL, "ECHOPRT": unix.ECHOPRT, "EXTA": unix.EXTA,
	"EXTB": unix.EXTB, "EXTPROC": unix.EXTPROC, "FLUSHO": unix.FLUSHO, "HUPCL": unix.HUPCL, "ICANON": unix.ICANON,
	"ICRNL": unix.ICRNL, "IEXTEN": unix.IEXTEN, "IGNBRK": unix.IGNBRK, "IGNCR": unix.IGNCR, "IGNPAR": unix.IGNPAR,
	"IMAXBEL": unix.IMAXBEL, "INLCR": unix.INLCR, "INPCK": unix.INPCK, "ISIG": unix.ISIG, "ISTRIP": unix.ISTRIP,
	"IXANY": unix.IXANY, "IXOFF": unix.IXOFF, "IXON": unix.IXON, "NOFLSH": unix.NOFLSH, "OCRNL": unix.OCRNL,
	"ONLCR": unix.ONLCR, "ONLRET": unix.ONLRET, "ONOCR": unix.ONOCR, "OPOST": unix.OPOST, "PARENB": unix.PARENB,
	"PARMRK": unix.PARMRK, "PARODD": unix.PARODD, "PENDIN": unix.PENDIN, "TCIFLUSH": unix.TCIFLUSH,
	"TCIOFLUSH": unix.TCIOFLUSH, "TCOFLUSH": unix.TCOFLUSH, "TCSAFLUSH": unix.TCSAFLUSH, "TIOCCONS": unix.TIOCCONS,
	"TIOCEXCL": unix.TIOCEXCL, "TIOCGETD": unix.TIOCGETD, "TIOCGPGRP": unix.TIOCGPGRP, "TIOCGWINSZ": unix.TIOCGWINSZ,
	"TIOCMBIC": unix.TIOCMBIC, "TIOCMBIS": unix.TIOCMBIS, "TIOCMGET": unix.TIOCMGET, "TIOCMSET": unix.TIOCMSET,
	"TIOCM_CAR": unix.TIOCM_CAR, "TIOCM_CD": unix.TIOCM_CD, "TIOCM_CTS": unix.TIOCM_CTS, "TIOCM_DSR": unix.TIOCM_DSR,
	"TIOCM_DTR": unix.TIOCM_DTR, "TIOCM_LE": unix.TIOCM_LE, "TIOCM_RI": unix.TIOCM_RI, "TIOCM_RNG": unix.TIOCM_RNG,
	"TIOCM_RTS": unix.TIOCM_RTS, "TIOCM_SR": unix.TIOCM_SR, "TIOCM_ST": unix.TIOCM_ST, "TIOCNOTTY": unix.TIOCNOTTY,
	"TIOCNXCL": unix.TIOCNXCL, "TIOCOUTQ": unix.TIOCOUTQ, "TIOCPKT": unix.TIOCPKT, "TIOCPKT_DATA": unix.TIOCPKT_DATA,
	"TIOCPKT_DOSTOP": unix.TIOCPKT_DOSTOP, "TIOCPKT_FLUSHREAD": unix.TIOCPKT_FLUSHREAD,
	"TIOCPKT_FLUSHWRITE": unix.TIOCPKT_FLUSHWRITE, "TIOCPKT_NOSTOP": unix.TIOCPKT_NOSTOP,
	"TIOCPKT_START": unix.TIOCPKT_START, "TIOCPKT_STOP": unix.TIOCPKT_STOP, "TIOCSCTTY": unix.TIOCSCTTY,
	"TIOCSETD": unix.TIOCSETD, "TIOCSPGRP": unix.TIOCSPGRP, "TIOCSWINSZ": unix.TIOCSWINSZ, "TOSTOP": unix.TOSTOP,
	"VDISCARD": unix.VDISCARD, "VEOF": unix.VEOF, "VEOL": unix.VEOL, "VEOL2": unix.VEOL2, "VERASE": unix.VERASE,
	"VINTR": unix.VINTR, "VKILL": unix.VKILL, "VLNEXT": unix.VLNEXT, "VMIN": unix.VMIN, "VQUIT": unix.VQUIT,
	"VREPRINT": unix.VREPRINT, "VSTART": unix.VSTART, "VSTOP": unix.VSTOP, "VSUSP": unix.VSUSP, "VTIME": unix.VTIME,
	"VWERASE": unix.VWERASE,
}
