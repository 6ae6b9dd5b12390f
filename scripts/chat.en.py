# ---
# title: A small chat, with streams
# lang: en
# summary: A server in twenty lines, guests who leave without a word, and the one who never reads.
# ---

# %% [markdown]
# # Streams
#
# A *stream* is a connection that can be read and written with `await`. It comes
# in two halves: a `reader` for what the other side sends, a `writer` for what
# we send.
#
# `start_server` opens a door. For each guest who comes through it, it calls a
# coroutine function of ours with both halves. Each guest has a task of his own,
# so the code reads as if he were the only one: ask for the name, then, line by
# line, pass on what he says, until he leaves.
#
# What they have in common is a dictionary. No lock protects it: between two
# `await` nobody else runs.

# %% The server
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

guests = {}                                 # name: writer

def tell_all(line, but=None):
    for name, writer in guests.items():
        if name != but:
            writer.write(line.encode() + b"\n")

async def guest(reader, writer):
    writer.write(b"your name?\n")
    name = (await reader.readline()).decode().strip()
    guests[name] = writer
    tell_all(f"{name} is here, {len(guests)} in the room")
    try:
        async for line in reader:
            tell_all(f"{name}: {line.decode().strip()}", but=name)
    finally:
        del guests[name]
        tell_all(f"{name} has left")
        writer.close()

async def open_door(guest):
    server = await asyncio.start_server(guest, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]

server, port = loop.run_until_complete(open_door(guest))
print("the door is open:", server.is_serving())

# %% [markdown]
# # Guests
#
# The server listens already; as soon as the loop runs, it serves. You could
# join with a program such as `nc 127.0.0.1` and the port, from another window.
#
# Here the guests are programmed. A guest says something by `write`, and hears
# the next line by `await readline()`. `drain` after a write means: wait if too
# much is waiting to be sent already. Get used to writing both.

