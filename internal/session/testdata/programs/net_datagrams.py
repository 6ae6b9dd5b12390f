import asyncio

class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(data[::-1], addr)

class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answers = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.answers.put_nowait((data, addr == server))

    def error_received(self, exc):
        self.answers.put_nowait(type(exc).__name__)

    def connection_lost(self, exc):
        print("lost:", exc)

async def main():
    global server
    loop = asyncio.get_running_loop()
    theirs, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    server = theirs.get_extra_info("sockname")
    ours, client = await loop.create_datagram_endpoint(Client, remote_addr=server)
    for data in (b"abc", b"", b"x" * 1000):
        ours.sendto(data)
        answer, same = await client.answers.get()
        print(len(answer), answer[:5], same)
    try:
        ours.sendto(b"x", ("127.0.0.1", 9))
    except ValueError as error:
        print(str(error).replace(str(server[1]), "PORT"))
    try:
        ours.sendto("text")
    except TypeError as error:
        print(error)
    print(ours.get_write_buffer_size(), ours.get_extra_info("peername") == server, ours.is_closing())
    theirs.close()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ours.sendto(b"is anybody there?")
    print(await client.answers.get())
    ours.close()
    print(ours.is_closing())
    await asyncio.sleep(0.01)
    for wrong in (dict(), dict(local_addr="x"), dict(local_addr=("127.0.0.1", 0), remote_addr=("::1", 1))):
        try:
            await loop.create_datagram_endpoint(Client, **wrong)
        except Exception as error:
            print(type(error).__name__, error)

asyncio.run(main())
