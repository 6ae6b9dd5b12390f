"""Handlers for the signals of the process."""

from enum import IntEnum

Signals = IntEnum("Signals", _names, module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module="signal")

for _enum in (Signals, Handlers, Sigmasks):
    globals().update(_enum.__members__)


def _shown(handler):
    """Show the two special handlers under their names."""
    return Handlers(handler) if handler == 0 or handler == 1 else handler


def signal(signalnum, handler, /):
    """Set the handler of a signal and return the old one."""
    return _shown(_signal(signalnum, handler))


def getsignal(signalnum, /):
    """Return the handler of a signal."""
    return _shown(_getsignal(signalnum))


def valid_signals():
    """Return the set of the signals there are."""
    return {Signals(number) if number in Signals._value2member_map_ else number
            for number in range(1, NSIG) if number not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    """Do nothing: calls that a signal interrupts go on by themselves."""


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Return -1: a loop is woken for signals without a descriptor."""
    return -1
