# ---
# title: A protocol and a transport, by hand
# lang: en
# summary: The floor below streams: objects that are called, pieces that are not lines, and a transport without a network.
# ---

# %% [markdown]
# # Being called
#
# With streams *you ask*: `await reader.readline()`. One floor below it is the
# other way round: *you are called*. You write a class with a few methods, and
# asyncio calls them when something has happened:
#
# - `connection_made(transport)`: the connection is there, and this is your
#   handle on it;
# - `data_received(data)`: these bytes have arrived;
# - `eof_received()`: the other side has finished sending;
# - `connection_lost(exc)`: it is over; `exc` says why, or is `None`.
#
# Such a class is called a *protocol*. None of its methods is a coroutine: there
# is no `await` down here. What is sent goes through the *transport*, whose
# `write` never waits either.
#
# Here is one that tells everything it hears, and gives it back in capitals.

# %% A protocol that shouts
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

class Shout(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: somebody has come")

    def data_received(self, data):
        print("server: received", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: nothing more will come")

    def connection_lost(self, exc):
        print("server: gone, because of", exc)

# %% [markdown]
# # A server, and something to call it with
#
# `create_server` wants something that makes protocols, one for each connection;
# a class is just that.
#
# On the client's side we take streams, to see that the two get along: on the
# wire there is no telling which floor somebody lives on.

# %% Shout at it
async def shouting():
    server = await loop.create_server(Shout, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in (b"good", b"morning"):
        writer.write(word)
        print("client: got", await reader.readexactly(len(word)))
    writer.write_eof()
    print("client: and then", await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()

loop.run_until_complete(shouting())

# %% [markdown]
# # Bytes are not messages
#
# Look at the order of the lines: `eof_received` gave back nothing, which means
# "then close it", and the transport did.
#
# In the cell above each word came in one piece, because we waited for the
# answer before we sent the next. Do not rely on it. TCP carries a *stream of
# bytes*: two writes may arrive as one piece, one write as three. Only the order
# is certain.
#
# So a protocol has to put messages together by itself. The usual way is a
# buffer: append what has come, cut off what is complete, keep the rest.
#
# For that we need no network at all. The methods are plain methods: we call
# them ourselves, with pieces as awkward as we like.

# %% Lines out of pieces
class Lines(asyncio.Protocol):
    def __init__(self):
        self.buffer = b""

    def data_received(self, data):
        self.buffer += data
        *complete, self.buffer = self.buffer.split(b"\n")
        for line in complete:
            self.line_received(line.decode())

    def line_received(self, line):
        print("line:", repr(line))

lines = Lines()
for piece in (b"on", b"e\ntwo\nth", b"", b"ree\n\nfo"):
    lines.data_received(piece)
print("kept for later:", lines.buffer)

# %% [markdown]
# # From callbacks to await
#
# Sooner or later a coroutine wants to know what the protocol has heard. The
# bridge between the two is the *future*: a promise of one result. The protocol
# keeps it, and fulfils it when the time has come; the coroutine awaits it.
#
# This client asks questions and hands out one future per question. The answers
# come back in the same order, so a queue of futures is all it takes.
#
# When the connection is lost, nobody must be left waiting.

# %% A client that can be awaited
from collections import deque

class Calculator(Lines):
    def connection_made(self, transport):
        self.transport = transport

    def line_received(self, line):
        a, sign, b = line.split()
        result = {"+": int(a) + int(b), "*": int(a) * int(b)}[sign]
        self.transport.write(f"{result}\n".encode())

class Asking(Lines):
    def connection_made(self, transport):
        self.transport = transport
        self.waiting = deque()

    def ask(self, question):
        answer = loop.create_future()
        self.waiting.append(answer)
        self.transport.write(question.encode() + b"\n")
        return answer

    def line_received(self, line):
        self.waiting.popleft().set_result(line)

    def connection_lost(self, exc):
        for answer in self.waiting:
            if not answer.done():
                answer.set_exception(ConnectionError("nobody there any more"))

async def calculations():
    server = await loop.create_server(Calculator, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport, client = await loop.create_connection(Asking, "127.0.0.1", port)
    print("1 + 1 =", await client.ask("1 + 1"))
    questions = [f"{n} * {n}" for n in range(1, 6)]
    print("squares:", await asyncio.gather(*map(client.ask, questions)))
    unanswered = client.ask("2 + 2")
    transport.abort()                       # hang up before the answer can come
    try:
        await unanswered
    except ConnectionError as error:
        print("the last one:", error)
    server.close()

loop.run_until_complete(calculations())

# %% [markdown]
# # When the other side is slow
#
# `write` never waits. If the other side does not read, what we write piles up
# in our memory. The transport watches the pile: above an upper limit it calls
# `pause_writing` of the protocol, and `resume_writing` once it has sunk below a
# lower one. What you do about it is up to you; the `drain` of streams, for
# instance, waits in between.
#
# A pair of connected sockets is enough to see it. Nobody reads from the other
# end, until we do.

# %% Too much
import socket

class Pump(asyncio.Protocol):
    may_write = True

    def pause_writing(self):
        self.may_write = False
        print("the transport: stop, please")

    def resume_writing(self):
        self.may_write = True
        print("the transport: go on")

async def pumping():
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    transport, pump = await loop.create_connection(Pump, sock=ours)
    transport.set_write_buffer_limits(high=50_000, low=10_000)
    sent = 0
    while pump.may_write:
        transport.write(b"x" * 10_000)
        sent += 10_000
    print("waiting in our memory: more than the limit:", transport.get_write_buffer_size() > 50_000)
    received = 0
    while received < sent:
        received += len(await loop.sock_recv(theirs, 100_000))
    print("all has arrived:", received == sent, "- left:", transport.get_write_buffer_size())
    transport.close()
    theirs.close()

loop.run_until_complete(pumping())

# %% [markdown]
# # The other direction
#
# It works the other way as well: a protocol that cannot keep up says
# `transport.pause_reading()`. Nothing is read then; the system's own buffers
# fill, the sender notices, and *its* transport says stop. Back pressure from
# end to end, and no byte is lost.
#
# # A transport by hand
#
# A protocol knows its transport only by its methods. So anything that has these
# methods is a transport, also one without a network: this one hands what is
# written to the protocol at the other end, in a later turn of the loop, and in
# pieces of at most three bytes, out of malice.
#
# `call_soon` and not a direct call: a transport never calls a protocol from
# within `write`. Otherwise a protocol would be called while it is in the middle
# of calling.

# %% Two protocols, no network
class Wire(asyncio.Transport):
    def __init__(self, protocol):
        super().__init__()
        self.protocol, self.peer, self.closed = protocol, None, False

    def write(self, data):
        for begin in range(0, len(data), 3):
            loop.call_soon(self.peer.deliver, data[begin:begin + 3])

    def deliver(self, data):
        if not self.closed:
            self.protocol.data_received(data)

    def is_closing(self):
        return self.closed

    def close(self):
        for end in (self, self.peer):
            if not end.closed:
                end.closed = True
                loop.call_soon(end.protocol.connection_lost, None)

def connect(one, other):
    wires = Wire(one), Wire(other)
    wires[0].peer, wires[1].peer = wires[1], wires[0]
    for wire in wires:
        loop.call_soon(wire.protocol.connection_made, wire)
    return wires

async def offline():
    client = Asking()
    wire, _ = connect(client, Calculator())
    await asyncio.sleep(0)                  # one turn, for connection_made
    print("6 * 7 =", await client.ask("6 * 7"))
    print(await asyncio.gather(client.ask("1000 + 1"), client.ask("1000 * 1000")))
    wire.close()

loop.run_until_complete(offline())

# %% [markdown]
# # To take away
#
# - A protocol is called: made, received, lost. It must not wait, and must not
#   take long.
# - Bytes come in pieces of any size; messages are the protocol's business.
# - A future joins the two worlds: callbacks below, `await` above.
# - `pause_writing` and `pause_reading` carry back pressure; streams do it for
#   you, in `drain` and in the reader.
# - What knows only methods can be tested without a network.
#
# The streams of the lesson on the chat are nothing but such a protocol, with a
# buffer and futures. Try: give `Lines` a longest line and hang up on whoever
# sends more; or let `Wire` lose every hundredth byte, and see who notices.
