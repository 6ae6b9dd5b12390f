"""Child processes for coroutines: their pipes are streams."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

from asyncio import events, protocols, streams, tasks
from subprocess import DEVNULL, PIPE, STDOUT


class SubprocessStreamProtocol(streams.FlowControlMixin, protocols.SubprocessProtocol):
    """The protocol that makes streams of a child's pipes."""

    stdin = stdout = stderr = None
    _transport, _process_exited = None, False

    def __init__(self, limit, loop):
        super().__init__(loop)
        self._limit = limit
        self._readers = {}  # by descriptor
        self._open = set()  # those of the readers whose pipes are open
        self._stdin_closed = self._loop.create_future()

    def __repr__(self):
        shown = ((name, getattr(self, name)) for name in ("stdin", "stdout", "stderr"))
        words = [f"{name}={stream!r}" for name, stream in shown if stream is not None]
        return f"<{' '.join([type(self).__name__, *words])}>"

    def connection_made(self, transport):
        self._transport = transport
        for fd in (1, 2):
            pipe = transport.get_pipe_transport(fd)
            if pipe is not None:
                self._readers[fd] = reader = streams.StreamReader(self._limit, self._loop)
                reader.set_transport(pipe)
        self._open.update(self._readers)
        self.stdout, self.stderr = map(self._readers.get, (1, 2))
        pipe = transport.get_pipe_transport(0)
        if pipe is not None:
            self.stdin = streams.StreamWriter(pipe, self, None, self._loop)

    def pipe_data_received(self, fd, data):
        if fd in self._readers:
            self._readers[fd].feed_data(data)

    def pipe_connection_lost(self, fd, exc):
        if fd != 0:
            streams._end(self._readers.get(fd), exc)
            self._open.discard(fd)
            self._close_if_over()
            return
        if self.stdin is not None:
            self.stdin.close()
        self.connection_lost(exc)
        streams._settle(self._stdin_closed, exc)
        if exc is not None:
            self._stdin_closed.exception()  # whoever does not wait need not hear of it

    def process_exited(self):
        self._process_exited = True
        self._close_if_over()

    def _close_if_over(self):
        if self._process_exited and not self._open:
            transport, self._transport = self._transport, None
            transport.close()

    def _get_close_waiter(self, stream):
        return self._stdin_closed if stream is self.stdin else None


class Process:
    """A child process with streams."""

    def __init__(self, transport, protocol, loop):
        self._loop, self._protocol, self._transport = loop, protocol, transport
        self.pid = transport.get_pid()
        for name in ("stdin", "stdout", "stderr"):
            setattr(self, name, getattr(protocol, name))

    def __repr__(self):
        return f"<{type(self).__name__} {self.pid}>"

    returncode = property(lambda self: self._transport.get_returncode(), doc="The exit code, None while the child runs.")

    async def wait(self):
        """Wait for the child to end and return its exit code."""
        return await self._transport._wait()

    def kill(self):
        """End the child."""
        self._transport.kill()

    def terminate(self):
        """Ask the child to end."""
        self._transport.terminate()

    def send_signal(self, signal):
        """Send the child a signal."""
        self._transport.send_signal(signal)

    async def communicate(self, input=None):
        """Send input, read everything, wait for the end; return (stdout, stderr)."""
        _, stdout, stderr = await tasks.gather(
            self._nothing() if self.stdin is None else self._feed_stdin(input),
            self._nothing() if self.stdout is None else self._read_stream(1, self.stdout),
            self._nothing() if self.stderr is None else self._read_stream(2, self.stderr))
        await self.wait()
        return stdout, stderr

    async def _nothing(self):
        return None

    async def _feed_stdin(self, input):
        try:
            if input is not None:
                self.stdin.write(input)
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass  # the child wants no more
        self.stdin.close()

    async def _read_stream(self, fd, stream):
        pipe = self._transport.get_pipe_transport(fd)
        output = await stream.read()
        pipe.close()
        return output


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=streams._DEFAULT_LIMIT, **kwds):
    """Run a shell command and return a Process."""
    return await _create("subprocess_shell", limit, cmd, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=streams._DEFAULT_LIMIT,
                                 **kwds):
    """Run a program and return a Process."""
    return await _create("subprocess_exec", limit, program, *args, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)


async def _create(method, limit, *command, **kwds):
    """Let a method of the loop start the child."""
    loop = events.get_running_loop()
    start = getattr(loop, method)
    return Process(*await start(lambda: SubprocessStreamProtocol(limit, loop), *command, **kwds), loop)
