# ---
# title: Queues, a window of jobs, and a loop you can throw away
# lang: en
# summary: A producer and a consumer on a queue with one slot; eight jobs, four at a time.
# ---

# %% [markdown]
# # What is in the box
#
# `asyncio` is one library with several floors:
#
# - **the loop**, which decides who runs next;
# - **tasks and futures**: `ensure_future`, `gather`, `wait`, `sleep`;
# - **synchronisation objects**, which let tasks wait for each other: events,
#   locks, semaphores;
# - **queues**, which let them hand over work: today's subject;
# - **subprocesses**, to start other programs and talk with them;
# - **networking**, from `Transport` and `Protocol` at the bottom up to the
#   comfortable `Stream`.
#
# Some of the names are classes, some are plain functions, and some are
# coroutine functions, whose result you have to `await`. It is worth asking
# which is which: calling a coroutine function and forgetting the `await` is
# the mistake everybody makes once.

# %% Ask the library
import asyncio
import inspect

for tool in (asyncio.Queue, asyncio.Event, asyncio.Task, asyncio.gather,
             asyncio.ensure_future, asyncio.sleep, asyncio.wait):
    if isinstance(tool, type):
        kind = "a class"
    elif inspect.iscoroutinefunction(tool):
        kind = "a coroutine function: await what it returns"
    else:
        kind = "a function"
    print(f"{tool.__name__:14} {kind}")

# %% [markdown]
# # A fresh loop for each experiment
#
# A loop remembers: tasks that were never finished stay on it, and start
# moving again the next time it runs. That is useful, as you will see, but
# between two experiments it is a nuisance. So we give ourselves a small helper
# that puts a new loop in the place of the old one.
#
# The tasks of the old loop are not stopped. They are left behind on a loop
# that nobody runs any more.