# %% A conversation
class Guest:
    def __init__(self, name, port):
        self.name, self.port = name, port

    async def join(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        await self.reader.readline()        # your name?
        await self.say(self.name)
        return await self.hear()

    async def say(self, line):
        self.writer.write(line.encode() + b"\n")
        await self.writer.drain()

    async def hear(self):
        return (await self.reader.readline()).decode().strip()

    async def leave(self):
        self.writer.close()
        await self.writer.wait_closed()

async def conversation():
    ada, bo = Guest("Ada", port), Guest("Bo", port)
    print("Ada hears |", await ada.join())
    print("Bo hears  |", await bo.join())
    print("Ada hears |", await ada.hear())
    await bo.say("hello, Ada!")
    print("Ada hears |", await ada.hear())
    await ada.say("hello yourself")
    print("Bo hears  |", await bo.hear())
    await bo.leave()
    print("Ada hears |", await ada.hear())
    await ada.leave()

loop.run_until_complete(conversation())

# %% [markdown]
# # Three ways to leave
#
# A guest can say goodbye, by closing: then the server's `readline` returns
# nothing, and `async for` comes to its end.
#
# He can say `write_eof`: "I have nothing more to say, but I am still
# listening". The server cannot tell the difference, and hangs up.
#
# Or the line goes dead: the connection is *reset*. Then `readline` raises a
# `ConnectionResetError`. This is no accident but daily business on a network,
# and the reason why tidying up belongs into a `finally`. (The loop reports the
# error, as it would for every task of a server that fails; a real server would
# catch it.)

# %% Leaving without a word
import socket
import struct

def pull_the_plug(writer):
    """Have the system send a reset in place of a farewell."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()

async def departures():
    reports = []
    loop.set_exception_handler(lambda loop, context: reports.append(context["exception"]))
    ada, bo, cleo = Guest("Ada", port), Guest("Bo", port), Guest("Cleo", port)
    for newcomer in (ada, bo, cleo):
        await newcomer.join()
    await ada.hear(), await ada.hear()      # Bo is here, Cleo is here
    bo.writer.write_eof()
    print("Ada hears |", await ada.hear())
    pull_the_plug(cleo.writer)
    print("Ada hears |", await ada.hear())
    for person in (ada, bo):
        await person.leave()
    print("reported to the loop:", [type(error).__name__ for error in reports])
    loop.set_exception_handler(None)

loop.run_until_complete(departures())

# %% [markdown]
# # The one who never reads
#
# What if somebody joins and does not listen? `write` puts the lines into the
# memory of the server, and there they pile up, without end. That is what
# `drain` is for; but see what happens if the server drains for each guest
# before it turns to the next one. One sleeper, and nobody hears anything any
# more.
#
# Ada talks and Bo listens; after each line Ada waits until Bo has heard it. The
# lines are long, so that the system's own buffers fill up soon.
#
# `wait_for` gives up after a second. Without it this cell would never end.

# %% A polite server
async def polite_guest(reader, writer):
    writer.write(b"your name?\n")
    name = (await reader.readline()).decode().strip()
    guests[name] = writer
    writer.write(b"welcome\n")
    try:
        async for line in reader:
            for other, their_writer in list(guests.items()):
                if other != name:
                    their_writer.write(line)
                    await their_writer.drain()  # polite, and fatal
    except ConnectionError:
        pass                                    # somebody's line went dead
    finally:
        del guests[name]
        writer.close()

async def with_a_sleeper(handler):
    server, port = await open_door(handler)
    sleeper, bo, ada = people = [Guest(name, port) for name in ("the sleeper", "Bo", "Ada")]
    for person in people:
        await person.join()
    try:
        for _ in range(2000):
            await ada.say("bla " * 4000)
            await asyncio.wait_for(bo.hear(), 1)
        print("Bo has heard everything")
    except asyncio.TimeoutError:
        print("Bo hears nothing any more")
    for person in people:
        person.writer.transport.abort()
    server.close()
    await server.wait_closed()

loop.run_until_complete(with_a_sleeper(polite_guest))

# %% [markdown]
# # A letter box for each
#
# The way out: each guest gets a queue with a limit, and a task of his own that
# empties it. Whoever has something to tell puts it into all the queues, with
# `put_nowait`, and never waits. A slow guest holds up his own task alone.
#
# And when his queue is full? Then something has to be decided, and it is good
# that the limit forces us to: drop the line, or drop the guest. We drop the
# guest.

# %% A brisk server
async def deliver(letters, writer):
    while True:
        writer.write(await letters.get())
        await writer.drain()

async def brisk_guest(reader, writer):
    writer.write(b"your name?\n")
    name = (await reader.readline()).decode().strip()
    guests[name] = asyncio.Queue(100)
    writer.write(b"welcome\n")
    delivery = asyncio.create_task(deliver(guests[name], writer))
    try:
        async for line in reader:
            for other, letters in list(guests.items()):
                if other != name and letters.full():
                    print(other, "is thrown out")
                    del guests[other]
                elif other != name:
                    letters.put_nowait(line)
    except ConnectionError:
        pass
    finally:
        guests.pop(name, None)
        delivery.cancel()
        writer.close()

loop.run_until_complete(with_a_sleeper(brisk_guest))

# %% Close the door
async def close_door():
    server.close()
    await server.wait_closed()
    print("the door is open:", server.is_serving(), "- guests:", len(guests))

loop.run_until_complete(close_door())

# %% [markdown]
# # To take away
#
# - `start_server` runs one coroutine per connection, `open_connection` makes
#   one; both give a reader and a writer.
# - `write` does not wait, `drain` does. Without `drain` memory may grow without
#   end; with it one may have to wait for the slowest.
# - A queue with a limit in between uncouples them.
# - Lines end, guests leave, connections break: `finally`.
#
# `serve chat` opens a chat in asyncrepl, to which you can write a client. Try:
# private messages; a list of who is here; a room that closes when nobody has
# said anything for a minute (`asyncio.timeout`).
