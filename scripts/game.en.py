# ---
# title: A game: children, a clock and the keyboard
# lang: en
# summary: Players that are programs of their own, a bell, a keyboard, and one loop that listens to them all.
# ---

# %% [markdown]
# # A player is a program
#
# We are going to run a game. The players are *programs of their own*, which we
# start, listen to and talk to. A bell rings at regular intervals. And somebody
# sits at the keyboard. All of them may speak at any moment; one loop listens.
#
# This is the player. It looks for a number from 1 to 100, and takes its guess
# at a certain part of what is still possible: in the middle (50 percent), more
# to the left, more to the right. It writes one guess per line and reads one
# answer per line: `higher`, `lower`, or anything else to end the game.
#
# Mind the `flush`. What goes into a pipe is kept back until there is a lot of
# it, unless one insists.

# %% The players' program
PLAYER = r'''
import sys

name, part = sys.argv[1], int(sys.argv[2])
low, high = 1, 100
while True:
    guess = low + (high - low) * part // 100
    print(guess, flush=True)
    answer = sys.stdin.readline().strip()
    if answer == "higher":
        low = guess + 1
    elif answer == "lower":
        high = guess - 1
    else:
        break
print(f"{name} says goodbye", flush=True)
'''
print(PLAYER.count("\n"), "lines")

# %% [markdown]
# # A child
#
# `create_subprocess_exec` starts a program. Its arguments are the words of the
# command line: here the Python that is running already, `-c`, the program, and
# what the program finds in `sys.argv`.
#
# With `PIPE` its standard input and output become streams: we write to the one
# and read from the other, and `await` where we would have to wait.
#
# We answer its first guess and then end the game. `wait` waits until the child
# has ended and tells how: 0 means that all went well.

# %% One child, two lines
import asyncio
import sys
from asyncio.subprocess import PIPE

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

async def start(name, part):
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", PLAYER, name, str(part), stdin=PIPE, stdout=PIPE)

async def read(child):
    line = await child.stdout.readline()
    return line.decode().strip()

async def tell(child, answer):
    child.stdin.write(answer.encode() + b"\n")
    await child.stdin.drain()

async def introduce():
    child = await start("Ada", 50)
    print("first guess:", await read(child))
    await tell(child, "higher")
    print("second guess:", await read(child))
    await tell(child, "stop")
    print(await read(child))
    print("it ended with", await child.wait())

loop.run_until_complete(introduce())

# %% [markdown]
# # Three at the same time
#
# Each conversation is a coroutine, so several of them are a `gather`. Nobody
# has to wait for the slowest: while one child thinks, the loop serves the
# others. The children really run at the same time, on all the processors there
# are, since each is a process of its own.

# %% Three conversations
def judge(guess, secret):
    return "higher" if guess < secret else "lower" if guess > secret else "right"

async def converse(name, part, secret):
    child = await start(name, part)
    guesses = []
    answer = None
    while answer != "right":
        guesses.append(int(await read(child)))
        answer = judge(guesses[-1], secret)
        await tell(child, answer)
    goodbye = await read(child)
    await child.wait()
    return goodbye, guesses

PLAYERS = {"Ada": 50, "Bo": 30, "Cleo": 70}

async def conversations():
    talks = [converse(name, part, 42) for name, part in PLAYERS.items()]
    for goodbye, guesses in await asyncio.gather(*talks):
        print(f"{goodbye:18} {guesses}")

loop.run_until_complete(conversations())

# %% [markdown]
# # All into one basket
#
# So far each child has a coroutine to itself, and they do not know about each
# other. A game needs one place where everything arrives: who speaks, and what.
# That place is a queue.
#
# One small task per child reads its lines and puts them into the queue,
# together with the name. The one who takes them out sees the mixture.
#
# Run the cell more than once (the Up key brings it back). Who comes first is
# for the computer to decide, and it does not decide the same each time.

# %% The mixture tags=["varies"]
async def listen(child, name, events):
    while line := await read(child):
        await events.put((name, line))
    await events.put((name, None))          # no more lines: the child has ended

async def mixture():
    events = asyncio.Queue()
    children = {name: await start(name, part) for name, part in PLAYERS.items()}
    listeners = [asyncio.create_task(listen(child, name, events)) for name, child in children.items()]
    playing = len(children)
    while playing:
        name, line = await events.get()
        print(f"{name}: {line}")
        if line is None:
            playing -= 1
        elif line.isdigit():
            await tell(children[name], judge(int(line), 42))
    await asyncio.gather(*listeners, *(child.wait() for child in children.values()))

loop.run_until_complete(mixture())

