import asyncio

class Talk(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done, self.data, self.log = done, {1: b"", 2: b""}, []

    def connection_made(self, transport):
        self.log.append("made")
        self.transport = transport

    def pipe_data_received(self, fd, data):
        self.data[fd] += data

    def pipe_connection_lost(self, fd, exc):
        self.log.append(("pipe", fd, exc))

    def process_exited(self):
        self.log.append("exited")

    def connection_lost(self, exc):
        self.log.append(("lost", exc))
        self.done.set_result(None)

async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Talk(done), "sh", "-c", "cat; echo end >&2; exit 5")
    print(transport.get_returncode(), transport.get_pid() > 0, transport.get_pipe_transport(7))
    stdin = transport.get_pipe_transport(0)
    stdin.write(b"one\n")
    stdin.writelines([b"two\n", b"three\n"])
    print(stdin.can_write_eof(), transport.get_pipe_transport(1).is_reading())
    stdin.write_eof()
    await done
    log = protocol.log
    print(log[0], log[-1], sorted(map(str, log[1:-1])))
    print(protocol.data, transport.get_returncode(), transport.is_closing())
    transport.close()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_shell(lambda: Talk(done), "echo $0 $((6 * 7))", stdin=None)
    await done
    print(protocol.data[1].split()[1], transport.get_returncode(), transport.get_pipe_transport(0))
    try:
        await loop.subprocess_shell(lambda: Talk(done), ["echo"])
    except ValueError as error:
        print(error)
    try:
        await loop.subprocess_exec(lambda: Talk(done), 5)
    except TypeError as error:
        print(error)

asyncio.run(main())
