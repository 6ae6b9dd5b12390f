import asyncio

async def main():
    loop = asyncio.get_running_loop()
    done = []

    async def greet(reader, writer):
        try:
            writer.write(b"hello\n")
            await reader.read()
            done.append("end of input")
        except asyncio.CancelledError:
            done.append("cancelled")
            raise
        finally:
            writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), server.get_loop() is loop, len(server.sockets))
    await server.start_serving()
    print(server.is_serving())
    address = server.sockets[0].getsockname()
    clients = [await asyncio.open_connection(*address) for _ in range(3)]
    print([await reader.readline() for reader, _ in clients])
    server.close()
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError as error:
        print(str(error).replace(str(address[1]), "PORT"))
    waiting = asyncio.create_task(server.wait_closed())
    clients[0][1].close()
    await asyncio.sleep(0.01)
    print(done, waiting.done())
    server.close_clients()
    await asyncio.sleep(0.01)
    print(done, waiting.done(), await clients[1][0].read())

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).partition(" <")[0], str(error).rpartition("> ")[2])
    forever.cancel()
    print(await asyncio.gather(forever, return_exceptions=True), server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).rpartition("> ")[2])
    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.readline())
        server.abort_clients()
    print(server.is_serving(), await reader.read())
    for wrong in (dict(), dict(host="127.0.0.1", port=0, sock=1), dict(host="127.0.0.1", port=0, ssl=True)):
        try:
            await loop.create_server(asyncio.Protocol, **wrong)
        except Exception as error:
            print(type(error).__name__, error)

asyncio.run(main())