# %% [markdown]
# # The bell
#
# That was a race, and the quickest processor wins. To make it a game we give it
# a clock: each time the bell rings, everybody who has guessed is answered. One
# more task that puts something into the same queue, no more.
#
# # The keyboard
#
# The keyboard is one more source of lines. For the operating system it is a
# descriptor, a number from which one can read, just like the pipe of a child.
# `connect_read_pipe` makes a stream of any such file.
#
# So that this lesson can play by itself, our keyboard is a pipe as well, and
# somebody types into its other end: `score` when the second round is over, and
# `stop` after the fourth. You will be given the real one afterwards.

# %% The game
import os
from itertools import count

async def ring(events, seconds):
    while True:
        await asyncio.sleep(seconds)
        await events.put(("bell", None))

async def watch(keyboard, events):
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), keyboard)
    try:
        async for line in reader:
            await events.put(("keyboard", line.decode().strip()))
    finally:
        transport.close()

async def game(keyboard, secret, after_round=lambda number: None):
    events = asyncio.Queue()
    children = {name: await start(name, part) for name, part in PLAYERS.items()}
    listeners = [asyncio.create_task(listen(child, name, events)) for name, child in children.items()]
    others = [asyncio.create_task(ring(events, 0.2)), asyncio.create_task(watch(keyboard, events))]
    tries = dict.fromkeys(children, 0)
    guesses, winners, rounds = {}, [], count(1)
    while not winners:
        who, line = await events.get()
        if who == "keyboard" and line == "stop":
            print("keyboard: stop")
            break
        elif who == "keyboard":
            print("keyboard: tries so far:", tries)
        elif who == "bell" and len(guesses) == len(children):
            number = next(rounds)
            print(f"round {number}:", *(f"{name} {guesses[name]}" for name in children))
            winners = [name for name in children if guesses[name] == secret]
            for name, child in children.items():
                await tell(child, "stop" if winners else judge(guesses[name], secret))
            guesses.clear()
            after_round(number)
        elif who in children and line:
            guesses[who] = int(line)
            tries[who] += 1
    print("winners:", winners)
    for task in others:
        task.cancel()
    for child in children.values():
        child.stdin.close()                 # the end of its input ends a player, too
    await asyncio.gather(*others, *listeners, return_exceptions=True)
    return [await child.wait() for child in children.values()]

def typist(fingers):
    typed = {2: b"score\n", 4: b"stop\n"}
    return lambda number: os.write(fingers, typed.get(number, b""))

for secret in (97, 42):
    read_end, write_end = os.pipe()
    print("codes:", loop.run_until_complete(game(open(read_end), secret, typist(write_end))))
    os.close(write_end)

# %% [markdown]
# # Your turn
#
# The real keyboard is `sys.stdin`. Type this, and `score` or `stop` while the
# game is running:
#
#     loop.run_until_complete(game(sys.stdin, 97))
#
# # One who will not go
#
# A child need not do what it is told. `terminate` sends it the signal TERM,
# which is a request: a program may catch it, tidy up, and go; or ignore it. The
# signal KILL, which `kill` sends, cannot be ignored.
#
# A code below zero says which signal ended the child.

# %% Please, and out
STUBBORN = r'''
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("I shall stay", flush=True)
while True:
    time.sleep(60)
'''

async def evict():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", STUBBORN, stdout=PIPE)
    print(await read(child))
    child.terminate()
    try:
        await asyncio.wait_for(child.wait(), 0.3)
    except asyncio.TimeoutError:
        print("still there; code", child.returncode)
    child.kill()
    print("gone; code", await child.wait())

loop.run_until_complete(evict())

# %% [markdown]
# # What a child says at its end
#
# When you need no conversation, only the result, `communicate` is the word: it
# writes the input, reads everything to the end, and waits. Both pipes are
# served at the same time, which matters: whoever first writes a lot and reads
# afterwards may find himself waiting for a child that is waiting for him.

# %% Give and take
SORTER = "import sys; print(*sorted(sys.stdin.read().split()))"

async def sort(words):
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", SORTER, stdin=PIPE, stdout=PIPE)
    out, _ = await child.communicate(words.encode())
    return out.decode().strip()

print(loop.run_until_complete(sort("queue loop task await bell")))

# %% [markdown]
# # To take away
#
# - A child is a process: it runs beside us, and its pipes are streams.
# - A queue turns many sources into one: children, a clock, a keyboard. The
#   code that takes out of it is an ordinary loop, and nothing happens behind
#   its back.
# - The loop waits for all of them in a single call to the operating system.
# - Every child that was started has to be ended, and waited for.
#
# Change the game: let the players know how many seconds are left, let a
# new one join when `join` is typed, or let the slow ones drop out.
