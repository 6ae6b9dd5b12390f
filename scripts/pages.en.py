# ---
# title: Ten thousand pages, without a window and with one
# lang: en
# summary: A web server of our own, ten thousand fetches, what breaks when all start at once, and the window that mends it.
# ---

# %% [markdown]
# # Somewhere to fetch from
#
# Nobody should aim ten thousand requests at somebody else's web site, so we
# bring our own. It is a program for a child process (the lesson on the game
# tells more about those) and speaks just enough HTTP: it reads a request up to
# the empty line, thinks for a hundredth of a second, answers, and hangs up.
#
# Like every server it has a limit. This one serves 50 visitors at once and
# hangs up on anybody else without a word. It also counts: how many are inside
# now, how many at most, how many it has served and turned away. The page
# `/counters` tells the last three, and starts counting anew.

# %% The server's program
SERVER = r'''
import asyncio, sys

LIMIT = 50
now, counters = 0, [0, 0, 0]                # most at once, served, turned away

async def visitor(reader, writer):
    global now
    if now >= LIMIT:
        counters[2] += 1
        writer.transport.abort()
        return
    now += 1
    counters[0] = max(counters[0], now)
    try:
        request = await reader.readuntil(b"\r\n\r\n")
        path = request.split()[1].decode()
        if path == "/counters":
            body = " ".join(map(str, counters))
            counters[:] = 0, 0, 0
        else:
            await asyncio.sleep(0.01)
            body = f"This is page {path}."
            counters[1] += 1
        writer.write(f"HTTP/1.0 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass                                # the visitor has left
    finally:
        now -= 1
        writer.close()

async def main():
    server = await asyncio.start_server(visitor, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read) # until our parent closes the pipe
    server.close()

asyncio.run(main())
'''
print(SERVER.count("\n"), "lines")

# %% [markdown]
# # One page
#
# A client is shorter: open a connection, write the request, read until the
# server hangs up. Three places to wait, three `await`, and in each of them
# other fetches can go on.

# %% Start the server, fetch a page
import asyncio
import sys
from asyncio.subprocess import PIPE

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

async def start_site():
    site = await asyncio.create_subprocess_exec(sys.executable, "-c", SERVER, stdin=PIPE, stdout=PIPE)
    return site, int(await site.stdout.readline())

