package term

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Width is the number of cells s takes on the screen. Escape sequences and
// control characters take none; tabs must have been expanded.
func Width(s string) int {
	w := 0
	for s != "" {
		if n := escapeLen(s); n > 0 {
			s = s[n:]
			continue
		}
		_, n, cw := cluster(s)
		w += cw
		s = s[n:]
	}
	return w
}

// Truncate shortens s to at most w cells, the last of them an ellipsis if
// anything was cut. Colours are kept and switched off at the end.
func Truncate(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	var b strings.Builder
	coloured := false
	for used := 0; s != ""; {
		if n := escapeLen(s); n > 0 {
			b.WriteString(s[:n])
			coloured = true
			s = s[n:]
			continue
		}
		c, n, cw := cluster(s)
		if used+cw > w-1 {
			break
		}
		b.WriteString(c)
		used += cw
		s = s[n:]
	}
	b.WriteString("…")
	if coloured {
		b.WriteString(sgrReset)
	}
	return b.String()
}

// PadRight appends blanks until s is w cells wide.
func PadRight(s string, w int) string {
	if n := w - Width(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}

// PadLeft puts blanks before s until it is w cells wide.
func PadLeft(s string, w int) string {
	if n := w - Width(s); n > 0 {
		return strings.Repeat(" ", n) + s
	}
	return s
}

// cluster returns the first user-perceived character of s, its length in bytes
// and its width in cells.
func cluster(s string) (c string, n, width int) {
	if b := s[0]; b < 0x80 && (len(s) == 1 || s[1] < 0x80) && b != '\r' {
		if b < 0x20 || b == 0x7f {
			return s[:1], 1, 0
		}
		return s[:1], 1, 1
	}
	c, _, width, _ = uniseg.FirstGraphemeClusterInString(s, -1)
	return c, len(c), width
}

// isASCII reports whether s has one cell for each byte.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

const sgrReset = "\x1b[0m"

// escapeLen is the length of the escape sequence that s begins with: CSI, OSC
// and other strings, or two bytes. 0 means none; an unfinished one counts whole.
func escapeLen(s string) int {
	n, _ := scanEscape(s)
	return n
}

// scanEscape also tells whether the sequence is finished.
func scanEscape(s string) (n int, done bool) {
	if s == "" || s[0] != 0x1b {
		return 0, true
	}
	if len(s) == 1 {
		return 1, false
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if c := s[i]; c >= 0x40 && c <= 0x7e {
				return i + 1, true
			} else if c < 0x20 || c > 0x7e {
				return i, true // broken: what follows is text
			}
		}
		return len(s), false
	case ']', 'P', 'X', '^', '_':
		for i := 2; i < len(s); i++ {
			switch {
			case s[i] == 0x07:
				return i + 1, true
			case s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\':
				return i + 2, true
			case s[i] == '\n':
				return i, true
			}
		}
		return len(s), false
	}
	if s[1] >= 0x20 && s[1] <= 0x2f { // intermediate byte, one more follows
		if len(s) < 3 {
			return len(s), false
		}
		return 3, true
	}
	if s[1] < 0x20 || s[1] > 0x7e {
		return 1, true
	}
	return 2, true
}

// wrapRows breaks s, which may contain colours, into rows of at most w cells.
// Each row switches its colours off at its end and on again at its start.
func wrapRows(s string, w int) []row {
	var rows []row
	var b strings.Builder
	sgr, used := "", 0
	flush := func() {
		if sgr != "" {
			b.WriteString(sgrReset)
		}
		rows = append(rows, row{b.String(), used})
		b.Reset()
		b.WriteString(sgr)
		used = 0
	}
	for s != "" {
		if n := escapeLen(s); n > 0 {
			if isSGR(s[:n]) {
				sgr = joinSGR(sgr, s[:n])
				b.WriteString(s[:n])
			}
			s = s[n:]
			continue
		}
		if s[0] == '\n' {
			flush()
			s = s[1:]
			continue
		}
		c, n, cw := cluster(s)
		if used+cw > w {
			flush()
		}
		if c == "\t" {
			c, cw = "    ", 4
		}
		if c[0] >= 0x20 && cw <= w {
			b.WriteString(c)
			used += cw
		}
		s = s[n:]
	}
	flush()
	return rows
}

func isSGR(seq string) bool {
	if len(seq) < 3 || seq[1] != '[' || seq[len(seq)-1] != 'm' {
		return false
	}
	return strings.Trim(seq[2:len(seq)-1], "0123456789;:") == ""
}

// joinSGR is the colour state after seq was written in state sgr.
func joinSGR(sgr, seq string) string {
	switch {
	case seq == "\x1b[m" || seq == "\x1b[0m":
		return ""
	case strings.HasPrefix(seq, "\x1b[0;"):
		return seq
	case len(sgr) > 128: // bounded: endless changes without a reset
		return seq
	}
	return sgr + seq
}
