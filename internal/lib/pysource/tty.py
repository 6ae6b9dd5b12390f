# Modes of a terminal in which programs read key by key.

from termios import *

__all__ = ["cfmakeraw", "cfmakecbreak", "setraw", "setcbreak"]

# The places in the list that tcgetattr() gives.
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _one_key(mode):
    "A read gives what is there, and waits for one byte."
    mode[CC] = [*mode[CC]]
    mode[CC][VMIN], mode[CC][VTIME] = 1, 0


def cfmakeraw(mode):
    "Changes a list of attributes so that all keys come through as they are."
    mode[IFLAG] &= ~(IGNBRK | BRKINT | IGNPAR | PARMRK | INPCK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXANY | IXOFF)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(PARENB | CSIZE) | CS8
    mode[LFLAG] &= ~(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN | ISIG | NOFLSH | TOSTOP)
    _one_key(mode)


def cfmakecbreak(mode):
    "Changes a list of attributes so that keys come one by one, unseen; Ctrl-C still interrupts."
    mode[LFLAG] &= ~(ECHO | ICANON)
    _one_key(mode)


def _switch(fd, when, change):
    before = tcgetattr(fd)
    mode = [*before]
    change(mode)
    tcsetattr(fd, when, mode)
    return before


def setraw(fd, when=TCSAFLUSH):
    "Puts a terminal into raw mode and gives the attributes it had."
    return _switch(fd, when, cfmakeraw)


def setcbreak(fd, when=TCSAFLUSH):
    "Puts a terminal into cbreak mode and gives the attributes it had."
    return _switch(fd, when, cfmakecbreak)
