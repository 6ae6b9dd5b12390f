#!/usr/bin/env python3.13
"""Records what CPython 3.13 prints when it plays the shipped lessons.

    record.py [LESSON.py ...]           write NAME.golden beside this script
    record.py --check [LESSON.py ...]   only tell which recordings differ
    record.py --real --check ...        the same in real time, with real SIGINTs

Without names it takes every lesson of ../../../scripts. The cells of a lesson
run in order in one namespace. A golden file holds, for each cell, a line
"=== step N line L code C" (steps from 1; the line where the code begins; the
CRC-32 of the code, by which a stale recording is noticed) and what the cell
printed on standard output. A cell tagged "varies" prints something else each
time: it is played, but its output is not recorded.

Time is virtual unless --real is given: the loop's clock jumps to the next timer
instead of waiting for it, time.sleep moves the same clock, and a cell with
"interrupt=S" gets its KeyboardInterrupt S seconds after its start out of the
loop's wait for the operating system, which is where a real one nearly always
strikes. As under a real clock, two readings of it are never equal, and a wait
is rounded up to whole milliseconds, so timers due together fire together.
While a child or a connection is watched, real time passes.
"""

import asyncio
import difflib
import io
import math
import pathlib
import re
import selectors
import signal
import sys
import time
import warnings
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SCRIPTS = HERE.parents[2] / "scripts"
MARKER = re.compile(r"#[ \t]*%%+(?=[ \t\[{]|$)(.*)")
INTERRUPT = re.compile(r"\binterrupt=(\S+)")
VARIES = 'tags=["varies"]'


def cells(text):
    """Yields (line, code, interrupt, varies) for each code cell that is not blank."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if MARKER.match(line)]
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        header = MARKER.match(lines[start])[1]
        if "[markdown]" in header or "[md]" in header:
            continue
        first, last = start + 1, end
        while first < last and not lines[first].strip():
            first += 1
        while first < last and not lines[last - 1].strip():
            last -= 1
        if first < last:
            interrupt = INTERRUPT.search(header)
            code = "\n".join(lines[first:last]) + "\n"
            yield first + 1, code, float(interrupt[1]) if interrupt else None, VARIES in header


class VirtualClock:
    """A clock that moves when somebody waits."""

    now = 1000.0
    alarm = math.inf

    def read(self):
        self.now += 1e-9
        return self.now

    def wait(self, seconds):
        due = self.now + math.ceil(seconds * 1000) / 1000
        if self.alarm <= due:
            self.now, self.alarm = max(self.now, self.alarm), math.inf
            raise KeyboardInterrupt
        self.now = due

    def set_alarm(self, seconds):
        self.alarm = math.inf if seconds is None else self.now + seconds

    def install(self):
        real_time = time.monotonic
        time.time = time.monotonic = time.perf_counter = self.read
        time.sleep = self.wait
        clock = self

        class Selector(selectors.DefaultSelector):
            def select(self, timeout=None):
                if len(self.get_map()) > 1:     # more than the loop's own wake-up
                    began = real_time()
                    ready = super().select(timeout)
                    clock.now += real_time() - began
                    return ready
                ready = super().select(0)
                if not ready and timeout is None and clock.alarm == math.inf:
                    raise RuntimeError("the lesson waits for ever")
                if not ready and timeout is None:
                    clock.wait(math.inf if clock.alarm == math.inf else clock.alarm - clock.now)
                elif not ready and timeout > 0:
                    clock.wait(timeout)
                return ready

        class Loop(asyncio.SelectorEventLoop):
            def __init__(self):
                super().__init__(Selector())

            def time(self):
                return clock.read()

        asyncio.new_event_loop = Loop


class RealClock:
    """The clock on the wall; the alarm is a real SIGINT."""

    def set_alarm(self, seconds):
        signal.setitimer(signal.ITIMER_REAL, seconds or 0)

    def install(self):
        signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))


def play(path, clock):
    """Returns the text of the golden file."""
    warnings.simplefilter("ignore")
    namespace = {"__name__": "__main__"}
    record = io.StringIO()
    for number, (line, code, interrupt, varies) in enumerate(cells(path.read_text("utf-8")), 1):
        record.write(f"=== step {number} line {line} code {zlib.crc32(code.encode()):08x}\n")
        compiled = compile("\n" * (line - 1) + code, path.name, "exec")
        stdout, sys.stdout = sys.stdout, io.StringIO() if varies else record
        clock.set_alarm(interrupt)
        try:
            exec(compiled, namespace)
        finally:
            clock.set_alarm(None)
            sys.stdout = stdout
    return record.getvalue()


def main(args):
    check = "--check" in args
    clock = RealClock() if "--real" in args else VirtualClock()
    paths = [pathlib.Path(a) for a in args if not a.startswith("--")] or sorted(SCRIPTS.glob("*.py"))
    if sys.version_info[:2] != (3, 13):
        sys.exit("record.py: this is not CPython 3.13")
    clock.install()
    bad = 0
    for path in paths:
        golden = HERE / (path.stem + ".golden")
        text = play(path, clock)
        if not check:
            golden.write_text(text, "utf-8")
        elif text != (have := golden.read_text("utf-8") if golden.exists() else ""):
            bad = 1
            sys.stdout.writelines(difflib.unified_diff(
                have.splitlines(True), text.splitlines(True), golden.name, path.name + " played"))
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
