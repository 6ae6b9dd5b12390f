import asyncio
import os
import tempfile

async def echo(reader, writer):
    print("server:", writer.get_extra_info("sockname") == path, repr(writer.get_extra_info("peername")))
    writer.write(await reader.readuntil((b";", b"\n")))
    writer.write_eof()
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_unix_server(echo, path)
    print(os.path.exists(path), server.is_serving(), len(server.sockets))
    for message in (b"one;two\n", b"three\nfour;"):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(message)
        print("client:", await reader.read(), writer.get_extra_info("peername") == path)
        writer.close()
        await writer.wait_closed()
    for wrong in (dict(path=path, sock=1), dict()):
        try:
            await asyncio.open_unix_connection(**wrong)
        except ValueError as error:
            print(error)
    server.close()
    await server.wait_closed()
    print(os.path.exists(path), server.sockets)
    try:
        await asyncio.open_unix_connection(path)
    except FileNotFoundError as error:
        print(error.errno, error.strerror)

with tempfile.TemporaryDirectory() as directory:
    path = os.path.join(directory, "socket")
    asyncio.run(main())