# %% The reset helper
def reset_loop():
    """Make a new loop the current one; return it."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop

before = reset_loop()
after = reset_loop()
print("the current loop is the new one:", asyncio.get_event_loop() is after)
print("the old one still exists, closed:", before.is_closed())

# %% [markdown]
# # A queue with one slot
#
# `asyncio.Queue(1)` is a queue that holds at most one element. Whoever wants
# to put a second one has to wait until somebody takes the first.
#
# Before there are any tasks, let us look at the queue by itself. The two
# methods whose names end in `_nowait` never wait: they work at once or raise.

# %% Fill it, overfill it
queue = asyncio.Queue(1)
queue.put_nowait("first")
print("full:", queue.full(), "- size:", queue.qsize())
try:
    queue.put_nowait("second")
except asyncio.QueueFull:
    print("no room for a second one")
print("taken out:", queue.get_nowait())
print("empty:", queue.empty())

# %% [markdown]
# # A producer and a consumer
#
# The producer puts a message into the queue each second, for ever. The
# consumer takes messages out, for ever, and prints them.
#
# Find the places where they say `await`. These are the only places
# where one of them can make room for somebody else:
#
# - `await queue.put(...)` waits while the queue is full;
# - `await queue.get()` waits while it is empty;
# - `await asyncio.sleep(1)` waits for the clock.

# %% Two coroutine functions
async def producer(queue):
    n = 1
    while True:
        await queue.put(f"tick{n}")
        n += 1
        await asyncio.sleep(1)

async def consumer(queue):
    while True:
        message = await queue.get()
        print("got", message)

# %% [markdown]
# # Put them on the loop
#
# `ensure_future` wraps a coroutine into a task and registers it with the
# current loop. It does not run anything. At this moment no loop is running, so
# the two tasks have not executed a single line: the queue is still empty.

# %% Register two tasks
loop = reset_loop()
queue = asyncio.Queue(1)
producing = asyncio.ensure_future(producer(queue))
consuming = asyncio.ensure_future(consumer(queue))
print("is the loop running?", loop.is_running())
print("has anybody finished?", producing.done() or consuming.done())
print("messages in the queue:", queue.qsize())

# %% [markdown]
# # Run for ever, and interrupt
#
# `run_forever` does what it says. The way out is Ctrl-C, which arrives here as
# a `KeyboardInterrupt`, so we catch it to stay in control.
#
# Let a few ticks go by, then press **Ctrl-C**.

# %% Run the loop interrupt=3.5
try:
    asyncio.get_event_loop().run_forever()
except KeyboardInterrupt:
    print("interrupted")

# %% [markdown]
# # Nothing was lost
#
# The loop stopped between two steps; the tasks did not notice. Each of them
# stands exactly where it stood, at an `await`, with its local variables. The
# loop can be started again and the ticks go on counting where they stopped.
#
# Look first, then run it a second time and press **Ctrl-C** again.

# %% Where are they?
print("running:", loop.is_running(), "- closed:", loop.is_closed())
print("producer finished:", producing.done(), "- cancelled:", producing.cancelled())

# %% Run it again interrupt=1.8
try:
    asyncio.get_event_loop().run_forever()
except KeyboardInterrupt:
    print("interrupted again")

# %% [markdown]
# # Why one slot?
#
# Suppose the producer is quick and the consumer slow. Without a limit the
# queue swallows everything at once and grows, in a real program until the
# memory is full. With one slot the producer has to keep in step: it is the
# `await` of `put` that slows it down. This is called *back pressure*.
#
# Compare the two lists: in which second did each `put` come through?

# %% Back pressure
async def eager(queue, start):
    seconds = []
    for n in range(5):
        await queue.put(n)
        seconds.append(round(loop.time() - start))
    return seconds

async def leisurely(queue):
    for _ in range(5):
        await queue.get()
        await asyncio.sleep(1)

for limit in (0, 1):                    # 0 means: no limit
    loop = reset_loop()
    queue = asyncio.Queue(limit)
    both = asyncio.gather(eager(queue, loop.time()), leisurely(queue))
    seconds, _ = loop.run_until_complete(both)
    print(f"Queue({limit}): put in second", seconds)

# %% [markdown]
# # The forgotten await
#
# Calling a coroutine function runs none of its lines. It builds a coroutine
# object and hands it over. If nobody awaits that object and nobody makes a
# task of it, nothing ever happens: no error stops the program, the work is
# simply not done.
#
# Python notices when the forgotten object is thrown away, and says
# `RuntimeWarning: coroutine ... was never awaited`. When you read that
# message, look for a call without its `await`.

# %% A call is not a run
loop = reset_loop()
queue = asyncio.Queue(1)
forgotten = producer(queue)
print("this is a", type(forgotten).__name__, "- messages in the queue:", queue.qsize())
forgotten.close()                       # throw it away on purpose: no warning

# %% The same mistake, inside a coroutine
async def careless(queue):
    for n in range(1, 4):
        queue.put(f"tick{n}")           # the await is missing
        await asyncio.sleep(1)
    return "I have put three messages"

print("careless says:", loop.run_until_complete(careless(queue)))
print("messages in the queue:", queue.qsize())

# %% [markdown]
# # A window of four
#
# There are ten thousand pages to fetch. Opening ten thousand connections at
# once is no good idea, one after the other takes all day. What is wanted is a
# *window*: everybody may start, but only so many may be at work at a time.
#
# A queue is such a window. Its slots are places at the counter. Each job puts
# a token in before it works, which makes it wait while all places are taken,
# and takes one out when it is done, which frees a place for the next.
#
# It does not matter which token a job takes out. They are all alike.
#
# Eight jobs of 1, 2, 3, 1, 2, 3, 1 and 2 seconds, four at a time: fifteen
# seconds of work. How long will it take?

# %% Jobs with a window
loop = reset_loop()
window = asyncio.Queue(maxsize=4)
start = loop.time()

def log(what):
    print(f"{round(loop.time() - start)} s  {what:14} at work: {window.qsize()}")

async def job(number, seconds):
    await window.put("token")           # take a place, or wait for one
    log(f"job {number} starts")
    await asyncio.sleep(seconds)
    await window.get()                  # give a place back
    log(f"job {number} is done")

durations = [1, 2, 3, 1, 2, 3, 1, 2]
jobs = [asyncio.ensure_future(job(number, seconds))
        for number, seconds in enumerate(durations, 1)]
loop.run_until_complete(asyncio.wait(jobs))
print("finished after", round(loop.time() - start), "seconds")

# %% [markdown]
# # Five seconds
#
# There were never more than four at work, and no place stood empty while a job
# was waiting. Try other windows: the Up key brings the cell back; change
# `maxsize` in it. With 1 it takes all fifteen seconds; from 8 on it takes
# three, the time of the longest job.
#
# # The loop and the operating system
#
# One question is left. When thousands of tasks are waiting, does the loop go
# round asking each of them "is it your turn now?" It would be busy all day with
# asking.
#
# Let us count. The class below stands between the loop and a coroutine, and
# counts how often the loop comes by.

# %% How often does the loop come by?
class Counted:
    """Awaits a coroutine and counts how often it is resumed."""
    steps = 0

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        while True:
            Counted.steps += 1
            try:
                future = self.coroutine.send(None)
            except StopIteration as stop:
                return stop.value
            yield future

async def sleeper():
    await Counted(asyncio.sleep(3))

loop = reset_loop()
start = loop.time()
loop.run_until_complete(asyncio.wait([asyncio.ensure_future(sleeper()) for _ in range(1000)]))
print("1000 tasks slept for", round(loop.time() - start), "seconds")
print("resumed", Counted.steps / 1000, "times each")

# %% [markdown]
# # It does not ask, it is told
#
# Twice each: once to start, once when the time was up. In the three seconds
# between, nobody looked at them.
#
# The loop keeps a list of timers, the earliest first. When no task is ready it
# hands the whole matter to the operating system in a single call: *wake me when
# one of these connections has something to say, or when that much time has
# passed, or when a signal comes.* That call is `select()`, or one of its
# younger relatives (`epoll` on Linux, `kqueue` on macOS), and while it waits,
# the program uses no processor at all.
#
# Your Ctrl-C went that way as well: it is a signal, and it woke the loop from
# exactly this call.
#
# So the order in which things are announced does not matter. The next to come
# is the one that is due first.

# %% The earliest first
loop = reset_loop()
for delay in (3, 1, 2):
    loop.call_later(delay, print, f"announced for second {delay}")
loop.call_later(3.5, loop.stop)
loop.call_soon(print, "at once")
loop.run_forever()
print("all quiet")

# %% [markdown]
# # To take away
#
# - A coroutine runs only when it is awaited or made a task, and a task only
#   while its loop runs.
# - A loop can be interrupted, looked at, resumed, and replaced.
# - A queue with a limit makes the quick wait for the slow; the same limit,
#   used for tokens, keeps the number of jobs at work in bounds.
# - The loop never polls. The operating system tells it.
#
# Now try something of your own: let two consumers share one queue, and find
# out who gets which tick. Or put a `time.sleep(2)` into the consumer, in place
# of an `await`, and watch what it does to everybody else.