async def fetch(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        answer = await reader.read()
    finally:
        writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.0 200"):
        raise ConnectionError("no answer")
    return body.decode()

site, port = loop.run_until_complete(start_site())
print(loop.run_until_complete(fetch("/1")))

# %% [markdown]
# # One after the other
#
# This is how one would do it without thinking: the next page when the last one
# is here. Each takes a hundredth of a second at least. For ten thousand pages
# that makes a hundred seconds, in which nearly nothing is done but wait.
#
# A hundred of them will do to see it.

# %% In a row
async def in_a_row(numbers):
    return [await fetch(f"/{n}") for n in numbers]

start = loop.time()
pages = loop.run_until_complete(in_a_row(range(100)))
seconds = loop.time() - start
print(len(pages), "pages; at least a hundredth of a second each:", seconds >= 1)

# %% [markdown]
# # All at once
#
# Waiting is what asyncio is good at. So let everybody wait at the same time:
# ten thousand tasks, one `gather`.
#
# With `return_exceptions=True` what goes wrong comes back among the results. We
# count what kinds there are. What do you expect? Make a guess, then run it.

# %% Ten thousand at once tags=["varies"]
from collections import Counter

PAGES = 10_000

async def visit(fetches):
    start = loop.time()
    results = await asyncio.gather(*fetches, return_exceptions=True)
    came = [page for page in results if isinstance(page, str)]
    failed = Counter(f"{type(r).__name__}: {r}" for r in results if not isinstance(r, str))
    print(f"{len(came)} pages came, {PAGES - len(came)} did not, in {loop.time() - start:.1f} s")
    for reason, times in failed.most_common():
        print(f"{times:6} times {reason}")
    return len(came)

async def counters():
    most, served, turned_away = (await fetch("/counters")).split()
    return f"at most {most} at once, {served} served, {turned_away} turned away"

loop.run_until_complete(counters())         # asking starts them anew
came = loop.run_until_complete(visit(fetch(f"/{n}") for n in range(PAGES)))
print("the server:", loop.run_until_complete(counters()))

# %% [markdown]
# # What broke
#
# Two things may have gone wrong, and which of them you saw depends on your
# machine:
#
# - **Your side.** Each connection is a descriptor, and the system grants a
#   process only so many; often 1024. Whoever asks for more gets an `OSError`:
#   *Too many open files*.
# - **The other side.** The server was busy with its 50 and hung up on the
#   others: *connection reset*, or no answer at all. Real servers do that too,
#   or they put you on a list.
#
# And nobody has gained anything: a server that can do 50 at a time does not get
# faster because ten thousand are standing at its door.

# %% Was it worth it?
print("all here:", came == PAGES)

# %% [markdown]
# # The window
#
# You know it from the lesson on queues: a queue with few places, in which each
# job puts a token before it works and takes one out afterwards. Everybody may
# start, but only forty are at it at any time.
#
# `asyncio.Semaphore` is the same thing ready-made: `async with` takes a place,
# and gives it back whatever happens inside.

# %% Forty at a time tags=["varies"]
def windowed(size):
    window = asyncio.Semaphore(size)
    async def fetch_in_window(path):
        async with window:
            return await fetch(path)
    return fetch_in_window

get = windowed(40)
came = loop.run_until_complete(visit(get(f"/{n}") for n in range(PAGES)))
report = loop.run_until_complete(counters())
print("the server:", report)

# %% [markdown]
# # Nothing is lost
#
# The ten thousand tasks are still all there, waiting at the semaphore, and that
# costs little: a task is a small object in memory. A connection is not: it
# costs a descriptor here, one there, and somebody's patience.

# %% Count again
print("all here:", came == PAGES)
print("turned away:", report.split()[-3])
print("never more than 40 at once:", int(report.split()[2]) <= 40)

# %% [markdown]
# # How large should a window be?
#
# The time is the number of pages, divided by the window, times the time of one
# page; until something else becomes the bottleneck: the processor, the line, or
# the server's limit. Beyond that a larger window brings only trouble.

# %% Three windows tags=["varies"]
async def timed(size, number):
    get = windowed(size)
    start = loop.time()
    pages = await asyncio.gather(*(get(f"/{n}") for n in range(number)))
    return len(pages), loop.time() - start

for size in (1, 4, 16):
    number, seconds = loop.run_until_complete(timed(size, 64))
    print(f"window {size:2}: {number} pages, not faster than {64 // size * 0.01:.2f} s:", seconds >= 64 // size * 0.01)

# %% [markdown]
# # Not even the tasks
#
# Ten thousand tasks are fine. Ten million are not, and sometimes one does not
# know how many there will be, because each page names further ones. Then let a
# few *workers* share a queue: only as many tasks as the window is large, and
# each takes the next address as soon as it has finished with the last.

# %% Workers
async def worker(addresses, results):
    while True:
        path = await addresses.get()
        try:
            results.append(await fetch(path))
        finally:
            addresses.task_done()

async def with_workers(size, number):
    addresses, results = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(addresses, results)) for _ in range(size)]
    for n in range(number):
        addresses.put_nowait(f"/{n}")
    await addresses.join()
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return results

results = loop.run_until_complete(with_workers(40, 400))
print(len(results), "pages; all different:", len(set(results)) == 400)

# %% Close the shop
async def close_site():
    site.stdin.close()
    return await site.wait()

print("the server ended with", loop.run_until_complete(close_site()))

# %% [markdown]
# # To take away
#
# - Tasks are cheap, connections are not.
# - A window (a queue of tokens, a semaphore, a few workers) keeps the number of
#   those at work in bounds, and costs one line.
# - The limit that counts is that of the weakest: your system, the line, the
#   server.
# - `return_exceptions=True` lets one failure among ten thousand be one failure.
#
# In asyncrepl, `serve pages --latency 0.1-0.5 --limit 100` starts another site
# to practise on, and `serve` alone shows its counters while you fetch. Try: a
# window per site; or try again, after a pause, what was turned away.
