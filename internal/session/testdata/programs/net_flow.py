import asyncio
import socket

class Watched(asyncio.Protocol):
    def __init__(self, log):
        self.log = log

    def pause_writing(self):
        self.log.append("pause")

    def resume_writing(self):
        self.log.append("resume")

    def eof_received(self):
        self.log.append("eof")
        return True

    def data_received(self, data):
        self.log.append(data)

    def connection_lost(self, exc):
        self.log.append(("lost", exc))

async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    b.setblocking(False)
    log = []
    transport, _ = await loop.create_connection(lambda: Watched(log), sock=a)
    print(transport.get_write_buffer_limits(), transport.is_reading(), transport.can_write_eof())
    for limits in (dict(high=100), dict(low=10), dict(high=5, low=1), dict(high=0)):
        transport.set_write_buffer_limits(**limits)
        print(transport.get_write_buffer_limits())
    for limits in (dict(high=1, low=2), dict(low=-1), dict(high=-5)):
        try:
            transport.set_write_buffer_limits(**limits)
        except ValueError as error:
            print(error)
    size = 0
    while "pause" not in log:
        transport.write(b"x" * 100_000)
        size += 100_000
    while size:
        size -= len(await loop.sock_recv(b, 1 << 20))
    print(log, transport.get_write_buffer_size())
    log.clear()
    transport.pause_reading()
    transport.pause_reading()
    await loop.sock_sendall(b, b"hello")
    await asyncio.sleep(0.01)
    print(log, transport.is_reading())
    transport.resume_reading()
    await asyncio.sleep(0.01)
    print(log)
    b.shutdown(socket.SHUT_WR)
    await asyncio.sleep(0.01)
    transport.writelines([b"still ", b"open"])
    print(await loop.sock_recv(b, 100), log)
    transport.write_eof()
    for call in (lambda: transport.write(b"x"), lambda: transport.write("x"), lambda: transport.write_eof()):
        try:
            print(call())
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, error)
    transport.abort()
    transport.abort()
    await asyncio.sleep(0.01)
    print(log[2:], transport.is_closing(), await loop.sock_recv(b, 100))
    b.close()

asyncio.run(main())
