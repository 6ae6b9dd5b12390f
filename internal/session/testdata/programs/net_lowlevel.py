import asyncio
import socket

async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    accepting = asyncio.create_task(loop.sock_accept(listener))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    peer, address = await accepting
    print(address == client.getsockname(), peer.gettimeout(), peer.type)
    reading = asyncio.create_task(loop.sock_recv(peer, 5))
    await asyncio.sleep(0)
    print(reading.done())
    await loop.sock_sendall(client, b"hello world")
    print(await reading, await loop.sock_recv(peer, 100))
    buffer = bytearray(4)
    await loop.sock_sendall(peer, b"abcdef")
    print(await loop.sock_recv_into(client, buffer), buffer, await loop.sock_recv(client, 10))
    waiting = asyncio.create_task(loop.sock_recv(client, 10))
    await asyncio.sleep(0)
    waiting.cancel()
    again = asyncio.create_task(loop.sock_recv(client, 10))
    await loop.sock_sendall(peer, b"for the second")
    print(await asyncio.gather(waiting, again, return_exceptions=True), await loop.sock_recv(client, 10))
    sending = asyncio.create_task(loop.sock_sendall(client, b"x" * 10_000_000))
    received = 0
    while received < 10_000_000:
        received += len(await loop.sock_recv(peer, 1 << 20))
    print(received, await sending)
    peer.close()
    print(await loop.sock_recv(client, 10))
    client.close()
    for call in (loop.sock_recv(client, 1), loop.sock_sendall(client, b"x")):
        try:
            await call
        except OSError as error:
            print(error)
    unbound = socket.socket()
    unbound.setblocking(False)
    listener.close()
    try:
        await loop.sock_connect(unbound, ("127.0.0.1", 1))
    except ConnectionRefusedError as error:
        print(error)
    unbound.close()
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    for end in (a, b):
        end.setblocking(False)
    await loop.sock_sendall(a, b"datagram")
    print(await loop.sock_recvfrom(b, 100), a.family, a.type)
    a.close()
    b.close()

asyncio.run(main())
