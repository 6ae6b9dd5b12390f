# ---
# title: First steps: coroutines, tasks, and who waits for whom
# lang: en
# summary: What await does, what a task is, why time.sleep spoils it all, and how to cancel.
# ---

# %% [markdown]
# # A function that can pause
#
# `async def` makes a *coroutine function*. Calling it does not run it: you get
# a *coroutine*, a piece of work that has not begun.
#
# `await` runs such a piece of work to its end and gives you its result. And,
# this is the whole point, while it has to wait, others may run.
#
# Outside of coroutines there is no `await`. There it is the loop that does the
# work: `run_until_complete` runs it until the coroutine has finished.

# %% A coroutine and its result
import asyncio

async def greet(name):
    await asyncio.sleep(1)
    return f"Hello, {name}!"

work = greet("world")
print("I have a", type(work).__name__)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work))

# %% [markdown]
# # One after the other
#
# `await` means: go on here when that is finished. Two of them in a row take the
# time of both. Nothing happens at the same time yet.
#
# The little helper `stamp` shows the seconds since the start.

# %% Two awaits in a row
def stamp(*what):
    print(f"{loop.time() - start:.1f} s ", *what)

async def countdown(name, steps):
    for left in range(steps, 0, -1):
        stamp(name, left)
        await asyncio.sleep(0.5)
    stamp(name, "done")
    return name

async def in_a_row():
    await countdown("a", 2)
    await countdown("b", 2)

start = loop.time()
loop.run_until_complete(in_a_row())

# %% [markdown]
# # Side by side
#
# `gather` makes a *task* of each coroutine. A task is a coroutine that the
# loop looks after: as soon as one of them waits, another one runs. The results
# come back in the order in which you asked, whoever is ready first.

# %% gather
start = loop.time()
print(loop.run_until_complete(asyncio.gather(countdown("a", 3), countdown("b", 2))))

# %% [markdown]
# # Start now, await later
#
# `create_task` puts a coroutine on its way and returns at once. The task makes
# its first step when the one who created it comes to an `await`, not before.

# %% A task in the background
async def boss():
    task = asyncio.create_task(countdown("worker", 2))
    stamp("boss: the task is created")
    await asyncio.sleep(0)
    stamp("boss: I let the others have a turn")
    result = await task
    stamp("boss: result", repr(result))

start = loop.time()
loop.run_until_complete(boss())

# %% [markdown]
# # The one thing you must not do
#
# There is one loop and one thread. A coroutine is left alone until it says
# `await`. If it blocks, with `time.sleep` or a long calculation, then everybody
# is blocked.
#
# Compare with the gather above: b can only count when a is through with its
# naps.

# %% Blocking
import time

async def rude(name, steps):
    for left in range(steps, 0, -1):
        stamp(name, left)
        time.sleep(0.5)                 # should be: await asyncio.sleep(0.5)
    stamp(name, "done")

start = loop.time()
done, pending = loop.run_until_complete(asyncio.wait([
    loop.create_task(rude("a", 3)), loop.create_task(countdown("b", 2))]))
print(len(done), "tasks are done")

# %% [markdown]
# # When one of them fails
#
# An exception in a coroutine travels to whoever awaits it, just as with
# functions. With `gather` the first one that fails reaches you, while the
# others go on. With `return_exceptions=True` you get it as a result among the
# others.

# %% Exceptions
async def divide(a, b):
    await asyncio.sleep(0.1)
    return a / b

async def try_both():
    try:
        await asyncio.gather(divide(1, 2), divide(1, 0))
    except ZeroDivisionError as error:
        print("caught:", error)
    print(await asyncio.gather(divide(1, 2), divide(1, 0), return_exceptions=True))

loop.run_until_complete(try_both())

# %% [markdown]
# # Cancelling
#
# A task that waits can be told to give up. At its `await` a `CancelledError` is
# raised, so that it can put things in order: `finally` works as everywhere.
#
# `wait_for` does it by the clock.

# %% Cancel a task
async def patient():
    try:
        stamp("patient: I shall wait for an hour")
        await asyncio.sleep(3600)
    finally:
        stamp("patient: tidying up")

async def impatient():
    task = asyncio.create_task(patient())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        stamp("impatient: it is cancelled:", task.cancelled())
    try:
        await asyncio.wait_for(patient(), timeout=0.5)
    except asyncio.TimeoutError:
        stamp("impatient: and the second one was too slow")

start = loop.time()
loop.run_until_complete(impatient())

# %% [markdown]
# # To take away
#
# - A call builds a coroutine; `await`, a task or the loop runs it.
# - `await` one after the other, `gather` side by side.
# - Between two `await` nobody else runs. That makes programs easy to
#   understand, and one that blocks stops them all.
# - Errors and cancellations are exceptions: `try`, `except`, `finally`.
#
# The lesson on queues goes on from here.
