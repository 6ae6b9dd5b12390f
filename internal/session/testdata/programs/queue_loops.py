# A queue belongs to the loop on which it first had to wait.
import asyncio

q = asyncio.Queue()
q.put_nowait(1)

async def get():
    return await q.get()
async def wait_a_bit():
    try:
        return await asyncio.wait_for(q.get(), 0.01)
    except asyncio.TimeoutError:
        return "timeout"

print(asyncio.run(get()))
q.put_nowait(2)
print(asyncio.run(get()), "never had to wait, so it may change loops")
print(asyncio.run(wait_a_bit()))
try:
    asyncio.run(wait_a_bit())
except RuntimeError as e:
    print(str(e).replace(repr(q), "Q"))
q.put_nowait(3)
print(asyncio.run(get()))

# a Future and a Task belong to theirs from the start
loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
f = other.create_future()
async def waits():
    await f
try:
    loop.run_until_complete(waits())
except RuntimeError as e:
    print(str(e).partition(" got Future ")[2])
async def gathers():
    await asyncio.gather(f, loop.create_future())
try:
    loop.run_until_complete(gathers())
except ValueError as e:
    print(e)
t = other.create_task(get())
try:
    loop.run_until_complete(t)
except ValueError as e:
    print(e)
q.put_nowait(4)
print(other.run_until_complete(t), t.get_loop() is other)
ev = asyncio.Event()
async def wait_event():
    try:
        await asyncio.wait_for(ev.wait(), 0.01)
    except asyncio.TimeoutError:
        return "timeout"
print(loop.run_until_complete(wait_event()))
try:
    other.run_until_complete(wait_event())
except RuntimeError as e:
    print(str(e).rpartition("> ")[2])
loop.close(); other.close()
