"""The transport of a child process, and the event loop's methods that start one."""

import contextlib

import _subprocess
import subprocess

from asyncio import protocols, transports

_NAMES = "stdin", "stdout", "stderr"


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A child process whose pipes are transports.

    What the child does before its protocol knows of the transport is held back
    and told afterwards, in order.
    """

    _proc = _pid = _returncode = None
    _closed = _finished = False

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._loop, self._protocol = loop, protocol
        self._exit_waiters = []
        self._held_back = []
        # The protocol's pipes, by the child's descriptor; None until they are connected.
        self._pipes = {fd: None for fd, what in enumerate((stdin, stdout, stderr)) if what == subprocess.PIPE}
        try:
            self._start(args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        except BaseException:
            self.close()
            raise
        self._extra["subprocess"], self._pid = self._proc, self._proc.pid
        loop.create_task(self._connect_pipes(waiter))

    def _start(self, **options):
        self._proc = subprocess.Popen(universal_newlines=False, **options)

    def _state(self):
        """The words of the repr, in order."""
        if self._closed:
            yield "closed"
        if self._pid is not None:
            yield f"pid={self._pid}"
        if self._returncode is not None:
            yield f"returncode={self._returncode}"
        else:
            yield "running" if self._pid is not None else "not started"
        ends = {name: self._pipes.get(fd) for fd, name in enumerate(_NAMES)}
        if ends["stdout"] is ends["stderr"]:
            ends["stdout=stderr"] = ends.pop("stdout")
            del ends["stderr"]
        for name, end in ends.items():
            if end is not None:
                yield f"{name}={end.pipe}"

    def __repr__(self):
        return f"<{' '.join([type(self).__name__, *self._state()])}>"

    # What programs ask of a transport.

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].pipe if fd in self._pipes else None

    def send_signal(self, signal):
        if self._proc is None:
            raise ProcessLookupError()
        with contextlib.suppress(ProcessLookupError):
            _subprocess.kill(self._proc.pid, signal)

    def kill(self):
        self.send_signal(9)

    def terminate(self):
        self.send_signal(15)

    def is_closing(self):
        return self._closed

    def close(self):
        closed, self._closed = self._closed, True
        if closed:
            return
        for end in filter(None, self._pipes.values()):
            end.pipe.close()
        # The child may have ended without anybody having told so far.
        runs = self._proc is not None and self._returncode is None and self._proc.poll() is None
        if runs:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                self._proc.kill()

    # Connecting.

    async def _connect_pipes(self, waiter):
        error = None
        try:
            for fd, name in enumerate(_NAMES):
                file = getattr(self._proc, name)
                if file is not None:
                    self._pipes[fd] = await self._connect(fd, file)
            self._loop.call_soon(self._protocol.connection_made, self)
            held, self._held_back = self._held_back, None
            for callback, arguments in held:
                self._loop.call_soon(callback, *arguments)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as failure:
            error = failure
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None) if error is None else waiter.set_exception(error)

    async def _connect(self, fd, file):
        """Connect a pipe and return its protocol."""
        connect, kind = ((self._loop.connect_read_pipe, ReadSubprocessPipeProto) if fd else
                         (self._loop.connect_write_pipe, WriteSubprocessPipeProto))
        return (await connect(lambda: kind(self, fd), file))[1]

    # What the pipes and the watcher of the child report.

    def _call(self, callback, *arguments):
        """Have the protocol called soon, after it is told of the transport."""
        if self._held_back is not None:
            self._held_back.append((callback, arguments))
            return
        self._loop.call_soon(callback, *arguments)

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _pipe_connection_lost(self, fd, exc):
        self._ended(self._protocol.pipe_connection_lost, fd, exc)

    def _process_exited(self, returncode):
        child = self._proc
        child.returncode = child.returncode if child.returncode is not None else returncode
        self._returncode = returncode
        self._ended(self._protocol.process_exited)

    def _ended(self, callback, *arguments):
        """Report that a part has ended, and end when that was the last one."""
        self._call(callback, *arguments)
        self._try_finish()

    async def _wait(self):
        if self._returncode is None:
            ended = self._loop.create_future()
            self._exit_waiters.append(ended)
            return await ended
        return self._returncode

    def _try_finish(self):
        """End when the child has ended and all of its pipes are closed."""
        over = self._returncode is not None and all(end and end.disconnected for end in self._pipes.values())
        if over and not self._finished:
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        code, waiters = self._returncode, self._exit_waiters
        try:
            self._protocol.connection_lost(exc)
        finally:
            for ended in waiters:
                if not ended.cancelled():
                    ended.set_result(code)
            self._exit_waiters = self._loop = self._proc = self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """The protocol of the pipe to a child's input."""

    def __init__(self, proc, fd):
        self.fd, self.proc = fd, proc
        self.pipe, self.disconnected = None, False

    def __repr__(self):
        return f"<{type(self).__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected, transport, self.proc = True, self.proc, None
        transport._pipe_connection_lost(self.fd, exc)

    def resume_writing(self):
        self.proc._protocol.resume_writing()

    def pause_writing(self):
        self.proc._protocol.pause_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """The protocol of a pipe from a child's output."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """The transport of a child, as event loops make it."""


async def _started(loop, protocol_factory, args, shell, stdin, stdout, stderr, bufsize, kwargs):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _UnixSubprocessTransport(loop, protocol, args, shell, stdin, stdout, stderr, bufsize,
                                         waiter=waiter, **kwargs)
    _subprocess.watch(loop, transport.get_pid(),
                      lambda code: loop.call_soon_threadsafe(transport._process_exited, code))
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    return transport, protocol


def _check_plain(universal_newlines, shell, want_shell, bufsize, text, encoding, errors):
    """Refuse what only makes sense for children whose pipes are files."""
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != want_shell:
        raise ValueError(f"shell must be {want_shell}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    for name, value, want in (("text", text, "False"), ("encoding", encoding, "None"), ("errors", errors, "None")):
        if value:
            raise ValueError(f"{name} must be {want}")


async def subprocess_exec(loop, protocol_factory, program, args, stdin, stdout, stderr, universal_newlines, shell,
                          bufsize, encoding, errors, text, kwargs):
    _check_plain(universal_newlines, shell, False, bufsize, text, encoding, errors)
    return await _started(loop, protocol_factory, (program, *args), False, stdin, stdout, stderr, bufsize, kwargs)


async def subprocess_shell(loop, protocol_factory, cmd, stdin, stdout, stderr, universal_newlines, shell,
                           bufsize, encoding, errors, text, kwargs):
    if not isinstance(cmd, str | bytes):
        raise ValueError("cmd must be a string")
    _check_plain(universal_newlines, shell, True, bufsize, text, encoding, errors)
    return await _started(loop, protocol_factory, cmd, True, stdin, stdout, stderr, bufsize, kwargs)
