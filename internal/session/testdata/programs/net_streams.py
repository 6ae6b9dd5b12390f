# Streams: a server, a client, the end of a stream, a refused connection.
import asyncio
async def handle(reader, writer):
    print("peer", writer.get_extra_info("peername")[0])
    while line := await reader.readline():
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    print("server closed")
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    print(server.is_serving(), len(server.sockets))
    host, port = server.sockets[0].getsockname()
    r, w = await asyncio.open_connection(host, port)
    for m in (b"one\n", b"two\n"):
        w.write(m)
        await w.drain()
        print("client got", await r.readline())
    w.write_eof()
    print("rest", await r.read())
    w.close()
    await w.wait_closed()
    server.close()
    await server.wait_closed()
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    try:
        await asyncio.open_connection(host, port)
    except OSError as e:
        print(type(e).__name__, str(e).replace(str(port), "PORT"))
asyncio.run(main())
