package term

// Keys travel through readline as runes. A typed character is itself; every
// other key is a rune of the last private plane, where readline takes it for a
// plain character until our filter has looked at it. A control character c is
// ctrl(c).
const keyBase rune = 0x10F000

func ctrl(c byte) rune { return keyBase + rune(c&0x1f) }

const (
	keyNone rune = keyBase + 0x100 + iota
	keyUp
	keyDown
	keyLeft
	keyRight
	keyHome
	keyEnd
	keyDelete
	keyBackspace
	keyPageUp
	keyPageDown
	keyShiftTab
	keyWordLeft
	keyWordRight
	keyKillWord     // to the end of the word
	keyKillWordBack // to the start of the word
	keyNewline
	keyEsc
	keyText  // several characters at once
	keyPaste // a bracketed paste
	keyPost  // a function for the edit goroutine
	keyLimit // end of the list
)

// enterKey is what Enter sends while the terminal does not translate it.
var enterKey = ctrl('m')

// isKey reports whether r stands for a key rather than a character.
func isKey(r rune) bool { return r >= keyBase && r < keyLimit }

// escapes names the sequences terminals send for keys.
var escapes = map[string]rune{
	"\x1b[A": keyUp, "\x1bOA": keyUp, "\x1b[1;2A": keyUp, "\x1b[1;5A": keyUp,
	"\x1b[B": keyDown, "\x1bOB": keyDown, "\x1b[1;2B": keyDown, "\x1b[1;5B": keyDown,
	"\x1b[C": keyRight, "\x1bOC": keyRight, "\x1b[1;2C": keyRight,
	"\x1b[D": keyLeft, "\x1bOD": keyLeft, "\x1b[1;2D": keyLeft,
	"\x1b[H": keyHome, "\x1bOH": keyHome, "\x1b[1~": keyHome, "\x1b[7~": keyHome, "\x1b[1;5H": keyHome,
	"\x1b[F": keyEnd, "\x1bOF": keyEnd, "\x1b[4~": keyEnd, "\x1b[8~": keyEnd, "\x1b[1;5F": keyEnd,
	"\x1b[3~":  keyDelete,
	"\x1b[5~":  keyPageUp,
	"\x1b[6~":  keyPageDown,
	"\x1b[Z":   keyShiftTab,
	"\x1b[13u": enterKey, "\x1bOM": enterKey,
	"\x1b[1;5C": keyWordRight, "\x1b[1;3C": keyWordRight, "\x1b[5C": keyWordRight, "\x1bOc": keyWordRight, "\x1bf": keyWordRight,
	"\x1b[1;5D": keyWordLeft, "\x1b[1;3D": keyWordLeft, "\x1b[5D": keyWordLeft, "\x1bOd": keyWordLeft, "\x1bb": keyWordLeft,
	"\x1bd": keyKillWord, "\x1b[3;5~": keyKillWord, "\x1b[3;3~": keyKillWord,
	"\x1b\x7f": keyKillWordBack, "\x1b\b": keyKillWordBack,
	"\x1b\r": keyNewline, "\x1b\n": keyNewline, "\x1b[13;2u": keyNewline, "\x1b[27;2;13~": keyNewline, "\x1b[13;3u": keyNewline,
}
