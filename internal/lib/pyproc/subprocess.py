"""Child processes with pipes to their input, output and errors."""

__all__ = ("Popen", "PIPE", "STDOUT", "DEVNULL", "call", "check_call", "check_output", "run",
           "getstatusoutput", "getoutput", "CalledProcessError", "CompletedProcess", "TimeoutExpired", "SubprocessError")

import _subprocess
import contextlib as _contextlib
import io
import time as _time
from threading import Thread as _Thread

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


def _set_output(error, value):
    error.output = value


# What a failed command wrote has two names.
_stdout = property(lambda error: error.output, _set_output, doc="What the child wrote, as far as it was caught.")


class CalledProcessError(SubprocessError):
    """A child ended with an exit code other than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.cmd, self.returncode = cmd, returncode
        self.output, self.stderr = output, stderr

    stdout = _stdout

    def __str__(self):
        return f"Command '{self.cmd}' {self._fate()}."

    def _fate(self):
        code = self.returncode
        if not code or code > 0:
            return "returned non-zero exit status %d" % code
        import signal
        try:
            return f"died with {signal.Signals(-code)!r}"
        except ValueError:
            return f"died with unknown signal {-code}"


class TimeoutExpired(SubprocessError):
    """A child did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout = cmd, timeout
        self.output, self.stderr = output, stderr

    stdout = _stdout

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """What run() returns."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode = args, returncode
        self.stdout, self.stderr = stdout, stderr

    def __repr__(self):
        # What was not caught is not shown.
        shown = {name: value for name, value in vars(self).items() if name in ("args", "returncode") or value is not None}
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    __class_getitem__ = classmethod(type(list[int]))

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class _Plumbing:
    """The descriptors of a child, and which ends this process closes and keeps."""

    def __init__(self):
        self.child = [-1, -1, -1]   # what the child gets; -1: what this process has
        self.kept = [None, None, None]
        self.given = []             # to close once the child has them
        self._null = None

    def connect(self, number, what):
        if what is None:
            return
        if what == PIPE:
            reading, writing = _subprocess.pipe()
            mine, its = (writing, reading) if number == 0 else (reading, writing)
            self.kept[number] = mine
            self.given.append(its)
            self.child[number] = its
        elif what == DEVNULL:
            if self._null is None:
                self._null = open("/dev/null", "r+b", 0)
            self.child[number] = self._null.fileno()
        elif what == STDOUT:
            if number != 2:
                raise ValueError("STDOUT can only be used for stderr")
            self.child[2] = 1 if self.child[1] == -1 else self.child[1]
        elif isinstance(what, int):
            self.child[number] = what
        else:
            self.child[number] = what.fileno()

    def close_given(self):
        for fd in self.given:
            _subprocess.close(fd)
        self.given.clear()
        if self._null is not None:
            self._null.close()

    def close_kept(self):
        for fd in self.kept:
            if fd is not None:
                _subprocess.close(fd)


class Popen:
    """A child process."""

    returncode = None

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if preexec_fn is not None:
            raise NotImplementedError("preexec_fn is not supported: no Python code can run between fork and exec")
        if startupinfo is not None or creationflags:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. "
                                  "Pass one or the other.")
        self.args = args
        self.encoding, self.errors = encoding, errors
        self.text_mode = encoding or errors or text or universal_newlines
        self.pipesize = pipesize
        self.stdin = self.stdout = self.stderr = None
        self._workers = None
        command = self._command(args, shell, executable)
        plumbing = _Plumbing()
        try:
            for number, what in enumerate((stdin, stdout, stderr)):
                plumbing.connect(number, what)
            self.pid = _subprocess.start(
                command, executable if not shell else None, self._environment(env), cwd, plumbing.child,
                tuple(pass_fds), start_new_session, process_group if process_group not in (None, -1) else None)
        except BaseException:
            plumbing.close_given()
            plumbing.close_kept()
            raise
        plumbing.close_given()
        files = [None if fd is None else self._file(fd, mode, bufsize)
                 for fd, mode in zip(plumbing.kept, ("wb", "rb", "rb"))]
        self.stdin, self.stdout, self.stderr = files

    @staticmethod
    def _command(args, shell, executable):
        if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
            args = [args]
        else:
            args = list(args)
        if shell:
            args = [executable or "/bin/sh", "-c", *args]
        return args

    @staticmethod
    def _environment(env):
        if env is None:
            return None
        pairs = []
        for name, value in env.items():
            if isinstance(name, bytes):
                pairs.append(name + b"=" + (value if isinstance(value, bytes) else value.encode()))
            else:
                pairs.append(f"{name}={value if isinstance(value, str) else value.decode()}")
        return pairs

    def _file(self, fd, mode, bufsize):
        line_buffered = bufsize == 1 and bool(self.text_mode)
        file = open(fd, mode, -1 if bufsize == 1 else bufsize)
        if self.text_mode:
            file = io.TextIOWrapper(file, encoding=self.encoding, errors=self.errors,
                                    write_through=mode == "wb" and line_buffered, line_buffering=line_buffered)
        return file

    def __repr__(self):
        shown = f"{list(self.args)!r}" if not isinstance(self.args, (str, bytes)) else repr(self.args)
        text = f"<{self.__class__.__name__}: returncode: {self.returncode} args: {shown}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    @property
    def universal_newlines(self):
        return self.text_mode

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        """Return the exit code, None while the child runs."""
        if self.returncode is None:
            self.returncode = _subprocess.wait(self.pid, 0)
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the child to end and return its exit code."""
        if self.returncode is None:
            self.returncode = _subprocess.wait(self.pid, timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Send the child a signal, if it is still there."""
        if self.poll() is not None:
            return
        try:
            _subprocess.kill(self.pid, sig)
        except ProcessLookupError:
            pass

    def terminate(self):
        """Ask the child to end."""
        self.send_signal(15)

    def kill(self):
        """End the child."""
        self.send_signal(9)

    def communicate(self, input=None, timeout=None):
        """Send input, read everything, wait for the end; return (stdout, stderr)."""
        end = None if timeout is None else _time.monotonic() + timeout

        def left():
            return None if end is None else max(0, end - _time.monotonic())

        if self._workers is None:
            # A call after a timeout goes on waiting for the same ones.
            self._outputs = {"stdout": None, "stderr": None}
            self._workers = [_Thread(target=work, args=args, daemon=True) for work, args in self._work(input)]
            for worker in self._workers:
                worker.start()
        for worker in self._workers:
            worker.join(left())
            if worker.is_alive():
                raise TimeoutExpired(self.args, timeout)
        self.wait(left())
        return tuple(self._outputs.values())

    def _work(self, input):
        """What has to be done for communicate(), each on a thread of its own."""
        if self.stdin is not None:
            yield self._feed, (input,)
        for name in self._outputs:
            if (file := getattr(self, name)) is not None:
                yield self._drain, (name, file)

    def _drain(self, name, file):
        with file:
            self._outputs[name] = file.read()

    def _feed(self, input):
        # The child may close its end whenever it likes.
        for step in ([lambda: self.stdin.write(input)] if input else []) + [self.stdin.close]:
            try:
                step()
            except BrokenPipeError:
                pass


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a command to its end and return a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with _ending(Popen(*popenargs, **kwargs)) as process:
        output = process.communicate(input, timeout)
    done = CompletedProcess(process.args, process.poll(), *output)
    if check:
        done.check_returncode()
    return done


@_contextlib.contextmanager
def _ending(process):
    """A child that is killed when waiting for it fails."""
    with process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def call(*popenargs, timeout=None, **kwargs):
    """Run a command to its end and return its exit code."""
    with _ending(Popen(*popenargs, **kwargs)) as process:
        return process.wait(timeout=timeout)


def check_call(*popenargs, **kwargs):
    """Run a command; an exit code other than 0 raises CalledProcessError."""
    code = call(*popenargs, **kwargs)
    if code:
        raise CalledProcessError(code, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a command and return its output."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command and return its exit code and its output."""
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    return done.returncode, done.stdout.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command and return its output."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Join arguments to one line, quoted as Windows programs read it."""
    words = []
    for arg in seq:
        arg = str(arg)
        out = ""
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            out += "\\" * (2 * slashes + 1 if c == '"' else slashes) + c
            slashes = 0
        quote = not arg or " " in arg or "\t" in arg
        out += "\\" * (2 * slashes if quote else slashes)
        words.append(f'"{out}"' if quote else out)
    return " ".join(words)
