"""The transport of a child process, and the event loop's methods that start one."""

import _subprocess
import subprocess

from asyncio import protocols, transports


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A child process whose pipes are transports.

    What the child does before its protocol knows of the transport is told
    afterwards, in order.
    """

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._loop = loop
        self._protocol = protocol
        self._closed = False
        self._finished = False
        self._proc = None
        self._pid = None
        self._returncode = None
        self._exit_waiters = []
        self._held_back = []  # calls of the protocol, until it is connected; then None
        self._pipes = {fd: None for fd, what in enumerate((stdin, stdout, stderr)) if what == subprocess.PIPE}
        try:
            self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr,
                                          universal_newlines=False, bufsize=bufsize, **kwargs)
        except BaseException:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        parts = [self.__class__.__name__]
        if self._closed:
            parts.append("closed")
        if self._pid is not None:
            parts.append(f"pid={self._pid}")
        if self._returncode is not None:
            parts.append(f"returncode={self._returncode}")
        else:
            parts.append("not started" if self._pid is None else "running")
        stdin, stdout, stderr = (self._pipes.get(fd) for fd in range(3))
        if stdin is not None:
            parts.append(f"stdin={stdin.pipe}")
        if stdout is not None and stderr is stdout:
            parts.append(f"stdout=stderr={stdout.pipe}")
        else:
            parts += [f"{name}={end.pipe}" for name, end in (("stdout", stdout), ("stderr", stderr)) if end is not None]
        return f"<{' '.join(parts)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for end in self._pipes.values():
            if end is not None:
                end.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            try:
                self._proc.kill()
            except (ProcessLookupError, PermissionError):
                pass

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        if fd in self._pipes:
            return self._pipes[fd].pipe
        return None

    def send_signal(self, signal):
        if self._proc is None:
            raise ProcessLookupError()
        try:
            _subprocess.kill(self._proc.pid, signal)
        except ProcessLookupError:
            pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    async def _connect_pipes(self, waiter):
        try:
            loop, proc = self._loop, self._proc
            if proc.stdin is not None:
                _, self._pipes[0] = await loop.connect_write_pipe(lambda: WriteSubprocessPipeProto(self, 0), proc.stdin)
            if proc.stdout is not None:
                _, self._pipes[1] = await loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, 1), proc.stdout)
            if proc.stderr is not None:
                _, self._pipes[2] = await loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, 2), proc.stderr)
            loop.call_soon(self._protocol.connection_made, self)
            held, self._held_back = self._held_back, None
            for callback, arguments in held:
                loop.call_soon(callback, *arguments)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *arguments):
        if self._held_back is None:
            self._loop.call_soon(callback, *arguments)
        else:
            self._held_back.append((callback, arguments))

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        """End when the child has ended and all of its pipes are closed."""
        if self._returncode is None or self._finished:
            return
        if all(end is not None and end.disconnected for end in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            waiters, self._exit_waiters = self._exit_waiters, None
            for waiter in waiters:
                if not waiter.cancelled():
                    waiter.set_result(self._returncode)
            self._loop = self._proc = self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """The protocol of the pipe to a child's input."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def __repr__(self):
        return f"<{self.__class__.__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected = True
        proc, self.proc = self.proc, None
        proc._pipe_connection_lost(self.fd, exc)

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


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
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    _check_plain(universal_newlines, shell, True, bufsize, text, encoding, errors)
    return await _started(loop, protocol_factory, cmd, True, stdin, stdout, stderr, bufsize, kwargs)
