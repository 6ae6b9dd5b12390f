"""What is measured: python subject.py ROLE [ARGUMENT...]; see main.go.

Servers print their port and serve until their standard input ends. The other roles
print how many seconds they took, and how many of them on a processor.
"""
import asyncio
import os
import resource
import sys
import time


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data)


async def echo():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


async def stream_echo():
    async def serve(reader, writer):
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()
        writer.close()
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


async def fetch(port, window, number):
    window = asyncio.Semaphore(window)

    async def one(n):
        async with window:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /%d HTTP/1.0\r\n\r\n" % n)
            answer = await reader.read()
            writer.close()
            return len(answer)

    sizes = await asyncio.gather(*(one(n) for n in range(1, number + 1)))
    assert min(sizes) > 100, min(sizes)


async def children(number, window):
    window = asyncio.Semaphore(window)

    async def one():
        async with window:
            child = await asyncio.create_subprocess_exec("true")
            assert await child.wait() == 0

    await asyncio.gather(*(one() for _ in range(number)))


async def pipe(megabytes):
    child = await asyncio.create_subprocess_exec("head", "-c", f"{megabytes}M", "/dev/zero", stdout=asyncio.subprocess.PIPE)
    size = 0
    while data := await child.stdout.read(1 << 18):
        size += len(data)
    await child.wait()
    assert size == megabytes << 20


async def lines(number):
    child = await asyncio.create_subprocess_shell(f"yes 'a short line' | head -n {number}", stdout=asyncio.subprocess.PIPE)
    count = 0
    while await child.stdout.readline():
        count += 1
    await child.wait()
    assert count == number


role, *arguments = sys.argv[1:]
if os.environ.get("UVLOOP"):
    import uvloop
    uvloop.install()
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
wall, cpu = time.perf_counter(), time.process_time()
asyncio.run(globals()[role](*map(int, arguments)))
if role not in ("echo", "stream_echo"):
    print(time.perf_counter() - wall, time.process_time() - cpu)
